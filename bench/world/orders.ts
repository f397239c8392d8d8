import { randomUUID } from 'node:crypto';
import { vendors } from '../../db/seed/demo.ts';
import { eventually } from '../../platform/testing/eventually.ts';
import { fulfil, pay } from '../../scripts/journey/operations.ts';
import { eachOf } from '../load/closed-loop.ts';
import type { GraphClient } from '../load/graph-client.ts';
import { checkOut, fillCart, type OrderGroup } from './carts.ts';
import type { Product } from './catalogue.ts';
import type { Courier } from './couriers.ts';
import type { Person } from './people.ts';

export interface CarriedOrder {
  readonly id: string;
  readonly customer: Person;
  readonly deliveryId: string;
  readonly courier: Courier;
}

type Owners = Record<keyof typeof vendors, Person>;

const progress = /* GraphQL */ `query ($id: ID!) { order(id: $id) { status delivery { id courier { displayName } } } }`;

interface Progress {
  readonly order: { readonly status: string; readonly delivery: { readonly id: string; readonly courier: { readonly displayName: string } | null } | null };
}

const CONCURRENCY = 4;

/** Orders that are paid, packed and with a courier: two for each customer, one from each vendor. */
export const placeCarriedOrders = async (
  client: GraphClient,
  { customers, couriers, owners, products, random }: { customers: readonly Person[]; couriers: readonly Courier[]; owners: Owners; products: readonly Product[]; random: () => number },
): Promise<CarriedOrder[]> => {
  const orders = await eachOf(customers, CONCURRENCY, async (customer) => {
    const group = await checkOut(client, await fillCart(client, customer, products, random));
    await client.ask(customer.token, pay, { input: { paymentIntentId: group.payment.id, method: 'sim_card_ok', idempotencyKey: randomUUID() } });
    return eachOf(group.orders, 1, (order) => carry(client, { order, customer, couriers, owners }));
  });
  return orders.flat();
};

const carry = async (
  client: GraphClient,
  { order, customer, couriers, owners }: { order: OrderGroup['orders'][number]; customer: Person; couriers: readonly Courier[]; owners: Owners },
): Promise<CarriedOrder> => {
  const ask = async () => (await client.ask<Progress>(customer.token, progress, { id: order.id })).order;
  await eventually('the order is confirmed', async () => (await ask()).status === 'CONFIRMED');
  const vendor = (Object.keys(vendors) as (keyof typeof vendors)[]).find((name) => vendors[name].id === order.vendor.id)!;
  await client.ask(owners[vendor].token, fulfil, { input: { orderId: order.id } });
  return eventually('a courier has the order', async () => {
    const { delivery } = await ask();
    const courier = couriers.find(({ displayName }) => displayName === delivery?.courier?.displayName);
    return courier && { id: order.id, customer, courier, deliveryId: delivery!.id };
  });
};

import { randomUUID } from 'node:crypto';
import { addToCart, checkout } from '../../scripts/journey/operations.ts';
import type { GraphClient } from '../load/graph-client.ts';
import { pick } from '../load/random.ts';
import type { Product } from './catalogue.ts';
import type { Person } from './people.ts';

export interface FilledCart {
  readonly customer: Person;
  readonly cartId: string;
}

export interface OrderGroup {
  readonly payment: { readonly id: string };
  readonly orders: readonly { readonly id: string; readonly vendor: { readonly id: string } }[];
}

const ADDRESS = { recipient: 'Bench', line1: '3 Boulevard des Moulins', city: 'Monaco', postalCode: '98000', country: 'MC', location: { latitude: 43.7401, longitude: 7.4274 } };

export const addOne = async (client: GraphClient, customer: Person, variantId: string): Promise<string> => {
  const { addToCart: added } = await client.ask<{ addToCart: { cart: { id: string } } }>(customer.token, addToCart, { input: { variantId, quantity: 1 } });
  return added.cart.id;
};

/** A cart with one thing from each of two vendors. */
export const fillCart = async (client: GraphClient, customer: Person, products: readonly Product[], random: () => number): Promise<FilledCart> => {
  const first = pick(random, products);
  const second = pick(random, products.filter(({ vendor }) => vendor !== first.vendor));
  await addOne(client, customer, pick(random, first.variantIds));
  return { customer, cartId: await addOne(client, customer, pick(random, second.variantIds)) };
};

/** Buys what is in the cart: two orders and one payment, not yet paid. */
export const checkOut = async (client: GraphClient, { customer, cartId }: FilledCart): Promise<OrderGroup> => {
  const input = { cartId, address: ADDRESS, idempotencyKey: randomUUID() };
  const { checkoutCart } = await client.ask<{ checkoutCart: { orderGroup: OrderGroup } }>(customer.token, checkout, { input });
  return checkoutCart.orderGroup;
};

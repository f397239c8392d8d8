import express from 'express';
import { sql } from 'kysely';
import { addresses, people, productId, products, variantId, vendors } from '../../../db/seed/demo.ts';
import type { Caller } from '../../../platform/auth/caller.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { listen } from '../../../platform/server/http.ts';
import type { FakeClock } from '../../../platform/testing/clock.ts';
import { checkInvariants } from '../../../scripts/invariants.ts';
import { testWorld, userCaller, type World } from '../../../tests/support/world.ts';
import { insertUser } from '../../accounts/store/users.ts';
import { confirmPayment } from '../../payments/actions/confirm-payment.ts';
import { seedDemo } from '../../prepare.ts';
import { addToCart } from '../actions/add-to-cart.ts';
import { checkoutCart } from '../actions/checkout-cart.ts';
import { adjust } from '../store/stock.ts';

export const ana = userCaller(people.ana.id);
export const ben = userCaller(people.ben.id);
export const vera = userCaller(people.vera.id);
export const theo = userCaller(people.theo.id);
export const ada = userCaller(people.ada.id, ['admin', 'staff']);
export const velo = vendors.velo.id;
export const atelier = vendors.atelier.id;

const indexOf = (slug: string) => products.findIndex((product) => product.slug === slug);
/** The id of a demo variant, by its product's slug and its place. */
export const variantOf = (slug: string, place = 0): string => variantId(indexOf(slug), place);
export const productOf = (slug: string): string => productId(indexOf(slug));

/** An address in full, for customers who have none. */
export const address = { recipient: 'Ana Rossi', line1: '12 Avenue de Grande Bretagne', city: 'Monaco', postalCode: '98000', country: 'MC', location: { latitude: 43.7447, longitude: 7.4315 } };
export const anasAddress = addresses.ana.id;

export interface Shop extends AsyncDisposable {
  readonly world: World;
}

/** All subgraphs with the demo's data, and a real HTTP server for the payment simulator's webhooks. */
export const openShop = async ({ clock, poolSize = 20, env = {} }: { clock?: FakeClock; poolSize?: number; env?: Readonly<Record<string, string>> } = {}): Promise<Shop> => {
  const app = express();
  const server = await listen(app, { port: 0 });
  const world = await testWorld({ env: { PUBLIC_URL: server.url, DATABASE_POOL_SIZE: String(poolSize), ...env }, ...(clock ? { clock } : {}) });
  await seedDemo(world.services, world.subgraphs);
  await sql`update payment_velocity_rules set enabled = false`.execute(world.db); // customers of tests pay more often than people do
  for (const { routes } of world.subgraphs) if (routes) app.use(routes(world.services));
  const dispose = async () => {
    await server.close(0);
    await world[Symbol.asyncDispose]();
  };
  return { world, [Symbol.asyncDispose]: dispose };
};

/** New people who have signed up just now. */
export const buyers = async ({ world }: Shop, count: number): Promise<Caller[]> => {
  const ids = Array.from({ length: count }, () => newId());
  const at = { created_at: world.services.clock.now(), updated_at: world.services.clock.now() };
  for (const id of ids) await insertUser(world.db, { id, display_name: 'Buyer', email: `${id}@plaza.test`, time_zone: 'UTC', ...at });
  return ids.map((id) => userCaller(id));
};

/** Sets how many pieces of a variant are in the house, by a movement. */
export const setStock = async ({ world }: Shop, variant: string, wanted: number): Promise<void> => {
  const { on_hand } = await stockOf(world, variant);
  const changed = await world.db.transaction().execute((trx) => adjust(trx, [{ variantId: variant, quantity: wanted - on_hand }], { reason: 'CORRECTION', at: world.services.clock.now() }));
  if (!changed) throw new Error('more is reserved');
};

export const stockOf = (world: World, variant: string) => world.db.selectFrom('stock_items').select(['on_hand', 'reserved']).where('variant_id', '=', variant).executeTakeFirstOrThrow();

/** A cart of this person with these lines: [variant, quantity]. Answers its id. */
export const cartOf = async ({ world }: Shop, buyer: Caller, lines: readonly (readonly [string, number])[]): Promise<string> => {
  let cartId: string | null = null;
  for (const [variant, quantity] of lines) {
    const added = await addToCart(world.context(buyer), { cartId, variantId: variant, quantity });
    if (!added.ok) throw new Error(added.code);
    cartId = added.value.cart.id;
  }
  return cartId!;
};

export const checkout = ({ world }: Shop, buyer: Caller, cartId: string, idempotencyKey: string = newId()) => checkoutCart(world.context(buyer), { cartId, address, idempotencyKey });

export interface Bought {
  readonly groupId: string;
  readonly orderIds: readonly string[];
}

/** A purchase that waits for payment; order ids by vendor id. */
export const bought = async (shop: Shop, buyer: Caller, lines: readonly (readonly [string, number])[]): Promise<Bought> => {
  const done = await checkout(shop, buyer, await cartOf(shop, buyer, lines));
  if (!done.ok) throw new Error(done.code);
  const orders = await shop.world.db.selectFrom('ecommerce_orders').select('id').where('order_group_id', '=', done.value.orderGroupId).orderBy('vendor_id').execute();
  return { groupId: done.value.orderGroupId, orderIds: orders.map((order) => order.id) };
};

/** Starts the payment of a purchase; jobs and the webhook wait for `drain`. */
export const startPayment = async ({ world }: Shop, buyer: Caller, groupId: string): Promise<void> => {
  const intent = await world.db.selectFrom('payment_intents').select('id').where('subject_id', '=', groupId).executeTakeFirstOrThrow();
  const confirmed = await confirmPayment(world.context(buyer), { paymentIntentId: intent.id, method: 'sim_card_ok', idempotencyKey: newId() });
  if (!confirmed.ok) throw new Error(confirmed.code);
};

/** A purchase that is paid and confirmed. */
export const paidFor = async (shop: Shop, buyer: Caller, lines: readonly (readonly [string, number])[]): Promise<Bought> => {
  const purchase = await bought(shop, buyer, lines);
  await startPayment(shop, buyer, purchase.groupId);
  await shop.world.drain();
  return purchase;
};

export const statusesOf = async (world: World, groupId: string): Promise<string[]> =>
  (await world.db.selectFrom('ecommerce_orders').select('status').where('order_group_id', '=', groupId).orderBy('vendor_id').execute()).map((order) => order.status);

/** How many rows each table has that a purchase writes: what a refusal must leave as it was. */
export const footprint = async (world: World): Promise<Record<string, number>> => {
  const tables = [
    'ecommerce_order_groups', 'ecommerce_orders', 'ecommerce_order_lines', 'stock_reservations', 'stock_movements', 'payment_intents', 'payment_splits',
    'platform_events', 'platform_idempotency_keys', 'platform_transitions', 'deliveries', 'notifications', 'ledger_entries',
  ] as const;
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(world.db);
    counts[table] = rows[0]!.n;
  }
  const { rows } = await sql<{ reserved: number; on_hand: number; active: number }>`
    select (select sum(reserved)::int from stock_items) as reserved, (select sum(on_hand)::int from stock_items) as on_hand,
      (select count(*)::int from ecommerce_carts where status = 'ACTIVE') as active`.execute(world.db);
  return { ...counts, ...rows[0]! };
};

/** The rules of `db/invariants/ecommerce.sql` that are broken now, with rows that break them. */
export const violations = async (world: World): Promise<unknown[]> => (await checkInvariants(world.db, 'ecommerce.sql')).broken;

import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { crashAfter } from '../../platform/testing/crash.ts';
import { testWorld, type World } from '../../tests/support/world.ts';
import { checkInvariants } from '../invariants.ts';
import { compare } from './compare.ts';
import { writeFixture } from './fixture.ts';
import { readOlist, type OlistData } from './read-orders.ts';
import { replayOlist } from './replay.ts';

const directory = path.join(tmpdir(), `plaza-olist-${randomUUID()}`);
let data: OlistData;
beforeAll(async () => {
  await writeFixture(directory);
  data = await readOlist(directory);
});
afterAll(() => rm(directory, { recursive: true, force: true }));

const replay = (world: World, options: Parameters<typeof replayOlist>[3] = {}) => replayOlist(world.services, world.subgraphs, data, options);

/** How many rows each table has that a replay writes. */
const footprint = async (world: World): Promise<Record<string, number>> => {
  const tables = [
    'account_users', 'ecommerce_vendors', 'ecommerce_products', 'ecommerce_order_groups', 'ecommerce_orders', 'ecommerce_order_lines', 'stock_movements', 'deliveries', 'delivery_assignments',
    'payment_intents', 'payment_attempts', 'payment_refunds', 'ledger_transactions', 'ledger_entries', 'vendor_earnings', 'notifications', 'platform_transitions', 'platform_events',
  ];
  const counts: Record<string, number> = {};
  for (const table of tables) counts[table] = (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(world.db)).rows[0]!.n;
  return counts;
};

/** What the made-up orders come to, in centavos and numbers of orders. */
const figures = {
  'captured by boleto': 20_010n + 7_304n,
  'captured by credit_card': 10_990n + 6_990n + 4_735n + 10_990n + 10_000n + 4_510n + 7_300n + 4_000n + 4_510n + 10_990n + 4_510n,
  'captured by debit_card': 4_509n,
  'captured by voucher': 3_000n + 990n + 700n,
  'granted by the platform': 4_510n,
  'left in wallets': 7_304n,
  'orders CANCELLED': 4n,
  'orders CONFIRMED': 1n,
  'orders DELIVERED': 7n,
  'orders PROCESSING': 1n,
  'orders SHIPPED': 1n,
  'refunded to credit_card': 10_990n + 10_000n + 4_510n + 7_300n,
  'refunded to voucher': 990n + 700n,
  'seller north earned': 10_990n + 10_990n + 9_990n,
  'seller north gave back': 10_990n + 10_990n,
  'seller north in escrow': 10_990n,
  'seller north sold': 10_990n + 10_990n + 9_990n + 10_990n + 10_990n + 10_990n,
  'seller south earned': 9_020n + 4_735n + 4_509n + 4_510n + 4_510n,
  'seller south gave back': 4_510n,
  'seller south in escrow': 4_000n + 4_510n,
  'seller south sold': 9_020n + 4_735n + 4_509n + 4_510n + 4_510n + 4_510n + 4_000n + 4_510n,
};

const expectFigures = async (world: World, plans: Parameters<typeof compare>[1]) => {
  const compared = await compare(world.db, plans);
  expect(Object.fromEntries(compared.map(({ name, plaza }) => [name, plaza]))).toEqual(figures);
  expect(Object.fromEntries(compared.map(({ name, file }) => [name, file]))).toEqual(figures);
  expect((await checkInvariants(world.db)).broken).toEqual([]);
};

test('orders of every kind come to what the files say, at their times, and a second replay adds nothing', async () => {
  await using world = await testWorld();
  const { plans, steps, skipped } = await replay(world);
  expect(skipped).toBe(0);
  await expectFigures(world, plans);
  const { rows } = await sql`
    select g.created_at, g.paid_at, d.picked_up_at, d.delivered_at, s.released_at
    from ecommerce_order_groups g join ecommerce_orders o on o.order_group_id = g.id join deliveries d on d.order_id = o.id join payment_splits s on s.reference = o.id
    where g.address->>'recipient' = 'Olist customer customer-of-plain'`.execute(world.db);
  expect(rows).toEqual([
    {
      created_at: new Date('2017-03-01T10:00:00Z'), paid_at: new Date('2017-03-01T11:00:00Z'), picked_up_at: new Date('2017-03-02T09:00:00Z'),
      delivered_at: new Date('2017-03-05T15:00:00Z'), released_at: new Date('2017-03-05T15:00:00Z'),
    },
  ]);
  const before = await footprint(world);
  const again = await replay(world);
  expect([again.steps, again.skipped]).toEqual([0, steps]);
  expect(await footprint(world)).toEqual(before);
}, 120_000);

test('a replay that is struck down anywhere goes on where it was, and ends as if nothing had happened', async () => {
  await using world = await testWorld();
  let interrupted = 0;
  for (const statements of [700, 1_300, 1_900, 2_500, 3_100]) {
    // What is struck inside a webhook or a provider's answer comes back as another failure than the crash itself.
    const struck = await crashAfter(world.services.statements, statements, () => replay(world, { lanes: 1 })).then((crash) => crash.struck, () => true);
    if (struck) interrupted += 1;
  }
  expect(interrupted).toBeGreaterThan(2);
  const { plans } = await replay(world);
  await expectFigures(world, plans);
}, 240_000);

import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import { createTestDatabase } from '../../platform/testing/database.ts';
import { eventually } from '../../platform/testing/eventually.ts';
import { freePort } from '../../platform/testing/free-port.ts';
import { checkInvariants } from '../../scripts/invariants.ts';
import { servicesOn } from '../support/demo-data.ts';
import { bought, Load, type Purchase } from '../support/load.ts';
import { Processes } from '../support/processes.ts';
import { seededRandom } from '../support/random.ts';

const SEED = 20_260;
const KILLS = 10;
const MOST_REQUESTS = 20;
/** A request takes about this long: the kill falls anywhere in it. */
const MOST_DELAY = 40;
/** Jobs of a killed process are taken over when their heartbeat is late. */
const SETTLING = 45_000;

const stockOf = async (db: Db) => {
  const { rows } = await sql<{ on_hand: number; reserved: number; held: number }>`
    select on_hand, reserved, (select coalesce(sum(quantity), 0)::int from stock_reservations r where r.variant_id = s.variant_id and r.status = 'ACTIVE') as held
    from stock_items s where variant_id = any(${[...bought]}::uuid[]) order by variant_id`.execute(db);
  return rows;
};

const unconfirmedOrders = async (db: Db): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from ecommerce_orders where status = 'PENDING_PAYMENT'`.execute(db);
  return rows[0]!.count;
};

/** What the database has of one purchase: how many of each, and whether it was paid. */
const foundOf = async (db: Db, { groupId, paymentIntentId }: Purchase) => {
  const { rows } = await sql`
    select (select count(*)::int from ecommerce_order_groups where id = ${groupId}) as groups,
           (select count(*)::int from ecommerce_orders where order_group_id = ${groupId} and status = 'CONFIRMED') as confirmed,
           (select count(*)::int from ecommerce_orders o join ecommerce_order_lines l on l.order_id = o.id where o.order_group_id = ${groupId}) as lines,
           (select array_agg(status) from payment_intents where subject_id = ${groupId}) as payments,
           (select count(*)::int from payment_splits where intent_id = ${paymentIntentId}) as splits,
           (select array_agg(status) from payment_attempts where intent_id = ${paymentIntentId}) as attempts,
           (select count(*)::int from payment_simulator_charges c join payment_attempts a on a.id = c.reference where a.intent_id = ${paymentIntentId}) as charges`.execute(db);
  return rows[0];
};

test(`${KILLS} kills under load: every acknowledged write exists exactly once and nothing is half done`, async () => {
  await using database = await createTestDatabase();
  await using services = servicesOn(database.url);
  await using processes = new Processes();
  const { db } = services;
  const port = await freePort();
  const start = () => processes.start('plaza', ['scripts/start.ts'], { DATABASE_URL: database.url, PORT: String(port), DATABASE_POOL_SIZE: '10' });
  let plaza = await start().ready();
  const before = await stockOf(db);
  using load = new Load({ graphUrl: `${plaza.url}/graphql`, authUrl: plaza.url });
  const running = load.run({ shoppers: 4, purchases: 3 });
  running.catch(() => undefined);

  const random = seededRandom(SEED);
  const backAfter: number[] = [];
  for (let kill = 1; kill <= KILLS; kill += 1) {
    await Promise.race([load.afterRequests(1 + Math.floor(random() * MOST_REQUESTS)), running]);
    await delay(random() * MOST_DELAY);
    expect(await plaza.stop('SIGKILL')).toMatchObject({ code: null, signal: 'SIGKILL' });
    const began = performance.now();
    plaza = await start().ready();
    backAfter.push(performance.now() - began);
  }
  load.stop();
  await running;
  await eventually('every order is confirmed', async () => (await unconfirmedOrders(db)) === 0, SETTLING);

  const { purchases, shoppers } = load;
  const { sent, repeated } = load.counts;
  const seconds = backAfter.map((milliseconds) => (milliseconds / 1000).toFixed(1)).join(' ');
  process.stdout.write(`promise 6: ${KILLS} kills (seed ${SEED}), ${purchases.length} purchases by ${shoppers.length} people, ${sent} requests, ${repeated} repeats; ready again after ${seconds} s\n`);
  expect(purchases.length).toBeGreaterThan(0);
  for (const purchase of purchases) {
    expect(await foundOf(db, purchase)).toEqual({ groups: 1, confirmed: 2, lines: 2, payments: ['SUCCEEDED'], splits: 2, attempts: ['CHARGED'], charges: 1 });
  }
  const { rows: totals } = await sql`
    select (select count(*)::int from ecommerce_order_groups) as groups, (select count(*)::int from ecommerce_orders) as orders,
           (select count(*)::int from account_users where id = any(${shoppers.map(({ person }) => person.id)}::uuid[])) as people`.execute(db);
  expect(totals).toEqual([{ groups: purchases.length, orders: 2 * purchases.length, people: shoppers.length }]);
  expect(await stockOf(db)).toEqual(before.map(({ on_hand }) => ({ on_hand: on_hand - purchases.length, reserved: 0, held: 0 })));
  for (const shopper of shoppers) {
    const [purchase] = shopper.purchases;
    if (!purchase) continue;
    const { groupId, orderIds, paymentIntentId } = purchase;
    expect(await load.sendAgain(shopper, purchase)).toEqual({ groupId, orderIds, paymentIntentId });
  }
  expect((await checkInvariants(db)).broken).toEqual([]);
}, 400_000);

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { administer } from '../../platform/testing/database.ts';
import { eventually } from '../../platform/testing/eventually.ts';
import { cartUpdates, loggedCursors, openCart } from '../support/cart-writer.ts';
import { installDemo, servicesOn } from '../support/demo-data.ts';
import { Follower } from '../support/follower.ts';
import { Load } from '../support/load.ts';
import { OwnDatabase } from '../support/own-database.ts';
import { Processes, type PlazaProcess } from '../support/processes.ts';
import { startTopology, type Topology } from '../support/topology.ts';

const PATIENCE = 45_000;
const disposables = new AsyncDisposableStack();
let database: OwnDatabase;
let plaza: Topology;

beforeAll(async () => {
  database = disposables.use(await OwnDatabase.start());
  await installDemo(database.url);
  plaza = await startTopology(disposables.use(new Processes()), database.url, { subgraphs: 'together' });
}, 300_000);
afterAll(() => disposables.disposeAsync());

/** Brings it about, waits until all of them answer with this readiness, and says how long each took from the beginning. */
const become = async (what: string, bringAbout: () => Promise<unknown>, processes: readonly PlazaProcess[], status: number): Promise<void> => {
  const began = performance.now();
  await bringAbout();
  const seconds = await Promise.all(processes.map(async (each) => ((await each.becomes(status)), `${each.name} ${((performance.now() - began) / 1000).toFixed(1)} s`)));
  process.stdout.write(`${what}: ready ${status} after ${seconds.join(', ')}\n`);
};

const areLive = async (): Promise<void> => expect(await Promise.all(plaza.all.map((each) => each.health('live')))).toEqual(plaza.all.map(() => 200));

test('readiness of every process follows the database, liveness does not', async () => {
  await become('database gone', () => database.stop(), plaza.all, 503);
  await areLive();
  await become('database back', () => database.restart(), plaza.all, 200);
}, 300_000);

test('readiness of the gateway follows the subgraphs it needs, liveness does not', async () => {
  const [subgraphs] = plaza.subgraphs;
  await become('subgraphs gone', () => subgraphs!.stop('SIGKILL'), [plaza.gateway], 503);
  expect(await plaza.gateway.health('live')).toBe(200);
  expect(await plaza.worker.health('ready')).toBe(200);
  const again = plaza.startSubgraphs();
  plaza = { ...plaza, subgraphs: again, all: [...again, plaza.gateway, plaza.worker] };
  await become('subgraphs back', () => Promise.all(again.map((each) => each.ready())), plaza.all, 200);
}, 300_000);

const faults = {
  'all backends are terminated': async () => {
    await administer(database.url, 'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()');
  },
  'the database is restarted at once': async () => {
    await database.crash();
    await database.restart();
  },
};

test.each(Object.entries(faults))('%s: no process ends, requests are served, subscribers miss nothing and jobs go on', async (what, fault) => {
  using load = new Load(plaza.places);
  const shopper = await load.register();
  const cart = await openCart((await load.register()).person);
  await using follower = new Follower({ graphUrl: () => plaza.places.graphUrl, token: load.shoppers[1]!.person.token, query: cartUpdates, variables: { cartId: cart.cartId } });
  await eventually('the follower is there', async () => (await cart.change(), follower.cursors.length > 0));
  const purchase = await load.buy(shopper);

  const began = performance.now();
  await fault();
  await eventually('writes are served again', () => cart.change().then(() => true, () => false), PATIENCE);
  process.stdout.write(`${what}: serving again ${((performance.now() - began) / 1000).toFixed(1)} s after it began\n`);

  await using services = servicesOn(database.url);
  const statuses = () => sql<{ status: string }>`select status from ecommerce_orders where order_group_id = ${purchase.groupId}`.execute(services.db).then(({ rows }) => rows.map(({ status }) => status));
  await eventually('the payment was made', async () => (await statuses()).every((status) => status === 'CONFIRMED'), PATIENCE);
  expect(await statuses()).toEqual(['CONFIRMED', 'CONFIRMED']);
  const log = await loggedCursors(services.db, cart.cartId);
  await follower.hasSeen(log.at(-1)!);
  expect(follower.cursors).toEqual(log.slice(log.indexOf(follower.cursors[0]!)));
  expect(plaza.all.filter(({ running }) => !running).map(({ name, output }) => ({ name, output }))).toEqual([]);
}, 300_000);

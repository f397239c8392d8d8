import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createRegistry } from '../platform/telemetry/metrics-server.ts';
import type { SubgraphExecutor } from '../platform/graphql/request.ts';
import { eventually } from '../platform/testing/eventually.ts';
import { createGateway, type Gateway } from './gateway.ts';
import { localSource } from './sources/local-source.ts';
import { compose } from './supergraph/compose.ts';
import { createChannel, type Channel } from './testing/channel.ts';
import { executorOf } from './testing/executor.ts';
import { samplesOf } from './testing/samples.ts';
import { silent } from './testing/test-gateway.ts';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@policy"])';
const CATALOG = `${LINK}
  type Query { products: [Product!]! slow: Product guarded: Product @policy(policies: [["patience"]]) }
  type Subscription { changed: Product guardedChange: Product @policy(policies: [["patience"]]) }
  type Product @key(fields: "id") { id: ID! name: String }`;
const STOCK = `${LINK}
  type Product @key(fields: "id") { id: ID! units: Int }`;
/** Knows nothing of units. */
const WAREHOUSE = `${LINK}
  type Product @key(fields: "id") { id: ID! warehouse: String }`;

interface Part {
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
}

const catalog = { name: 'catalog', url: 'local://catalog', sdl: CATALOG };
const stock = { name: 'stock', url: 'local://stock', sdl: STOCK };
const moved = { name: 'stock', url: 'local://stock-elsewhere', sdl: STOCK };
const warehouse = { name: 'warehouse', url: 'local://warehouse', sdl: WAREHOUSE };
const supergraphOf = (...parts: Part[]) => compose(parts).supergraphSdl;

const UNITS = '{ products { name units } }';
const PRODUCTS = (units: number) => ({ data: { products: [1, 2].map((id) => ({ name: `Product ${id}`, units: units * id })) } });

let changes: Channel<{ id: string }>;
/** Subscriptions that the subgraph has seen start. */
let started: number;
/** Lets those go on who wait: for `slow`, for the units of the slow product, or for the decision of the policy. */
let release: () => void;
let held: Promise<void>;
let waiting: number;
let opened: string[];
let closed: string[];
let registry: ReturnType<typeof createRegistry>;
let gateway: Gateway;

const wait = async () => {
  waiting += 1;
  await held;
};

const executors = (): Map<string, SubgraphExecutor> => {
  const product = (units: number) => ({
    __resolveReference: (given: object) => given,
    units: async ({ id }: { id: string }) => {
      if (id === 'slow') await wait();
      return units * Number(id === 'slow' ? 1 : id);
    },
  });
  const subscription = {
    subscribe: (_: unknown, __: unknown, { signal }: { signal: AbortSignal | undefined }) => ((started += 1), changes.listen(signal)),
    resolve: (given: unknown) => given,
  };
  const resolvers = {
    catalog: {
      Query: {
        products: () => [{ id: '1' }, { id: '2' }],
        slow: async () => (await wait(), { id: '1' }),
        guarded: () => ({ id: '1' }),
      },
      Subscription: { changed: subscription, guardedChange: subscription },
      Product: { __resolveReference: (given: object) => given, name: ({ id }: { id: string }) => `Product ${id}` },
    },
    warehouse: { Product: { __resolveReference: (given: object) => given, warehouse: () => 'North' } },
  };
  return new Map([
    [catalog.url, executorOf({ ...catalog, resolvers: resolvers.catalog }, null)],
    [stock.url, executorOf({ ...stock, resolvers: { Product: product(100) } }, null)],
    [moved.url, executorOf({ ...moved, resolvers: { Product: product(7) } }, null)],
    [warehouse.url, executorOf({ ...warehouse, resolvers: resolvers.warehouse }, null)],
  ]);
};

beforeEach(async () => {
  changes = createChannel();
  [started, waiting, opened, closed] = [0, 0, [], []];
  ({ promise: held, resolve: release } = Promise.withResolvers<void>());
  registry = createRegistry();
  const byUrl = executors();
  gateway = await createGateway({
    supergraphSdl: supergraphOf(catalog, stock),
    sources: (name, url) => {
      opened.push(url);
      let open = true;
      const source = localSource(name, byUrl.get(url)!);
      return {
        ...source,
        ready: async () => {},
        execute: async (...call) => (open ? source.execute(...call) : { errors: [new Error(`${url} is closed`)] as never[] }),
        close: async () => {
          open = false;
          closed.push(url);
        },
      };
    },
    policy: async () => (await wait(), true),
    auth: null,
    internalSecret: null,
    log: silent,
    production: false,
    registry,
  });
});
afterEach(async () => {
  release();
  await gateway.close(100);
});

const ask = (query: string) => gateway.execute({ query });
const sample = async (series: string) => samplesOf(await registry.metrics()).get(series);
const misses = () => sample('gateway_cache_total{cache="plan",result="miss"}');
const planned = () => sample('gateway_plan_duration_seconds_count');

test('fifty clients that ask all the time notice nothing of ten reloads', async () => {
  const answers = { old: 0, new: 0, wrong: 0 };
  let stop = false;
  const client = async () => {
    while (!stop) {
      const text = JSON.stringify(await ask(UNITS));
      if (text === JSON.stringify(PRODUCTS(100))) answers.old += 1;
      else if (text === JSON.stringify(PRODUCTS(7))) answers.new += 1;
      else answers.wrong += 1;
      await nextTurn();
    }
  };
  const clients = Promise.all(Array.from({ length: 50 }, client));
  await eventually('they are at it', () => answers.old >= 100);
  for (const kind of ['new', 'old', 'new', 'old', 'new', 'old', 'new', 'old', 'new', 'old'] as const) {
    const before = answers[kind];
    await gateway.reload(kind === 'new' ? supergraphOf(catalog, moved, warehouse) : supergraphOf(catalog, stock));
    await eventually('they are answered from the other one', () => answers[kind] >= before + 100);
  }
  stop = true;
  await clients;
  process.stdout.write(`${answers.old + answers.new} queries during 10 reloads: ${answers.wrong} failed or mixed\n`);
  expect(answers.wrong).toBe(0);
  expect(await sample('gateway_requests_total{type="query",code="OK"}')).toBe(answers.old + answers.new);
  expect(opened.filter((url) => url === catalog.url)).toHaveLength(1);
  await eventually('what is not used any more is closed', () => opened.length - closed.length === 2);
  expect(closed).not.toContain(catalog.url);
});

test('what clients ask for is planned before the new supergraph takes over', async () => {
  const named = 'query Named { products { id } } query Other { slow { id } }';
  await ask(UNITS);
  await ask('query Only { products { name } }');
  await gateway.execute({ query: named, operationName: 'Named' });
  expect([await misses(), await planned()]).toEqual([3, 3]);
  await gateway.reload(supergraphOf(catalog, stock, warehouse));
  expect([await misses(), await planned()]).toEqual([3, 6]);
  expect(await ask(UNITS)).toEqual(PRODUCTS(100));
  await ask('query Only { products { name } }');
  await gateway.execute({ query: named, operationName: 'Named' });
  expect([await misses(), await planned()]).toEqual([3, 6]);
});

test('the same supergraph again changes nothing', async () => {
  await ask(UNITS);
  await gateway.reload(supergraphOf(catalog, stock));
  expect([await planned(), opened, closed]).toEqual([1, [catalog.url, stock.url], []]);
});

test('readiness is that of the subgraphs of now', async () => {
  const { url } = await gateway.listen(0, '127.0.0.1');
  const checks = async () => Object.keys(((await (await fetch(`${url}/health/ready`)).json()) as { checks: object }).checks);
  expect(await checks()).toEqual(['subgraph catalog', 'subgraph stock']);
  await gateway.reload(supergraphOf(catalog, warehouse));
  await eventually('the new ones are checked', async () => (await checks()).includes('subgraph warehouse'));
  expect(await checks()).toEqual(['subgraph catalog', 'subgraph warehouse']);
});

test('subgraphs that stay where they are keep their connections, others are closed', async () => {
  await gateway.reload(supergraphOf(catalog, stock, warehouse));
  expect([opened, closed]).toEqual([[catalog.url, stock.url, warehouse.url], []]);
  await gateway.reload(supergraphOf(catalog, moved));
  await eventually('the others are closed', () => closed.length === 2);
  expect(opened.slice(3)).toEqual([moved.url]);
  expect(closed.toSorted()).toEqual([stock.url, warehouse.url]);
  await gateway.close(100);
  expect(closed.slice(2).toSorted()).toEqual([catalog.url, moved.url]);
});

test('a request finishes on the supergraph that it began with, though there were two since', async () => {
  const answer = ask('{ slow { name units } }');
  await eventually('it waits', () => waiting === 1);
  await gateway.reload(supergraphOf(catalog, stock, warehouse));
  await gateway.reload(supergraphOf(catalog, warehouse));
  expect((await ask(UNITS)).errors?.[0]?.extensions?.['code']).toBe('GRAPHQL_VALIDATION_FAILED');
  expect(closed).toEqual([]);
  release();
  expect(await answer).toEqual({ data: { slow: { name: 'Product 1', units: 100 } } });
  await eventually('then its subgraph is closed', () => closed.length === 1);
  expect(closed).toEqual([stock.url]);
});

test('so does one that was not yet let in', async () => {
  const answer = ask('{ guarded { units } }');
  await eventually('it waits', () => waiting === 1);
  await gateway.reload(supergraphOf(catalog, warehouse));
  release();
  expect(await answer).toEqual({ data: { guarded: { units: 100 } } });
  await eventually('then its subgraph is closed', () => closed.length === 1);
});

test('a subscription that was not yet let in starts on the new supergraph, if it can', async () => {
  const [name, units] = ['name', 'units'].map((field) => gateway.subscribe({ query: `subscription { guardedChange { ${field} } }` }));
  const [event, last] = [name!.next(), units!.next()];
  await eventually('they wait', () => waiting === 2);
  await gateway.reload(supergraphOf(catalog, warehouse));
  release();
  expect((await last).value).toMatchObject({ errors: [{ extensions: { code: 'SUPERGRAPH_CHANGED' } }] });
  await changes.until(1);
  changes.push({ id: '1' });
  expect((await event).value).toEqual({ data: { guardedChange: { name: 'Product 1' } } });
  await name!.return!();
});

test('an answer in parts finishes on the supergraph that it began with', async () => {
  const { url } = await gateway.listen(0, '127.0.0.1');
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'multipart/mixed;deferSpec=20220824' },
    body: JSON.stringify({ query: '{ products { id } ... @defer { slow { name units } } }' }),
  });
  await eventually('its last part waits', () => waiting === 1);
  await gateway.reload(supergraphOf(catalog, warehouse));
  expect(closed).toEqual([]);
  release();
  expect(await response.text()).toContain('"slow":{"name":"Product 1","units":100}');
  await eventually('then its subgraph is closed', () => closed.length === 1);
});

test('a subscription goes on with its upstream while its plan holds, and ends with SUPERGRAPH_CHANGED when it does not', async () => {
  const kept = gateway.subscribe({ query: 'subscription { changed { name } }' });
  const lost = gateway.subscribe({ query: 'subscription { changed { name units } }' });
  const first = [kept.next(), lost.next()];
  await changes.until(2);
  changes.push({ id: '1' });
  expect((await first[0]!).value).toEqual({ data: { changed: { name: 'Product 1' } } });
  expect((await first[1]!).value).toEqual({ data: { changed: { name: 'Product 1', units: 100 } } });

  const [next, last] = [kept.next(), lost.next()];
  await gateway.reload(supergraphOf(catalog, warehouse));
  expect((await last).value).toMatchObject({ errors: [{ extensions: { code: 'SUPERGRAPH_CHANGED' } }] });
  expect((await lost.next()).done).toBe(true);
  changes.push({ id: '2' });
  expect((await next).value).toEqual({ data: { changed: { name: 'Product 2' } } });
  expect([started, changes.listeners]).toEqual([2, 1]);
  await kept.return!();
});

test('events are completed where the subgraph is now; one that is being completed finishes where it began', async () => {
  const events = gateway.subscribe({ query: 'subscription { changed { units } }' });
  const first = events.next();
  await changes.until(1);
  changes.push({ id: 'slow' });
  await eventually('the event waits for its units', () => waiting === 1);
  await gateway.reload(supergraphOf(catalog, moved));
  expect(closed).toEqual([]);
  release();
  expect((await first).value).toEqual({ data: { changed: { units: 100 } } });
  const second = events.next();
  changes.push({ id: '1' });
  expect((await second).value).toEqual({ data: { changed: { units: 7 } } });
  expect(started).toBe(1);
  await eventually('the old place is closed', () => closed.length === 1);
  await events.return!();
});

const refused: [string, string][] = [
  ['is no GraphQL', 'type {'],
  ['is no supergraph', CATALOG],
  ['is empty', ''],
  ['needs what this gateway does not have', supergraphOf(catalog, stock).replace('@link(url: "https://specs.apollo.dev/join/v0.5"', '@link(url: "https://specs.apollo.dev/join/v9.9"')],
];
test.each(refused)('a supergraph that %s is refused, and the old one serves', async (_, sdl) => {
  const events = gateway.subscribe({ query: 'subscription { changed { units } }' });
  const event = events.next();
  await changes.until(1);
  await expect(gateway.reload(sdl)).rejects.toThrow(expect.objectContaining({ name: 'SupergraphError' }));
  expect(await ask(UNITS)).toEqual(PRODUCTS(100));
  changes.push({ id: '1' });
  expect((await event).value).toEqual({ data: { changed: { units: 100 } } });
  expect([started, opened, closed]).toEqual([1, [catalog.url, stock.url], []]);
  await gateway.reload(supergraphOf(catalog, moved));
  expect(await ask(UNITS)).toEqual(PRODUCTS(7));
  await events.return!();
});

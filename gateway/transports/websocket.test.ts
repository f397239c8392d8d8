import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { FormattedExecutionResult } from 'graphql';
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { testGateway, type TestGateway } from '../testing/test-gateway.ts';

let t: TestGateway;
let url: string;
const clients: Client[] = [];

beforeEach(async () => {
  t = await testGateway('local');
  url = (await t.gateway.listen(0)).url.replace('http', 'ws') + '/graphql';
});
afterEach(async () => {
  clients.splice(0).forEach((client) => client.terminate());
  await t[Symbol.asyncDispose]();
});

const connect = () => {
  const client = createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0 });
  clients.push(client);
  return client;
};

const closeOf = (socket: WebSocket) =>
  new Promise<[number, string]>((resolve) => socket.once('close', (code, reason) => resolve([code, String(reason)])));

test('queries, mutations and subscriptions on one socket', async () => {
  const client = connect();
  const run = async (query: string) => (await Array.fromAsync(client.iterate({ query })))[0];
  expect(await run('{ product(id: "1") { name units } }')).toEqual({ data: { product: { name: 'Lamp', units: 100 } } });
  expect(await run('mutation { addProduct(input: { id: "5", name: "Rug" }) { name } }')).toEqual({ data: { addProduct: { name: 'Rug' } } });
  const events = client.iterate({
    query: 'subscription ($ids: [ID!]) { productChanged(filter: { ids: $ids }) { name units } }',
    variables: { ids: ['2'] },
  });
  const first = events.next();
  await t.shop.changes.until(1);
  t.shop.changes.push({ id: '2' });
  expect((await first).value).toEqual({ data: { productChanged: { name: 'Chair', units: 200 } } });
  await events.return!();
  await t.shop.changes.until(0);
});

test('the end of a subscription completes it at the client', async () => {
  const results: FormattedExecutionResult[] = [];
  const done = new Promise<void>((complete, error) =>
    connect().subscribe(
      { query: 'subscription { productChanged { name } }' },
      { next: (result) => void results.push(result as FormattedExecutionResult), complete, error },
    ),
  );
  await t.shop.changes.until(1);
  t.shop.changes.push({ id: '1' });
  t.shop.changes.end();
  await done;
  expect(results).toEqual([{ data: { productChanged: { name: 'Lamp' } } }]);
});

test('a client that vanishes leaves the subgraph', async () => {
  const client = connect();
  const lost = client
    .iterate({ query: 'subscription { productChanged { name } }' })
    .next()
    .catch(() => 'lost');
  await t.shop.changes.until(1);
  client.terminate();
  await lost;
  await t.shop.changes.until(0);
});

const refused: [string, string, string][] = [
  ['an unknown field', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
  ['a subscription to an unknown field', 'subscription { nothing }', 'GRAPHQL_VALIDATION_FAILED'],
  ['syntax', '{', 'GRAPHQL_PARSE_FAILED'],
  ['too many tokens', `{ ${'id '.repeat(5_000)} }`, 'QUERY_TOO_LARGE'],
  ['too deep a query', `{ product(id: 1) ${'{ reviews { product '.repeat(10)} { id } ${'} }'.repeat(10)} }`, 'QUERY_TOO_DEEP'],
  ['too deep a subscription', `subscription { secured ${'{ reviews { product '.repeat(10)} { id } ${'} }'.repeat(10)} }`, 'QUERY_TOO_DEEP'],
];

test.each(refused)('%s is answered with an error message and the socket stays', async (_name, query, code) => {
  const client = connect();
  const errors = await client
    .iterate({ query })
    .next()
    .then(
      () => [],
      (thrown: { extensions: { code: string } }[]) => thrown,
    );
  expect(errors.map(({ extensions }) => extensions.code)).toContain(code);
  expect((await client.iterate({ query: '{ warehouse }' }).next()).value).toEqual({ data: { warehouse: 'North' } });
});

test('subscribing before connection_init closes with 4401', async () => {
  const socket = new WebSocket(url, 'graphql-transport-ws');
  socket.once('open', () => socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload: { query: '{ warehouse }' } })));
  expect((await closeOf(socket))[0]).toBe(4401);
});

test('a message over 1 MB closes with 1009', async () => {
  const socket = new WebSocket(url, 'graphql-transport-ws');
  socket.once('open', () => socket.send('x'.repeat(1024 * 1024 + 1)));
  expect((await closeOf(socket))[0]).toBe(1009);
});

const origins: [string, string | undefined, boolean][] = [
  ['no page', undefined, true],
  ['Sandbox', 'https://studio.apollographql.com', true],
  ['localhost', 'http://localhost:3000', true],
  ['another site', 'https://evil.example', false],
];

test.each(origins)('a socket from %s', async (_name, origin, allowed) => {
  const socket = new WebSocket(url, 'graphql-transport-ws', origin ? { origin } : {});
  const outcome = await new Promise((resolve) => {
    socket.once('open', () => resolve('open'));
    socket.once('error', (error) => resolve(error.message));
  });
  expect(outcome).toBe(allowed ? 'open' : 'Unexpected server response: 403');
  socket.terminate();
});

test('other paths are not upgraded', async () => {
  const socket = new WebSocket(url.replace('/graphql', '/elsewhere'), 'graphql-transport-ws');
  expect(await new Promise((resolve) => socket.once('error', (error) => resolve(error.message)))).toBe('Unexpected server response: 404');
});

import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import { CALLER_HEADER } from '../../platform/auth/caller-token.ts';
import { serveSubgraph } from '../../platform/server/subgraph-server.ts';
import { eventually } from '../../platform/testing/eventually.ts';
import { executorOf } from '../testing/executor.ts';
import { createShop } from '../testing/shop.ts';
import { testGateway } from '../testing/test-gateway.ts';
import { localSource } from './local-source.ts';
import { protectedSource } from './protected-source.ts';
import { remoteSource } from './remote-source.ts';

const servers: { close(): void }[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

const serve = async (handler: RequestListener): Promise<string> => {
  const server = createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, resolve));
  servers.push({ close: () => (server.closeAllConnections(), server.close()) });
  return `http://localhost:${(server.address() as AddressInfo).port}/graphql`;
};

const answer =
  (status: number, body: string): RequestListener =>
  (_request, response) =>
    void response.writeHead(status).end(body);

const faults: [string, RequestListener][] = [
  ['hangs', () => {}],
  ['resets the connection', (request) => void request.socket.destroy()],
  ['answers HTTP 500', answer(500, '{"data":{"_entities":[]}}')],
  ['answers HTML', answer(200, '<html>bad gateway</html>')],
  ['answers half a JSON', answer(200, '{"data":{"_ent')],
  ['answers JSON that is not a result', answer(200, '[1,2]')],
  ['answers an empty object', answer(200, '{}')],
  ['answers errors of the wrong shape', answer(200, '{"data":null,"errors":["no"]}')],
  ['redirects', (_request, response) => void response.writeHead(307, { location: 'http://localhost:1/' }).end()],
];

test.each(faults)('a subgraph that %s spoils only its own fields', async (_name, handler) => {
  const url = await serve(handler);
  await using t = await testGateway('local', { replace: { stock: (name) => remoteSource({ name, url, timeoutMs: 200 }) } });
  const error = (path: (string | number)[]) => ({
    message: 'The subgraph "stock" is unavailable.',
    path,
    extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'stock' },
  });
  expect(await t.gateway.execute({ query: '{ place: warehouse products(first: 2) { name left: units rating } }' })).toEqual({
    data: {
      place: null,
      products: [
        { name: 'Lamp', left: null, rating: 1.5 },
        { name: 'Chair', left: null, rating: 2.5 },
      ],
    },
    errors: expect.arrayContaining([error(['place']), error(['products', 0, 'left']), error(['products', 1, 'left'])]),
  });
});

test('a subgraph that is not there spoils only its own fields', async () => {
  await using t = await testGateway('local', { replace: { stock: (name) => remoteSource({ name, url: 'http://localhost:1/graphql' }) } });
  const result = await t.gateway.execute({ query: '{ product(id: "1") { name units } }' });
  expect(result.data).toEqual({ product: { name: 'Lamp', units: null } });
  expect(result.errors).toHaveLength(1);
});

test.each(['hangs', 'throws'])('a local subgraph that %s is unavailable too', async (kind) => {
  const execute = kind === 'hangs' ? () => new Promise<never>(() => {}) : async () => Promise.reject(new Error('out of reach'));
  await using t = await testGateway('local', {
    replace: { stock: (name) => localSource(name, { execute, subscribe: execute }, { timeoutMs: 100 }) },
  });
  const result = await t.gateway.execute({ query: '{ product(id: "1") { name units } }' });
  expect(result.data).toEqual({ product: { name: 'Lamp', units: null } });
  expect(result.errors!.map(({ extensions }) => extensions!['code'])).toEqual(['SUBGRAPH_UNAVAILABLE']);
});

test('a mutation is sent once, even when the connection breaks', async () => {
  let requests = 0;
  const url = await serve((request) => {
    requests += 1;
    request.socket.destroy();
  });
  await using t = await testGateway('local', { replace: { products: (name) => protectedSource(remoteSource({ name, url })) } });
  const result = await t.gateway.execute({ query: 'mutation { addProduct(input: { id: "9", name: "Rug" }) { name } }' });
  expect(result).toEqual({ data: null, errors: [expect.objectContaining({ path: ['addProduct'] })] });
  expect(requests).toBe(1);
});

test('a subgraph that hangs costs the time-out ten times, then nothing, and is back when it answers', async () => {
  let requests = 0;
  let healthy = false;
  const url = await serve((_request, response) => {
    requests += 1;
    if (healthy) response.end('{"data":{"warehouse":"South"}}');
  });
  const policy = { timeoutMs: 50, breaker: { openMs: 1_000 } };
  await using t = await testGateway('local', { replace: { stock: (name) => protectedSource(remoteSource({ name, url }), policy) } });
  const ask = () => t.gateway.execute({ query: '{ warehouse product(id: "1") { name } }' });
  const product = { name: 'Lamp' };
  for (let i = 0; i < 15; i++) {
    const { data, errors } = await ask();
    expect([data, errors!.map(({ path }) => path)]).toEqual([{ warehouse: null, product }, [['warehouse']]]);
  }
  expect(requests).toBe(10);
  healthy = true;
  await eventually('the circuit closes', async () => (await ask()).data?.['warehouse'] === 'South');
  expect((await ask()).errors).toBeUndefined();
});

test('refusals with a GraphQL body keep their code, whatever the HTTP status below 500', async () => {
  const url = await serve(answer(401, '{"errors":[{"message":"Sign in.","extensions":{"code":"UNAUTHENTICATED","http":{"status":418}}}]}'));
  await using t = await testGateway('local', { replace: { stock: (name) => remoteSource({ name, url }) } });
  expect(await t.gateway.execute({ query: '{ warehouse }' })).toEqual({
    data: { warehouse: null },
    errors: [{ message: 'Sign in.', extensions: { code: 'UNAUTHENTICATED' } }],
  });
});

test("headers: no caller without a secret, and the client's authorization only when configured", async () => {
  const seen: NodeJS.Dict<string | string[]>[] = [];
  const url = await serve((request, response) => {
    seen.push(request.headers);
    response.end('{"data":{"warehouse":"x"}}');
  });
  for (const forwardAuthorization of [false, true]) {
    await using t = await testGateway('local', {
      internalSecret: null,
      replace: { stock: (name) => remoteSource({ name, url, forwardAuthorization }) },
    });
    await t.gateway.execute({ query: '{ warehouse }' }, { authorization: 'Bearer abc' });
  }
  expect(seen.map((headers) => [headers[CALLER_HEADER], headers['authorization']])).toEqual([
    [undefined, undefined],
    [undefined, 'Bearer abc'],
  ]);
});

test('losing a subgraph ends its subscriptions with an error; a new subscription connects again', async () => {
  const shop = createShop();
  const executor = executorOf(shop.subgraphs[0]!, null);
  const first = await serveSubgraph({ executor, port: 0 });
  await using t = await testGateway('local', {
    internalSecret: null,
    replace: { products: (name) => remoteSource({ name, url: first.url }) },
  });
  const query = 'subscription { productChanged { id } }';
  const events = t.gateway.subscribe({ query });
  const waiting = events.next();
  await shop.changes.until(1);
  await first.close(100);
  expect((await waiting).value.errors).toEqual([
    { message: 'The subgraph "products" is unavailable.', extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'products' } },
  ]);
  expect(await events.next()).toEqual({ done: true, value: undefined });

  const second = await serveSubgraph({ executor, port: first.port });
  const again = t.gateway.subscribe({ query });
  const event = again.next();
  await shop.changes.until(1);
  shop.changes.push({ id: '1' });
  expect((await event).value).toEqual({ data: { productChanged: { id: '1' } } });
  await again.return!();
  await second.close(100);
});

test('subscribing to a subgraph that is not there is one error', async () => {
  await using t = await testGateway('local', {
    replace: { products: (name) => remoteSource({ name, url: 'http://localhost:1/graphql' }) },
  });
  const results = await Array.fromAsync(t.gateway.subscribe({ query: 'subscription { productChanged { id } }' }));
  expect(results.map(({ errors }) => errors!.map(({ extensions }) => extensions!['code']))).toEqual([['SUBGRAPH_UNAVAILABLE']]);
});

import { once } from 'node:events';
import { expect, test } from '@jest/globals';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { serveSubgraph } from '../platform/server/subgraph-server.ts';
import { executorOf } from './testing/executor.ts';
import { createShop } from './testing/shop.ts';
import { testGateway } from './testing/test-gateway.ts';
import { remoteSource } from './sources/remote-source.ts';

const LIMIT_MS = 5_000;

/** Polls until the endpoint answers with `status`; fails after 5 s. */
const untilStatus = async (url: string, status: number): Promise<unknown> => {
  const deadline = Date.now() + LIMIT_MS;
  for (;;) {
    const response = await fetch(url);
    const body = await response.json();
    if (response.status === status) return body;
    if (Date.now() > deadline) throw new Error(`${url} still answers ${response.status}: ${JSON.stringify(body)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

test('readiness follows what is needed, liveness does not', async () => {
  let database: 'up' | 'down' | 'hanging' = 'up';
  const check = async () => {
    if (database === 'hanging') await new Promise(() => {});
    if (database === 'down') throw new Error('connection refused');
  };
  await using t = await testGateway('local', { readiness: { database: check } });
  const { url } = await t.gateway.listen(0);
  expect(await untilStatus(`${url}/health/ready`, 200)).toEqual({ status: 'ready', checks: { database: 'ok' } });
  database = 'down';
  expect(await untilStatus(`${url}/health/ready`, 503)).toEqual({ status: 'not ready', checks: { database: 'connection refused' } });
  expect((await fetch(`${url}/health/live`)).status).toBe(200);
  database = 'up';
  await untilStatus(`${url}/health/ready`, 200);
  database = 'hanging';
  expect(await untilStatus(`${url}/health/ready`, 503)).toEqual({ status: 'not ready', checks: { database: 'no answer within 900 ms' } });
}, 20_000);

test('a gateway starts before its subgraphs and becomes ready when they are', async () => {
  const executor = executorOf(createShop().subgraphs[2]!, null);
  const first = await serveSubgraph({ executor, port: 0 });
  await first.close();
  await using t = await testGateway('local', {
    internalSecret: null,
    replace: { stock: (name) => remoteSource({ name, url: first.url, askReadiness: true }) },
  });
  const { url } = await t.gateway.listen(0);
  expect(await untilStatus(`${url}/health/ready`, 503)).toMatchObject({ status: 'not ready' });
  const second = await serveSubgraph({ executor, port: first.port });
  expect(await untilStatus(`${url}/health/ready`, 200)).toEqual({ status: 'ready', checks: { 'subgraph stock': 'ok' } });
  expect(await t.gateway.execute({ query: '{ warehouse }' })).toEqual({ data: { warehouse: 'North' } });
  await second.close();
  expect(await untilStatus(`${url}/health/ready`, 503)).toEqual({ status: 'not ready', checks: { 'subgraph stock': 'not reachable' } });
}, 20_000);

/** A subgraph whose one field answers when told to; `wasAsked` resolves at the request number `requests`. */
const slowly = (requests = 1) => {
  let missing = requests;
  let asked: () => void;
  let answer: () => void;
  const wasAsked = new Promise<void>((resolve) => (asked = resolve));
  const released = new Promise<void>((resolve) => (answer = resolve));
  const source = (name: string) => ({
    name,
    execute: async () => {
      missing -= 1;
      if (missing === 0) asked();
      await released;
      return { data: { warehouse: 'South' } };
    },
    subscribe: async () => ({ errors: [] }),
    close: async () => {},
  });
  return { source, wasAsked, answer: () => answer() };
};

test('closing finishes what runs over HTTP and WebSocket, then closes subscribers with 1001', async () => {
  const slow = slowly(2);
  const t = await testGateway('local', { replace: { stock: slow.source } });
  const { url } = await t.gateway.listen(0);
  const client = createClient({ url: `${url}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0 });
  const subscriber = createClient({ url: `${url}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0 });
  const lost = subscriber
    .iterate({ query: 'subscription { productChanged { name } }' })
    .next()
    .catch((event: CloseEvent) => event.code);
  await t.shop.changes.until(1);
  const overHttp = fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ warehouse }"}',
  });
  const overSocket = client.iterate({ query: '{ warehouse }' }).next();
  await slow.wasAsked;

  const closed = t.gateway.close(5_000);
  expect(await lost).toBe(1001);
  await t.shop.changes.until(0);
  await expect(fetch(`${url}/health/live`)).rejects.toThrow('fetch failed');
  slow.answer();
  expect(await (await overHttp).json()).toEqual({ data: { warehouse: 'South' } });
  expect((await overSocket).value).toEqual({ data: { warehouse: 'South' } });
  await closed;
}, 20_000);

test('load balancers are given time to notice: it is not ready, but serves, and asks clients to move', async () => {
  const t = await testGateway('local', { transports: { shutdownDelayMs: 500 } });
  const { url } = await t.gateway.listen(0);
  await untilStatus(`${url}/health/ready`, 200);
  const subscriber = createClient({ url: `${url}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0 });
  const events = subscriber.iterate({ query: 'subscription { productChanged { name } }' });
  const event = events.next();
  await t.shop.changes.until(1);

  const closed = t.gateway.close(5_000);
  expect(await untilStatus(`${url}/health/ready`, 503)).toMatchObject({ status: 'draining' });
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: '{"query":"{ warehouse }"}' });
  expect(await response.json()).toEqual({ data: { warehouse: 'North' } });
  expect(response.headers.get('connection')).toBe('close');
  t.shop.changes.push({ id: '1' });
  expect((await event).value).toEqual({ data: { productChanged: { name: 'Lamp' } } });
  expect(await events.next().catch((close: CloseEvent) => close.code)).toBe(1001);
  await closed;
  await expect(fetch(`${url}/health/live`)).rejects.toThrow('fetch failed');
});

test('closing does not wait for ever', async () => {
  const slow = slowly();
  const t = await testGateway('local', { replace: { stock: slow.source } });
  const { url } = await t.gateway.listen(0);
  const cut = fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ warehouse }"}',
  }).catch(() => 'cut off');
  await slow.wasAsked;
  await t.gateway.close(50);
  expect(await cut).toBe('cut off');
  slow.answer();
});

test('a port that is taken is one clear line', async () => {
  await using t = await testGateway('local');
  await using other = await testGateway('local');
  const { port } = await t.gateway.listen(0);
  await expect(other.gateway.listen(port)).rejects.toThrow(
    `Port ${port} is already in use. Stop the other program or choose another port.`,
  );
});

test('a keep-alive connection is told that its request was the last', async () => {
  const slow = slowly();
  const t = await testGateway('local', { replace: { stock: slow.source } });
  const { port } = await t.gateway.listen(0);
  const { request, Agent } = await import('node:http');
  const sent = request({
    port,
    path: '/graphql',
    method: 'POST',
    agent: new Agent({ keepAlive: true }),
    headers: { 'content-type': 'application/json' },
  });
  sent.end('{"query":"{ warehouse }"}');
  await slow.wasAsked;
  const closed = t.gateway.close(5_000);
  slow.answer();
  const [response] = (await once(sent, 'response')) as [{ headers: Record<string, string>; resume(): void }];
  expect(response.headers['connection']).toBe('close');
  response.resume();
  await closed;
});

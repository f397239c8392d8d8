import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { cacheExchange, Client as Urql, fetchExchange, gql } from '@urql/core';
import { createClient, type Client } from 'graphql-sse';
import { eventually } from '../../platform/testing/eventually.ts';
import { serve, type Served } from './testing/serve.ts';
import { userOf } from './testing/schema-engine.ts';

let served: Served;
const clients: Client[] = [];

beforeEach(async () => {
  served = await serve();
});
afterEach(async () => {
  clients.splice(0).forEach((client) => client.dispose());
  await served.close(100);
});

const connect = (options: { headers?: Record<string, string>; retryAttempts?: number } = {}) => {
  const client = createClient({ url: served.url, retryAttempts: 0, retry: async () => {}, ...options });
  clients.push(client);
  return client;
};

const TICKS = 'subscription { ticks { number } }';

test('queries, mutations and subscriptions', async () => {
  const client = connect();
  const run = async (query: string) => Array.fromAsync(client.iterate({ query }));
  expect(await run('{ greeting transport }')).toEqual([{ data: { greeting: 'Hello you', transport: 'sse' } }]);
  expect(await run('mutation { note(text: "line\\nbreak") }')).toEqual([{ data: { note: 'line\nbreak' } }]);
  const events = client.iterate({ query: TICKS });
  const first = events.next();
  await served.engine.ticks.until(1);
  served.engine.ticks.push({ ticks: { number: 7 } });
  expect((await first).value).toEqual({ data: { ticks: { number: 7 } } });
  const second = events.next();
  served.engine.ticks.end();
  expect((await second).done).toBe(true);
});

test('one that leaves is gone at once', async () => {
  const events = connect().iterate({ query: TICKS });
  const first = events.next();
  await served.engine.ticks.until(1);
  await events.return!();
  await served.engine.ticks.until(0);
  expect((await first).done).toBe(true);
});

test('one that leaves before it began is gone when it has begun', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  served.engine.gate = promise;
  const events = connect().iterate({ query: TICKS });
  const first = events.next();
  await served.engine.ticks.until(1);
  await events.return!();
  await eventually('it is noticed', () => served.engine.contexts[0]!.client.signal!.aborted);
  resolve();
  await served.engine.ticks.until(0);
  expect((await first).done).toBe(true);
});

test('refusals come as events', async () => {
  expect(await Array.fromAsync(connect().iterate({ query: '{ nothing }' }))).toMatchObject([
    { errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] },
  ]);
});

test('@defer comes in parts', async () => {
  expect(await Array.fromAsync(connect().iterate({ query: '{ greeting ... @defer { text(length: 3) } }' }))).toEqual([
    { data: { greeting: 'Hello you' }, hasNext: true },
    { incremental: [{ data: { text: 'xxx' }, path: [] }], hasNext: false },
  ]);
});

test('a revoked caller is told and completed; others go on', async () => {
  served.engine.tokens.set('ana', userOf('ana')).set('ben', userOf('ben'));
  const [ana, ben] = ['ana', 'ben'].map((token) => connect({ headers: { authorization: `Bearer ${token}` } }).iterate({ query: TICKS }));
  const [anas, bens] = [Array.fromAsync(ana!), ben!.next()];
  await served.engine.ticks.until(2);
  served.engine.revoked.add('ana');
  const error = { message: 'Your access was revoked. Sign in again.', extensions: { code: 'UNAUTHENTICATED' } };
  expect(await anas).toEqual([{ errors: [error] }]);
  served.engine.ticks.push({ ticks: { number: 1 } });
  expect((await bens).value).toEqual({ data: { ticks: { number: 1 } } });
});

test('a restart makes the client connect again', async () => {
  let attempts = 0;
  const client = createClient({
    url: () => (attempts++ === 0 ? served.url : second.url),
    retry: async () => {},
  });
  clients.push(client);
  await using second = await serve();
  const event = client.iterate({ query: TICKS }).next();
  await served.engine.ticks.until(1);
  served.engine.ticks.push({ ticks: { number: 1 } });
  expect((await event).value).toEqual({ data: { ticks: { number: 1 } } });
  await served.close(1_000);
  await second.engine.ticks.until(1);
  expect(attempts).toBe(2);
});

test('the bytes of a stream over GET, as an EventSource asks for it', async () => {
  const headers = { accept: 'text/event-stream', 'sec-fetch-site': 'same-origin' };
  const response = await fetch(`${served.url}?query=${encodeURIComponent(TICKS)}`, { headers });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
  await served.engine.ticks.until(1);
  served.engine.ticks.push({ ticks: { number: 1 } });
  served.engine.ticks.end();
  expect(await response.text()).toBe(':\n\nevent: next\ndata: {"data":{"ticks":{"number":1}}}\n\nevent: complete\ndata: \n\n');
});

test('urql: queries as JSON, subscriptions as events, @defer in parts', async () => {
  const urql = new Urql({ url: served.url, fetchSubscriptions: true, preferGetMethod: false, exchanges: [cacheExchange, fetchExchange] });
  expect((await urql.query(gql`{ greeting }`, {}).toPromise()).data).toEqual({ greeting: 'Hello you' }); // prettier-ignore
  const seen: unknown[] = [];
  const ticks = gql`subscription { ticks { number } }`; // prettier-ignore
  const { unsubscribe } = urql.subscription(ticks, {}).subscribe(({ data }) => seen.push(data));
  await served.engine.ticks.until(1);
  served.engine.ticks.push({ ticks: { number: 1 } });
  await eventually('the event', () => seen.length === 1);
  expect(seen).toMatchObject([{ ticks: { number: 1 } }]);
  unsubscribe();
  await served.engine.ticks.until(0);
  const parts: unknown[] = [];
  urql.query(gql`{ greeting ... @defer { text(length: 3) } }`, {}).subscribe(({ data }) => parts.push(data)); // prettier-ignore
  await eventually('all parts', () => parts.length === 2);
  expect(parts.at(-1)).toMatchObject({ greeting: 'Hello you', text: 'xxx' });
});

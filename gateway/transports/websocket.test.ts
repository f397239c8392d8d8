import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { FormattedExecutionResult } from 'graphql';
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { eventually } from '../../platform/testing/eventually.ts';
import { closeOf, openSocket, say } from './testing/sockets.ts';
import { serve, type Served } from './testing/serve.ts';

let served: Served;
const clients: Client[] = [];

beforeEach(async () => {
  served = await serve();
});
afterEach(async () => {
  clients.splice(0).forEach((client) => client.terminate());
  await served.close(100);
});

const connect = () => {
  const client = createClient({ url: served.webSocketUrl, webSocketImpl: WebSocket, retryAttempts: 0 });
  clients.push(client);
  return client;
};

test('queries, mutations and subscriptions on one socket', async () => {
  const client = connect();
  const run = async (query: string) => (await Array.fromAsync(client.iterate({ query })))[0];
  expect(await run('{ greeting transport }')).toEqual({ data: { greeting: 'Hello you', transport: 'websocket' } });
  expect(await run('mutation { note(text: "a") }')).toEqual({ data: { note: 'a' } });
  const events = client.iterate({ query: 'subscription { ticks { number } }' });
  const first = events.next();
  await served.engine.ticks.until(1);
  served.engine.ticks.push({ ticks: { number: 7 } });
  expect((await first).value).toEqual({ data: { ticks: { number: 7 } } });
  await events.return!();
  await served.engine.ticks.until(0);
});

test('@defer comes in parts', async () => {
  const results = await Array.fromAsync(connect().iterate({ query: '{ greeting ... @defer { text(length: 3) } }' }));
  expect(results).toEqual([
    { data: { greeting: 'Hello you' }, hasNext: true },
    { incremental: [{ data: { text: 'xxx' }, path: [] }], hasNext: false },
  ]);
});

test('errors of an execution are results, refusals are errors, and the socket stays', async () => {
  const client = connect();
  const crashed = await client.iterate({ query: '{ crash }' }).next();
  expect(crashed.value).toMatchObject({ data: { crash: null }, errors: [{ path: ['crash'] }] });
  const refused = client.iterate({ query: '{ nothing }' }).next();
  await expect(refused).rejects.toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
  expect((await client.iterate({ query: '{ greeting }' }).next()).value).toEqual({ data: { greeting: 'Hello you' } });
});

test('the end of a subscription completes it at the client, and its failure is an error there', async () => {
  const run = async (finish: () => void) => {
    const results: FormattedExecutionResult[] = [];
    const done = new Promise((resolve) =>
      connect().subscribe(
        { query: 'subscription { ticks { number } }' },
        { next: (result) => void results.push(result as FormattedExecutionResult), complete: () => resolve('complete'), error: resolve },
      ),
    );
    await served.engine.ticks.until(1);
    served.engine.ticks.push({ ticks: { number: 1 } });
    await eventually('the event is there', () => results.length === 1);
    finish();
    return done;
  };
  expect(await run(() => served.engine.ticks.end())).toBe('complete');
  const failed = await run(() => served.engine.ticks.fail(new Error('password=hunter2')));
  expect(failed).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
  expect(JSON.stringify(failed)).not.toContain('hunter2');
});

test('a client that vanishes leaves its subscriptions and its queries', async () => {
  const client = connect();
  const start = (query: string) => client.iterate({ query }).next().catch(() => 'lost'); // prettier-ignore
  const lost = Promise.all([start('subscription { ticks { number } }'), start('{ slow }')]);
  await served.engine.ticks.until(1);
  await eventually('the query runs', () => served.engine.waiting === 1);
  client.terminate();
  expect(await lost).toEqual(['lost', 'lost']);
  await served.engine.ticks.until(0);
  await eventually('the query is given up', () => served.engine.aborted === 1);
  expect(served.transports.openConnections).toBe(0);
});

test('a completed operation is silent, and its id is free again', async () => {
  const { socket, messages } = await openSocket(served.webSocketUrl);
  say(socket, { type: 'subscribe', id: '1', payload: { query: '{ slow }' } });
  await eventually('the query runs', () => served.engine.waiting === 1);
  say(socket, { type: 'complete', id: '1' });
  await eventually('it is given up', () => served.engine.aborted === 1);
  say(socket, { type: 'subscribe', id: '1', payload: { query: '{ greeting }' } });
  await eventually('the answer', () => messages.length === 3);
  expect(messages).toEqual([
    { type: 'connection_ack' },
    { id: '1', type: 'next', payload: { data: { greeting: 'Hello you' } } },
    { id: '1', type: 'complete' },
  ]);
  socket.terminate();
});

test('a subscription that was completed before it began is left when it has begun', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  served.engine.gate = promise;
  const { socket } = await openSocket(served.webSocketUrl);
  say(socket, { type: 'subscribe', id: '1', payload: { query: 'subscription { ticks { number } }' } });
  await served.engine.ticks.until(1);
  say(socket, { type: 'complete', id: '1' });
  await eventually('the completion has arrived', () => served.engine.contexts[0]!.client.signal!.aborted);
  resolve();
  await served.engine.ticks.until(0);
  socket.terminate();
});

test('a ping is answered with its payload', async () => {
  const { socket, messages } = await openSocket(served.webSocketUrl);
  say(socket, { type: 'ping' });
  say(socket, { type: 'ping', payload: { at: 1 } });
  await eventually('both pongs', () => messages.length === 3);
  expect(messages.slice(1)).toEqual([{ type: 'pong' }, { type: 'pong', payload: { at: 1 } }]);
  socket.terminate();
});

const init = { type: 'connection_init' };
const slow = { type: 'subscribe', id: 'a"b', payload: { query: '{ slow }' } };
const mistakes: [string, unknown[], number, string][] = [
  ['an operation before connection_init', [slow], 4401, 'Unauthorized'],
  ['a second connection_init', [init, init], 4429, 'Too many initialisation requests'],
  ['an id that is in use', [init, slow, slow], 4409, 'Subscriber for a"b already exists'],
  ['no JSON', ['hello'], 4400, 'Invalid message'],
  ['an unknown type', [{ type: 'start' }], 4400, 'Invalid message'],
  ['an inherited name as type', [{ type: 'constructor' }], 4400, 'Invalid message'],
  ['an operation without id', [init, { type: 'subscribe', payload: { query: '{ slow }' } }], 4400, 'Invalid message'],
  ['an operation without query', [init, { type: 'subscribe', id: '1', payload: {} }], 4400, 'Invalid message'],
  ['variables that are none', [init, { ...slow, payload: { query: '{ slow }', variables: 1 } }], 4400, 'Invalid message'],
  ['a payload that is none', [{ type: 'connection_init', payload: [] }], 4400, 'Invalid message'],
];

test.each(mistakes)('%s closes the socket', async (_name, messages, code, reason) => {
  const socket = new WebSocket(served.webSocketUrl, 'graphql-transport-ws');
  const closed = closeOf(socket);
  const acknowledged = new Promise((resolve) => socket.once('message', resolve));
  socket.once('open', async () => {
    say(socket, messages[0]);
    if (messages[0] === init && messages[1] !== init) await acknowledged;
    for (const message of messages.slice(1)) say(socket, message);
  });
  expect(await closed).toEqual([code, reason]);
});

test('a binary message closes with 4400', async () => {
  const { socket } = await openSocket(served.webSocketUrl);
  const closed = closeOf(socket);
  socket.send(Buffer.from('{"type":"ping"}'));
  expect((await closed)[0]).toBe(4400);
});

test('another protocol closes with 4406', async () => {
  expect(await closeOf(new WebSocket(served.webSocketUrl, 'graphql-ws'))).toEqual([4406, 'Subprotocol not acceptable']);
});

test('other paths are not upgraded', async () => {
  const socket = new WebSocket(served.webSocketUrl.replace('/graphql', '/elsewhere'), 'graphql-transport-ws');
  expect(await new Promise((resolve) => socket.once('error', (error) => resolve(error.message)))).toBe('Unexpected server response: 404');
});

test('nothing is printed when things go wrong', async () => {
  const printed = jest.spyOn(console, 'error');
  const { socket } = await openSocket(served.webSocketUrl);
  const closed = closeOf(socket);
  say(socket, { type: 'subscribe', id: '1', payload: { query: 'subscription { ticks { number } }' } });
  await served.engine.ticks.until(1);
  served.engine.ticks.fail(new Error('lost'));
  await served.engine.ticks.until(0);
  say(socket, 'garbage');
  await closed;
  expect(printed).not.toHaveBeenCalled();
  printed.mockRestore();
});

test('a restart lets queries finish, then closes every socket with 1001', async () => {
  const busy = await openSocket(served.webSocketUrl);
  const idle = await openSocket(served.webSocketUrl);
  const closings = [closeOf(busy.socket), closeOf(idle.socket)] as const;
  say(busy.socket, { type: 'subscribe', id: '1', payload: { query: '{ slow }' } });
  say(busy.socket, { type: 'subscribe', id: '2', payload: { query: 'subscription { ticks { number } }' } });
  await served.engine.ticks.until(1);
  await eventually('the query runs', () => served.engine.waiting === 1);
  const stopped = served.close(10_000);
  expect(await closings[1]).toEqual([1001, 'The server is restarting. Reconnect and resume.']);
  say(busy.socket, { type: 'subscribe', id: '3', payload: { query: '{ greeting }' } });
  served.engine.release();
  expect(await closings[0]).toEqual([1001, 'The server is restarting. Reconnect and resume.']);
  expect(busy.messages.slice(1)).toEqual([
    { id: '1', type: 'next', payload: { data: { slow: 'at last' } } },
    { id: '1', type: 'complete' },
  ]);
  await stopped;
});

import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { eventually } from '../../platform/testing/eventually.ts';
import { userOf } from './testing/schema-engine.ts';
import { serve, type Served } from './testing/serve.ts';
import { closeOf, openSocket, say } from './testing/sockets.ts';

let served: Served;
beforeEach(async () => {
  served = await serve();
});
afterEach(() => served.close(100));

const seconds = () => Date.now() / 1000;
const print = (what: string, since: number) => {
  const took = seconds() - since;
  process.stdout.write(`${what}: ${took.toFixed(2)} s\n`);
  return took;
};

const subscription = { type: 'subscribe', id: '1', payload: { query: 'subscription { ticks { number } }' } };

/** A socket with a subscription that runs, of whom the token names. */
const subscribed = async (token: string) => {
  const opened = await openSocket(served.webSocketUrl, { authorization: `Bearer ${token}` });
  const before = served.engine.ticks.listeners;
  say(opened.socket, subscription);
  await served.engine.ticks.until(before + 1);
  return opened;
};

/** A stream with a subscription that runs, to its end. */
const streamed = async (token: string, accept: string) => {
  const before = served.engine.ticks.listeners;
  const response = await fetch(served.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept, authorization: `Bearer ${token}` },
    body: JSON.stringify(subscription.payload),
  });
  await served.engine.ticks.until(before + 1);
  return response.text();
};

const SSE = 'text/event-stream';
const MULTIPART = 'multipart/mixed;subscriptionSpec=1.0';

test('an expired token ends sockets and streams within 5 s', async () => {
  const expiresAt = Math.ceil(seconds()) + 1;
  served.engine.tokens.set('ana', userOf('ana', expiresAt)).set('ben', userOf('ben'));
  const ana = await subscribed('ana');
  const ben = await subscribed('ben');
  const streams = [SSE, MULTIPART].map((accept) => streamed('ana', accept));
  expect(await closeOf(ana.socket)).toEqual([4403, 'Your token has expired. Refresh it and reconnect.']);
  expect(print('from expiry to close 4403', expiresAt)).toBeLessThan(5);
  const error = '{"message":"Your token has expired. Refresh it and reconnect.","extensions":{"code":"UNAUTHENTICATED"}}';
  const [events, parts] = await Promise.all(streams);
  print('from expiry to the end of streams', expiresAt);
  expect(events).toBe(`:\n\nevent: next\ndata: {"errors":[${error}]}\n\nevent: complete\ndata: \n\n`);
  expect(parts).toContain(`{"payload":null,"errors":[${error}]}\r\n--graphql--\r\n`);
  await served.engine.ticks.until(1);
  expect(ben.socket.readyState).toBe(WebSocket.OPEN);
  ben.socket.terminate();
});

test('a revocation ends sockets and streams within 5 s, and nobody else', async () => {
  served.engine.tokens.set('ana', userOf('ana')).set('ben', userOf('ben'));
  const ana = await subscribed('ana');
  const ben = await subscribed('ben');
  const stream = streamed('ana', SSE);
  await served.engine.ticks.until(3);
  served.engine.revoked.add('ana');
  const since = seconds();
  expect(await closeOf(ana.socket)).toEqual([4403, 'Your access was revoked. Sign in again.']);
  expect(print('from revocation to close 4403', since)).toBeLessThan(5);
  expect(await stream).toContain('"UNAUTHENTICATED"');
  await served.engine.ticks.until(1);
  served.engine.ticks.push({ ticks: { number: 1 } });
  await eventually('others get their events', () => ben.messages.length === 2);
  ben.socket.terminate();
});

test('a renewal keeps the socket and its subscriptions beyond the old expiry', async () => {
  const expiresAt = Math.ceil(seconds()) + 1;
  served.engine.tokens.set('old', userOf('ana', expiresAt)).set('new', userOf('ana', expiresAt + 3_600));
  served.engine.tokens.set('ben', userOf('ben', expiresAt));
  const ana = await subscribed('old');
  const ben = await subscribed('ben');
  say(ana.socket, { type: 'ping', payload: { authorization: 'Bearer new' } });
  await eventually('the renewal', () => ana.messages.length === 2);
  expect(ana.messages[1]).toEqual({ type: 'pong', payload: { renewed: true, expiresAt: expiresAt + 3_600 } });
  // Who did not renew shows that the old expiry has been acted upon.
  expect((await closeOf(ben.socket))[0]).toBe(4403);
  served.engine.ticks.push({ ticks: { number: 1 } });
  await eventually('the event', () => ana.messages.length === 3);
  expect(ana.messages[2]).toEqual({ id: '1', type: 'next', payload: { data: { ticks: { number: 1 } } } });
  ana.socket.terminate();
});

test('operations after a renewal run with the new credentials', async () => {
  served.engine.tokens.set('old', userOf('ana')).set('new', userOf('ana'));
  const { socket, messages } = await openSocket(served.webSocketUrl, { authorization: 'Bearer old' });
  say(socket, { type: 'ping', payload: { authorization: 'Bearer new' } });
  await eventually('the renewal', () => messages.length === 2);
  expect(messages[1]).toEqual({ type: 'pong', payload: { renewed: true, expiresAt: null } });
  say(socket, { type: 'subscribe', id: '2', payload: { query: '{ whoami }' } });
  await eventually('the answer', () => messages.length === 4);
  expect(served.engine.contexts[0]!.call.authorization).toBe('Bearer new');
  socket.terminate();
});

const renewals: [string, string, number, string][] = [
  ['of another person', 'Bearer ben', 4403, 'This token is not of the person who opened the socket.'],
  ['that is not valid', 'Bearer nonsense', 4401, 'Your token is not valid. Sign in again.'],
  ['that has expired', 'Bearer expired', 4403, 'Your token has expired. Refresh it and try again.'],
  ['that cannot be checked', 'Bearer unavailable', 1013, 'Try again later.'],
];

test.each(renewals)('a renewal with a token %s closes the socket', async (_name, authorization, code, reason) => {
  served.engine.tokens.set('ana', userOf('ana')).set('ben', userOf('ben')).set('expired', userOf('ana', 1));
  const { socket } = await subscribed('ana');
  const closed = closeOf(socket);
  say(socket, { type: 'ping', payload: { authorization } });
  expect(await closed).toEqual([code, reason]);
  await served.engine.ticks.until(0);
});

test.each(['authorization', 'Authorization'])('the caller comes from "%s" of connection_init', async (key) => {
  served.engine.tokens.set('ana', userOf('ana'));
  const { socket, messages } = await openSocket(served.webSocketUrl, { [key]: 'Bearer ana' });
  say(socket, { type: 'subscribe', id: '1', payload: { query: '{ whoami }' } });
  await eventually('the answer', () => messages.length === 3);
  expect(messages[1]).toEqual({ id: '1', type: 'next', payload: { data: { whoami: 'ana' } } });
  socket.terminate();
});

test('the caller may also come from the upgrade request', async () => {
  served.engine.tokens.set('ana', userOf('ana'));
  const socket = new WebSocket(served.webSocketUrl, 'graphql-transport-ws', { headers: { authorization: 'Bearer ana' } });
  const messages: string[] = [];
  socket.on('message', (data) => messages.push(String(data)));
  socket.once('open', () => say(socket, { type: 'connection_init' }));
  await eventually('the acknowledgement', () => messages.length === 1);
  say(socket, { type: 'subscribe', id: '1', payload: { query: '{ whoami }' } });
  await eventually('the answer', () => messages.length === 3);
  expect(messages[1]).toBe('{"id":"1","type":"next","payload":{"data":{"whoami":"ana"}}}');
  socket.terminate();
});

import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { createRegistry } from '../../platform/telemetry/metrics-server.ts';
import { eventually } from '../../platform/testing/eventually.ts';
import { createMetrics, type GatewayMetrics } from '../telemetry/metrics.ts';
import { serve, type Served } from './testing/serve.ts';
import { closeOf, openSocket, say } from './testing/sockets.ts';

let served: Served;
let metrics: GatewayMetrics;
beforeEach(async () => {
  metrics = createMetrics({ registry: createRegistry() });
  served = await serve({ metrics });
});
afterEach(() => served.close(100));

const print = (text: string) => process.stdout.write(`${text}\n`);

const TICKS = 'subscription { ticks { number text } }';
const subscribe = (id: string, query = TICKS) => ({ type: 'subscribe', id, payload: { query } });

test('operations on one socket: the 101st is refused, the others and the socket stay', async () => {
  const { socket, messages } = await openSocket(served.webSocketUrl);
  for (let id = 1; id <= 101; id += 1) say(socket, subscribe(String(id)));
  await served.engine.ticks.until(100);
  await eventually('the refusal', () => messages.length === 2);
  expect(messages[1]).toEqual({
    id: '101',
    type: 'error',
    payload: [
      {
        message: 'More than 100 operations run on this socket. Complete some, or open another socket.',
        extensions: { code: 'TOO_MANY_OPERATIONS' },
      },
    ],
  });
  say(socket, { type: 'complete', id: '7' });
  await served.engine.ticks.until(99);
  say(socket, subscribe('101'));
  await served.engine.ticks.until(100);
  socket.terminate();
});

test('connection_init must come in time', async () => {
  const socket = new WebSocket(served.webSocketUrl, 'graphql-transport-ws');
  const since = performance.now();
  expect(await closeOf(socket)).toEqual([4408, 'Connection initialisation timeout']);
  print(`init time-out: closed with 4408 after ${((performance.now() - since) / 1000).toFixed(1)} s`);
});

test('a message over 1 MB closes with 1009, one of 1 MB does not', async () => {
  const { socket, messages } = await openSocket(served.webSocketUrl);
  const ping = (length: number) => JSON.stringify({ type: 'ping', payload: { text: 'x'.repeat(length) } });
  const fits = 1024 * 1024 - ping(0).length;
  say(socket, ping(fits));
  await eventually('the pong', () => messages.length === 2);
  const closed = closeOf(socket);
  say(socket, ping(fits + 1));
  expect((await closed)[0]).toBe(1009);
});

test('one long answer to a client that reads cuts off nobody', async () => {
  const { socket, messages } = await openSocket(served.webSocketUrl);
  say(socket, subscribe('1', '{ text(length: 9000000) }'));
  await eventually('the answer', () => messages.length === 3);
  expect(JSON.stringify(messages[1]).length).toBe(9_000_055);
  socket.terminate();
});

const tick = (number: number) => ({ ticks: { number, text: 'x'.repeat(10_000) } });

/** Pushes events of 10 kB until `done`; returns how many. */
const flood = async (done: () => boolean) => {
  let count = 0;
  await eventually('enough events', () => {
    if (done()) return true;
    for (let burst = 0; burst < 20; burst += 1) served.engine.ticks.push(tick(++count));
    return false;
  });
  return count;
};

test('a WebSocket that is not read is closed with 4290, the others get every event', async () => {
  const slow = await openSocket(served.webSocketUrl);
  const reader = await openSocket(served.webSocketUrl);
  for (const { socket } of [slow, reader]) say(socket, subscribe('1'));
  await served.engine.ticks.until(2);
  slow.socket.pause();
  const count = await flood(() => served.engine.ticks.listeners === 1);
  print(`slow WebSocket: cut off after ${count} events of 10 kB (kernel buffers included)`);
  const closed = closeOf(slow.socket);
  slow.socket.resume();
  expect(await closed).toEqual([4290, 'You read too slowly. Reconnect and resume.']);
  served.engine.ticks.push({ ticks: { number: -1 } });
  await eventually('all events', () => reader.messages.length === count + 2);
  expect(metrics.slowReadersCut.value).toBe(1);
  reader.socket.terminate();
});

const streams: [string, string][] = [
  ['an event stream', 'text/event-stream'],
  ['a multipart stream', 'multipart/mixed;subscriptionSpec=1.0'],
];

test.each(streams)('%s that is not read is cut off, the others get every event', async (name, accept) => {
  const slow = await openStream(accept);
  const reader = await openSocket(served.webSocketUrl);
  say(reader.socket, subscribe('1'));
  await served.engine.ticks.until(2);
  slow.pause();
  const count = await flood(() => served.engine.ticks.listeners === 1);
  print(`slow ${name}: cut off after ${count} events of 10 kB (kernel buffers included)`);
  const closed = new Promise((resolve) => slow.once('close', resolve));
  slow.resume();
  await closed;
  await eventually('all events', () => reader.messages.length === count + 1);
  expect(served.transports.openConnections).toBe(1);
  expect(metrics.slowReadersCut.value).toBe(1);
  reader.socket.terminate();
});

const openStream = async (accept: string): Promise<Socket> => {
  const { port } = new URL(served.url);
  const body = JSON.stringify({ query: TICKS });
  const socket = connect(Number(port));
  socket.on('error', () => {});
  const headers = ['host: x', `accept: ${accept}`, 'content-type: application/json', `content-length: ${body.length}`];
  socket.write(`POST /graphql HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n${body}`);
  await new Promise((resolve) => socket.once('data', resolve));
  return socket;
};

test('the bounds can be set', async () => {
  await using small = await serve({ maxOperations: 1, initTimeoutMs: 500, maxUnreadBytes: 0 });
  const { socket, messages } = await openSocket(small.webSocketUrl);
  say(socket, subscribe('1'));
  say(socket, subscribe('2'));
  await eventually('the refusal', () => messages.length === 2);
  expect(messages[1]).toMatchObject({ id: '2', type: 'error' });
  socket.terminate();
});

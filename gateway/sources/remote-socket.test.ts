import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import type { ExecutionResult } from 'graphql';
import { WebSocketServer } from 'ws';
import type { SubgraphExecutor } from '../../platform/graphql/request.ts';
import { serveSubgraph } from '../../platform/server/subgraph-server.ts';
import { createChannel } from '../testing/channel.ts';
import { createSockets } from './remote-socket.ts';
import { remoteSource } from './remote-source.ts';
import { SubgraphUnavailable, type Resume, type SourceCall, type SubgraphRequest } from './source.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

type Events = AsyncIterableIterator<ExecutionResult>;

/** A log of numbered events that can be read from any position, as a subgraph. Records how it was asked. */
const createLog = () => {
  const log: number[] = [];
  const added = createChannel<number>();
  const asked: { after: unknown; token: string | undefined }[] = [];
  let refusing = false;
  async function* read(after: number, signal: AbortSignal | undefined): Events {
    const live = added.listen(signal);
    let position = after;
    const result = (n: number) => ({ data: { ticks: { n, cursor: String(n) } } });
    while (position < log.length) yield result(++position);
    for await (const n of live) if (n > position) yield result((position = n));
  }
  const executor: SubgraphExecutor = {
    execute: async () => ({ data: {} }),
    subscribe: async ({ variables }, token, signal) => {
      asked.push({ after: variables?.['after'], token });
      if (refusing) return { errors: [{ message: 'Sign in.' } as never] };
      const after = variables?.['after'];
      return read(typeof after === 'string' ? Number(after) : log.length, signal);
    },
  };
  return {
    executor,
    asked,
    added,
    refuse: () => void (refusing = true),
    add: () => {
      log.push(log.length + 1);
      added.push(log.length);
    },
  };
};

/** A TCP proxy whose connections can be cut and refused. */
const createCable = async (port: number) => {
  const sockets = new Set<Socket>();
  let connections = 0;
  const accept = (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    const other = connect(port, 'localhost');
    for (const [one, two] of [[socket, other], [other, socket]] as const) one.on('error', () => {}).on('close', () => two.destroy());
    socket.pipe(other).pipe(socket);
  };
  const server = createServer(accept).listen(0);
  await once(server, 'listening');
  const { port: own } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${own}/graphql`,
    get connections() {
      return connections;
    },
    cut: () => sockets.forEach((socket) => socket.resetAndDestroy()),
    unplug: async () => {
      const closed = once(server, 'close');
      server.close();
      sockets.forEach((socket) => socket.destroy());
      await closed;
    },
    plugIn: async () => {
      server.listen(own);
      await once(server, 'listening');
    },
    close: async () => {
      sockets.forEach((socket) => socket.destroy());
      server.close();
    },
  };
};

const setUp = async () => {
  const log = createLog();
  const server = await serveSubgraph({ executor: log.executor, port: 0 });
  const cable = await createCable(server.port);
  const source = remoteSource({ name: 'clock', url: cable.url });
  closing.push(async () => {
    await source.close();
    await cable.close();
    await server.close(100);
  });
  return { log, server, cable, source };
};

const resume: Resume = {
  variable: 'after',
  cursorOf: ({ data }) => (data?.['ticks'] as { cursor?: string } | undefined)?.cursor,
};
const plain: SubgraphRequest = {
  kind: 'subscription',
  query: 'subscription ($after: String) { ticks(after: $after) { n cursor } }',
  variables: {},
  body: '',
};
const resumable: SubgraphRequest = { ...plain, resume };
const call: SourceCall = { requestId: 'r' };

const numberIn = ({ value }: IteratorResult<ExecutionResult>) => (value as { data: { ticks: { n: number } } }).data.ticks.n;

test('a subscription goes on after its last cursor when its socket is lost: nothing is missing, nothing comes twice', async () => {
  const { log, cable, source } = await setUp();
  let tokens = 0;
  const renew = (): SourceCall => ({ ...call, callerToken: `v1.${++tokens}`, renew });
  const events = (await source.subscribe(resumable, renew())) as Events;
  const seen: number[] = [];
  const first = events.next();
  await log.added.until(1);
  log.add();
  seen.push(numberIn(await first));
  for (let round = 0; round < 3; round++) {
    cable.cut();
    await log.added.until(0);
    log.add();
    log.add();
    seen.push(numberIn(await events.next()), numberIn(await events.next()));
  }
  expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(log.asked).toEqual([
    { after: undefined, token: 'v1.1' },
    { after: '1', token: 'v1.2' },
    { after: '3', token: 'v1.3' },
    { after: '5', token: 'v1.4' },
  ]);
  await events.return!();
  await log.added.until(0);
});

test('a subgraph may be away for a while', async () => {
  const { log, cable, source } = await setUp();
  const events = (await source.subscribe({ ...resumable, variables: { after: '0' } }, call)) as Events;
  await log.added.until(0);
  log.add();
  expect(numberIn(await events.next())).toBe(1);
  await cable.unplug();
  log.add();
  const next = events.next();
  await cable.plugIn();
  expect(numberIn(await next)).toBe(2);
  await events.return!();
});

test.each([
  ['there is no way to resume', plain],
  ['no cursor is known yet', resumable],
])('a lost socket ends a subscription when %s', async (_when, request) => {
  const { log, cable, source } = await setUp();
  const events = (await source.subscribe(request, call)) as Events;
  const next = events.next();
  await log.added.until(1);
  cable.cut();
  const reason: unknown = expect.stringMatching(/closed|ECONNRESET/);
  await expect(next).rejects.toMatchObject({ message: 'The subgraph "clock" is unavailable.', reason });
  expect(await events.next()).toEqual({ done: true, value: undefined });
  expect(log.asked).toHaveLength(1);
});

test('a start that fails is not repeated, and a refusal on the way back ends the subscription', async () => {
  const nowhere = remoteSource({ name: 'clock', url: 'http://localhost:1/graphql' });
  const never = (await nowhere.subscribe({ ...resumable, variables: { after: '0' } }, call)) as Events;
  await expect(never.next()).rejects.toThrow(SubgraphUnavailable);
  await nowhere.close();

  const { log, cable, source } = await setUp();
  const events = (await source.subscribe({ ...resumable, variables: { after: '0' } }, call)) as Events;
  const next = events.next();
  await log.added.until(1);
  log.refuse();
  cable.cut();
  expect(await next).toEqual({ done: false, value: { errors: [{ message: 'Sign in.' }] } });
  expect(await events.next()).toEqual({ done: true, value: undefined });
});

test('leaving, and a client that goes, end the subscription at the subgraph, also while it is away', async () => {
  const { log, cable, source } = await setUp();
  const leaving = new AbortController();
  const events = (await source.subscribe(plain, { ...call, signal: leaving.signal })) as Events;
  const next = events.next();
  await log.added.until(1);
  leaving.abort();
  expect(await next).toEqual({ done: true, value: undefined });
  await log.added.until(0);

  const other = (await source.subscribe({ ...resumable, variables: { after: '0' } }, call)) as Events;
  const waiting = other.next();
  await log.added.until(1);
  await cable.unplug();
  await other.return!();
  expect(await waiting).toEqual({ done: true, value: undefined });
});

test('many subscriptions share few sockets', async () => {
  const { log, cable } = await setUp();
  const url = cable.url.replace('http', 'ws');
  const sockets = createSockets({ url, timeoutMs: 5_000, maxBytes: 1_000_000, sockets: 2, subscriptionsPerSocket: 10 });
  const counts = Array.from({ length: 45 }, () => 0);
  let expected = 44;
  let all: () => void;
  const allCame = new Promise<void>((resolve) => (all = resolve));
  const nothing = () => {};
  const leaves = counts.map((_, index) => {
    const event = () => {
      counts[index]! += 1;
      if (--expected === 0) all();
    };
    return sockets.subscribe({ query: plain.query }, { event, refused: nothing, ended: nothing, lost: nothing });
  });
  await log.added.until(45);
  expect(cable.connections).toBe(2);
  leaves[0]!();
  await log.added.until(44);
  log.add();
  await allCame;
  expect(counts).toEqual([0, ...Array.from({ length: 44 }, () => 1)]);
  sockets.close();
  await log.added.until(0);
});

test('a socket that the subgraph closes "normally" loses its subscriptions too', async () => {
  const server = new WebSocketServer({ port: 0 });
  await once(server, 'listening');
  let subscribed = 0;
  server.on('connection', (socket) => {
    socket.on('message', (data: Buffer) => {
      const { type } = JSON.parse(data.toString()) as { type: string };
      if (type === 'connection_init') socket.send('{"type":"connection_ack"}');
      if (type !== 'subscribe') return;
      subscribed += 1;
      socket.close(1000, 'bye');
    });
  });
  closing.push(async () => server.close());
  const source = remoteSource({ name: 'clock', url: `http://localhost:${(server.address() as AddressInfo).port}/` });
  const events = (await source.subscribe(plain, call)) as Events;
  await expect(events.next()).rejects.toMatchObject({ reason: 'socket closed: 1000 bye' });
  expect(subscribed).toBe(1);
  await source.close();
});

test('events nobody reads end the subscription before they fill the memory', async () => {
  const { log, source } = await setUp();
  const events = (await source.subscribe(plain, call)) as Events;
  await log.added.until(1);
  for (let i = 0; i < 1_100; i++) log.add();
  await log.added.until(0);
  for (let n = 1; n <= 1_000; n++) expect(numberIn(await events.next())).toBe(n);
  await expect(events.next()).rejects.toMatchObject({ reason: '1000 events wait to be read' });
});

test("what belongs to one caller travels with the operation, the gateway's own headers with the socket", async () => {
  const seen: unknown[] = [];
  const server = new WebSocketServer({ port: 0 });
  await once(server, 'listening');
  server.on('connection', (socket, request) => {
    seen.push(request.headers['x-gateway']);
    socket.on('message', (data: Buffer) => {
      const message = JSON.parse(data.toString()) as { id: string; type: string; payload: { extensions: unknown } };
      if (message.type === 'connection_init') socket.send('{"type":"connection_ack"}');
      if (message.type !== 'subscribe') return;
      seen.push(message.payload.extensions);
      socket.send(JSON.stringify({ id: message.id, type: 'complete' }));
    });
  });
  closing.push(async () => server.close());
  const source = remoteSource({
    name: 'clock',
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    headers: { propagate: ['accept-language'], insert: ['x-gateway', 'plaza'] },
  });
  const headers = { 'accept-language': 'de', cookie: 'secret' };
  const from = { ...call, callerToken: 'v1.a', authorization: 'Bearer b', clientHeaders: headers };
  const events = (await source.subscribe(plain, from)) as Events;
  expect(await events.next()).toEqual({ done: true, value: undefined });
  expect(seen).toEqual(['plaza', { caller: 'v1.a', headers: { 'accept-language': 'de' } }]);
  await source.close();
});

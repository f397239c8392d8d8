import { percentilesOf, type Percentiles } from '../load/latencies.ts';
import { answer } from './child.ts';
import { machineMilliseconds } from './clock.ts';
import { RawSocket } from './raw-socket.ts';

/** The process with all clients: each has a socket and one subscription. */
export interface Connect {
  readonly port: number;
  readonly count: number;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Each client's own; none: nobody is signed in. */
  readonly tokens: readonly string[];
}

export interface Received extends Percentiles {
  readonly delivered: number;
  /** Events that a client has not got, got twice or in the wrong order. */
  readonly wrong: number;
}

interface Message {
  readonly type: string;
  readonly payload?: { readonly data?: { readonly tick: { readonly number: number; readonly at: number; readonly product: object | null } }; readonly errors?: unknown };
}

const OPENING = 200;
const PATIENCE = 60_000;

const sockets: RawSocket[] = [];
let last: Int32Array = new Int32Array(0);
let latencies: number[] = [];
let wrong = 0;
let lost = 0;
/** The number that everybody waits for. */
let awaited = 0;
let arrived = 0;
let all: (() => void) | null = null;

const receive = (client: number, text: string): void => {
  const { type, payload }: Message = JSON.parse(text);
  if (type === 'ping') return sockets[client]!.send('{"type":"pong"}');
  if (type !== 'next') throw new Error(`a client got ${text}`);
  const tick = payload?.data?.tick;
  if (!tick?.product || payload?.errors) throw new Error(`a client got ${text}`);
  latencies.push(machineMilliseconds() - tick.at);
  if (tick.number !== last[client]! + 1) wrong += 1;
  last[client] = tick.number;
  if (tick.number === awaited && (arrived += 1) === sockets.length) all?.();
};

const open = async (client: number, { port, query, variables, tokens }: Connect): Promise<void> => {
  const socket = await RawSocket.open(port, '/graphql', 'graphql-transport-ws');
  const token = tokens[client];
  const acknowledged = Promise.withResolvers<void>();
  socket.onClose = (reason) => {
    lost += 1;
    acknowledged.reject(new Error(`a socket was closed: ${reason}`));
  };
  socket.onMessage = () => acknowledged.resolve();
  socket.send(JSON.stringify({ type: 'connection_init', payload: token ? { authorization: `Bearer ${token}` } : {} }));
  await acknowledged.promise;
  sockets[client] = socket;
  socket.onMessage = (text) => receive(client, text);
  socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query, variables } }));
};

const commands = {
  /** Opens them all; the subscriptions are on their way when it answers. Rejects with the reason of the first that fails. */
  connect: async (options: Connect): Promise<void> => {
    last = new Int32Array(options.count);
    let next = 0;
    const worker = async () => {
      while (next < options.count) await open(next++, options);
    };
    await Promise.all(Array.from({ length: OPENING }, worker));
  },
  /** Answers when everybody has the event with this number, with what came since the last time. */
  until: async (number: number): Promise<Received> => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const timer = setTimeout(() => reject(new Error(`${sockets.length - arrived} of ${sockets.length} clients lack event ${number}; ${lost} sockets were lost`)), PATIENCE);
    awaited = number;
    arrived = last.reduce((count, own) => count + (own >= number ? 1 : 0), 0);
    all = resolve;
    if (arrived < sockets.length) await promise;
    clearTimeout(timer);
    const received = { delivered: latencies.length, wrong: wrong + lost, ...percentilesOf(latencies) };
    latencies = [];
    wrong = 0;
    return received;
  },
};

export type ClientCommands = typeof commands;

answer(commands);

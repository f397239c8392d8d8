import type { ExecutionResult, GraphQLFormattedError } from 'graphql';
import { createClient, type SubscribePayload } from 'graphql-ws';
import { WebSocket } from 'ws';
import { reasonOf } from './source.ts';

const CONNECT_MS = 5_000;
const PING_MS = 10_000;
const PONG_MS = 5_000;
/** A socket without subscriptions is kept this long for the next one. */
const IDLE_MS = 1_000;
/** A peer that does not answer the closing handshake is cut off after this long. */
const CLOSING_MS = 1_000;
const SOCKETS = 4;
const SUBSCRIPTIONS_PER_SOCKET = 250;

/** Close codes of what may soon be well again: https://www.rfc-editor.org/rfc/rfc6455#section-7.4.1, and graphql-ws's own from 4400. */
const TRANSIENT = new Set([1000, 1001, 1005, 1006, 1011, 1012, 1013, 1014, 4408, 4499, 4500, 4504]);

/** How a subscription ended that the subgraph did not end. */
export interface Loss {
  readonly reason: string;
  /** It was running, on a socket that was open. */
  readonly wasRunning: boolean;
  /** Trying again may help. */
  readonly transient: boolean;
}

export interface Sink {
  event(result: ExecutionResult): void;
  refused(errors: readonly GraphQLFormattedError[]): void;
  ended(): void;
  lost(loss: Loss): void;
}

/** The graphql-ws sockets to one subgraph. */
export interface Sockets {
  /**
   * Starts a subscription, and returns what leaves it. Exactly one of the sink's `refused`, `ended` and `lost` is called, unless it is left
   * before.
   */
  subscribe(payload: SubscribePayload, sink: Sink): () => void;
  /** Cuts everything off. */
  close(): void;
}

export interface SocketOptions {
  readonly url: string;
  /** For a socket to open and to be acknowledged; at most 5 s each. */
  readonly timeoutMs: number;
  /** A longer message closes the socket. */
  readonly maxBytes: number;
  /** Of the upgrade request: name, value, name, value… */
  readonly headers?: readonly string[] | undefined;
  /** Default 4. */
  readonly sockets?: number | undefined;
  /** Another socket is opened when all have this many subscriptions, as long as there may be more sockets. Default 250. */
  readonly subscriptionsPerSocket?: number | undefined;
}

export const createSockets = (options: SocketOptions): Sockets => {
  const { sockets: most = SOCKETS, subscriptionsPerSocket: enough = SUBSCRIPTIONS_PER_SOCKET } = options;
  const sockets: Socket[] = [];
  let closed = false;

  const take = (): Socket => {
    const roomy = sockets.find(({ load }) => load < enough);
    if (roomy) return roomy;
    if (sockets.length >= most) return sockets.reduce((least, socket) => (socket.load < least.load ? socket : least));
    const opened = createSocket(options);
    sockets.push(opened);
    return opened;
  };
  return {
    subscribe: (payload, sink) =>
      take().subscribe(payload, { ...sink, lost: (loss) => sink.lost(closed ? { ...loss, transient: false } : loss) }),
    close: () => {
      closed = true;
      for (const socket of sockets) socket.close();
    },
  };
};

interface Socket extends Sockets {
  /** Running subscriptions. */
  readonly load: number;
}

/** One multiplexed connection. It opens with its first subscription, and again with the first one after it was lost. */
const createSocket = (options: SocketOptions): Socket => {
  const connectMs = Math.min(CONNECT_MS, options.timeoutMs);
  const running = new Set<Running>();
  let pong: NodeJS.Timeout | undefined;
  let operations = 0;
  let open: WebSocket | undefined;
  /** How often it was opened. */
  let openings = 0;
  const client = createClient({
    url: options.url,
    webSocketImpl: webSocketWith({ ...options, connectMs }),
    retryAttempts: 0,
    lazyCloseTimeout: IDLE_MS,
    connectionAckWaitTimeout: connectMs,
    keepAlive: PING_MS,
    generateID: () => String(operations++),
    on: {
      connected: (socket) => {
        open = socket as WebSocket;
        openings += 1;
      },
      ping: (received) => {
        if (!received) pong = setTimeout(() => client.terminate(), PONG_MS).unref();
      },
      pong: (received) => {
        if (received) clearTimeout(pong);
      },
      // Before graphql-ws sees it: after a "normal closure" it would subscribe again by itself, and the events in between would be missing.
      closed: (event) => {
        open = undefined;
        clearTimeout(pong);
        for (const subscription of running) if (subscription.before < openings) subscription.lose(event);
      },
    },
  });
  return {
    get load() {
      return running.size;
    },
    subscribe: (payload, sink) => {
      let leave = () => {};
      const subscription: Running = {
        before: open?.readyState === WebSocket.OPEN ? openings - 1 : openings,
        lose: (thrown) => {
          if (!running.delete(subscription)) return;
          leave();
          // graphql-ws hands out a refused operation's errors, or else the close event of a lost socket.
          if (Array.isArray(thrown)) sink.refused(thrown as GraphQLFormattedError[]);
          else sink.lost({ ...lossOf(thrown), wasRunning: subscription.before < openings });
        },
      };
      running.add(subscription);
      leave = client.subscribe(payload, {
        next: (result) => running.has(subscription) && sink.event(result as ExecutionResult),
        complete: () => running.delete(subscription) && sink.ended(),
        error: subscription.lose,
      });
      return () => {
        if (running.delete(subscription)) leave();
      };
    },
    close: () => {
      clearTimeout(pong);
      client.terminate();
    },
  };
};

interface Running {
  /** The number of the socket that it cannot have run on: the one before the first that can carry it. */
  readonly before: number;
  lose(thrown: unknown): void;
}

const lossOf = (thrown: unknown): Pick<Loss, 'reason' | 'transient'> => {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown) || typeof thrown.code !== 'number')
    return { reason: reasonOf(thrown instanceof Error || !isErrorEvent(thrown) ? thrown : thrown.error), transient: true };
  const reason = 'reason' in thrown ? String(thrown.reason) : '';
  return { reason: `socket closed: ${thrown.code} ${reason}`.trim(), transient: TRANSIENT.has(thrown.code) };
};

/** What `ws` calls `onerror` with. */
const isErrorEvent = (thrown: unknown): thrown is { error: unknown } => typeof thrown === 'object' && thrown !== null && 'error' in thrown;

/** `ws` with our limits: graphql-ws makes its sockets itself. */
const webSocketWith = ({ connectMs, maxBytes, headers = [] }: SocketOptions & { readonly connectMs: number }) =>
  class extends WebSocket {
    constructor(url: string, protocols: string | string[]) {
      const pairs = headers.flatMap((header, index) => (index % 2 === 0 ? [[header, headers[index + 1]!] as const] : []));
      super(url, protocols, {
        handshakeTimeout: connectMs,
        maxPayload: maxBytes,
        perMessageDeflate: false,
        headers: Object.fromEntries(pairs),
      });
    }

    override close(code?: number, reason?: string | Buffer): void {
      super.close(code, reason);
      setTimeout(() => this.terminate(), CLOSING_MS).unref();
    }
  };

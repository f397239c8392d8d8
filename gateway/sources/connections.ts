import { Client } from 'undici';

/** Well below the 5 s after which Node's servers close an idle connection by default. */
const IDLE_MS = 4_000;
/** The most that a server's `keep-alive: timeout` hint can extend that to: proxies in between tend to give up after a minute. */
const MAX_IDLE_MS = 30_000;
/** How much earlier than its hint we assume the server to close. */
const HINT_MARGIN_MS = 1_000;
const CONNECT_MS = 5_000;

/** One HTTP/1.1 connection. It carries one request at a time, and is opened again by the next request after it was closed. */
export interface Connection {
  readonly client: Client;
  /** Has carried an answer already: its server may be closing it at this very moment. */
  reused: boolean;
}

export interface ConnectionOptions {
  /** An answer with a longer body fails. In bytes. */
  readonly maxBytes: number;
  /** Without use, and without a hint from the server, a connection is closed after this long. Default 4 s. */
  readonly idleMs?: number | undefined;
}

/** The connections to one origin. The one used last is taken first, so that what a rush opened can close again. */
export class Connections {
  readonly #idle: Connection[] = [];
  readonly #all = new Set<Connection>();
  readonly #open: () => Connection;
  #closed = false;

  constructor(origin: string, { maxBytes, idleMs = IDLE_MS }: ConnectionOptions) {
    const options = {
      // Deadlines are ours: undici's watch the pauses, and a slow drip has none.
      headersTimeout: 0,
      bodyTimeout: 0,
      connectTimeout: CONNECT_MS,
      maxResponseSize: maxBytes,
      keepAliveTimeout: idleMs,
      keepAliveMaxTimeout: Math.max(idleMs, MAX_IDLE_MS),
      keepAliveTimeoutThreshold: HINT_MARGIN_MS,
      allowH2: false,
    };
    this.#open = () => {
      const connection = { client: new Client(origin, options), reused: false };
      connection.client.on('disconnect', () => (connection.reused = false));
      return connection;
    };
  }

  /** A connection that nobody else uses until it is given back or dropped. */
  take(): Connection {
    const idle = this.#idle.pop();
    if (idle) return idle;
    const connection = this.#open();
    this.#all.add(connection);
    return connection;
  }

  giveBack(connection: Connection): void {
    if (this.#closed) void this.drop(connection);
    else this.#idle.push(connection);
  }

  /** Closes a connection at once, and fails what it carries. */
  drop(connection: Connection): Promise<void> {
    this.#all.delete(connection);
    return connection.client.destroy();
  }

  /** Running requests finish. Whoever still asks afterwards gets a connection for one request. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#idle.length = 0;
    const open = [...this.#all];
    this.#all.clear();
    await Promise.all(open.map(({ client }) => client.close()));
  }
}

import { setTimeout as delay } from 'node:timers/promises';
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { eventually } from '../../platform/testing/eventually.ts';

const PAUSE = 20;
const PATIENCE = 120_000;
/** What graphql-ws reports when it was us who cut the socket. */
const TERMINATED = 4499;

/** Leaving while it connects is no error of ours. */
class LeavableWebSocket extends WebSocket {
  constructor(url: string, protocols: string | string[]) {
    super(url, protocols);
    this.on('error', () => undefined);
  }
}

export interface FollowerOptions {
  /** Where to connect; asked anew each time. */
  readonly graphUrl: () => string;
  /** Null: nobody is signed in. */
  readonly token: string | null;
  /** A subscription that takes `$after` and whose one field answers a `cursor`. */
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * A subscriber as an app would have it: after each lost socket and each error it subscribes again with the cursor of the last event it has
 * seen, until it is stopped.
 */
export class Follower implements AsyncDisposable {
  /** The cursors of the events, as they came. */
  readonly cursors: string[] = [];
  /** How its sockets were closed by others. */
  readonly closeCodes: number[] = [];
  readonly #options: FollowerOptions;
  readonly #following: Promise<void>;
  #client: Client | null = null;
  #stopped = false;
  #connections = 0;

  constructor(options: FollowerOptions) {
    this.#options = options;
    this.#following = this.#follow();
  }

  /** How often it had to connect. */
  get connections(): number {
    return this.#connections;
  }

  async hasSeen(cursor: string): Promise<void> {
    await eventually('the follower has seen the event', () => this.cursors.includes(cursor), PATIENCE);
  }

  /** Waits for `count` more events than now. */
  async seesMore(count: number): Promise<void> {
    const wanted = this.cursors.length + count;
    await eventually(`the follower has seen ${count} more`, () => this.cursors.length >= wanted, PATIENCE);
  }

  async #follow(): Promise<void> {
    while (!this.#stopped) {
      await this.#connect();
      await delay(PAUSE);
    }
  }

  /** Resolves when the subscription has ended, for whatever reason. */
  async #connect(): Promise<void> {
    const { graphUrl, token, query, variables } = this.#options;
    const client = createClient({
      url: () => graphUrl().replace(/^http/, 'ws'),
      webSocketImpl: LeavableWebSocket,
      retryAttempts: 0,
      connectionParams: token === null ? {} : { authorization: `Bearer ${token}` },
      on: {
        connected: () => (this.#connections += 1),
        closed: (event) => this.#noteClose((event as CloseEvent).code),
      },
    });
    this.#client = client;
    try {
      for await (const { data, errors } of client.iterate<Record<string, { cursor: string }>>({ query, variables: { ...variables, after: this.cursors.at(-1) ?? null } })) {
        if (errors || !data) break;
        for (const { cursor } of Object.values(data)) this.cursors.push(cursor);
      }
    } catch {
      // The socket was lost or the subscription refused for now: the next round resumes.
    } finally {
      client.terminate();
    }
  }

  #noteClose(code: number): void {
    if (code !== TERMINATED) this.closeCodes.push(code);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopped = true;
    this.#client?.terminate();
    await this.#following;
  }
}

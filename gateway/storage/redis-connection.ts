import { createClient, defineScript, type CommandParser } from '@redis/client';
import type { Logger } from '../../platform/log/log.ts';

export interface RedisOptions {
  /** `redis://` or, with TLS, `rediss://user:password@host:port/database`. */
  readonly url: string;
  /** Starts every key, so that several gateways share one server without sharing keys. */
  readonly prefix: string;
  /** How long a command may take before it is rejected. Default 100 ms: slower than that, doing without is better. */
  readonly commandTimeoutMs?: number;
  readonly log?: Logger;
}

const COMMAND_TIMEOUT_MS = 100;
const CONNECT_TIMEOUT_MS = 2_000;
const MAX_RECONNECT_MS = 1_000;
const MAX_WAITING_COMMANDS = 10_000;
/** After a command that took too long, others are rejected at once for this long, unless an answer comes after all. */
const PAUSE_MS = 1_000;
/** A connection that is silent for this long is given up: the other end may be gone without a word. Pings keep an idle one from silence. */
const SILENCE_MS = 3_000;
const PING_MS = 1_000;

/** The server could not be asked, or took too long. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/** Adds, and gives a counter that has no end yet its end, in one step: a gateway that dies in between would leave a counter for ever. */
const addWithin = defineScript({
  NUMBER_OF_KEYS: 1,
  SCRIPT: `
    local total = redis.call('INCRBY', KEYS[1], ARGV[1])
    local left = redis.call('PTTL', KEYS[1])
    if left < 0 then
      left = tonumber(ARGV[2])
      redis.call('PEXPIRE', KEYS[1], left)
    end
    return { total, left }`,
  parseCommand: (parser: CommandParser, key: string, by: number, windowMs: number) => {
    parser.pushKey(key);
    parser.push(String(by), String(windowMs));
  },
  transformReply: ([total, left]: readonly number[]) => ({ total: total ?? 0, resetsInMs: left ?? 0 }),
});

const clientOf = ({ url, prefix }: RedisOptions) =>
  createClient({
    url,
    keyPrefix: prefix,
    scripts: { addWithin },
    disableOfflineQueue: true,
    commandsQueueMaxLength: MAX_WAITING_COMMANDS,
    pingInterval: PING_MS,
    maintNotifications: 'disabled',
    socket: {
      connectTimeout: CONNECT_TIMEOUT_MS,
      socketTimeout: SILENCE_MS,
      reconnectStrategy: (retries) => Math.min(50 * 2 ** retries, MAX_RECONNECT_MS) + Math.random() * 100,
    },
  });

type Client = ReturnType<typeof clientOf>;

/**
 * One connection to Redis, made when first used and again, in the background, whenever it is lost. Until then commands are rejected at
 * once with `StoreUnavailable`: the gateway never waits for an outage to end.
 */
export class RedisConnection {
  readonly #options: RedisOptions;
  readonly #timeoutMs: number;
  #client: Client | undefined;
  #firstAttempt: Promise<void> = Promise.resolve();
  #lost = false;
  #silentSince: number | undefined;
  #pausedUntil = 0;

  constructor(options: RedisOptions) {
    this.#options = options;
    this.#timeoutMs = options.commandTimeoutMs ?? COMMAND_TIMEOUT_MS;
  }

  async ask<T>(command: (client: Client) => Promise<T>): Promise<T> {
    if (this.#silentSince !== undefined && performance.now() < this.#pausedUntil) throw new StoreUnavailable('Redis does not answer');
    const { promise: late, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(this.#noAnswer()), this.#timeoutMs);
    const client = (this.#client ??= this.#open());
    try {
      return await Promise.race([this.#answer(client, command), late]);
    } catch (error) {
      throw error instanceof StoreUnavailable ? error : new StoreUnavailable('Redis is not available', { cause: error });
    } finally {
      clearTimeout(timer);
    }
  }

  async close(): Promise<void> {
    if (!this.#client?.isOpen) return;
    await this.ask((client) => client.close()).catch(() => this.#giveUp());
  }

  async #answer<T>(client: Client, command: (client: Client) => Promise<T>): Promise<T> {
    if (!client.isReady) await this.#firstAttempt;
    const answer = await command(client);
    this.#silentSince = undefined;
    return answer;
  }

  #open(): Client {
    const client = clientOf(this.#options);
    client.on('error', (error: unknown) => this.#noteLoss(error)).on('ready', () => this.#noteReturn());
    // Whoever comes first waits for the first attempt to succeed or fail; further attempts are the client's own affair.
    this.#firstAttempt = new Promise((resolve) => {
      client.once('ready', () => resolve()).once('error', () => resolve());
      client.connect().catch(() => resolve());
    });
    return client;
  }

  #noAnswer(): StoreUnavailable {
    const now = performance.now();
    this.#silentSince ??= now;
    this.#pausedUntil = now + PAUSE_MS;
    if (now - this.#silentSince > SILENCE_MS) this.#giveUp();
    const problem = new StoreUnavailable(`Redis did not answer within ${this.#timeoutMs} ms`);
    this.#noteLoss(problem);
    return problem;
  }

  #giveUp(): void {
    if (this.#client?.isOpen) this.#client.destroy();
    this.#client = undefined;
    this.#silentSince = undefined;
  }

  #noteLoss(error: unknown): void {
    if (!this.#lost) this.#options.log?.warn({ err: error }, 'Redis is lost; going on without it');
    this.#lost = true;
  }

  #noteReturn(): void {
    if (this.#lost) this.#options.log?.info('Redis is back');
    this.#lost = false;
  }
}

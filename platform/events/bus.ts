import type { Logger } from 'pino';
import type { Db } from '../db/database.ts';
import { badInput, cursorExpired } from '../errors/faults.ts';
import type { EventType, LoggedEvent } from './event.ts';
import { oldestPosition, readBacklog, readSettled, snapshotNow, type PositionedEvent } from './log-table.ts';
import { fromCursor, isAfter, type Position } from './position.ts';
import { EventQueue } from './queue.ts';

export interface SubscribeOptions {
  /** Only events of this key: the id of the order, courier, user … they are about. */
  readonly key: string;
  /** Cursor of the last event the subscriber has seen. Without it the stream starts now. */
  readonly after?: string | null | undefined;
  /** Ends the stream. */
  readonly signal?: AbortSignal | undefined;
}

export interface BusOptions {
  /** Milliseconds between reads of the log while somebody listens. */
  readonly interval: number;
}

/** Where a stream begins: after `from`, live after `live`, and only with what `isNew`. */
interface Start {
  readonly from: Position;
  readonly live: Position;
  readonly isNew: (event: PositionedEvent) => boolean;
}

const PAGE = 500;
/** Milliseconds between reads while nobody listens. */
const IDLE_INTERVAL = 1_000;
const keyOf = (topic: string, key: string) => `${topic}\u0000${key}`;

/**
 * Fans the log out to the subscribers of this process. One reader polls it while somebody listens, so that the database's work
 * does not grow with subscribers; a process that commits wakes its own reader at once.
 */
export class EventBus {
  readonly #db: Db;
  readonly #log: Logger;
  readonly #interval: number;
  readonly #listeners = new Map<string, Set<EventQueue>>();
  #position: Position = { xid: 0n, id: 0n };
  #started: Promise<void> | null = null;
  #running: Promise<void> | null = null;
  #wake: (() => void) | null = null;
  #woken = false;
  #closed = false;

  constructor(db: Db, log: Logger, { interval }: BusOptions = { interval: 40 }) {
    this.#db = db;
    this.#log = log;
    this.#interval = interval;
  }

  /** Reads the log at once, if somebody listens: called after a commit of this process. */
  wake(): void {
    if (this.#listeners.size === 0) return;
    this.#woken = true;
    this.#wake?.();
  }

  /**
   * The events of some types about one key, in order, each once. With `after` it first replays what the log has since then.
   * The subscription is in place when the promise resolves: what commits after that is delivered.
   */
  async subscribe<P>(types: readonly EventType<P>[], { key, after, signal }: SubscribeOptions): Promise<AsyncGenerator<LoggedEvent<P>, void, void>> {
    const before = after == null ? await snapshotNow(this.#db) : null;
    const from = before ? before.settled : await this.#resume(after!);
    const isNew = before ? (event: PositionedEvent) => !before.saw(event) : () => true;
    const topics = types.map((type) => type.topic);
    const queue = new EventQueue();
    const live = await this.#listen(topics, key, queue);
    return this.#stream(topics, key, queue, { from, live, isNew }, signal) as AsyncGenerator<LoggedEvent<P>, void, void>;
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const queues of this.#listeners.values()) for (const queue of queues) queue.end();
    this.#wake?.();
    await this.#running;
  }

  /** Registers a queue and answers the position from which on it gets everything. */
  async #listen(topics: readonly string[], key: string, queue: EventQueue): Promise<Position> {
    if (this.#closed) throw new Error('the event bus is closed');
    await (this.#started ??= this.#start());
    for (const topic of topics) {
      const name = keyOf(topic, key);
      const queues = this.#listeners.get(name) ?? new Set();
      this.#listeners.set(name, queues.add(queue));
    }
    this.wake();
    return this.#position;
  }

  async #start(): Promise<void> {
    try {
      this.#position = (await snapshotNow(this.#db)).settled;
      this.#running = this.#tail();
    } catch (error) {
      this.#started = null;
      throw error;
    }
  }

  async #resume(cursor: string): Promise<Position> {
    const position = fromCursor(cursor);
    if (!position) throw badInput('"after" is not a cursor of this subscription.');
    const oldest = await oldestPosition(this.#db);
    if (oldest && isAfter(oldest, position)) throw cursorExpired();
    return position;
  }

  #forget(topics: readonly string[], key: string, queue: EventQueue): void {
    for (const topic of topics) {
      const queues = this.#listeners.get(keyOf(topic, key));
      queues?.delete(queue);
      if (queues?.size === 0) this.#listeners.delete(keyOf(topic, key));
    }
  }

  async *#stream(topics: readonly string[], key: string, queue: EventQueue, { from, live, isNew }: Start, signal?: AbortSignal) {
    const end = () => queue.end();
    signal?.addEventListener('abort', end, { once: true });
    if (signal?.aborted) queue.end();
    try {
      let seen = from;
      while (!queue.ended && isAfter(live, seen)) {
        const page = await readBacklog(this.#db, topics, key, seen, live, PAGE);
        for (const event of page) {
          seen = event.position;
          if (isNew(event)) yield event;
        }
        if (page.length < PAGE) break;
      }
      for await (const event of queue) if (isAfter(event.position, seen) && isNew(event)) yield event;
    } finally {
      signal?.removeEventListener('abort', end);
      this.#forget(topics, key, queue);
    }
  }

  async #tail(): Promise<void> {
    while (!this.#closed) {
      this.#woken = false;
      const more = await this.#deliver();
      if (!more) await this.#pause(this.#listeners.size > 0 ? this.#interval : IDLE_INTERVAL);
    }
  }

  /** Reads one page and fans it out; true when there may be more at once. */
  async #deliver(): Promise<boolean> {
    try {
      const events = await readSettled(this.#db, this.#position, PAGE);
      for (const event of events) this.#fanOut(event);
      return events.length === PAGE;
    } catch (error) {
      if (!this.#closed) this.#log.warn({ err: error }, 'reading the event log failed; trying again');
      return false;
    }
  }

  #fanOut(event: PositionedEvent): void {
    this.#position = event.position;
    for (const queue of this.#listeners.get(keyOf(event.topic, event.key)) ?? []) queue.push(event);
  }

  async #pause(milliseconds: number): Promise<void> {
    if (this.#woken || this.#closed) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, milliseconds);
    this.#wake = resolve;
    await promise;
    clearTimeout(timer);
    this.#wake = null;
  }
}

import { createHash } from 'node:crypto';
import { fromKysely, PgBoss, type ConstructorOptions } from 'pg-boss';
import type { Logger } from 'pino';
import type { Db, Trx } from '../db/database.ts';
import { afterCommit } from '../db/transaction.ts';
import type { Job } from './job.ts';

export const DEAD_LETTERS = 'platform.deadLetters';

export interface EnqueueOptions {
  /** Jobs of one name and one key exist once: enqueueing again changes nothing while the first is kept (7 days). */
  readonly once?: string;
  /** Not before this instant. */
  readonly startAfter?: Date;
}

/** A UUID (version 8, RFC 9562) that depends on the job's name and key alone. */
const idFor = (name: string, once: string): string => {
  const hex = createHash('sha256').update(`${name}\u0000${once}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

const passive = { migrate: false, createSchema: false, supervise: false, schedule: false, registerInstance: false };

/** pg-boss with our habits: it never changes its schema by itself, and its troubles go to the log. */
export const createBoss = (log: Logger, options: ConstructorOptions): PgBoss => {
  const boss = new PgBoss({ ...passive, ...options });
  boss.on('error', (err) => log.warn({ err }, 'job queue'));
  return boss;
};

/** pg-boss over the process's own pool: enough to send, fetch and settle jobs, not to supervise. */
export const createSender = (db: Db, log: Logger): PgBoss => createBoss(log, { db: fromKysely(db) });

/** Enqueues jobs in the transaction of the write they belong to. */
export class JobQueue {
  readonly #boss: PgBoss;
  #started: Promise<unknown> | null = null;
  #onCommitted: (name: string) => void = () => undefined;

  constructor(db: Db, log: Logger) {
    this.#boss = createSender(db, log);
  }

  /** A worker in this process asks to be told of committed jobs, so that it need not wait for its next poll. */
  onCommitted(listener: (name: string) => void): void {
    this.#onCommitted = listener;
  }

  async enqueue<P extends object>(trx: Trx, job: Pick<Job<P>, 'name' | 'payload'>, payload: P, options: EnqueueOptions = {}): Promise<void> {
    await this.enqueueByName(trx, job.name, job.payload.parse(payload), options);
  }

  /**
   * Reads the list of queues, once a process. Needs a connection of its own: await it before a transaction takes one, or transactions
   * that hold all connections wait for it for ever.
   */
  async ready(): Promise<void> {
    this.#started ??= this.#boss.start().catch((error: unknown) => {
      this.#started = null;
      throw error;
    });
    await this.#started;
  }

  /** Answers the job's id; null when there was one of this name and key already. */
  async enqueueByName(trx: Trx, name: string, payload: object, { once, startAfter }: EnqueueOptions = {}): Promise<string | null> {
    await this.ready();
    const id = await this.#boss.send(name, payload, {
      db: fromKysely(trx),
      ...(once === undefined ? {} : { id: idFor(name, once) }),
      ...(startAfter === undefined ? {} : { startAfter }),
    });
    afterCommit(trx, `notify ${name}`, () => this.#onCommitted(name));
    return id;
  }

  async close(): Promise<void> {
    if (this.#started) await this.#boss.stop({ graceful: false, close: false });
  }
}

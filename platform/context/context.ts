import type { Logger } from 'pino';
import type { Caller } from '../auth/caller.ts';
import type { ServiceConfig } from '../config/config.ts';
import type { Db, Trx } from '../db/database.ts';
import { inTransaction } from '../db/transaction.ts';
import type { EventType, LoggedEvent } from '../events/event.ts';
import type { Publish } from '../events/publish.ts';
import type { EnqueueOptions } from '../jobs/queue.ts';
import type { Job } from '../jobs/job.ts';
import type { Result } from '../kernel/result.ts';
import { applyTransition } from '../state-machine/apply.ts';
import type { Machine } from '../state-machine/machine.ts';
import { once, type Json } from '../idempotency/once.ts';
import type { Services } from './services.ts';

/** One request, job or webhook: who calls, what time it is, and the doors to the outside. New for each. */
export interface Context {
  readonly caller: Caller;
  readonly requestId: string;
  readonly signal: AbortSignal | undefined;
  readonly config: ServiceConfig;
  readonly log: Logger;
  readonly db: Db;
  now(): Date;
  /** One transaction; a refusal rolls back. Retries serialisation failures, so no effects but SQL inside. */
  inTransaction<R extends Result<unknown>>(work: (trx: Trx) => Promise<R>): Promise<R>;
  /** Runs `work` once for this caller and key; see `platform/idempotency/once.ts`. */
  once<T extends Json, C extends string>(
    trx: Trx,
    request: { operation: string; key: string; input: unknown },
    work: () => Promise<Result<T, C>>,
  ): Promise<Result<T, C | 'IDEMPOTENCY_KEY_INVALID' | 'IDEMPOTENCY_MISMATCH'>>;
  /** Moves a row of a state machine by compare-and-set, with history. */
  transition<S extends string, E extends string>(
    trx: Trx,
    machine: Machine<S, E>,
    move: { id: string; event: E; reason?: string },
  ): Promise<Result<S, 'INVALID_TRANSITION'>>;
  readonly publish: Publish;
  enqueue<P extends object>(trx: Trx, job: Pick<Job<P>, 'name' | 'payload'>, payload: P, options?: EnqueueOptions): Promise<void>;
  /** The live events of some types about one key, from now or after a cursor, until the request is aborted. */
  subscribe<P>(types: readonly EventType<P>[], key: string, after?: string | null): Promise<AsyncGenerator<LoggedEvent<P>, void, void>>;
}

export interface ContextOptions {
  readonly caller: Caller;
  readonly requestId: string;
  readonly signal?: AbortSignal | undefined;
}

export const createContext = (services: Services, { caller, requestId, signal }: ContextOptions): Context => {
  const now = () => services.clock.now();
  return {
    caller,
    requestId,
    signal,
    config: services.config,
    log: services.log,
    db: services.db,
    now,
    inTransaction: async (work) => {
      await services.jobs.ready();
      return inTransaction(services.db, work);
    },
    once: (trx, request, work) => once(trx, { ...request, caller }, work),
    transition: (trx, machine, move) => applyTransition(trx, machine, { ...move, by: caller, at: now() }),
    publish: services.publish,
    enqueue: (trx, job, payload, options) => services.jobs.enqueue(trx, job, payload, options),
    subscribe: (types, key, after) => services.bus.subscribe(types, { key, after, signal }),
  };
};

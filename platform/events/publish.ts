import type { Trx } from '../db/database.ts';
import { afterCommit, beforeCommit } from '../db/transaction.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { JobQueue } from '../jobs/queue.ts';
import type { EventBus } from './bus.ts';
import type { EventType } from './event.ts';
import { insertEvents, type NewEvent } from './log-table.ts';

/** The job a durable consumer gets for one event. */
export interface EventJob {
  readonly eventId: string;
  readonly key: string;
  readonly payload: unknown;
}

export type Publish = <P>(trx: Trx, type: EventType<P>, key: string, payload: P) => Promise<void>;

/**
 * Makes `publish`: the event is written in the caller's transaction, and one job for each durable consumer of its topic with it. All events of a transaction
 * are written together at its end, in one statement. `key` is the id subscribers filter by. The payload is checked against the event's schema at once.
 */
export const publisher = (jobs: JobQueue, bus: EventBus, now: () => Date): Publish => {
  const waiting = new WeakMap<Trx, NewEvent[]>();
  const write = async (trx: Trx, events: readonly NewEvent[]): Promise<Result<null>> => {
    waiting.delete(trx);
    for (const [place, { id, consumers }] of (await insertEvents(trx, events)).entries()) {
      const { key, payload } = events[place]!;
      for (const consumer of consumers) await jobs.enqueueByName(trx, consumer, { eventId: String(id), key, payload } satisfies EventJob);
    }
    afterCommit(trx, 'wake the event bus', () => bus.wake());
    return ok(null);
  };
  return async (trx, type, key, payload) => {
    const event = { topic: type.topic, key, payload: type.payload.parse(payload), at: now() };
    const others = waiting.get(trx);
    if (others) return void others.push(event);
    const events: NewEvent[] = [event];
    waiting.set(trx, events);
    await beforeCommit(trx, () => write(trx, events));
  };
};

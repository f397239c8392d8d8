import type { Trx } from '../db/database.ts';
import { afterCommit } from '../db/transaction.ts';
import type { JobQueue } from '../jobs/queue.ts';
import type { EventBus } from './bus.ts';
import type { EventType } from './event.ts';
import { insertEvent } from './log-table.ts';

/** The job a durable consumer gets for one event. */
export interface EventJob {
  readonly eventId: string;
  readonly key: string;
  readonly payload: unknown;
}

export type Publish = <P>(trx: Trx, type: EventType<P>, key: string, payload: P) => Promise<void>;

/**
 * Makes `publish`: it writes the event in the caller's transaction and enqueues, in the same transaction, one job for each durable
 * consumer of the topic. `key` is the id subscribers filter by. The payload is checked against the event's schema.
 */
export const publisher =
  (jobs: JobQueue, bus: EventBus, now: () => Date): Publish =>
  async (trx, type, key, payload) => {
    const checked = type.payload.parse(payload);
    const { id, consumers } = await insertEvent(trx, { topic: type.topic, key, payload: JSON.stringify(checked), at: now() });
    for (const consumer of consumers) {
      await jobs.enqueueByName(trx, consumer, { eventId: String(id), key, payload: checked } satisfies EventJob);
    }
    afterCommit(trx, 'wake the event bus', () => bus.wake());
  };

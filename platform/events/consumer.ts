import { sql } from 'kysely';
import { z } from 'zod';
import type { Context } from '../context/context.ts';
import type { Db } from '../db/database.ts';
import { defineJob, type Job } from '../jobs/job.ts';
import type { EventType } from './event.ts';

const eventJob = z.object({ eventId: z.string(), key: z.string(), payload: z.unknown() });

/** Reacts to every event of a topic, at least once, in a job of its own. */
export interface Consumer {
  readonly name: string;
  readonly topic: string;
  readonly job: Job<z.infer<typeof eventJob>>;
}

/**
 * Declares a durable reaction to an event: `name` is `<subgraph>.<verbNoun>`. The handler may run twice for one event (a worker can
 * die before it reports), so it calls an action that finds its work done the second time; `firstTime` in a transaction helps.
 */
export const onEvent = <P>(type: EventType<P>, name: string, handle: (ctx: Context, payload: P, event: { id: string; key: string }) => Promise<void>): Consumer => ({
  name,
  topic: type.topic,
  job: defineJob(name, eventJob, { retries: 8, run: (ctx, { eventId, key, payload }) => handle(ctx, type.payload.parse(payload), { id: eventId, key }) }),
});

/** Makes the durable consumers known to publishers in every process. Idempotent; consumers that left the code are removed. */
export const registerConsumers = async (db: Db, consumers: readonly Consumer[]): Promise<void> => {
  const topics = consumers.map((c) => c.topic);
  const names = consumers.map((c) => c.name);
  await sql`
    with wanted as (select * from unnest(${topics}::text[], ${names}::text[]) as w(topic, consumer)),
    gone as (delete from platform_event_consumers c where not exists (select from wanted w where w.topic = c.topic and w.consumer = c.consumer))
    insert into platform_event_consumers (topic, consumer) select topic, consumer from wanted on conflict do nothing`.execute(db);
};

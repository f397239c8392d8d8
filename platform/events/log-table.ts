import { sql } from 'kysely';
import type { Db, Trx } from '../db/database.ts';
import type { LoggedEvent } from './event.ts';
import { toCursor, type Position } from './position.ts';

/*
 * `xid` is selected as text, for JavaScript has no type for it. So `order by` names the table: a bare `xid` would be that text, in which
 * 1000 comes before 999.
 */
interface Row {
  id: bigint;
  xid: string;
  topic: string;
  key: string;
  payload: unknown;
  at: Date;
}

export type PositionedEvent = LoggedEvent & { readonly position: Position };

const toEvent = ({ id, xid, ...row }: Row): PositionedEvent => {
  const position = { xid: BigInt(xid), id };
  return { ...row, id: String(id), position, cursor: toCursor(position) };
};

export interface NewEvent {
  readonly topic: string;
  readonly key: string;
  readonly payload: unknown;
  readonly at: Date;
}

/** Writes events in their order, and answers the id of each and the durable consumers of its topic, in one statement. */
export const insertEvents = async (trx: Trx, events: readonly NewEvent[]) => {
  const { rows } = await sql<{ id: bigint; consumers: string[] }>`
    with written as (
      insert into platform_events (topic, key, payload, at)
      select topic, key, payload::jsonb, at
      from unnest(${events.map(({ topic }) => topic)}::text[], ${events.map(({ key }) => key)}::text[], ${events.map(({ payload }) => JSON.stringify(payload))}::text[],
        ${events.map(({ at }) => at)}::timestamptz[]) with ordinality as e(topic, key, payload, at, place)
      order by place
      returning id, topic)
    select id, array(select consumer from platform_event_consumers c where c.topic = w.topic order by consumer) as consumers from written w order by id`.execute(trx);
  return rows;
};

/**
 * Events after a position whose transactions, and all older ones, have ended: what is read is never overtaken later.
 * Ordered by (xid, id).
 */
export const readSettled = async (db: Db, after: Position, limit: number): Promise<PositionedEvent[]> => {
  const { rows } = await sql<Row>`
    select id, xid::text, topic, key, payload, at from platform_events
    where (xid, id) > (${String(after.xid)}::xid8, ${after.id}) and xid < pg_snapshot_xmin(pg_current_snapshot())
    order by platform_events.xid, id limit ${limit}`.execute(db);
  return rows.map(toEvent);
};

/** Events of one key and some topics after `after`, up to and including `upTo`. */
export const readBacklog = async (db: Db, topics: readonly string[], key: string, after: Position, upTo: Position, limit: number) => {
  const { rows } = await sql<Row>`
    select id, xid::text, topic, key, payload, at from platform_events
    where key = ${key} and topic = any(${topics}::text[])
      and (xid, id) > (${String(after.xid)}::xid8, ${after.id}) and (xid, id) <= (${String(upTo.xid)}::xid8, ${upTo.id})
    order by platform_events.xid, id limit ${limit}`.execute(db);
  return rows.map(toEvent);
};

/** What had committed at one instant. */
export interface Snapshot {
  /** Where the settled part of the log ended: nothing at or before it will still appear. */
  readonly settled: Position;
  /** Whether an event had been committed then, settled or not: a long transaction anywhere on the server keeps later ones from settling. */
  saw(event: PositionedEvent): boolean;
}

/** What has committed now. Reads `pg_current_snapshot()`: the oldest transaction that runs, the next that begins, and those that run between. */
export const snapshotNow = async (db: Db): Promise<Snapshot> => {
  const { rows } = await sql<{ snapshot: string }>`select pg_current_snapshot()::text as snapshot`.execute(db);
  const [oldest, next, between] = rows[0]!.snapshot.split(':');
  const running = new Set(between === '' ? [] : between!.split(',').map(BigInt));
  const end = BigInt(next!);
  return {
    settled: { xid: BigInt(oldest!) - 1n, id: 2n ** 63n - 1n },
    saw: ({ position: { xid } }) => xid < end && !running.has(xid),
  };
};

/** Whether the log still reaches back to a position: older events are deleted after the retention time. */
export const oldestPosition = async (db: Db): Promise<Position | null> => {
  const { rows } = await sql<{ xid: string; id: bigint }>`select xid::text, id from platform_events order by platform_events.xid, id limit 1`.execute(db);
  return rows[0] ? { xid: BigInt(rows[0].xid), id: rows[0].id } : null;
};

/** Deletes what is older than `before` from log and inbox. */
export const purgeLog = async (db: Db, before: Date): Promise<void> => {
  await sql`delete from platform_events where at < ${before}`.execute(db);
  await sql`delete from platform_inbox where handled_at < ${before}`.execute(db);
};

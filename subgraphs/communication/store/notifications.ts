import { sql, type Insertable, type Selectable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { Page } from '../../../platform/graphql/connection.ts';
import type { Draft } from '../domain/notification.ts';

type Row = Selectable<DB['notifications']>;

/** What the inbox is filtered by. Exactly one of archived and not archived is shown. */
export interface InboxFilter {
  readonly unreadOnly: boolean;
  readonly archived: boolean;
  readonly category: string | null;
}

const toRow = (draft: Draft, inboxAt: Date | null, batchId: string | null): Insertable<DB['notifications']> => ({
  id: draft.id,
  user_id: draft.userId,
  type: draft.type,
  category: draft.category,
  title: draft.title,
  body: draft.body,
  data: JSON.stringify(draft.variables),
  subject_type: draft.subject?.type ?? null,
  subject_id: draft.subject?.id ?? null,
  dedupe_key: draft.dedupeKey,
  batch_id: batchId,
  status: 'ACCEPTED',
  created_at: draft.createdAt,
  not_before: draft.notBefore,
  due_at: draft.dueAt,
  deadline: draft.deadline,
  inbox_at: inboxAt,
});

/** False when the user already has one of this type and key: the unique index decides, also between concurrent twins. */
export const insertNotification = async (trx: Trx, draft: Draft, inboxAt: Date | null): Promise<boolean> => {
  const inserted = await trx
    .insertInto('notifications')
    .values(toRow(draft, inboxAt, null))
    .onConflict((c) => c.columns(['type', 'user_id', 'dedupe_key']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
};

/**
 * Inserts many in one statement, in the order of their unique keys, so that overlapping batches wait for each other instead of
 * deadlocking. Answers the ids that are new.
 */
export const insertNotifications = async (trx: Trx, drafts: readonly Draft[], batchId: string): Promise<Set<string>> => {
  const { rows } = await sql<{ id: string }>`
    insert into notifications (id, user_id, type, category, title, body, data, subject_type, subject_id, dedupe_key, batch_id, status, created_at, not_before, due_at, deadline)
    select id, user_id, type, category, title, body, data, subject_type, subject_id, dedupe_key, ${batchId}::uuid, 'ACCEPTED', created_at, not_before, due_at, deadline
    from json_populate_recordset(null::notifications, ${JSON.stringify(drafts.map((draft) => ({ ...toRow(draft, null, null), data: draft.variables })))}::json)
    order by type, user_id, dedupe_key, id
    on conflict (type, user_id, dedupe_key) do nothing
    returning id`.execute(trx);
  return new Set(rows.map((row) => row.id));
};

/** Ids by unique key, for keys that exist. */
export const idsByKeys = async (trx: Trx, keys: readonly Pick<Draft, 'type' | 'userId' | 'dedupeKey'>[]): Promise<{ id: string; type: string; userId: string; dedupeKey: string }[]> => {
  const { rows } = await sql<{ id: string; type: string; userId: string; dedupeKey: string }>`
    select n.id, n.type, n.user_id as "userId", n.dedupe_key as "dedupeKey" from notifications n
    join unnest(${keys.map((k) => k.type)}::text[], ${keys.map((k) => k.userId)}::uuid[], ${keys.map((k) => k.dedupeKey)}::text[]) as k(type, user_id, dedupe_key)
      on (n.type, n.user_id, n.dedupe_key) = (k.type, k.user_id, k.dedupe_key)`.execute(trx);
  return rows;
};

export const findNotificationByKey = (db: Db, { type, userId, dedupeKey }: Pick<Draft, 'type' | 'userId' | 'dedupeKey'>): Promise<Row | undefined> =>
  db.selectFrom('notifications').selectAll().where('type', '=', type).where('user_id', '=', userId).where('dedupe_key', '=', dedupeKey).executeTakeFirst();

export const getNotification = (db: Db, id: string): Promise<Row> => db.selectFrom('notifications').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

export const notificationsByIds = (db: Db, ids: readonly string[]): Promise<Row[]> => db.selectFrom('notifications').selectAll().where('id', 'in', ids).execute();

/** One page of a user's inbox by (inbox_at, id), newest first. */
export const listInbox = (db: Db, userId: string, { unreadOnly, archived, category }: InboxFilter, { limit, after }: Page): Promise<Row[]> =>
  db
    .selectFrom('notifications')
    .selectAll()
    .where('user_id', '=', userId)
    .where('inbox_at', 'is not', null)
    .where('archived_at', archived ? 'is not' : 'is', null)
    .$if(unreadOnly, (q) => q.where('read_at', 'is', null))
    .$if(category !== null, (q) => q.where('category', '=', category))
    .$if(after !== null, (q) => q.where(sql<boolean>`(inbox_at, id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`))
    .orderBy('inbox_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();

/** What a user was told about each of these entities: the newest `limit` each, newest first, in one statement. */
export const inboxBySubjects = async (db: Db, userId: string, subjectType: string, subjectIds: readonly string[], limit: number): Promise<Row[]> => {
  const { rows } = await sql<Row>`
    select n.* from unnest(${subjectIds}::uuid[]) as s(id) cross join lateral (
      select * from notifications n
      where n.subject_id = s.id and n.subject_type = ${subjectType} and n.user_id = ${userId} and n.inbox_at is not null
      order by n.inbox_at desc, n.id desc limit ${limit}
    ) n`.execute(db);
  return rows;
};

export const countUnread = async (db: Db, userId: string): Promise<number> => {
  const { count } = await db
    .selectFrom('notifications')
    .select((q) => q.fn.countAll().as('count'))
    .where('user_id', '=', userId)
    .where('inbox_at', 'is not', null)
    .where('read_at', 'is', null)
    .where('archived_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
};

export const lockNotification = (trx: Trx, id: string): Promise<Row | undefined> =>
  trx.selectFrom('notifications').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

/** Those of these ids that are in the user's inbox, locked in the order of ids. */
export const lockInbox = (trx: Trx, userId: string, ids: readonly string[]): Promise<Row[]> =>
  trx.selectFrom('notifications').selectAll().where('id', 'in', ids).where('user_id', '=', userId).where('inbox_at', 'is not', null).orderBy('id').forUpdate().execute();

/** Reading twice keeps the first time. */
export const updateRead = async (trx: Trx, ids: readonly string[], at: Date): Promise<void> => {
  await trx.updateTable('notifications').set({ read_at: at }).where('id', 'in', ids).where('read_at', 'is', null).execute();
};

/** Marks a user's unread notifications up to an instant, locking them in the order of ids; answers how many. */
export const updateAllRead = async (trx: Trx, userId: string, upTo: Date, at: Date): Promise<number> => {
  const { numAffectedRows } = await sql`
    with unread as (
      select id from notifications where user_id = ${userId} and inbox_at <= ${upTo} and read_at is null and archived_at is null order by id for update
    )
    update notifications n set read_at = ${at} from unread where n.id = unread.id`.execute(trx);
  return Number(numAffectedRows ?? 0n);
};

export const updateArchived = (trx: Trx, id: string, at: Date): Promise<Row> =>
  trx
    .updateTable('notifications')
    .set((q) => ({ archived_at: q.fn.coalesce('archived_at', sql<Date>`${at}::timestamptz`) }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();

export const updateInboxAt = async (trx: Trx, id: string, at: Date): Promise<void> => {
  await trx.updateTable('notifications').set({ inbox_at: at }).where('id', '=', id).execute();
};

export interface Due {
  /** Due up to this instant. */
  readonly before: Date;
  readonly limit: number;
  /** Keeps what is taken from others until then. */
  readonly leaseUntil: Date;
  /** Only of this batch. */
  readonly batchId?: string;
}

/** Takes the notifications that have been due longest; concurrent takers get different ones. */
export const takeDue = async (db: Db, { before, limit, leaseUntil, batchId }: Due): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    update notifications set due_at = ${leaseUntil} where id in (
      select id from notifications
      where status in ('ACCEPTED', 'DISPATCHING') and due_at <= ${before} ${batchId === undefined ? sql`` : sql`and batch_id = ${batchId}`}
      order by due_at, id limit ${limit} for update skip locked
    )
    returning id`.execute(db);
  return rows.map((row) => row.id);
};

/** Why it ended as it did. Together with the move of the state machine, whose constraint asks for it. */
export const updateStatusReason = async (trx: Trx, id: string, reason: string | null): Promise<void> => {
  await trx.updateTable('notifications').set({ status_reason: reason }).where('id', '=', id).execute();
};

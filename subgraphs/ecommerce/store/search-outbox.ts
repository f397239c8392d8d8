import { sql } from 'kysely';
import type { Db, Trx } from '../../../platform/db/database.ts';

export interface OutboxEntry {
  readonly id: bigint;
  readonly kind: 'PRODUCT' | 'VENDOR' | 'CATEGORY';
  readonly subject_id: string;
  /** Of a vendor or category: the last of its products that is done. */
  readonly after: string | null;
}

/** What waits longest, at most so much. Triggers write it; see the migration. */
export const listOutbox = (db: Db, limit: number): Promise<OutboxEntry[]> =>
  db.selectFrom('search_outbox').select(['id', 'kind', 'subject_id', 'after']).orderBy('id').limit(limit).$castTo<OutboxEntry>().execute();

/** All entries of these products that can be seen now. Look before you read the products: what is noted later is of a change you may not have seen. */
export const entriesOf = async (db: Db, productIds: readonly string[]): Promise<bigint[]> => {
  if (productIds.length === 0) return [];
  const rows = await db.selectFrom('search_outbox').select('id').where('kind', '=', 'PRODUCT').where('subject_id', 'in', productIds).execute();
  return rows.map(({ id }) => BigInt(id));
};

export const removeOutbox = async (trx: Trx, ids: readonly bigint[]): Promise<void> => {
  if (ids.length > 0) await sql`delete from search_outbox where id = any(${ids.map(String)}::bigint[])`.execute(trx);
};

/** Notes how far the products of a vendor or category are done. */
export const moveOutbox = async (trx: Trx, id: bigint, after: string): Promise<void> => {
  await trx.updateTable('search_outbox').set({ after }).where('id', '=', id).execute();
};

/** For products that have to be looked at again. */
export const insertOutbox = async (trx: Trx, productIds: readonly string[]): Promise<void> => {
  if (productIds.length > 0) await sql`insert into search_outbox (kind, subject_id) select 'PRODUCT', unnest(${productIds}::uuid[])`.execute(trx);
};

/** How many entries wait. */
export const countOutbox = async (db: Db): Promise<number> => {
  const { count } = await db.selectFrom('search_outbox').select((e) => e.fn.countAll<string>().as('count')).executeTakeFirstOrThrow();
  return Number(count);
};

/** The newest entry's number; null when there is none. */
export const lastOutbox = async (db: Db): Promise<bigint | null> => {
  const { rows } = await sql<{ id: string | null }>`select max(id)::text as id from search_outbox`.execute(db);
  return rows[0]!.id === null ? null : BigInt(rows[0]!.id);
};

/** Takes the right to write to the search engine until `until`, unless somebody has it. */
export const takeLease = async (trx: Trx, holder: string, now: Date, until: Date): Promise<boolean> => {
  const taken = await trx
    .updateTable('ecommerce_search_state')
    .set({ lease_holder: holder, lease_until: until })
    .where((e) => e.or([e('lease_holder', 'is', null), e('lease_until', '<=', now), e('lease_holder', '=', holder)]))
    .returning('lone')
    .executeTakeFirst();
  return taken !== undefined;
};

/** Gives it back. False when it had run out and somebody else has it, or had it. */
export const returnLease = async (trx: Trx, holder: string): Promise<boolean> => {
  const returned = await trx.updateTable('ecommerce_search_state').set({ lease_holder: null, lease_until: null }).where('lease_holder', '=', holder).returning('lone').executeTakeFirst();
  return returned !== undefined;
};

import { sql, type Insertable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { Page } from '../../../platform/graphql/connection.ts';
import type { PendingTransferRow } from '../rows.ts';

/** Sets money aside, or nothing: SHORT when the account has a limit and not as much available, KNOWN when the reference exists. One statement. */
export const insertPendingTransfer = async (trx: Trx, row: Insertable<DB['ledger_pending_transfers']>): Promise<'OPENED' | 'SHORT' | 'KNOWN'> => {
  const { rows } = await sql<{ opened: boolean; short: boolean }>`
    with held as (select balance - pending_out as available, min_balance from ledger_balances where account_id = ${row.from_account} for update),
    short as (select from held where available - ${row.amount} < min_balance),
    opened as (
      insert into ledger_pending_transfers (id, reference, from_account, to_account, currency, amount, note, status, expires_at, created_at)
      select ${row.id}, ${row.reference}, ${row.from_account}, ${row.to_account}, ${row.currency}, ${row.amount}, ${row.note ?? null}, ${row.status},
        ${row.expires_at ?? null}, ${row.created_at} where not exists (select from short)
      on conflict (reference) do nothing returning id
    )
    select exists (select from opened) as opened, exists (select from short) as short`.execute(trx);
  const { opened, short } = rows[0]!;
  if (opened) return 'OPENED';
  return short ? 'SHORT' : 'KNOWN';
};

export const findPendingTransfer = (db: Db, id: string): Promise<PendingTransferRow | undefined> =>
  db.selectFrom('ledger_pending_transfers').selectAll().where('id', '=', id).executeTakeFirst();

export const findPendingTransferByReference = (db: Db, reference: string): Promise<PendingTransferRow | undefined> =>
  db.selectFrom('ledger_pending_transfers').selectAll().where('reference', '=', reference).executeTakeFirst();

/** Says how much will be posted. False when it is resolved already, or has expired. */
export const updatePostedAmount = async (trx: Trx, { id, amount, at }: { id: string; amount: bigint; at: Date }): Promise<boolean> => {
  const { numUpdatedRows } = await trx
    .updateTable('ledger_pending_transfers')
    .set({ posted_amount: amount })
    .where('id', '=', id)
    .where('status', '=', 'PENDING')
    .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', at)]))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};

/** Pending transfers whose time is over, the longest overdue first. */
export const listOverdueTransferIds = async (db: Db, at: Date, limit: number): Promise<string[]> => {
  const rows = await db
    .selectFrom('ledger_pending_transfers')
    .select('id')
    .where('status', '=', 'PENDING')
    .where('expires_at', '<=', at)
    .orderBy('expires_at')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
};

/** Newest first; of one status unless null. Cursor: (ISO instant, id). */
export const listPendingTransfers = (db: Db, status: string | null, { limit, after }: Page): Promise<PendingTransferRow[]> => {
  let query = db.selectFrom('ledger_pending_transfers').selectAll();
  if (status !== null) query = query.where('status', '=', status);
  if (after) query = query.where(sql<boolean>`(created_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  return query.orderBy('created_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
};

export interface PendingSums {
  readonly id: string;
  /** What pending transfers would take out of the account, and bring in. Minor units, zero or more. */
  readonly out: bigint;
  readonly in: bigint;
}

export const pendingSumsByIds = async (db: Db, accountIds: readonly string[]): Promise<PendingSums[]> => {
  const { rows } = await sql<PendingSums>`
    select a.id,
      (select coalesce(sum(amount), 0)::bigint from ledger_pending_transfers where from_account = a.id and status = 'PENDING') as out,
      (select coalesce(sum(amount), 0)::bigint from ledger_pending_transfers where to_account = a.id and status = 'PENDING') as in
    from unnest(${accountIds}::uuid[]) as a(id)`.execute(db);
  return rows;
};

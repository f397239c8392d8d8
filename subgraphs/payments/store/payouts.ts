import { sql, type Insertable, type Selectable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { Page } from '../../../platform/graphql/connection.ts';
import type { Payee } from '../domain/payees.ts';
import type { Unanswered } from './unanswered.ts';

export type Payout = Selectable<DB['vendor_payouts']>;

export const insertPayout = (trx: Trx, row: Insertable<DB['vendor_payouts']>): Promise<Payout> => trx.insertInto('vendor_payouts').values(row).returningAll().executeTakeFirstOrThrow();

export const findPayout = (db: Db, id: string): Promise<Payout | undefined> => db.selectFrom('vendor_payouts').selectAll().where('id', '=', id).executeTakeFirst();

export const getPayout = (db: Db, id: string): Promise<Payout> => db.selectFrom('vendor_payouts').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

/** The payout, locked. Lock its payee first. */
export const lockPayout = (trx: Trx, id: string): Promise<Payout> => trx.selectFrom('vendor_payouts').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow();

/** Notes that the money goes out, once more: to which account, from when on. The name of a try before is kept as a past one. */
export const updateSent = (trx: Trx, id: string, { accountId, provider, at }: { accountId: string; provider: string; at: Date }): Promise<Payout> =>
  trx
    .updateTable('vendor_payouts')
    .set({
      account_id: accountId,
      provider,
      sent_at: at,
      tries: sql<number>`tries + 1`,
      past_references: sql<string[]>`case when provider_reference is null then past_references else past_references || provider_reference end`,
      provider_reference: null,
      failure_reason: null,
      asks: 0,
      asked_at: null,
    })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();

export const updateReference = (trx: Trx, id: string, reference: string) => trx.updateTable('vendor_payouts').set({ provider_reference: reference }).where('id', '=', id).execute();

export const updateFailureReason = (trx: Trx, id: string, reason: string | null) => trx.updateTable('vendor_payouts').set({ failure_reason: reason }).where('id', '=', id).execute();

/** Just before the payout moves to PAID. */
export const updatePaidAt = (trx: Trx, id: string, at: Date) => trx.updateTable('vendor_payouts').set({ paid_at: at, failure_reason: null }).where('id', '=', id).execute();

export const payoutsByIds = (db: Db, ids: readonly string[]): Promise<Payout[]> => db.selectFrom('vendor_payouts').selectAll().where('id', 'in', [...ids]).execute();

/** Newest first, of one payee or of all. Cursor: (ISO instant, id). */
export const listPayouts = (db: Db, payee: Payee | null, status: string | null, { limit, after }: Page): Promise<Payout[]> => {
  let query = db.selectFrom('vendor_payouts').selectAll();
  if (payee) query = query.where('payee_kind', '=', payee.kind).where('payee_id', '=', payee.id);
  if (status !== null) query = query.where('status', '=', status);
  if (after) query = query.where(sql<boolean>`(created_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  return query.orderBy('created_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
};

/** Payouts of a payee in one currency that wait to be sent. */
export const listPendingPayoutIds = async (db: Db, { kind, id }: Payee, currency: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('vendor_payouts')
    .select('id')
    .where('payee_kind', '=', kind)
    .where('payee_id', '=', id)
    .where('currency', '=', currency)
    .where('status', '=', 'PENDING')
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
};

export interface InTransit {
  readonly payeeId: string;
  readonly currency: string;
  readonly amount: bigint;
}

/** What is on its way to the banks of payees, by currency; those with nothing there are left out. Minor units. */
export const inTransitByPayees = async (db: Db, kind: string, ids: readonly string[]): Promise<InTransit[]> => {
  const { rows } = await sql<InTransit>`
    select payee_id as "payeeId", currency, sum(amount)::bigint as amount from vendor_payouts
    where payee_kind = ${kind} and payee_id = any(${ids}::uuid[]) and status = 'PROCESSING' group by payee_id, currency`.execute(db);
  return rows;
};

/** Payouts in transit whose turn to be asked about it is, taken for this caller; `waits[n]` milliseconds after having asked n times. */
export const claimUnansweredPayouts = async (db: Db, now: Date, waits: readonly number[], limit: number): Promise<Unanswered[]> => {
  const { rows } = await sql<Unanswered>`
    update vendor_payouts t set asks = t.asks + 1, asked_at = ${now}
    from (
      select id, asks from vendor_payouts
      where status = 'PROCESSING'
        and coalesce(asked_at, sent_at) <= ${now}::timestamptz - make_interval(secs => (${waits.map((ms) => ms / 1000)}::float8[])[least(asks, ${waits.length - 1}) + 1])
      order by coalesce(asked_at, sent_at) limit ${limit} for update skip locked
    ) due
    where t.id = due.id returning t.id, due.asks`.execute(db);
  return rows;
};

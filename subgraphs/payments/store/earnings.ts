import { sql, type Insertable, type Selectable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { Page } from '../../../platform/graphql/connection.ts';
import type { Payee } from '../domain/payees.ts';

export type Earning = Selectable<DB['vendor_earnings']>;

export const insertEarning = (trx: Trx, row: Insertable<DB['vendor_earnings']>): Promise<Earning> =>
  trx.insertInto('vendor_earnings').values(row).returningAll().executeTakeFirstOrThrow();

/** The earning of a split; undefined before its release, and when all had been refunded by then. Lock the payee first: then it does not mature meanwhile. */
export const findEarningOfSplit = (trx: Trx, splitId: string): Promise<Earning | undefined> =>
  trx.selectFrom('vendor_earnings').selectAll().where('split_id', '=', splitId).where('kind', '=', 'EARNING').executeTakeFirst();

/** An adjustment that was written before for the same cause. */
export const findAdjustment = (trx: Trx, kind: string, causeId: string, earningId: string): Promise<Earning | undefined> =>
  trx.selectFrom('vendor_earnings').selectAll().where('kind', '=', kind).where('cause_id', '=', causeId).where('earning_id', '=', earningId).executeTakeFirst();

/** Payees with earnings whose hold period is over, in order of kind and id. */
export const listMaturingPayees = (db: Db, now: Date, limit: number): Promise<Payee[]> =>
  sql<Payee>`
    select distinct payee_kind as kind, payee_id as id from vendor_earnings
    where matured_at is null and available_at <= ${now} order by payee_kind, payee_id limit ${limit}`
    .execute(db)
    .then(({ rows }) => rows);

export interface Matured {
  readonly id: string;
  readonly currency: string;
  /** What is left of the earning after everything that was taken back while it was pending. */
  readonly amount: bigint;
}

/**
 * Marks a locked payee's earnings whose hold period is over, oldest first, together with what was taken back of each, as matured. Answers what
 * each comes to.
 */
export const matureEarnings = async (trx: Trx, { kind, id }: Payee, now: Date, limit: number): Promise<Matured[]> => {
  const { rows } = await sql<Matured>`
    with due as (
      select id from vendor_earnings
      where payee_kind = ${kind} and payee_id = ${id} and earning_id is null and matured_at is null and available_at <= ${now}
      order by available_at, id limit ${limit}
    ),
    matured as (
      update vendor_earnings e set matured_at = ${now} from due
      where (e.id = due.id or e.earning_id = due.id) and e.matured_at is null
      returning due.id, e.currency, e.amount
    )
    select id, currency, sum(amount)::bigint as amount from matured group by id, currency order by id`.execute(trx);
  return rows;
};

/** Currencies in which a payee has something that could be paid out, in order. */
export const listUnpaidCurrencies = async (db: Db, { kind, id }: Payee): Promise<string[]> => {
  const rows = await db
    .selectFrom('vendor_earnings')
    .select('currency')
    .distinct()
    .where('payee_kind', '=', kind)
    .where('payee_id', '=', id)
    .where('payout_id', 'is', null)
    .where('matured_at', 'is not', null)
    .orderBy('currency')
    .execute();
  return rows.map(({ currency }) => currency);
};

/** What all matured and unpaid items of a payee come to; null when there are none. Lock the payee first. */
export const sumUnpaid = async (trx: Trx, { kind, id }: Payee, currency: string): Promise<bigint | null> => {
  const { rows } = await sql<{ sum: bigint | null }>`
    select sum(amount)::bigint as sum from vendor_earnings
    where payee_kind = ${kind} and payee_id = ${id} and currency = ${currency} and payout_id is null and matured_at is not null`.execute(trx);
  return rows[0]!.sum;
};

/** Gives all matured and unpaid items of a locked payee to a payout; answers their sum. */
export const claimUnpaid = async (trx: Trx, { kind, id }: Payee, currency: string, payoutId: string): Promise<bigint> => {
  const { rows } = await sql<{ sum: bigint }>`
    with claimed as (
      update vendor_earnings set payout_id = ${payoutId}
      where payee_kind = ${kind} and payee_id = ${id} and currency = ${currency} and payout_id is null and matured_at is not null
      returning amount
    )
    select coalesce(sum(amount), 0)::bigint as sum from claimed`.execute(trx);
  return rows[0]!.sum;
};

/** Frees the items of a canceled payout for the next one. */
export const freeItems = (trx: Trx, payoutId: string) => trx.updateTable('vendor_earnings').set({ payout_id: null }).where('payout_id', '=', payoutId).execute();

/** The items of a payout, oldest first. Cursor: (ISO instant, id). */
export const listItems = (db: Db, payoutId: string, { limit, after }: Page): Promise<Earning[]> => {
  let query = db.selectFrom('vendor_earnings').selectAll().where('payout_id', '=', payoutId);
  if (after) query = query.where(sql<boolean>`(created_at, id) > (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  return query.orderBy('created_at').orderBy('id').limit(limit).execute();
};

export interface PayoutTotals {
  readonly payout_id: string;
  readonly count: number;
  readonly gross: bigint;
  readonly commission: bigint;
  readonly tax: bigint;
}

/** What the items of payouts add up to. Payouts without items are left out. */
export const totalsByPayoutIds = async (db: Db, ids: readonly string[]): Promise<PayoutTotals[]> => {
  const { rows } = await sql<PayoutTotals>`
    select payout_id, count(*)::int as count, sum(gross)::bigint as gross, sum(commission)::bigint as commission, sum(tax)::bigint as tax
    from vendor_earnings where payout_id = any(${ids}::uuid[]) group by payout_id`.execute(db);
  return rows;
};

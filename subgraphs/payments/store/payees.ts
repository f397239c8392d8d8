import { sql, type Selectable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { Payee } from '../domain/payees.ts';

export type PayoutPayee = Selectable<DB['payout_payees']>;

/** Makes the row of a payee if there is none. `nextPayoutAt` is when its first payout is due. */
export const insertPayee = (trx: Trx, { kind, id }: Payee, nextPayoutAt: Date, at: Date) =>
  trx
    .insertInto('payout_payees')
    .values({ kind, id, next_payout_at: nextPayoutAt, created_at: at })
    .onConflict((c) => c.columns(['kind', 'id']).doNothing())
    .execute();

export const findPayee = (db: Db, { kind, id }: Payee): Promise<PayoutPayee | undefined> =>
  db.selectFrom('payout_payees').selectAll().where('kind', '=', kind).where('id', '=', id).executeTakeFirst();

/**
 * The payee, locked. Whatever moves a payee's matured money, or decides whether an earning has matured, takes turns here: maturing, taking back,
 * making and sending payouts. Take it before any row of its earnings and payouts.
 */
export const lockPayee = (trx: Trx, { kind, id }: Payee): Promise<PayoutPayee | undefined> =>
  trx.selectFrom('payout_payees').selectAll().where('kind', '=', kind).where('id', '=', id).forNoKeyUpdate().executeTakeFirst();

export const updateSchedule = (trx: Trx, { kind, id }: Payee, schedule: string, nextPayoutAt: Date | null) =>
  trx.updateTable('payout_payees').set({ schedule, next_payout_at: nextPayoutAt }).where('kind', '=', kind).where('id', '=', id).returningAll().executeTakeFirstOrThrow();

export const updateHoldDays = (trx: Trx, { kind, id }: Payee, days: number) =>
  trx.updateTable('payout_payees').set({ hold_days: days }).where('kind', '=', kind).where('id', '=', id).returningAll().executeTakeFirstOrThrow();

export const replaceMinimums = async (trx: Trx, { kind, id }: Payee, minimums: readonly { currency: string; amount: bigint }[]): Promise<void> => {
  await trx.deleteFrom('payout_minimums').where('payee_kind', '=', kind).where('payee_id', '=', id).execute();
  if (minimums.length > 0) await trx.insertInto('payout_minimums').values(minimums.map((each) => ({ payee_kind: kind, payee_id: id, ...each }))).execute();
};

/** The minimums that payees of a kind chose, by currency. */
export const minimumsByPayeeIds = (db: Db, kind: string, ids: readonly string[]) =>
  db.selectFrom('payout_minimums').selectAll().where('payee_kind', '=', kind).where('payee_id', 'in', [...ids]).orderBy('payee_id').orderBy('currency').execute();

export const payeesByIds = (db: Db, kind: string, ids: readonly string[]) =>
  db.selectFrom('payout_payees').selectAll().where('kind', '=', kind).where('id', 'in', [...ids]).execute();

/** Payees whose payout is due, in order of kind and id, as they are locked. */
export const listDuePayees = (db: Db, now: Date, limit: number): Promise<Payee[]> =>
  sql<Payee>`select kind, id from payout_payees where next_payout_at <= ${now} order by kind, id limit ${limit}`.execute(db).then(({ rows }) => rows);

import { sql, type Insertable, type Updateable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';

/** False when evidence of this dispute (or of its inquiry) is on its way or has arrived. */
export const insertEvidence = async (trx: Trx, row: Insertable<DB['payment_dispute_evidence']>): Promise<boolean> => {
  const inserted = await trx
    .insertInto('payment_dispute_evidence')
    .values(row)
    .onConflict((c) => c.columns(['dispute_id', 'inquiry']).where(sql<boolean>`status in ('PENDING', 'SUBMITTED')`).doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
};

/** What is on its way or has arrived. Lock the dispute first. */
export const findStandingEvidence = (db: Db, disputeId: string, inquiry: boolean) =>
  db.selectFrom('payment_dispute_evidence').selectAll().where('dispute_id', '=', disputeId).where('inquiry', '=', inquiry).where('status', '<>', 'REFUSED').executeTakeFirst();

export const findEvidence = (db: Db, id: string) => db.selectFrom('payment_dispute_evidence').selectAll().where('id', '=', id).executeTakeFirst();

/** Ends what is PENDING; false when it had ended. */
export const endEvidence = async (trx: Trx, id: string, change: Updateable<DB['payment_dispute_evidence']>): Promise<boolean> => {
  const row = await trx.updateTable('payment_dispute_evidence').set(change).where('id', '=', id).where('status', '=', 'PENDING').returning('id').executeTakeFirst();
  return row !== undefined;
};

/** Evidence whose job has not brought it to the bank after ten minutes and more; taken for this caller, two at a time never get the same. */
export const claimUnsentEvidence = async (db: Db, now: Date, limit: number): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    update payment_dispute_evidence v set asks = v.asks + 1, asked_at = ${now}
    from (
      select id from payment_dispute_evidence
      where status = 'PENDING' and coalesce(asked_at, created_at) <= ${now}::timestamptz - make_interval(mins => least(10 * (asks + 1), 360))
      order by coalesce(asked_at, created_at) limit ${limit} for update skip locked
    ) due
    where v.id = due.id returning v.id`.execute(db);
  return rows.map(({ id }) => id);
};

/** Oldest first. */
export const evidenceByDisputeIds = (db: Db, ids: readonly string[]) =>
  db.selectFrom('payment_dispute_evidence').selectAll().where('dispute_id', 'in', [...ids]).orderBy('created_at').orderBy('id').execute();

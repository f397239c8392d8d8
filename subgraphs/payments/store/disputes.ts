import { sql, type Insertable, type Updateable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { Page } from '../../../platform/graphql/connection.ts';
import type { DisputeRow } from '../rows.ts';

/** The attempt whose charge a provider calls so. */
export const findAttemptByReference = (db: Db, provider: string, reference: string) =>
  db.selectFrom('payment_attempts').selectAll().where('provider', '=', provider).where('provider_reference', '=', reference).executeTakeFirst();

/** All splits of a payment, locked in order of id: nobody refunds or releases one of them meanwhile. */
export const lockSplitsOf = (trx: Trx, intentId: string) =>
  trx.selectFrom('payment_splits').selectAll().where('intent_id', '=', intentId).orderBy('id').forUpdate().execute();

/** The new row; undefined when the provider's dispute is known. Waits for a concurrent twin to end. */
export const insertDispute = (trx: Trx, row: Insertable<DB['payment_disputes']>) =>
  trx
    .insertInto('payment_disputes')
    .values(row)
    .onConflict((c) => c.columns(['provider', 'provider_reference']).doNothing())
    .returningAll()
    .executeTakeFirst();

export const lockDisputeByReference = (trx: Trx, provider: string, reference: string) =>
  trx.selectFrom('payment_disputes').selectAll().where('provider', '=', provider).where('provider_reference', '=', reference).forUpdate().executeTakeFirst();

export const findDispute = (db: Db, id: string) => db.selectFrom('payment_disputes').selectAll().where('id', '=', id).executeTakeFirst();

export const getDispute = (db: Db, id: string) => db.selectFrom('payment_disputes').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

export const lockDispute = (trx: Trx, id: string) => trx.selectFrom('payment_disputes').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

export const updateDispute = (trx: Db, id: string, change: Updateable<DB['payment_disputes']>) =>
  trx.updateTable('payment_disputes').set(change).where('id', '=', id).returningAll().executeTakeFirstOrThrow();

/** Whether a dispute of this attempt is open, so that a refund would pay twice. Lock the splits first. */
export const hasOpenDispute = async (db: Db, attemptId: string): Promise<boolean> => {
  const row = await db.selectFrom('payment_disputes').select('id').where('attempt_id', '=', attemptId).where('status', 'in', ['NEEDS_RESPONSE', 'UNDER_REVIEW']).executeTakeFirst();
  return row !== undefined;
};

export const disputesByIds = (db: Db, ids: readonly string[]) => db.selectFrom('payment_disputes').selectAll().where('id', 'in', [...ids]).execute();

/** Newest first. */
export const disputesByIntentIds = (db: Db, intentIds: readonly string[]) =>
  db.selectFrom('payment_disputes').selectAll().where('intent_id', 'in', [...intentIds]).orderBy('created_at', 'desc').orderBy('id', 'desc').execute();

export interface DisputeFilter {
  /** Of payments with a part for one of these vendors; all disputes when null. */
  readonly vendorIds: readonly string[] | null;
  readonly statuses: readonly string[] | null;
}

/** Newest first. Cursor: (ISO instant, id). */
export const listDisputes = async (db: Db, { vendorIds, statuses }: DisputeFilter, { limit, after }: Page): Promise<DisputeRow[]> => {
  let query = db.selectFrom('payment_disputes as d').selectAll('d');
  if (vendorIds) {
    const mine = [...vendorIds];
    query = query.where((e) => e.exists(e.selectFrom('payment_splits as s').select('s.id').whereRef('s.intent_id', '=', 'd.intent_id').where('s.payee_id', 'in', mine)));
  }
  if (statuses) query = query.where('d.status', 'in', [...statuses]);
  if (after) query = query.where(sql<boolean>`(date_trunc('milliseconds', d.created_at), d.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  return query.orderBy('d.created_at', 'desc').orderBy('d.id', 'desc').limit(limit).execute();
};

/** Open ones whose time for evidence is over or that were given up ten minutes ago, and those whose loss is not settled; taken for this caller, two at a time never get the same one. */
export const claimDueDisputes = async (db: Db, now: Date, limit: number): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    update payment_disputes d set asks = d.asks + 1, asked_at = ${now}
    from (
      select id from payment_disputes
      where (status in ('WARNING_NEEDS_RESPONSE', 'NEEDS_RESPONSE') and (evidence_due_by <= ${now} or accepted_at <= ${now}::timestamptz - interval '10 minutes')
          or status in ('PREVENTED', 'LOST') and settled < withdrawn - reinstated)
        and coalesce(asked_at, '-infinity') <= ${now}::timestamptz - make_interval(mins => least(asks * 5, 360))
      order by coalesce(asked_at, created_at) limit ${limit} for update skip locked
    ) due
    where d.id = due.id returning d.id`.execute(db);
  return rows.map(({ id }) => id);
};

/** Open ones that are due before an instant and that nobody was reminded of, taken for this caller's transaction. */
export const claimUnreminded = (trx: Trx, now: Date, until: Date, limit: number): Promise<DisputeRow[]> =>
  sql<DisputeRow>`
    update payment_disputes d set reminded_at = ${now}
    from (
      select id from payment_disputes e
      where status in ('WARNING_NEEDS_RESPONSE', 'NEEDS_RESPONSE') and evidence_due_by > ${now} and evidence_due_by <= ${until} and reminded_at is null and accepted_at is null
        and not exists (select from payment_dispute_evidence v where v.dispute_id = e.id and v.inquiry = (e.status = 'WARNING_NEEDS_RESPONSE') and v.status <> 'REFUSED')
      order by evidence_due_by limit ${limit} for update skip locked
    ) due
    where d.id = due.id returning d.*`.execute(trx).then(({ rows }) => rows);

import { sql, type Insertable, type Selectable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';

export type PaymentCapture = Selectable<DB['payment_captures']>;

/** How much a capture takes of a split, minor units. */
export interface CapturePart {
  readonly split_id: string;
  readonly amount: bigint;
}

/** Writes a capture and what it takes of each split; attempt, payment and splits count it by triggers, which refuse more than was authorised. */
export const insertCapture = async (trx: Trx, row: Insertable<DB['payment_captures']> & { readonly id: string }, parts: readonly CapturePart[]): Promise<void> => {
  await trx.insertInto('payment_captures').values(row).execute();
  const rows = parts.filter(({ amount }) => amount > 0n).map(({ split_id, amount }) => ({ capture_id: row.id, split_id, amount }));
  if (rows.length > 0) await trx.insertInto('payment_capture_splits').values(rows).execute();
};

export const findCapture = (db: Db, id: string) => db.selectFrom('payment_captures').selectAll().where('id', '=', id).executeTakeFirst();

/** Captures of an attempt that have no outcome, in the order in which they are asked for. */
export const pendingCaptures = (db: Db, attemptId: string) =>
  db.selectFrom('payment_captures').selectAll().where('attempt_id', '=', attemptId).where('status', '=', 'PENDING').orderBy('ordinal').execute();

/** How many captures an attempt has, and whether the last one was asked for. */
export const captureCount = async (db: Db, attemptId: string): Promise<{ count: number; closed: boolean }> => {
  const rows = await db.selectFrom('payment_captures').select(['final', 'status']).where('attempt_id', '=', attemptId).execute();
  return { count: rows.length, closed: rows.some(({ final, status }) => final && status !== 'FAILED') };
};

/** Notes when and why a capture ended, just after it moved. */
export const updateSettled = (trx: Trx, id: string, at: Date, reason: string | null = null) =>
  trx.updateTable('payment_captures').set({ settled_at: at, failure_reason: reason, leased_until: null }).where('id', '=', id).execute();

/**
 * Takes the next capture of an attempt for this caller alone until `until`; null when there is none, or another has it. They are taken strictly
 * in order: how much the provider has captured in all then tells which of them it knows of. `sends` counts this time too. (Materialized: a subquery
 * that locks may be run again within the statement, and would find the next one.)
 */
export const leaseNextCapture = async (db: Db, attemptId: string, now: Date, until: Date): Promise<PaymentCapture | null> => {
  const { rows } = await sql<PaymentCapture>`
    with first as materialized (select id from payment_captures where attempt_id = ${attemptId} and status = 'PENDING' order by ordinal limit 1 for update)
    update payment_captures c set leased_until = ${until}, sends = c.sends + 1 from first
    where c.id = first.id and c.status = 'PENDING' and (c.leased_until is null or c.leased_until <= ${now})
    returning c.*`.execute(db);
  return rows[0] ?? null;
};

/** Lets others take a capture that could not be settled now. */
export const endLease = (db: Db, id: string) => db.updateTable('payment_captures').set({ leased_until: null }).where('id', '=', id).where('status', '=', 'PENDING').execute();

/** In the order in which they were asked for. */
export const capturesByIntentIds = (db: Db, intentIds: readonly string[]) =>
  db.selectFrom('payment_captures').selectAll().where('intent_id', 'in', [...intentIds]).orderBy('created_at').orderBy('ordinal').execute();

export const capturePartsByIds = (db: Db, captureIds: readonly string[]) =>
  db.selectFrom('payment_capture_splits').selectAll().where('capture_id', 'in', [...captureIds]).orderBy('split_id').execute();

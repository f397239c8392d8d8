import type { Insertable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';

/** Writes the splits of a new intent and the rules behind their commission. False when a reference has a live split already. */
export const insertSplits = async (
  trx: Trx,
  splits: readonly Insertable<DB['payment_splits']>[],
  lines: readonly Insertable<DB['commission_lines']>[],
): Promise<boolean> => {
  const inserted = await trx
    .insertInto('payment_splits')
    .values([...splits].sort((a, b) => (a.reference < b.reference ? -1 : 1)))
    .onConflict((c) => c.column('reference').where('canceled_at', 'is', null).doNothing())
    .returning('id')
    .execute();
  if (inserted.length < splits.length) return false;
  await trx.insertInto('commission_lines').values([...lines]).execute();
  return true;
};

/** The live split of a reference (an order), locked. */
export const lockSplit = (trx: Trx, reference: string) =>
  trx.selectFrom('payment_splits').selectAll().where('reference', '=', reference).where('canceled_at', 'is', null).forUpdate().executeTakeFirst();

export const updateRefunded = (trx: Trx, id: string, refunded: bigint) => trx.updateTable('payment_splits').set({ refunded }).where('id', '=', id).execute();

export const updateReleased = (trx: Trx, id: string, at: Date) => trx.updateTable('payment_splits').set({ released_at: at }).where('id', '=', id).execute();

export const updateCanceled = (trx: Trx, intentId: string, at: Date) =>
  trx.updateTable('payment_splits').set({ canceled_at: at }).where('intent_id', '=', intentId).where('canceled_at', 'is', null).execute();

/** Takes splits out of a payment that goes on without them. */
export const cancelSplits = async (trx: Trx, ids: readonly string[], at: Date): Promise<void> => {
  if (ids.length > 0) await trx.updateTable('payment_splits').set({ canceled_at: at }).where('id', 'in', [...ids]).execute();
};

export const splitsByIntentIds = (db: Db, intentIds: readonly string[]) =>
  db.selectFrom('payment_splits').selectAll().where('intent_id', 'in', [...intentIds]).orderBy('reference').execute();

export const splitsByIds = (db: Db, ids: readonly string[]) => db.selectFrom('payment_splits').selectAll().where('id', 'in', [...ids]).execute();

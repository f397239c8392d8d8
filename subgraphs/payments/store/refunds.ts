import type { Insertable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';

export const insertRefund = (trx: Trx, row: Insertable<DB['payment_refunds']>) =>
  trx.insertInto('payment_refunds').values(row).returningAll().executeTakeFirstOrThrow();

export const findRefund = (db: Db, id: string) => db.selectFrom('payment_refunds').selectAll().where('id', '=', id).executeTakeFirst();

export const updateRefundReference = (db: Db, id: string, reference: string) =>
  db.updateTable('payment_refunds').set({ provider_reference: reference }).where('id', '=', id).execute();

/** Newest first. */
export const refundsByIntentIds = (db: Db, intentIds: readonly string[]) =>
  db.selectFrom('payment_refunds').selectAll().where('intent_id', 'in', [...intentIds]).orderBy('created_at', 'desc').orderBy('id', 'desc').execute();

export const refundsByIds = (db: Db, ids: readonly string[]) => db.selectFrom('payment_refunds').selectAll().where('id', 'in', [...ids]).execute();

/** What was or is being returned of a top-up, also where the provider failed to: that waits for a person and is not given twice. */
export const sumOfTopUpRefunds = async (db: Db, intentId: string): Promise<bigint> => {
  const rows = await db.selectFrom('payment_refunds').select('amount').where('intent_id', '=', intentId).where('from_wallet', '=', true).execute();
  return rows.reduce((sum, { amount }) => sum + amount, 0n);
};

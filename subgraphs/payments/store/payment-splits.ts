import { sql, type Insertable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { Parts } from '../domain/commission.ts';

/** Adds something sold to a split; what it comes to then is checked against its lines. */
export const growSplit = async (trx: Trx, id: string, { amount, commission, tax, net }: Parts, line: Insertable<DB['commission_lines']>): Promise<void> => {
  const more = (column: 'amount' | 'commission' | 'tax' | 'net', by: bigint) => sql<bigint>`${sql.ref(column)} + ${by}`;
  const grown = { amount: more('amount', amount), commission: more('commission', commission), tax: more('tax', tax), net: more('net', net) };
  await trx.updateTable('payment_splits').set(grown).where('id', '=', id).execute();
  await trx.insertInto('commission_lines').values(line).execute();
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

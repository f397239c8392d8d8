import { sql } from 'kysely';
import { isId } from '../../../platform/kernel/ids.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { OrderGroupRow } from '../rows.ts';

const groups = (db: Db) => db.selectFrom('ecommerce_order_groups').selectAll().$castTo<OrderGroupRow>();

export const groupsByIds = (db: Db, ids: readonly string[]): Promise<OrderGroupRow[]> => groups(db).where('id', 'in', ids.filter(isId)).execute();

/** Everything that moves a purchase's orders as a whole locks it first. */
export const lockGroup = (trx: Trx, id: string): Promise<OrderGroupRow | undefined> => groups(trx).where('id', '=', id).forUpdate().executeTakeFirst();

/** The number of the next purchase; rolled-back purchases leave gaps. */
export const nextOrderNumber = async (trx: Trx): Promise<bigint> => {
  const { rows } = await sql<{ number: bigint }>`select nextval('ecommerce_order_numbers') as number`.execute(trx);
  return rows[0]!.number;
};

/** Purchases that have not been paid in time, oldest first. */
export const listOverdueGroupIds = async (db: Db, at: Date, limit: number): Promise<string[]> => {
  const rows = await groups(db)
    .clearSelect()
    .select('id')
    .where('hold_expires_at', '<=', at)
    .where('paid_at', 'is', null)
    .where('ended_at', 'is', null)
    .orderBy('hold_expires_at')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
};

/** A purchase waits for payment until one of these is written, after `lockGroup`: it was paid, or it ended unpaid and its cart may be bought again. */
export const markPaid = async (trx: Trx, id: string, at: Date): Promise<void> => {
  await trx.updateTable('ecommerce_order_groups').set({ paid_at: at }).where('id', '=', id).execute();
};

export const markEnded = async (trx: Trx, id: string, at: Date): Promise<void> => {
  await trx.updateTable('ecommerce_order_groups').set({ ended_at: at }).where('id', '=', id).execute();
};

/** Gives the payment more time, once. After `lockGroup`. */
export const extendHold = async (trx: Trx, id: string, until: Date, at: Date): Promise<void> => {
  await trx.updateTable('ecommerce_order_groups').set({ hold_expires_at: until, hold_extended_at: at }).where('id', '=', id).execute();
};

import { sql } from 'kysely';
import { isId } from '../../../platform/kernel/ids.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { Address } from '../domain/address.ts';
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

export const insertGroup = async (
  trx: Trx,
  group: { id: string; code: string; cartId: string; customerId: string; currency: string; total: bigint; address: Address; holdExpiresAt: Date; at: Date },
): Promise<void> => {
  await trx
    .insertInto('ecommerce_order_groups')
    .values({
      id: group.id, code: group.code, cart_id: group.cartId, customer_id: group.customerId, currency: group.currency, total: group.total,
      address: JSON.stringify(group.address), hold_expires_at: group.holdExpiresAt, created_at: group.at,
    })
    .execute();
};

/** Purchases that have not been paid in time, oldest first. */
export const listOverdueGroupIds = async (db: Db, at: Date, limit: number): Promise<string[]> => {
  const rows = await groups(db)
    .clearSelect()
    .select('id')
    .where('hold_expires_at', '<=', at)
    .where((e) => e.exists(e.selectFrom('ecommerce_orders as o').select('o.id').whereRef('o.order_group_id', '=', 'ecommerce_order_groups.id').where('o.status', '=', 'PENDING_PAYMENT')))
    .orderBy('hold_expires_at')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
};

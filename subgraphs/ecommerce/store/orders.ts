import { sql } from 'kysely';
import { isId } from '../../../platform/kernel/ids.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { Page } from '../../../platform/graphql/connection.ts';
import { paidStatuses, type OrderStatus } from '../domain/order.ts';
import { endedReturns } from '../domain/return.ts';
import type { OrderLineRow, OrderRow } from '../rows.ts';

const orders = (db: Db) =>
  db.selectFrom('ecommerce_orders as o').innerJoin('ecommerce_order_groups as g', 'g.id', 'o.order_group_id').selectAll('o').select('g.address').$castTo<OrderRow>();

export const ordersByIds = (db: Db, ids: readonly string[]): Promise<OrderRow[]> => orders(db).where('o.id', 'in', ids.filter(isId)).execute();

export const ordersByGroupIds = (db: Db, groupIds: readonly string[]): Promise<OrderRow[]> =>
  orders(db).where('o.order_group_id', 'in', groupIds).orderBy('o.code').execute();

export const findOrder = (db: Db, id: string): Promise<OrderRow | undefined> =>
  isId(id) ? orders(db).where('o.id', '=', id).executeTakeFirst() : Promise.resolve(undefined);

export const findOrderByCode = (db: Db, code: string): Promise<OrderRow | undefined> => orders(db).where('o.code', '=', code).executeTakeFirst();

/** Whatever changes what became of a paid order's pieces locks it first: their counts and the order's state follow each other. */
export const lockOrder = async (trx: Trx, id: string): Promise<OrderRow> => {
  await trx.selectFrom('ecommerce_orders').select('id').where('id', '=', id).forUpdate().executeTakeFirstOrThrow();
  return orders(trx).where('o.id', '=', id).executeTakeFirstOrThrow();
};

/** A customer's or a vendor's orders, newest first. */
export const listOrders = (
  db: Db,
  { customerId, vendorId, status }: { customerId?: string; vendorId?: string; status?: OrderStatus | null | undefined },
  { limit, after }: Page,
): Promise<OrderRow[]> =>
  orders(db)
    .$if(customerId !== undefined, (q) => q.where('o.customer_id', '=', customerId!))
    .$if(vendorId !== undefined, (q) => q.where('o.vendor_id', '=', vendorId!))
    .$if(status != null, (q) => q.where('o.status', '=', status!))
    .$if(after !== null, (q) => q.where((e) => e(e.refTuple('o.created_at', 'o.id'), '<', e.tuple(new Date(after![0]!), String(after![1])))))
    .orderBy('o.created_at', 'desc')
    .orderBy('o.id', 'desc')
    .limit(limit)
    .execute();

export const linesByOrderIds = (db: Db, orderIds: readonly string[]): Promise<OrderLineRow[]> =>
  db
    .selectFrom('ecommerce_order_lines as l')
    .innerJoin('ecommerce_orders as o', 'o.id', 'l.order_id')
    .selectAll('l')
    .select('o.currency')
    .where('l.order_id', 'in', orderIds)
    .orderBy('l.sku')
    .execute();

export const markPlaced = async (trx: Trx, orderIds: readonly string[], at: Date): Promise<void> => {
  await trx.updateTable('ecommerce_orders').set({ placed_at: at }).where('id', 'in', orderIds).execute();
};

/** How many pieces each order has. */
export const piecesByOrderIds = async (db: Db, orderIds: readonly string[]): Promise<Map<string, number>> => {
  const rows = await db
    .selectFrom('ecommerce_order_lines')
    .select(['order_id', (e) => e.fn.sum<bigint>('quantity').as('pieces')])
    .where('order_id', 'in', orderIds)
    .groupBy('order_id')
    .execute();
  return new Map(rows.map((row) => [row.order_id, Number(row.pieces)]));
};

export interface Sales {
  readonly orders: number;
  readonly units: number;
  readonly revenue: bigint;
}

/** What is left of lines `l` after refunds: pieces and minor units. */
const kept = {
  units: sql<bigint>`coalesce(sum(l.quantity - l.refunded_quantity), 0)`.as('units'),
  revenue: sql<string>`coalesce(sum(l.total - l.refunded), 0)`.as('revenue'),
};

/** A vendor's orders paid since then and not cancelled. */
export const salesSince = async (db: Db, vendorId: string, since: Date): Promise<Sales> => {
  const row = await db
    .selectFrom('ecommerce_orders as o')
    .innerJoin('ecommerce_order_lines as l', 'l.order_id', 'o.id')
    .select((e) => [e.fn.count<bigint>('o.id').distinct().as('orders'), kept.units, kept.revenue])
    .where('o.vendor_id', '=', vendorId)
    .where('o.status', 'in', paidStatuses)
    .where('o.placed_at', '>=', since)
    .executeTakeFirstOrThrow();
  return { orders: Number(row.orders), units: Number(row.units), revenue: BigInt(row.revenue) };
};

export const countToFulfill = async (db: Db, vendorId: string): Promise<number> => {
  const row = await db
    .selectFrom('ecommerce_orders')
    .select((e) => e.fn.countAll<bigint>().as('count'))
    .where('vendor_id', '=', vendorId)
    .where('status', '=', 'CONFIRMED')
    .executeTakeFirstOrThrow();
  return Number(row.count);
};

/** A vendor's best sellers by revenue, at most `limit`. */
export const topProductsSince = async (db: Db, vendorId: string, since: Date, limit: number): Promise<{ product_id: string; units: number; revenue: bigint }[]> => {
  const rows = await db
    .selectFrom('ecommerce_orders as o')
    .innerJoin('ecommerce_order_lines as l', 'l.order_id', 'o.id')
    .select(['l.product_id', kept.units, kept.revenue])
    .where('o.vendor_id', '=', vendorId)
    .where('o.status', 'in', paidStatuses)
    .where('o.placed_at', '>=', since)
    .groupBy('l.product_id')
    .orderBy('revenue', 'desc')
    .orderBy('l.product_id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ product_id: row.product_id, units: Number(row.units), revenue: BigInt(row.revenue) }));
};

/** When an order's last piece had come. */
export const markOrderDelivered = async (trx: Trx, id: string, at: Date): Promise<void> => {
  await trx.updateTable('ecommerce_orders').set({ delivered_at: at }).where('id', '=', id).execute();
};

/** Orders whose return window was over by then and of which nothing is on its way back, oldest first. */
export const listCompletableOrders = async (db: Db, deliveredBy: Date, limit: number): Promise<string[]> => {
  const rows = await db
    .selectFrom('ecommerce_orders as o')
    .select('o.id')
    .where('o.status', '=', 'DELIVERED')
    .where('o.delivered_at', '<=', deliveredBy)
    .where((e) => e.not(e.exists(e.selectFrom('return_requests as r').select('r.id').whereRef('r.order_id', '=', 'o.id').where('r.status', 'not in', endedReturns))))
    .orderBy('o.delivered_at')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
};

import { isId } from '../../../platform/kernel/ids.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { Page } from '../../../platform/graphql/connection.ts';
import { paidStatuses, type OrderStatus } from '../domain/order.ts';
import type { NewOrder, NewOrderLine } from '../domain/checkout.ts';
import type { OrderLineRow, OrderRow } from '../rows.ts';

const orders = (db: Db) =>
  db.selectFrom('ecommerce_orders as o').innerJoin('ecommerce_order_groups as g', 'g.id', 'o.order_group_id').selectAll('o').select('g.address').$castTo<OrderRow>();

export const ordersByIds = (db: Db, ids: readonly string[]): Promise<OrderRow[]> => orders(db).where('o.id', 'in', ids.filter(isId)).execute();

export const ordersByGroupIds = (db: Db, groupIds: readonly string[]): Promise<OrderRow[]> =>
  orders(db).where('o.order_group_id', 'in', groupIds).orderBy('o.code').execute();

export const findOrder = (db: Db, id: string): Promise<OrderRow | undefined> =>
  isId(id) ? orders(db).where('o.id', '=', id).executeTakeFirst() : Promise.resolve(undefined);

export const findOrderByCode = (db: Db, code: string): Promise<OrderRow | undefined> => orders(db).where('o.code', '=', code).executeTakeFirst();

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

/** Inserts the orders of a purchase and their lines, as PENDING_PAYMENT. */
export const insertOrders = async (
  trx: Trx,
  { groupId, customerId, currency, at }: { groupId: string; customerId: string; currency: string; at: Date },
  created: readonly NewOrder[],
): Promise<void> => {
  const row = ({ id, code, vendorId, total }: NewOrder) => ({
    id, code, total, currency, order_group_id: groupId, vendor_id: vendorId, customer_id: customerId, status: 'PENDING_PAYMENT', created_at: at,
  });
  const lineRow = (orderId: string, line: NewOrderLine) => ({
    id: line.id, order_id: orderId, variant_id: line.variantId, product_id: line.productId, title: line.title, variant_title: line.variantTitle,
    sku: line.sku, quantity: line.quantity, unit_price: line.unitPrice, total: line.total,
  });
  await trx.insertInto('ecommerce_orders').values(created.map(row)).execute();
  await trx.insertInto('ecommerce_order_lines').values(created.flatMap((order) => order.lines.map((line) => lineRow(order.id, line)))).execute();
};

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

/** A vendor's orders paid since then and not cancelled. */
export const salesSince = async (db: Db, vendorId: string, since: Date): Promise<Sales> => {
  const row = await db
    .selectFrom('ecommerce_orders as o')
    .innerJoin('ecommerce_order_lines as l', 'l.order_id', 'o.id')
    .select((e) => [e.fn.count<bigint>('o.id').distinct().as('orders'), e.fn.sum<bigint | null>('l.quantity').as('units'), e.fn.sum<string | null>('l.total').as('revenue')])
    .where('o.vendor_id', '=', vendorId)
    .where('o.status', 'in', paidStatuses)
    .where('o.placed_at', '>=', since)
    .executeTakeFirstOrThrow();
  return { orders: Number(row.orders), units: Number(row.units ?? 0), revenue: BigInt(row.revenue ?? 0) };
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
    .select((e) => ['l.product_id', e.fn.sum<bigint>('l.quantity').as('units'), e.fn.sum<string>('l.total').as('revenue')])
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

import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import type { ProductVariantRow } from '../rows.ts';
import { paidStatuses } from '../domain/order.ts';
import { variantsByIds } from './variants.ts';

export type SeriesInterval = 'DAY' | 'WEEK' | 'MONTH';

export interface SalesPoint {
  /** When the interval begins. */
  readonly start: Date;
  readonly orders: number;
  readonly units: number;
  /** Minor units: what the goods cost, after discounts and refunds. */
  readonly revenue: bigint;
}

const units = { DAY: 'day', WEEK: 'week', MONTH: 'month' } as const satisfies Record<SeriesInterval, string>;

/** A vendor's sales from `from` to before `to`, cut into days, weeks (from Monday) or months of a time zone; those without sales too. */
export const salesSeries = async (db: Db, vendorId: string, { from, to, interval, timeZone }: { from: Date; to: Date; interval: SeriesInterval; timeZone: string }): Promise<SalesPoint[]> => {
  const unit = units[interval];
  const { rows } = await sql<{ start: Date; orders: bigint; units: string | null; revenue: string | null }>`
    with slots as (
      select slot from generate_series(date_trunc(${unit}, ${from}::timestamptz at time zone ${timeZone}), (${to}::timestamptz - interval '1 millisecond') at time zone ${timeZone}, ${`1 ${unit}`}::interval) slot),
    sold as (
      select date_trunc(${unit}, o.placed_at at time zone ${timeZone}) as slot, count(distinct o.id) as orders, sum(l.quantity - l.refunded_quantity) as units, sum(l.total - l.refunded) as revenue
      from ecommerce_orders o join ecommerce_order_lines l on l.order_id = o.id
      where o.vendor_id = ${vendorId} and o.placed_at >= ${from} and o.placed_at < ${to} and o.status in (${sql.join(paidStatuses)})
      group by 1)
    select slots.slot at time zone ${timeZone} as start, coalesce(sold.orders, 0) as orders, sold.units, sold.revenue
    from slots left join sold on sold.slot = slots.slot order by slots.slot`.execute(db);
  return rows.map((row) => ({ start: row.start, orders: Number(row.orders), units: Number(row.units ?? 0), revenue: BigInt(row.revenue ?? 0) }));
};

/** How many orders wait to be sent, by how long they have waited; bounds in days. The last bound has no end. */
export const orderAges = async (db: Db, vendorId: string, bounds: readonly number[], at: Date): Promise<number[]> => {
  const { rows } = await sql<{ age: number; orders: bigint }>`
    select width_bucket(extract(epoch from ${at}::timestamptz - placed_at)::double precision / 86400, ${bounds}::double precision[]) as age, count(*) as orders
    from ecommerce_orders where vendor_id = ${vendorId} and status in ('CONFIRMED', 'PROCESSING') and placed_at is not null group by 1`.execute(db);
  const counts = new Map(rows.map((row) => [row.age, Number(row.orders)]));
  return bounds.map((_, index) => counts.get(index + 1) ?? 0);
};

/** When the order that waits longest to be sent was placed; null when none waits. */
export const oldestOpenOrder = async (db: Db, vendorId: string): Promise<Date | null> => {
  const row = await db
    .selectFrom('ecommerce_orders')
    .select((e) => e.fn.min('placed_at').as('oldest'))
    .where('vendor_id', '=', vendorId)
    .where('status', 'in', ['CONFIRMED', 'PROCESSING'])
    .executeTakeFirstOrThrow();
  return row.oldest;
};

/** A vendor's variants of published products with no more than they should have, the scarcest first. */
export const lowStock = async (db: Db, vendorId: string, limit: number, at: Date): Promise<ProductVariantRow[]> => {
  const { rows } = await sql<{ id: string }>`
    select v.id from ecommerce_variants v join stock_items s on s.variant_id = v.id join ecommerce_products p on p.id = v.product_id
    where v.vendor_id = ${vendorId} and p.status = 'PUBLISHED' and s.low_stock_threshold is not null and s.on_hand - s.reserved <= s.low_stock_threshold
    order by s.on_hand - s.reserved, v.id limit ${limit}`.execute(db);
  const variants = new Map((await variantsByIds(db, rows.map((row) => row.id), at)).map((variant) => [variant.id, variant]));
  return rows.flatMap(({ id }) => variants.get(id) ?? []);
};

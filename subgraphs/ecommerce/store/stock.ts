import { sql } from 'kysely';
import { newId } from '../../../platform/kernel/ids.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';

/**
 * Stock and holds. One rule keeps them right and free of deadlocks: whoever touches a variant's holds locks its `stock_items` row first,
 * and several rows in the order of their ids.
 */
export interface Demand {
  readonly variantId: string;
  readonly quantity: number;
}

export type MovementReason = 'INITIAL' | 'RECEIVED' | 'CORRECTION' | 'IMPORT' | 'SALE' | 'CANCELLATION';

const idsOf = (demands: readonly Demand[]) => demands.map((d) => d.variantId);
const quantitiesOf = (demands: readonly Demand[]) => demands.map((d) => d.quantity);

/**
 * Reserves each demand (one per variant) where enough is free, in one statement: rows are locked in the order of their ids, then each is updated only if
 * `on_hand - reserved` covers it. Answers the variants that got their hold; the others keep theirs unchanged, but are locked too.
 */
export const reserve = async (trx: Trx, demands: readonly Demand[]): Promise<Set<string>> => {
  const { rows } = await sql<{ variant_id: string }>`
    with demand as (select * from unnest(${idsOf(demands)}::uuid[], ${quantitiesOf(demands)}::int[]) as d(variant_id, quantity)),
    locked as materialized (select s.variant_id from stock_items s join demand using (variant_id) order by s.variant_id for update of s)
    update stock_items s set reserved = s.reserved + demand.quantity
    from demand join locked using (variant_id)
    where s.variant_id = demand.variant_id and s.on_hand - s.reserved >= demand.quantity
    returning s.variant_id`.execute(trx);
  return new Set(rows.map((row) => row.variant_id));
};

/** Gives back the lapsed holds of these variants, whose rows the caller has locked. True when there were any. */
export const reapExpired = async (trx: Trx, variantIds: readonly string[], at: Date): Promise<boolean> => {
  const { rows } = await sql`
    with lapsed as (
      update stock_reservations set status = 'EXPIRED'
      where variant_id = any(${variantIds}::uuid[]) and status = 'ACTIVE' and expires_at <= ${at}
      returning variant_id, quantity)
    update stock_items s set reserved = s.reserved - freed.quantity
    from (select variant_id, sum(quantity)::int as quantity from lapsed group by variant_id) freed
    where s.variant_id = freed.variant_id
    returning s.variant_id`.execute(trx);
  return rows.length > 0;
};

/** Notes who holds what, once the stock is reserved and the order exists. */
export const insertReservations = async (trx: Trx, rows: readonly { orderId: string; variantId: string; quantity: number }[], expiresAt: Date, at: Date): Promise<void> => {
  await trx
    .insertInto('stock_reservations')
    .values(rows.map((r) => ({ id: newId(), order_id: r.orderId, variant_id: r.variantId, quantity: r.quantity, status: 'ACTIVE', expires_at: expiresAt, created_at: at })))
    .execute();
};

/** Locks the stock rows of everything in these orders, in the order of their ids. */
export const lockStockOfOrders = async (trx: Trx, orderIds: readonly string[]): Promise<void> => {
  await sql`
    select from stock_items where variant_id in (select variant_id from ecommerce_order_lines where order_id = any(${orderIds}::uuid[]))
    order by variant_id for update`.execute(trx);
};

/** Orders among these with a hold that is no longer there: somebody else may have the goods. After `lockStockOfOrders`. */
export const ordersWithoutHold = async (trx: Trx, orderIds: readonly string[]): Promise<Set<string>> => {
  const rows = await trx.selectFrom('stock_reservations').select('order_id').distinct().where('order_id', 'in', orderIds).where('status', '<>', 'ACTIVE').execute();
  return new Set(rows.map((row) => row.order_id));
};

/** Turns the holds of orders into sales: the pieces leave `on_hand` and `reserved` together. After `lockStockOfOrders`. */
export const consumeHolds = async (trx: Trx, orderIds: readonly string[], at: Date): Promise<void> => {
  await sql`
    with consumed as (
      update stock_reservations set status = 'CONSUMED' where order_id = any(${orderIds}::uuid[]) and status = 'ACTIVE'
      returning order_id, variant_id, quantity),
    moved as (
      insert into stock_movements (id, variant_id, quantity, reason, order_id, created_at)
      select gen_random_uuid(), variant_id, -quantity, 'SALE', order_id, ${at} from consumed)
    update stock_items s set on_hand = s.on_hand - sold.quantity, reserved = s.reserved - sold.quantity
    from (select variant_id, sum(quantity)::int as quantity from consumed group by variant_id) sold
    where s.variant_id = sold.variant_id`.execute(trx);
};

/** Gives back the holds that orders still have. After `lockStockOfOrders`. */
export const releaseHolds = async (trx: Trx, orderIds: readonly string[], status: 'RELEASED' | 'EXPIRED'): Promise<void> => {
  await sql`
    with released as (
      update stock_reservations set status = ${status} where order_id = any(${orderIds}::uuid[]) and status = 'ACTIVE'
      returning variant_id, quantity)
    update stock_items s set reserved = s.reserved - freed.quantity
    from (select variant_id, sum(quantity)::int as quantity from released group by variant_id) freed
    where s.variant_id = freed.variant_id`.execute(trx);
};

/** Puts the pieces of a paid order back on the shelf. The unique index on movements refuses a second time. After `lockStockOfOrders`. */
export const restock = async (trx: Trx, orderId: string, at: Date): Promise<void> => {
  await sql`
    with returned as (
      insert into stock_movements (id, variant_id, quantity, reason, order_id, created_at)
      select gen_random_uuid(), variant_id, -quantity, 'CANCELLATION', order_id, ${at} from stock_movements where order_id = ${orderId} and reason = 'SALE'
      returning variant_id, quantity)
    update stock_items s set on_hand = s.on_hand + returned.quantity from returned where s.variant_id = returned.variant_id`.execute(trx);
};

/** Books pieces that came in or went by hand, each variant once. False, and nothing booked, when one would fall below what is held. */
export const adjust = async (trx: Trx, changes: readonly Demand[], { reason, note = null, at }: { reason: MovementReason; note?: string | null; at: Date }): Promise<boolean> => {
  const wanted = changes.filter((change) => change.quantity !== 0);
  if (wanted.length === 0) return true;
  const { rows } = await sql`
    with change as (select * from unnest(${idsOf(wanted)}::uuid[], ${quantitiesOf(wanted)}::int[]) as c(variant_id, quantity)),
    locked as materialized (select s.variant_id from stock_items s join change using (variant_id) order by s.variant_id for update of s),
    changed as (
      update stock_items s set on_hand = s.on_hand + change.quantity from change join locked using (variant_id)
      where s.variant_id = change.variant_id and s.on_hand + change.quantity between s.reserved and 2000000000
      returning s.variant_id, change.quantity)
    insert into stock_movements (id, variant_id, quantity, reason, note, created_at)
    select gen_random_uuid(), variant_id, quantity, ${reason}, ${note}, ${at} from changed
    returning id`.execute(trx);
  return rows.length === wanted.length;
};

/** Sum of all movements of a variant: what `on_hand` must be. */
export const sumMovements = async (db: Db, variantId: string): Promise<number> => {
  const row = await db.selectFrom('stock_movements').select((e) => e.fn.sum<string>('quantity').as('total')).where('variant_id', '=', variantId).executeTakeFirstOrThrow();
  return Number(row.total ?? 0);
};

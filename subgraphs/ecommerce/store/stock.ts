import { sql } from 'kysely';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { Page } from '../../../platform/graphql/connection.ts';
import type { StockMovementRow } from '../rows.ts';

/**
 * Stock and holds. One rule keeps them right and free of deadlocks: whoever touches a variant's holds locks its `stock_items` row first,
 * and several rows in the order of their ids.
 */
export interface Demand {
  readonly variantId: string;
  readonly quantity: number;
}

export type MovementReason = 'INITIAL' | 'RECEIVED' | 'CORRECTION' | 'DAMAGED' | 'LOST' | 'IMPORT' | 'SALE' | 'CANCELLATION' | 'RETURN' | 'EXCHANGE';

/** The same pieces with each variant once, as all that follows wants them. */
export const sumByVariant = (demands: readonly Demand[]): Demand[] =>
  [...Map.groupBy(demands, (each) => each.variantId)].map(([variantId, own]) => ({ variantId, quantity: own.reduce((sum, each) => sum + each.quantity, 0) }));

const idsOf = (demands: readonly Demand[]) => demands.map((d) => d.variantId);
const quantitiesOf = (demands: readonly Demand[]) => demands.map((d) => d.quantity);

/** Pieces of `s`, a stock_items, that may be sold now: free ones, and those that may be owed. Below zero when more is owed than may be. */
export const sellable = sql<number>`(s.on_hand - s.reserved + case s.backorder_policy when 'ALLOW' then s.backorder_limit else 0 end)`;

/** The same with what lapsed holds would give back. */
export const obtainable = (at: Date) => sql<number>`(${sellable} + coalesce(
  (select sum(r.quantity)::int from stock_reservations r where r.variant_id = s.variant_id and r.status = 'ACTIVE' and r.expires_at <= ${at}), 0))`;

export interface Held {
  readonly variantId: string;
  /** Pieces in the house that nobody holds are left. */
  readonly free: number;
  /** Whether this hold brought them down to the variant's threshold. */
  readonly ranLow: boolean;
}

/**
 * Reserves each demand (one per variant) where enough is free, in one statement: rows are locked in the order of their ids, then each is updated only if
 * what is free, or may be owed, covers it. Answers the variants that got their hold; the others keep theirs unchanged, but are locked too.
 */
export const reserve = async (trx: Trx, demands: readonly Demand[]): Promise<Map<string, Held>> => {
  const { rows } = await sql<Held>`
    with demand as (select * from unnest(${idsOf(demands)}::uuid[], ${quantitiesOf(demands)}::int[]) as d(variant_id, quantity)),
    locked as materialized (select s.variant_id from stock_items s join demand using (variant_id) order by s.variant_id for no key update of s)
    update stock_items s set reserved = s.reserved + demand.quantity
    from demand join locked using (variant_id)
    where s.variant_id = demand.variant_id and ${sellable} >= demand.quantity
    returning s.variant_id as "variantId", s.on_hand - s.reserved as free,
      coalesce(s.on_hand - s.reserved <= s.low_stock_threshold and s.on_hand - s.reserved + demand.quantity > s.low_stock_threshold, false) as "ranLow"`.execute(trx);
  return new Map(rows.map((row) => [row.variantId, row]));
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

/** Locks the stock rows of everything in these orders, in the order of their ids. */
export const lockStockOfOrders = async (trx: Trx, orderIds: readonly string[]): Promise<void> => {
  await sql`
    select from stock_items where variant_id in (select variant_id from ecommerce_order_lines where order_id = any(${orderIds}::uuid[]))
    order by variant_id for no key update`.execute(trx);
};

/** The same for these variants. */
export const lockStock = async (trx: Trx, variantIds: readonly string[]): Promise<void> => {
  await sql`select from stock_items where variant_id = any(${variantIds}::uuid[]) order by variant_id for no key update`.execute(trx);
};

/** Orders among these with a hold that is no longer there: somebody else may have the goods. After `lockStockOfOrders`. */
export const ordersWithoutHold = async (trx: Trx, orderIds: readonly string[]): Promise<Set<string>> => {
  const rows = await trx.selectFrom('stock_reservations').select('order_id').distinct().where('order_id', 'in', orderIds).where('status', '<>', 'ACTIVE').execute();
  return new Set(rows.map((row) => row.order_id!));
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

/** Why pieces of a paid order move once more: a cancellation or a return. */
export interface StockCause {
  readonly orderId: string;
  readonly causeId: string;
  readonly at: Date;
}

/** Puts pieces of a paid order back on the shelf, for a cause that the unique index on movements lets do it once. After the stock was locked. */
export const putBack = async (trx: Trx, { orderId, causeId, reason, at }: StockCause & { readonly reason: 'CANCELLATION' | 'RETURN' }, pieces: readonly Demand[]): Promise<void> => {
  const back = sumByVariant(pieces).filter(({ quantity }) => quantity > 0);
  if (back.length === 0) return;
  await sql`
    with back as (
      insert into stock_movements (id, variant_id, quantity, reason, order_id, cause_id, created_at)
      select gen_random_uuid(), variant_id, quantity, ${reason}, ${orderId}, ${causeId}, ${at} from unnest(${idsOf(back)}::uuid[], ${quantitiesOf(back)}::int[]) as b(variant_id, quantity)
      returning variant_id, quantity)
    update stock_items s set on_hand = s.on_hand + back.quantity from back where s.variant_id = back.variant_id`.execute(trx);
};

/**
 * Takes pieces (each variant once) off the shelf for an exchange, where enough is free, or may be owed, in one statement: like `reserve`, but they leave at once.
 * Answers the variants that had enough; the others stay as they are, but are locked too. The unique index on movements lets a return do it once.
 */
export const takeForExchange = async (trx: Trx, { orderId, causeId, at }: StockCause, demands: readonly Demand[]): Promise<Map<string, Held>> => {
  const { rows } = await sql<Held>`
    with demand as (select * from unnest(${idsOf(demands)}::uuid[], ${quantitiesOf(demands)}::int[]) as d(variant_id, quantity)),
    locked as materialized (select s.variant_id from stock_items s join demand using (variant_id) order by s.variant_id for no key update of s),
    taken as (
      update stock_items s set on_hand = s.on_hand - demand.quantity
      from demand join locked using (variant_id)
      where s.variant_id = demand.variant_id and ${sellable} >= demand.quantity
      returning s.variant_id, demand.quantity, s.on_hand - s.reserved as free, s.low_stock_threshold as threshold),
    moved as (
      insert into stock_movements (id, variant_id, quantity, reason, order_id, cause_id, created_at)
      select gen_random_uuid(), variant_id, -quantity, 'EXCHANGE', ${orderId}, ${causeId}, ${at} from taken)
    select variant_id as "variantId", free, coalesce(free <= threshold and free + quantity > threshold, false) as "ranLow" from taken`.execute(trx);
  return new Map(rows.map((row) => [row.variantId, row]));
};

/** Books pieces that came in or went by hand, each variant once. False when one would fall below what is held or owed. */
export const adjust = async (trx: Trx, changes: readonly Demand[], { reason, note = null, at }: { reason: MovementReason; note?: string | null; at: Date }): Promise<boolean> => {
  const wanted = changes.filter((change) => change.quantity !== 0);
  if (wanted.length === 0) return true;
  const { rows } = await sql`
    with change as (select * from unnest(${idsOf(wanted)}::uuid[], ${quantitiesOf(wanted)}::int[]) as c(variant_id, quantity)),
    locked as materialized (select s.variant_id from stock_items s join change using (variant_id) order by s.variant_id for no key update of s),
    changed as (
      update stock_items s set on_hand = s.on_hand + change.quantity from change join locked using (variant_id)
      where s.variant_id = change.variant_id and (change.quantity > 0 or s.on_hand + change.quantity >= s.reserved) and s.on_hand + change.quantity <= 2000000000
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

/** Changes what is given of a variant's policy. False, and nothing changed, when more is owed or held beyond the house than the new limit allows. */
export const updatePolicy = async (
  trx: Trx,
  variantId: string,
  changes: { backorder_policy?: string | undefined; backorder_limit?: number | undefined; low_stock_threshold?: number | null | undefined },
): Promise<boolean> => {
  const { backorder_limit: limit } = changes;
  if (Object.values(changes).every((value) => value === undefined)) return true;
  const changed = await trx
    .updateTable('stock_items as s')
    .set(changes)
    .where('s.variant_id', '=', variantId)
    .$if(limit !== undefined, (q) => q.where(sql<boolean>`s.on_hand - s.reserved >= -${limit!}::int`))
    .returning('s.variant_id')
    .executeTakeFirst();
  return changed !== undefined;
};

/** A variant's movements, newest first. */
export const listMovements = (db: Db, variantId: string, { limit, after }: Page): Promise<StockMovementRow[]> =>
  db
    .selectFrom('stock_movements as m')
    .selectAll('m')
    .$castTo<StockMovementRow>()
    .where('m.variant_id', '=', variantId)
    .$if(after !== null, (q) => q.where((e) => e(e.refTuple('m.created_at', 'm.id'), '<', e.tuple(new Date(after![0]!), String(after![1])))))
    .orderBy('m.created_at', 'desc')
    .orderBy('m.id', 'desc')
    .limit(limit)
    .execute();

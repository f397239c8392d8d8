import { sql } from 'kysely';
import type { Db, Trx } from '../../../platform/db/database.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import type { OrderLineRow } from '../rows.ts';

/** By how much what is counted of a line changes. */
export interface PieceChange {
  readonly orderLineId: string;
  readonly cancelled?: number;
  readonly allocated?: number;
  readonly shipped?: number;
  readonly delivered?: number;
  readonly returned?: number;
  readonly refundedQuantity?: number;
  readonly refunded?: bigint;
}

/**
 * Counts what became of pieces. The checks of the table hold at every change: nothing is fulfilled or called off twice, or sent back before it came. `deliveredAt`
 * is written on lines of which pieces arrive. After `lockOrder`.
 */
export const countPieces = async (trx: Trx, changes: readonly PieceChange[], deliveredAt: Date | null = null): Promise<void> => {
  if (changes.length === 0) return;
  const of = (field: Exclude<keyof PieceChange, 'orderLineId' | 'refunded'>) => changes.map((change) => change[field] ?? 0);
  await sql`
    update ecommerce_order_lines l set cancelled = l.cancelled + c.cancelled, allocated = l.allocated + c.allocated, shipped = l.shipped + c.shipped,
      delivered = l.delivered + c.delivered, returned = l.returned + c.returned, refunded_quantity = l.refunded_quantity + c.refunded_quantity,
      refunded = l.refunded + c.refunded, delivered_at = case when c.delivered > 0 then ${deliveredAt}::timestamptz else l.delivered_at end
    from unnest(${changes.map((change) => change.orderLineId)}::uuid[], ${of('cancelled')}::int[], ${of('allocated')}::int[], ${of('shipped')}::int[], ${of('delivered')}::int[],
      ${of('returned')}::int[], ${of('refundedQuantity')}::int[], ${changes.map((change) => change.refunded ?? 0n)}::bigint[])
      as c(id, cancelled, allocated, shipped, delivered, returned, refunded_quantity, refunded)
    where l.id = c.id`.execute(trx);
};

export const orderLinesByIds = (db: Db, ids: readonly string[]): Promise<OrderLineRow[]> =>
  db
    .selectFrom('ecommerce_order_lines as l')
    .innerJoin('ecommerce_orders as o', 'o.id', 'l.order_id')
    .selectAll('l')
    .select('o.currency')
    .where('l.id', 'in', ids.filter(isId))
    .execute();

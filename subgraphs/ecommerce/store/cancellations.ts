import { sql } from 'kysely';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { OrderCancellationLineRow, OrderCancellationRow } from '../rows.ts';

export type CancellationKind = 'CALLED_OFF' | 'UNDELIVERED' | 'LOST';

export interface NewCancellation {
  readonly id: string;
  readonly orderId: string;
  readonly kind: CancellationKind;
  readonly reason: string;
  readonly fulfillmentId: string | null;
  /** What goes back for shipping, minor units. */
  readonly shipping: bigint;
  readonly at: Date;
}

export const insertCancellation = async (trx: Trx, c: NewCancellation, lines: readonly { readonly orderLineId: string; readonly quantity: number; readonly amount: bigint }[]): Promise<void> => {
  await sql`
    with cancellation as (
      insert into ecommerce_cancellations (id, order_id, kind, reason, fulfillment_id, shipping, created_at)
      values (${c.id}, ${c.orderId}, ${c.kind}, ${c.reason}, ${c.fulfillmentId}, ${c.shipping}, ${c.at}))
    insert into ecommerce_cancellation_lines (cancellation_id, order_line_id, quantity, amount)
    select ${c.id}, line, quantity, amount
    from unnest(${lines.map((each) => each.orderLineId)}::uuid[], ${lines.map((each) => each.quantity)}::int[], ${lines.map((each) => each.amount)}::bigint[]) as l(line, quantity, amount)`.execute(trx);
};

export const cancellationsByOrderIds = (db: Db, orderIds: readonly string[]): Promise<OrderCancellationRow[]> =>
  db
    .selectFrom('ecommerce_cancellations as c')
    .innerJoin('ecommerce_orders as o', 'o.id', 'c.order_id')
    .selectAll('c')
    .select('o.currency')
    .$castTo<OrderCancellationRow>()
    .where('c.order_id', 'in', orderIds)
    .orderBy('c.created_at')
    .orderBy('c.id')
    .execute();

export const linesByCancellationIds = (db: Db, ids: readonly string[]): Promise<OrderCancellationLineRow[]> =>
  db
    .selectFrom('ecommerce_cancellation_lines as l')
    .innerJoin('ecommerce_cancellations as c', 'c.id', 'l.cancellation_id')
    .innerJoin('ecommerce_orders as o', 'o.id', 'c.order_id')
    .selectAll('l')
    .select('o.currency')
    .where('l.cancellation_id', 'in', ids)
    .orderBy('l.cancellation_id')
    .orderBy('l.order_line_id')
    .execute();

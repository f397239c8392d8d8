import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { ok, type Result } from '../../../platform/kernel/result.ts';
import { fulfillmentMachine, type FulfillmentEvent, type Pieces } from '../domain/fulfillment.ts';
import type { FulfillmentRow, OrderRow } from '../rows.ts';
import { linesByFulfillmentIds, updateFulfillment } from '../store/fulfillments.ts';
import { countPieces, type PieceChange } from '../store/order-pieces.ts';
import { lockStockOfOrders } from '../store/stock.ts';
import { callOffPieces } from './call-off-pieces.ts';
import { settleOrder } from './settle-order.ts';

const counts: Partial<Record<FulfillmentEvent, (pieces: Pieces) => PieceChange>> = {
  HAND_OVER: ({ orderLineId, quantity }) => ({ orderLineId, shipped: quantity }),
  DELIVER: ({ orderLineId, quantity }) => ({ orderLineId, delivered: quantity }),
  CANCEL: ({ orderLineId, quantity }) => ({ orderLineId, allocated: -quantity }),
};

/** What goods that were on their way and do not arrive are written off as. */
const losses: Partial<Record<FulfillmentEvent, { readonly kind: 'UNDELIVERED' | 'LOST'; readonly reason: string }>> = {
  RETURN: { kind: 'UNDELIVERED', reason: 'it could not be delivered' },
  LOSE: { kind: 'LOST', reason: 'it was lost on the way' },
};

/**
 * Moves a fulfilment with all that belongs to it: the pieces' counts, the order's state, and for goods that come back or are lost the customer's money. False, and
 * nothing happened, when its state does not accept the event. After `lockOrder`.
 */
export const moveFulfillment = async (ctx: Context, trx: Trx, order: OrderRow, { id }: Pick<FulfillmentRow, 'id'>, event: FulfillmentEvent): Promise<Result<boolean, 'PAYMENT_REFUSED'>> => {
  const moved = await ctx.transition(trx, fulfillmentMachine, { id, event });
  if (!moved.ok) return ok(false);
  const pieces = (await linesByFulfillmentIds(trx, [id])).map((line) => ({ orderLineId: line.order_line_id, quantity: line.quantity }));
  const loss = losses[event];
  if (loss) {
    await lockStockOfOrders(trx, [order.id]);
    const called = await callOffPieces(ctx, trx, order, { ...loss, pieces, fulfillmentId: id });
    return called.ok ? ok(true) : called;
  }
  if (event === 'HAND_OVER') await updateFulfillment(trx, id, { handed_over_at: ctx.now() });
  if (event === 'DELIVER') await updateFulfillment(trx, id, { delivered_at: ctx.now() });
  const count = counts[event];
  if (count) await countPieces(trx, pieces.map(count), ctx.now());
  await settleOrder(ctx, trx, order);
  return ok(true);
};

import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { ok, type Result } from '../../../platform/kernel/result.ts';
import { notify } from '../../communication/contract.ts';
import type { Pieces } from '../domain/fulfillment.ts';
import type { OrderRow } from '../rows.ts';
import { insertCancellation, type CancellationKind } from '../store/cancellations.ts';
import { linesByOrderIds } from '../store/orders.ts';
import { countPieces } from '../store/order-pieces.ts';
import { putBack } from '../store/stock.ts';
import { refundPieces } from './refund-pieces.ts';
import { settleOrder } from './settle-order.ts';

export interface CallOff {
  readonly kind: CancellationKind;
  readonly reason: string;
  readonly pieces: readonly Pieces[];
  /** The fulfilment they were in, when they had left. */
  readonly fulfillmentId?: string;
}

/**
 * Writes off pieces that will not reach the customer: they are paid back, with the last of them shipping too, goods that are not lost go back on the shelf, and
 * the order stands where that leaves it. After `lockOrder` and then the locks on its stock.
 */
export const callOffPieces = async (ctx: Context, trx: Trx, order: OrderRow, { kind, reason, pieces, fulfillmentId }: CallOff): Promise<Result<null, 'PAYMENT_REFUSED'>> => {
  const lines = await linesByOrderIds(trx, [order.id]);
  const live = lines.reduce((sum, line) => sum + line.quantity - line.cancelled, 0) - pieces.reduce((sum, each) => sum + each.quantity, 0);
  const refunded = await refundPieces(ctx, trx, { orderId: order.id, lines, pieces, withShipping: live === 0, reason });
  if (!refunded.ok) return refunded;
  const id = newId();
  await insertCancellation(trx, { id, orderId: order.id, kind, reason, fulfillmentId: fulfillmentId ?? null, shipping: refunded.value.shipping, at: ctx.now() }, refunded.value.pieces);
  const left = fulfillmentId === undefined ? 0 : -1;
  await countPieces(trx, refunded.value.pieces.map(({ orderLineId, quantity, amount }) => ({
    orderLineId, cancelled: quantity, allocated: left * quantity, shipped: left * quantity, refundedQuantity: quantity, refunded: amount,
  })));
  if (kind !== 'LOST') {
    const variantOf = new Map(lines.map((line) => [line.id, line.variant_id]));
    const back = pieces.map(({ orderLineId, quantity }) => ({ variantId: variantOf.get(orderLineId)!, quantity }));
    await putBack(trx, { orderId: order.id, causeId: id, reason: 'CANCELLATION', at: ctx.now() }, back);
  }
  const status = await settleOrder(ctx, trx, order, reason);
  const about = { userId: order.customer_id, subject: { type: 'Order', id: order.id }, variables: { orderCode: order.code, reason } } as const;
  if (status === 'CANCELLED') await notify(ctx, trx, { ...about, type: 'order.cancelled', dedupeKey: order.id });
  else await notify(ctx, trx, { ...about, type: 'order.partlyCancelled', dedupeKey: id });
  return ok(null);
};

import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { lockRefundable, refundPayment } from '../../payments/contract.ts';
import type { Pieces } from '../domain/fulfillment.ts';
import { worthOf } from '../domain/order.ts';
import type { OrderLineRow } from '../rows.ts';

export interface RefundedPieces extends Pieces {
  /** Minor units that go back for them. */
  readonly amount: bigint;
}

export interface PiecesRefund {
  readonly orderId: string;
  readonly lines: readonly OrderLineRow[];
  readonly pieces: readonly Pieces[];
  /** Whether all that is left of shipping goes back with them. */
  readonly withShipping: boolean;
  readonly reason: string;
}

/**
 * Pays pieces of an order back, each line on its own, so that payments takes back the commission of just these lines. What somebody returned of them already by
 * other ways does not go back twice. PAYMENT_REFUSED while the customer's bank questions the payment.
 */
export const refundPieces = async (
  ctx: Context,
  trx: Trx,
  { orderId, lines, pieces, withShipping, reason }: PiecesRefund,
): Promise<Result<{ pieces: RefundedPieces[]; shipping: bigint }, 'PAYMENT_REFUSED'>> => {
  const left = await lockRefundable(trx, { reference: orderId });
  const atMost = (reference: string, amount: bigint): bigint => {
    const rest = left.get(reference) ?? 0n;
    return amount < rest ? amount : rest;
  };
  const worth = pieces.map((each): RefundedPieces => {
    const { total, quantity, refunded_quantity } = lines.find(({ id }) => id === each.orderLineId)!;
    return { ...each, amount: atMost(each.orderLineId, worthOf(total, quantity, refunded_quantity, each.quantity)) };
  });
  const shipping = withShipping ? (left.get(orderId) ?? 0n) : 0n;
  const wanted = [...worth.map(({ orderLineId, amount }) => ({ reference: orderLineId, amount })), { reference: orderId, amount: shipping }].filter(({ amount }) => amount > 0n);
  if (wanted.length > 0) {
    const refunded = await refundPayment(ctx, trx, { reference: orderId, lines: wanted, reason });
    if (!refunded.ok) return fail('PAYMENT_REFUSED', 'input', 'orderId');
  }
  return ok({ pieces: worth, shipping });
};

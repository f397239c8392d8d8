import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { cancelPayment } from '../../payments/contract.ts';
import type { OrderGroupRow, OrderRow } from '../rows.ts';
import { returnCoupons } from '../store/coupons.ts';
import { markEnded } from '../store/order-groups.ts';
import { lockStockOfOrders, releaseHolds } from '../store/stock.ts';
import { moveLockedOrders } from './move-orders.ts';
import { reopenCart } from './reopen-cart.ts';

/**
 * Ends a purchase that was not paid: its payment is cancelled, the orders in `pending` expire or are cancelled, their stock and the coupons are free
 * again, and the cart is open as it was. After `lockGroup`. PAYMENT_REFUSED when the money has just arrived.
 */
export const endPurchase = async (
  ctx: Context,
  trx: Trx,
  group: OrderGroupRow,
  pending: readonly OrderRow[],
  event: 'EXPIRE' | 'CANCEL',
  reason?: string,
): Promise<Result<null, 'PAYMENT_REFUSED'>> => {
  const ids = pending.map((order) => order.id);
  await reopenCart(ctx, trx, group);
  await lockStockOfOrders(trx, ids);
  await returnCoupons(trx, group.id, ctx.now());
  const cancelled = await cancelPayment(ctx, trx, { subject: { type: 'ORDER_GROUP', id: group.id } });
  if (!cancelled.ok) return fail('PAYMENT_REFUSED');
  await releaseHolds(trx, ids, event === 'EXPIRE' ? 'EXPIRED' : 'RELEASED');
  await markEnded(trx, group.id, ctx.now());
  await moveLockedOrders(ctx, trx, pending, event, reason);
  return ok(null);
};

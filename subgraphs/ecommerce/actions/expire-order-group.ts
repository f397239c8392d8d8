import type { Context } from '../../../platform/context/context.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { cancelPayment } from '../../payments/contract.ts';
import { lockGroup } from '../store/order-groups.ts';
import { ordersByGroupIds } from '../store/orders.ts';
import { lockStockOfOrders, releaseHolds } from '../store/stock.ts';
import { moveLockedOrders } from './move-orders.ts';

/**
 * The time to pay a purchase has run out: its unpaid orders expire, their stock is free again and the payment is cancelled. Does nothing
 * before that time or the second time. PAYMENT_REFUSED when the money has just arrived: then the orders wait for their confirmation.
 */
export const expireOrderGroup = (ctx: Context, orderGroupId: string): Promise<Result<null, 'PAYMENT_REFUSED'>> =>
  ctx.inTransaction(async (trx) => {
    const group = await lockGroup(trx, orderGroupId);
    if (!group || group.hold_expires_at > ctx.now()) return ok(null);
    const pending = (await ordersByGroupIds(trx, [group.id])).filter((order) => order.status === 'PENDING_PAYMENT');
    if (pending.length === 0) return ok(null);
    await lockStockOfOrders(trx, pending.map((order) => order.id));
    const cancelled = await cancelPayment(ctx, trx, { subject: { type: 'ORDER_GROUP', id: group.id } });
    if (!cancelled.ok) return fail('PAYMENT_REFUSED');
    await releaseHolds(trx, pending.map((order) => order.id), 'EXPIRED');
    await moveLockedOrders(ctx, trx, pending, 'EXPIRE');
    return ok(null);
  });

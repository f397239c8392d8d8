import type { Context } from '../../../platform/context/context.ts';
import { ok, type Result } from '../../../platform/kernel/result.ts';
import { lockGroup } from '../store/order-groups.ts';
import { ordersByGroupIds } from '../store/orders.ts';
import { endPurchase } from './end-purchase.ts';

/**
 * The time to pay a purchase has run out: it ends, see `endPurchase`. Does nothing before that time or the second time. PAYMENT_REFUSED when the
 * money has just arrived: then the orders wait for their confirmation.
 */
export const expireOrderGroup = (ctx: Context, orderGroupId: string): Promise<Result<null, 'PAYMENT_REFUSED'>> =>
  ctx.inTransaction(async (trx) => {
    const group = await lockGroup(trx, orderGroupId);
    if (!group || group.hold_expires_at > ctx.now() || group.paid_at || group.ended_at) return ok(null);
    const pending = (await ordersByGroupIds(trx, [group.id])).filter((order) => order.status === 'PENDING_PAYMENT');
    return endPurchase(ctx, trx, group, pending, 'EXPIRE');
  });

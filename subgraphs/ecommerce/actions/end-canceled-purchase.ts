import type { Context } from '../../../platform/context/context.ts';
import { ok, type Result } from '../../../platform/kernel/result.ts';
import { lockGroup } from '../store/order-groups.ts';
import { ordersByGroupIds } from '../store/orders.ts';
import { endPurchase } from './end-purchase.ts';

/** The payment of a purchase was cancelled by its payer: the purchase ends with it. Does nothing when it has ended, as with every end that began here. */
export const endCanceledPurchase = (ctx: Context, orderGroupId: string): Promise<Result<null, 'PAYMENT_REFUSED'>> =>
  ctx.inTransaction(async (trx) => {
    const group = await lockGroup(trx, orderGroupId);
    if (!group || group.paid_at || group.ended_at) return ok(null);
    const pending = (await ordersByGroupIds(trx, [group.id])).filter((order) => order.status === 'PENDING_PAYMENT');
    return endPurchase(ctx, trx, group, pending, 'CANCEL', 'the payment was cancelled');
  });

import type { Context } from '../../../platform/context/context.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { releaseSplit } from '../../payments/contract.ts';
import { moveOrder } from './move-orders.ts';

/**
 * The customer has the goods: with the order's last state the vendor's share leaves escrow. Does nothing the second time. Reports may come
 * out of order: an order that is not known to be on its way is put there first, so that everybody sees the same path.
 */
export const deliverOrder = (ctx: Context, orderId: string) =>
  ctx.inTransaction(async (trx) => {
    await moveOrder(ctx, trx, orderId, 'SHIP');
    if (!(await moveOrder(ctx, trx, orderId, 'DELIVER'))) return ok(null);
    const released = await releaseSplit(ctx, trx, { reference: orderId });
    if (!released.ok) throw new Error(`release of order ${orderId}: ${released.code}`);
    return ok(null);
  });

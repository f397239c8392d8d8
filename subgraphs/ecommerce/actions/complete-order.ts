import type { Context } from '../../../platform/context/context.ts';
import { later } from '../../../platform/kernel/clock.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { RETURN_WINDOW } from '../domain/return.ts';
import { lockOrder } from '../store/orders.ts';
import { hasOpenReturn } from '../store/returns.ts';
import { moveOrder } from './move-orders.ts';

/** Completes an order whose return window is over, unless something is on its way back. */
export const completeOrder = (ctx: Context, orderId: string) =>
  ctx.inTransaction(async (trx) => {
    const { delivered_at: arrived } = await lockOrder(trx, orderId);
    const over = arrived !== null && later(arrived, RETURN_WINDOW) <= ctx.now();
    if (over && !(await hasOpenReturn(trx, orderId))) await moveOrder(ctx, trx, orderId, 'COMPLETE');
    return ok(null);
  });

import type { Context } from '../../../platform/context/context.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { moveOrder } from './move-orders.ts';

/** The courier has the goods. Does nothing when that is known, or when the order is further already: reports may come late. */
export const shipOrder = (ctx: Context, orderId: string) =>
  ctx.inTransaction(async (trx) => {
    await moveOrder(ctx, trx, orderId, 'SHIP');
    return ok(null);
  });

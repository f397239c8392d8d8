import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { releaseSplit } from '../../payments/contract.ts';
import { eventFor, statusOf, type OrderStatus } from '../domain/order.ts';
import type { OrderRow } from '../rows.ts';
import { linesByOrderIds, markOrderDelivered } from '../store/orders.ts';
import { moveOrder } from './move-orders.ts';

/**
 * Puts a paid order where its lines say it is, after they changed. With the last piece delivered the vendor's share leaves escrow and the return window begins.
 * Answers where it stands now. After `lockOrder`, of which `order` is the answer.
 */
export const settleOrder = async (ctx: Context, trx: Trx, { id, status, total }: Pick<OrderRow, 'id' | 'status' | 'total'>, reason?: string): Promise<OrderStatus> => {
  const to = statusOf(await linesByOrderIds(trx, [id]), status);
  const event = eventFor(status, to);
  if (event === null) return status;
  if (!(await moveOrder(ctx, trx, id, event, reason))) throw new Error(`order ${id} is locked and ${status}, but does not accept ${event}`);
  if (to === 'DELIVERED') {
    await markOrderDelivered(trx, id, ctx.now());
    const released = total > 0n ? await releaseSplit(ctx, trx, { reference: id }) : ok(null);
    if (!released.ok) throw new Error(`release of order ${id}: ${released.code}`);
  }
  return to;
};

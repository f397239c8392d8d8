import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { choosePieces, type FulfillmentEvent } from '../domain/fulfillment.ts';
import type { OrderRow } from '../rows.ts';
import { findCourierFulfillment } from '../store/fulfillments.ts';
import { findOrder, linesByOrderIds, lockOrder } from '../store/orders.ts';
import { pack } from './fulfill-order.ts';
import { moveFulfillment } from './move-fulfillment.ts';

/** What the courier fetched: what was packed for them, or all that was left when they came before the vendor said so. Null when there was nothing. */
const fetched = async (ctx: Context, trx: Trx, order: OrderRow): Promise<string | null> => {
  const known = await findCourierFulfillment(trx, order.id);
  if (known) return known.id;
  const open = choosePieces(await linesByOrderIds(trx, [order.id]), null);
  return open.ok && open.value.length > 0 ? pack(ctx, trx, order, open.value, null) : null;
};

/**
 * Follows what the courier reports about an order. Does nothing when that is known, or when the goods are further already. Reports may come out of order: goods
 * that are not known to be on their way are put there first, so that everybody sees the same path. Throws when the money cannot go back yet, to be tried again.
 */
export const followCourier = (ctx: Context, orderId: string, event: Extract<FulfillmentEvent, 'HAND_OVER' | 'DELIVER' | 'RETURN' | 'LOSE'>) =>
  ctx.inTransaction(async (trx) => {
    const known = await findOrder(trx, orderId);
    if (!known?.placed_at) return ok(null);
    const id = await fetched(ctx, trx, await lockOrder(trx, orderId));
    if (id === null) return ok(null);
    for (const step of event === 'HAND_OVER' ? [event] : (['HAND_OVER', event] as const)) {
      const moved = await moveFulfillment(ctx, trx, (await findOrder(trx, orderId))!, { id }, step);
      if (!moved.ok) throw new Error(`order ${orderId}, ${event}: ${moved.code}`);
    }
    return ok(null);
  });

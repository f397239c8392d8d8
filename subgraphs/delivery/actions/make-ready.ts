import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { lockDeliveryOfOrder } from '../store/deliveries.ts';
import { moveDelivery } from './move-delivery.ts';

/** The goods of an order are packed, now. Once they were, nothing happens; INVALID_TRANSITION when the delivery was called off. */
export const makeReady = async (
  ctx: Context,
  trx: Trx,
  orderId: string,
): Promise<Result<{ deliveryId: string }, 'DELIVERY_NOT_FOUND' | 'INVALID_TRANSITION'>> => {
  const delivery = await lockDeliveryOfOrder(trx, orderId);
  if (!delivery) return fail('DELIVERY_NOT_FOUND');
  if (delivery.status === 'CANCELLED') return fail('INVALID_TRANSITION');
  if (delivery.status !== 'CREATED') return ok({ deliveryId: delivery.id });
  const moved = await moveDelivery(ctx, trx, delivery, 'MARK_READY', { set: { ready_at: ctx.now() } });
  return moved.ok ? ok({ deliveryId: delivery.id }) : moved;
};

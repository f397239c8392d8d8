import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import type { DeliveryStatus } from '../domain/delivery.ts';
import { lockDeliveryOfOrder } from '../store/deliveries.ts';
import { moveDelivery } from './move-delivery.ts';

const calledOff: ReadonlySet<DeliveryStatus> = new Set<DeliveryStatus>(['CANCELLED', 'RETURNING', 'RETURNED']);

/** Calls off the delivery of an order: CANCELLED before the pickup, RETURNING after it. Nothing happens when it is called off already. */
export const cancelDeliveryOf = async (
  ctx: Context,
  trx: Trx,
  orderId: string,
): Promise<Result<{ deliveryId: string; status: DeliveryStatus }, 'DELIVERY_NOT_FOUND' | 'INVALID_TRANSITION'>> => {
  const delivery = await lockDeliveryOfOrder(trx, orderId);
  if (!delivery) return fail('DELIVERY_NOT_FOUND');
  const moved = calledOff.has(delivery.status) ? ok(delivery) : await moveDelivery(ctx, trx, delivery, 'CANCEL', { reason: 'order cancelled' });
  return moved.ok ? ok({ deliveryId: moved.value.id, status: moved.value.status }) : moved;
};

import type { Context } from '../../../platform/context/context.ts';
import { ok, type Result } from '../../../platform/kernel/result.ts';
import { courierMachine } from '../domain/courier.ts';
import type { DeliveryErrorCode } from '../errors.ts';
import { dispatchRequest } from '../jobs/dispatch-request.ts';
import type { CourierProfileRow } from '../rows.ts';
import { lockOwnCourier } from './lock-own-courier.ts';

export interface SetCourierAvailability {
  readonly courierId?: string | null | undefined;
  readonly available: boolean;
}

/** Lets a courier take new deliveries, or not. Nothing happens when it is so already. COURIER_NOT_FOUND. */
export const setCourierAvailability = (
  ctx: Context,
  { courierId, available }: SetCourierAvailability,
): Promise<Result<CourierProfileRow, DeliveryErrorCode>> =>
  ctx.inTransaction(async (trx): Promise<Result<CourierProfileRow, DeliveryErrorCode>> => {
    const own = await lockOwnCourier(ctx, trx, courierId);
    if (!own.ok || (own.value.status === 'AVAILABLE') === available) return own;
    const moved = await ctx.transition(trx, courierMachine, { id: own.value.id, event: available ? 'GO_ONLINE' : 'GO_OFFLINE' });
    if (!moved.ok) return moved;
    if (available) await ctx.enqueue(trx, dispatchRequest, {});
    return ok({ ...own.value, status: moved.value });
  });

import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { fail, type Result } from '../../../platform/kernel/result.ts';
import type { DeliveryRow } from '../rows.ts';
import { insertAssignment } from '../store/assignments.ts';
import { claimCourier } from '../store/couriers.ts';
import { moveDelivery } from './move-delivery.ts';

/**
 * Gives a READY delivery that the caller has locked to a courier, if there is room. The room is taken by one conditional update, so that of
 * many deliveries for one place one gets it. COURIER_UNAVAILABLE.
 */
export const giveToCourier = async (
  ctx: Context,
  trx: Trx,
  delivery: DeliveryRow,
  { courierId, cost, eta }: { courierId: string; cost: number; eta: Date | null },
): Promise<Result<DeliveryRow, 'COURIER_UNAVAILABLE' | 'INVALID_TRANSITION'>> => {
  const courier = await claimCourier(trx, courierId);
  if (!courier) return fail('COURIER_UNAVAILABLE');
  await insertAssignment(trx, { id: newId(), delivery_id: delivery.id, courier_id: courierId, cost_ms: BigInt(cost), assigned_at: ctx.now() });
  return moveDelivery(ctx, trx, delivery, 'ASSIGN', { set: { courier_id: courierId, eta, assigned_at: ctx.now() } });
};

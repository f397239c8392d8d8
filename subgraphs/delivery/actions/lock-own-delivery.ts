import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import type { Part } from '../domain/delivery.ts';
import { partOf, userToPlace } from '../policy.ts';
import type { DeliveryRow } from '../rows.ts';
import { lockDelivery } from '../store/deliveries.ts';
import { findStanding } from '../store/standings.ts';
import { callerNow } from './caller-now.ts';

/** Locks a delivery for a write of one of its parties, or of staff. What is not theirs is not found. */
export const lockOwnDelivery = async (
  ctx: Context,
  trx: Trx,
  id: string,
): Promise<Result<{ delivery: DeliveryRow; part: Part }, 'DELIVERY_NOT_FOUND'>> => {
  const delivery = isId(id) ? await lockDelivery(trx, id) : undefined;
  const caller = await callerNow(ctx, trx);
  const part = delivery && partOf(caller, await findStanding(trx, userToPlace(caller)), delivery);
  return delivery && part ? ok({ delivery, part }) : fail('DELIVERY_NOT_FOUND', 'input', 'deliveryId');
};

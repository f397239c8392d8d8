import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { isCarried } from '../domain/delivery.ts';
import { pairCost } from '../domain/dispatch.ts';
import type { DeliveryErrorCode } from '../errors.ts';
import type { DeliveryRow } from '../rows.ts';
import { lockCourier } from '../store/couriers.ts';
import { giveToCourier } from './give-to-courier.ts';
import { lockOwnDelivery } from './lock-own-delivery.ts';
import { candidateOf, matchCouriers, waitingOf } from './match-couriers.ts';

export interface AssignDelivery {
  readonly deliveryId: string;
  /** The courier staff have chosen; without it the best one. */
  readonly courierId?: string | null | undefined;
}

/**
 * Gives a waiting delivery to a courier: to a named one (staff), or to the best (also members of the vendor). The delivery's lock lets
 * contenders through one by one, the courier's room is taken conditionally: exactly one wins.
 */
export const assignDelivery = (ctx: Context, { deliveryId, courierId }: AssignDelivery): Promise<Result<DeliveryRow, DeliveryErrorCode>> =>
  ctx.inTransaction(async (trx): Promise<Result<DeliveryRow, DeliveryErrorCode>> => {
    const own = await lockOwnDelivery(ctx, trx, deliveryId);
    if (!own.ok) return own;
    const { delivery, part } = own.value;
    if (part !== 'STAFF' && part !== 'VENDOR') return fail('DELIVERY_NOT_FOUND', 'input', 'deliveryId');
    if (courierId && part !== 'STAFF') return fail('COURIER_NOT_FOUND', 'input', 'courierId');
    if (isCarried(delivery.status)) return fail('DELIVERY_ALREADY_ASSIGNED', 'input', 'deliveryId');
    if (delivery.status !== 'READY') return fail('DELIVERY_NOT_READY', 'input', 'deliveryId');
    const choice = courierId ? await named(trx, delivery, courierId, ctx.now()) : await best(trx, delivery, ctx.now());
    return choice.ok ? giveToCourier(ctx, trx, delivery, choice.value) : choice;
  });

type Choice = Result<{ courierId: string; cost: number; eta: Date | null }, DeliveryErrorCode>;

/** A courier by name. Staff may also choose one who gave it back, or who is too far or at no known place: then we expect nothing. */
const named = async (trx: Trx, delivery: DeliveryRow, courierId: string, now: Date): Promise<Choice> => {
  const courier = isId(courierId) ? await lockCourier(trx, courierId) : undefined;
  if (!courier) return fail('COURIER_NOT_FOUND', 'input', 'courierId');
  const pair = courier.latitude === null ? null : pairCost(candidateOf(courier), waitingOf(delivery, []), now);
  return ok({ courierId, cost: pair?.cost ?? 0, eta: pair?.eta ?? null });
};

const best = async (trx: Trx, delivery: DeliveryRow, now: Date): Promise<Choice> => {
  const { pairs } = await matchCouriers(trx, [delivery], now, { skip: false });
  return pairs[0] ? ok(pairs[0]) : fail('COURIER_UNAVAILABLE');
};

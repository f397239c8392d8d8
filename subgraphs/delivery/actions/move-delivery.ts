import type { Updateable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import type { Result } from '../../../platform/kernel/result.ts';
import { next } from '../../../platform/state-machine/machine.ts';
import { deliveryMachine, isCarried, type DeliveryEvent, type DeliveryStatus } from '../domain/delivery.ts';
import { courierAssignmentsChanged, deliveryDelivered, deliveryStatusChanged } from '../events.ts';
import { dispatchRequest } from '../jobs/dispatch-request.ts';
import type { DeliveryRow } from '../rows.ts';
import { endAssignment } from '../store/assignments.ts';
import { releaseCourier } from '../store/couriers.ts';
import { getDelivery, hasWaiting, updateDelivery } from '../store/deliveries.ts';
import { notifyCustomer } from './notify-customer.ts';
import { expectArrival } from './expect-arrival.ts';

type Changes = Omit<Updateable<DB['deliveries']>, 'id' | 'status'>;

/** What a state brings with it, before the row enters it. */
const changesOn = async (ctx: Context, trx: Trx, delivery: DeliveryRow, event: DeliveryEvent, to: DeliveryStatus): Promise<Changes> => {
  const eta = event === 'PICK_UP' || event === 'RETRY' ? { eta: await expectArrival(trx, delivery, ctx.now()) } : {};
  switch (to) {
    case 'PICKED_UP':
      return { picked_up_at: ctx.now(), ...eta };
    case 'DELIVERED':
      return { delivered_at: ctx.now() };
    case 'ATTEMPT_FAILED':
      return { attempts: delivery.attempts + 1 };
    case 'RETURNING':
    case 'LOST':
    case 'DAMAGED':
    case 'CANCELLED':
      return { eta: null };
    default:
      return eta;
  }
};

/** Gives the courier's place back and, when somebody waits for it, asks for a dispatch. */
const release = async (ctx: Context, trx: Trx, { id, courier_id }: DeliveryRow, outcome: DeliveryStatus): Promise<void> => {
  await endAssignment(trx, id, outcome, ctx.now());
  await releaseCourier(trx, courier_id!);
  if (outcome === 'READY') await updateDelivery(trx, id, { courier_id: null, eta: null, assigned_at: null });
  else if (await hasWaiting(trx)) await ctx.enqueue(trx, dispatchRequest, {});
};

/**
 * Moves a delivery that the caller has locked, with all that belongs to it: times, the courier's load, events, messages, the search for a
 * courier. `set` is written with it. INVALID_TRANSITION.
 */
export const moveDelivery = async (
  ctx: Context,
  trx: Trx,
  delivery: DeliveryRow,
  event: DeliveryEvent,
  { set = {}, reason }: { set?: Changes; reason?: string } = {},
): Promise<Result<DeliveryRow, 'INVALID_TRANSITION'>> => {
  const target = next(deliveryMachine, delivery.status, event);
  if (!target.ok) return target;
  const changes = { ...(await changesOn(ctx, trx, delivery, event, target.value)), ...set };
  const changed = Object.keys(changes).length > 0 ? await updateDelivery(trx, delivery.id, changes) : delivery;
  const moved = await ctx.transition(trx, deliveryMachine, { id: delivery.id, event, ...(reason ? { reason } : {}) });
  if (!moved.ok) return moved;
  const status = moved.value;
  if (isCarried(delivery.status) && !isCarried(status)) await release(ctx, trx, changed, status);
  if (status === 'READY') await ctx.enqueue(trx, dispatchRequest, {});
  await announce(ctx, trx, changed, status);
  return { ok: true, value: await getDelivery(trx, delivery.id) };
};

/** Tells everybody who listens. `delivery` is as it was in the courier's hands. */
const announce = async (ctx: Context, trx: Trx, delivery: DeliveryRow, status: DeliveryStatus): Promise<void> => {
  const { id: deliveryId, order_id: orderId, customer_id: customerId, courier_id: courierId } = delivery;
  const holder = status === 'READY' ? null : courierId;
  await ctx.publish(trx, deliveryStatusChanged, deliveryId, { deliveryId, orderId, customerId, courierId: holder, status });
  if (courierId) await ctx.publish(trx, courierAssignmentsChanged, courierId, { courierId, deliveryId, status });
  if (status === 'DELIVERED') await ctx.publish(trx, deliveryDelivered, deliveryId, { deliveryId, orderId });
  await notifyCustomer(ctx, trx, { ...delivery, status });
};

import type { Context } from '../../../platform/context/context.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { dropoffOf, pickupOf } from '../domain/place.ts';
import { planRoute, type Errand } from '../domain/route.ts';
import type { DeliveryErrorCode } from '../errors.ts';
import type { DeliveryRouteRow, DeliveryRow } from '../rows.ts';
import { listCarried } from '../store/deliveries.ts';
import { upsertRoute } from '../store/routes.ts';
import { lockOwnCourier } from './lock-own-courier.ts';

export interface OptimizeDeliveryRoute {
  readonly courierId?: string | null | undefined;
  /** Answer the plan without keeping it. */
  readonly dryRun: boolean;
}

/** What is still to be driven for a delivery; goods that go back are brought to the vendor. */
const errandOf = (delivery: DeliveryRow): Errand => {
  const pickup = pickupOf(delivery).location;
  if (delivery.status === 'RETURNING') return { deliveryId: delivery.id, pickup: null, dropoff: pickup };
  return { deliveryId: delivery.id, pickup: delivery.picked_up_at ? null : pickup, dropoff: dropoffOf(delivery).location };
};

/** Plans the order of a courier's open stops from where the courier is. COURIER_NOT_FOUND; ROUTE_EMPTY without stops or place. */
export const optimizeDeliveryRoute = (
  ctx: Context,
  { courierId, dryRun }: OptimizeDeliveryRoute,
): Promise<Result<DeliveryRouteRow, DeliveryErrorCode>> =>
  ctx.inTransaction(async (trx): Promise<Result<DeliveryRouteRow, DeliveryErrorCode>> => {
    const own = await lockOwnCourier(ctx, trx, courierId);
    if (!own.ok) return own;
    const { id, latitude, longitude, vehicle, capacity } = own.value;
    const carried = await listCarried(trx, id);
    if (latitude === null || longitude === null || carried.length === 0) return fail('ROUTE_EMPTY');
    const { stops, distance, duration } = planRoute({ latitude, longitude }, vehicle, carried.map(errandOf), capacity);
    const route = { id: newId(), courier_id: id, stops, distance_m: BigInt(distance), duration_ms: BigInt(duration), planned_at: ctx.now() };
    if (!dryRun) await upsertRoute(trx, route);
    return ok(route);
  });

import type { Trx } from '../../../platform/db/database.ts';
import { planDispatch, type Candidate, type Pairing, type Waiting } from '../domain/dispatch.ts';
import { dropoffOf, pickupOf } from '../domain/place.ts';
import type { CourierProfileRow, DeliveryRow } from '../rows.ts';
import { listGivenBack } from '../store/assignments.ts';
import { listNearestFree, lockFree } from '../store/couriers.ts';

/** How many couriers around each pickup are considered. */
const NEAREST = 20;

export const candidateOf = ({ id, vehicle, latitude, longitude, active_count }: CourierProfileRow): Candidate => ({
  id,
  vehicle,
  location: { latitude: latitude!, longitude: longitude! },
  load: active_count,
});

export const waitingOf = (delivery: DeliveryRow, refusedBy: readonly string[]): Waiting => ({
  id: delivery.id,
  pickup: pickupOf(delivery).location,
  dropoff: dropoffOf(delivery).location,
  readyAt: delivery.ready_at,
  refusedBy: new Set(refusedBy),
});

/**
 * The best pairs of locked deliveries and the free couriers around them, whom it locks in order of their ids. With `skip` couriers whom
 * somebody else has locked are left out, and `skipped` says that there were some. Three statements.
 */
export const matchCouriers = async (
  trx: Trx,
  deliveries: readonly DeliveryRow[],
  now: Date,
  { skip }: { skip: boolean },
): Promise<{ pairs: Pairing[]; skipped: boolean }> => {
  if (deliveries.length === 0) return { pairs: [], skipped: false };
  const givenBack = Map.groupBy(await listGivenBack(trx, deliveries.map(({ id }) => id)), (row) => row.delivery_id);
  const waiting = deliveries.map((delivery) => waitingOf(delivery, (givenBack.get(delivery.id) ?? []).map((row) => row.courier_id)));
  const ids = await listNearestFree(trx, waiting.map((w) => w.pickup), NEAREST);
  if (ids.length === 0) return { pairs: [], skipped: false };
  const couriers = await lockFree(trx, ids, { skip });
  return { pairs: planDispatch(couriers.map(candidateOf), waiting, now), skipped: skip && couriers.length < ids.length };
};

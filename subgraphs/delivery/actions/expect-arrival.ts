import type { Db } from '../../../platform/db/database.ts';
import { SERVICE_TIME } from '../domain/dispatch.ts';
import { dropoffOf, pickupOf } from '../domain/place.ts';
import { travelMs } from '../domain/travel.ts';
import type { DeliveryRow } from '../rows.ts';
import { findCourier } from '../store/couriers.ts';

/** When a courier who sets out now, from the pickup or from the door, hands over. Null without a courier. */
export const expectArrival = async (db: Db, delivery: DeliveryRow, now: Date): Promise<Date | null> => {
  const courier = delivery.courier_id ? await findCourier(db, delivery.courier_id) : undefined;
  if (!courier) return null;
  const travel = delivery.picked_up_at ? 0 : travelMs(pickupOf(delivery).location, dropoffOf(delivery).location, courier.vehicle);
  return new Date(now.getTime() + travel + SERVICE_TIME);
};

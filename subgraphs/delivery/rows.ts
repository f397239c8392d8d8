import type { Selectable } from 'kysely';
import type { DB } from '../../db/types.generated.ts';
import type { LoggedEvent } from '../../platform/events/event.ts';
import type { Money } from '../../platform/kernel/money.ts';
import type { DeliveryStatus } from './domain/delivery.ts';
import type { Place } from './domain/place.ts';
import type { ExceptionType, Resolution } from './domain/exception.ts';
import type { Stop } from './domain/route.ts';
import type { Vehicle } from './domain/travel.ts';

export type DeliveryRow = Omit<Selectable<DB['deliveries']>, 'status'> & { status: DeliveryStatus };
export type CourierProfileRow = Omit<Selectable<DB['courier_profiles']>, 'vehicle' | 'status'> & { vehicle: Vehicle; status: 'OFFLINE' | 'AVAILABLE' };
export type DeliveryAssignmentRow = Omit<Selectable<DB['delivery_assignments']>, 'outcome'> & { outcome: DeliveryStatus | null };
export type DeliveryExceptionRow = Omit<Selectable<DB['delivery_exceptions']>, 'type' | 'resolution'> & { type: ExceptionType; resolution: Resolution };
export type DeliveryRouteRow = {
  id: string;
  courier_id: string;
  stops: readonly Stop[];
  distance_m: bigint;
  duration_ms: bigint;
  planned_at: Date;
};
/** A courier as the parties of one delivery may see them. */
export interface DeliveryCourierRow {
  readonly courier: CourierProfileRow;
  readonly delivery: DeliveryRow;
}
/** What anybody with the public token may see of a delivery. `full` when the caller is one of its parties. */
export interface DeliveryTrackingRow {
  readonly delivery: DeliveryRow;
  readonly full: boolean;
}
export type DeliveryPlaceRow = Place;
export type RouteStopRow = Stop;
export type MoneyRow = Money;
/** Stubs of others' entities. */
export interface OrderRow {
  readonly id: string;
}
export interface UserRow {
  readonly id: string;
}
export interface VendorRow {
  readonly id: string;
}
export interface NearbyCourierRow {
  readonly courier: CourierProfileRow;
  /** Metres in the straight line. */
  readonly distance: number;
}
export type DeliveryUpdatedEventRow = LoggedEvent<{ readonly deliveryId: string; readonly status: DeliveryStatus }>;
export type CourierLocationEventRow = LoggedEvent<{ readonly sequence: number; readonly latitude: number; readonly longitude: number; readonly recordedAt: string }>;
export type CourierAssignmentEventRow = LoggedEvent<{ readonly deliveryId: string; readonly status: DeliveryStatus }>;

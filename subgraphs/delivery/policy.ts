import type { Caller } from '../../platform/auth/caller.ts';
import { isWorker } from '../../platform/auth/worker-caller.ts';
import { isCarried, isOver, type DeliveryStatus, type Part } from './domain/delivery.ts';
import type { Standing } from './domain/standing.ts';
import type { CourierProfileRow, DeliveryRow } from './rows.ts';

/** The scope with which a service account acts as dispatcher. */
const DISPATCH_SCOPE = 'delivery:dispatch';

/** Dispatchers: staff, service accounts with `delivery:dispatch`, and our own jobs. */
export const isStaff = (caller: Caller): boolean =>
  isWorker(caller) ||
  (caller.kind === 'user' && (caller.roles.includes('staff') || caller.roles.includes('admin'))) ||
  (caller.kind === 'service' && caller.scopes.includes(DISPATCH_SCOPE));

const isUser = (caller: Caller, userId: string): boolean => caller.kind === 'user' && caller.id === userId;

/** The user whose standing decides what the caller may do; null when the caller alone does. */
export const userToPlace = (caller: Caller): string | null => (caller.kind === 'user' && !isStaff(caller) ? caller.id : null);

/** What a caller of this standing is to a delivery; null for strangers. A courier stays a party of what they delivered, not of what they gave back. */
export const partOf = (caller: Caller, { courierId, vendorIds }: Standing, delivery: DeliveryRow): Part | null => {
  if (isStaff(caller)) return 'STAFF';
  if (delivery.courier_id !== null && delivery.courier_id === courierId) return 'COURIER';
  if (vendorIds.includes(delivery.vendor_id)) return 'VENDOR';
  return isUser(caller, delivery.customer_id) ? 'CUSTOMER' : null;
};

/** Whether no more than the caller is needed to know that they may see a delivery. */
export const seesAtOnce = (caller: Caller, delivery: DeliveryRow): boolean => isStaff(caller) || isUser(caller, delivery.customer_id);

/** Where a courier is matters only while the delivery is open; to staff always. */
export const mayLocate = (caller: Caller, delivery: DeliveryRow): boolean => isStaff(caller) || isCarried(delivery.status);

/** Whether positions to come may be followed: until the delivery is over; staff may always. */
export const mayFollow = (caller: Caller, delivery: DeliveryRow): boolean => isStaff(caller) || !isOver(delivery.status);

const publiclyLocated: ReadonlySet<DeliveryStatus> = new Set<DeliveryStatus>(['PICKED_UP', 'EN_ROUTE_TO_DROPOFF', 'AT_DROPOFF']);

/** Whoever has the public token sees the courier only on the way to the door. */
export const mayLocatePublicly = (delivery: DeliveryRow): boolean => publiclyLocated.has(delivery.status);

export const maySeeCourier = (caller: Caller, courier: CourierProfileRow): boolean => isStaff(caller) || isUser(caller, courier.user_id);

export const maySeeCourierOfUser = (caller: Caller, userId: string): boolean => isStaff(caller) || isUser(caller, userId);

import type { Caller } from '../../platform/auth/caller.ts';
import { isWorker } from '../../platform/auth/worker-caller.ts';
import { isCarried, type Part } from './domain/delivery.ts';
import type { CourierProfileRow, DeliveryRow } from './rows.ts';

/** The scope with which a service account acts as dispatcher. */
const DISPATCH_SCOPE = 'delivery:dispatch';

/** Who looks, with what we know of them: their own courier profile's id and the vendors whose members they are. */
export interface Viewer {
  readonly caller: Caller;
  readonly courierId: string | null;
  readonly vendorIds: readonly string[];
}

/** Dispatchers: staff, service accounts with `delivery:dispatch`, and our own jobs. */
export const isStaff = (caller: Caller): boolean =>
  isWorker(caller) ||
  (caller.kind === 'user' && (caller.roles.includes('staff') || caller.roles.includes('admin'))) ||
  (caller.kind === 'service' && caller.scopes.includes(DISPATCH_SCOPE));

const isUser = (caller: Caller, userId: string): boolean => caller.kind === 'user' && caller.id === userId;

/** What the viewer is to a delivery; null for strangers. A courier stays a party of what they delivered, not of what they gave back. */
export const partOf = ({ caller, courierId, vendorIds }: Viewer, delivery: DeliveryRow): Part | null => {
  if (isStaff(caller)) return 'STAFF';
  if (delivery.courier_id !== null && delivery.courier_id === courierId) return 'COURIER';
  if (vendorIds.includes(delivery.vendor_id)) return 'VENDOR';
  return isUser(caller, delivery.customer_id) ? 'CUSTOMER' : null;
};

/** Whether no more than the caller is needed to know that they may see a delivery. */
export const seesAtOnce = (caller: Caller, delivery: DeliveryRow): boolean => isStaff(caller) || isUser(caller, delivery.customer_id);

/** Where a courier is matters only while the delivery is open; to staff always. */
export const mayLocate = (caller: Caller, delivery: DeliveryRow): boolean => isStaff(caller) || isCarried(delivery.status);

export const maySeeCourier = (caller: Caller, courier: CourierProfileRow): boolean => isStaff(caller) || isUser(caller, courier.user_id);

export const maySeeCourierOfUser = (caller: Caller, userId: string): boolean => isStaff(caller) || isUser(caller, userId);

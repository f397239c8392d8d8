import type { DeliveryEvent, DeliveryStatus } from './delivery.ts';

export const exceptionTypes = [
  'CUSTOMER_ABSENT', 'WRONG_ADDRESS', 'REFUSED', 'AGE_CHECK_FAILED', 'DAMAGED', 'LOST', 'MERCHANT_NOT_READY', 'VEHICLE_BREAKDOWN',
  'COURIER_UNRESPONSIVE', 'ROUTE_DEVIATION', 'PROLONGED_STOP', 'WEATHER', 'CAPACITY',
] as const;
export type ExceptionType = (typeof exceptionTypes)[number];
export type Resolution = 'HOLD' | 'RETRY' | 'REASSIGN' | 'RETURN' | 'WRITE_OFF';

/** Attempts to hand over, after which the goods go back. */
const MAX_ATTEMPTS = 2;

/** What the policy does about a problem, where the state allows it. `attempts` is how many hand-overs had failed before. */
const preferred = (type: ExceptionType, attempts: number): Resolution => {
  switch (type) {
    case 'CUSTOMER_ABSENT':
      return attempts + 1 < MAX_ATTEMPTS ? 'RETRY' : 'RETURN';
    case 'WRONG_ADDRESS':
    case 'REFUSED':
    case 'AGE_CHECK_FAILED':
      return 'RETURN';
    case 'DAMAGED':
    case 'LOST':
      return 'WRITE_OFF';
    case 'VEHICLE_BREAKDOWN':
    case 'COURIER_UNRESPONSIVE':
    case 'CAPACITY':
      return 'REASSIGN';
    case 'MERCHANT_NOT_READY':
    case 'ROUTE_DEVIATION':
    case 'PROLONGED_STOP':
    case 'WEATHER':
      return 'HOLD';
  }
};

const underWay = new Set<DeliveryStatus>(['PICKED_UP', 'EN_ROUTE_TO_DROPOFF']);
const withCourier = new Set<DeliveryStatus>([...underWay, 'AT_DROPOFF', 'ATTEMPT_FAILED', 'RETURNING']);
const beforePickup = new Set<DeliveryStatus>(['ASSIGNED', 'EN_ROUTE_TO_PICKUP', 'AT_PICKUP']);

/** The events that carry a resolution out from a state, in order; null when it is not possible there. */
export const eventsFor = (resolution: Resolution, type: ExceptionType, status: DeliveryStatus): DeliveryEvent[] | null => {
  switch (resolution) {
    case 'HOLD':
      return [];
    case 'RETRY':
      return status === 'AT_DROPOFF' ? ['FAIL_ATTEMPT', 'RETRY'] : status === 'ATTEMPT_FAILED' ? ['RETRY'] : null;
    case 'REASSIGN':
      return beforePickup.has(status) ? ['UNASSIGN'] : null;
    case 'RETURN':
      if (status === 'AT_DROPOFF') return ['FAIL_ATTEMPT', 'START_RETURN'];
      return underWay.has(status) || status === 'ATTEMPT_FAILED' ? ['START_RETURN'] : null;
    case 'WRITE_OFF':
      if (!withCourier.has(status)) return null;
      return type === 'LOST' ? ['REPORT_LOST'] : type === 'DAMAGED' ? ['REPORT_DAMAGED'] : null;
  }
};

/** What happens about a problem by policy: the preferred resolution where the state allows it, else the delivery is held for staff. */
export const defaultResolution = (type: ExceptionType, status: DeliveryStatus, attempts: number): Resolution => {
  const resolution = preferred(type, attempts);
  return eventsFor(resolution, type, status) ? resolution : 'HOLD';
};

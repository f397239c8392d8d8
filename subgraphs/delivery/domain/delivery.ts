import { available, defineMachine } from '../../../platform/state-machine/machine.ts';

/** The states a courier carries a delivery in, or is on the way to it: they fill the courier's capacity. */
export const carriedStatuses = [
  'ASSIGNED', 'EN_ROUTE_TO_PICKUP', 'AT_PICKUP', 'PICKED_UP', 'EN_ROUTE_TO_DROPOFF', 'AT_DROPOFF', 'ATTEMPT_FAILED', 'RETURNING',
] as const;

export const deliveryStatuses = ['CREATED', 'READY', ...carriedStatuses, 'DELIVERED', 'RETURNED', 'CANCELLED', 'LOST', 'DAMAGED'] as const;

export type DeliveryStatus = (typeof deliveryStatuses)[number];

const beforePickup = ['ASSIGNED', 'EN_ROUTE_TO_PICKUP', 'AT_PICKUP'] as const;
const towardsCustomer = ['PICKED_UP', 'EN_ROUTE_TO_DROPOFF', 'AT_DROPOFF', 'ATTEMPT_FAILED'] as const;

/** The life of a delivery. Calling it off before the pickup cancels it; later the goods go back to the vendor. */
export const deliveryMachine = defineMachine({
  table: 'deliveries',
  initial: 'CREATED',
  transitions: [
    { event: 'MARK_READY', from: ['CREATED'], to: 'READY' },
    { event: 'ASSIGN', from: ['READY'], to: 'ASSIGNED' },
    { event: 'UNASSIGN', from: beforePickup, to: 'READY' },
    { event: 'DEPART_TO_PICKUP', from: ['ASSIGNED'], to: 'EN_ROUTE_TO_PICKUP' },
    { event: 'ARRIVE_AT_PICKUP', from: ['ASSIGNED', 'EN_ROUTE_TO_PICKUP'], to: 'AT_PICKUP' },
    { event: 'PICK_UP', from: beforePickup, to: 'PICKED_UP' },
    { event: 'DEPART_TO_DROPOFF', from: ['PICKED_UP'], to: 'EN_ROUTE_TO_DROPOFF' },
    { event: 'ARRIVE_AT_DROPOFF', from: ['PICKED_UP', 'EN_ROUTE_TO_DROPOFF'], to: 'AT_DROPOFF' },
    { event: 'DELIVER', from: ['EN_ROUTE_TO_DROPOFF', 'AT_DROPOFF'], to: 'DELIVERED' },
    { event: 'FAIL_ATTEMPT', from: ['AT_DROPOFF'], to: 'ATTEMPT_FAILED' },
    { event: 'RETRY', from: ['ATTEMPT_FAILED'], to: 'EN_ROUTE_TO_DROPOFF' },
    { event: 'START_RETURN', from: towardsCustomer, to: 'RETURNING' },
    { event: 'COMPLETE_RETURN', from: ['RETURNING'], to: 'RETURNED' },
    { event: 'CANCEL', from: ['CREATED', 'READY', ...beforePickup], to: 'CANCELLED' },
    { event: 'CANCEL', from: towardsCustomer, to: 'RETURNING' },
    { event: 'REPORT_LOST', from: [...towardsCustomer, 'RETURNING'], to: 'LOST' },
    { event: 'REPORT_DAMAGED', from: [...towardsCustomer, 'RETURNING'], to: 'DAMAGED' },
  ],
});

export type DeliveryEvent = (typeof deliveryMachine)['transitions'][number]['event'];

const carried: ReadonlySet<string> = new Set(carriedStatuses);

/** Whether a courier is busy with a delivery in this state. */
export const isCarried = (status: string): boolean => carried.has(status);

/** Whether nothing more will happen to a delivery in this state. */
export const isOver = (status: DeliveryStatus): boolean => available(deliveryMachine, status).length === 0;

/** Events the assigned courier may send. */
const byCourier: ReadonlySet<DeliveryEvent> = new Set<DeliveryEvent>([
  'DEPART_TO_PICKUP', 'ARRIVE_AT_PICKUP', 'PICK_UP', 'DEPART_TO_DROPOFF', 'ARRIVE_AT_DROPOFF', 'DELIVER', 'FAIL_ATTEMPT', 'RETRY', 'START_RETURN',
  'COMPLETE_RETURN', 'UNASSIGN',
]);

/** Events a member of the vendor may send. Not CANCEL: an order is called off where its money is. */
const byVendor: ReadonlySet<DeliveryEvent> = new Set<DeliveryEvent>(['MARK_READY']);

export type Part = 'STAFF' | 'COURIER' | 'VENDOR' | 'CUSTOMER';

/** Whether somebody who plays this part may send an event. Nobody sends ASSIGN: assigning also chooses the courier. */
export const maySend = (part: Part, event: DeliveryEvent): boolean => {
  if (event === 'ASSIGN') return false;
  if (part === 'STAFF') return true;
  return part === 'COURIER' ? byCourier.has(event) : part === 'VENDOR' && byVendor.has(event);
};

/** What public tracking pages show; the common vocabulary of carriers, without the states we never have. */
export type PublicStatus = 'INFO_RECEIVED' | 'PENDING' | 'IN_TRANSIT' | 'OUT_FOR_DELIVERY' | 'FAILED_ATTEMPT' | 'DELIVERED' | 'EXCEPTION';

const publicStatuses: Readonly<Record<DeliveryStatus, PublicStatus>> = {
  CREATED: 'INFO_RECEIVED', READY: 'PENDING', ASSIGNED: 'PENDING', EN_ROUTE_TO_PICKUP: 'PENDING', AT_PICKUP: 'PENDING', PICKED_UP: 'IN_TRANSIT',
  EN_ROUTE_TO_DROPOFF: 'OUT_FOR_DELIVERY', AT_DROPOFF: 'OUT_FOR_DELIVERY', DELIVERED: 'DELIVERED', ATTEMPT_FAILED: 'FAILED_ATTEMPT', RETURNING: 'EXCEPTION',
  RETURNED: 'EXCEPTION', CANCELLED: 'EXCEPTION', LOST: 'EXCEPTION', DAMAGED: 'EXCEPTION',
};

export const publicStatusOf = (status: DeliveryStatus): PublicStatus => publicStatuses[status];

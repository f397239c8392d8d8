import { z } from 'zod';
import { defineEvent } from '../../platform/events/event.ts';
import { deliveryStatuses } from './domain/delivery.ts';

const status = z.enum(deliveryStatuses);

/** A delivery moved to another state. Keyed by delivery. */
export const deliveryStatusChanged = defineEvent(
  'delivery.status.changed',
  z.object({ deliveryId: z.string(), orderId: z.string(), customerId: z.string(), courierId: z.string().nullable(), status }),
);

/** The goods are with the customer. Keyed by delivery. */
export const deliveryDelivered = defineEvent('delivery.delivered', z.object({ deliveryId: z.string(), orderId: z.string() }));

/** Where the courier of an open delivery is. Keyed by delivery; one event per open delivery of the courier and batch of positions. */
export const courierLocated = defineEvent(
  'delivery.courier.located',
  z.object({ deliveryId: z.string(), sequence: z.int(), latitude: z.number(), longitude: z.number(), recordedAt: z.iso.datetime() }),
);

/** A courier was given a delivery, or one of theirs moved or was taken away. Keyed by courier. */
export const courierAssignmentsChanged = defineEvent(
  'delivery.courierAssignments.changed',
  z.object({ courierId: z.string(), deliveryId: z.string(), status }),
);

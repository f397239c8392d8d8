import { onEvent } from '../../../platform/events/consumer.ts';
import { deliveryDelivered, deliveryStatusChanged } from '../../delivery/contract.ts';
import { followCourier } from '../actions/follow-courier.ts';

const events = { PICKED_UP: 'HAND_OVER', RETURNED: 'RETURN', LOST: 'LOSE', DAMAGED: 'LOSE' } as const;

/** The courier has an order, or will not bring it: it is back at the vendor, lost or broken. */
export const followCouriers = onEvent(deliveryStatusChanged, 'ecommerce.shipOrder', async (ctx, { orderId, status }) => {
  if (Object.hasOwn(events, status)) await followCourier(ctx, orderId, events[status as keyof typeof events]);
});

/** The customer has an order. */
export const closeDeliveredOrders = onEvent(deliveryDelivered, 'ecommerce.deliverOrder', async (ctx, { orderId }) => {
  await followCourier(ctx, orderId, 'DELIVER');
});

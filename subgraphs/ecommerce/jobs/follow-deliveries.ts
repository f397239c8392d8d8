import { onEvent } from '../../../platform/events/consumer.ts';
import { deliveryDelivered, deliveryStatusChanged } from '../../delivery/contract.ts';
import { deliverOrder } from '../actions/deliver-order.ts';
import { shipOrder } from '../actions/ship-order.ts';

/** The courier has an order. */
export const shipCollectedOrders = onEvent(deliveryStatusChanged, 'ecommerce.shipOrder', async (ctx, { orderId, status }) => {
  if (status === 'PICKED_UP') await shipOrder(ctx, orderId);
});

/** The customer has an order. */
export const closeDeliveredOrders = onEvent(deliveryDelivered, 'ecommerce.deliverOrder', async (ctx, { orderId }) => {
  await deliverOrder(ctx, orderId);
});

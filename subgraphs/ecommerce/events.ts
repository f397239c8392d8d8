import { z } from 'zod';
import { defineEvent } from '../../platform/events/event.ts';
import { orderStatuses } from './domain/order.ts';

/** A purchase was paid: one for each vendor's order. Key: the vendor. */
export const orderPlaced = defineEvent(
  'ecommerce.order.placed',
  z.object({ orderId: z.uuid(), orderGroupId: z.uuid(), vendorId: z.uuid(), customerId: z.uuid() }),
);

/** An order entered a state. Key: the order. */
export const orderStatusChanged = defineEvent('ecommerce.order.statusChanged', z.object({ orderId: z.uuid(), status: z.enum(orderStatuses) }));

/** Lines of a cart changed. Key: the cart. */
export const cartChanged = defineEvent('ecommerce.cart.changed', z.object({ cartId: z.uuid() }));

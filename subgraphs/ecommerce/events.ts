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

/** As many pieces of a variant as its vendor set, or fewer, can be sold from the house now; once each time they come down to that. Key: the vendor. */
export const stockRanLow = defineEvent('ecommerce.stock.ranLow', z.object({ vendorId: z.uuid(), variantId: z.uuid(), available: z.number().int() }));

/** The key of `catalogueChanged`: whoever keeps copies follows all of it. */
export const CATALOGUE = 'catalogue';

/** What customers may find or read of products changed. `productIds` null: any of the vendor's, and the vendor itself. Key: `CATALOGUE`. */
export const catalogueChanged = defineEvent(
  'ecommerce.catalogue.changed',
  z.object({ vendorId: z.uuid(), productIds: z.array(z.uuid()).nullable() }),
);

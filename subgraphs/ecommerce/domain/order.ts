import { defineMachine } from '../../../platform/state-machine/machine.ts';

export const orderStatuses = ['PENDING_PAYMENT', 'CONFIRMED', 'PROCESSING', 'SHIPPED', 'DELIVERED', 'CANCELLED', 'EXPIRED'] as const;
export type OrderStatus = (typeof orderStatuses)[number];

/** One vendor's part of a purchase. Cancelling ends where the courier takes over; after that it is a return. */
export const orderMachine = defineMachine({
  table: 'ecommerce_orders',
  initial: 'PENDING_PAYMENT',
  transitions: [
    { event: 'CONFIRM', from: ['PENDING_PAYMENT'], to: 'CONFIRMED' },
    { event: 'EXPIRE', from: ['PENDING_PAYMENT'], to: 'EXPIRED' },
    { event: 'CANCEL', from: ['PENDING_PAYMENT', 'CONFIRMED', 'PROCESSING'], to: 'CANCELLED' },
    { event: 'PROCESS', from: ['CONFIRMED'], to: 'PROCESSING' },
    { event: 'SHIP', from: ['CONFIRMED', 'PROCESSING'], to: 'SHIPPED' },
    { event: 'DELIVER', from: ['SHIPPED'], to: 'DELIVERED' },
  ],
});

/** States of an order that has been paid and not undone: what counts as revenue. */
export const paidStatuses = ['CONFIRMED', 'PROCESSING', 'SHIPPED', 'DELIVERED'] as const satisfies readonly OrderStatus[];

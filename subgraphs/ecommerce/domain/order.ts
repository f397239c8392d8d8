import { defineMachine } from '../../../platform/state-machine/machine.ts';
import { divideHalfUp } from '../../../platform/kernel/money.ts';

export const orderStatuses = [
  'PENDING_PAYMENT', 'CONFIRMED', 'PROCESSING', 'PARTIALLY_SHIPPED', 'SHIPPED', 'PARTIALLY_DELIVERED', 'DELIVERED', 'COMPLETED', 'CANCELLED', 'EXPIRED',
] as const;
export type OrderStatus = (typeof orderStatuses)[number];

/** One vendor's part of a purchase. Once it is paid, where it stands follows from its lines: `eventFor` names the move. Cancelling ends where the goods leave; after that it is a return. */
export const orderMachine = defineMachine({
  table: 'ecommerce_orders',
  initial: 'PENDING_PAYMENT',
  transitions: [
    { event: 'CONFIRM', from: ['PENDING_PAYMENT'], to: 'CONFIRMED' },
    { event: 'EXPIRE', from: ['PENDING_PAYMENT'], to: 'EXPIRED' },
    { event: 'CANCEL', from: ['PENDING_PAYMENT', 'CONFIRMED', 'PROCESSING'], to: 'CANCELLED' },
    { event: 'PROCESS', from: ['CONFIRMED', 'PARTIALLY_SHIPPED'], to: 'PROCESSING' },
    { event: 'SHIP_PART', from: ['CONFIRMED', 'PROCESSING'], to: 'PARTIALLY_SHIPPED' },
    { event: 'SHIP', from: ['CONFIRMED', 'PROCESSING', 'PARTIALLY_SHIPPED'], to: 'SHIPPED' },
    { event: 'DELIVER_PART', from: ['PARTIALLY_SHIPPED', 'SHIPPED'], to: 'PARTIALLY_DELIVERED' },
    { event: 'DELIVER', from: ['SHIPPED', 'PARTIALLY_DELIVERED'], to: 'DELIVERED' },
    { event: 'FAIL', from: ['SHIPPED'], to: 'CANCELLED' },
    { event: 'COMPLETE', from: ['DELIVERED'], to: 'COMPLETED' },
  ],
});

export type OrderEvent = (typeof orderMachine)['transitions'][number]['event'];

/** States of an order that has been paid and not undone: what counts as revenue. */
export const paidStatuses = ['CONFIRMED', 'PROCESSING', 'PARTIALLY_SHIPPED', 'SHIPPED', 'PARTIALLY_DELIVERED', 'DELIVERED', 'COMPLETED'] as const satisfies readonly OrderStatus[];

/** What became of the pieces of a line; see the columns of the same names. */
export interface LineProgress {
  readonly quantity: number;
  readonly cancelled: number;
  readonly allocated: number;
  readonly shipped: number;
  readonly delivered: number;
  readonly returned: number;
}

export type FulfillmentProgress = 'UNFULFILLED' | 'PARTIALLY_FULFILLED' | 'FULFILLED' | 'PARTIALLY_DELIVERED' | 'DELIVERED' | 'PARTIALLY_RETURNED' | 'RETURNED' | 'CANCELLED';
export type PaymentProgress = 'NONE' | 'PAID' | 'PARTIALLY_REFUNDED' | 'REFUNDED';

const totalsOf = (lines: readonly LineProgress[]) => {
  const sum = (of: (line: LineProgress) => number) => lines.reduce((all, line) => all + of(line), 0);
  return { live: sum((l) => l.quantity - l.cancelled), allocated: sum((l) => l.allocated), shipped: sum((l) => l.shipped), delivered: sum((l) => l.delivered), returned: sum((l) => l.returned) };
};

/** Pieces of a line that are in no fulfilment and were not cancelled. */
export const openPieces = ({ quantity, cancelled, allocated }: LineProgress): number => quantity - cancelled - allocated;

/** Where a paid order stands by its lines. One that the vendor began stays begun. */
export const statusOf = (lines: readonly LineProgress[], now: OrderStatus): OrderStatus => {
  const { live, allocated, shipped, delivered } = totalsOf(lines);
  if (now === 'COMPLETED') return now;
  if (live === 0) return 'CANCELLED';
  if (delivered === live) return 'DELIVERED';
  if (delivered > 0) return 'PARTIALLY_DELIVERED';
  if (shipped === live) return 'SHIPPED';
  if (shipped > 0) return 'PARTIALLY_SHIPPED';
  return allocated > 0 || now !== 'CONFIRMED' ? 'PROCESSING' : 'CONFIRMED';
};

/** The event that leads from one state of a paid order to another; null when it is there. Throws when no event does: a bug. */
export const eventFor = (from: OrderStatus, to: OrderStatus): OrderEvent | null => {
  if (from === to) return null;
  const found = orderMachine.transitions.find((each) => each.to === to && (each.from as readonly OrderStatus[]).includes(from));
  if (!found) throw new Error(`an order cannot go from ${from} to ${to}`);
  return found.event;
};

/** How far an order's goods are, by its lines. Pieces in returns that were not refused or exchanged count as returned. */
export const fulfillmentProgress = (lines: readonly LineProgress[]): FulfillmentProgress => {
  const { live, allocated, delivered, returned } = totalsOf(lines);
  if (live === 0) return 'CANCELLED';
  if (returned > 0) return returned === live ? 'RETURNED' : 'PARTIALLY_RETURNED';
  if (delivered > 0) return delivered === live ? 'DELIVERED' : 'PARTIALLY_DELIVERED';
  if (allocated > 0) return allocated === live ? 'FULFILLED' : 'PARTIALLY_FULFILLED';
  return 'UNFULFILLED';
};

/** What became of an order's money: `refunded` is what went back of `total`. */
export const paymentProgress = (paid: boolean, total: bigint, refunded: bigint): PaymentProgress => {
  if (!paid) return 'NONE';
  if (refunded === 0n) return 'PAID';
  return refunded < total ? 'PARTIALLY_REFUNDED' : 'REFUNDED';
};

/** What the next `pieces` of a line are worth, after `before` of `quantity`: together all pieces are worth its total exactly, in whatever steps. */
export const worthOf = (total: bigint, quantity: number, before: number, pieces: number): bigint => {
  const upTo = (n: number): bigint => divideHalfUp(total * BigInt(n), BigInt(quantity));
  return upTo(before + pieces) - upTo(before);
};

import { defineMachine } from '../../../platform/state-machine/machine.ts';
import { days } from '../../../platform/kernel/clock.ts';
import type { LineProgress } from './order.ts';

/** So long after a piece arrived it may be sent back; then its order is COMPLETED. */
export const RETURN_WINDOW = days(14);

export const returnReasons = ['CHANGED_MIND', 'DAMAGED', 'DEFECTIVE', 'WRONG_ITEM', 'NOT_AS_DESCRIBED', 'LATE'] as const;
export type ReturnReason = (typeof returnReasons)[number];

export const returnStatuses = ['REQUESTED', 'APPROVED', 'IN_TRANSIT', 'RECEIVED', 'INSPECTED', 'REFUNDED', 'REJECTED', 'CANCELLED'] as const;
export type ReturnStatus = (typeof returnStatuses)[number];

/** Goods that a customer sends back. */
export const returnMachine = defineMachine({
  table: 'return_requests',
  initial: 'REQUESTED',
  transitions: [
    { event: 'APPROVE', from: ['REQUESTED'], to: 'APPROVED' },
    { event: 'REJECT', from: ['REQUESTED', 'INSPECTED'], to: 'REJECTED' },
    { event: 'SEND', from: ['APPROVED'], to: 'IN_TRANSIT' },
    { event: 'RECEIVE', from: ['APPROVED', 'IN_TRANSIT'], to: 'RECEIVED' },
    { event: 'INSPECT', from: ['RECEIVED'], to: 'INSPECTED' },
    { event: 'REFUND', from: ['INSPECTED'], to: 'REFUNDED' },
    { event: 'CANCEL', from: ['REQUESTED', 'APPROVED', 'IN_TRANSIT'], to: 'CANCELLED' },
  ],
});

export type ReturnEvent = (typeof returnMachine)['transitions'][number]['event'];

/** Pieces of a line that may be sent back now. */
export const returnablePieces = (at: Date) => ({ delivered, returned, delivered_at: arrived }: LineProgress & { readonly delivered_at: Date | null }): number =>
  arrived !== null && arrived.getTime() + RETURN_WINDOW > at.getTime() ? delivered - returned : 0;

import { defineMachine } from '../../../platform/state-machine/machine.ts';
import { days } from '../../../platform/kernel/clock.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import type { LineProgress } from './order.ts';

/** So long after a piece arrived it may be sent back; then its order is COMPLETED. */
export const RETURN_WINDOW = days(14);

export const returnReasons = ['CHANGED_MIND', 'DAMAGED', 'DEFECTIVE', 'WRONG_ITEM', 'NOT_AS_DESCRIBED', 'LATE'] as const;
export type ReturnReason = (typeof returnReasons)[number];

export const returnStatuses = ['REQUESTED', 'APPROVED', 'IN_TRANSIT', 'RECEIVED', 'INSPECTED', 'REFUNDED', 'EXCHANGED', 'REJECTED', 'CANCELLED'] as const;
export type ReturnStatus = (typeof returnStatuses)[number];

/** States of a return of which nothing comes any more. */
export const endedReturns = ['REFUNDED', 'EXCHANGED', 'REJECTED', 'CANCELLED'] as const satisfies readonly ReturnStatus[];

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
    { event: 'EXCHANGE', from: ['INSPECTED'], to: 'EXCHANGED' },
    { event: 'CANCEL', from: ['REQUESTED', 'APPROVED', 'IN_TRANSIT'], to: 'CANCELLED' },
  ],
});

export type ReturnEvent = (typeof returnMachine)['transitions'][number]['event'];

/** Pieces of a line that may be sent back now. */
export const returnablePieces = (at: Date) => ({ delivered, returned, delivered_at: arrived }: LineProgress & { readonly delivered_at: Date | null }): number =>
  arrived !== null && arrived.getTime() + RETURN_WINDOW > at.getTime() ? delivered - returned : 0;

/** Accepted pieces of a line of a return. */
export interface AcceptedLine {
  readonly orderLineId: string;
  readonly productId: string;
  /** The variant that came back. */
  readonly variantId: string;
  readonly quantity: number;
}

/** Another variant that is wanted for the accepted pieces of a line. */
export interface WantedReplacement {
  readonly orderLineId: string;
  readonly variantId: string;
}

/** What is sent for the accepted pieces of a line. */
export interface Replacement extends WantedReplacement {
  readonly quantity: number;
  /** Where in the input it was wanted; null when nobody chose. */
  readonly place: number | null;
}

/** A variant, as far as an exchange looks at it. */
export interface Exchangeable {
  readonly id: string;
  readonly product_id: string;
  readonly archived_at: Date | null;
}

/**
 * What is sent for accepted pieces: the variant that came back unless another one is wanted, of the same product and not archived. Its price does not matter, since
 * no money moves. Each line may be named once; one is blamed by its place in the input.
 */
export const chooseReplacements = (
  accepted: readonly AcceptedLine[],
  wanted: readonly WantedReplacement[],
  variants: readonly Exchangeable[],
): Result<Replacement[], 'ORDER_LINE_NOT_FOUND' | 'PIECES_INVALID' | 'VARIANT_NOT_FOUND'> => {
  for (const [index, { orderLineId, variantId }] of wanted.entries()) {
    const path = ['input', 'lines', String(index)];
    const line = accepted.find((each) => each.orderLineId === orderLineId);
    if (!line) return fail('ORDER_LINE_NOT_FOUND', ...path, 'orderLineId');
    if (wanted.findIndex((each) => each.orderLineId === orderLineId) < index) return fail('PIECES_INVALID', ...path, 'orderLineId');
    const variant = variants.find(({ id }) => id === variantId);
    const fits = variant?.product_id === line.productId && (variant.archived_at === null || variantId === line.variantId);
    if (!fits) return fail('VARIANT_NOT_FOUND', ...path, 'variantId');
  }
  return ok(accepted.map(({ orderLineId, variantId, quantity }) => {
    const place = wanted.findIndex((each) => each.orderLineId === orderLineId);
    return place < 0 ? { orderLineId, variantId, quantity, place: null } : { ...wanted[place]!, quantity, place };
  }));
};

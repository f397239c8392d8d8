import { defineMachine } from '../../../platform/state-machine/machine.ts';

/**
 * A dispute: a payer's bank questions a charge. Inquiries (WARNING) have moved no money. The states lie on a line, and each event leads to its
 * own from all that lie before, so that news may come in any order, any number of times: WARNING_NEEDS_RESPONSE < WARNING_UNDER_REVIEW <
 * WARNING_CLOSED < NEEDS_RESPONSE < UNDER_REVIEW < PREVENTED < LOST < WON. An inquiry may become a dispute of its own; a bank that changes its
 * mind overrules a loss.
 */
export const disputeMachine = defineMachine({
  table: 'payment_disputes',
  initial: 'WARNING_NEEDS_RESPONSE',
  transitions: [
    { event: 'reviewInquiry', from: ['WARNING_NEEDS_RESPONSE'], to: 'WARNING_UNDER_REVIEW' },
    { event: 'closeInquiry', from: ['WARNING_NEEDS_RESPONSE', 'WARNING_UNDER_REVIEW'], to: 'WARNING_CLOSED' },
    { event: 'dispute', from: ['WARNING_NEEDS_RESPONSE', 'WARNING_UNDER_REVIEW', 'WARNING_CLOSED'], to: 'NEEDS_RESPONSE' },
    { event: 'review', from: ['WARNING_NEEDS_RESPONSE', 'WARNING_UNDER_REVIEW', 'WARNING_CLOSED', 'NEEDS_RESPONSE'], to: 'UNDER_REVIEW' },
    { event: 'prevent', from: ['WARNING_NEEDS_RESPONSE', 'WARNING_UNDER_REVIEW', 'WARNING_CLOSED', 'NEEDS_RESPONSE', 'UNDER_REVIEW'], to: 'PREVENTED' },
    { event: 'lose', from: ['WARNING_NEEDS_RESPONSE', 'WARNING_UNDER_REVIEW', 'WARNING_CLOSED', 'NEEDS_RESPONSE', 'UNDER_REVIEW', 'PREVENTED'], to: 'LOST' },
    { event: 'win', from: ['WARNING_NEEDS_RESPONSE', 'WARNING_UNDER_REVIEW', 'WARNING_CLOSED', 'NEEDS_RESPONSE', 'UNDER_REVIEW', 'PREVENTED', 'LOST'], to: 'WON' },
  ],
});

export const disputeStatuses = [
  'WARNING_NEEDS_RESPONSE', 'WARNING_UNDER_REVIEW', 'WARNING_CLOSED', 'NEEDS_RESPONSE', 'UNDER_REVIEW', 'PREVENTED', 'LOST', 'WON',
] as const;
export type DisputeStatus = (typeof disputeStatuses)[number];
export type DisputeEvent = (typeof disputeMachine)['transitions'][number]['event'];

/** The event that leads to a state; null for the first one, which nothing leads to. */
export const eventTo = (status: DisputeStatus): DisputeEvent | null => disputeMachine.transitions.find(({ to }) => to === status)?.event ?? null;

/** The bank waits for our evidence. */
export const needsResponse = (status: string): boolean => status === 'NEEDS_RESPONSE' || status === 'WARNING_NEEDS_RESPONSE';

/** The bank has decided, or closed its inquiry. */
export const isDecided = (status: string): boolean => ['WARNING_CLOSED', 'PREVENTED', 'LOST', 'WON'].includes(status);

/** What the provider withdrew and did not give back is lost for good. */
export const isLost = (status: string): boolean => status === 'LOST' || status === 'PREVENTED';

/** While a bank questions a charge, and not only asks, a refund would pay the payer twice. */
export const blocksRefunds = (status: string): boolean => status === 'NEEDS_RESPONSE' || status === 'UNDER_REVIEW';

/** A dispute that waits for evidence beyond its time is lost, unless evidence of ours is on its way. */
export const toDecide = ({ status, evidence_due_by: due }: { readonly status: string; readonly evidence_due_by: Date | null }, now: Date): boolean =>
  status === 'NEEDS_RESPONSE' && due !== null && due <= now;

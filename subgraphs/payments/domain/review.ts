import { defineMachine } from '../../../platform/state-machine/machine.ts';

/** A payment that a person looks at before it is charged. It lapses when its payer gives it up meanwhile. */
export const reviewMachine = defineMachine({
  table: 'payment_reviews',
  initial: 'OPEN',
  transitions: [
    { event: 'approve', from: ['OPEN'], to: 'APPROVED' },
    { event: 'decline', from: ['OPEN'], to: 'DECLINED' },
    { event: 'lapse', from: ['OPEN'], to: 'LAPSED' },
  ],
});

/** What the payer's attempt failed of when a person declined it. */
export const DECLINED_IN_REVIEW = 'declined_in_review';

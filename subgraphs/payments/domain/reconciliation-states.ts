import { defineMachine } from '../../../platform/state-machine/machine.ts';

/** A comparison of a provider's books with the ledger. What failed is taken up where it stopped. */
export const runMachine = defineMachine({
  table: 'payment_reconciliation_runs',
  initial: 'RUNNING',
  transitions: [
    { event: 'finish', from: ['RUNNING'], to: 'DONE' },
    { event: 'fail', from: ['RUNNING'], to: 'FAILED' },
    { event: 'resume', from: ['FAILED'], to: 'RUNNING' },
  ],
});

/** A difference. One admin proposes what it is, another decides; or what was missing arrives, and it settles itself. */
export const itemMachine = defineMachine({
  table: 'payment_reconciliation_items',
  initial: 'OPEN',
  transitions: [
    { event: 'propose', from: ['OPEN'], to: 'PROPOSED' },
    { event: 'reject', from: ['PROPOSED'], to: 'OPEN' },
    { event: 'approve', from: ['PROPOSED'], to: 'RESOLVED' },
    { event: 'settle', from: ['OPEN', 'PROPOSED'], to: 'SETTLED' },
  ],
});

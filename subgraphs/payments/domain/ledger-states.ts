import { defineMachine } from '../../../platform/state-machine/machine.ts';

/** Money set aside in one account for another: resolved once. */
export const pendingTransferMachine = defineMachine({
  table: 'ledger_pending_transfers',
  initial: 'PENDING',
  transitions: [
    { event: 'post', from: ['PENDING'], to: 'POSTED' },
    { event: 'void', from: ['PENDING'], to: 'VOIDED' },
    { event: 'expire', from: ['PENDING'], to: 'EXPIRED' },
  ],
});

/** A posting by hand: one person proposes it, another decides. */
export const adjustmentMachine = defineMachine({
  table: 'ledger_adjustments',
  initial: 'PROPOSED',
  transitions: [
    { event: 'approve', from: ['PROPOSED'], to: 'POSTED' },
    { event: 'reject', from: ['PROPOSED'], to: 'REJECTED' },
  ],
});

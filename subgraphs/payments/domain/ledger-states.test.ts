import { expect, test } from '@jest/globals';
import { available, unreachable } from '../../../platform/state-machine/machine.ts';
import { adjustmentMachine, pendingTransferMachine } from './ledger-states.ts';

test('every state can be reached, and a pending transfer or an adjustment is resolved once', () => {
  expect(unreachable(pendingTransferMachine)).toEqual([]);
  expect(unreachable(adjustmentMachine)).toEqual([]);
  for (const status of ['POSTED', 'VOIDED', 'EXPIRED'] as const) expect(available(pendingTransferMachine, status)).toEqual([]);
  for (const status of ['POSTED', 'REJECTED'] as const) expect(available(adjustmentMachine, status)).toEqual([]);
});

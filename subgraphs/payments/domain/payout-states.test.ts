import { expect, test } from '@jest/globals';
import { unreachable } from '../../../platform/state-machine/machine.ts';
import { overrules, payoutAccountMachine, payoutMachine } from './payout-states.ts';

const at = (seconds: number) => new Date(1_800_000_000_000 + seconds * 1000);

test('every state can be reached', () => {
  expect([unreachable(payoutMachine), unreachable(payoutAccountMachine)]).toEqual([[], []]);
});

test('newer news of an account counts, of the same instant the more careful, a rejection always, and being set up never', () => {
  expect(overrules({ status: 'ACTIVE', at: at(0) }, { status: 'PENDING', at: null })).toBe(true);
  expect(overrules({ status: 'ACTIVE', at: at(1) }, { status: 'RESTRICTED', at: at(2) })).toBe(false);
  expect(overrules({ status: 'ACTIVE', at: at(3) }, { status: 'RESTRICTED', at: at(2) })).toBe(true);
  expect(overrules({ status: 'RESTRICTED', at: at(2) }, { status: 'ACTIVE', at: at(2) })).toBe(true);
  expect(overrules({ status: 'ACTIVE', at: at(2) }, { status: 'RESTRICTED', at: at(2) })).toBe(false);
  expect(overrules({ status: 'REJECTED', at: at(1) }, { status: 'ACTIVE', at: at(2) })).toBe(true);
  expect(overrules({ status: 'ACTIVE', at: at(9) }, { status: 'REJECTED', at: at(2) })).toBe(false);
  expect(overrules({ status: 'PENDING', at: at(9) }, { status: 'ACTIVE', at: at(2) })).toBe(false);
});

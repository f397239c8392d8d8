import { expect, test } from '@jest/globals';
import { available, statesOf, unreachable } from '../../../platform/state-machine/machine.ts';
import { userMachine } from './user.ts';

test('every status is reached, and only the last one is final', () => {
  expect(unreachable(userMachine)).toEqual([]);
  expect(statesOf(userMachine).filter((state) => available(userMachine, state).length === 0)).toEqual(['DELETED']);
});

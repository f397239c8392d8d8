import { expect, test } from '@jest/globals';
import { available, unreachable } from '../../../platform/state-machine/machine.ts';
import { attemptMachine, intentMachine, refundMachine } from './states.ts';

test('every state can be reached, and success is final', () => {
  expect(unreachable(intentMachine)).toEqual([]);
  expect(unreachable(attemptMachine)).toEqual([]);
  expect(unreachable(refundMachine)).toEqual([]);
  expect(available(intentMachine, 'SUCCEEDED')).toEqual([]);
  expect(available(intentMachine, 'CANCELED')).toEqual([]);
  expect(available(attemptMachine, 'CHARGED')).toEqual([]);
});

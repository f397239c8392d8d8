import { expect, test } from '@jest/globals';
import { fail, ok } from '../kernel/result.ts';
import { available, defineMachine, next, unreachable } from './machine.ts';

const door = defineMachine({
  table: 'doors',
  initial: 'CLOSED',
  transitions: [
    { event: 'open', from: ['CLOSED'], to: 'OPEN' },
    { event: 'close', from: ['OPEN'], to: 'CLOSED' },
    { event: 'lock', from: ['CLOSED'], to: 'LOCKED' },
  ],
});

test('events lead where the data says, and nowhere else', () => {
  expect(next(door, 'CLOSED', 'open')).toEqual(ok('OPEN'));
  expect(next(door, 'LOCKED', 'open')).toEqual(fail('INVALID_TRANSITION'));
  expect(available(door, 'CLOSED')).toEqual(['open', 'lock']);
  expect(available(door, 'LOCKED')).toEqual([]);
});

test('a state that nothing leads to is found', () => {
  expect(unreachable(door)).toEqual([]);
  expect(unreachable({ ...door, transitions: door.transitions.filter((t) => t.event !== 'open') })).toEqual(['OPEN']);
});

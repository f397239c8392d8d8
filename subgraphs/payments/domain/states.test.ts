import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { available, next, unreachable, type Machine } from '../../../platform/state-machine/machine.ts';
import { attemptMachine, captureMachine, intentMachine, methodMachine, refundMachine } from './states.ts';

test('every state can be reached, and success is final', () => {
  expect(unreachable(intentMachine)).toEqual([]);
  expect(unreachable(attemptMachine)).toEqual([]);
  for (const machine of [refundMachine, captureMachine, methodMachine]) expect(unreachable<string, string>(machine)).toEqual([]);
  expect(available(intentMachine, 'SUCCEEDED')).toEqual([]);
  expect(available(intentMachine, 'CANCELED')).toEqual([]);
  expect(available(attemptMachine, 'CHARGED')).toEqual([]);
});

/** Where a machine ends after these events, those that it does not accept left out. */
const play = <S extends string, E extends string>(machine: Machine<S, E>, events: readonly E[]): S =>
  events.reduce<S>((state, event) => {
    const moved = next(machine, state, event);
    return moved.ok ? moved.value : state;
  }, machine.initial);

const expectCommutative = <S extends string, E extends string>(machine: Machine<S, E>, events: readonly E[]) =>
  fc.assert(
    fc.property(fc.array(fc.record({ event: fc.constantFrom(...events), place: fc.nat(), again: fc.nat() }), { maxLength: 8 }), (news) => {
      const shuffled = news.flatMap(({ event, place, again }) => [{ event, place }, { event, place: again }]).toSorted((a, b) => a.place - b.place);
      expect(play(machine, shuffled.map(({ event }) => event))).toBe(play(machine, news.map(({ event }) => event)));
    }),
    { numRuns: 2_000 },
  );

test('news of an attempt or a refund leads to one state, in whatever order and number it comes', () => {
  expectCommutative(attemptMachine, ['challenge', 'pend', 'authorize', 'take', 'fail', 'void', 'expire', 'charge']);
  expectCommutative(refundMachine, ['succeed', 'fail']);
});

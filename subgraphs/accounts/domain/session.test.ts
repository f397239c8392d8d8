import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decideRefresh, issuedAtSecond, revocationInstant } from './session.ts';

const at = (milliseconds: number) => new Date(1_800_000_000_000 + milliseconds);

test.each([
  ['live', { exchangedAt: null, childIsLive: false }, 'EXCHANGE'],
  ['exchanged 10 s ago, child unused', { exchangedAt: at(0), childIsLive: true }, 'REPEAT'],
  ['exchanged 10 s ago, child exchanged too', { exchangedAt: at(0), childIsLive: false }, 'REVOKE'],
  ['exchanged longer ago', { exchangedAt: at(-1), childIsLive: true }, 'REVOKE'],
] as const)('a refresh token that is %s', (_, state, expected) => {
  expect(decideRefresh(state, at(10_000))).toBe(expected);
});

test('any number of revocations, however close, refuse what was issued before and nothing issued after', () => {
  const step = fc.record({ revoke: fc.boolean(), wait: fc.nat(700) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let now = 0;
      let notBefore: Date | null = null;
      let issued: number[] = [];
      for (const { revoke, wait } of steps) {
        now += wait;
        if (revoke) {
          notBefore = revocationInstant(at(now), notBefore);
          expect(issued.filter((iat) => iat * 1000 >= notBefore!.getTime())).toEqual([]);
          issued = [];
        } else {
          issued.push(issuedAtSecond(at(now), notBefore));
          expect(issued.at(-1)! * 1000).toBeGreaterThanOrEqual(notBefore?.getTime() ?? 0);
        }
      }
    }),
  );
});

test('iat is the current second when nothing was revoked lately', () => {
  expect(issuedAtSecond(at(999), null)).toBe(1_800_000_000);
  expect(issuedAtSecond(at(5_999), at(400))).toBe(1_800_000_005);
});

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { next, statesOf, unreachable } from '../../../platform/state-machine/machine.ts';
import { grown, newSurplus, spreadLoss, toSettle } from './dispute-money.ts';
import { disputeMachine, disputeStatuses, eventTo } from './dispute-states.ts';
import { sharesOf } from './dispute-shares.ts';
import { MAX_TEXT, readEvidence } from './evidence.ts';

test('every state is reached, and a dispute ends in the last of its news in any order', () => {
  expect(unreachable(disputeMachine)).toEqual([]);
  expect(statesOf(disputeMachine).toSorted()).toEqual([...disputeStatuses].toSorted());
  const status = fc.constantFrom(...disputeStatuses);
  fc.assert(
    fc.property(fc.array(status, { minLength: 1, maxLength: 12 }), (news) => {
      const end = news.reduce((at, to) => {
        const event = eventTo(to);
        const moved = event === null ? null : next(disputeMachine, at, event);
        return moved?.ok ? moved.value : at;
      });
      const last = Math.max(...news.map((each) => disputeStatuses.indexOf(each)));
      expect(end).toBe(disputeStatuses[last]);
    }),
  );
});

const amount = fc.bigInt({ min: 0n, max: 10_000_000n });

test('what was withdrawn and given back only grows, in any order, and no more comes back than went', () => {
  const news = fc.record({ withdrawn: amount, reinstated: amount });
  fc.assert(
    fc.property(fc.array(news, { minLength: 1, maxLength: 6 }), (all) => {
      const fold = (list: typeof all) => list.reduce(grown, { withdrawn: 0n, reinstated: 0n });
      const [end, other] = [fold(all), fold(all.toReversed())];
      expect(end).toEqual(other);
      expect(end.withdrawn >= end.reinstated).toBe(true);
    }),
  );
});

test('a loss is spread over what is left, exactly, and nobody loses more than that', () => {
  fc.assert(
    fc.property(fc.array(amount, { maxLength: 8 }), amount, (lefts, loss) => {
      const { shares, rest } = spreadLoss(lefts, loss);
      expect(shares.reduce((sum, each) => sum + each, 0n) + rest).toBe(loss);
      expect(shares.every((share, i) => share >= 0n && share <= lefts[i]!)).toBe(true);
      expect(rest > 0n ? shares : []).toEqual(rest > 0n ? lefts : []);
    }),
  );
  expect(spreadLoss([64_900n, 35_100n], 10_000n)).toEqual({ shares: [6_490n, 3_510n], rest: 0n });
  expect(spreadLoss([0n, 0n], 500n)).toEqual({ shares: [0n, 0n], rest: 500n });
  expect(sharesOf(100n, [{ amount: 1n }, { amount: 1n }, { amount: 1n }])).toEqual([34n, 33n, 33n]);
});

test('a loss is settled once, a win never, and what comes back later is a surplus', () => {
  const dispute = { id: 'd', provider: 'simulator', currency: 'EUR', status: 'LOST', withdrawn: 500n, reinstated: 0n, settled: 0n, surplus: 0n };
  expect(toSettle(dispute)).toBe(500n);
  expect(toSettle({ ...dispute, settled: 500n })).toBe(0n);
  expect(toSettle({ ...dispute, status: 'WON' })).toBe(0n);
  expect(toSettle({ ...dispute, status: 'UNDER_REVIEW' })).toBe(0n);
  expect(newSurplus({ ...dispute, settled: 500n, reinstated: 500n })).toBe(500n);
  expect(newSurplus({ ...dispute, settled: 500n, reinstated: 500n, surplus: 500n })).toBe(0n);
});

test('evidence says something, in bounds', () => {
  expect(readEvidence({ uncategorizedText: '  sent on Monday ', customerName: ' ', shippingDate: null })).toEqual({ ok: true, value: { uncategorizedText: 'sent on Monday' } });
  const invalid = { ok: false, code: 'EVIDENCE_INVALID' };
  expect(readEvidence({})).toMatchObject(invalid);
  expect(readEvidence({ customerName: 'x\u0000y' })).toMatchObject({ ...invalid, path: ['input', 'customerName'] });
  expect(readEvidence({ customerName: 'x\ud800y' })).toMatchObject(invalid);
  expect(readEvidence({ uncategorizedText: 'x'.repeat(MAX_TEXT + 1) })).toMatchObject(invalid);
  expect(readEvidence({ uncategorizedText: 'x'.repeat(MAX_TEXT) })).toMatchObject({ ok: true });
});

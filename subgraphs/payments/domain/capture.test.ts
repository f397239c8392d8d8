import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { leftOf, planCapture, spreadCapture, type CapturableSplit } from './capture.ts';
import { refundedParts, spreadRefund } from './proration.ts';
import { divide, sumOfParts, type Parts } from './commission.ts';

const split = (n: number, amount: bigint, captured = 0n, capturing = 0n): CapturableSplit => ({ id: `id-${n}`, reference: `order-${n}`, amount, captured, capturing });
const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((a, b) => a + b, 0n);

test('a capture without splits is spread by the largest remainder over what is left of each', () => {
  const splits = [split(1, 649n), split(2, 351n, 350n), split(3, 1n, 0n, 1n)];
  expect(splits.map(leftOf)).toEqual([649n, 1n, 0n]);
  expect(spreadCapture(splits, 325n)).toEqual([{ split_id: 'id-1', amount: 325n }]); // 324.5 and 0.5: equal remainders go to the earlier split
  expect(spreadCapture(splits, 650n)).toEqual([{ split_id: 'id-1', amount: 649n }, { split_id: 'id-2', amount: 1n }]);
  expect(spreadCapture(splits, 0n)).toEqual([]);
  expect(spreadCapture([], 5n)).toEqual([]);
});

test('what is left is captured unless told, and then it is the last capture', () => {
  const splits = [split(1, 60n), split(2, 40n)];
  const fresh = { amount: 100n, taken: 0n };
  expect(planCapture(splits, fresh, {})).toEqual({ ok: true, value: { amount: 100n, final: true, parts: [{ split_id: 'id-1', amount: 60n }, { split_id: 'id-2', amount: 40n }] } });
  expect(planCapture(splits, fresh, { amount: 99n })).toMatchObject({ value: { final: false } });
  expect(planCapture(splits, fresh, { amount: 1n, final: true })).toMatchObject({ value: { amount: 1n, final: true } });
  expect(planCapture([splits[0]!], fresh, {})).toMatchObject({ value: { amount: 60n, final: false } }); // somebody else's split is left
  expect(planCapture([], { amount: 100n, taken: 30n }, {})).toEqual({ ok: true, value: { amount: 70n, final: true, parts: [] } });
  expect(planCapture(splits, fresh, { amount: 0n, final: true })).toMatchObject({ code: 'AMOUNT_INVALID' });
  expect(planCapture([split(1, 60n, 5n), split(2, 40n)], { amount: 100n, taken: 5n }, { amount: 0n, final: true })).toEqual({ ok: true, value: { amount: 0n, final: true, parts: [] } });
});

test('any captures of any splits: the parts add up, no split gives more than it has, and all of it in the end', () => {
  const amounts = fc.array(fc.bigInt({ min: 1n, max: 10_000n }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(amounts, fc.array(fc.integer({ min: 1, max: 100 }), { maxLength: 8 }), (list, shares) => {
      const splits = list.map((amount, n) => ({ ...split(n, amount) }));
      const amount = sum(list);
      let taken = 0n;
      for (const share of [...shares, 100]) {
        const left = amount - taken;
        const wanted = (left * BigInt(share)) / 100n;
        if (wanted === 0n) continue;
        const plan = planCapture(splits, { amount, taken }, { amount: wanted });
        if (!plan.ok) throw new Error(plan.code);
        expect(sum(plan.value.parts.map((part) => part.amount))).toBe(wanted);
        expect(plan.value.final).toBe(wanted === left);
        for (const part of plan.value.parts) {
          const own = splits.find(({ id }) => id === part.split_id)!;
          expect(part.amount).toBeLessThanOrEqual(leftOf(own));
          Object.assign(own, { captured: own.captured + part.amount });
        }
        taken += wanted;
      }
      expect(splits.map(leftOf)).toEqual(list.map(() => 0n));
    }),
    { numRuns: 1_000 },
  );
});

test('commission of what was captured and then refunded: what stays adds up to the unit, and nothing is left at a full refund', () => {
  const terms = fc.record({ basisPoints: fc.integer({ min: 0, max: 10_000 }), tax: fc.integer({ min: 0, max: 10_000 }) });
  const line = fc.tuple(fc.bigInt({ min: 1n, max: 1_000_000n }), terms);
  const share = fc.integer({ min: 0, max: 1_000 });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), share, share, (sold, captured, refunded) => {
      const lines = sold.map(([amount, { basisPoints, tax }], n) => ({
        id: String(n), reference: String(n), parts: divide({ amount, quantity: 1 }, { basisPoints, fixed: 0n, min: null, max: null }, tax), refunded: refundedParts(noParts, 0n), steps: 0,
      }));
      const total = sumOfParts(lines.map(({ parts }) => parts));
      const never = spreadRefund(lines, total.amount - (total.amount * BigInt(captured)) / 1_000n);
      const held = lines.map((each, n) => ({ ...each, refunded: refundedParts(each.parts, never[n]!), steps: 1 }));
      const kept = held.map(({ parts, refunded: gone }) => minus(parts, gone));
      const paid = sumOfParts(kept);
      expect(paid.amount).toBe(paid.commission + paid.tax + paid.net);
      expect(paid.amount).toBe((total.amount * BigInt(captured)) / 1_000n);
      for (const part of kept) expect([part.commission, part.tax, part.net].every((each) => each >= 0n)).toBe(true);
      if (paid.amount === 0n) return;
      const back = spreadRefund(held, (paid.amount * BigInt(refunded)) / 1_000n);
      const rest = sumOfParts(held.map((each, n) => minus(each.parts, refundedParts(each.parts, each.refunded.amount + back[n]!))));
      expect(rest.amount).toBe(rest.commission + rest.tax + rest.net);
      if (refunded === 1_000) expect(rest).toEqual({ amount: 0n, commission: 0n, tax: 0n, net: 0n });
    }),
    { numRuns: 10_000 },
  );
});

const noParts: Parts = { amount: 0n, commission: 0n, tax: 0n, net: 0n };
const minus = (a: Parts, b: Parts): Parts => ({ amount: a.amount - b.amount, commission: a.commission - b.commission, tax: a.tax - b.tax, net: a.net - b.net });

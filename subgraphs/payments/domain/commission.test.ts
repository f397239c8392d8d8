import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { currencyExponents } from '../../../platform/kernel/money.ts';
import { divide, isValidRate, rateFor, type CommissionRate } from './commission.ts';
import { MAX_AMOUNT } from './postings.ts';
import { refundParts, remainingParts } from './proration.ts';

const standard: CommissionRate = { id: 'a', position: 5, enabled: true, payeeId: null, currency: null, basisPoints: 1200, fixed: 0n, min: null, max: null, taxBasisPoints: 0 };

const amounts = fc.oneof(fc.bigInt(1n, 200n), fc.bigInt(1n, 1_000_000n), fc.bigInt(1n, MAX_AMOUNT));
const limits = fc.tuple(fc.option(fc.bigInt(0n, 50_000n)), fc.option(fc.bigInt(0n, 50_000n)));
const rates: fc.Arbitrary<CommissionRate> = fc
  .record({ basisPoints: fc.integer({ min: 0, max: 10_000 }), fixed: fc.bigInt(0n, 10_000n), limits, taxBasisPoints: fc.integer({ min: 0, max: 10_000 }), currency: fc.constantFrom(...Object.keys(currencyExponents)) })
  .map(({ limits: [a, b], ...rate }) => ({ ...standard, ...rate, min: a !== null && b !== null && a > b ? b : a, max: a !== null && b !== null && a > b ? a : b }));

test('commission is half-up to the minor unit, tax is half-up of the commission', () => {
  expect(divide(64_900n, standard)).toEqual({ amount: 64_900n, commission: 7_788n, tax: 0n, net: 57_112n });
  expect(divide(1_004n, { ...standard, basisPoints: 1250, taxBasisPoints: 2000 })).toEqual({ amount: 1_004n, commission: 126n, tax: 25n, net: 853n });
  expect(divide(1_990n, { ...standard, fixed: 30n, min: 300n, max: null })).toMatchObject({ commission: 300n });
  expect(divide(1_990n, { ...standard, fixed: 30n, max: 100n })).toMatchObject({ commission: 100n });
  expect(divide(1_990n, null)).toEqual({ amount: 1_990n, commission: 0n, tax: 0n, net: 1_990n });
});

test('commission and tax never exceed the amount', () => {
  expect(divide(100n, { ...standard, fixed: 500n, taxBasisPoints: 2000 })).toEqual({ amount: 100n, commission: 83n, tax: 17n, net: 0n });
  expect(divide(0n, { ...standard, fixed: 500n })).toEqual({ amount: 0n, commission: 0n, tax: 0n, net: 0n });
});

test('the first enabled rule in order of position that fits payee and currency applies', () => {
  const rules = [
    standard,
    { ...standard, id: 'off', position: 0, enabled: false },
    { ...standard, id: 'velo', position: 1, payeeId: 'velo' },
    { ...standard, id: 'yen', position: 2, currency: 'JPY' },
    { ...standard, id: 'b', position: 5 },
  ];
  expect(rateFor(rules, 'velo', 'EUR')?.id).toBe('velo');
  expect(rateFor(rules, 'atelier', 'JPY')?.id).toBe('yen');
  expect(rateFor(rules, 'atelier', 'EUR')?.id).toBe('a');
  expect(rateFor(rules.slice(1, 3), 'atelier', 'EUR')).toBeNull();
});

test('10,000 baskets: commission, tax and net add up exactly and none is negative', () => {
  fc.assert(
    fc.property(amounts, rates, (amount, rate) => {
      const { commission, tax, net } = divide(amount, rate);
      expect(commission + tax + net).toBe(amount);
      expect(commission >= 0n && tax >= 0n && net >= 0n).toBe(true);
    }),
    { numRuns: 10_000 },
  );
});

test('commission equals exact arithmetic rounded once, as long as the amount covers it', () => {
  fc.assert(
    fc.property(amounts, rates, (amount, rate) => {
      const exact = (2n * amount * BigInt(rate.basisPoints) + 10_000n) / 20_000n + rate.fixed;
      const least = rate.min !== null && exact < rate.min ? rate.min : exact;
      const wanted = rate.max !== null && least > rate.max ? rate.max : least;
      fc.pre(wanted * (10_000n + BigInt(rate.taxBasisPoints)) <= amount * 10_000n);
      expect(divide(amount, rate).commission).toBe(wanted);
    }),
    { numRuns: 5_000 },
  );
});

test('10,000 series of partial refunds: every part is non-negative, parts add up, and together they are the whole split', () => {
  const steps = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 });
  fc.assert(
    fc.property(amounts, rates, steps, (amount, rate, cuts) => {
      const split = divide(amount, rate);
      const points = [...new Set([...cuts.map((cut) => (amount * BigInt(Math.floor(cut * 1_000_000))) / 1_000_000n), amount])].filter((p) => p > 0n).sort((a, b) => (a < b ? -1 : 1));
      let refunded = 0n;
      const total = { amount: 0n, commission: 0n, tax: 0n, net: 0n };
      for (const point of points) {
        const parts = refundParts(split, refunded, point - refunded);
        const left = remainingParts(split, point);
        expect(parts.commission + parts.tax + parts.net).toBe(point - refunded);
        expect([...Object.values(parts), ...Object.values(left)].every((part) => part >= 0n)).toBe(true);
        for (const key of ['amount', 'commission', 'tax', 'net'] as const) total[key] += parts[key];
        expect(total.commission + left.commission).toBe(split.commission);
        expect(total.net + left.net).toBe(split.net);
        refunded = point;
      }
      expect(total).toEqual(split);
    }),
    { numRuns: 10_000 },
  );
});

test('a rule is valid within its limits only', () => {
  const terms = { position: 0, currency: 'EUR', basisPoints: 1200, fixed: 10n, min: 1n, max: 2n, taxBasisPoints: 0 };
  expect(isValidRate(terms)).toBe(true);
  for (const wrong of [{ basisPoints: 10_001 }, { basisPoints: -1 }, { fixed: -1n }, { min: 3n }, { currency: null }, { taxBasisPoints: -1 }, { position: -1 }]) {
    expect(isValidRate({ ...terms, ...wrong })).toBe(false);
  }
  expect(isValidRate({ ...terms, currency: null, fixed: 0n, min: null, max: null })).toBe(true);
});

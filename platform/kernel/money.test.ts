import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { allocate, currencyExponents, divideHalfUp, fromDecimal, money, shareOf, sum, toDecimal } from './money.ts';

test('largest remainder: parts add up, none is off by a unit, ties go to the earlier part', () => {
  expect(allocate(100n, [1n, 1n, 1n])).toEqual([34n, 33n, 33n]);
  expect(allocate(-100n, [1n, 1n, 1n])).toEqual([-34n, -33n, -33n]);
  expect(allocate(5n, [3n, 0n, 7n])).toEqual([2n, 0n, 3n]);
  const weight = fc.bigInt(0n, 10n ** 9n);
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 15n), 10n ** 15n), fc.array(weight, { minLength: 1, maxLength: 20 }), (amount, weights) => {
      const total = weights.reduce((a, b) => a + b, 0n);
      fc.pre(total > 0n);
      const parts = allocate(amount, weights);
      expect(parts.reduce((a, b) => a + b, 0n)).toBe(amount);
      parts.forEach((part, i) => {
        const error = part * total - amount * weights[i]!;
        expect((error < 0n ? -error : error) < total).toBe(true);
      });
    }),
  );
});

test('shares are rounded half away from zero', () => {
  expect(shareOf(1250n, 1000)).toBe(125n);
  expect(shareOf(5n, 1000)).toBe(1n);
  expect(shareOf(4n, 1000)).toBe(0n);
  expect(shareOf(-5n, 1000)).toBe(-1n);
  expect(divideHalfUp(7n, 2n)).toBe(4n);
});

test('decimals follow the currency and survive the round trip', () => {
  expect(toDecimal(money(12345n, 'USD'))).toBe('123.45');
  expect(toDecimal(money(-5n, 'KWD'))).toBe('-0.005');
  expect(toDecimal(money(500n, 'JPY'))).toBe('500');
  expect(fromDecimal('1.005', 'USD')).toBeNull();
  expect(fromDecimal('1.500', 'USD')).toBe(150n);
  expect(fromDecimal('1e5', 'USD')).toBeNull();
  expect(fromDecimal('0x10', 'USD')).toBeNull();
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 14n), 10n ** 14n), fc.constantFrom(...Object.keys(currencyExponents)), (amount, currency) => {
      expect(fromDecimal(toDecimal(money(amount, currency)), currency)).toBe(amount);
    }),
  );
});

test('currencies are never mixed', () => {
  expect(() => sum([money(1n, 'EUR'), money(1n, 'USD')], 'EUR')).toThrow('cannot add USD to EUR');
  expect(sum([money(1n, 'EUR'), money(2n, 'EUR')], 'EUR')).toEqual(money(3n, 'EUR'));
  expect(() => toDecimal(money(1n, 'constructor'))).toThrow('unknown currency constructor');
});

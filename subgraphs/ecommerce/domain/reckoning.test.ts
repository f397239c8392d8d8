import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CouponTerms } from './coupon.ts';
import { reckon, type Basket, type Goods } from './reckoning.ts';
import type { ShippingOption } from './shipping.ts';
import { taxOf } from './tax.ts';

const vendorIds = ['v1', 'v2', 'v3'] as const;
const modes: Readonly<Record<string, boolean>> = { v1: true, v2: false, v3: true };

const goods = fc
  .array(
    fc.record({
      vendorId: fc.constantFrom(...vendorIds),
      quantity: fc.integer({ min: 1, max: 999 }),
      price: fc.oneof(fc.bigInt({ min: 1n, max: 5n }), fc.bigInt({ min: 1n, max: 1_000_000n })),
      categoryIds: fc.subarray(['c1', 'c2']),
      taxCategory: fc.constantFrom('STANDARD', 'BOOKS', 'NONE'),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((all) => all.map((each, index): Goods => ({ ...each, id: `l${String(index).padStart(2, '0')}`, productId: `p${index % 7}`, taxIncluded: modes[each.vendorId]! })));

const coupon = fc.record({
  vendorId: fc.constantFrom(null, ...vendorIds),
  kind: fc.constantFrom('PERCENT', 'FIXED', 'FREE_SHIPPING'),
  basisPoints: fc.integer({ min: 1, max: 10_000 }),
  amount: fc.bigInt({ min: 1n, max: 10_000_000n }),
  categoryIds: fc.constantFrom(null, ['c1'], ['c2', 'c3']),
  productIds: fc.constantFrom(null, ['p0', 'p1']),
});
const coupons = fc.array(coupon, { maxLength: 5 }).map((all) =>
  all.map((each, index): CouponTerms => ({
    ...each, id: `k${index}`, code: `K${index}`, name: 'K', kind: each.kind as CouponTerms['kind'], currency: 'EUR', minSubtotal: null,
  })),
);
const freight = fc.dictionary(fc.constantFrom(...vendorIds), fc.bigInt({ min: 0n, max: 5_000n })).map((prices): Map<string, ShippingOption | null> => new Map(Object.entries(prices).map(([id, price]) => [id, { rateId: `r-${id}`, name: 'R', price }])));
const baskets = fc.record({ lines: goods, coupons, shipping: freight, taxRates: fc.constantFrom(new Map(), new Map([['STANDARD', 2_000], ['BOOKS', 550]])) });

const sum = <T>(items: readonly T[], of: (item: T) => bigint): bigint => items.reduce((total, item) => total + of(item), 0n);

test('every amount is the sum of its parts, and nothing is below zero', () => {
  fc.assert(
    fc.property(baskets, (basket: Basket) => {
      const reckoning = reckon(basket);
      const { packages, discounts } = reckoning;
      for (const { lines, subtotal, discount, shipping, shippingTax, tax, taxIncluded, total } of packages) {
        for (const line of lines) {
          expect(line.discount >= 0n && line.discount <= line.subtotal && line.tax >= 0n).toBe(true);
          expect(line.total).toBe(line.subtotal - line.discount + (taxIncluded ? 0n : line.tax));
          expect(line.tax).toBe(taxOf(line.subtotal - line.discount, line.taxBasisPoints, taxIncluded));
        }
        expect({ subtotal, discount, tax }).toEqual({ subtotal: sum(lines, (l) => l.subtotal), discount: sum(lines, (l) => l.discount), tax: sum(lines, (l) => l.tax) + shippingTax });
        expect(total).toBe(subtotal - discount + shipping + (taxIncluded ? 0n : tax));
        expect(shipping >= 0n && total >= 0n).toBe(true);
      }
      expect(reckoning.total).toBe(sum(packages, (p) => p.total));
      const offered = sum([...basket.shipping].filter(([id]) => packages.some((p) => p.vendorId === id)), ([, option]) => option?.price ?? 0n);
      expect(sum([...discounts.values()], (d) => d)).toBe(reckoning.discount + offered - reckoning.shipping);
      expect(packages.flatMap((p) => p.lines.map((l) => l.id)).toSorted()).toEqual(basket.lines.map((l) => l.id).toSorted());
    }),
    { numRuns: 500 },
  );
});

test('a coupon touches only what it counts for, and no more than it is worth', () => {
  fc.assert(
    fc.property(goods, coupons, (lines, [only]) => {
      fc.pre(only !== undefined && only.kind !== 'FREE_SHIPPING');
      const { packages, discounts } = reckon({ lines, coupons: [only!], shipping: new Map(), taxRates: new Map() });
      const counted = lines.filter(
        (line) =>
          (only!.vendorId === null || only!.vendorId === line.vendorId) &&
          (only!.categoryIds === null || only!.categoryIds.some((id) => line.categoryIds.includes(id))) &&
          (only!.productIds === null || only!.productIds.includes(line.productId)),
      );
      const ids = new Set(counted.map((line) => line.id));
      for (const line of packages.flatMap((p) => p.lines)) if (!ids.has(line.id)) expect(line.discount).toBe(0n);
      const worth = only!.kind === 'FIXED' ? only!.amount! : (sum(counted, (l) => l.price * BigInt(l.quantity)) * BigInt(only!.basisPoints!) + 5_000n) / 10_000n;
      expect(discounts.get(only!.id)! <= worth).toBe(true);
    }),
  );
});

const line = (id: string, vendorId: string, price: bigint): Goods => ({ id, productId: id, vendorId, quantity: 1, price, categoryIds: [], taxCategory: 'STANDARD', taxIncluded: true });
const off = (amount: bigint): CouponTerms => ({ id: 'k', code: 'K', name: 'K', vendorId: null, kind: 'FIXED', basisPoints: null, amount, currency: 'EUR', minSubtotal: null, categoryIds: null, productIds: null });

test('an amount that does not divide goes to the largest remainders, and ties to the earlier line', () => {
  const lines = ['a', 'b', 'c'].map((id, index) => line(id, `v${index}`, 10_001n));
  const { packages } = reckon({ lines, coupons: [off(10_000n)], shipping: new Map(), taxRates: new Map() });
  expect(packages.map((p) => p.discount)).toEqual([3_334n, 3_333n, 3_333n]);
});

test('a coupon worth more than everything takes everything, and no more', () => {
  const lines = [line('a', 'v1', 500n), line('b', 'v1', 300n), line('c', 'v2', 100n)];
  const { packages, discounts } = reckon({ lines, coupons: [off(1_000_000n)], shipping: new Map(), taxRates: new Map() });
  expect(packages.map((p) => p.total)).toEqual([0n, 0n]);
  expect(discounts.get('k')).toBe(900n);
});

test.each([
  [12_000n, 2_000, true, 2_000n],
  [10_000n, 2_000, false, 2_000n],
  [999n, 550, true, 52n],
  [0n, 2_000, true, 0n],
  [1n, 1, false, 0n],
])('tax of %s at %s basis points, included: %s', (amount, basisPoints, included, tax) => {
  expect(taxOf(amount, basisPoints, included)).toBe(tax);
});

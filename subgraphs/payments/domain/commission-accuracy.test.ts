import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { exponentOf } from '../../../platform/kernel/money.ts';
import { priceSale, sumOfParts, type Parts, type PricedSaleLine } from './commission.ts';
import type { CommissionRate, RateAmounts } from './commission-rate.ts';
import { MAX_AMOUNT } from './postings.ts';
import { partsOfSteps, refundSteps, remainingParts, spreadRefund, type RefundableLine } from './proration.ts';
import { commissionAreas, listingTypesOf, type Sale, type SaleLine } from './sale.ts';

const SALES = 10_000;
const currencies = ['JPY', 'EUR', 'KWD', 'CLF'] as const;
const id = (n: number) => `0199a000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

/** A fraction, so that the reference never rounds but where the rule says so. `bottom` > 0. */
interface Ratio {
  readonly top: bigint;
  readonly bottom: bigint;
}
const times = (a: Ratio, b: Ratio): Ratio => ({ top: a.top * b.top, bottom: a.bottom * b.bottom });
const floor = ({ top, bottom }: Ratio): bigint => top / bottom;
const halfUp = ({ top, bottom }: Ratio): bigint => floor({ top: 2n * top + bottom, bottom: 2n * bottom });
const whole = (top: bigint): Ratio => ({ top, bottom: 1n });
const points = (n: number): Ratio => ({ top: BigInt(n), bottom: 10_000n });

const sizes = fc.oneof(fc.bigInt(0n, 200n), fc.bigInt(0n, 1_000_000n), fc.bigInt(0n, MAX_AMOUNT / 10n));
const basisPoints = fc.integer({ min: 0, max: 10_000 });
const some = <T>(values: readonly T[]) => fc.option(fc.subarray([...values], { minLength: 1 }));
const [vendors, categories] = [[id(1), id(2)], [id(3), id(4), id(5)]];
const allTypes = commissionAreas.flatMap((area) => [...listingTypesOf[area]]);

const rateAmounts: fc.Arbitrary<RateAmounts> = fc
  .record({ fixed: fc.bigInt(0n, 5_000n), one: fc.option(fc.bigInt(0n, 50_000n)), other: fc.option(fc.bigInt(0n, 50_000n)) })
  .map(({ fixed, one, other }) => (one !== null && other !== null && one > other ? { fixed, min: other, max: one } : { fixed, min: one, max: other }));

const rate: fc.Arbitrary<CommissionRate> = fc
  .record({
    areas: some(commissionAreas), vendorIds: some(vendors), categoryIds: some(categories), listingTypes: some(allTypes), enabled: fc.boolean(), basisPoints,
    taxBasisPoints: fc.option(basisPoints), amounts: fc.option(fc.dictionary(fc.constantFrom(...currencies), rateAmounts, { minKeys: 1 })),
  })
  .map(({ amounts, ...terms }) => ({ ...terms, id: id(0), version: 1, name: 'x', position: 0, validFrom: null, validUntil: null, amounts: amounts && new Map(Object.entries(amounts)) }));
/** Rules for anything at the end, more often than not: else most sales would fit none. */
const last = fc.option(rate.map((each) => ({ ...each, enabled: true, areas: null, vendorIds: null, categoryIds: null, listingTypes: null, amounts: each.amounts && new Map(currencies.map((currency) => [currency, [...each.amounts!.values()][0]!])) })), { freq: 9 });
const rates = fc.tuple(fc.array(rate, { maxLength: 6 }), last).map(([some, end]) => (end ? [...some, end] : some)).map((all) => all.map((each, position) => ({ ...each, id: id(100 + position), position })));

const line = fc.record({ amount: sizes, quantity: fc.integer({ min: 1, max: 50 }), categoryIds: fc.subarray(categories), listingType: fc.option(fc.constantFrom(...allTypes)) });
const sales: fc.Arbitrary<Sale> = fc
  .record({ area: fc.constantFrom(...commissionAreas), payeeId: fc.constantFrom(...vendors), currency: fc.constantFrom(...currencies), lines: fc.array(line, { minLength: 1, maxLength: 5 }) })
  .map(({ lines, ...sale }) => ({ ...sale, at: new Date(0), lines: lines.map((each, n): SaleLine => ({ ...each, reference: id(1000 + n) })) }));

/** One refund: of some lines, or of an amount over all of them; both as a share of what is left. */
const refunds = fc.array(fc.record({ of: fc.option(fc.nat({ max: 4 })), share: fc.integer({ min: 1, max: 1_000 }) }), { maxLength: 8 });

/** The rules of the policy in exact arithmetic, apart from the code under test. */
const expected = (all: readonly CommissionRate[], sale: Sale, { amount, quantity, categoryIds, listingType }: SaleLine, country: number | null) => {
  const fitting = all.find(
    (each) =>
      each.enabled &&
      (!each.areas || each.areas.includes(sale.area)) &&
      (!each.vendorIds || each.vendorIds.includes(sale.payeeId)) &&
      (!each.categoryIds || each.categoryIds.some((category) => categoryIds.includes(category))) &&
      (!each.listingTypes || (listingType !== null && each.listingTypes.includes(listingType))) &&
      (!each.amounts || each.amounts.has(sale.currency)),
  );
  if (!fitting) return { rate: null, commission: 0n, tax: 0n };
  const { fixed, min, max } = fitting.amounts?.get(sale.currency) ?? { fixed: 0n, min: null, max: null };
  const tax = fitting.taxBasisPoints ?? country ?? 0;
  const share = halfUp(times(whole(amount), points(fitting.basisPoints))) + fixed * BigInt(quantity);
  const most = [...(max === null ? [] : [max]), floor(times(whole(amount), { top: 10_000n, bottom: 10_000n + BigInt(tax) }))];
  const commission = [min !== null && share < min ? min : share, ...most].reduce((a, b) => (a < b ? a : b));
  return { rate: fitting.id, commission, tax: halfUp(times(whole(commission), points(tax))) };
};

const frozen = (lines: readonly PricedSaleLine[]): RefundableLine[] =>
  lines.map(({ line: { reference }, amount, commission, tax, net }) => ({ id: reference, reference, parts: { amount, commission, tax, net }, refunded: sumOfParts([]), steps: 0 }));

const isSound = ({ amount, commission, tax, net }: Parts): boolean => commission + tax + net === amount && [amount, commission, tax, net].every((part) => part >= 0n);
const within = (one: bigint, { top, bottom }: Ratio): boolean => top - bottom <= one * bottom && one * bottom <= top + bottom;

test('parts add up to the minor unit at every step of 10,000 sales, and a full refund gives all of them back', () => {
  const seen = { lines: 0, refunds: 0, commission: 0, currencies: new Set<string>() };
  fc.assert(
    fc.property(rates, sales, fc.option(basisPoints), refunds, (all, sale, country, series) => {
      const priced = priceSale(all, sale, country === null ? null : { country: 'FR', basisPoints: country });
      for (const [n, each] of priced.entries()) {
        expect({ rate: each.rate?.id ?? null, commission: each.commission, tax: each.tax }).toEqual(expected(all, sale, sale.lines[n]!, country));
        if (!isSound(each)) throw new Error(`line ${n} does not add up`);
      }
      const sold = sumOfParts(priced);
      let lines = frozen(priced);
      let back = sumOfParts([]);
      const refund = (amounts: readonly bigint[]) => {
        const steps = refundSteps(lines, amounts);
        const parts = partsOfSteps(steps);
        back = sumOfParts([back, parts]);
        lines = lines.map((one) => ({ ...one, refunded: steps.find((step) => step.line === one)?.after ?? one.refunded }));
        const left = remainingParts(lines);
        const exact = lines.every(({ parts: p, refunded: r }) => p.amount === 0n || (within(r.commission, { top: p.commission * r.amount, bottom: p.amount }) && within(r.tax, { top: p.tax * r.amount, bottom: p.amount })));
        if (![parts, back, left, ...lines.map((one) => one.refunded)].every(isSound)) throw new Error('a refund does not add up');
        if (!exact) throw new Error('a refund is out of proportion');
        expect(sumOfParts([back, left])).toEqual(sold);
        seen.refunds += 1;
      };
      for (const { of, share } of series) {
        const left = lines.map(({ parts, refunded }) => parts.amount - refunded.amount);
        const all = left.reduce((a, b) => a + b, 0n);
        if (all === 0n) break;
        const part = (whole: bigint) => (whole * BigInt(share)) / 1_000n;
        refund(of === null ? spreadRefund(lines, part(all)) : left.map((each, n) => (n === of ? part(each) : 0n)));
      }
      if (remainingParts(lines).amount > 0n) refund(spreadRefund(lines, remainingParts(lines).amount));
      expect([remainingParts(lines), back]).toEqual([sumOfParts([]), sold]);
      seen.lines += priced.length;
      seen.commission += priced.some((each) => each.commission > 0n) ? 1 : 0;
      seen.currencies.add(`${sale.currency} (${exponentOf(sale.currency)})`);
    }),
    { numRuns: SALES },
  );
  expect(seen.currencies.size).toBe(4);
  process.stdout.write(
    `promise 14: ${SALES} sales of ${seen.lines} lines in ${[...seen.currencies].sort().join(', ')}, ${seen.commission} with commission, ${seen.refunds} refunds: 0 off by a minor unit, 0 left after a full refund\n`,
  );
}, 120_000);

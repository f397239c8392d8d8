import { shareOf } from '../../../platform/kernel/money.ts';
import type { RateAmounts, CommissionRate, TaxRate } from './commission-rate.ts';
import { missesOf, type CommissionMiss } from './commission-match.ts';
import type { Sale, SaleLine } from './sale.ts';

/** How an amount divides: `commission + tax + net = amount`, each ≥ 0. */
export interface Parts {
  readonly amount: bigint;
  readonly commission: bigint;
  readonly tax: bigint;
  readonly net: bigint;
}

/** A line of a sale with the rule that fits it and how it divides. */
export interface PricedSaleLine extends Parts {
  readonly line: SaleLine;
  /** Null when no rule fits: no commission is due. */
  readonly rate: CommissionRate | null;
  /** Tax on the commission, from the rule or else from the payee's country. */
  readonly taxBasisPoints: number;
}

/** A rule that was tried before the one that fits, and everything that speaks against it. */
export interface Attempt {
  readonly rate: CommissionRate;
  readonly misses: readonly CommissionMiss[];
}

const inOrder = (rates: readonly CommissionRate[]): CommissionRate[] => rates.toSorted((a, b) => a.position - b.position);

/** The first rule in order of position that fits a line of a sale; null when none does, and then no commission is due. */
export const rateFor = (rates: readonly CommissionRate[], sale: Sale, line: SaleLine): CommissionRate | null =>
  inOrder(rates).find((rate) => missesOf(rate, sale, line).length === 0) ?? null;

/** The rules in the order they are tried for a line, up to the one that fits (the last, without a miss) or to the end. */
export const attemptsFor = (rates: readonly CommissionRate[], sale: Sale, line: SaleLine): Attempt[] => {
  const attempts = inOrder(rates).map((rate) => ({ rate, misses: missesOf(rate, sale, line) }));
  const hit = attempts.findIndex(({ misses }) => misses.length === 0);
  return hit < 0 ? attempts : attempts.slice(0, hit + 1);
};

const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b);
const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b);
const noAmounts: RateAmounts = { fixed: 0n, min: null, max: null };

/**
 * Divides `amount` (≥ 0) of `quantity` units: commission is half-up of the share plus `fixed` for each unit, kept within `min` and `max`; tax is
 * half-up of the commission. Together they never exceed the amount: then the commission shrinks, so that the payee's net is never negative.
 */
export const divide = (
  { amount, quantity }: Pick<SaleLine, 'amount' | 'quantity'>,
  { basisPoints, fixed, min, max }: { readonly basisPoints: number } & RateAmounts,
  taxBasisPoints: number,
): Parts => {
  const wanted = smaller(larger(shareOf(amount, basisPoints) + fixed * BigInt(quantity), min ?? 0n), max ?? amount);
  const affordable = (amount * 10_000n) / (10_000n + BigInt(taxBasisPoints));
  const commission = smaller(wanted, affordable);
  const tax = shareOf(commission, taxBasisPoints);
  return { amount, commission, tax, net: amount - commission - tax };
};

/** Each line of a sale with its rule and parts, in their order. `tax` is what the payee's country takes; null when it is not known. */
export const priceSale = (rates: readonly CommissionRate[], sale: Sale, tax: TaxRate | null): PricedSaleLine[] =>
  sale.lines.map((line) => {
    const rate = rateFor(rates, sale, line);
    if (!rate) return { line, rate, taxBasisPoints: 0, amount: line.amount, commission: 0n, tax: 0n, net: line.amount };
    const taxBasisPoints = rate.taxBasisPoints ?? tax?.basisPoints ?? 0;
    const amounts = rate.amounts?.get(sale.currency) ?? noAmounts;
    return { line, rate, taxBasisPoints, ...divide(line, { basisPoints: rate.basisPoints, ...amounts }, taxBasisPoints) };
  });

/** Parts added up. */
export const sumOfParts = (parts: readonly Parts[]): Parts =>
  parts.reduce(
    (sum, each) => ({ amount: sum.amount + each.amount, commission: sum.commission + each.commission, tax: sum.tax + each.tax, net: sum.net + each.net }),
    { amount: 0n, commission: 0n, tax: 0n, net: 0n },
  );

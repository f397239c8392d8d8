import { shareOf } from '../../../platform/kernel/money.ts';

/** A commission rule: rates in basis points (1200 = 12 %), `fixed`, `min` and `max` in minor units; null means none, or any payee or currency. */
export interface CommissionRate {
  readonly id: string;
  readonly position: number;
  readonly enabled: boolean;
  readonly payeeId: string | null;
  readonly currency: string | null;
  readonly basisPoints: number;
  readonly fixed: bigint;
  readonly min: bigint | null;
  readonly max: bigint | null;
  readonly taxBasisPoints: number;
}

/** How an amount divides: `commission + tax + net = amount`, each ≥ 0. */
export interface Parts {
  readonly amount: bigint;
  readonly commission: bigint;
  readonly tax: bigint;
  readonly net: bigint;
}

const matches = (rate: CommissionRate, payeeId: string, currency: string): boolean =>
  rate.enabled && (rate.payeeId === null || rate.payeeId === payeeId) && (rate.currency === null || rate.currency === currency);

/** The first enabled rule in order of position (then id) that fits; null when none does, and then no commission is due. */
export const rateFor = (rates: readonly CommissionRate[], payeeId: string, currency: string): CommissionRate | null =>
  rates
    .filter((rate) => matches(rate, payeeId, currency))
    .toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
    .at(0) ?? null;

const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b);
const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b);

/**
 * Divides `amount` (≥ 0) under a rule: commission is half-up of the rate plus `fixed`, kept within `min` and `max`; tax is half-up of the
 * commission. Together they never exceed the amount: then the commission shrinks, so that the payee's net is never negative.
 */
export const divide = (amount: bigint, rate: CommissionRate | null): Parts => {
  if (!rate) return { amount, commission: 0n, tax: 0n, net: amount };
  const wanted = smaller(larger(shareOf(amount, rate.basisPoints) + rate.fixed, rate.min ?? 0n), rate.max ?? amount);
  const affordable = (amount * 10_000n) / (10_000n + BigInt(rate.taxBasisPoints));
  const commission = smaller(wanted, affordable);
  const tax = shareOf(commission, rate.taxBasisPoints);
  return { amount, commission, tax, net: amount - commission - tax };
};

/** The figures of a rule, before they were checked. */
export interface RateTerms {
  readonly position: number;
  readonly currency?: string | null | undefined;
  readonly basisPoints: number;
  readonly fixed: bigint;
  readonly min?: bigint | null | undefined;
  readonly max?: bigint | null | undefined;
  readonly taxBasisPoints: number;
}

const isShare = (basisPoints: number): boolean => basisPoints >= 0 && basisPoints <= 10_000;

/** Whether a rule makes sense: the same limits as the table's checks. */
export const isValidRate = ({ position, currency, basisPoints, fixed, min, max, taxBasisPoints }: RateTerms): boolean => {
  const amounts = [fixed, min, max].filter((amount) => amount != null);
  const needsCurrency = fixed !== 0n || min != null || max != null;
  const ordered = min == null || max == null || min <= max;
  const inRange = position >= 0 && position <= 1_000_000 && isShare(basisPoints) && isShare(taxBasisPoints) && amounts.every((a) => a >= 0n);
  return inRange && ordered && (currency != null || !needsCurrency);
};

import { allocate, divideHalfUp } from '../../../platform/kernel/money.ts';
import { sumOfParts, type Parts } from './commission.ts';

const nothing: Parts = { amount: 0n, commission: 0n, tax: 0n, net: 0n };

/** A frozen line of a split and how much of it was taken back so far, in how many steps. */
export interface RefundableLine {
  readonly id: string;
  readonly reference: string;
  readonly parts: Parts;
  readonly refunded: Parts;
  readonly steps: number;
}

/** What a refund takes back of one line. `after` is the line's total then. */
export interface RefundStep {
  readonly line: RefundableLine;
  readonly after: Parts;
}

/**
 * The parts of the first `refunded` units of a line. Fees and their tax grow by at most one unit for each, so no difference is negative, and
 * at the line's amount they are the line's parts exactly.
 */
export const refundedParts = (line: Parts, refunded: bigint): Parts => {
  if (refunded === 0n) return nothing;
  const allFees = line.commission + line.tax;
  const fees = divideHalfUp(allFees * refunded, line.amount);
  const tax = allFees === 0n ? 0n : divideHalfUp(line.tax * fees, allFees);
  return { amount: refunded, commission: fees - tax, tax, net: refunded - fees };
};

const minus = (a: Parts, b: Parts): Parts => ({
  amount: a.amount - b.amount,
  commission: a.commission - b.commission,
  tax: a.tax - b.tax,
  net: a.net - b.net,
});

const leftOf = ({ parts, refunded }: RefundableLine): bigint => parts.amount - refunded.amount;

/**
 * Spreads a refund without lines over what is left of each (largest remainder, equal ones to the earlier line), so that no line gets back more
 * than it cost. `amount` is at most what is left of all.
 */
export const spreadRefund = (lines: readonly RefundableLine[], amount: bigint): bigint[] => allocate(amount, lines.map(leftOf));

/** The steps of a refund that takes `amounts[i]` of `lines[i]`, each at most what is left of it; lines that give nothing have none. */
export const refundSteps = (lines: readonly RefundableLine[], amounts: readonly bigint[]): RefundStep[] =>
  lines.flatMap((line, i) => {
    const amount = amounts[i] ?? 0n;
    return amount === 0n ? [] : [{ line, after: refundedParts(line.parts, line.refunded.amount + amount) }];
  });

/** What a refund takes back from payee, platform and tax in all. */
export const partsOfSteps = (steps: readonly RefundStep[]): Parts => sumOfParts(steps.map(({ line, after }) => minus(after, line.refunded)));

/** What is left of the lines after everything that was refunded. */
export const remainingParts = (lines: readonly RefundableLine[]): Parts => sumOfParts(lines.map(({ parts, refunded }) => minus(parts, refunded)));

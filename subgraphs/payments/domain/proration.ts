import { divideHalfUp } from '../../../platform/kernel/money.ts';
import type { Parts } from './commission.ts';

/** The parts of the first `refunded` units of a split. Fees and their tax grow by at most one unit for each, so no difference is negative. */
const refundedParts = (split: Parts, refunded: bigint): Parts => {
  const allFees = split.commission + split.tax;
  const fees = divideHalfUp(allFees * refunded, split.amount);
  const tax = allFees === 0n ? 0n : divideHalfUp(split.tax * fees, allFees);
  return { amount: refunded, commission: fees - tax, tax, net: refunded - fees };
};

const minus = (a: Parts, b: Parts): Parts => ({
  amount: a.amount - b.amount,
  commission: a.commission - b.commission,
  tax: a.tax - b.tax,
  net: a.net - b.net,
});

/**
 * What a refund of `amount` takes back from payee, platform and tax, after `refunded` was refunded before (0 ≤ refunded, refunded + amount ≤
 * split.amount). In proportion, and such that the refunds of a whole split add up to its original parts exactly, in whatever steps.
 */
export const refundParts = (split: Parts, refunded: bigint, amount: bigint): Parts =>
  minus(refundedParts(split, refunded + amount), refundedParts(split, refunded));

/** What is left of a split's parts after `refunded` was refunded. */
export const remainingParts = (split: Parts, refunded: bigint): Parts => refundParts(split, refunded, split.amount - refunded);

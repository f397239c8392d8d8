import type { Parts } from './commission.ts';
import { clearing, commissionRevenue, commissionTax, escrow, suspense, vendorPending, type Account } from './chart-of-accounts.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { isCurrency } from '../../../platform/kernel/money.ts';

/** Why money moved. */
export type PostingKind =
  | 'CAPTURE' | 'RELEASE' | 'REFUND' | 'REFUND_FAILED' | 'TRANSFER' | 'MATURITY' | 'PAYOUT' | 'PAYOUT_PAID' | 'PAYOUT_RETURNED'
  | 'FEE' | 'TOP_UP' | 'DISPUTE' | 'DISPUTE_WON' | 'EXCHANGE' | 'ADJUSTMENT' | 'REVERSAL';

/** One line of a posting: negative where money leaves an account, positive where it arrives. Minor units. */
export interface Entry {
  readonly account: Account;
  readonly currency: string;
  readonly amount: bigint;
}

/** A balanced set of entries that happens once for its `reference`. */
export interface Posting {
  readonly reference: string;
  readonly kind: PostingKind;
  readonly entries: readonly Entry[];
  /** The transaction that this one takes back, of a REVERSAL only. */
  readonly reverses?: string;
  /** For people who read the books, 1 to 500 characters. */
  readonly note?: string;
}

/** The most one payment or entry may move, in minor units. */
export const MAX_AMOUNT = 1_000_000_000_000n;

export const isAmount = (amount: bigint): boolean => amount > 0n && amount <= MAX_AMOUNT;

/** Refuses a posting that does not balance, moves nothing or too much, or is in a currency we do not trade in. */
export const checkPosting = ({ entries }: Posting): Result<true, 'AMOUNT_INVALID' | 'CURRENCY_UNKNOWN' | 'LEDGER_UNBALANCED'> => {
  const sums = new Map<string, bigint>();
  for (const { currency, amount } of entries) {
    if (!isCurrency(currency)) return fail('CURRENCY_UNKNOWN');
    if (!isAmount(amount < 0n ? -amount : amount)) return fail('AMOUNT_INVALID');
    sums.set(currency, (sums.get(currency) ?? 0n) + amount);
  }
  return sums.size > 0 && [...sums.values()].every((sum) => sum === 0n) ? ok(true) : fail('LEDGER_UNBALANCED');
};

/** Entries from pairs of account and amount; lines of zero are left out. */
const entriesOf = (currency: string, lines: readonly (readonly [Account, bigint])[]): Entry[] =>
  lines.filter(([, amount]) => amount !== 0n).map(([account, amount]) => ({ account, currency, amount }));

/** Money goes from one account to another of the same currency. */
export const transferEntries = (from: Account, to: Account, amount: bigint, currency: string): Entry[] =>
  entriesOf(currency, [
    [from, -amount],
    [to, amount],
  ]);

/** A charge went through: the provider holds the money for the payer's subject. */
export const capturePosting = (capture: { attemptId: string; provider: string; subjectId: string; amount: bigint; currency: string }): Posting => ({
  reference: `capture:${capture.attemptId}`,
  kind: 'CAPTURE',
  entries: entriesOf(capture.currency, [
    [clearing(capture.provider), -capture.amount],
    [escrow(capture.subjectId), capture.amount],
  ]),
});

/** An order is fulfilled: what is left of its part goes to vendor, platform and tax. */
export const releasePosting = (split: { id: string; subjectId: string; payeeId: string; currency: string }, parts: Parts): Posting => ({
  reference: `release:${split.id}`,
  kind: 'RELEASE',
  entries: entriesOf(split.currency, [
    [escrow(split.subjectId), -parts.amount],
    [vendorPending(split.payeeId), parts.net],
    [commissionRevenue, parts.commission],
    [commissionTax, parts.tax],
  ]),
});

/** Money on its way back: from escrow before the release, afterwards from those who got it, in proportion. */
export const refundPosting = (
  refund: { id: string; provider: string; subjectId: string; currency: string; parts: Parts },
  releasedTo: string | null,
): Posting => ({
  reference: `refund:${refund.id}`,
  kind: 'REFUND',
  entries: entriesOf(refund.currency, [
    ...(releasedTo === null
      ? [[escrow(refund.subjectId), -refund.parts.amount] as const]
      : ([[vendorPending(releasedTo), -refund.parts.net], [commissionRevenue, -refund.parts.commission], [commissionTax, -refund.parts.tax]] as const)),
    [clearing(refund.provider), refund.parts.amount],
  ]),
});

/** The provider could not return the money: it stays ours to return. */
export const refundFailedPosting = (refund: { id: string; provider: string; currency: string; amount: bigint }): Posting => ({
  reference: `refund-failed:${refund.id}`,
  kind: 'REFUND_FAILED',
  entries: entriesOf(refund.currency, [
    [clearing(refund.provider), -refund.amount],
    [suspense, refund.amount],
  ]),
});

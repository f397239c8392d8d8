import type { Parts } from './commission.ts';
import { clearing, commissionRevenue, commissionTax, escrow, suspense, wallet, type Account } from './chart-of-accounts.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { isCurrency } from '../../../platform/kernel/money.ts';

/** Why money moved. */
export type PostingKind =
  | 'CAPTURE' | 'RELEASE' | 'REFUND' | 'REFUND_FAILED' | 'TRANSFER' | 'MATURITY' | 'PAYOUT' | 'PAYOUT_PAID' | 'PAYOUT_RETURNED'
  | 'FEE' | 'TOP_UP' | 'DISPUTE' | 'DISPUTE_WON' | 'EXCHANGE' | 'ADJUSTMENT' | 'REVERSAL' | 'RECONCILIATION';

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

/** A charge went through: the provider holds the money for the payer's subject. Without a provider it comes out of our own account `from`: a wallet. */
export const capturePosting = (capture: { captureId: string; provider: string; from?: Account | undefined; subjectId: string; amount: bigint; currency: string }): Posting => ({
  reference: `capture:${capture.captureId}`,
  kind: 'CAPTURE',
  entries: entriesOf(capture.currency, [
    [capture.from ?? clearing(capture.provider), -capture.amount],
    [escrow(capture.subjectId), capture.amount],
  ]),
});

/** An order is fulfilled: what is left of its part goes to its payee's account, platform and tax. */
export const releasePosting = (split: { id: string; subjectId: string; payee: Account; currency: string }, parts: Parts): Posting => ({
  reference: `release:${split.id}`,
  kind: 'RELEASE',
  entries: entriesOf(split.currency, [
    [escrow(split.subjectId), -parts.amount],
    [split.payee, parts.net],
    [commissionRevenue, parts.commission],
    [commissionTax, parts.tax],
  ]),
});

/**
 * Money on its way back: from escrow before the release, afterwards from those who got it, in proportion; of a top-up out of the wallet `from`. It
 * goes to the provider, or into the wallet `to`.
 */
export const refundPosting = (
  refund: { id: string; provider: string; subjectId: string; currency: string; parts: Parts; from?: Account | undefined; to?: Account | undefined },
  payee: Account | null,
): Posting => ({
  reference: `refund:${refund.id}`,
  kind: 'REFUND',
  entries: entriesOf(refund.currency, [
    ...(payee === null
      ? [[refund.from ?? escrow(refund.subjectId), -refund.parts.amount] as const]
      : ([[payee, -refund.parts.net], [commissionRevenue, -refund.parts.commission], [commissionTax, -refund.parts.tax]] as const)),
    [refund.to ?? clearing(refund.provider), refund.parts.amount],
  ]),
});

/** A refund that the provider could not make is tried again: its money was waiting in suspense. */
export const refundRetryPosting = (refund: { id: string; provider: string; currency: string; amount: bigint }): Posting => ({
  reference: `refund:${refund.id}`,
  kind: 'REFUND',
  entries: transferEntries(suspense, clearing(refund.provider), refund.amount, refund.currency),
});

/** The same money goes into the payer's wallet instead. */
export const refundToWalletPosting = (refund: { id: string; payerId: string; currency: string; amount: bigint }): Posting => ({
  reference: `refund-wallet:${refund.id}`,
  kind: 'REFUND',
  entries: transferEntries(suspense, wallet(refund.payerId), refund.amount, refund.currency),
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

import type { AccountKind } from './chart-of-accounts.ts';
import type { PostingKind } from './postings.ts';

export const MAX_LINES = 50;

/** Accounts whose balance follows from payments, earnings or payouts, which must be put right there. */
const bound: ReadonlySet<string> = new Set<AccountKind>(['ESCROW', 'IN_TRANSIT', 'VENDOR_PENDING', 'VENDOR_AVAILABLE', 'PAYABLE']);

/** Whether people may post to an account by hand. */
export const isAdjustable = (kind: string): boolean => !bound.has(kind);

const reversible: ReadonlySet<string> = new Set<PostingKind>(['TRANSFER', 'EXCHANGE', 'ADJUSTMENT']);

/** Whether people may reverse a transaction by hand. The others belong to a payment or payout, which has its own way back. */
export const isReversibleByHand = (kind: string): boolean => reversible.has(kind);

export const isReason = (text: string): boolean => text.length >= 1 && text.length <= 500;

import { clearing, commissionRevenue, exchangeRevenue, liquidity, providerFees, suspense, writeOffs, type Account } from './chart-of-accounts.ts';
import type { Entry, Posting } from './postings.ts';
import { differencesOf, type ItemFigures } from './reconciliation.ts';

type Item = ItemFigures & { readonly id: string; readonly provider: string };

export const openedReference = (itemId: string): string => `reconciliation:${itemId}`;
export const resolvedReference = (itemId: string): string => `reconciliation-resolved:${itemId}`;

/** What differs goes into suspense, so that the clearing account says what the provider's books say. Null when nothing does but the name. */
export const openedPosting = (item: Item): Posting | null => {
  const entries = differencesOf(item).flatMap(({ currency, amount }): Entry[] => [
    { account: clearing(item.provider), currency, amount: -amount },
    { account: suspense, currency, amount },
  ]);
  return entries.length > 0 ? { reference: openedReference(item.id), kind: 'RECONCILIATION', entries, note: item.kind } : null;
};

/** Out of suspense, to where two people decided that it belongs. Null when nothing is there. */
export const resolvedPosting = (item: Item, target: Account, reason: string): Posting | null => {
  const entries = differencesOf(item).flatMap(({ currency, amount }): Entry[] => [
    { account: suspense, currency, amount: -amount },
    { account: target, currency, amount },
  ]);
  return entries.length > 0 ? { reference: resolvedReference(item.id), kind: 'RECONCILIATION', entries, note: reason } : null;
};

const own = new Map([commissionRevenue, exchangeRevenue, providerFees, liquidity, writeOffs].map((account) => [account.code, account]));

/** An account of the platform itself, which is made when it is needed; undefined for every other code. */
export const ownAccount = (code: string): Account | undefined => own.get(code);

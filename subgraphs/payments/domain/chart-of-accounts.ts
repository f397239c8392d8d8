/** What an account is for. */
export type AccountKind = 'CLEARING' | 'ESCROW' | 'VENDOR_PENDING' | 'VENDOR_AVAILABLE' | 'REVENUE' | 'TAX' | 'SUSPENSE';

/** An account of the ledger, made on first use. `minBalance` null: no limit. */
export interface Account {
  readonly code: string;
  readonly kind: AccountKind;
  readonly minBalance: bigint | null;
}

const unlimited = (code: string, kind: AccountKind): Account => ({ code, kind, minBalance: null });

/** What a provider owes us. Money comes into the ledger from here, so its balance is negative: minus what the provider holds. */
export const clearing = (provider: string): Account => unlimited(`psp:${provider}:clearing`, 'CLEARING');

/** A payer's money until it is earned. Never below zero: nothing can be released or refunded twice, whatever the code does. */
export const escrow = (subjectId: string): Account => ({ code: `escrow:${subjectId}`, kind: 'ESCROW', minBalance: 0n });

/** Earned, not yet payable. May go negative by refunds; later earnings make up for it. */
export const vendorPending = (vendorId: string): Account => unlimited(`vendor:${vendorId}:pending`, 'VENDOR_PENDING');

/** Earned and payable. May go negative by refunds. */
export const vendorAvailable = (vendorId: string): Account => unlimited(`vendor:${vendorId}:available`, 'VENDOR_AVAILABLE');

export const commissionRevenue = unlimited('platform:revenue:commission', 'REVENUE');
export const commissionTax = unlimited('platform:tax:commission', 'TAX');

/** Money that could not be returned and waits for a person. */
export const suspense = unlimited('platform:suspense', 'SUSPENSE');

/** Accounts that every Plaza has. */
export const systemAccounts: readonly Account[] = [clearing('simulator'), commissionRevenue, commissionTax, suspense];

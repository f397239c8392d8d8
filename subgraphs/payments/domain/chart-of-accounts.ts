/** What an account is for, in the order in which a trial balance shows them. */
export const accountKinds = [
  'CLEARING', 'ESCROW', 'WALLET', 'PREPAID', 'VENDOR_PENDING', 'VENDOR_AVAILABLE', 'PAYABLE', 'IN_TRANSIT', 'REVENUE', 'TAX', 'EXPENSE', 'SUSPENSE', 'LIQUIDITY',
] as const;
export type AccountKind = (typeof accountKinds)[number];

/** An account of the ledger, made on first use. `minBalance` null: no limit. */
export interface Account {
  readonly code: string;
  readonly kind: AccountKind;
  readonly minBalance: bigint | null;
}

const unlimited = (code: string, kind: AccountKind): Account => ({ code, kind, minBalance: null });
const neverBelowZero = (code: string, kind: AccountKind): Account => ({ code, kind, minBalance: 0n });

/** What a provider owes us. Money comes into the ledger from here, so its balance is negative: minus what the provider holds. */
export const clearing = (provider: string): Account => unlimited(`psp:${provider}:clearing`, 'CLEARING');

/** A payer's money until it is earned. Never below zero: nothing can be released or refunded twice, whatever the code does. */
export const escrow = (subjectId: string): Account => neverBelowZero(`escrow:${subjectId}`, 'ESCROW');

/** A person's own money with us. Never below zero. */
export const wallet = (userId: string): Account => neverBelowZero(`user:${userId}:wallet`, 'WALLET');

/** What an advertiser has paid in advance. Never below zero: ads never spend more. */
export const advertiserPrepaid = (advertiserId: string): Account => neverBelowZero(`adv:${advertiserId}:prepaid`, 'PREPAID');

/** Earned, not yet payable. May go negative by refunds; later earnings make up for it. */
export const vendorPending = (vendorId: string): Account => unlimited(`vendor:${vendorId}:pending`, 'VENDOR_PENDING');

/** Earned and payable. May go negative by refunds. */
export const vendorAvailable = (vendorId: string): Account => unlimited(`vendor:${vendorId}:available`, 'VENDOR_AVAILABLE');

/** What we owe a courier or a driver. May go negative by cash that they took for us. */
export const courierPayable = (courierId: string): Account => unlimited(`courier:${courierId}:payable`, 'PAYABLE');
export const driverPayable = (driverId: string): Account => unlimited(`driver:${driverId}:payable`, 'PAYABLE');

/** A payout between us and a bank. Never below zero: it arrives or comes back once. */
export const payoutInTransit = (payoutId: string): Account => neverBelowZero(`payout:${payoutId}:in_transit`, 'IN_TRANSIT');

export const commissionRevenue = unlimited('platform:revenue:commission', 'REVENUE');
export const commissionTax = unlimited('platform:tax:commission', 'TAX');
export const exchangeRevenue = unlimited('platform:revenue:exchange', 'REVENUE');

/** What providers keep for their work; positive, as everything that we pay is. */
export const providerFees = unlimited('platform:expense:psp_fees', 'EXPENSE');

/** Our own holdings of each currency, on the other side of every exchange. Negative: we owe that much of it. */
export const liquidity = unlimited('platform:liquidity', 'LIQUIDITY');

/** Money that could not be returned and waits for a person. */
export const suspense = unlimited('platform:suspense', 'SUSPENSE');

/** Accounts that every Plaza has. */
export const systemAccounts: readonly Account[] = [clearing('simulator'), commissionRevenue, commissionTax, suspense];

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

/** What a provider withdrew for a dispute and has not given back: minus what depends on the decision. Zero once that was settled. */
export const disputed = (provider: string, disputeId: string): Account => unlimited(`psp:${provider}:dispute:${disputeId}`, 'CLEARING');

/** A payer's money until it is earned. Never below zero: nothing can be released or refunded twice, whatever the code does. */
export const escrow = (subjectId: string): Account => neverBelowZero(`escrow:${subjectId}`, 'ESCROW');

/** A person's own money with us. Never below zero. */
export const wallet = (userId: string): Account => neverBelowZero(`user:${userId}:wallet`, 'WALLET');

/** The person whose wallet an account is; null for every other account. */
export const walletOwner = (code: string): string | null => /^user:([0-9a-f-]{36}):wallet$/.exec(code)?.[1] ?? null;

/** What an advertiser has paid in advance. Never below zero: ads never spend more. */
export const advertiserPrepaid = (advertiserId: string): Account => neverBelowZero(`adv:${advertiserId}:prepaid`, 'PREPAID');

/** Earned, not yet payable. May go negative by refunds; later earnings make up for it. */
export const vendorPending = (vendorId: string): Account => unlimited(`vendor:${vendorId}:pending`, 'VENDOR_PENDING');

/** Earned and payable. May go negative by refunds. */
export const vendorAvailable = (vendorId: string): Account => unlimited(`vendor:${vendorId}:available`, 'VENDOR_AVAILABLE');

/** What couriers and drivers earned and we do not owe them yet. */
export const courierPending = (courierId: string): Account => unlimited(`courier:${courierId}:pending`, 'PAYABLE');
export const driverPending = (driverId: string): Account => unlimited(`driver:${driverId}:pending`, 'PAYABLE');

/** What we owe a courier or a driver. May go negative by cash that they took for us. */
export const courierPayable = (courierId: string): Account => unlimited(`courier:${courierId}:payable`, 'PAYABLE');
export const driverPayable = (driverId: string): Account => unlimited(`driver:${driverId}:payable`, 'PAYABLE');

/** A payout between us and a bank. Never below zero: it arrives or comes back once. */
export const payoutInTransit = (payoutId: string): Account => neverBelowZero(`payout:${payoutId}:in_transit`, 'IN_TRANSIT');

export const commissionRevenue = unlimited('platform:revenue:commission', 'REVENUE');
export const commissionTax = unlimited('platform:tax:commission', 'TAX');
export const exchangeRevenue = unlimited('platform:revenue:exchange', 'REVENUE');

/** What the platform itself owes payees for work that no payer's payment covers. Negative, as every expense. */
export const payeeCosts = unlimited('platform:expense:payees', 'EXPENSE');

/** What providers keep for their work. Negative, as every expense: it went out of what they hold for us, see `domain/provider-fee.ts`. */
export const providerFees = unlimited('platform:expense:psp_fees', 'EXPENSE');

/** What disputes took that the payer had been given back before. Negative, as every expense. */
export const disputeLosses = unlimited('platform:expense:disputes', 'EXPENSE');

/** Differences between a provider's books and ours that nobody could explain. Negative by what we lost. */
export const writeOffs = unlimited('platform:expense:write_offs', 'EXPENSE');

/** Credit that we give to people's wallets, such as for a delivery that came late. Negative by what was given. */
export const walletCredits = unlimited('platform:expense:credits', 'EXPENSE');

/** Our own holdings of each currency, on the other side of every exchange. Negative: we owe that much of it. */
export const liquidity = unlimited('platform:liquidity', 'LIQUIDITY');

/** Money that could not be returned, or that a provider's books and ours do not agree on, and that waits for a person. */
export const suspense = unlimited('platform:suspense', 'SUSPENSE');

/** Accounts that every Plaza has. */
export const systemAccounts: readonly Account[] = [clearing('simulator'), commissionRevenue, commissionTax, suspense];

import type { Caller } from '../../platform/auth/caller.ts';
import type { Payee } from './domain/payees.ts';
import type { InvoiceRow, LedgerAccountRow, PaymentIntentRow, PaymentSplitRow } from './rows.ts';

/** What the database says about a caller right now; a token may be out of date. */
export interface Standing {
  /** Vendors in which they have a place. */
  readonly vendorIds: ReadonlySet<string>;
  readonly staff: boolean;
  readonly admin: boolean;
}

/** The person who calls; null for machines and those who are not signed in. */
export const ownUserId = (caller: Caller): string | null => (caller.kind === 'user' ? caller.id : null);

/** A wallet: its owner, and staff. */
export const mayReadWallet = (caller: Caller, wallet: { readonly userId: string }, standing: Standing): boolean =>
  ownUserId(caller) === wallet.userId || standing.staff || standing.admin;

/** Rules against fraud, and what they held back: staff. */
export const mayReadVelocity = (standing: Standing): boolean => standing.staff || standing.admin;

/** Whether this payment is the caller's own to confirm, cancel, and see the client secret of. */
export const mayPay = (caller: Caller, intent: Pick<PaymentIntentRow, 'payer_id'>): boolean => caller.kind === 'user' && caller.id === intent.payer_id;

/** A saved method is its owner's alone. */
export const ownsMethod = (caller: Caller, method: { readonly user_id: string }): boolean => caller.kind === 'user' && caller.id === method.user_id;

/** Whether all of a payment is theirs to see: payer and staff. */
export const mayReadWhole = (caller: Caller, intent: Pick<PaymentIntentRow, 'payer_id'>, standing: Standing): boolean =>
  mayPay(caller, intent) || standing.staff || standing.admin;

/** Members of a payee see their own part. */
export const mayReadSplit = (standing: Standing, split: Pick<PaymentSplitRow, 'payee_id'>): boolean => standing.vendorIds.has(split.payee_id);

/** A vendor's money: its members, and staff. */
export const mayReadVendor = (standing: Standing, vendorId: string): boolean => standing.vendorIds.has(vendorId) || standing.staff || standing.admin;

/** Commission rules as a whole: staff. */
export const mayReadRates = (standing: Standing): boolean => standing.staff || standing.admin;

/** Ledger-wide figures and money operations. */
export const mayAdminister = (standing: Standing): boolean => standing.admin;

/** All of the ledger: transactions, pending transfers, adjustments, rates. */
export const mayReadLedger = (standing: Standing): boolean => standing.staff || standing.admin;

/** An account of the ledger: admins and staff, and members of the vendor it belongs to. */
export const mayReadAccount = (standing: Standing, account: Pick<LedgerAccountRow, 'code'>): boolean => {
  const [owner, id] = account.code.split(':');
  return standing.staff || standing.admin || (owner === 'vendor' && id !== undefined && standing.vendorIds.has(id));
};

/** A payee's payouts and accounts: of a vendor its members, of a courier or driver they themselves, and staff. */
export const mayReadPayee = (caller: Caller, standing: Standing, { kind, id }: Payee): boolean =>
  kind === 'VENDOR' ? mayReadVendor(standing, id) : (caller.kind === 'user' && caller.id === id) || standing.staff || standing.admin;

/** A document: whom it is made out to, members of the vendor that it is from or to, and staff. A receipt is between payer and platform. */
export const mayReadInvoice = (caller: Caller, invoice: Pick<InvoiceRow, 'payer_id' | 'payee_id'>, standing: Standing): boolean =>
  (caller.kind === 'user' && caller.id !== null && caller.id === invoice.payer_id) || standing.staff || standing.admin || (invoice.payee_id !== null && standing.vendorIds.has(invoice.payee_id));

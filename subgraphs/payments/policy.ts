import type { Caller } from '../../platform/auth/caller.ts';
import type { LedgerAccountRow, PaymentIntentRow, PaymentSplitRow } from './rows.ts';

/** What the database says about a caller right now; a token may be out of date. */
export interface Standing {
  /** Vendors in which they have a place. */
  readonly vendorIds: ReadonlySet<string>;
  readonly staff: boolean;
  readonly admin: boolean;
}

/** Whether this payment is the caller's own to confirm, cancel, and see the client secret of. */
export const mayPay = (caller: Caller, intent: Pick<PaymentIntentRow, 'payer_id'>): boolean => caller.kind === 'user' && caller.id === intent.payer_id;

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

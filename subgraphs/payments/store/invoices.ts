import { sql, type Insertable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { Page } from '../../../platform/graphql/connection.ts';
import type { SeriesKind } from '../domain/invoice.ts';
import type { InvoiceRow } from '../rows.ts';

export type NewInvoice = Insertable<DB['payment_invoices']>;

/** What makes a document the one there is: issued once for each. */
export type Occasion =
  | { readonly kind: 'INVOICE'; readonly splitId: string }
  | { readonly kind: 'CREDIT_NOTE'; readonly refundId: string }
  | { readonly kind: 'RECEIPT'; readonly intentId: string }
  | { readonly kind: 'COMMISSION_INVOICE' | 'COMMISSION_CREDIT_NOTE'; readonly payeeId: string; readonly month: string; readonly currency: string };

export const findInvoiceOf = (db: Db, occasion: Occasion): Promise<InvoiceRow | undefined> => {
  const query = db.selectFrom('payment_invoices').selectAll().where('kind', '=', occasion.kind);
  if (occasion.kind === 'INVOICE') return query.where('split_id', '=', occasion.splitId).executeTakeFirst();
  if (occasion.kind === 'CREDIT_NOTE') return query.where('refund_id', '=', occasion.refundId).executeTakeFirst();
  if (occasion.kind === 'RECEIPT') return query.where('intent_id', '=', occasion.intentId).executeTakeFirst();
  return query.where('payee_id', '=', occasion.payeeId).where('month', '=', occasion.month).where('currency', '=', occasion.currency).executeTakeFirst();
};

/**
 * Locks a series until the caller commits or rolls back, and answers its last number: whoever issues next waits, and gets the number after
 * the one that was really issued. That is what leaves no gap and no double.
 */
export const lockSeries = async (trx: Trx, issuer: string, kind: SeriesKind, year: number): Promise<number> => {
  const row = await trx
    .insertInto('payment_invoice_series')
    .values({ issuer, kind, year, last: 0 })
    .onConflict((c) => c.columns(['issuer', 'kind', 'year']).doUpdateSet({ last: sql<number>`payment_invoice_series.last` }))
    .returning('last')
    .executeTakeFirstOrThrow();
  return row.last;
};

export const updateSeries = (trx: Trx, issuer: string, kind: SeriesKind, year: number, last: number) =>
  trx.updateTable('payment_invoice_series').set({ last }).where('issuer', '=', issuer).where('kind', '=', kind).where('year', '=', year).execute();

export const insertInvoice = (trx: Trx, row: NewInvoice): Promise<InvoiceRow> => trx.insertInto('payment_invoices').values(row).returningAll().executeTakeFirstOrThrow();

/** Undefined when the payment has its receipt. Waits for a concurrent twin to end. */
export const insertReceipt = (trx: Trx, row: NewInvoice): Promise<InvoiceRow | undefined> =>
  trx
    .insertInto('payment_invoices')
    .values(row)
    .onConflict((c) => c.doNothing())
    .returningAll()
    .executeTakeFirst();

export const invoicesByIds = (db: Db, ids: readonly string[]): Promise<InvoiceRow[]> => db.selectFrom('payment_invoices').selectAll().where('id', 'in', [...ids]).execute();

/** The receipts of payments. */
export const receiptsByIntentIds = async (db: Db, intentIds: readonly string[]) => {
  const rows = await db.selectFrom('payment_invoices').selectAll().where('kind', '=', 'RECEIPT').where('intent_id', 'in', [...intentIds]).execute();
  return rows.flatMap((row) => (row.intent_id === null ? [] : [{ ...row, intent_id: row.intent_id }]));
};

/** The invoices of splits. */
export const invoicesBySplitIds = async (db: Db, splitIds: readonly string[]) => {
  const rows = await db.selectFrom('payment_invoices').selectAll().where('kind', '=', 'INVOICE').where('split_id', 'in', [...splitIds]).execute();
  return rows.flatMap((row) => (row.split_id === null ? [] : [{ ...row, split_id: row.split_id }]));
};

/** The credit notes of refunds. */
export const creditNotesByRefundIds = async (db: Db, refundIds: readonly string[]) => {
  const rows = await db.selectFrom('payment_invoices').selectAll().where('kind', '=', 'CREDIT_NOTE').where('refund_id', 'in', [...refundIds]).execute();
  return rows.flatMap((row) => (row.refund_id === null ? [] : [{ ...row, refund_id: row.refund_id }]));
};

/** Documents of a vendor, or to a payer; newest first. Cursor: (ISO instant, id). */
export const listInvoices = (db: Db, of: { readonly payeeId: string } | { readonly payerId: string }, { limit, after }: Page): Promise<InvoiceRow[]> => {
  let query = db.selectFrom('payment_invoices').selectAll();
  query = 'payeeId' in of ? query.where('payee_id', '=', of.payeeId) : query.where('payer_id', '=', of.payerId);
  if (after) query = query.where(sql<boolean>`(date_trunc('milliseconds', issued_at), id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  return query.orderBy('issued_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
};

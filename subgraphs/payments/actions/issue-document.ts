import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { numberOf, PLATFORM, storeLines, tidy, totalOfLines, type InvoiceLine, type Party, type SeriesKind } from '../domain/invoice.ts';
import type { InvoiceRow } from '../rows.ts';
import { findInvoiceOf, insertInvoice, insertReceipt, lockSeries, updateSeries, type NewInvoice, type Occasion } from '../store/invoices.ts';

/** A document but for its number and time. */
export interface Draft {
  readonly occasion: Occasion;
  /** The vendor's id, or `platform`. */
  readonly issuer: string;
  readonly currency: string;
  readonly seller: Party;
  readonly buyer: Party;
  readonly lines: readonly InvoiceLine[];
  /** BCP 47, of its reader. */
  readonly locale: string;
  /** Whom and what it is about. */
  readonly about: Pick<NewInvoice, 'payer_id' | 'payee_id' | 'intent_id' | 'split_id' | 'refund_id' | 'corrects' | 'month'>;
}

const frozen = (ctx: Context, { occasion, issuer, currency, seller, buyer, lines, locale, about }: Draft) => {
  const issuedAt = ctx.now();
  return {
    id: newId(), kind: occasion.kind, issuer, year: issuedAt.getUTCFullYear(), currency, ...totalOfLines(lines), locale, ...about,
    seller: JSON.stringify(tidy(seller)), buyer: JSON.stringify(tidy(buyer)), lines: storeLines(lines), issued_at: issuedAt,
  };
};

/**
 * Issues a document once for its occasion, with the next number of its series, which is locked until the caller commits: numbers have no gaps and
 * none is given twice. The second time it answers the one there is.
 */
export const issueNumbered = async (ctx: Context, trx: Trx, draft: Draft & { readonly occasion: { readonly kind: SeriesKind } }): Promise<InvoiceRow> => {
  const known = await findInvoiceOf(trx, draft.occasion);
  if (known) return known;
  const { kind } = draft.occasion;
  const row = frozen(ctx, draft);
  const last = await lockSeries(trx, draft.issuer, kind, row.year);
  // While we waited, somebody else may have issued it.
  const twin = await findInvoiceOf(trx, draft.occasion);
  if (twin) return twin;
  const sequence = last + 1;
  await updateSeries(trx, draft.issuer, kind, row.year, sequence);
  return insertInvoice(trx, { ...row, sequence, number: numberOf(kind, row.year, sequence) });
};

/** Issues the receipt of a payment, once. Receipts are not numbered in a series, so that payments never queue for one. */
export const issueReceipt = async (ctx: Context, trx: Trx, intentId: string, draft: Omit<Draft, 'occasion' | 'issuer'>): Promise<InvoiceRow> => {
  const occasion: Occasion = { kind: 'RECEIPT', intentId };
  const row = frozen(ctx, { ...draft, occasion, issuer: PLATFORM });
  const inserted = await insertReceipt(trx, { ...row, number: `RCP-${intentId}` });
  const receipt = inserted ?? (await findInvoiceOf(trx, occasion));
  if (!receipt) throw new Error(`receipt of payment ${intentId} is gone`);
  return receipt;
};

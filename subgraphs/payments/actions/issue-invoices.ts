import { contactOf, membersOf, organizationNames } from '../../accounts/contract.ts';
import type { Context } from '../../../platform/context/context.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { wordsFor } from '../domain/document-words.ts';
import { creditLines, invoiceLines, monthBefore, PLATFORM, type InvoiceLine, type Party } from '../domain/invoice.ts';
import type { InvoiceRow, PaymentIntentRow, PaymentSplitRow } from '../rows.ts';
import { commissionBetween, creditSteps, soldLines, type MonthOfCommission } from '../store/sold-lines.ts';
import { getIntent } from '../store/payment-intents.ts';
import { splitsByIds, splitsByIntentIds } from '../store/payment-splits.ts';
import { findRefund } from '../store/refunds.ts';
import { issueNumbered, issueReceipt } from './issue-document.ts';

/** What a payee is called: an organization, or a driver, who is a person. */
const nameOf = async (db: Db, payeeId: string): Promise<string> =>
  (await organizationNames(db, [payeeId]))[0]?.name ?? (await contactOf(db, payeeId))?.displayName ?? payeeId;

const sellerOf = async (db: Db, split: PaymentSplitRow): Promise<Party> => (split.seller as Party | null) ?? { name: await nameOf(db, split.payee_id) };

const reader = async (db: Db, intent: PaymentIntentRow): Promise<{ buyer: Party; locale: string }> => {
  const contact = await contactOf(db, intent.payer_id);
  return { buyer: (intent.buyer as Party | null) ?? { name: contact?.displayName ?? intent.payer_id }, locale: contact?.locale ?? 'en' };
};

/** The invoice of a split over what was captured of it, from its payee to the payer, once; null when nothing was captured. */
export const issueInvoice = async (ctx: Context, trx: Trx, intent: PaymentIntentRow, split: PaymentSplitRow): Promise<InvoiceRow | null> => {
  if (split.captured === 0n) return null;
  const about = { payer_id: intent.payer_id, payee_id: split.payee_id, intent_id: intent.id, split_id: split.id };
  const lines = invoiceLines(await soldLines(trx, split.id), split.captured);
  const parties = { ...(await reader(trx, intent)), seller: await sellerOf(trx, split) };
  return issueNumbered(ctx, trx, { occasion: { kind: 'INVOICE', splitId: split.id }, issuer: split.payee_id, currency: split.currency, lines, about, ...parties });
};

const receiptLines = async (ctx: Context, intent: PaymentIntentRow, splits: readonly PaymentSplitRow[], locale: string): Promise<InvoiceLine[]> => {
  const words = wordsFor(locale);
  const lines = await Promise.all(
    splits.map(async (split) => {
      const tax = invoiceLines(await soldLines(ctx.db, split.id), split.captured).reduce((sum, line) => sum + line.tax, 0n);
      return { reference: split.reference, title: words.part((await sellerOf(ctx.db, split)).name, split.reference), quantity: 1, amount: split.captured, tax };
    }),
  );
  return lines.length > 0 ? lines : [{ reference: intent.subject_id, title: words.topUp, quantity: 1, amount: intent.captured, tax: 0n }];
};

/** Issues the receipt of a payment that has succeeded and the invoices of its splits, each in a transaction of its own. Nothing the second time. */
export const issueInvoices = async (ctx: Context, intentId: string): Promise<void> => {
  const intent = await getIntent(ctx.db, intentId);
  if (intent.status !== 'SUCCEEDED') return;
  const splits = (await splitsByIntentIds(ctx.db, [intentId])).filter((split) => split.captured > 0n);
  const { buyer, locale } = await reader(ctx.db, intent);
  const lines = await receiptLines(ctx, intent, splits, locale);
  const about = { payer_id: intent.payer_id, intent_id: intent.id };
  await ctx.inTransaction(async (trx) => ok(await issueReceipt(ctx, trx, intentId, { currency: intent.currency, seller: ctx.config.company, buyer, lines, locale, about })));
  for (const split of splits) await ctx.inTransaction(async (trx) => ok(await issueInvoice(ctx, trx, intent, split)));
};

/**
 * Issues the credit note of a refund, once, after the invoice that it corrects. None for a charge that nobody wanted, which had no invoice, and for
 * the loss of a dispute: there the sale stands, and a bank took the money.
 */
export const issueCreditNote = async (ctx: Context, refundId: string): Promise<void> => {
  await ctx.inTransaction(async (trx) => {
    const refund = await findRefund(trx, refundId);
    if (!refund || refund.split_id === null || refund.dispute_id !== null) return ok(null);
    const intent = await getIntent(trx, refund.intent_id);
    const [split] = await splitsByIds(trx, [refund.split_id]);
    const invoice = split && (await issueInvoice(ctx, trx, intent, split));
    if (!split || !invoice) return ok(null);
    const about = { payer_id: intent.payer_id, payee_id: split.payee_id, intent_id: intent.id, split_id: split.id, refund_id: refundId, corrects: invoice.id };
    const { seller, buyer, locale, currency } = invoice;
    const parties = { seller: seller as unknown as Party, buyer: buyer as unknown as Party, locale };
    const lines = creditLines(await creditSteps(trx, refundId));
    return ok(await issueNumbered(ctx, trx, { occasion: { kind: 'CREDIT_NOTE', refundId }, issuer: split.payee_id, currency, lines, about, ...parties }));
  });
};

/** The owner of an organization reads what is sent to it; a driver reads their own. */
const localeOf = async (db: Db, payeeId: string): Promise<string> => {
  const owner = (await membersOf(db, payeeId)).find(({ role }) => role === 'OWNER')?.userId ?? payeeId;
  return (await contactOf(db, owner))?.locale ?? 'en';
};

const issueCommission = async (ctx: Context, from: Date, { payeeId, currency, kind, count, commission, tax }: MonthOfCommission): Promise<void> => {
  const amount = commission + tax;
  if (amount === 0n) return;
  const earned = kind === 'RELEASE';
  const month = from.toISOString().slice(0, 7);
  await ctx.inTransaction(async (trx) => {
    const locale = await localeOf(trx, payeeId);
    const words = wordsFor(locale);
    const line = { reference: month, title: earned ? words.commission(count) : words.commissionBack(count), quantity: count, amount, tax };
    const occasion = { kind: earned ? 'COMMISSION_INVOICE' : 'COMMISSION_CREDIT_NOTE', payeeId, month, currency } as const;
    const parties = { seller: ctx.config.company, buyer: { name: await nameOf(trx, payeeId) }, locale };
    return ok(await issueNumbered(ctx, trx, { occasion, issuer: PLATFORM, currency, lines: [line], about: { payee_id: payeeId, month }, ...parties }));
  });
};

/**
 * Issues the commission invoices of the month before this one (UTC) from the books: what releases earned, and a credit note for what refunds gave
 * back, for each payee and currency. Nothing the second time. One that fails holds up no other.
 */
export const issueCommissionInvoices = async (ctx: Context): Promise<void> => {
  const { from, to } = monthBefore(ctx.now());
  const failures: unknown[] = [];
  for (const each of await commissionBetween(ctx.db, from, to)) await issueCommission(ctx, from, each).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} commission invoices could not be issued`);
};

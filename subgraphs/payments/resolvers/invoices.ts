import { connectionOf, pageOf } from '../../../platform/graphql/connection.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { money } from '../../../platform/kernel/money.ts';
import { documentPath } from '../domain/document-link.ts';
import { readLines, type InvoiceKind as Kind, type Party } from '../domain/invoice.ts';
import { mayReadInvoice, mayReadVendor } from '../policy.ts';
import type { GraphContext } from '../loaders.ts';
import type { InvoiceRow } from '../rows.ts';
import { listInvoices } from '../store/invoices.ts';
import type { Resolvers } from '../types.generated.ts';
import { visibleIntent } from './visibility.ts';

/** A document if it is the caller's to see; else null, as if there were none. */
const visible = async (ctx: GraphContext, invoice: InvoiceRow | null): Promise<InvoiceRow | null> =>
  invoice && mayReadInvoice(ctx.caller, invoice, await ctx.loaders.standing()) ? invoice : null;

const partyOf = (stored: unknown) => {
  const { name, address = [], taxNumber = null } = stored as Party;
  return { name, address: [...address], taxNumber };
};

export const invoices = {
  Query: {
    invoice: async (_, { id }, ctx) => (isId(id) ? visible(ctx, await ctx.loaders.invoices.load(id)) : null),
    invoices: async (_, { vendorId, ...args }, ctx) => {
      const page = pageOf(args, 2);
      const { caller } = ctx;
      const cursorOf = (row: InvoiceRow) => [row.issued_at.toISOString(), row.id] as const;
      if (vendorId == null) return connectionOf(caller.kind === 'user' && caller.id !== null ? await listInvoices(ctx.db, { payerId: caller.id }, page) : [], page, cursorOf);
      const may = isId(vendorId) && mayReadVendor(await ctx.loaders.standing(), vendorId);
      return connectionOf(may ? await listInvoices(ctx.db, { payeeId: vendorId }, page) : [], page, cursorOf);
    },
  },
  Invoice: {
    __resolveReference: async ({ id }, ctx) => (isId(id) ? visible(ctx, await ctx.loaders.invoices.load(id)) : null),
    kind: ({ kind }) => kind as Kind,
    issuedAt: ({ issued_at }) => issued_at,
    seller: ({ seller }) => partyOf(seller),
    buyer: ({ buyer }) => partyOf(buyer),
    lines: ({ lines, currency }) => readLines(lines).map(({ amount, tax, ...line }) => ({ ...line, amount: money(amount, currency), tax: money(tax, currency) })),
    net: ({ total, tax, currency }) => money(total - tax, currency),
    tax: ({ tax, currency }) => money(tax, currency),
    total: ({ total, currency }) => money(total, currency),
    payment: async ({ intent_id }, _, ctx) => (intent_id === null ? null : visibleIntent(ctx, await ctx.loaders.intents.load(intent_id))),
    vendor: ({ payee_id }) => (payee_id === null ? null : { id: payee_id }),
    corrects: async ({ corrects }, _, ctx) => (corrects === null ? null : visible(ctx, await ctx.loaders.invoices.load(corrects))),
    pdfUrl: ({ id }, _, ctx) => `${ctx.config.publicUrl}${documentPath(ctx.config.internalSecret, id, ctx.now())}`,
  },
  PaymentIntent: {
    receipt: async (intent, _, ctx) => visible(ctx, await ctx.loaders.receipts.load(intent.id)),
  },
  PaymentSplit: {
    invoice: async (split, _, ctx) => visible(ctx, await ctx.loaders.invoicesOfSplits.load(split.id)),
  },
  Refund: {
    creditNote: async (refund, _, ctx) => visible(ctx, await ctx.loaders.creditNotes.load(refund.id)),
  },
} satisfies Resolvers;

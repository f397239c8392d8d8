import { randomBytes } from 'node:crypto';
import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { priceSale, sumOfParts, type PricedSaleLine } from '../domain/commission.ts';
import { isSamePayment, saleOf, totalOf, type PaymentRequest, type RequestRefusal, type SplitRequest } from '../domain/opening.ts';
import { partyText, titleOf } from '../domain/invoice.ts';
import type { Sale } from '../domain/sale.ts';
import { intentMachine } from '../domain/states.ts';
import { insertIntent, lockCurrentIntent } from '../store/payment-intents.ts';
import { insertSplits, splitsByIntentIds } from '../store/payment-splits.ts';
import { termsForSales, type PayeeTerms } from '../store/sale-rates.ts';

export interface OpenedPayment {
  readonly paymentIntentId: string;
  /** Only for the payer: whoever has it may confirm the payment from a browser. */
  readonly clientSecret: string;
}

export type OpenRefusal = RequestRefusal | 'PAYMENT_ALREADY_OPEN';

const newSecret = (intentId: string): string => `${intentId}_secret_${randomBytes(24).toString('base64url')}`;

/** The terms of a line as they are frozen: the version of its rule, the figures that applied, and what they came to. */
const lineRow = (splitId: string, { area, currency }: Sale, country: string | null, { line, rate, taxBasisPoints, amount, commission, tax }: PricedSaleLine) => {
  const amounts = rate?.amounts?.get(currency);
  return {
    id: newId(),
    split_id: splitId,
    reference: line.reference,
    area,
    listing_type: line.listingType,
    category_ids: [...line.categoryIds],
    quantity: line.quantity,
    country,
    rate_id: rate?.id ?? null,
    rate_version: rate?.version ?? null,
    basis_points: rate?.basisPoints ?? 0,
    fixed: amounts?.fixed ?? 0n,
    min: amounts?.min ?? null,
    max: amounts?.max ?? null,
    tax_basis_points: taxBasisPoints,
    amount,
    commission,
    tax,
    title: titleOf(line.title),
    tax_amount: line.taxAmount ?? null,
  };
};

const splitRows = (intentId: string, { reference, payeeId, amount, seller }: SplitRequest, sale: Sale, terms: PayeeTerms | undefined) => {
  const id = newId();
  const lines = priceSale(terms?.rates ?? [], sale, terms?.tax ?? null);
  const { commission, tax, net } = sumOfParts(lines);
  return {
    split: { id, intent_id: intentId, reference, payee_id: payeeId, currency: sale.currency, amount, commission, tax, net, seller: partyText(seller) },
    lines: lines.map((line) => lineRow(id, sale, terms?.tax?.country ?? null, line)),
  };
};

/**
 * Opens a payment for a subject and freezes each payee's commission, line by line, by the rules that are committed now. A subject has one payment: asking for the same again
 * answers the same one, asking for another is refused, as is an order that another payment covers.
 */
export const openPayment = async (ctx: Context, trx: Trx, request: PaymentRequest): Promise<Result<OpenedPayment, OpenRefusal>> => {
  const at = ctx.now();
  const total = totalOf(request, at);
  if (!total.ok) return total;
  const { subject, payerId, currency } = request;
  const id = newId();
  const intent = await insertIntent(trx, {
    id,
    subject_type: subject.type,
    subject_id: subject.id,
    payer_id: payerId,
    currency,
    amount: total.value,
    capture: request.capture ?? 'AUTOMATIC',
    buyer: partyText(request.buyer),
    client_secret: newSecret(id),
    status: intentMachine.initial,
    created_at: at,
  });
  if (!intent) return reopen(ctx, trx, request);
  if (request.splits.length === 0) return ok({ paymentIntentId: id, clientSecret: intent.client_secret });
  const sales = request.splits.map((split) => saleOf(request, split, at));
  const terms = await termsForSales(trx, { payeeIds: sales.map((sale) => sale.payeeId), areas: sales.map((sale) => sale.area), currency, at });
  const rows = request.splits.map((split, index) => splitRows(id, split, sales[index]!, terms.get(split.payeeId)));
  const inserted = await insertSplits(trx, rows.map((row) => row.split), rows.flatMap((row) => row.lines));
  return inserted ? ok({ paymentIntentId: id, clientSecret: intent.client_secret }) : fail('PAYMENT_ALREADY_OPEN');
};

const reopen = async (ctx: Context, trx: Trx, request: PaymentRequest): Promise<Result<OpenedPayment, OpenRefusal>> => {
  const intent = await lockCurrentIntent(trx, request.subject.type, request.subject.id);
  if (!intent) return openPayment(ctx, trx, request); // it was canceled between the two statements
  const splits = await splitsByIntentIds(trx, [intent.id]);
  const known = splits.map(({ reference, payee_id, amount }) => ({ reference, payeeId: payee_id, amount }));
  const same = isSamePayment(request, { payerId: intent.payer_id, currency: intent.currency, amount: intent.amount, capture: intent.capture, splits: known });
  return same ? ok({ paymentIntentId: intent.id, clientSecret: intent.client_secret }) : fail('PAYMENT_ALREADY_OPEN');
};

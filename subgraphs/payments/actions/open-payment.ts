import { randomBytes } from 'node:crypto';
import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { isSamePayment, saleOf, totalOf, type PaymentRequest, type RequestRefusal, type SplitRequest } from '../domain/opening.ts';
import { partyOf } from '../domain/invoice.ts';
import type { Sale } from '../domain/sale.ts';
import { intentMachine } from '../domain/states.ts';
import { insertPayment } from '../store/opened-payments.ts';
import { lockCurrentIntent } from '../store/payment-intents.ts';
import { splitsByIntentIds } from '../store/payment-splits.ts';
import { termsForSales, type PayeeTerms } from '../store/sale-rates.ts';
import { freezeLines } from './price-lines.ts';

export interface OpenedPayment {
  readonly paymentIntentId: string;
  /** Only for the payer: whoever has it may confirm the payment from a browser. */
  readonly clientSecret: string;
}

export type OpenRefusal = RequestRefusal | 'PAYMENT_ALREADY_OPEN';

const newSecret = (intentId: string): string => `${intentId}_secret_${randomBytes(24).toString('base64url')}`;

const splitRows = (intentId: string, { reference, payeeId, amount, seller }: SplitRequest, sale: Sale, terms: PayeeTerms | undefined) => {
  const id = newId();
  const { lines, commission, tax, net } = freezeLines(id, sale, terms);
  return { split: { id, intent_id: intentId, reference, payee_id: payeeId, currency: sale.currency, amount, commission, tax, net, seller: partyOf(seller) }, lines };
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
  const clientSecret = newSecret(id);
  const sales = request.splits.map((split) => saleOf(request, split, at));
  const terms = await termsForSales(trx, { payeeIds: sales.map((sale) => sale.payeeId), areas: sales.map((sale) => sale.area), currency, at });
  const rows = request.splits.map((split, index) => splitRows(id, split, sales[index]!, terms.get(split.payeeId)));
  const intent = {
    id, subject_type: subject.type, subject_id: subject.id, payer_id: payerId, currency, amount: total.value, capture: request.capture ?? ('AUTOMATIC' as const),
    buyer: partyOf(request.buyer), client_secret: clientSecret, status: intentMachine.initial, created_at: at,
  };
  const { opened, splits } = await insertPayment(trx, { intent, splits: rows.map((row) => row.split), lines: rows.flatMap((row) => row.lines) });
  if (!opened) return reopen(ctx, trx, request);
  return splits === rows.length ? ok({ paymentIntentId: id, clientSecret }) : fail('PAYMENT_ALREADY_OPEN');
};

const reopen = async (ctx: Context, trx: Trx, request: PaymentRequest): Promise<Result<OpenedPayment, OpenRefusal>> => {
  const intent = await lockCurrentIntent(trx, request.subject.type, request.subject.id);
  if (!intent) return openPayment(ctx, trx, request); // it was canceled between the two statements
  const splits = await splitsByIntentIds(trx, [intent.id]);
  const known = splits.map(({ reference, payee_id, amount }) => ({ reference, payeeId: payee_id, amount }));
  const same = isSamePayment(request, { payerId: intent.payer_id, currency: intent.currency, amount: intent.amount, capture: intent.capture, splits: known });
  return same ? ok({ paymentIntentId: intent.id, clientSecret: intent.client_secret }) : fail('PAYMENT_ALREADY_OPEN');
};

import { randomBytes } from 'node:crypto';
import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { divide, rateFor, type CommissionRate } from '../domain/commission.ts';
import { isSamePayment, totalOf, type PaymentRequest, type SplitRequest } from '../domain/opening.ts';
import { intentMachine } from '../domain/states.ts';
import { listRates } from '../store/commission-rates.ts';
import { insertIntent, lockCurrentIntent } from '../store/payment-intents.ts';
import { insertSplits, splitsByIntentIds } from '../store/payment-splits.ts';

export interface OpenedPayment {
  readonly paymentIntentId: string;
  /** Only for the payer: whoever has it may confirm the payment from a browser. */
  readonly clientSecret: string;
}

export type OpenRefusal = 'CURRENCY_UNKNOWN' | 'SPLITS_INVALID' | 'AMOUNT_INVALID' | 'PAYMENT_ALREADY_OPEN';

const newSecret = (intentId: string): string => `${intentId}_secret_${randomBytes(24).toString('base64url')}`;

const splitRows = (intentId: string, currency: string, splits: readonly SplitRequest[], rates: readonly CommissionRate[]) =>
  splits.map(({ reference, payeeId, amount }) => {
    const id = newId();
    const rate = rateFor(rates, payeeId, currency);
    const { commission, tax, net } = divide(amount, rate);
    const terms = {
      rate_id: rate?.id ?? null,
      basis_points: rate?.basisPoints ?? 0,
      fixed: rate?.fixed ?? 0n,
      min: rate?.min ?? null,
      max: rate?.max ?? null,
      tax_basis_points: rate?.taxBasisPoints ?? 0,
    };
    return {
      split: { id, intent_id: intentId, reference, payee_id: payeeId, currency, amount, commission, tax, net },
      line: { split_id: id, ...terms, commission, tax },
    };
  });

/**
 * Opens a payment for a subject and freezes each payee's commission at today's rates. A subject has one payment: asking for the same again
 * answers the same one, asking for another is refused, as is an order that another payment covers.
 */
export const openPayment = async (ctx: Context, trx: Trx, request: PaymentRequest): Promise<Result<OpenedPayment, OpenRefusal>> => {
  const total = totalOf(request);
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
    client_secret: newSecret(id),
    status: intentMachine.initial,
    created_at: ctx.now(),
  });
  if (!intent) return reopen(ctx, trx, request);
  const rates = await listRates(trx, request.splits.map((split) => split.payeeId), currency);
  const rows = splitRows(id, currency, request.splits, rates);
  const inserted = await insertSplits(trx, rows.map((row) => row.split), rows.map((row) => row.line));
  return inserted ? ok({ paymentIntentId: id, clientSecret: intent.client_secret }) : fail('PAYMENT_ALREADY_OPEN');
};

const reopen = async (ctx: Context, trx: Trx, request: PaymentRequest): Promise<Result<OpenedPayment, OpenRefusal>> => {
  const intent = await lockCurrentIntent(trx, request.subject.type, request.subject.id);
  if (!intent) return openPayment(ctx, trx, request); // it was canceled between the two statements
  const splits = await splitsByIntentIds(trx, [intent.id]);
  const known = splits.map(({ reference, payee_id, amount }) => ({ reference, payeeId: payee_id, amount }));
  const same = isSamePayment(request, intent.payer_id, intent.currency, known);
  return same ? ok({ paymentIntentId: intent.id, clientSecret: intent.client_secret }) : fail('PAYMENT_ALREADY_OPEN');
};

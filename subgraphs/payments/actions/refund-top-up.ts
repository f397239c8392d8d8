import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { isReason } from '../domain/adjustments.ts';
import { isAmount } from '../domain/postings.ts';
import type { RefundRow } from '../rows.ts';
import { getAttempt } from '../store/payment-attempts.ts';
import { lockIntent } from '../store/payment-intents.ts';
import { findRefund, sumOfTopUpRefunds } from '../store/refunds.ts';
import { lockWallet } from '../store/wallets.ts';
import { adminId } from './require-admin.ts';
import { startRefund } from './start-refund.ts';

export interface RefundTopUp {
  readonly paymentIntentId: string;
  /** Minor units; all that was not returned yet unless told. */
  readonly amount?: bigint | undefined;
  /** 1 to 500 characters. */
  readonly reason: string;
  readonly idempotencyKey: string;
}

export type RefundTopUpRefusal =
  | 'PAYMENT_NOT_FOUND' | 'PAYMENT_NOT_SUCCEEDED' | 'REASON_INVALID' | 'AMOUNT_INVALID' | 'REFUND_TOO_LARGE' | 'INSUFFICIENT_FUNDS'
  | 'IDEMPOTENCY_KEY_INVALID' | 'IDEMPOTENCY_MISMATCH';

/**
 * Returns money of a top-up the way it came, out of the wallet and never more than is left there. Refunds of one top-up queue on its payment's row.
 * Admins only (read from the database): to everybody else there is no such payment.
 */
export const refundTopUp = (ctx: Context, { idempotencyKey, ...input }: RefundTopUp): Promise<Result<RefundRow, RefundTopUpRefusal>> =>
  ctx.inTransaction(async (trx): Promise<Result<RefundRow, RefundTopUpRefusal>> => {
    if ((await adminId(ctx, trx)) === null) return fail('PAYMENT_NOT_FOUND', 'input', 'paymentIntentId');
    const stored = await ctx.once(trx, { operation: 'payments.refundWalletTopUp', key: idempotencyKey, input }, () => refund(ctx, trx, input));
    if (!stored.ok) return stored;
    const row = await findRefund(trx, stored.value.refundId);
    if (!row) throw new Error(`refund ${stored.value.refundId} is gone`);
    return ok(row);
  });

const refund = async (ctx: Context, trx: Trx, { paymentIntentId, amount, reason }: Omit<RefundTopUp, 'idempotencyKey'>): Promise<Result<{ refundId: string }, RefundTopUpRefusal>> => {
  if (!isReason(reason)) return fail('REASON_INVALID', 'input', 'reason');
  const intent = isId(paymentIntentId) ? await lockIntent(trx, paymentIntentId) : undefined;
  if (!intent || intent.subject_type !== 'WALLET_TOP_UP') return fail('PAYMENT_NOT_FOUND', 'input', 'paymentIntentId');
  if (intent.status !== 'SUCCEEDED' || intent.charged_attempt_id === null) return fail('PAYMENT_NOT_SUCCEEDED', 'input', 'paymentIntentId');
  const left = intent.amount - (await sumOfTopUpRefunds(trx, intent.id));
  if (left === 0n) return fail('REFUND_TOO_LARGE', 'input', 'amount');
  const wanted = amount ?? left;
  if (!isAmount(wanted)) return fail('AMOUNT_INVALID', 'input', 'amount');
  if (wanted > left) return fail('REFUND_TOO_LARGE', 'input', 'amount');
  if ((await lockWallet(trx, intent.payer_id, intent.currency)) < wanted) return fail('INSUFFICIENT_FUNDS', 'input', 'amount');
  const attempt = await getAttempt(trx, intent.charged_attempt_id);
  const parts = { amount: wanted, commission: 0n, tax: 0n, net: wanted };
  const { id } = await startRefund(ctx, trx, { intent, attempt, split: null, parts, steps: [], reason, fromWallet: true });
  return ok({ refundId: id });
};

import { hasRole } from '../../accounts/contract.ts';
import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import type { RefundRow } from '../rows.ts';
import { hasOpenDispute } from '../store/disputes.ts';
import { getIntent } from '../store/payment-intents.ts';
import { lockSplit, updateRefunded } from '../store/payment-splits.ts';
import { findRefund } from '../store/refunds.ts';
import { payingAttempt } from './paying-attempt.ts';
import { planRefund, type PlanRefusal, type RefundLine } from './plan-refund.ts';
import { startRefund } from './start-refund.ts';

export interface RefundPayment {
  /** The split's reference: the order. */
  readonly reference: string;
  /** Minor units; all that is left unless told. */
  readonly amount?: bigint | undefined;
  /** Of which lines; spread over what is left of all unless told. Adds up to `amount` where both are told. */
  readonly lines?: readonly RefundLine[] | undefined;
  /** 1–500 characters, for the books. */
  readonly reason: string;
  /** WALLET: as credit in the payer's wallet. The way it came unless told. */
  readonly to?: 'ORIGINAL' | 'WALLET' | undefined;
}

export type RefundRefusal = 'PAYMENT_DISPUTED' | 'SPLIT_NOT_FOUND' | 'PAYMENT_NOT_SUCCEEDED' | 'REASON_INVALID' | PlanRefusal;

/**
 * Returns money of one order to the payer: out of escrow before the release, afterwards from vendor (who may go below zero), platform and tax in
 * proportion. Two refunds of one order at a time queue on the split's row, so that together they never exceed it.
 */
export const refundPayment = async (
  ctx: Context,
  trx: Trx,
  { reference, amount, lines, reason, to }: RefundPayment,
): Promise<Result<{ refundId: string }, RefundRefusal>> => {
  if (reason.length < 1 || reason.length > 500) return fail('REASON_INVALID', 'input', 'reason');
  const split = isId(reference) ? await lockSplit(trx, reference) : undefined;
  if (!split) return fail('SPLIT_NOT_FOUND', 'input', 'orderId');
  const intent = await getIntent(trx, split.intent_id);
  const attempt = await payingAttempt(trx, intent, split);
  if (!attempt) return fail('PAYMENT_NOT_SUCCEEDED');
  if (await hasOpenDispute(trx, attempt.id)) return fail('PAYMENT_DISPUTED', 'input', 'orderId');
  const plan = await planRefund(trx, split, { amount, lines });
  if (!plan.ok) return plan;
  await updateRefunded(trx, split.id, split.refunded + plan.value.parts.amount);
  const refund = await startRefund(ctx, trx, { intent, attempt, split, ...plan.value, reason, toWallet: to === 'WALLET' });
  return ok({ refundId: refund.id });
};

export interface RefundAsAdmin extends RefundPayment {
  readonly idempotencyKey: string;
}

/** The same for an admin, whose role is read from the database. To everybody else the order does not exist. */
export const refundAsAdmin = (ctx: Context, { idempotencyKey, ...input }: RefundAsAdmin) =>
  ctx.inTransaction(async (trx): Promise<Result<RefundRow, RefundRefusal | 'IDEMPOTENCY_KEY_INVALID' | 'IDEMPOTENCY_MISMATCH'>> => {
    const { kind, id } = ctx.caller;
    if (kind !== 'user' || id === null || !(await hasRole(trx, id, 'admin'))) return fail('SPLIT_NOT_FOUND', 'input', 'orderId');
    const refunded = await ctx.once(trx, { operation: 'payments.refundPayment', key: idempotencyKey, input }, () => refundPayment(ctx, trx, input));
    if (!refunded.ok) return refunded;
    const refund = await findRefund(trx, refunded.value.refundId);
    return refund ? ok(refund) : fail('SPLIT_NOT_FOUND', 'input', 'orderId');
  });

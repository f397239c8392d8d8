import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { isId, newId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { refundRetryPosting, refundToWalletPosting, type Posting } from '../domain/postings.ts';
import { refundMachine } from '../domain/states.ts';
import { returnRefund } from '../jobs/return-refund.ts';
import type { RefundRow } from '../rows.ts';
import { getAttempt } from '../store/payment-attempts.ts';
import { getIntent } from '../store/payment-intents.ts';
import { insertRemedy } from '../store/refund-remedies.ts';
import { findRefund, insertRefund } from '../store/refunds.ts';
import { adminId } from './require-admin.ts';
import { postToLedger } from './post-to-ledger.ts';

export interface RemedyRefund {
  readonly refundId: string;
  readonly idempotencyKey: string;
}

export type RemedyRefusal = 'REFUND_NOT_FOUND' | 'REFUND_NOT_FAILED' | 'REFUND_REMEDIED' | 'IDEMPOTENCY_KEY_INVALID' | 'IDEMPOTENCY_MISMATCH';
type Remedy = (ctx: Context, trx: Trx, refund: RefundRow) => Promise<RefundRow>;

/** Throws when the ledger refuses: suspense has no limit, so it is a bug. */
const post = async (ctx: Context, trx: Trx, posting: Posting): Promise<void> => {
  const posted = await postToLedger(ctx, trx, posting);
  if (!posted.ok) throw new Error(`${posting.reference}: ${posted.code}`);
};

const retry: Remedy = async (ctx, trx, { id: retry_of, intent_id, attempt_id, currency, amount, reason }) => {
  const { provider } = await getAttempt(trx, attempt_id);
  const row = { id: newId(), retry_of, intent_id, attempt_id, currency, amount, net: amount, reason, status: refundMachine.initial, created_at: ctx.now() };
  const refund = await insertRefund(trx, row);
  await post(ctx, trx, refundRetryPosting({ id: refund.id, provider, currency, amount }));
  await ctx.enqueue(trx, returnRefund, { refundId: refund.id }, { once: refund.id });
  return refund;
};

const payToWallet: Remedy = async (ctx, trx, refund) => {
  const { payer_id: payerId } = await getIntent(trx, refund.intent_id);
  await post(ctx, trx, refundToWalletPosting({ id: refund.id, payerId, currency: refund.currency, amount: refund.amount }));
  return refund;
};

/** Does one thing about a failed refund, once, for an admin (read from the database): for everybody else there is no such refund. */
const remedy = (ctx: Context, { refundId, idempotencyKey }: RemedyRefund, kind: 'RETRIED' | 'PAID_TO_WALLET', act: Remedy): Promise<Result<RefundRow, RemedyRefusal>> =>
  ctx.inTransaction(async (trx): Promise<Result<RefundRow, RemedyRefusal>> => {
    const by = await adminId(ctx, trx);
    if (by === null || !isId(refundId)) return fail('REFUND_NOT_FOUND', 'input', 'refundId');
    const operation = kind === 'RETRIED' ? 'payments.retryRefund' : 'payments.payRefundFromSuspense';
    const stored = await ctx.once(trx, { operation, key: idempotencyKey, input: { refundId } }, async (): Promise<Result<{ refundId: string }, RemedyRefusal>> => {
      const refund = await findRefund(trx, refundId);
      if (!refund) return fail('REFUND_NOT_FOUND', 'input', 'refundId');
      if (refund.status !== 'FAILED') return fail('REFUND_NOT_FAILED', 'input', 'refundId');
      const first = await insertRemedy(trx, { refund_id: refund.id, kind, decided_by: by, created_at: ctx.now() });
      return first ? ok({ refundId: (await act(ctx, trx, refund)).id }) : fail('REFUND_REMEDIED', 'input', 'refundId');
    });
    if (!stored.ok) return stored;
    const refund = await findRefund(trx, stored.value.refundId);
    if (!refund) throw new Error(`refund ${stored.value.refundId} is gone`);
    return ok(refund);
  });

/** Has the provider try again to return the money of a refund that failed, as a refund of its own. Answers the new one. */
export const retryRefund = (ctx: Context, request: RemedyRefund): Promise<Result<RefundRow, RemedyRefusal>> => remedy(ctx, request, 'RETRIED', retry);

/** Puts the money of a refund that failed into its payer's wallet. Answers the failed one. */
export const payRefundFromSuspense = (ctx: Context, request: RemedyRefund): Promise<Result<RefundRow, RemedyRefusal>> => remedy(ctx, request, 'PAID_TO_WALLET', payToWallet);

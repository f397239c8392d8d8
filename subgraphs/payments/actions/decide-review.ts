import type { Context } from '../../../platform/context/context.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { isReason } from '../domain/adjustments.ts';
import { DECLINED_IN_REVIEW, reviewMachine } from '../domain/review.ts';
import { WALLET } from '../domain/wallets.ts';
import { chargeAttempt } from '../jobs/charge-attempt.ts';
import type { PaymentAttempt, PaymentIntentRow, PaymentReviewRow } from '../rows.ts';
import { getAttempt } from '../store/payment-attempts.ts';
import { lockIntent } from '../store/payment-intents.ts';
import { closeReview, findReview, getReview, lockReview } from '../store/reviews.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { applyCharge } from './apply-charge.ts';
import { chargeWallet } from './charge-wallet.ts';
import { adminId } from './require-admin.ts';

export interface DecideReview {
  readonly id: string;
  readonly decision: 'APPROVE' | 'DECLINE';
  /** For the record, 1 to 500 characters. */
  readonly note: string;
}

export type ReviewRefusal = 'REVIEW_NOT_FOUND' | 'REVIEW_DECIDED' | 'REASON_INVALID';

/**
 * Approves a payment in review, which is then charged, or declines it as a bank would. Once, and not after its payer gave it up. Admins only (read
 * from the database): to everybody else there is none. A wallet that has less by now is declined for want of money.
 */
export const decideReview = (ctx: Context, { id, decision, note }: DecideReview) =>
  ctx.inTransaction(async (trx): Promise<Result<PaymentReviewRow, ReviewRefusal>> => {
    const by = await adminId(ctx, trx);
    const found = by !== null && isId(id) ? await findReview(trx, id) : undefined;
    if (by === null || !found) return fail('REVIEW_NOT_FOUND', 'input', 'id');
    if (!isReason(note)) return fail('REASON_INVALID', 'input', 'note');
    const intent = await lockIntent(trx, found.intent_id);
    const review = await lockReview(trx, id);
    if (!intent || !review || review.status !== reviewMachine.initial) return fail('REVIEW_DECIDED', 'input', 'id');
    await closeReview(trx, review, { by, note, at: ctx.now() });
    await ctx.transition(trx, reviewMachine, { id, event: decision === 'APPROVE' ? 'approve' : 'decline', reason: note });
    const attempt = await getAttempt(trx, review.attempt_id);
    if (decision === 'DECLINE') await decline(ctx, trx, intent, attempt, DECLINED_IN_REVIEW);
    else if (attempt.provider === WALLET) await payOrDecline(ctx, trx, intent, attempt);
    else await ctx.enqueue(trx, chargeAttempt, { attemptId: attempt.id }, { once: attempt.id });
    return ok(await getReview(trx, id));
  });

const payOrDecline = async (ctx: Context, trx: Trx, intent: PaymentIntentRow, attempt: PaymentAttempt): Promise<void> => {
  const paid = await chargeWallet(ctx, trx, intent, attempt.id);
  if (!paid.ok) await decline(ctx, trx, intent, attempt, 'insufficient_funds');
};

const decline = async (ctx: Context, trx: Trx, { amount, currency }: PaymentIntentRow, { id }: PaymentAttempt, reason: string): Promise<void> => {
  const outcome = await applyCharge(ctx, trx, { type: 'charge.failed', subjectId: id, providerReference: null, amount, currency, reason, actionUrl: null });
  if (outcome !== 'APPLIED') throw new Error(`declining attempt ${id}: ${outcome}`);
};

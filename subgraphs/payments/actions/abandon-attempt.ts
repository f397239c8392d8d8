import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { attemptMachine } from '../domain/states.ts';
import type { PaymentAttempt } from '../rows.ts';
import { findLiveAttempt, updateFailure } from '../store/payment-attempts.ts';
import { lapseReview } from './lapse-review.ts';

/** Gives up the attempt that runs for a locked payment, or holds money for it, if there is one, and answers it. Money that it brings after all is returned, or pays. */
export const abandonAttempt = async (ctx: Context, trx: Trx, intentId: string, reason: string): Promise<PaymentAttempt | undefined> => {
  const attempt = await findLiveAttempt(trx, intentId);
  if (!attempt) return undefined;
  if (attempt.in_review) await lapseReview(ctx, trx, attempt.id);
  await ctx.transition(trx, attemptMachine, { id: attempt.id, event: 'fail', reason });
  await updateFailure(trx, attempt.id, reason);
  return attempt;
};

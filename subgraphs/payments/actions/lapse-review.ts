import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { reviewMachine } from '../domain/review.ts';
import { closeReview, lockReviewOf } from '../store/reviews.ts';

/** Ends the review of an attempt that was given up: there is nothing left to decide. */
export const lapseReview = async (ctx: Context, trx: Trx, attemptId: string): Promise<void> => {
  const review = await lockReviewOf(trx, attemptId);
  if (!review) return;
  await closeReview(trx, review, { by: null, note: null, at: ctx.now() });
  await ctx.transition(trx, reviewMachine, { id: review.id, event: 'lapse' });
};

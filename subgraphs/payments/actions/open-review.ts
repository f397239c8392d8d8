import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { reviewMachine } from '../domain/review.ts';
import { insertReview } from '../store/reviews.ts';

/** Has a person look at an attempt before anybody is asked for the money. */
export const openReview = async (ctx: Context, trx: Trx, { attemptId, intentId, ruleIds }: { attemptId: string; intentId: string; ruleIds: readonly string[] }): Promise<void> => {
  await insertReview(trx, { id: newId(), attempt_id: attemptId, intent_id: intentId, rule_ids: [...ruleIds], status: reviewMachine.initial, created_at: ctx.now() });
};

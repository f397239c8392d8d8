import type { Context } from '../../../platform/context/context.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { toSettle } from '../domain/dispute-money.ts';
import { disputesByIntentIds, lockDispute, lockSplitsOf } from '../store/disputes.ts';
import { getAttempt } from '../store/payment-attempts.ts';
import { lockIntent } from '../store/payment-intents.ts';
import { settleDispute } from './settle-dispute.ts';

/** The charge of a payment is in the books: disputes of it that were lost before settle now. Does nothing the second time. */
export const settleLateLosses = async (ctx: Context, intentId: string): Promise<void> => {
  const waiting = (await disputesByIntentIds(ctx.db, [intentId])).filter((dispute) => toSettle(dispute) > 0n);
  for (const { id } of waiting) {
    await ctx.inTransaction(async (trx) => {
      const intent = await lockIntent(trx, intentId);
      const splits = await lockSplitsOf(trx, intentId);
      const dispute = await lockDispute(trx, id);
      if (intent && dispute) await settleDispute(ctx, trx, { dispute, intent, splits, attempt: await getAttempt(trx, dispute.attempt_id) });
      return ok(null);
    });
  }
};

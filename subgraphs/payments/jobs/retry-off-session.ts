import { z } from 'zod';
import { onEvent } from '../../../platform/events/consumer.ts';
import { defineJob } from '../../../platform/jobs/job.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { chargeAgain } from '../actions/charge-again.ts';
import { paymentFailed } from '../events.ts';

/** Charges a saved method once more, after its failure has had time to go away. */
export const retryOffSession = defineJob('payments.retryOffSession', z.object({ attemptId: z.uuid() }), {
  retries: 12,
  timeout: 60,
  run: (ctx, { attemptId }) => chargeAgain(ctx, attemptId),
});

/** A failure that waiting may heal. */
export const planRetry = onEvent(paymentFailed, 'payments.planRetry', async (ctx, { attemptId, retryAt }) => {
  if (attemptId === undefined || retryAt == null) return;
  await ctx.inTransaction(async (trx) => ok(await ctx.enqueue(trx, retryOffSession, { attemptId }, { once: attemptId, startAfter: new Date(retryAt) })));
});

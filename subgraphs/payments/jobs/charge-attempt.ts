import { z } from 'zod';
import { defineJob } from '../../../platform/jobs/job.ts';
import { paymentProvider } from '../providers/choose.ts';
import { getAttempt, updateProviderReference } from '../store/payment-attempts.ts';
import { getIntent } from '../store/payment-intents.ts';

/**
 * Asks the provider for the money of an attempt. Outside any transaction, and with one key per attempt: if this process dies after the provider
 * took the money, the next run gets the same charge. A payment canceled meanwhile is not charged.
 */
export const chargeAttempt = defineJob('payments.chargeAttempt', z.object({ attemptId: z.uuid() }), {
  retries: 12,
  timeout: 60,
  run: async (ctx, { attemptId }) => {
    const attempt = await getAttempt(ctx.db, attemptId);
    if (attempt.status !== 'STARTED') return;
    const intent = await getIntent(ctx.db, attempt.intent_id);
    const reference = await paymentProvider(ctx.config).charge(ctx, {
      idempotencyKey: `attempt:${attemptId}`,
      attemptId,
      method: attempt.method,
      amount: intent.amount,
      currency: intent.currency,
    });
    await updateProviderReference(ctx.db, attemptId, reference);
  },
});

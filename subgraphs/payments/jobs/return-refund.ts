import { z } from 'zod';
import { defineJob } from '../../../platform/jobs/job.ts';
import { paymentProvider } from '../providers/choose.ts';
import { getAttempt } from '../store/payment-attempts.ts';
import { findRefund, updateRefundReference } from '../store/refunds.ts';

/** Asks the provider to return the money of a refund, with one key per refund. */
export const returnRefund = defineJob('payments.returnRefund', z.object({ refundId: z.uuid() }), {
  retries: 12,
  timeout: 60,
  run: async (ctx, { refundId }) => {
    const refund = await findRefund(ctx.db, refundId);
    if (refund?.status !== 'PENDING') return;
    const attempt = await getAttempt(ctx.db, refund.attempt_id);
    if (attempt.provider_reference === null) throw new Error(`attempt ${attempt.id} has no provider reference yet`);
    const reference = await paymentProvider(ctx.config).refund(ctx, {
      idempotencyKey: `refund:${refundId}`,
      refundId,
      chargeReference: attempt.provider_reference,
      amount: refund.amount,
      currency: refund.currency,
    });
    await updateRefundReference(ctx.db, refundId, reference);
  },
});

import { z } from 'zod';
import { defineJob } from '../../../platform/jobs/job.ts';
import { askForRefund } from '../actions/ask-for-refund.ts';

/** Has the provider return the money of a refund. */
export const returnRefund = defineJob('payments.returnRefund', z.object({ refundId: z.uuid() }), {
  retries: 12,
  timeout: 60,
  run: (ctx, { refundId }) => askForRefund(ctx, refundId),
});

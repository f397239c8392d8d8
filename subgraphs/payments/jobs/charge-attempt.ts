import { z } from 'zod';
import { defineJob } from '../../../platform/jobs/job.ts';
import { askForCharge } from '../actions/ask-for-charge.ts';

/** Takes an attempt to the provider. */
export const chargeAttempt = defineJob('payments.chargeAttempt', z.object({ attemptId: z.uuid() }), {
  retries: 12,
  timeout: 60,
  run: (ctx, { attemptId }) => askForCharge(ctx, attemptId),
});

import { z } from 'zod';
import { defineJob } from '../../../platform/jobs/job.ts';
import { askForPayout } from '../actions/ask-for-payout.ts';

/** Takes a payout to its provider. */
export const sendPayout = defineJob('payments.sendPayout', z.object({ payoutId: z.uuid() }), {
  retries: 12,
  timeout: 60,
  run: (ctx, { payoutId }) => askForPayout(ctx, payoutId),
});

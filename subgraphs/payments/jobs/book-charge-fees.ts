import { z } from 'zod';
import { defineJob } from '../../../platform/jobs/job.ts';
import { askForFees } from '../actions/ask-for-fees.ts';

/** Books what the provider kept of a charge. */
export const bookChargeFees = defineJob('payments.bookChargeFees', z.object({ attemptId: z.uuid() }), {
  retries: 12,
  timeout: 60,
  run: (ctx, { attemptId }) => askForFees(ctx, attemptId),
});

import { z } from 'zod';
import { defineJob } from '../../../platform/jobs/job.ts';
import { letGoOfCharge } from '../actions/let-go-of-charge.ts';

/** Has the provider let go of an attempt that was given up. */
export const cancelCharge = defineJob('payments.cancelCharge', z.object({ attemptId: z.uuid() }), {
  retries: 12,
  timeout: 60,
  run: (ctx, { attemptId }) => letGoOfCharge(ctx, attemptId),
});

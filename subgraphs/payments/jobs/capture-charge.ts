import { z } from 'zod';
import { defineJob } from '../../../platform/jobs/job.ts';
import { sendCaptures } from '../actions/send-captures.ts';

/** Takes the captures of an attempt to the provider, one after the other. */
export const captureCharge = defineJob('payments.captureCharge', z.object({ attemptId: z.uuid() }), {
  retries: 12,
  timeout: 60,
  run: (ctx, { attemptId }) => sendCaptures(ctx, attemptId),
});

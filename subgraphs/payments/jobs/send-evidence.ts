import { z } from 'zod';
import { defineJob } from '../../../platform/jobs/job.ts';
import { bringEvidence } from '../actions/ask-about-dispute.ts';

/** Brings evidence against a dispute to the bank. */
export const sendEvidence = defineJob('payments.sendEvidence', z.object({ evidenceId: z.uuid() }), {
  retries: 20,
  timeout: 60,
  run: (ctx, { evidenceId }) => bringEvidence(ctx, evidenceId),
});

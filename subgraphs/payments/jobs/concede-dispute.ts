import { z } from 'zod';
import { defineJob } from '../../../platform/jobs/job.ts';
import { concede } from '../actions/ask-about-dispute.ts';

/** Tells the provider that a dispute is given up. */
export const concedeDispute = defineJob('payments.concedeDispute', z.object({ disputeId: z.uuid() }), {
  retries: 20,
  timeout: 60,
  run: (ctx, { disputeId }) => concede(ctx, disputeId),
});

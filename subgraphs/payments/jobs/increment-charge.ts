import { z } from 'zod';
import { defineJob } from '../../../platform/jobs/job.ts';
import { sendIncrement } from '../actions/send-increment.ts';

/** Asks the provider to hold more. */
export const incrementCharge = defineJob('payments.incrementCharge', z.object({ incrementId: z.uuid() }), {
  retries: 12,
  timeout: 60,
  run: (ctx, { incrementId }) => sendIncrement(ctx, incrementId),
});

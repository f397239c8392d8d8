import { z } from 'zod';
import { defineJob } from '../../../platform/jobs/job.ts';
import { askForMethod } from '../actions/ask-for-method.ts';

/** Has the provider keep a payer's method. */
export const keepMethod = defineJob('payments.keepMethod', z.object({ methodId: z.uuid() }), {
  retries: 12,
  timeout: 60,
  run: (ctx, { methodId }) => askForMethod(ctx, methodId),
});

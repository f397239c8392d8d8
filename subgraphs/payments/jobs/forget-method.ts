import { z } from 'zod';
import { defineJob } from '../../../platform/jobs/job.ts';
import { providerOf } from '../providers/choose.ts';
import { findMethod } from '../store/payment-methods.ts';

/** Has the provider forget a method that its owner removed. One that it does not know is forgotten. */
export const forgetMethod = defineJob('payments.forgetMethod', z.object({ methodId: z.uuid() }), {
  retries: 12,
  timeout: 60,
  run: async (ctx, { methodId }) => {
    const method = await findMethod(ctx.db, methodId);
    if (method?.status !== 'REMOVED' || method.reference === null) return;
    const answer = await providerOf(ctx.config, method.provider).removeMethod(ctx, method.reference);
    if (answer.kind === 'UNKNOWN') throw new Error(`no answer from ${method.provider} about forgetting method ${methodId}: ${answer.reason}`);
  },
});

import { z } from 'zod';
import { defineJob, type Job } from '../../../platform/jobs/job.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { MAX_LIMIT, processQueue } from '../actions/process-queue.ts';

const payload = z.object({ batchId: z.uuid() });

/** Delivers a batch, a thousand notifications a run. One run at a time and process: batches leave room for single messages. */
export const deliverBatchJob: Job<z.infer<typeof payload>> = defineJob('communication.deliverBatch', payload, {
  retries: 8,
  concurrency: 1,
  run: async (ctx, { batchId }) => {
    const run = await processQueue(ctx, { limit: MAX_LIMIT, batchId });
    if (!run.ok) throw new Error(run.code);
    if (run.value.taken === MAX_LIMIT) {
      await ctx.inTransaction(async (trx) => {
        await ctx.enqueue(trx, deliverBatchJob, { batchId });
        return ok(null);
      });
    }
  },
});

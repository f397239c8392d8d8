import { z } from 'zod';
import { defineJob } from '../../../platform/jobs/job.ts';
import { later, seconds } from '../../../platform/kernel/clock.ts';
import { MAX_LIMIT, processQueue } from '../actions/process-queue.ts';

/** How long a notification's own job has before the sweep looks after it. */
const GRACE = seconds(30);

/** Every minute: delivers what should have been delivered and was not, whatever became of its job. */
export const sweepQueueJob = defineJob('communication.sweepQueue', z.object({}), {
  retries: 0,
  schedule: '* * * * *',
  run: async (ctx) => {
    await processQueue(ctx, { limit: MAX_LIMIT, before: later(ctx.now(), -GRACE) });
  },
});

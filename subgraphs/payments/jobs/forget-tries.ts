import { z } from 'zod';
import { seconds } from '../../../platform/kernel/clock.ts';
import { defineJob } from '../../../platform/jobs/job.ts';
import { MAX_WINDOW_SECONDS } from '../domain/velocity-rule.ts';
import { deleteEntriesBefore } from '../store/velocity.ts';

/** Every night: tries that no velocity rule can look back to any more are forgotten. */
export const forgetTries = defineJob('payments.forgetTries', z.object({}), {
  retries: 2,
  schedule: '20 3 * * *',
  concurrency: 1,
  run: async (ctx) => {
    await deleteEntriesBefore(ctx.db, new Date(ctx.now().getTime() - seconds(MAX_WINDOW_SECONDS)));
  },
});

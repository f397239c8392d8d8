import { z } from 'zod';
import { defineJob } from '../../../platform/jobs/job.ts';
import { continueRefresh, startRefresh } from '../actions/refresh-recommendations.ts';

/** Each night: what is bought together and what sells best is counted anew, step by step. One that was interrupted is gone on with. */
export const refreshRecommendations = defineJob('ecommerce.refreshRecommendations', z.object({}), {
  retries: 5,
  timeout: 3_600,
  schedule: '17 3 * * *',
  concurrency: 1,
  run: async (ctx) => {
    await startRefresh(ctx);
    for (let more = true; more; ) {
      const step = await continueRefresh(ctx);
      more = step.ok && step.value;
    }
  },
});

import { z } from 'zod';
import { defineJob } from '../../../platform/jobs/job.ts';
import { runSearchSync } from '../actions/run-search-sync.ts';

/** Runs a search sync that somebody asked for. */
export const syncSearch = defineJob('ecommerce.syncSearch', z.object({ syncId: z.uuid() }), {
  retries: 3,
  concurrency: 1,
  run: async (ctx, { syncId }) => {
    await runSearchSync(ctx, syncId);
  },
});

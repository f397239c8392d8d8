import { z } from 'zod';
import { defineJob } from '../../../platform/jobs/job.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { runSearchSync } from '../actions/run-search-sync.ts';

/** Runs a search sync that somebody asked for, or goes on with it. */
export const syncSearch = defineJob('ecommerce.syncSearch', z.object({ syncId: z.uuid() }), {
  retries: 12,
  concurrency: 1,
  run: async (ctx, { syncId }) => {
    if ((await runSearchSync(ctx, syncId)) === 'GOES_ON') await ctx.inTransaction(async (trx) => ok(await ctx.enqueue(trx, syncSearch, { syncId })));
  },
});

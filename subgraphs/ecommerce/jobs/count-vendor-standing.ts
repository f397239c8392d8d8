import { z } from 'zod';
import { defineJob } from '../../../platform/jobs/job.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { countVendorStanding } from '../store/vendor-standing.ts';

/** Each night counts how vendors keep their word, for the buy box. */
export const refreshVendorStanding = defineJob('ecommerce.countVendorStanding', z.object({}), {
  retries: 2,
  schedule: '40 2 * * *',
  concurrency: 1,
  run: async (ctx) => {
    await ctx.inTransaction(async (trx) => ok(await countVendorStanding(trx, ctx.now())));
  },
});

import { z } from 'zod';
import { defineJob } from '../../../platform/jobs/job.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { forgetUploads, runImport } from '../actions/run-import.ts';

/** Imports a file of products, or goes on with it. */
export const importProductFile = defineJob('ecommerce.importProductFile', z.object({ importId: z.uuid() }), {
  retries: 12,
  concurrency: 1,
  run: async (ctx, { importId }) => {
    if ((await runImport(ctx, importId)) === 'GOES_ON') await ctx.inTransaction(async (trx) => ok(await ctx.enqueue(trx, importProductFile, { importId })));
  },
});

/** Each night forgets files that never arrived whole. */
export const forgetLostUploads = defineJob('ecommerce.forgetUploads', z.object({}), { retries: 2, schedule: '10 3 * * *', concurrency: 1, run: forgetUploads });

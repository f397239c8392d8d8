import { z } from 'zod';
import { defineJob } from '../../../platform/jobs/job.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { sweepPayee } from '../actions/sweep-payouts.ts';
import { listDuePayees } from '../store/payees.ts';

const BATCH = 500;

/** Every ten minutes: the payouts of payees whose time has come. One transaction each: one that fails holds up no other. */
export const sweepPayouts = defineJob('payments.sweepPayouts', z.object({}), {
  retries: 2,
  schedule: '*/10 * * * *',
  concurrency: 1,
  run: async (ctx) => {
    const failures: unknown[] = [];
    for (const payee of await listDuePayees(ctx.db, ctx.now(), BATCH)) {
      await ctx.inTransaction(async (trx) => ok(await sweepPayee(ctx, trx, payee))).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw new AggregateError(failures, `the payouts of ${failures.length} payees could not be made`);
  },
});

import { z } from 'zod';
import { defineJob } from '../../../platform/jobs/job.ts';
import { matureAll } from '../actions/mature-earnings.ts';
import { listMaturingPayees } from '../store/earnings.ts';

const BATCH = 500;

/** Every five minutes: earnings whose hold period is over become available. A payee that fails holds up no other. */
export const matureEarnings = defineJob('payments.matureEarnings', z.object({}), {
  retries: 2,
  schedule: '*/5 * * * *',
  concurrency: 1,
  run: async (ctx) => {
    const failures: unknown[] = [];
    for (const payee of await listMaturingPayees(ctx.db, ctx.now(), BATCH)) await matureAll(ctx, payee).catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw new AggregateError(failures, `the earnings of ${failures.length} payees could not mature`);
  },
});

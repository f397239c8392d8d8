import { z } from 'zod';
import { defineJob } from '../../../platform/jobs/job.ts';
import { expirePendingTransfer } from '../actions/resolve-pending-transfer.ts';
import { listOverdueTransferIds } from '../store/pending-transfers.ts';

const BATCH = 500;

/** Each minute: pending transfers whose time is over give their money back. One transaction each: one that fails holds up no other. */
export const expirePendingTransfers = defineJob('payments.expirePendingTransfers', z.object({}), {
  retries: 2,
  schedule: '* * * * *',
  concurrency: 1,
  run: async (ctx) => {
    const failures: unknown[] = [];
    for (const id of await listOverdueTransferIds(ctx.db, ctx.now(), BATCH)) await expirePendingTransfer(ctx, id).catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} pending transfers could not be expired`);
  },
});

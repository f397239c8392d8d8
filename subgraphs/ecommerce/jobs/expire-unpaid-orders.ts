import { z } from 'zod';
import { defineJob } from '../../../platform/jobs/job.ts';
import { expireOrderGroup } from '../actions/expire-order-group.ts';
import { sweepCartHolds } from '../actions/sweep-cart-holds.ts';
import { listOverdueGroupIds } from '../store/order-groups.ts';

const BATCH = 500;

/** Each minute: purchases that were not paid in time end and their stock is free again, as is what carts held too long. One transaction each: one that fails holds up no other. */
export const expireUnpaidOrders = defineJob('ecommerce.expireUnpaidOrders', z.object({}), {
  retries: 2,
  schedule: '* * * * *',
  concurrency: 1,
  run: async (ctx) => {
    const failures: unknown[] = [];
    for (const id of await listOverdueGroupIds(ctx.db, ctx.now(), BATCH)) await expireOrderGroup(ctx, id).catch((error: unknown) => failures.push(error));
    await sweepCartHolds(ctx).catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} purchases or holds could not be expired`);
  },
});

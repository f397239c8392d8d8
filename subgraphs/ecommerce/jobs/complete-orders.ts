import { z } from 'zod';
import { defineJob } from '../../../platform/jobs/job.ts';
import { later } from '../../../platform/kernel/clock.ts';
import { completeOrder } from '../actions/complete-order.ts';
import { RETURN_WINDOW } from '../domain/return.ts';
import { listCompletableOrders } from '../store/orders.ts';

const BATCH = 500;

/** Each hour: orders that can no longer be sent back are COMPLETED. One transaction each: one that fails holds up no other. */
export const completeOrders = defineJob('ecommerce.completeOrders', z.object({}), {
  retries: 2,
  schedule: '20 * * * *',
  concurrency: 1,
  run: async (ctx) => {
    const failures: unknown[] = [];
    for (const id of await listCompletableOrders(ctx.db, later(ctx.now(), -RETURN_WINDOW), BATCH)) await completeOrder(ctx, id).catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} orders could not be completed`);
  },
});

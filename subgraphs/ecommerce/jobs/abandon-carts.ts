import { z } from 'zod';
import { days, later } from '../../../platform/kernel/clock.ts';
import { defineJob } from '../../../platform/jobs/job.ts';
import { abandonCart } from '../actions/abandon-cart.ts';
import { listIdleCarts } from '../store/carts.ts';

const BATCH = 500;

/** Each hour: carts that nobody has touched for days are ABANDONED, and whoever they belong to is reminded once. */
export const abandonCarts = defineJob('ecommerce.abandonCarts', z.object({}), {
  retries: 2,
  schedule: '17 * * * *',
  concurrency: 1,
  run: async (ctx) => {
    const since = later(ctx.now(), -days(ctx.config.cartAbandonedDays));
    for (const { id } of await listIdleCarts(ctx.db, since, BATCH)) await abandonCart(ctx, id, since);
  },
});

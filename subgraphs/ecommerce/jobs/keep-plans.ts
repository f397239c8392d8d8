import { z } from 'zod';
import { defineJob } from '../../../platform/jobs/job.ts';
import { keepPlans } from '../actions/schedule-product.ts';

/** Each minute puts on sale and takes off what is due by plan. */
export const keepProductPlans = defineJob('ecommerce.keepPlans', z.object({}), { retries: 2, schedule: '* * * * *', concurrency: 1, run: keepPlans });

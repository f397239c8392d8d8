import { z } from 'zod';
import { defineJob } from '../../../platform/jobs/job.ts';
import { tellSearch } from '../actions/index-changes.ts';

/** Tells the search engine what changed: every minute, and at once when somebody waits for it. */
export const indexChanges = defineJob('ecommerce.indexChanges', z.object({}), { retries: 3, concurrency: 1, schedule: '* * * * *', run: (ctx) => tellSearch(ctx) });

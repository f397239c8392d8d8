import { z } from 'zod';
import { defineJob } from '../../../platform/jobs/job.ts';
import { refreshSales, refreshSearch } from '../actions/refresh-search.ts';

/** Keeps the figures by which search ranks in step with its documents. */
export const refreshSearchFigures = defineJob('ecommerce.refreshSearch', z.object({}), { retries: 2, concurrency: 1, schedule: '*/15 * * * *', run: (ctx) => refreshSearch(ctx) });

/** Counts best sellers. */
export const countRecentSales = defineJob('ecommerce.countSales', z.object({}), { retries: 2, concurrency: 1, schedule: '20 * * * *', run: (ctx) => refreshSales(ctx) });

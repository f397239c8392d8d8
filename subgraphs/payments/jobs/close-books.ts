import { z } from 'zod';
import { defineJob } from '../../../platform/jobs/job.ts';
import { closeBooks as close } from '../actions/close-books.ts';

/** Each minute: what can no longer change in the ledger is rolled up, so that balances at any time are read quickly. */
export const closeBooks = defineJob('payments.closeBooks', z.object({}), { retries: 2, schedule: '* * * * *', concurrency: 1, run: close });

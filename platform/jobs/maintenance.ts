import { z } from 'zod';
import { sql } from 'kysely';
import { purgeLog } from '../events/log-table.ts';
import { days, later } from '../kernel/clock.ts';
import { anyJob, defineJob } from './job.ts';

/** Events can be resumed from, idempotency keys replayed, this long: more than the promised 24 and 72 hours. */
const RETENTION = days(7);

/** Every night: forgets old events, inbox entries, idempotency keys, and revocations that outlived every token. */
export const purge = defineJob('platform.purge', z.object({}), {
  retries: 3,
  schedule: '17 3 * * *',
  concurrency: 1,
  run: async (ctx) => {
    const before = later(ctx.now(), -RETENTION);
    await purgeLog(ctx.db, before);
    await sql`delete from platform_idempotency_keys where created_at < ${before}`.execute(ctx.db);
    await sql`delete from platform_revocations where set_at < ${before}`.execute(ctx.db);
  },
});

/** The platform's own jobs, beside those of the subgraphs. */
export const maintenanceJobs = [anyJob(purge)];

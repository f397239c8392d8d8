import { sql } from 'kysely';
import { expect, test } from '@jest/globals';
import { FakeClock } from '../testing/clock.ts';
import { testServices } from '../testing/services.ts';
import { maintenanceJobs } from './maintenance.ts';
import { jobContext } from './worker.ts';

test('the nightly purge forgets what is older than seven days and keeps the rest; twice does no harm', async () => {
  const clock = new FakeClock();
  await using env = await testServices({ clock });
  const { db } = env.services;
  const at = (days: number) => new Date(clock.now().getTime() - days * 86_400_000);
  for (const days of [6.9, 7.1]) {
    await db.insertInto('platform_events').values({ topic: 't', key: String(days), payload: '1', at: at(days) }).execute();
    await db.insertInto('platform_inbox').values({ consumer: 'c', event_id: BigInt(days * 10), handled_at: at(days) }).execute();
    await db.insertInto('platform_idempotency_keys').values({ caller: 'c', operation: 'o', key: String(days), request_hash: '', created_at: at(days) }).execute();
    await db.insertInto('platform_revocations').values({ subject: String(days), valid_after: at(days), set_at: at(days) }).execute();
  }
  for (let run = 0; run < 2; run += 1) for (const job of maintenanceJobs) await job.runWith(jobContext(env.services), {});
  const { rows } = await sql`
    select (select array_agg(key) from platform_events) as events, (select array_agg(event_id::text) from platform_inbox) as inbox,
           (select array_agg(key) from platform_idempotency_keys) as keys, (select array_agg(subject) from platform_revocations) as revocations`.execute(db);
  expect(rows).toEqual([{ events: ['6.9'], inbox: ['69'], keys: ['6.9'], revocations: ['6.9'] }]);
});

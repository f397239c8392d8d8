import { PgBoss } from 'pg-boss';
import { DEAD_LETTERS } from './queue.ts';
import type { AnyJob } from './job.ts';

const HEARTBEAT_SECONDS = 10;

/**
 * Brings pg-boss's schema up to date and makes a queue for each job, over a direct connection (sessions, not a transaction-mode
 * pooler). Idempotent; run under the migration lock.
 */
export const installQueues = async (directUrl: string, jobs: readonly AnyJob[]): Promise<void> => {
  const boss = new PgBoss({ connectionString: directUrl, max: 1, supervise: false, schedule: false, registerInstance: false });
  const failure = Promise.withResolvers<never>();
  boss.on('error', failure.reject);
  const install = async () => {
    await boss.start();
    const existing = new Set((await boss.getQueues()).map((queue) => queue.name));
    if (!existing.has(DEAD_LETTERS)) await boss.createQueue(DEAD_LETTERS, { retryLimit: 0, retentionSeconds: 30 * 86_400 });
    for (const { name, retries, timeout = 300 } of jobs) {
      const options = { retryLimit: retries, retryDelay: 1, retryBackoff: true, retryDelayMax: 300, expireInSeconds: timeout, heartbeatSeconds: HEARTBEAT_SECONDS, deadLetter: DEAD_LETTERS };
      if (existing.has(name)) await boss.updateQueue(name, options);
      else await boss.createQueue(name, options);
    }
  };
  try {
    await Promise.race([install(), failure.promise]);
  } finally {
    await boss.stop({ graceful: false });
  }
};

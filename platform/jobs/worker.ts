import type { PgBoss } from 'pg-boss';
import type { Context } from '../context/context.ts';
import { workerCaller } from '../auth/worker-caller.ts';
import type { Services } from '../context/services.ts';
import { createContext } from '../context/context.ts';
import { newId } from '../kernel/ids.ts';
import { createBoss } from './queue.ts';
import type { AnyJob } from './job.ts';

const POLL_SECONDS = 0.5;
const SUPERVISE_SECONDS = 5;
const DEFAULT_CONCURRENCY = 10;
/** Supervision needs statements in batches, which only pg-boss's own pool does. */
const CONNECTIONS = 4;
const STOP_TIMEOUT = 10_000;

export interface Worker {
  /** Stops taking jobs and waits for running ones, at most 10 s; what is left goes to another worker. */
  stop(): Promise<void>;
}

/** The context a job runs in: the worker is the caller, with a request id of its own for the log. */
export const jobContext = (services: Services): Context =>
  createContext(services, { caller: workerCaller, requestId: newId() });

/** Runs one job; a failure is logged with the job's name and id, and thrown so that the queue tries again. */
export const runJob = async (services: Services, job: AnyJob, { id, data }: { id: string; data: unknown }): Promise<void> => {
  try {
    const run = () => job.runWith(jobContext(services), data ?? {});
    await (services.tracing ? services.tracing.span(`job ${job.name}`, { kind: 'consumer', attributes: { 'plaza.job_id': id } }, run) : run());
  } catch (error) {
    services.log.warn({ job: job.name, jobId: id, err: error }, 'job failed');
    throw error;
  }
};

/**
 * Works through all jobs, supervises (a job whose worker has not reported for 10 s is run by another one) and runs schedules.
 * Polls every 0.5 s, which also works over a transaction-mode pooler; commits of this process wake it at once.
 */
export const startWorker = async (services: Services, jobs: readonly AnyJob[]): Promise<Worker> => {
  const boss = createBoss(services.log, {
    connectionString: services.config.database.url,
    max: CONNECTIONS,
    supervise: true,
    schedule: true,
    registerInstance: true,
    superviseIntervalSeconds: SUPERVISE_SECONDS,
    monitorIntervalSeconds: SUPERVISE_SECONDS,
  });
  await boss.start();
  const workers = new Map<string, string>();
  for (const job of jobs) workers.set(job.name, await work(boss, services, job));
  for (const { name, schedule } of jobs) if (schedule) await boss.schedule(name, schedule, {}, { tz: 'UTC' });
  services.jobs.onCommitted((name) => {
    const worker = workers.get(name);
    if (worker) boss.notifyWorker(worker);
  });
  return {
    stop: async () => {
      services.jobs.onCommitted(() => undefined);
      await boss.stop({ graceful: true, timeout: STOP_TIMEOUT });
    },
  };
};

const work = (boss: PgBoss, services: Services, job: AnyJob): Promise<string> =>
  boss.work(
    job.name,
    { batchSize: job.concurrency ?? DEFAULT_CONCURRENCY, pollingIntervalSeconds: POLL_SECONDS, burstWhenBatchFull: true, perJobResults: true },
    (batch) =>
      Promise.all(
        batch.map(async ({ id, data }) => {
          try {
            await runJob(services, job, { id, data });
            return { id, status: 'completed' as const };
          } catch (error) {
            return { id, status: 'failed' as const, output: { message: error instanceof Error ? error.message : String(error) } };
          }
        }),
      ),
  );

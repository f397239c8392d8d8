import type { Logger } from 'pino';
import type { Clock } from '../kernel/clock.ts';
import { systemClock } from '../kernel/clock.ts';
import type { ServiceConfig } from '../config/config.ts';
import { openDatabase, type Db } from '../db/database.ts';
import { StatementLog } from '../db/statement-log.ts';
import { EventBus } from '../events/bus.ts';
import { publisher, type Publish } from '../events/publish.ts';
import { JobQueue } from '../jobs/queue.ts';
import { Revocations } from '../auth/revocations.ts';
import { traceStatements } from '../telemetry/trace-statements.ts';
import type { Tracing } from '../telemetry/tracing.ts';

/** What one process has, once: connections, bus, queue, clock. Every request's context is made from it. */
export interface Services {
  readonly config: ServiceConfig;
  readonly log: Logger;
  readonly clock: Clock;
  readonly db: Db;
  readonly statements: StatementLog;
  readonly bus: EventBus;
  readonly jobs: JobQueue;
  readonly publish: Publish;
  readonly revocations: Revocations;
  /** Null when nothing is traced. */
  readonly tracing: Tracing | null;
  close(): Promise<void>;
}

/** `tracing` stays the caller's to close. */
export const createServices = (config: ServiceConfig, log: Logger, clock: Clock = systemClock, tracing: Tracing | null = null): Services => {
  const statements = new StatementLog();
  if (tracing) traceStatements(statements, tracing);
  const db = openDatabase(config.database, log, statements);
  const bus = new EventBus(db, log);
  const jobs = new JobQueue(db, log);
  return {
    config,
    log,
    clock,
    db,
    statements,
    bus,
    jobs,
    publish: publisher(jobs, bus, () => clock.now()),
    revocations: new Revocations(db, clock),
    tracing,
    close: async () => {
      await bus.close();
      await jobs.close();
      await db.destroy();
    },
  };
};

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
  close(): Promise<void>;
}

export const createServices = (config: ServiceConfig, log: Logger, clock: Clock = systemClock): Services => {
  const statements = new StatementLog();
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
    close: async () => {
      await bus.close();
      await jobs.close();
      await db.destroy();
    },
  };
};

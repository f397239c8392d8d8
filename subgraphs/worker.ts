import express from 'express';
import { checkSchema } from '../db/migrate.ts';
import { environment, readDatabaseUrls, readServiceConfig } from '../platform/config/config.ts';
import { createServices } from '../platform/context/services.ts';
import { databaseCheck } from '../platform/db/health.ts';
import { startWorker } from '../platform/jobs/worker.ts';
import { systemClock } from '../platform/kernel/clock.ts';
import { createLog } from '../platform/log/log.ts';
import { createHealth } from '../platform/server/health.ts';
import { listen } from '../platform/server/http.ts';
import { main } from '../platform/server/main.ts';
import { onShutdown } from '../platform/server/shutdown.ts';
import { startTelemetry } from '../platform/telemetry/telemetry.ts';
import { loadSubgraphs } from './index.ts';
import { jobsOf } from './jobs.ts';

const DEFAULT_PORT = 4110;

/** Works through the jobs of all subgraphs. Serves health only. */
const work = async (): Promise<void> => {
  const config = readServiceConfig(environment, { defaultPort: DEFAULT_PORT, serviceName: 'worker' });
  await checkSchema(readDatabaseUrls(environment)!.direct);
  const subgraphs = await loadSubgraphs();
  const log = createLog(config.logLevel);
  const telemetry = await startTelemetry(config.telemetry, log);
  const services = createServices(config, log, systemClock, telemetry.tracing);
  const health = createHealth({ database: databaseCheck(services.db) });
  const app = express().get('/health/live', health.live).get('/health/ready', health.ready);
  const server = await listen(app, { port: config.port });
  const worker = await startWorker(services, jobsOf(subgraphs));
  log.info({ url: server.url }, 'working');
  onShutdown(async () => {
    health.drain();
    await worker.stop();
    await server.close();
    health.stop();
    await services.close();
    await telemetry.close();
  });
};

main(work);

import path from 'node:path';
import { createGateway, type Gateway } from '../gateway/gateway.ts';
import { policyFor } from '../gateway/sources/config.ts';
import { localSource } from '../gateway/sources/local-source.ts';
import { protectedSource } from '../gateway/sources/protected-source.ts';
import { openStore } from '../gateway/storage/config.ts';
import { loadSupergraph } from '../gateway/supergraph/load.ts';
import { recentRevocations } from '../platform/auth/revocations.ts';
import { readGatewayConfig } from '../gateway/config.ts';
import { oneProcess, readServiceConfig, type Values } from '../platform/config/config.ts';
import { createServices, type Services } from '../platform/context/services.ts';
import { databaseCheck } from '../platform/db/health.ts';
import { createExecutor } from '../platform/graphql/executor.ts';
import { startWorker } from '../platform/jobs/worker.ts';
import { systemClock } from '../platform/kernel/clock.ts';
import { createLog } from '../platform/log/log.ts';
import { startTelemetry } from '../platform/telemetry/telemetry.ts';
import { traceExecutor } from '../platform/telemetry/trace-executor.ts';
import { loadSubgraphs } from '../subgraphs/index.ts';
import { prepareDatabase, seedDemo } from '../subgraphs/prepare.ts';
import { jobsOf } from '../subgraphs/jobs.ts';
import { followChanges } from './follow-changes.ts';

export interface Plaza {
  readonly url: string;
  readonly gateway: Gateway;
  readonly services: Services;
  /** Finishes what is running, then lets go of the database. */
  close(): Promise<void>;
}

const SUPERGRAPH = path.resolve(import.meta.dirname, '../supergraph.yaml');

/** Everything in one process on a given database: migrations, demo data (not in production), subgraphs, worker, gateway. */
export const startPlaza = async (values: Values, database: { url: string; direct: string }): Promise<Plaza> => {
  const gatewayConfig = readGatewayConfig(values, { localUrl: oneProcess });
  const config = readServiceConfig(values, { databaseUrl: database.url, localUrl: oneProcess });
  const [subgraphs, { supergraphSdl }] = await Promise.all([loadSubgraphs(), loadSupergraph(SUPERGRAPH, values)]);
  await prepareDatabase(database.direct, subgraphs);
  const log = createLog(config.logLevel);
  const telemetry = await startTelemetry(config.telemetry, log);
  const services = createServices(config, log, systemClock, telemetry.tracing);
  if (!config.production) await seedDemo(services, subgraphs);

  const executors = new Map(subgraphs.map((subgraph) => [subgraph.name, traceExecutor(createExecutor(subgraph, services), subgraph.name, services.tracing)]));
  const store = await openStore(gatewayConfig.storage, log);
  const gateway = await createGateway({
    ...gatewayConfig,
    supergraphSdl,
    sources: (name, _url, metrics) => protectedSource(localSource(name, executors.get(name)!), policyFor(gatewayConfig.sourcesConfig, name, metrics)),
    log,
    store,
    storeIsShared: gatewayConfig.storage.redisUrl !== null,
    revocations: (since) => recentRevocations(services.db, since),
    registry: telemetry.registry,
    tracing: telemetry.tracing,
    readiness: { database: databaseCheck(services.db) },
  });
  for (const { routes } of subgraphs) if (routes) gateway.app.use(routes(services));
  const closing = new AbortController();
  await followChanges(subgraphs, services, gateway, closing.signal);
  const { url } = await gateway.listen(gatewayConfig.port);
  const worker = await startWorker(services, jobsOf(subgraphs));
  return {
    url,
    gateway,
    services,
    close: async () => {
      closing.abort();
      await gateway.close();
      await worker.stop();
      await services.close();
      await store.close();
      await telemetry.close();
    },
  };
};

import path from 'node:path';
import { createGateway, type Gateway } from '../gateway/gateway.ts';
import { localSource } from '../gateway/sources/local-source.ts';
import { loadSupergraph } from '../gateway/supergraph/load.ts';
import { oneProcess, readGatewayConfig, readServiceConfig, type Values } from '../platform/config/config.ts';
import { createServices, type Services } from '../platform/context/services.ts';
import { databaseCheck } from '../platform/db/health.ts';
import { createExecutor } from '../platform/graphql/executor.ts';
import { startWorker } from '../platform/jobs/worker.ts';
import { createLog } from '../platform/log/log.ts';
import { loadSubgraphs } from '../subgraphs/index.ts';
import { prepareDatabase, seedDemo } from '../subgraphs/prepare.ts';
import { jobsOf } from '../subgraphs/jobs.ts';

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
  const gatewayConfig = readGatewayConfig(values, oneProcess);
  const config = readServiceConfig(values, { databaseUrl: database.url, localUrl: oneProcess });
  const [subgraphs, { supergraphSdl }] = await Promise.all([loadSubgraphs(), loadSupergraph(SUPERGRAPH, values)]);
  await prepareDatabase(database.direct, subgraphs);
  const log = createLog(config.logLevel);
  const services = createServices(config, log);
  if (!config.production) await seedDemo(services, subgraphs);

  const executors = new Map(subgraphs.map((subgraph) => [subgraph.name, createExecutor(subgraph, services)]));
  const gateway = await createGateway({
    ...gatewayConfig,
    supergraphSdl,
    sources: (name) => localSource(name, executors.get(name)!),
    log,
    readiness: { database: databaseCheck(services.db) },
  });
  for (const { routes } of subgraphs) if (routes) gateway.app.use(routes(services));
  const { url } = await gateway.listen(gatewayConfig.port);
  const worker = await startWorker(services, jobsOf(subgraphs));
  return {
    url,
    gateway,
    services,
    close: async () => {
      await gateway.close();
      await worker.stop();
      await services.close();
    },
  };
};

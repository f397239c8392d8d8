import { checkSchema } from '../db/migrate.ts';
import { environment, readDatabaseUrls, readServiceConfig } from '../platform/config/config.ts';
import { createServices } from '../platform/context/services.ts';
import { databaseCheck } from '../platform/db/health.ts';
import { createExecutor } from '../platform/graphql/executor.ts';
import { systemClock } from '../platform/kernel/clock.ts';
import { createLog } from '../platform/log/log.ts';
import { onShutdown } from '../platform/server/shutdown.ts';
import { serveSubgraph } from '../platform/server/subgraph-server.ts';
import { main, UsageError } from '../platform/server/main.ts';
import { startTelemetry } from '../platform/telemetry/telemetry.ts';
import { traceExecutor } from '../platform/telemetry/trace-executor.ts';
import { loadSubgraphs, subgraphNames, type SubgraphName } from './index.ts';

const FIRST_PORT = 4101;

const isName = (name: string): name is SubgraphName => (subgraphNames as string[]).includes(name);

/** The names on the command line; all known ones are told when one is wrong. */
const namesOf = (args: readonly string[]): SubgraphName[] => {
  const names = args.filter(isName);
  if (args.length === 0 || names.length < args.length) {
    throw new UsageError(`Usage: npm run subgraph -- NAME [NAME …]\nNames: ${subgraphNames.join(', ')}`);
  }
  return names;
};

/** Serves the named subgraphs: one on PORT, several on ports in a row. */
const serve = async (): Promise<void> => {
  const names = namesOf(process.argv.slice(2));
  const config = readServiceConfig(environment, { defaultPort: FIRST_PORT + subgraphNames.indexOf(names[0]!), serviceName: names.join('+') });
  await checkSchema(readDatabaseUrls(environment)!.direct);
  const subgraphs = await loadSubgraphs(names);
  const log = createLog(config.logLevel);
  const telemetry = await startTelemetry(config.telemetry, log);
  const services = createServices(config, log, systemClock, telemetry.tracing);
  const servers = await Promise.all(
    subgraphs.map((subgraph, index) =>
      serveSubgraph({
        executor: traceExecutor(createExecutor(subgraph, services), subgraph.name, services.tracing),
        port: config.port === 0 ? 0 : config.port + index,
        readiness: { database: databaseCheck(services.db) },
        tracing: services.tracing,
        ...(subgraph.routes ? { routes: (app) => void app.use(subgraph.routes!(services)) } : {}),
      }),
    ),
  );
  servers.forEach(({ url }, index) => log.info({ subgraph: names[index], url }, 'serving'));
  onShutdown(async () => {
    await Promise.all(servers.map((server) => server.close()));
    await services.close();
    await telemetry.close();
  });
};

main(serve);

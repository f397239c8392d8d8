import { environment, readServiceConfig } from '../platform/config/config.ts';
import { createServices, type Services } from '../platform/context/services.ts';
import type { Subgraph } from '../platform/graphql/subgraph.ts';
import { createLog } from '../platform/log/log.ts';
import { loadSubgraphs } from '../subgraphs/index.ts';
import { prepareDatabase } from '../subgraphs/prepare.ts';
import { openDatabaseForTool } from './database.ts';

/** Gives a tool the services of a Plaza process on a database that is up to date, and cleans up after it. */
export const withServices = async (work: (services: Services, subgraphs: readonly Subgraph[]) => Promise<void>): Promise<void> => {
  const subgraphs = await loadSubgraphs();
  const database = await openDatabaseForTool();
  try {
    await prepareDatabase(database.direct, subgraphs);
    const config = readServiceConfig({ LOG_LEVEL: 'warn', ...environment }, { databaseUrl: database.url });
    const services = createServices(config, createLog(config.logLevel));
    await work(services, subgraphs).finally(() => services.close());
  } finally {
    await database.stop();
  }
};

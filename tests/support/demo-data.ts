import { readServiceConfig } from '../../platform/config/config.ts';
import { createServices } from '../../platform/context/services.ts';
import { createLog } from '../../platform/log/log.ts';
import { loadSubgraphs } from '../../subgraphs/index.ts';
import { prepareDatabase, seedDemo } from '../../subgraphs/prepare.ts';

/** Brings a database up to date and writes the demo data, as the release step of a deployment of the demo would. */
export const installDemo = async (databaseUrl: string): Promise<void> => {
  const subgraphs = await loadSubgraphs();
  await prepareDatabase(databaseUrl, subgraphs);
  const config = readServiceConfig({ NODE_ENV: 'test', DATABASE_URL: databaseUrl, LOG_LEVEL: 'silent' });
  const services = createServices(config, createLog(config.logLevel));
  await seedDemo(services, subgraphs).finally(() => services.close());
};

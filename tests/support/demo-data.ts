import type { Caller } from '../../platform/auth/caller.ts';
import { readServiceConfig } from '../../platform/config/config.ts';
import { createServices, type Services } from '../../platform/context/services.ts';
import { createLog } from '../../platform/log/log.ts';
import { loadSubgraphs } from '../../subgraphs/index.ts';
import { prepareDatabase, seedDemo } from '../../subgraphs/prepare.ts';

/** A person whose token never runs out. */
export const personCaller = (id: string): Caller => ({ kind: 'user', id, roles: [], scopes: [], issuedAt: null });

/** The services of this process on a database that other processes use too: to look into it. */
export const servicesOn = (databaseUrl: string): Services & AsyncDisposable => {
  const config = readServiceConfig({ NODE_ENV: 'test', DATABASE_URL: databaseUrl, LOG_LEVEL: 'silent' });
  const services = createServices(config, createLog(config.logLevel));
  return { ...services, [Symbol.asyncDispose]: () => services.close() };
};

/** Brings a database up to date and writes the demo data. */
export const installDemo = async (databaseUrl: string): Promise<void> => {
  const subgraphs = await loadSubgraphs();
  await prepareDatabase(databaseUrl, subgraphs);
  await using services = servicesOn(databaseUrl);
  await seedDemo(services, subgraphs);
};

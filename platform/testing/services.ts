import { readServiceConfig } from '../config/config.ts';
import { createServices, type Services } from '../context/services.ts';
import { systemClock, type Clock } from '../kernel/clock.ts';
import { createLog } from '../log/log.ts';
import type { Tracing } from '../telemetry/tracing.ts';
import { createTestDatabase } from './database.ts';

export interface TestServices extends AsyncDisposable {
  readonly services: Services;
  readonly databaseUrl: string;
}

export interface TestServicesOptions {
  readonly clock?: Clock;
  /** Variables of the configuration, as the environment would hold them. */
  readonly env?: Readonly<Record<string, string>>;
  readonly tracing?: Tracing | null;
}

/** The services of one process on a database of its own; dropped at the end of the `await using` block. */
export const testServices = async ({ clock = systemClock, env = {}, tracing = null }: TestServicesOptions = {}): Promise<TestServices> => {
  const database = await createTestDatabase();
  const config = readServiceConfig({ NODE_ENV: 'test', DATABASE_URL: database.url, LOG_LEVEL: 'silent', ...env });
  const services = createServices(config, createLog(config.logLevel), clock, tracing);
  return {
    services,
    databaseUrl: database.url,
    [Symbol.asyncDispose]: async () => {
      await services.close();
      await database.drop();
    },
  };
};

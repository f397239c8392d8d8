import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { migrate } from '../db/migrate.ts';
import type { Services } from '../platform/context/services.ts';
import { grantRights } from '../platform/db/application-role.ts';
import { registerConsumers } from '../platform/events/consumer.ts';
import type { Subgraph } from '../platform/graphql/subgraph.ts';
import { installQueues } from '../platform/jobs/install.ts';
import { jobContext } from '../platform/jobs/worker.ts';
import type { DB } from '../db/types.generated.ts';
import { jobsOf } from './jobs.ts';

/** Brings a database to what this code needs: migrations, queues, durable consumers, the application's rights, all under the migration lock. Answers the migrations it applied. */
export const prepareDatabase = (directUrl: string, subgraphs: readonly Subgraph[]): Promise<string[]> =>
  migrate(directUrl, {
    after: async () => {
      await installQueues(directUrl, jobsOf(subgraphs));
      const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: directUrl, max: 1 }) }) });
      await registerConsumers(db, subgraphs.flatMap((subgraph) => subgraph.consumers)).finally(() => db.destroy());
      await grantRights(directUrl);
    },
  });

/** Writes the demo data, subgraph by subgraph. Idempotent. */
export const seedDemo = async (services: Services, subgraphs: readonly Subgraph[]): Promise<void> => {
  for (const { seed } of subgraphs) await seed?.(jobContext(services));
};

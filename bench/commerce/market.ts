import os from 'node:os';
import path from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { startEmbedded } from '../../db/embedded.ts';
import { resetEmbedded } from '../../db/reset.ts';
import type { DB } from '../../db/types.generated.ts';
import type { Caller } from '../../platform/auth/caller.ts';
import { signCaller } from '../../platform/auth/caller-token.ts';
import { readServiceConfig } from '../../platform/config/config.ts';
import { createServices, type Services } from '../../platform/context/services.ts';
import type { Db } from '../../platform/db/database.ts';
import { createExecutor } from '../../platform/graphql/executor.ts';
import { newId } from '../../platform/kernel/ids.ts';
import { createLog } from '../../platform/log/log.ts';
import { loadSubgraphs } from '../../subgraphs/index.ts';
import { prepareDatabase } from '../../subgraphs/prepare.ts';
import { fillMarket } from './fill.ts';

export interface Market extends AsyncDisposable {
  readonly services: Services;
  /** The database as its owner, for what no service does: filling, checkpoints. */
  readonly owner: Db;
  readonly databaseUrl: string;
  /** How many products there are, and as many orders. */
  readonly size: number;
  /** Asks the ecommerce subgraph as the gateway would for this person (null: nobody). Rejects on errors. */
  ask<T>(userId: string | null, query: string, variables?: Record<string, unknown>): Promise<T>;
}

const callerOf = (id: string | null): Caller =>
  id === null ? { kind: 'anonymous', id: null, roles: [], scopes: [], issuedAt: null } : { kind: 'user', id, roles: [], scopes: [], issuedAt: Math.floor(Date.now() / 1_000) };

/** Ecommerce with so many products on an embedded database of its own with the settings of `npm start`: commits reach the disk. Leaves nothing behind. */
export const openMarket = async (size: number): Promise<Market> => {
  const directory = path.join(os.tmpdir(), `plaza-bench-commerce-${process.pid}-${size}`);
  const database = await startEmbedded({ directory });
  const remove = async () => {
    await database.stop();
    await resetEmbedded(directory);
  };
  try {
    const subgraphs = await loadSubgraphs();
    await prepareDatabase(database.url, subgraphs);
    const config = readServiceConfig({ LOG_LEVEL: 'warn' }, { databaseUrl: database.url });
    const services = createServices(config, createLog(config.logLevel));
    const owner: Db = new Kysely<DB>({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: database.url, max: 1 }) }) });
    await fillMarket(owner, size);
    const executor = createExecutor(subgraphs.find((subgraph) => subgraph.name === 'ecommerce')!, services);
    const ask = async <T>(userId: string | null, query: string, variables: Record<string, unknown> = {}): Promise<T> => {
      const { data, errors } = await executor.execute({ query, variables }, signCaller(config.internalSecret, { caller: callerOf(userId), requestId: newId() }, new Date()));
      if (errors || !data) throw new Error(`the subgraph answered: ${JSON.stringify(errors)}`);
      return data as T;
    };
    return {
      services,
      owner,
      databaseUrl: database.url,
      size,
      ask,
      [Symbol.asyncDispose]: async () => {
        await owner.destroy();
        await services.close();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
};

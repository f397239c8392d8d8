import os from 'node:os';
import path from 'node:path';
import { startEmbedded } from '../../db/embedded.ts';
import { resetEmbedded } from '../../db/reset.ts';
import { anonymous } from '../../platform/auth/caller.ts';
import { readServiceConfig } from '../../platform/config/config.ts';
import { createContext, type Context } from '../../platform/context/context.ts';
import { createServices } from '../../platform/context/services.ts';
import { newId } from '../../platform/kernel/ids.ts';
import { createLog } from '../../platform/log/log.ts';
import { loadSubgraphs } from '../../subgraphs/index.ts';
import { prepareDatabase } from '../../subgraphs/prepare.ts';

export interface Books extends AsyncDisposable {
  readonly ctx: Context;
  readonly databaseUrl: string;
}

/** Payments on an embedded database of its own with the settings of `npm start`: commits reach the disk. Leaves nothing behind. */
export const openBooks = async (writers: number): Promise<Books> => {
  const directory = path.join(os.tmpdir(), `plaza-bench-payments-${process.pid}`);
  const database = await startEmbedded({ directory });
  const remove = async () => {
    await database.stop();
    await resetEmbedded(directory);
  };
  try {
    await prepareDatabase(database.url, await loadSubgraphs(['accounts', 'communication', 'payments']));
    const config = readServiceConfig({ DATABASE_URL: database.url, DATABASE_POOL_SIZE: String(writers + 2), LOG_LEVEL: 'warn' });
    const services = createServices(config, createLog(config.logLevel));
    const ctx = createContext(services, { caller: anonymous, requestId: newId() });
    return {
      ctx,
      databaseUrl: database.url,
      [Symbol.asyncDispose]: async () => {
        await services.close();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
};

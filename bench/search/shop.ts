import os from 'node:os';
import path from 'node:path';
import { startEmbedded } from '../../db/embedded.ts';
import { resetEmbedded } from '../../db/reset.ts';
import { signCaller } from '../../platform/auth/caller-token.ts';
import { anonymous } from '../../platform/auth/caller.ts';
import { readServiceConfig } from '../../platform/config/config.ts';
import { createContext, type Context } from '../../platform/context/context.ts';
import { createServices, type Services } from '../../platform/context/services.ts';
import { createExecutor } from '../../platform/graphql/executor.ts';
import { newId } from '../../platform/kernel/ids.ts';
import { ok } from '../../platform/kernel/result.ts';
import { createLog } from '../../platform/log/log.ts';
import { vendorMachine } from '../../subgraphs/ecommerce/domain/vendor.ts';
import { findVendor, insertVendor } from '../../subgraphs/ecommerce/store/vendors.ts';
import { loadSubgraphs } from '../../subgraphs/index.ts';
import { prepareDatabase } from '../../subgraphs/prepare.ts';

export interface Shop extends AsyncDisposable {
  readonly ctx: Context;
  readonly services: Services;
  /** Asks the ecommerce subgraph as the gateway would for somebody who is not signed in. Throws on errors. */
  ask<T>(query: string, variables: Record<string, unknown>): Promise<T>;
}

/** Ecommerce on an embedded database of its own with the settings of `npm start`. Leaves nothing behind. */
export const openShop = async (): Promise<Shop> => {
  const directory = path.join(os.tmpdir(), `plaza-bench-search-${process.pid}`);
  const database = await startEmbedded({ directory });
  const remove = async () => {
    await database.stop();
    await resetEmbedded(directory);
  };
  try {
    const subgraphs = await loadSubgraphs();
    await prepareDatabase(database.url, subgraphs);
    const config = readServiceConfig({ DATABASE_URL: database.url, LOG_LEVEL: 'warn' });
    const services = createServices(config, createLog(config.logLevel));
    const executor = createExecutor(subgraphs.find(({ name }) => name === 'ecommerce')!, services);
    return {
      services,
      ctx: createContext(services, { caller: anonymous, requestId: newId() }),
      ask: async <T>(query: string, variables: Record<string, unknown>) => {
        const token = signCaller(config.internalSecret, { caller: anonymous, requestId: newId() }, services.clock.now());
        const { data, errors } = await executor.execute({ query, variables }, token);
        if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
        return data as T;
      },
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

/** A vendor that may sell, in euros. */
export const openVendor = async (ctx: Context, slug: string) => {
  const id = newId();
  const application = { slug, name: slug, description: '', currency: 'EUR', pickupAddress: 'Monaco', pickupLocation: { latitude: 43.7384, longitude: 7.4246 } };
  await ctx.inTransaction(async (trx) => {
    await insertVendor(trx, id, application, newId(), ctx.now());
    await ctx.transition(trx, vendorMachine, { id, event: 'APPROVE', reason: 'measured' });
    return ok(null);
  });
  return (await findVendor(ctx.db, id))!;
};

import { RedisConnection, type RedisOptions } from './redis-connection.ts';
import type { Store } from './store.ts';

const valueKey = (key: string) => `v:${key}`;
const counterKey = (key: string) => `c:${key}`;

/** A store that several gateways share. Rejects with `StoreUnavailable`, quickly, while Redis cannot be reached. */
export const createRedisStore = (options: RedisOptions): Store => {
  const redis = new RedisConnection(options);
  return {
    get: (key) => redis.ask(async (client) => (await client.get(valueKey(key))) ?? undefined),
    getMany: async (keys) => {
      if (keys.length === 0) return [];
      const values = await redis.ask((client) => client.mGet(keys.map(valueKey)));
      return values.map((value) => value ?? undefined);
    },
    set: async (key, value, ttlMs) => {
      const expiration = { type: 'PX', value: Math.floor(ttlMs) } as const;
      await redis.ask(async (client) => (ttlMs < 1 ? client.del(valueKey(key)) : client.set(valueKey(key), value, { expiration })));
    },
    delete: async (keys) => {
      if (keys.length > 0) await redis.ask((client) => client.del(keys.map(valueKey)));
    },
    add: (key, by, windowMs) => redis.ask((client) => client.addWithin(counterKey(key), by, Math.ceil(windowMs))),
    close: () => redis.close(),
  };
};

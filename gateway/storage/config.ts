import type { Env } from '../../platform/config/env.ts';
import type { Logger } from '../../platform/log/log.ts';
import { createMemoryStore } from './memory-store.ts';
import type { Store } from './store.ts';

export interface StorageConfig {
  /** Shared by several gateways. Null: each gateway keeps its own in memory. */
  readonly redisUrl: string | null;
  readonly redisPrefix: string;
  /** For values in memory, in bytes. */
  readonly memoryBytes: number;
}

const MEGABYTE = 1024 * 1024;

export const readStorageConfig = (env: Env): StorageConfig => {
  const redisUrl = env.optional('REDIS_URL');
  if (redisUrl !== null && !/^rediss?:\/\/[^/]/.test(redisUrl))
    env.complain('REDIS_URL must be a URL of Redis. For example: REDIS_URL=redis://localhost:6379', null);
  return {
    redisUrl,
    redisPrefix: env.text('REDIS_PREFIX', { fallback: 'gateway:', example: 'gateway:' }),
    memoryBytes: env.integer('GATEWAY_CACHE_MB', { fallback: 64, example: '64' }, 1, 16_384) * MEGABYTE,
  };
};

/**
 * The store that the configuration asks for. Does not connect yet: a Redis that is down delays no start. Its client is loaded only where it
 * is used: it takes 20 MB.
 */
export const openStore = async ({ redisUrl, redisPrefix, memoryBytes }: StorageConfig, log: Logger): Promise<Store> => {
  if (redisUrl === null) return createMemoryStore({ maxBytes: memoryBytes });
  const { createRedisStore } = await import('./redis-store.ts');
  return createRedisStore({ url: redisUrl, prefix: redisPrefix, log });
};

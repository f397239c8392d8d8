import type { Env } from '../../platform/config/env.ts';

export interface CachingConfig {
  /** Keep whole answers. */
  readonly responses: boolean;
  /** Keep entities that subgraphs answered. */
  readonly entities: boolean;
}

/** Both work only as far as the supergraph's `@cacheControl` hints allow; without hints nothing is kept. */
export const readCachingConfig = (env: Env): CachingConfig => ({
  responses: env.flag('GATEWAY_RESPONSE_CACHE', true),
  entities: env.flag('GATEWAY_ENTITY_CACHE', true),
});

import type { Env } from '../../platform/config/env.ts';
import { defaultLimits } from './limits.ts';

export interface TransportsConfig {
  readonly trustedProxies: number;
  readonly maxOperations: number;
  readonly maxUnreadBytes: number;
  /** Milliseconds from the moment when this process says that it is not ready until it takes nothing new: for load balancers to notice. */
  readonly shutdownDelayMs: number;
}

export const readTransportsConfig = (env: Env): TransportsConfig => ({
  trustedProxies: env.integer('TRUSTED_PROXIES', { fallback: 0, example: '1' }, 0, 10),
  maxOperations: env.integer('SOCKET_MAX_OPERATIONS', { fallback: defaultLimits.maxOperations, example: '100' }, 1, 10_000),
  maxUnreadBytes: env.integer('CLIENT_MAX_UNREAD_BYTES', { fallback: defaultLimits.maxUnreadBytes, example: '1048576' }, 65_536),
  shutdownDelayMs: env.integer('SHUTDOWN_DELAY_SECONDS', { fallback: env.production ? 5 : 0, example: '5' }, 0, 300) * 1_000,
});

import type { Env } from '../../platform/config/env.ts';
import { defaultLimits } from './limits.ts';

export interface TransportsConfig {
  readonly trustedProxies: number;
  readonly maxOperations: number;
  readonly maxUnreadBytes: number;
}

export const readTransportsConfig = (env: Env): TransportsConfig => ({
  trustedProxies: env.integer('TRUSTED_PROXIES', { fallback: 0, example: '1' }, 0, 10),
  maxOperations: env.integer('SOCKET_MAX_OPERATIONS', { fallback: defaultLimits.maxOperations, example: '100' }, 1, 10_000),
  maxUnreadBytes: env.integer('CLIENT_MAX_UNREAD_BYTES', { fallback: defaultLimits.maxUnreadBytes, example: '1048576' }, 65_536),
});

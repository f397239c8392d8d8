import type { Context } from '../../../platform/context/context.ts';
import { later, minutes } from '../../../platform/kernel/clock.ts';
import { API_KEY_PREFIX, apiKeyHash, isActive } from '../domain/api-key.ts';
import { findApiKeyByHash, noteUse } from '../store/api-keys.ts';

const NOTE_EVERY_MS = minutes(1);

/** An answer of RFC 7662; `sub` is the service account and `jti` the key, under whose id it is revoked. */
export type Introspection = { active: false } | { active: true; sub: string; scope: string; token_type: 'Bearer'; jti: string; iat: number; exp?: number };

const unixSeconds = (at: Date): number => Math.floor(at.getTime() / 1000);

/** Whether an API key is good now, and for what. Notes its use at most once a minute, so that reads do not become writes. */
export const introspectApiKey = async (ctx: Context, token: string): Promise<Introspection> => {
  const key = token.startsWith(API_KEY_PREFIX) ? await findApiKeyByHash(ctx.db, apiKeyHash(token)) : undefined;
  const now = ctx.now();
  if (!key || !isActive(key, now)) return { active: false };
  const noteAfter = later(now, -NOTE_EVERY_MS);
  if (key.last_used_at === null || key.last_used_at <= noteAfter) await noteUse(ctx.db, key.id, now, noteAfter);
  const end = key.expires_at === null ? {} : { exp: unixSeconds(key.expires_at) };
  return { active: true, sub: key.service_account_id, scope: key.scopes.join(' '), token_type: 'Bearer', jti: key.id, iat: unixSeconds(key.created_at), ...end };
};

import { createHash } from 'node:crypto';
import { days, later, seconds } from '../../../platform/kernel/clock.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';

/** Tells a key from a token at a glance, also for secret scanners. */
export const API_KEY_PREFIX = 'plaza_sk_';
const SHOWN = 8;

/** A key of 256 random bits behind the prefix. */
export const apiKeyFrom = (random: Buffer): string => API_KEY_PREFIX + random.toString('base64url');

/** How a key stands in the database. It has 256 bits of entropy, so a fast hash is enough. */
export const apiKeyHash = (key: string): Buffer => createHash('sha256').update(key).digest();

/** The part of a key that may be shown. */
export const apiKeyStart = (key: string): string => key.slice(0, API_KEY_PREFIX.length + SHOWN);

const SCOPE = /^[a-z][a-z0-9-]{0,39}:[a-z][a-z0-9-]{0,39}$/;
const MAX_SCOPES = 50;
const MAX_OVERLAP_SECONDS = days(7) / seconds(1);

/** Scopes of Plaza's own processes; no key may have one. */
const isReserved = (scope: string): boolean => scope.startsWith('tokens:');

const sorted = (scopes: readonly string[]): string[] => [...new Set(scopes)].sort();

/** The most a service account's keys may do: 1 to 50 scopes such as `orders:read`, alphabetical, each once. */
export const parseGrants = (scopes: readonly string[]): Result<string[], 'INVALID_SCOPE'> => {
  const valid = scopes.length >= 1 && scopes.length <= MAX_SCOPES && scopes.every((scope) => SCOPE.test(scope) && !isReserved(scope));
  return valid ? ok(sorted(scopes)) : fail('INVALID_SCOPE', 'input', 'scopes');
};

/** What one key may do: all of the grants when nothing is said, else a part of them. */
export const parseKeyScopes = (scopes: readonly string[] | null | undefined, grants: readonly string[]): Result<string[], 'INVALID_SCOPE'> => {
  if (scopes == null) return ok([...grants]);
  return scopes.length >= 1 && scopes.every((scope) => grants.includes(scope)) ? ok(sorted(scopes)) : fail('INVALID_SCOPE', 'input', 'scopes');
};

export const parseExpiry = (expiresAt: Date | null | undefined, now: Date): Result<Date | null, 'INVALID_EXPIRY'> =>
  expiresAt == null || expiresAt > now ? ok(expiresAt ?? null) : fail('INVALID_EXPIRY', 'input', 'expiresAt');

/** When a replaced key ends: 0 seconds to a week from now. */
export const parseOverlap = (overlapSeconds: number, now: Date): Result<Date, 'INVALID_EXPIRY'> =>
  overlapSeconds >= 0 && overlapSeconds <= MAX_OVERLAP_SECONDS ? ok(later(now, seconds(overlapSeconds))) : fail('INVALID_EXPIRY', 'input', 'overlapSeconds');

/** Whether a key works at this instant. */
export const isActive = ({ revoked_at, expires_at }: { revoked_at: Date | null; expires_at: Date | null }, now: Date): boolean =>
  revoked_at === null && (expires_at === null || expires_at > now);

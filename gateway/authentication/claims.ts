import type { JWTPayload } from 'jose';
import { anonymous, type Caller } from '../../platform/auth/caller.ts';
import type { ClaimPath, IssuerConfig } from '../../platform/auth/config.ts';
import { isId } from '../../platform/kernel/ids.ts';
import { Unauthenticated } from './unauthenticated.ts';

const MAX_SUBJECT = 255;

/** The caller of a genuine token as Supabase Auth makes it (https://supabase.com/docs/guides/auth/jwt-fields). */
export const plazaCaller = (payload: JWTPayload): Caller => {
  if (payload['role'] === 'anon') return anonymous;
  if (payload['role'] !== 'authenticated')
    throw new Unauthenticated("This token is not a user's access token. Send the access token of a signed-in user.");
  if (!payload.sub || !isId(payload.sub)) throw new Unauthenticated('This token names no user. Sign in again.');
  const session = typeof payload['session_id'] === 'string' ? { sessionId: payload['session_id'] } : {};
  return {
    kind: 'user',
    id: payload.sub,
    roles: listIn(payload, ['app_metadata', 'roles']),
    scopes: listIn(payload, ['app_metadata', 'scopes']),
    issuedAt: payload.iat ?? null,
    ...session,
  };
};

/**
 * The caller of a foreign issuer's genuine token. A subject is unique for its issuer only, so the id is `<issuer>|<sub>`. Scopes and roles
 * are lists, or texts divided by spaces (RFC 8693); without a claim named for scopes they are `scope`, else `scp`.
 */
export const foreignCaller = (payload: JWTPayload, issuer: string, { scopes, roles }: NonNullable<IssuerConfig['claims']>): Caller => {
  const { sub, iat } = payload;
  if (typeof sub !== 'string' || sub === '' || sub.length > MAX_SUBJECT) throw new Unauthenticated('This token names no user. Sign in again.');
  return {
    kind: 'user',
    id: `${issuer}|${sub}`,
    roles: wordsIn(payload, roles),
    scopes: wordsIn(payload, scopes ?? (Object.hasOwn(payload, 'scope') ? 'scope' : 'scp')),
    issuedAt: iat ?? null,
  };
};

const wordsIn = (payload: JWTPayload, path: ClaimPath): string[] => {
  const value = claimAt(payload, path);
  return typeof value === 'string' ? value.split(' ').filter(Boolean) : texts(value);
};

const listIn = (payload: JWTPayload, path: ClaimPath): string[] => texts(claimAt(payload, path));

const claimAt = (payload: JWTPayload, path: ClaimPath): unknown =>
  [path].flat().reduce<unknown>((at, name) => (isObject(at) && Object.hasOwn(at, name) ? at[name] : undefined), payload);

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : []);

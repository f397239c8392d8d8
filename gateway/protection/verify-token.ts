import { decodeProtectedHeader, errors, jwtVerify, type JWTPayload, type JWTVerifyOptions } from 'jose';
import type { Logger } from 'pino';
import { anonymous, type Caller } from '../../platform/auth/caller.ts';
import { isId } from '../../platform/kernel/ids.ts';
import { createKeySet } from './key-set.ts';
import { AuthenticationUnavailable, Unauthenticated } from './unauthenticated.ts';

export interface TokenOptions {
  readonly issuer: string;
  readonly jwksUrl: string;
  readonly audience: string;
  /** Supabase's old shared secret. HS256 is accepted only with it. */
  readonly legacySecret: string | null;
}

export interface Verified {
  readonly caller: Caller;
  /** When the credential stops being valid, in Unix seconds; null when it has no end. */
  readonly expiresAt: number | null;
}

const SKEW_SECONDS = 5;

/** Turns a JWT of the issuer (Supabase Auth or the local one) into a caller. Throws `Unauthenticated` or `AuthenticationUnavailable`. */
export const createTokenVerifier = ({ issuer, jwksUrl, audience, legacySecret }: TokenOptions, now: () => Date, log: Logger) => {
  const keySet = createKeySet(jwksUrl, log);
  const secret = legacySecret === null ? null : new TextEncoder().encode(legacySecret);

  return async (token: string): Promise<Verified> => {
    const options: JWTVerifyOptions = {
      issuer,
      audience,
      clockTolerance: SKEW_SECONDS,
      currentDate: now(),
      requiredClaims: ['exp', 'iat'],
    };
    try {
      const { payload } =
        secret && algorithmOf(token) === 'HS256'
          ? await jwtVerify(token, secret, { ...options, algorithms: ['HS256'] })
          : await jwtVerify(token, keySet, { ...options, algorithms: ['ES256', 'RS256'] });
      return { caller: callerOf(payload), expiresAt: payload.exp ?? null };
    } catch (error) {
      if (isAnonymousKey(error)) return { caller: anonymous, expiresAt: null };
      throw refusal(error);
    }
  };
};

const algorithmOf = (token: string): unknown => {
  try {
    return decodeProtectedHeader(token).alg;
  } catch {
    return undefined;
  }
};

const callerOf = (payload: JWTPayload): Caller => {
  if (payload['role'] === 'anon') return anonymous;
  if (payload['role'] !== 'authenticated')
    throw new Unauthenticated("This token is not a user's access token. Send the access token of a signed-in user.");
  if (!payload.sub || !isId(payload.sub)) throw new Unauthenticated('This token names no user. Sign in again.');
  const details = (payload['app_metadata'] ?? {}) as { roles?: unknown; scopes?: unknown };
  const session = typeof payload['session_id'] === 'string' ? { sessionId: payload['session_id'] } : {};
  return {
    kind: 'user',
    id: payload.sub,
    roles: texts(details.roles),
    scopes: texts(details.scopes),
    issuedAt: payload.iat ?? null,
    ...session,
  };
};

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : []);

/**
 * Supabase's public "anon" key is a genuine token without the audience, or the issuer, of a user's; clients send it when nobody is signed
 * in. jose compares claims after the signature, so what it refuses for a claim is genuine.
 */
const isAnonymousKey = (error: unknown): boolean =>
  error instanceof errors.JWTClaimValidationFailed && (error.claim === 'iss' || error.claim === 'aud') && error.payload['role'] === 'anon';

const refusal = (error: unknown): Error => {
  if (error instanceof Unauthenticated || error instanceof AuthenticationUnavailable) return error;
  if (error instanceof errors.JWTExpired)
    return new Unauthenticated('Your token has expired. Refresh it and try again.', { expired: true });
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'nbf')
    return new Unauthenticated('Your token is not valid yet. Check the clock of its issuer.');
  if (error instanceof errors.JWTClaimValidationFailed)
    return new Unauthenticated('Your token was not issued for this API. Sign in here and send that token.');
  return new Unauthenticated('Your token is not valid. Sign in again.');
};

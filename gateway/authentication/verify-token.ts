import { decodeJwt, decodeProtectedHeader, errors, type JWTPayload, type ProtectedHeaderParameters } from 'jose';
import type { Logger } from 'pino';
import type { IssuerConfig } from '../../platform/auth/config.ts';
import { anonymous, type Caller } from '../../platform/auth/caller.ts';
import { foreignCaller, plazaCaller } from './claims.ts';
import { createSignatureCheck, type SignatureCheck } from './signature.ts';
import { AuthenticationUnavailable, Unauthenticated } from './unauthenticated.ts';

export interface TokenOptions {
  readonly issuers: readonly IssuerConfig[];
  readonly clockToleranceSeconds: number;
}

export interface Verified {
  readonly caller: Caller;
  /** When the credential stops being valid, in Unix seconds; null when it has no end. */
  readonly expiresAt: number | null;
}

interface TrustedIssuer {
  readonly config: IssuerConfig;
  readonly check: SignatureCheck;
}

/** `typ` of access tokens. Logout and security event tokens are signed with the same keys and are none. */
const TOKEN_TYPES: ReadonlySet<unknown> = new Set(['jwt', 'at+jwt', 'application/at+jwt']);

/**
 * Turns a JWT into a caller. The token's `iss` chooses whose keys, algorithms and audience count, so no issuer can speak for another. Throws
 * `Unauthenticated` or `AuthenticationUnavailable`.
 */
export const createTokenVerifier = ({ issuers, clockToleranceSeconds }: TokenOptions, now: () => Date, log: Logger) => {
  const trusted = issuers.map(
    (config): TrustedIssuer => ({ config, check: createSignatureCheck({ ...config, clockToleranceSeconds, now, log }) }),
  );
  const byName = new Map(trusted.map((each) => [each.config.issuer, each]));
  const withLegacyKeys = trusted.find(({ config }) => config.claims === null && config.legacySecret !== null);

  return async (token: string): Promise<Verified> => {
    const { header, payload } = decoded(token);
    if (header.typ !== undefined && !TOKEN_TYPES.has(String(header.typ).toLowerCase()))
      throw new Unauthenticated('This is not an access token. Send the access token.');
    const issuer = byName.get(payload.iss ?? '') ?? (header.alg === 'HS256' ? withLegacyKeys : undefined);
    if (!issuer) throw new Unauthenticated(NOT_FOR_US);
    try {
      const genuine = await issuer.check(token, header.alg);
      const { claims, issuer: name } = issuer.config;
      return { caller: claims === null ? plazaCaller(genuine) : foreignCaller(genuine, name, claims), expiresAt: genuine.exp ?? null };
    } catch (error) {
      if (issuer.config.claims === null && isAnonymousKey(error)) return { caller: anonymous, expiresAt: null };
      throw refusal(error);
    }
  };
};

const decoded = (token: string): { header: ProtectedHeaderParameters; payload: JWTPayload } => {
  try {
    return { header: decodeProtectedHeader(token), payload: decodeJwt(token) };
  } catch {
    throw new Unauthenticated(INVALID);
  }
};

/**
 * Supabase's public "anon" key is a genuine token without the audience, or the issuer, of a user's; clients send it when nobody is signed
 * in. jose compares claims after the signature, so what it refuses for a claim is genuine.
 */
const isAnonymousKey = (error: unknown): boolean =>
  error instanceof errors.JWTClaimValidationFailed && (error.claim === 'iss' || error.claim === 'aud') && error.payload['role'] === 'anon';

const INVALID = 'Your token is not valid. Sign in again.';
const NOT_FOR_US = 'Your token was not issued for this API. Sign in here and send that token.';

const refusal = (error: unknown): Error => {
  if (error instanceof Unauthenticated || error instanceof AuthenticationUnavailable) return error;
  if (error instanceof errors.JWTExpired)
    return new Unauthenticated('Your token has expired. Refresh it and try again.', { expired: true });
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'nbf')
    return new Unauthenticated('Your token is not valid yet. Check the clock of its issuer.');
  return new Unauthenticated(error instanceof errors.JWTClaimValidationFailed ? NOT_FOR_US : INVALID);
};

import { jwtVerify, type JWTPayload, type JWTVerifyOptions } from 'jose';
import type { Logger } from 'pino';
import type { IssuerConfig } from '../../platform/auth/config.ts';
import { createKeySet } from './key-set.ts';
import { Unauthenticated } from './unauthenticated.ts';

export interface SignatureOptions extends IssuerConfig {
  readonly clockToleranceSeconds: number;
  readonly now: () => Date;
  readonly log: Logger;
}

/** The payload of a token that this issuer signed, for us, for now. Rejects with jose's errors, or `AuthenticationUnavailable`. */
export type SignatureCheck = (token: string, algorithm: string | undefined) => Promise<JWTPayload>;

/** Checks signature, issuer, audience and times. The algorithms are those of the configuration, whatever the token or a key says. */
export const createSignatureCheck = (options: SignatureOptions): SignatureCheck => {
  const { issuer, jwksUrl, audience, algorithms, legacySecret, claims, clockToleranceSeconds, now, log } = options;
  const keySet = jwksUrl === null ? null : createKeySet(jwksUrl, now, log);
  const secret = legacySecret === null ? null : new TextEncoder().encode(legacySecret);
  const expected = (): JWTVerifyOptions => ({
    issuer,
    audience: [...audience],
    clockTolerance: clockToleranceSeconds,
    currentDate: now(),
    // Plaza revokes by the time of issue.
    requiredClaims: claims === null ? ['exp', 'iat'] : ['exp'],
  });

  return async (token, algorithm) => {
    if (secret && algorithm === 'HS256') return (await jwtVerify(token, secret, { ...expected(), algorithms: ['HS256'] })).payload;
    if (!keySet) throw new Unauthenticated('Your token is not valid. Sign in again.');
    return (await jwtVerify(token, keySet, { ...expected(), algorithms: [...algorithms] })).payload;
  };
};

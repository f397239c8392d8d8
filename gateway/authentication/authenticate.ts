import type { Logger } from 'pino';
import { anonymous, type Caller } from '../../platform/auth/caller.ts';
import type { GatewayAuthConfig } from '../../platform/auth/config.ts';
import { API_KEY_PREFIX, createKeyVerifier } from './introspect-key.ts';
import { rememberVerified } from './remember-verified.ts';
import { createTokenVerifier, type Verified } from './verify-token.ts';
import { AuthenticationUnavailable, REVOKED, Unauthenticated } from './unauthenticated.ts';

export type AuthOptions = GatewayAuthConfig;

/**
 * Who sent this `Authorization` header. None: anonymous. A good one: its user or service account. Throws `Unauthenticated` for a bad one
 * and `AuthenticationUnavailable` when nobody can tell.
 */
export type Authenticate = (authorization: string | undefined, requestId: string) => Promise<Verified>;

export interface AuthenticateOptions {
  /** Null: this gateway knows no callers, and whoever identifies against it is anonymous (third parties' supergraphs). */
  readonly auth: AuthOptions | null;
  readonly internalSecret: string | null;
  readonly now: () => Date;
  readonly log: Logger;
  /** Whether a caller's credential was taken back, as far as is known. Default: none was. */
  readonly isRevoked?: (caller: Caller) => boolean;
}

/** Longer headers are refused unread: no genuine token comes near. */
const MAX_CHARACTERS = 8_192;

const nobody: Verified = { caller: anonymous, expiresAt: null };

export const createAuthenticate = ({ auth, internalSecret, now, log, isRevoked = () => false }: AuthenticateOptions): Authenticate => {
  if (auth === null) return async () => nobody;
  const verifyToken = rememberVerified(createTokenVerifier(auth, now, log), now);
  const verifyKey =
    auth.introspectionUrl !== null && internalSecret !== null
      ? createKeyVerifier({ introspectionUrl: auth.introspectionUrl, internalSecret, now })
      : null;

  const verify: Authenticate = async (authorization, requestId) => {
    if (authorization === undefined || authorization.trim() === '') return nobody;
    if (authorization.length > MAX_CHARACTERS) throw new Unauthenticated(`The Authorization header is longer than ${MAX_CHARACTERS} characters.`);
    const token = /^Bearer +(\S+)$/i.exec(authorization.trim())?.[1];
    if (!token) throw new Unauthenticated('The Authorization header must be "Bearer <token>".');
    if (!token.startsWith(API_KEY_PREFIX)) return verifyToken(token);
    if (!verifyKey) throw new Unauthenticated("API keys are not accepted here. Send a user's access token.");
    return verifyKey(token, requestId);
  };

  return async (authorization, requestId) => {
    try {
      const verified = await verify(authorization, requestId);
      if (isRevoked(verified.caller)) throw new Unauthenticated(REVOKED, { expired: true });
      return verified;
    } catch (error) {
      if (error instanceof AuthenticationUnavailable) log.error({ requestId, err: error.originalError }, 'credentials cannot be checked');
      throw error;
    }
  };
};

import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import type { Logger } from 'pino';
import { AuthenticationUnavailable } from './unauthenticated.ts';

/** A key that was removed from the set is refused after this long. */
const REFRESH_MS = 10 * 60_000;
const RETRY_MS = 30_000;
/** However many tokens with unknown keys arrive, the issuer is asked once a second at most. */
const RELOAD_GAP_MS = 1_000;

/**
 * The issuer's public keys (RFC 7517). A token signed with a key that we have not seen yet waits for a fresh set, so a rotation fails no
 * request; and once we have a set, an issuer that is down does no harm: keys are refreshed in the background and kept until then.
 */
export const createKeySet = (jwksUrl: string, now: () => Date, log: Logger): JWTVerifyGetKey => {
  const keys = createRemoteJWKSet(new URL(jwksUrl), { cacheMaxAge: Infinity, cooldownDuration: Infinity });
  const time = () => now().getTime();
  let askedAt = 0;
  let refreshAt = 0;
  let reloading: Promise<void> | undefined;

  const reload = async () => {
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, askedAt + RELOAD_GAP_MS - time())).unref());
    askedAt = time();
    refreshAt = askedAt + RETRY_MS;
    await keys.reload();
    refreshAt = time() + REFRESH_MS;
  };
  /** Everybody who waits shares one request to the issuer. */
  const fresh = () => (reloading ??= reload().finally(() => (reloading = undefined)));

  return async (header, token) => {
    try {
      if (!keys.jwks()) await fresh();
      else if (time() > refreshAt) fresh().catch((err: unknown) => log.warn({ err }, 'the signing keys could not be refreshed'));
      return await keys(header, token).catch(async (error: unknown) => {
        if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
        await fresh();
        return keys(header, token);
      });
    } catch (error) {
      const ours =
        error instanceof errors.JWKSNoMatchingKey ||
        error instanceof errors.JWKSMultipleMatchingKeys ||
        error instanceof errors.JOSENotSupported;
      throw ours ? error : new AuthenticationUnavailable(error);
    }
  };
};

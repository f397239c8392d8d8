import type { Verified } from './verify-token.ts';

/** A key that leaves the issuer's set is good for this much longer, for tokens that were just seen. */
const KEPT_MS = 30_000;
const KEPT_TOKENS = 10_000;

/**
 * Verifies a token that comes again and again once in 30 s, and never lets it live beyond its expiry. Checking an ES256 signature took a quarter of a
 * simple query's time in this process. Refusals are not kept. Revocation is looked at elsewhere, on every request.
 */
export const rememberVerified = (verify: (token: string) => Promise<Verified>, now: () => Date): ((token: string) => Promise<Verified>) => {
  const known = new Map<string, { readonly verified: Verified; readonly until: number }>();
  return async (token) => {
    const at = now().getTime();
    const entry = known.get(token);
    if (entry && at < entry.until) return entry.verified;
    known.delete(token);
    const verified = await verify(token);
    if (verified.expiresAt === null) return verified;
    known.set(token, { verified, until: Math.min(at + KEPT_MS, verified.expiresAt * 1000) });
    if (known.size > KEPT_TOKENS) known.delete(known.keys().next().value!);
    return verified;
  };
};

import { createHash } from 'node:crypto';
import { CALLER_HEADER, signCaller } from '../../platform/auth/caller-token.ts';
import type { Caller } from '../../platform/auth/caller.ts';
import { AuthenticationUnavailable, Unauthenticated } from './unauthenticated.ts';
import type { Verified } from './verify-token.ts';

export const API_KEY_PREFIX = 'plaza_sk_';

/** A revoked key stops working after this long at most. */
const ACTIVE_MS = 5_000;
const INACTIVE_MS = 1_000;
const TIMEOUT_MS = 5_000;
const KEPT_KEYS = 10_000;

/** As whom the gateway asks the accounts subgraph about credentials. */
export const gatewayItself: Caller = { kind: 'service', id: 'gateway', roles: [], scopes: ['tokens:introspect'], issuedAt: null };

export interface KeyOptions {
  readonly introspectionUrl: string;
  readonly internalSecret: string;
  readonly now: () => Date;
}

interface Known {
  readonly answer: Promise<Verified | null>;
  until: number;
}

/** Turns an API key into a service caller by token introspection (RFC 7662). Throws `Unauthenticated` or `AuthenticationUnavailable`. */
export const createKeyVerifier = ({ introspectionUrl, internalSecret, now }: KeyOptions) => {
  const known = new Map<string, Known>();

  const ask = async (key: string, requestId: string): Promise<Verified | null> => {
    const response = await fetch(introspectionUrl, {
      method: 'POST',
      headers: { [CALLER_HEADER]: signCaller(internalSecret, { caller: gatewayItself, requestId }, now()), accept: 'application/json' },
      body: new URLSearchParams({ token: key }),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) throw new Error(`token introspection answered HTTP ${response.status}`);
    return verifiedOf((await response.json()) as Introspection);
  };

  const remember = (hash: string, key: string, requestId: string): Known => {
    const entry: Known = { answer: ask(key, requestId), until: Infinity };
    entry.answer.then(
      (verified) => (entry.until = now().getTime() + (verified ? ACTIVE_MS : INACTIVE_MS)),
      () => known.delete(hash),
    );
    known.delete(hash);
    known.set(hash, entry);
    if (known.size > KEPT_KEYS) known.delete(known.keys().next().value!);
    return entry;
  };

  return async (key: string, requestId: string): Promise<Verified> => {
    const hash = createHash('sha256').update(key).digest('base64');
    const cached = known.get(hash);
    const entry = cached && cached.until > now().getTime() ? cached : remember(hash, key, requestId);
    const verified = await entry.answer.catch((error: unknown) => {
      throw new AuthenticationUnavailable(error);
    });
    if (!verified) throw new Unauthenticated('This API key is not valid. Create a new one or check that it was copied in full.');
    return verified;
  };
};

/** https://datatracker.ietf.org/doc/html/rfc7662#section-2.2; `jti` is the key's own id, by which it is revoked. */
interface Introspection {
  readonly active?: unknown;
  readonly sub?: unknown;
  readonly scope?: unknown;
  readonly iat?: unknown;
  readonly exp?: unknown;
  readonly jti?: unknown;
}

const verifiedOf = ({ active, sub, scope, iat, exp, jti }: Introspection): Verified | null => {
  if (active !== true || typeof sub !== 'string' || sub === '') return null;
  const scopes = typeof scope === 'string' ? scope.split(' ').filter(Boolean) : [];
  const session = typeof jti === 'string' ? { sessionId: jti } : {};
  const caller: Caller = { kind: 'service', id: sub, roles: [], scopes, issuedAt: typeof iat === 'number' ? iat : null, ...session };
  return { caller, expiresAt: typeof exp === 'number' ? exp : null };
};

import { createHash } from 'node:crypto';
import { CALLER_HEADER, signCaller } from '../../platform/auth/caller-token.ts';
import type { Caller } from '../../platform/auth/caller.ts';
import { AuthenticationUnavailable, Unauthenticated } from './unauthenticated.ts';

export const API_KEY_PREFIX = 'plaza_sk_';

/** A revoked key stops working after this long at most. */
const ACTIVE_MS = 5_000;
const INACTIVE_MS = 1_000;
const TIMEOUT_MS = 5_000;
const KEPT_KEYS = 10_000;

const gatewayItself: Caller = { kind: 'service', id: 'gateway', roles: [], scopes: ['tokens:introspect'], issuedAt: null };

export interface KeyOptions {
  readonly introspectionUrl: string;
  readonly internalSecret: string;
  readonly now: () => Date;
}

interface Known {
  readonly answer: Promise<Caller | null>;
  until: number;
}

/** Turns an API key into a service caller by token introspection (RFC 7662). Throws `Unauthenticated` or `AuthenticationUnavailable`. */
export const createKeyVerifier = ({ introspectionUrl, internalSecret, now }: KeyOptions) => {
  const known = new Map<string, Known>();

  const ask = async (key: string, requestId: string): Promise<Caller | null> => {
    const response = await fetch(introspectionUrl, {
      method: 'POST',
      headers: { [CALLER_HEADER]: signCaller(internalSecret, { caller: gatewayItself, requestId }, now()), accept: 'application/json' },
      body: new URLSearchParams({ token: key }),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) throw new Error(`token introspection answered HTTP ${response.status}`);
    return callerOf((await response.json()) as Introspection);
  };

  const remember = (hash: string, key: string, requestId: string): Known => {
    const entry: Known = { answer: ask(key, requestId), until: Infinity };
    entry.answer.then(
      (caller) => (entry.until = now().getTime() + (caller ? ACTIVE_MS : INACTIVE_MS)),
      () => known.delete(hash),
    );
    known.delete(hash);
    known.set(hash, entry);
    if (known.size > KEPT_KEYS) known.delete(known.keys().next().value!);
    return entry;
  };

  return async (key: string, requestId: string): Promise<Caller> => {
    const hash = createHash('sha256').update(key).digest('base64');
    const cached = known.get(hash);
    const entry = cached && cached.until > now().getTime() ? cached : remember(hash, key, requestId);
    const caller = await entry.answer.catch((error: unknown) => {
      throw new AuthenticationUnavailable(error);
    });
    if (!caller) throw new Unauthenticated('This API key is not valid. Create a new one or check that it was copied in full.');
    return caller;
  };
};

interface Introspection {
  readonly active?: unknown;
  readonly sub?: unknown;
  readonly scope?: unknown;
  readonly iat?: unknown;
}

const callerOf = ({ active, sub, scope, iat }: Introspection): Caller | null => {
  if (active !== true || typeof sub !== 'string' || sub === '') return null;
  const scopes = typeof scope === 'string' ? scope.split(' ').filter(Boolean) : [];
  return { kind: 'service', id: sub, roles: [], scopes, issuedAt: typeof iat === 'number' ? iat : null };
};

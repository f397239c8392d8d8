import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Caller, Forwarded } from './caller.ts';

/** The header (HTTP) or extension (graphql-ws `subscribe`) that carries the signed caller between Plaza's own processes. */
export const CALLER_HEADER = 'x-plaza-caller';

const LIFETIME_SECONDS = 60;
const SKEW_SECONDS = 5;

interface Payload {
  caller: Caller;
  rid: string;
  exp: number;
}

const mac = (secret: string, body: string) => createHmac('sha256', secret).update(`plaza-caller.v1.${body}`).digest();

/** Signs who is calling with HMAC-SHA256; the token is good for one minute and for Plaza's subgraphs only. */
export const signCaller = (secret: string, { caller, requestId }: Forwarded, at: Date): string => {
  const payload: Payload = { caller, rid: requestId, exp: Math.floor(at.getTime() / 1000) + LIFETIME_SECONDS };
  const body = Buffer.from(JSON.stringify(payload)).toString('base64url');
  return `v1.${body}.${mac(secret, body).toString('base64url')}`;
};

/** Enough for the fetches of the requests that are running: each request has one token. */
const KEPT_TOKENS = 256;

interface Known {
  readonly secret: string;
  readonly forwarded: Forwarded;
  readonly exp: number;
}

const known = new Map<string, Known>();

/**
 * The caller of a token that we signed and that has not expired; null for anything else. Its signature is checked once and the token is
 * remembered to the letter: in one process a request brings the same one to every subgraph it asks.
 */
export const verifyCaller = (secret: string, token: string | undefined, at: Date): Forwarded | null => {
  if (!token) return null;
  let entry = known.get(token);
  if (entry?.secret !== secret) {
    const payload = genuinePayload(secret, token);
    if (payload === null) return null;
    entry = { secret, forwarded: frozen({ caller: payload.caller, requestId: payload.rid }), exp: payload.exp };
    known.set(token, entry);
    if (known.size > KEPT_TOKENS) known.delete(known.keys().next().value!);
  }
  const now = at.getTime() / 1000;
  return entry.exp < now || entry.exp > now + LIFETIME_SECONDS + SKEW_SECONDS ? null : entry.forwarded;
};

const genuinePayload = (secret: string, token: string): Payload | null => {
  const [version, body, signature, ...rest] = token.split('.');
  if (version !== 'v1' || !body || !signature || rest.length > 0) return null;
  const given = Buffer.from(signature, 'base64url');
  const expected = mac(secret, body);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  return JSON.parse(Buffer.from(body, 'base64url').toString()) as Payload;
};

/** Every subgraph of the process gets the very same object. */
const frozen = (forwarded: Forwarded): Forwarded => {
  Object.freeze(forwarded.caller.roles);
  Object.freeze(forwarded.caller.scopes);
  Object.freeze(forwarded.caller);
  return Object.freeze(forwarded);
};

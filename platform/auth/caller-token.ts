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

/** The caller of a token that we signed and that has not expired; null for anything else. */
export const verifyCaller = (secret: string, token: string | undefined, at: Date): Forwarded | null => {
  const [version, body, signature, ...rest] = (token ?? '').split('.');
  if (version !== 'v1' || !body || !signature || rest.length > 0) return null;
  const given = Buffer.from(signature, 'base64url');
  const expected = mac(secret, body);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const payload = JSON.parse(Buffer.from(body, 'base64url').toString()) as Payload;
  const now = at.getTime() / 1000;
  if (payload.exp < now || payload.exp > now + LIFETIME_SECONDS + SKEW_SECONDS) return null;
  return { caller: payload.caller, requestId: payload.rid };
};

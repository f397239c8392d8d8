import { parse } from 'yaml';
import { z } from 'zod';
import type { Env } from '../config/env.ts';

/** Plaza's own issuer of users' tokens, and where the accounts subgraph answers about other credentials. */
export interface AuthConfig {
  readonly issuer: string;
  readonly jwksUrl: string;
  readonly audience: string;
  readonly legacySecret: string | null;
  readonly introspectionUrl: string | null;
}

/** The name of a claim, or the way to it through nested ones. */
export type ClaimPath = string | readonly string[];

/** One issuer whose tokens (RFC 7519) are accepted. */
export interface IssuerConfig {
  /** The `iss` of its tokens, to the letter. */
  readonly issuer: string;
  /** Its public keys (RFC 7517); null when it only signs with the shared secret. */
  readonly jwksUrl: string | null;
  /** One of these has to be in a token's `aud`. */
  readonly audience: readonly string[];
  /** Signature algorithms that count with its public keys. */
  readonly algorithms: readonly string[];
  /** A shared secret. HS256 is accepted only with it. */
  readonly legacySecret: string | null;
  /** Where a foreign issuer's tokens tell scopes and roles; null for Plaza's own, whose tokens are Supabase Auth's. */
  readonly claims: { readonly scopes: ClaimPath | null; readonly roles: ClaimPath } | null;
}

export interface GatewayAuthConfig {
  readonly issuers: readonly IssuerConfig[];
  /** By how much the clocks of issuers may differ from ours. */
  readonly clockToleranceSeconds: number;
  /** Who is asked about API keys (RFC 7662); null when there are none. Needs the internal secret. */
  readonly introspectionUrl: string | null;
  /** Who tells which credentials were taken back; null when nobody does. Needs the internal secret. */
  readonly revocationsUrl: string | null;
}

const PLAZA_ALGORITHMS = ['ES256', 'RS256'];
const ONLY_FOREIGN = "is for foreign supergraphs: Plaza's subgraphs know only Plaza's users. Set GATEWAY_FOREIGN_SUPERGRAPH=true or remove it";
const ONLY_HTTPS = 'must be https, for whoever can change the keys on their way can sign in as anybody';
const EXAMPLE = '[{"issuer": "https://login.example.com/", "jwksUrl": "https://login.example.com/.well-known/jwks.json", "audience": "shop"}]';

/** Where tokens come from: Supabase Auth if `SUPABASE_URL` is set, else Plaza's own issuer, which a laptop runs. */
export const readAuth = (env: Env, localUrl: string): AuthConfig => {
  const supabase = env.optional('SUPABASE_URL')?.replace(/\/$/, '') ?? null;
  if (!supabase && env.production)
    env.complain('SUPABASE_URL is missing: the built-in issuer is for development only. For example: SUPABASE_URL=https://abc.supabase.co', null);
  const issuer = `${supabase ?? env.url('AUTH_LOCAL_URL', { fallback: localUrl, example: localUrl })}/auth/v1`;
  return {
    issuer,
    jwksUrl: `${issuer}/.well-known/jwks.json`,
    audience: 'authenticated',
    legacySecret: supabase ? env.optional('SUPABASE_JWT_SECRET') : null,
    introspectionUrl: env.optional('AUTH_INTROSPECTION_URL') ?? (env.production ? null : `${localUrl}/oauth/introspect`),
  };
};

/** Whom a gateway believes: Plaza's own issuer, or in front of a foreign supergraph those of `JWT_ISSUERS`. Null: nobody, all are anonymous. */
export const readGatewayAuth = (env: Env, localUrl: string, foreign: boolean): GatewayAuthConfig | null => {
  const clockToleranceSeconds = env.integer('JWT_CLOCK_TOLERANCE_SECONDS', { fallback: 5, example: '5' }, 0, 300);
  const issuers = readIssuers(env);
  if (foreign) return issuers.length === 0 ? null : { issuers, clockToleranceSeconds, introspectionUrl: null, revocationsUrl: null };
  if (issuers.length > 0) env.complain(`JWT_ISSUERS ${ONLY_FOREIGN}`, null);
  const { introspectionUrl, audience, ...plaza } = readAuth(env, localUrl);
  const derived = introspectionUrl?.endsWith('/introspect') ? introspectionUrl.replace(/introspect$/, 'revocations') : null;
  return {
    issuers: [{ ...plaza, audience: [audience], algorithms: PLAZA_ALGORITHMS, claims: null }],
    clockToleranceSeconds,
    introspectionUrl,
    revocationsUrl: env.optional('AUTH_REVOCATIONS_URL') ?? derived,
  };
};

const asymmetric = z.enum(['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519']);
const claimPath = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);
const issuerEntry = z
  .strictObject({
    issuer: z.string().min(1),
    jwksUrl: z.url({ protocol: /^https?$/ }).optional(),
    audience: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]),
    algorithms: z.array(asymmetric).min(1).default(['RS256', 'ES256']),
    legacySecret: z.string().min(32).optional(),
    scopesClaim: claimPath.optional(),
    rolesClaim: claimPath.default('roles'),
  })
  .refine(({ jwksUrl, legacySecret }) => jwksUrl !== undefined || legacySecret !== undefined, 'needs a jwksUrl or a legacySecret');

const readIssuers = (env: Env): IssuerConfig[] => {
  const text = env.optional('JWT_ISSUERS');
  if (text === null) return [];
  const complain = (problem: string) => env.complain(`JWT_ISSUERS${problem}`, []);
  const value = parsed(text);
  if (value === undefined) return complain(` must be a list in JSON or YAML, for example ${EXAMPLE}`);
  const { data, error } = z.array(issuerEntry).safeParse(value);
  if (!data) {
    for (const { path, message } of error.issues) {
      const place = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
      complain(`${place}: ${message}. For example ${EXAMPLE}`);
    }
    return [];
  }
  if (new Set(data.map(({ issuer }) => issuer)).size < data.length) complain(' names an issuer twice');
  for (const { jwksUrl } of data) {
    if (env.production && jwksUrl !== undefined && !isPrivateTransport(new URL(jwksUrl))) complain(`: ${jwksUrl} ${ONLY_HTTPS}`);
  }
  return data.map(({ issuer, jwksUrl = null, audience, algorithms, legacySecret = null, scopesClaim = null, rolesClaim }) => ({
    issuer,
    jwksUrl,
    audience: [audience].flat(),
    algorithms,
    legacySecret,
    claims: { scopes: scopesClaim, roles: rolesClaim },
  }));
};

const isPrivateTransport = ({ protocol, hostname }: URL): boolean => protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);

const parsed = (text: string): unknown => {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
};

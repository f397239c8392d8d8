import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK, type JWTPayload } from 'jose';
import type { IssuerConfig } from '../../platform/auth/config.ts';
import type { AuthOptions } from '../authentication/authenticate.ts';

export const USER = '0190b0a0-0000-7000-8000-000000000001';

export interface SigningKey {
  readonly kid: string;
  readonly alg: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  readonly jwk: JWK;
}

export const createKey = async (kid: string, alg: 'ES256' | 'RS256' | 'ES384' = 'ES256'): Promise<SigningKey> => {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return { kid, alg, privateKey, publicKey, jwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } };
};

export interface Issuer extends AsyncDisposable {
  readonly config: IssuerConfig;
  /** For a gateway that trusts this issuer alone. */
  readonly auth: AuthOptions;
  /** The published keys. Assign to rotate. */
  keys: SigningKey[];
  /** How often the key set was fetched. */
  fetches: number;
  /** Answers 503 from now on. */
  down: boolean;
  /** A user's token as Supabase Auth makes it, with changes; `undefined` removes a claim. */
  token(changes?: JWTPayload, key?: SigningKey): Promise<string>;
}

/** An issuer with a JWKS endpoint on a real port. */
export const createIssuer = async (): Promise<Issuer> => {
  const server = createServer((_request, response) => {
    issuer.fetches += 1;
    if (issuer.down) response.writeHead(503).end();
    else response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: issuer.keys.map(({ jwk }) => jwk) }));
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const config: IssuerConfig = {
    issuer: `${origin}/auth/v1`,
    jwksUrl: `${origin}/jwks`,
    audience: ['authenticated'],
    algorithms: ['ES256', 'RS256'],
    legacySecret: null,
    claims: null,
  };
  const issuer: Issuer = {
    config,
    auth: { issuers: [config], clockToleranceSeconds: 5, introspectionUrl: null, revocationsUrl: null },
    keys: [await createKey('first')],
    fetches: 0,
    down: false,
    token: (changes = {}, key = issuer.keys[0]!) =>
      new SignJWT(claims(config, changes)).setProtectedHeader({ alg: key.alg, kid: key.kid, typ: 'JWT' }).sign(key.privateKey),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return issuer;
};

/** The claims of a token that is good for an hour. */
export const claims = ({ issuer, audience }: IssuerConfig, changes: JWTPayload = {}): JWTPayload => {
  const iat = Math.floor(Date.now() / 1000);
  const all = {
    iss: issuer,
    aud: [...audience],
    sub: USER,
    role: 'authenticated',
    iat,
    exp: iat + 3600,
    app_metadata: { roles: ['vip'], scopes: ['orders:read'] },
    ...changes,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
};

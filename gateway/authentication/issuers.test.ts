import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { exportSPKI, SignJWT, type JWTHeaderParameters, type JWTPayload } from 'jose';
import type { IssuerConfig } from '../../platform/auth/config.ts';
import { eventually } from '../../platform/testing/eventually.ts';
import { createIssuer, createKey, USER, type Issuer, type SigningKey } from '../testing/issuer.ts';
import { SECRET, silent } from '../testing/test-gateway.ts';
import { createAuthenticate } from './authenticate.ts';

const SHARED_SECRET = 'a shared secret of thirty-two bytes';
const refused = { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } };

/** Two foreign issuers whose keys have the same id, and Plaza's own, at a clock that can be set. */
let plaza: Issuer;
let alpha: Issuer;
let beta: Issuer;
let time: number;
beforeEach(async () => {
  [plaza, alpha, beta] = await Promise.all([createIssuer(), createIssuer(), createIssuer()]);
  time = Date.now();
});
afterEach(() => Promise.all([plaza, alpha, beta].map((issuer) => issuer[Symbol.asyncDispose]())));

const foreign = ({ config }: Issuer, changes: Partial<IssuerConfig> = {}): IssuerConfig => ({
  ...config,
  audience: ['shop', 'store'],
  claims: { scopes: null, roles: 'roles' },
  ...changes,
});

const verifier = (issuers: readonly IssuerConfig[] = [plaza.config, foreign(alpha), foreign(beta)], clockToleranceSeconds = 5) => {
  const auth = { issuers, clockToleranceSeconds, introspectionUrl: null, revocationsUrl: null };
  const authenticate = createAuthenticate({ auth, internalSecret: SECRET, now: () => new Date(time), log: silent });
  return (token: string) => authenticate(`Bearer ${token}`, 'a-request');
};

const claimsOf = ({ config }: Issuer, changes: JWTPayload = {}): JWTPayload => {
  const iat = Math.floor(time / 1000);
  return { iss: config.issuer, aud: 'shop', sub: 'auth0|7', iat, exp: iat + 3600, ...changes };
};
const signed = (payload: JWTPayload, key: SigningKey, header: Partial<JWTHeaderParameters> = {}) =>
  new SignJWT(payload).setProtectedHeader({ alg: key.alg, kid: key.kid, ...header }).sign(key.privateKey);
const tokenOf = (issuer: Issuer, changes: JWTPayload = {}, header: Partial<JWTHeaderParameters> = {}) => signed(claimsOf(issuer, changes), issuer.keys[0]!, header);

describe('several issuers', () => {
  test('each speaks for its own subjects, with keys of the same id', async () => {
    const verify = verifier();
    expect((await verify(await plaza.token())).caller).toMatchObject({ id: USER, roles: ['vip'] });
    const callers = await Promise.all([alpha, beta].map(async (issuer) => (await verify(await tokenOf(issuer))).caller));
    expect(callers.map(({ id }) => id)).toEqual([`${alpha.config.issuer}|auth0|7`, `${beta.config.issuer}|auth0|7`]);
    expect([plaza.fetches, alpha.fetches, beta.fetches]).toEqual([1, 1, 1]);
  });

  test('none speaks for another: whose name a token bears, whose key it must be', async () => {
    const verify = verifier();
    const asPlaza = { iss: plaza.config.issuer, aud: 'authenticated', role: 'authenticated', sub: USER };
    for (const [names, signs] of [[alpha, beta], [beta, alpha], [plaza, alpha], [alpha, plaza]] as const) {
      const changes = names === plaza ? asPlaza : {};
      await expect(verify(await signed(claimsOf(names, changes), signs.keys[0]!))).rejects.toMatchObject(refused);
    }
    await expect(verify(await tokenOf(alpha, { aud: 'authenticated', role: 'anon' }))).rejects.toMatchObject(refused);
  });

  test('an issuer nobody knows costs no request', async () => {
    const verify = verifier();
    for (const iss of ['https://evil.example', 'constructor', undefined, `${alpha.config.issuer}/`]) {
      await expect(verify(await tokenOf(alpha, { iss }))).rejects.toMatchObject(refused);
    }
    const list = await new SignJWT({ ...claimsOf(alpha), iss: [alpha.config.issuer] as unknown as string }).setProtectedHeader({ alg: 'ES256', kid: 'first' }).sign(alpha.keys[0]!.privateKey);
    await expect(verify(list)).rejects.toMatchObject(refused);
    expect([plaza.fetches, alpha.fetches, beta.fetches]).toEqual([0, 0, 0]);
  });

  test('any one of the audiences will do', async () => {
    const verify = verifier();
    await expect(verify(await tokenOf(alpha, { aud: ['other', 'store'] }))).resolves.toBeTruthy();
    for (const aud of ['other', [], undefined]) await expect(verify(await tokenOf(alpha, { aud }))).rejects.toMatchObject(refused);
  });

  test('algorithms are pinned for each', async () => {
    alpha.keys = [await createKey('first', 'RS256')];
    beta.keys = [await createKey('first', 'ES384')];
    const verify = verifier([foreign(alpha, { algorithms: ['ES256'] }), foreign(beta, { algorithms: ['ES384'] })]);
    await expect(verify(await tokenOf(alpha))).rejects.toMatchObject(refused);
    await expect(verify(await tokenOf(beta))).resolves.toBeTruthy();
  });

  test('a shared secret counts for its issuer only', async () => {
    const verify = verifier([foreign(alpha, { jwksUrl: null, legacySecret: SHARED_SECRET }), foreign(beta)]);
    const hmac = (issuer: Issuer, secret = SHARED_SECRET) => new SignJWT(claimsOf(issuer)).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode(secret));
    expect((await verify(await hmac(alpha))).caller.kind).toBe('user');
    await expect(verify(await hmac(beta))).rejects.toMatchObject(refused);
    await expect(verify(await hmac(alpha, 'another secret of thirty-two bytes'))).rejects.toMatchObject(refused);
    await expect(verify(await tokenOf(alpha))).rejects.toMatchObject(refused);
  });

  test('the tolerance of clocks is configured', async () => {
    const old = await tokenOf(alpha, { exp: Math.floor(time / 1000) - 20 });
    await expect(verifier(undefined, 5)(old)).rejects.toThrow('Your token has expired. Refresh it and try again.');
    await expect(verifier(undefined, 30)(old)).resolves.toBeTruthy();
  });
});

describe('forged tokens of a foreign issuer', () => {
  test('are refused', async () => {
    alpha.keys = [await createKey('first', 'RS256')];
    const [key] = alpha.keys as [SigningKey];
    const verify = verifier();
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const publicPem = await exportSPKI(key.publicKey);
    const own = await createKey('own');
    const signature = (await tokenOf(alpha)).split('.')[2]!;
    const forgeries: Record<string, string> = {
      'alg none': `${part({ alg: 'none' })}.${part(claimsOf(alpha))}.`,
      'HS256 with the RSA public key': await new SignJWT(claimsOf(alpha)).setProtectedHeader({ alg: 'HS256', kid: 'first' }).sign(new TextEncoder().encode(publicPem)),
      'a logout token': await tokenOf(alpha, {}, { typ: 'logout+jwt' }),
      'a DPoP proof': await tokenOf(alpha, {}, { typ: 'dpop+jwt' }),
      'a typ that is no text': `${part({ alg: 'RS256', kid: 'first', typ: { toLowerCase: 1 } })}.${part(claimsOf(alpha))}.${signature}`,
      'a kid that is a path': await tokenOf(alpha, {}, { kid: '../../../../dev/null' }),
      'a kid that is SQL': await tokenOf(alpha, {}, { kid: "' union select 'key" }),
      'a kid that is a prototype name': await tokenOf(alpha, {}, { kid: '__proto__' }),
      'a kid that is a list': `${part({ alg: 'RS256', kid: ['first'] })}.${part(claimsOf(alpha))}.${signature}`,
      'a key of its own': await signed(claimsOf(alpha), own, { jwk: own.jwk }),
      'a key set of its own': await signed(claimsOf(alpha), own, { jku: beta.config.jwksUrl! }),
      'a header that must be understood': await new SignJWT(claimsOf(alpha)).setProtectedHeader({ alg: 'RS256', kid: 'first', crit: ['x'], x: 1 }).sign(key.privateKey, { crit: { x: true } }),
      'no subject': await tokenOf(alpha, { sub: undefined }),
      'an empty subject': await tokenOf(alpha, { sub: '' }),
      'a subject of 256 characters': await tokenOf(alpha, { sub: 'x'.repeat(256) }),
      'no expiry': await tokenOf(alpha, { exp: undefined }),
    };
    for (const [name, token] of Object.entries(forgeries)) {
      const outcome = await verify(token).then(
        () => 'accepted',
        (error: { extensions?: { code?: string } }) => error.extensions?.code,
      );
      expect([name, outcome]).toEqual([name, 'UNAUTHENTICATED']);
    }
    expect(beta.fetches).toBe(0);
    for (const typ of ['JWT', 'at+jwt', 'application/at+jwt']) await expect(verify(await tokenOf(alpha, {}, { typ }))).resolves.toBeTruthy();
  }, 30_000);

  test('a token beyond 8 kB is refused unread', async () => {
    const verify = verifier();
    const fill = (characters: number) => tokenOf(alpha, { filler: 'x'.repeat(characters) });
    await expect(verify(await fill(5_000))).resolves.toBeTruthy();
    alpha.fetches = 0;
    await expect(verifier()(await fill(6_500))).rejects.toThrow('The Authorization header is longer than 8192 characters.');
    expect(alpha.fetches).toBe(0);
  });

  test('a token of a key that was removed is refused after the next refresh', async () => {
    const verify = verifier();
    const old = await tokenOf(alpha, { exp: Math.floor(time / 1000) + 7200 });
    await verify(old);
    alpha.keys = [await createKey('second')];
    expect((await verify(await tokenOf(alpha))).caller.kind).toBe('user');
    time += 30_000;
    // The answer has been asked for, and may still be on its way.
    await eventually('the old key has gone', () => verify(old).then(() => false, () => true));
    await expect(verify(old)).rejects.toMatchObject(refused);
  }, 10_000);

  test('also when no new key is ever seen', async () => {
    const verify = verifier();
    const old = await tokenOf(alpha, { exp: Math.floor(time / 1000) + 7200 });
    await verify(old);
    alpha.keys = [await createKey('second')];
    time += 11 * 60_000;
    await verify(old);
    await eventually('the keys are refreshed', () => alpha.fetches === 2);
    time += 30_000;
    // The answer has been asked for, and may still be on its way.
    await eventually('the old key has gone', () => verify(old).then(() => false, () => true));
    await expect(verify(old)).rejects.toMatchObject(refused);
  }, 10_000);
});

describe('claims of a foreign issuer', () => {
  const callerOf = async (claims: JWTPayload, mapping: IssuerConfig['claims'] = { scopes: null, roles: 'roles' }) =>
    (await verifier([foreign(alpha, { claims: mapping })])(await tokenOf(alpha, claims))).caller;

  test('scopes are the words of `scope`, else `scp` as words or as a list', async () => {
    expect((await callerOf({ scope: 'read  write' })).scopes).toEqual(['read', 'write']);
    expect((await callerOf({ scp: 'read write' })).scopes).toEqual(['read', 'write']);
    expect((await callerOf({ scp: ['read', 5, 'write'] })).scopes).toEqual(['read', 'write']);
    expect((await callerOf({ scope: '', scp: 'write' })).scopes).toEqual([]);
    expect((await callerOf({ scope: { admin: true } })).scopes).toEqual([]);
  });

  test('scopes and roles may be anywhere', async () => {
    const keycloak = { scopes: ['app_metadata', 'scopes'], roles: ['realm_access', 'roles'] };
    expect(await callerOf({ scope: 'ignored', app_metadata: { scopes: ['a'] }, realm_access: { roles: ['admin'] } }, keycloak)).toMatchObject({ scopes: ['a'], roles: ['admin'] });
    expect(await callerOf({ 'https://shop.example/roles': ['vip'] }, { scopes: null, roles: 'https://shop.example/roles' })).toMatchObject({ roles: ['vip'] });
    expect(await callerOf({}, { scopes: ['constructor', 'name'], roles: ['__proto__', 'x'] })).toMatchObject({ scopes: [], roles: [] });
  });

  test('the time of issue may be missing', async () => {
    expect((await callerOf({ iat: undefined })).issuedAt).toBeNull();
    expect((await callerOf({ sub: 'x'.repeat(255) })).id).toHaveLength(alpha.config.issuer.length + 256);
  });
});

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { exportSPKI, SignJWT, type JWTPayload } from 'jose';
import { CALLER_HEADER, verifyCaller } from '../../platform/auth/caller-token.ts';
import { anonymous } from '../../platform/auth/caller.ts';
import type { IssuerConfig } from '../../platform/auth/config.ts';
import { claims, createIssuer, createKey, USER, type Issuer } from '../testing/issuer.ts';
import { SECRET, silent } from '../testing/test-gateway.ts';
import { createAuthenticate, type AuthOptions } from './authenticate.ts';

let issuer: Issuer;
beforeEach(async () => {
  issuer = await createIssuer();
});
afterEach(async () => {
  await issuer[Symbol.asyncDispose]();
});

const authenticator = (changes: Partial<AuthOptions & IssuerConfig> = {}, now = () => new Date()) => {
  const auth = { ...issuer.auth, issuers: [{ ...issuer.config, ...changes }], ...changes };
  const authenticate = createAuthenticate({ auth, internalSecret: SECRET, now, log: silent });
  return (token: string | undefined) => authenticate(token === undefined ? undefined : `Bearer ${token}`, 'a-request');
};

const seconds = () => Math.floor(Date.now() / 1000);
const refused = { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } };
const unavailable = { extensions: { code: 'SERVICE_UNAVAILABLE', http: { status: 503 } } };
const base64 = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

describe('tokens', () => {
  test('a genuine one is its user, with roles and scopes', async () => {
    const token = await issuer.token({ iat: seconds() - 10 });
    expect(await authenticator()(token)).toEqual({
      caller: { kind: 'user', id: USER, roles: ['vip'], scopes: ['orders:read'], issuedAt: expect.any(Number) },
      expiresAt: expect.any(Number),
    });
  });

  test('RS256 works like ES256', async () => {
    issuer.keys = [await createKey('rsa', 'RS256')];
    expect((await authenticator()(await issuer.token())).caller.id).toBe(USER);
  });

  test('none at all is anonymous', async () => {
    const verify = authenticator();
    expect(await verify(undefined)).toEqual({ caller: anonymous, expiresAt: null });
    expect(issuer.fetches).toBe(0);
  });

  test('roles and scopes that are not lists of texts count as none', async () => {
    const { caller } = await authenticator()(await issuer.token({ app_metadata: { roles: 'admin', scopes: [1, 'a'] } }));
    expect([caller.roles, caller.scopes]).toEqual([[], ['a']]);
  });

  const claimChanges: [string, JWTPayload][] = [
    ['another issuer', { iss: 'https://evil.example/auth/v1' }],
    ['no issuer', { iss: undefined }],
    ['another audience', { aud: 'somebody-else' }],
    ['no audience', { aud: undefined }],
    ['the service role', { role: 'service_role' }],
    ['another role', { role: 'postgres' }],
    ['no role', { role: undefined }],
    ['no expiry', { exp: undefined }],
    ['an expiry of 6 seconds ago', { exp: seconds() - 6 }],
    ['a start an hour from now', { nbf: seconds() + 3600 }],
    ['no user', { sub: undefined }],
    ['a user that is no UUID', { sub: 'admin' }],
  ];
  test.each(claimChanges)('%s is refused', async (_name, changes) => {
    await expect(authenticator()(await issuer.token(changes))).rejects.toMatchObject(refused);
  });

  test('clocks may differ by a few seconds', async () => {
    const verify = authenticator();
    await expect(verify(await issuer.token({ exp: seconds() - 2 }))).resolves.toBeTruthy();
    await expect(verify(await issuer.token({ nbf: seconds() + 3 }))).resolves.toBeTruthy();
  });

  test('an expired one says what to do', async () => {
    await expect(authenticator()(await issuer.token({ exp: seconds() - 60 }))).rejects.toThrow(
      'Your token has expired. Refresh it and try again.',
    );
  });

  test('forged signatures are refused', async () => {
    const verify = authenticator();
    const [key] = issuer.keys;
    const body = base64(claims(issuer.config));
    const stranger = await createKey('first');
    const otherAlgorithm = await createKey('first', 'ES384');
    const rsa = await createKey('first', 'RS256');
    const publicPem = await exportSPKI(key!.publicKey);
    const hmacWith = (secret: string) =>
      new SignJWT(claims(issuer.config)).setProtectedHeader({ alg: 'HS256', kid: 'first' }).sign(new TextEncoder().encode(secret));
    const genuine = await issuer.token();
    const forgeries = {
      'alg none': `${base64({ alg: 'none' })}.${body}.`,
      'alg None with the signature of another': `${base64({ alg: 'None', kid: 'first' })}.${body}.${genuine.split('.')[2]}`,
      'HS256 with the public key': await hmacWith(publicPem),
      'HS256 with the JWK': await hmacWith(JSON.stringify(key!.jwk)),
      'another key under the same kid': await issuer.token({}, stranger),
      'another algorithm': await issuer.token({}, otherAlgorithm),
      'another key type': await issuer.token({}, rsa),
      'a changed payload': [genuine.split('.')[0], base64(claims(issuer.config, { sub: USER.replace('1', '2') })), genuine.split('.')[2]].join('.'),
      'a key of its own in the header': await new SignJWT(claims(issuer.config))
        .setProtectedHeader({ alg: 'ES256', jwk: stranger.jwk })
        .sign(stranger.privateKey),
      'not a token': 'abc.def.ghi',
      'half a token': genuine.slice(0, 40),
    };
    for (const [name, token] of Object.entries(forgeries)) {
      const outcome = await verify(token).then(
        () => `${name}: accepted`,
        (error: { extensions?: { code?: string } }) => error.extensions?.code,
      );
      expect([name, outcome]).toEqual([name, 'UNAUTHENTICATED']);
    }
  }, 20_000);

  test.each(['Basic YTpi', 'Bearer', 'Bearer a b', 'token'])('the header "%s" is refused', async (header) => {
    const authenticate = createAuthenticate({ auth: issuer.auth, internalSecret: SECRET, now: () => new Date(), log: silent });
    await expect(authenticate(header, 'a-request')).rejects.toMatchObject(refused);
  });

  test('HS256 counts with the configured legacy secret and only with that', async () => {
    const hmac = (secret: string) =>
      new SignJWT(claims(issuer.config)).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode(secret));
    const verify = authenticator({ legacySecret: 'the old shared secret of 32 bytes' });
    expect((await verify(await hmac('the old shared secret of 32 bytes'))).caller.id).toBe(USER);
    await expect(verify(await hmac('another shared secret of 32 bytes'))).rejects.toMatchObject(refused);
    expect((await verify(await issuer.token())).caller.id).toBe(USER);
  });

  test("Supabase's public key for apps without a user is anonymous", async () => {
    const verify = authenticator({ legacySecret: 'the old shared secret of 32 bytes' });
    const anonKey = (secret: string) =>
      new SignJWT({ iss: 'supabase', ref: 'abc', role: 'anon' })
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuedAt()
        .setExpirationTime('10y')
        .sign(new TextEncoder().encode(secret));
    expect(await verify(await anonKey('the old shared secret of 32 bytes'))).toEqual({ caller: anonymous, expiresAt: null });
    await expect(verify(await anonKey('another shared secret of 32 bytes'))).rejects.toMatchObject(refused);
    expect((await verify(await issuer.token({ role: 'anon' }))).caller).toEqual(anonymous);
  });
});

describe('keys', () => {
  test('a rotation fails no request, however soon it comes', async () => {
    const verify = authenticator();
    await verify(await issuer.token());
    for (const kid of ['second', 'third']) {
      const old = await issuer.token();
      issuer.keys = [await createKey(kid), ...issuer.keys];
      const callers = await Promise.all([old, await issuer.token(), await issuer.token()].map(verify));
      expect(callers.map(({ caller }) => caller.id)).toEqual([USER, USER, USER]);
    }
    expect(issuer.fetches).toBe(3);
  }, 10_000);

  test('tokens with made-up keys make one fetch a second, not one each', async () => {
    const verify = authenticator();
    await verify(await issuer.token());
    const made = await Promise.all(['a', 'b', 'c', 'd'].map(async (kid) => issuer.token({}, await createKey(kid))));
    const outcomes = await Promise.allSettled(made.map(verify));
    expect(outcomes.map(({ status }) => status)).toEqual(Array(4).fill('rejected'));
    expect(issuer.fetches).toBe(2);
  }, 10_000);

  test('an outage of the issuer is survived from memory', async () => {
    const verify = authenticator();
    await verify(await issuer.token());
    issuer.down = true;
    expect((await verify(await issuer.token())).caller.id).toBe(USER);
  });

  test('an outage before the first key says so, and is over when the issuer is back', async () => {
    const verify = authenticator();
    issuer.down = true;
    await expect(verify(await issuer.token())).rejects.toMatchObject(unavailable);
    issuer.down = false;
    expect((await verify(await issuer.token())).caller.id).toBe(USER);
  });
});

describe('API keys', () => {
  const introspection = async (answer: () => { status: number; body: unknown }) => {
    const requests: { body: string; caller: unknown }[] = [];
    const server = createServer(async (request, response) => {
      const body = Buffer.concat(await Array.fromAsync(request as AsyncIterable<Buffer>)).toString();
      requests.push({ body, caller: verifyCaller(SECRET, request.headers[CALLER_HEADER] as string, new Date())?.caller });
      const { status, body: reply } = answer();
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(reply));
    });
    await new Promise<void>((resolve) => server.listen(0, resolve));
    const url = `http://localhost:${(server.address() as AddressInfo).port}/oauth/introspect`;
    return { url, requests, [Symbol.dispose]: () => (server.closeAllConnections(), void server.close()) };
  };
  const active = { status: 200, body: { active: true, sub: USER, scope: 'orders:read  orders:write', iat: 7 } };

  test('an active one is its service account; the gateway says who asks', async () => {
    using server = await introspection(() => active);
    expect(await authenticator({ introspectionUrl: server.url })('plaza_sk_abc')).toEqual({
      caller: { kind: 'service', id: USER, roles: [], scopes: ['orders:read', 'orders:write'], issuedAt: 7 },
      expiresAt: null,
    });
    expect(server.requests).toEqual([
      { body: 'token=plaza_sk_abc', caller: { kind: 'service', id: 'gateway', roles: [], scopes: ['tokens:introspect'], issuedAt: null } },
    ]);
  });

  test('answers are kept for 5 seconds, refusals for 1', async () => {
    let at = Date.now();
    let reply: { status: number; body: unknown } = active;
    using server = await introspection(() => reply);
    const verify = authenticator({ introspectionUrl: server.url }, () => new Date(at));
    await Promise.all([verify('plaza_sk_a'), verify('plaza_sk_a')]);
    at += 4_900;
    await verify('plaza_sk_a');
    expect(server.requests).toHaveLength(1);
    reply = { status: 200, body: { active: false } };
    at += 200;
    await expect(verify('plaza_sk_a')).rejects.toMatchObject(refused);
    at += 900;
    await expect(verify('plaza_sk_a')).rejects.toMatchObject(refused);
    expect(server.requests).toHaveLength(2);
    reply = active;
    at += 200;
    await expect(verify('plaza_sk_a')).resolves.toBeTruthy();
  });

  test('an introspection that fails is no refusal, and is not kept', async () => {
    let reply: { status: number; body: unknown } = { status: 500, body: {} };
    using server = await introspection(() => reply);
    const verify = authenticator({ introspectionUrl: server.url });
    await expect(verify('plaza_sk_a')).rejects.toMatchObject(unavailable);
    reply = active;
    expect((await verify('plaza_sk_a')).caller.id).toBe(USER);
  });

  test('they are refused where nobody can be asked', async () => {
    await expect(authenticator()('plaza_sk_a')).rejects.toMatchObject(refused);
  });
});

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import express from 'express';
import { generateKeyPair, SignJWT } from 'jose';
import { newId } from '../../../platform/kernel/ids.ts';
import { listen } from '../../../platform/server/http.ts';
import { claimsOf, startIssuer, type Issuer } from './issuer.ts';

let issuer: Issuer;
beforeAll(async () => {
  issuer = await startIssuer();
});
afterAll(async () => issuer[Symbol.asyncDispose]());

const password = 'canary-password-7391';
const signUp = async (email: string) => (await issuer.post('/auth/v1/signup', { email, password })).body as { access_token: string; refresh_token: string; user: { id: string } };

test.each([
  ['broken JSON', '/signup', '{"email":', 400, 'bad_json'],
  ['a list', '/signup', '[]', 400, 'validation_failed'],
  ['numbers for texts', '/signup', { email: 5, password: 6 }, 400, 'validation_failed'],
  ['no password', '/signup', { email: 'a@plaza.test' }, 400, 'validation_failed'],
  ['a NUL character', '/signup', { email: 'a\u0000@plaza.test', password }, 400, 'validation_failed'],
  ['half a surrogate pair', '/signup', { email: 'a@plaza.test', password: '\ud800 long enough' }, 400, 'validation_failed'],
  ['an endless password', '/signup', { email: 'a@plaza.test', password: 'x'.repeat(257) }, 422, 'validation_failed'],
  ['a huge body', '/signup', { email: 'a@plaza.test', password, data: { x: 'x'.repeat(70_000) } }, 413, 'validation_failed'],
  ['an injection', '/token?grant_type=password', { email: "' or 1=1 --", password }, 400, 'invalid_credentials'],
  ['no address', '/token?grant_type=password', { password }, 400, 'validation_failed'],
  ['another grant', '/token?grant_type=id_token', {}, 400, 'validation_failed'],
  ['an inherited grant', '/token?grant_type=constructor', {}, 400, 'validation_failed'],
  ['a refresh token from nowhere', '/token?grant_type=refresh_token', { refresh_token: 'x' }, 400, 'refresh_token_not_found'],
  ['no token', '/logout', {}, 401, 'no_authorization'],
] as const)('%s is refused in Supabase\'s shape', async (_, path, body, status, code) => {
  const answer = await issuer.post(`/auth/v1${path}`, body);
  expect(answer).toEqual({ status, body: { code: status, error_code: code, msg: expect.any(String) } });
});

test('prototype names in user data are just names', async () => {
  const answer = await issuer.post('/auth/v1/signup', `{"email":"proto@plaza.test","password":"${password}","data":{"__proto__":{"polluted":true},"constructor":1}}`);
  expect(answer.status).toBe(200);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test('only our own, living tokens count', async () => {
  const { access_token } = await signUp('forged@plaza.test');
  const { privateKey } = await generateKeyPair('ES256');
  const { kid } = JSON.parse(Buffer.from(access_token.split('.')[0]!, 'base64url').toString()) as { kid: string };
  const forge = (header: { alg: string; kid: string }, claims: Record<string, unknown>) => new SignJWT(claims).setProtectedHeader(header).sign(privateKey);
  const claims = claimsOf(access_token);
  const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${access_token.split('.')[1]}.`;
  const hs256 = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid }).sign(new TextEncoder().encode('x'.repeat(32)));
  for (const token of [unsigned, hs256, await forge({ alg: 'ES256', kid }, claims), await forge({ alg: 'ES256', kid: newId() }, claims), `${access_token}x`]) {
    const answer = await issuer.post('/auth/v1/logout', {}, { authorization: `Bearer ${token}` });
    expect(answer).toEqual({ status: 403, body: { code: 403, error_code: 'bad_jwt', msg: expect.any(String) } });
  }
});

test('pages on this machine may call, others may not', async () => {
  const ask = async (origin: string, method: string) => (await fetch(`${issuer.url}/auth/v1/settings`, { method, headers: { origin } })).headers.get('access-control-allow-origin');
  expect(await ask('http://localhost:5173', 'OPTIONS')).toBe('http://localhost:5173');
  expect(await ask('http://127.0.0.1:3000', 'GET')).toBe('http://127.0.0.1:3000');
  expect(await ask('https://evil.example', 'OPTIONS')).toBeNull();
  expect(await ask('http://localhost.evil.example', 'GET')).toBeNull();
});

test('in production the issuer does not exist', async () => {
  const { services, subgraphs } = issuer.world;
  for (const config of [{ ...services.config, production: true }, { ...services.config, providers: { ...services.config.providers, identity: { kind: 'supabase' as const, url: 'http://localhost:1', serviceKey: 'k' } } }]) {
    const app = express().use(subgraphs[0]!.routes!({ ...services, config }));
    const server = await listen(app, { port: 0, host: 'localhost' });
    const statuses = await Promise.all(['/signup', '/token?grant_type=password', '/.well-known/jwks.json', '/user'].map(async (path) => (await fetch(`${server.url}/auth/v1${path}`, { method: 'POST' })).status));
    expect(statuses).toEqual([404, 404, 404, 404]);
    expect((await fetch(`${server.url}/oauth/introspect`, { method: 'POST' })).status).toBe(401);
    await server.close(0);
  }
});

test('passwords and tokens are stored as hashes and never logged', async () => {
  const { access_token, refresh_token, user } = await signUp('canary@plaza.test');
  await issuer.post('/auth/v1/token?grant_type=password', { email: 'canary@plaza.test', password });
  await issuer.post('/auth/v1/token?grant_type=refresh_token', { refresh_token });
  await issuer.post('/auth/v1/token?grant_type=password', { email: 'canary@plaza.test', password: `${password}x` });
  await issuer.post('/auth/v1/signup', `{"password":"${password}`);
  const canaries = [password, access_token, refresh_token, 'canary@plaza.test'];
  expect(issuer.logged.filter((line) => canaries.some((canary) => line.includes(canary)))).toEqual([]);
  const stored = await issuer.world.db.selectFrom('account_credentials').selectAll().where('user_id', '=', user.id).executeTakeFirstOrThrow();
  expect(stored.password_hash).toMatch(/^scrypt\$16384\$8\$1\$[\w-]{22}\$[\w-]{43}$/);
  const tokens = await issuer.world.db.selectFrom('account_refresh_tokens').selectAll().execute();
  expect(JSON.stringify(tokens)).not.toContain(refresh_token);
});

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { claimsOf, startIssuer, type Issuer } from './issuer.ts';

let issuer: Issuer;
beforeAll(async () => {
  issuer = await startIssuer();
});
afterAll(async () => issuer[Symbol.asyncDispose]());

const password = 'correct horse battery';

test('a person signs up, is known, renews, changes and signs out', async () => {
  const { auth } = issuer.client();
  const { data: signedUp, error } = await auth.signUp({ email: ' Mia@Plaza.test', password, options: { data: { display_name: 'Mia' } } });
  expect(error).toBeNull();
  expect(signedUp.user).toMatchObject({ email: 'mia@plaza.test', role: 'authenticated', aud: 'authenticated', user_metadata: { display_name: 'Mia' }, app_metadata: { provider: 'email', roles: [] } });

  const { data: got } = await auth.getUser();
  expect(got.user?.id).toBe(signedUp.user!.id);

  const { data: renewed } = await auth.refreshSession();
  expect(renewed.session!.refresh_token).not.toBe(signedUp.session!.refresh_token);
  expect(claimsOf(renewed.session!.access_token)['session_id']).toBe(claimsOf(signedUp.session!.access_token)['session_id']);

  const { data: changed } = await auth.updateUser({ email: 'mia2@plaza.test', password: 'another good one', phone: '37799991234', data: { theme: 'dark' } });
  expect(changed.user).toMatchObject({ email: 'mia2@plaza.test', phone: '37799991234', user_metadata: { display_name: 'Mia', theme: 'dark' } });
  const row = await issuer.world.db.selectFrom('account_users').select(['display_name', 'email', 'phone']).where('id', '=', signedUp.user!.id).executeTakeFirst();
  expect(row).toEqual({ display_name: 'Mia', email: 'mia2@plaza.test', phone: '+37799991234' });

  expect((await issuer.client().auth.signInWithPassword({ email: 'mia2@plaza.test', password })).error?.code).toBe('invalid_credentials');
  const again = await issuer.client().auth.signInWithPassword({ email: 'MIA2@plaza.test', password: 'another good one' });
  expect(again.data.session?.expires_in).toBe(3600);

  expect((await auth.signOut()).error).toBeNull();
  expect((await auth.getUser(renewed.session!.access_token)).error).toMatchObject({ name: 'AuthSessionMissingError' });
  const dead = await issuer.client().auth.refreshSession({ refresh_token: again.data.session!.refresh_token });
  expect(dead.error).toMatchObject({ code: 'refresh_token_not_found', status: 400 });
});

test('an access token is verified with the published keys and says what Supabase\'s do', async () => {
  const { data } = await issuer.client().auth.signUp({ email: 'jwt@plaza.test', password });
  const { issuer: iss, audience } = issuer.world.services.config.auth;
  const keys = createRemoteJWKSet(new URL(`${issuer.url}/auth/v1/.well-known/jwks.json`));
  const { payload, protectedHeader } = await jwtVerify(data.session!.access_token, keys, { issuer: iss, audience, algorithms: ['ES256'] });
  expect(protectedHeader).toMatchObject({ alg: 'ES256', typ: 'JWT' });
  expect(payload).toMatchObject({ sub: data.user!.id, role: 'authenticated', email: 'jwt@plaza.test', aal: 'aal1', app_metadata: { provider: 'email', roles: [] }, user_metadata: {} });
  expect(payload.exp! - payload.iat!).toBe(3600);
  expect((await issuer.client().auth.getClaims(data.session!.access_token)).data?.claims.sub).toBe(data.user!.id);
});

test.each(['local', 'others', 'global'] as const)('signing out with scope %s ends the right sessions', async (scope) => {
  const email = `${scope}@plaza.test`;
  const [here, there] = [issuer.client(), issuer.client()];
  await here.auth.signUp({ email, password });
  await there.auth.signInWithPassword({ email, password });
  const tokens = await Promise.all([here, there].map(async ({ auth }) => (await auth.getSession()).data.session!.access_token));
  expect((await here.auth.signOut({ scope })).error).toBeNull();
  const good = await Promise.all(tokens.map(async (token) => (await issuer.client().auth.getUser(token)).error === null));
  expect(good).toEqual({ local: [false, true], others: [true, false], global: [false, false] }[scope]);
});

test('a new password ends the other sessions and keeps this one', async () => {
  const email = 'sessions@plaza.test';
  const [here, there] = [issuer.client(), issuer.client()];
  await here.auth.signUp({ email, password });
  await there.auth.signInWithPassword({ email, password });
  expect((await here.auth.updateUser({ password: 'brand new secret' })).error).toBeNull();
  expect((await here.auth.getUser()).error).toBeNull();
  expect((await there.auth.refreshSession()).error?.code).toBe('refresh_token_not_found');
});

test('what is refused has the code that the client knows', async () => {
  const { auth } = issuer.client();
  await auth.signUp({ email: 'taken@plaza.test', password });
  expect((await issuer.client().auth.signUp({ email: 'TAKEN@plaza.test', password })).error).toMatchObject({ code: 'user_already_exists', status: 422 });
  expect((await issuer.client().auth.signUp({ email: 'weak@plaza.test', password: 'short' })).error).toMatchObject({ name: 'AuthWeakPasswordError', reasons: ['length'], status: 422 });
  expect((await issuer.client().auth.signUp({ email: 'nonsense', password })).error).toMatchObject({ code: 'email_address_invalid', status: 400 });
  expect((await issuer.client().auth.signUp({ phone: '37799991111', password })).error).toMatchObject({ code: 'phone_provider_disabled', status: 400 });
  expect((await issuer.client().auth.signInAnonymously()).error).toMatchObject({ code: 'anonymous_provider_disabled', status: 422 });
  expect((await issuer.client().auth.signInWithPassword({ email: 'taken@plaza.test', password: 'wrong password' })).error).toMatchObject({ code: 'invalid_credentials', status: 400 });
  expect((await issuer.client().auth.signInWithPassword({ email: 'nobody@plaza.test', password })).error).toMatchObject({ code: 'invalid_credentials', status: 400 });
  expect((await auth.updateUser({ password })).error).toMatchObject({ code: 'same_password', status: 422 });
  await issuer.client().auth.signUp({ email: 'other@plaza.test', password });
  expect((await auth.updateUser({ email: 'other@plaza.test' })).error).toMatchObject({ code: 'email_exists', status: 422 });
  expect((await auth.updateUser({ data: { big: 'x'.repeat(5000) } })).error).toMatchObject({ code: 'validation_failed', status: 422 });
  expect((await auth.getUser('not.a.token')).error).toMatchObject({ code: 'bad_jwt', status: 403 });
});

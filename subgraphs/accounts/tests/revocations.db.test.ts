import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { CALLER_HEADER, signCaller } from '../../../platform/auth/caller-token.ts';
import { anonymous, type Caller } from '../../../platform/auth/caller.ts';
import { recentRevocations, revokeBefore } from '../../../platform/auth/revocations.ts';
import { isRevokedBy } from '../../../platform/auth/revoked.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { serviceCaller, userCaller } from '../../../tests/support/world.ts';
import { callerOf, makeUser, startIssuer, type Issuer } from './issuer.ts';

let issuer: Issuer;
let admin: Caller;
beforeAll(async () => {
  issuer = await startIssuer();
  admin = userCaller(await makeUser(issuer.world, { roles: ['admin'] }));
});
afterAll(async () => issuer[Symbol.asyncDispose]());

interface Answer {
  readonly asOf: string;
  readonly revocations: { subject: string; validAfter: string }[];
}

const asGateway = () => issuer.world.token({ ...serviceCaller('tokens:introspect'), id: 'gateway' });
const ask = async (query = '', header: string | undefined = asGateway()) => {
  const response = await fetch(`${issuer.url}/oauth/revocations${query}`, header === undefined ? {} : { headers: { [CALLER_HEADER]: header } });
  return { status: response.status, body: (await response.json()) as Answer, cache: response.headers.get('cache-control') };
};
const since = (asOf: string) => `?since=${encodeURIComponent(asOf)}`;
const validAfterIn = ({ revocations }: Answer) => new Map(revocations.map(({ subject, validAfter }) => [subject, Date.parse(validAfter)]));

test('the gateway is told who was revoked, at once and only since it asked', async () => {
  const before = await ask();
  expect([before.status, before.cache]).toEqual([200, 'no-store']);
  const { body } = await issuer.post('/auth/v1/signup', { email: 'revoked@plaza.test', password: 'correct horse' });
  const caller = callerOf(body['access_token'] as string);
  expect(isRevokedBy(validAfterIn((await ask(since(before.body.asOf))).body), caller)).toBe(false);

  const suspend = 'mutation ($input: SetUserStatusInput!) { setUserStatus(input: $input) { errors { code } } }';
  await issuer.world.ask('accounts', admin, suspend, { input: { userId: caller.id, transition: 'SUSPEND', reason: 'spam' } });
  const news = await ask(since(before.body.asOf));
  expect(news.body.revocations.map(({ subject }) => subject).toSorted()).toEqual([caller.id!, caller.sessionId!].toSorted());
  expect(isRevokedBy(validAfterIn(news.body), caller)).toBe(true);

  const later = new Date(Date.parse(news.body.asOf) + 61_000).toISOString();
  expect((await ask(since(later))).body.revocations).toEqual([]);
});

test('a revoked API key is revoked by its own id, and its account is not', async () => {
  const run = async <T>(query: string, input: object) => (await issuer.world.ask<{ result: T }>('accounts', admin, query, { input })).data!.result;
  const { serviceAccount } = await run<{ serviceAccount: { id: string } }>(
    'mutation ($input: CreateServiceAccountInput!) { result: createServiceAccount(input: $input) { serviceAccount { id } } }',
    { name: 'robot', scopes: ['orders:read'] },
  );
  const makeKey = 'mutation ($input: CreateApiKeyInput!) { result: createApiKey(input: $input) { issued { key { id } } } }';
  const { issued } = await run<{ issued: { key: { id: string } } }>(makeKey, { serviceAccountId: serviceAccount.id, name: 'nightly' });
  const withKey: Caller = { ...serviceCaller('orders:read'), id: serviceAccount.id, sessionId: issued.key.id, issuedAt: Math.floor(Date.now() / 1000) };
  expect(isRevokedBy(validAfterIn((await ask()).body), withKey)).toBe(false);
  await run('mutation ($input: RevokeApiKeyInput!) { result: revokeApiKey(input: $input) { errors { code } } }', { id: issued.key.id });
  const known = validAfterIn((await ask()).body);
  expect([isRevokedBy(known, withKey), isRevokedBy(known, { ...withKey, sessionId: newId() })]).toEqual([true, false]);

  const made = await run<{ issued: { key: { id: string } } }>(makeKey, { serviceAccountId: serviceAccount.id, name: 'nightly' });
  const rotate = (overlapSeconds: number) =>
    run<{ issued: { key: { id: string } } }>('mutation ($input: RotateApiKeyInput!) { result: rotateApiKey(input: $input) { issued { key { id } } } }', { id: made.issued.key.id, overlapSeconds });
  await rotate(60);
  expect(validAfterIn((await ask()).body).has(made.issued.key.id)).toBe(false);
  await rotate(0);
  expect(validAfterIn((await ask()).body).has(made.issued.key.id)).toBe(true);
});

test('a revocation that commits late is told to whoever asked meanwhile', async () => {
  const subject = newId();
  const { db } = issuer.world;
  const { asOf } = await db.transaction().execute(async (trx) => {
    await revokeBefore(trx, subject, new Date());
    const meanwhile = await recentRevocations(db, null);
    expect(meanwhile.revocations.map((each) => each.subject)).not.toContain(subject);
    return meanwhile;
  });
  expect((await recentRevocations(db, asOf)).revocations.map((each) => each.subject)).toContain(subject);
});

test('what was revoked longer ago than a token lives is not told', async () => {
  const subject = newId();
  const { db } = issuer.world;
  await db.transaction().execute((trx) => revokeBefore(trx, subject, new Date()));
  await db.updateTable('platform_revocations').set({ set_at: new Date(Date.now() - 49 * 3_600_000) }).where('subject', '=', subject).execute();
  for (const from of [null, new Date(0)]) expect((await recentRevocations(db, from)).revocations.map((each) => each.subject)).not.toContain(subject);
});

test('nobody else is told', async () => {
  const { clock } = issuer.world.services;
  const gateway: Caller = { ...serviceCaller('tokens:introspect'), id: 'gateway' };
  const refused = [
    '',
    'v1.e30.AAAA',
    issuer.world.token(anonymous),
    issuer.world.token(admin),
    issuer.world.token({ ...admin, scopes: ['tokens:introspect'] }),
    issuer.world.token(serviceCaller('orders:read')),
    signCaller('another secret of thirty-two characters', { caller: gateway, requestId: 'r' }, clock.now()),
  ];
  for (const header of refused) expect(await ask('', header)).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
  expect((await fetch(`${issuer.url}/oauth/revocations`)).status).toBe(401);
  for (const query of ['?since=yesterday', '?since=', '?since=1&since=2']) expect(await ask(query)).toMatchObject({ status: 400, body: { error: 'invalid_request' } });
  expect(issuer.logged).toEqual([]);
});

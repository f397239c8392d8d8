import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { CALLER_HEADER, signCaller } from '../../../platform/auth/caller-token.ts';
import { anonymous, type Caller } from '../../../platform/auth/caller.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { serviceCaller, userCaller } from '../../../tests/support/world.ts';
import { hasRole } from '../contract.ts';
import { callerOf, makeUser, startIssuer, type Issuer } from './issuer.ts';

let issuer: Issuer;
let admin: Caller;
let deniedCallers: Caller[];
beforeAll(async () => {
  issuer = await startIssuer();
  const { world } = issuer;
  admin = userCaller(await makeUser(world, { roles: ['admin'] }));
  deniedCallers = [userCaller(await makeUser(world)), userCaller(await makeUser(world, { roles: ['staff'] }), ['staff']), userCaller(await makeUser(world), ['admin']), serviceCaller('users:write')];
});
afterAll(async () => issuer[Symbol.asyncDispose]());

interface Refusable {
  readonly errors: { code: string; path: string[] | null }[];
}

const statusOf = `mutation ($input: SetUserStatusInput!) { result: setUserStatus(input: $input) { user { status availableTransitions } errors { code path } } }`;
const roleOf = `mutation ($input: SetUserRoleInput!) { result: setUserRole(input: $input) { user { roles } errors { code path } } }`;
const makeAccount = `mutation ($input: CreateServiceAccountInput!) { result: createServiceAccount(input: $input) { serviceAccount { id name scopes } errors { code path } } }`;
const issued = 'issued { secret key { id name prefix scopes expiresAt revokedAt lastUsedAt serviceAccount { id } } } errors { code path }';
const makeKey = `mutation ($input: CreateApiKeyInput!) { result: createApiKey(input: $input) { ${issued} } }`;
const rotateKey = `mutation ($input: RotateApiKeyInput!) { result: rotateApiKey(input: $input) { ${issued} } }`;
const revokeKey = `mutation ($input: RevokeApiKeyInput!) { result: revokeApiKey(input: $input) { apiKey { id revokedAt } errors { code path } } }`;

interface Issued extends Refusable {
  readonly issued: { secret: string; key: { id: string; name: string; prefix: string; scopes: string[]; expiresAt: string | null; lastUsedAt: string | null; serviceAccount: { id: string } } };
}

const run = async <T extends object = object>(query: string, input: object, caller = admin) => {
  const answer = await issuer.world.ask<{ result: T & Refusable }>('accounts', caller, query, { input });
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data!.result;
};

const introspect = async (token: string, header: string | undefined) => {
  const response = await fetch(`${issuer.url}/oauth/introspect`, { method: 'POST', body: new URLSearchParams({ token }), ...(header === undefined ? {} : { headers: { [CALLER_HEADER]: header } }) });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};
const asGateway = () => issuer.world.token({ ...serviceCaller('tokens:introspect'), id: 'gateway' });
const isActive = async (key: string) => (await introspect(key, asGateway())).body['active'];

let accounts = 0;
const newKey = async (input: object = {}) => {
  const { serviceAccount } = await run<{ serviceAccount: { id: string } }>(makeAccount, { name: `robot ${(accounts += 1)}`, scopes: ['orders:write', 'orders:read', 'orders:read'] });
  return run<Issued>(makeKey, { serviceAccountId: serviceAccount.id, name: 'nightly', ...input });
};

test.each([
  ['setUserStatus', statusOf, () => ({ userId: newId(), transition: 'SUSPEND', reason: 'spam' })],
  ['setUserRole', roleOf, () => ({ userId: newId(), role: 'admin', granted: true })],
  ['createServiceAccount', makeAccount, () => ({ name: 'x', scopes: ['a:b'] })],
  ['createApiKey', makeKey, () => ({ serviceAccountId: newId(), name: 'x' })],
  ['rotateApiKey', rotateKey, () => ({ id: newId() })],
  ['revokeApiKey', revokeKey, () => ({ id: newId() })],
])('%s is for admins by the database', async (_, query, input) => {
  for (const caller of deniedCallers) {
    const { data, errors } = await issuer.world.ask('accounts', caller, query, { input: input() });
    expect([data, errors?.[0]?.extensions]).toEqual([null, { code: 'FORBIDDEN' }]);
  }
  expect((await issuer.world.ask('accounts', anonymous, query, { input: input() })).errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
});

test('a suspended person is out within two seconds, stays out, and comes back when reinstated', async () => {
  const { world } = issuer;
  const client = issuer.client();
  const { data } = await client.auth.signUp({ email: 'rude@plaza.test', password: 'correct horse' });
  const caller = callerOf(data.session!.access_token);
  const ask = () => world.ask('accounts', caller, '{ me { status } }');
  expect((await ask()).data).toEqual({ me: { status: 'ACTIVE' } });

  const suspend = { userId: caller.id, transition: 'SUSPEND', reason: 'spam' };
  expect(await run(statusOf, suspend)).toEqual({ user: { status: 'SUSPENDED', availableTransitions: ['REINSTATE'] }, errors: [] });
  await waitFor(async () => (await ask()).errors?.[0]?.extensions?.['code'] === 'UNAUTHENTICATED', 2_500);
  expect((await client.auth.refreshSession()).error?.code).toBe('refresh_token_not_found');
  expect((await issuer.client().auth.signInWithPassword({ email: 'rude@plaza.test', password: 'correct horse' })).error).toMatchObject({ code: 'user_banned', status: 400 });
  expect((await issuer.client().auth.signInWithPassword({ email: 'rude@plaza.test', password: 'wrong horse' })).error?.code).toBe('invalid_credentials');
  expect(await run(statusOf, suspend)).toEqual({ user: null, errors: [{ code: 'INVALID_TRANSITION', path: null }] });

  expect(await run(statusOf, { ...suspend, transition: 'REINSTATE' })).toMatchObject({ user: { status: 'ACTIVE' } });
  const back = await issuer.client().auth.signInWithPassword({ email: 'rude@plaza.test', password: 'correct horse' });
  expect((await world.ask('accounts', callerOf(back.data.session!.access_token), '{ me { status } }')).data).toEqual({ me: { status: 'ACTIVE' } });
  const history = await world.db.selectFrom('platform_transitions').select(['event', 'caller_id', 'reason']).where('entity_id', '=', caller.id!).orderBy('id').execute();
  expect(history).toEqual([{ event: 'SUSPEND', caller_id: admin.id, reason: 'spam' }, { event: 'REINSTATE', caller_id: admin.id, reason: 'spam' }]);
});

const waitFor = async (condition: () => Promise<boolean>, deadlineMs: number): Promise<void> => {
  const deadline = Date.now() + deadlineMs;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('the condition did not hold in time');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
};

test('of two admins who suspend at once one wins, 20 rounds', async () => {
  for (let round = 0; round < 20; round += 1) {
    const userId = await makeUser(issuer.world);
    const answers = await Promise.all([1, 2, 3].map(() => run(statusOf, { userId, transition: 'SUSPEND', reason: 'spam' })));
    expect(answers.map(({ errors }) => errors[0]?.code ?? 'ok').sort()).toEqual(['INVALID_TRANSITION', 'INVALID_TRANSITION', 'ok']);
  }
});

test('roles come and go at once; nobody changes themselves', async () => {
  const userId = await makeUser(issuer.world);
  expect(await run(roleOf, { userId, role: 'admin', granted: true })).toEqual({ user: { roles: ['admin'] }, errors: [] });
  expect(await hasRole(issuer.world.db, userId, 'admin')).toBe(true);
  expect(await run(roleOf, { userId, role: 'admin', granted: false })).toEqual({ user: { roles: [] }, errors: [] });
  expect(await hasRole(issuer.world.db, userId, 'admin')).toBe(false);
  const { valid_after } = await issuer.world.db.selectFrom('platform_revocations').select('valid_after').where('subject', '=', userId).executeTakeFirstOrThrow();
  expect(valid_after.getTime()).toBeGreaterThan(0);
  expect((await run(roleOf, { userId: admin.id, role: 'admin', granted: false })).errors).toEqual([{ code: 'CANNOT_CHANGE_SELF', path: ['input', 'userId'] }]);
  expect((await run(statusOf, { userId: admin.id, transition: 'SUSPEND', reason: 'oops' })).errors).toEqual([{ code: 'CANNOT_CHANGE_SELF', path: ['input', 'userId'] }]);
  expect((await run(roleOf, { userId: newId(), role: 'staff', granted: true })).errors).toEqual([{ code: 'USER_NOT_FOUND', path: ['input', 'userId'] }]);
  expect(await hasRole(issuer.world.db, admin.id!, 'admin')).toBe(true);
});

test('a suspended admin is no admin', async () => {
  const userId = await makeUser(issuer.world, { roles: ['admin'] });
  await run(statusOf, { userId, transition: 'SUSPEND', reason: 'gone rogue' });
  expect(await hasRole(issuer.world.db, userId, 'admin')).toBe(false);
});

test('an API key is shown once, works, notes its use, rotates with an overlap and ends', async () => {
  const made = await newKey();
  const { secret, key } = made.issued;
  expect(secret).toMatch(/^plaza_sk_[\w-]{43}$/);
  expect(key).toMatchObject({ name: 'nightly', prefix: secret.slice(0, 17), scopes: ['orders:read', 'orders:write'], lastUsedAt: null });
  const answer = await introspect(secret, asGateway());
  expect(answer).toEqual({ status: 200, body: { active: true, sub: key.serviceAccount.id, scope: 'orders:read orders:write', token_type: 'Bearer', jti: key.id, iat: expect.any(Number) } });
  const list = '{ apiKeys(first: 1) { nodes { id lastUsedAt } pageInfo { hasNextPage } } }';
  const seen = async () => (await issuer.world.ask<{ apiKeys: { nodes: { id: string; lastUsedAt: string }[] } }>('accounts', admin, list)).data!.apiKeys.nodes[0]!;
  const first = await seen();
  expect(first).toEqual({ id: key.id, lastUsedAt: expect.any(String) });
  const writes = (await issuer.world.statementsOf(() => introspect(secret, asGateway()))).filter((sql) => sql.startsWith('update'));
  expect([writes, await seen()]).toEqual([[], first]);

  const rotated = (await run<Issued>(rotateKey, { id: key.id })).issued;
  expect([await isActive(secret), await isActive(rotated.secret)]).toEqual([true, true]);
  const replaced = (await run<Issued>(rotateKey, { id: rotated.key.id, overlapSeconds: 0 })).issued;
  expect([await isActive(rotated.secret), await isActive(replaced.secret)]).toEqual([false, true]);
  expect(await run(revokeKey, { id: replaced.key.id })).toMatchObject({ apiKey: { id: replaced.key.id, revokedAt: expect.any(String) }, errors: [] });
  expect(await introspect(replaced.secret, asGateway())).toEqual({ status: 200, body: { active: false } });
  const gone = [{ code: 'API_KEY_NOT_FOUND', path: ['input', 'id'] }];
  expect((await run(revokeKey, { id: replaced.key.id })).errors).toEqual(gone);
  expect((await run(rotateKey, { id: replaced.key.id })).errors).toEqual(gone);
  expect((await run(revokeKey, { id: newId() })).errors).toEqual(gone);
  const stored = await issuer.world.db.selectFrom('account_api_keys').selectAll().execute();
  expect(JSON.stringify(stored)).not.toContain(secret.slice(17));
});

test('a key never has more than its account, nor Plaza\'s own scopes, nor a past end', async () => {
  const { issued: { key } } = await newKey();
  const input = { serviceAccountId: key.serviceAccount.id, name: 'narrow' };
  expect((await run<Issued>(makeKey, { ...input, scopes: ['orders:read'] })).issued.key.scopes).toEqual(['orders:read']);
  const refused: [object, string, string][] = [
    [{ ...input, scopes: ['payments:write'] }, 'INVALID_SCOPE', 'scopes'],
    [{ ...input, scopes: [] }, 'INVALID_SCOPE', 'scopes'],
    [{ ...input, expiresAt: '2020-01-01T00:00:00Z' }, 'INVALID_EXPIRY', 'expiresAt'],
    [{ ...input, name: '' }, 'INVALID_NAME', 'name'],
    [{ ...input, serviceAccountId: newId() }, 'SERVICE_ACCOUNT_NOT_FOUND', 'serviceAccountId'],
  ];
  for (const [each, code, field] of refused) expect((await run(makeKey, each)).errors).toEqual([{ code, path: ['input', field] }]);
  expect((await run(makeAccount, { name: 'spy', scopes: ['tokens:introspect'] })).errors).toEqual([{ code: 'INVALID_SCOPE', path: ['input', 'scopes'] }]);
  expect((await run(makeAccount, { name: 'robot 1', scopes: ['a:b'] })).errors).toEqual([{ code: 'NAME_TAKEN', path: ['input', 'name'] }]);
  expect((await run(rotateKey, { id: key.id, overlapSeconds: 604_801 })).errors).toEqual([{ code: 'INVALID_EXPIRY', path: ['input', 'overlapSeconds'] }]);
});

test('introspection answers the gateway only', async () => {
  const { issued: { secret } } = await newKey();
  const { config, clock } = issuer.world.services;
  const gateway: Caller = { ...serviceCaller('tokens:introspect'), id: 'gateway' };
  const refusedTokens = [
    undefined,
    '',
    'v1.e30.AAAA',
    issuer.world.token(anonymous),
    issuer.world.token(admin),
    issuer.world.token({ ...admin, scopes: ['tokens:introspect'] }),
    issuer.world.token(serviceCaller('orders:read')),
    signCaller('another secret of thirty-two characters', { caller: gateway, requestId: 'r' }, clock.now()),
    signCaller(config.internalSecret, { caller: gateway, requestId: 'r' }, new Date(clock.now().getTime() - 61_000)),
  ];
  for (const header of refusedTokens) expect(await introspect(secret, header)).toEqual({ status: 401, body: { error: 'invalid_client' } });
  expect(await introspect('', asGateway())).toEqual({ status: 400, body: { error: 'invalid_request' } });
  expect(await introspect('plaza_sk_unknown', asGateway())).toEqual({ status: 200, body: { active: false } });
  expect(await introspect('eyJhbGciOiJub25lIn0.e30.', asGateway())).toEqual({ status: 200, body: { active: false } });
  expect(issuer.logged).toEqual([]);
});

test('pages of keys go from new to old without gaps', async () => {
  const { issued: { key } } = await newKey();
  const serviceAccountId = key.serviceAccount.id;
  const ids = [key.id];
  for (let n = 0; n < 4; n += 1) ids.unshift((await run<Issued>(makeKey, { serviceAccountId, name: `key ${n}` })).issued.key.id);
  const query = 'query ($serviceAccountId: ID, $after: String) { apiKeys(serviceAccountId: $serviceAccountId, first: 2, after: $after) { nodes { id serviceAccount { name } } pageInfo { hasNextPage endCursor } } }';
  const found: string[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { data }: { data?: { apiKeys: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } | null } = await issuer.world.ask('accounts', admin, query, { serviceAccountId, after });
    found.push(...data!.apiKeys.nodes.map(({ id }) => id));
    ({ hasNextPage: more, endCursor: after } = data!.apiKeys.pageInfo);
  }
  expect(found).toEqual(ids);
  for (const caller of deniedCallers) expect((await issuer.world.ask('accounts', caller, '{ apiKeys { nodes { id } } }')).errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
});

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anonymous, type Caller } from '../../../platform/auth/caller.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { serviceCaller, testWorld, userCaller, type World } from '../../../tests/support/world.ts';
import { createOrganization } from '../contract.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { makeUser } from './issuer.ts';

let world: World;
let owner: string;
let addressId: string;
let organizationId: string;
let callers: Record<'anonymous' | 'service' | 'other' | 'self' | 'staff' | 'admin' | 'liar', Caller>;

const address = { label: 'Home', recipient: 'Ana', line1: '1 Rue Grimaldi', city: 'Monaco', country: 'mc', location: { latitude: 43.7, longitude: 7.4 } };
const upsert = `mutation ($input: UpsertAddressInput!) { upsertAddress(input: $input) { address { id label country location { latitude longitude } } errors { code message path } } }`;

beforeAll(async () => {
  world = await testWorld({ subgraphs: ['accounts'] });
  owner = await makeUser(world, { displayName: 'Ana', roles: ['staff'] });
  organizationId = newId();
  const ctx = world.context();
  await ctx.inTransaction(async (trx) => ok(await createOrganization(ctx, trx, { id: organizationId, kind: 'VENDOR', name: 'Velo', ownerId: owner })));
  callers = {
    anonymous,
    service: serviceCaller('users:read'),
    other: userCaller(await makeUser(world)),
    self: userCaller(owner),
    staff: userCaller(await makeUser(world, { roles: ['staff'] }), ['staff']),
    admin: userCaller(await makeUser(world, { roles: ['admin'] }), ['admin']),
    liar: userCaller(await makeUser(world), ['admin', 'staff']),
  };
  const { data } = await world.ask<{ upsertAddress: { address: { id: string } } }>('accounts', callers.self, upsert, { input: address });
  addressId = data!.upsertAddress.address.id;
});
afterAll(async () => world[Symbol.asyncDispose]());

const fields = 'displayName status availableTransitions email phone locale timeZone roles addresses { id } organizations { role organization { id name kind } }';

/** Who may read what of a person. */
const expected = (who: string): Record<string, unknown> => {
  const own = who === 'self';
  const standing = own || who === 'admin';
  return {
    displayName: 'Ana',
    status: standing ? 'ACTIVE' : null,
    availableTransitions: who === 'admin' ? ['SUSPEND'] : null,
    email: own ? `${owner}@plaza.test` : null,
    phone: own ? '+37799990001' : null,
    locale: own ? 'en' : null,
    timeZone: own ? 'UTC' : null,
    roles: standing ? ['staff'] : null,
    addresses: own ? [{ id: addressId }] : null,
    organizations: own ? [{ role: 'OWNER', organization: { id: organizationId, name: 'Velo', kind: 'VENDOR' } }] : null,
  };
};

test.each(['anonymous', 'service', 'other', 'self', 'staff', 'admin', 'liar'] as const)('what %s may read of a person, by id and by reference alike', async (who) => {
  const byId = await world.ask('accounts', callers[who], `query ($id: ID!) { user(id: $id) { ${fields} } }`, { id: owner });
  expect(byId).toEqual({ data: { user: expected(who) } });
  const byReference = await world.ask('accounts', callers[who], `query ($r: [_Any!]!) { _entities(representations: $r) { ... on User { ${fields} } } }`, { r: [{ __typename: 'User', id: owner }] });
  expect(byReference).toEqual({ data: { _entities: [expected(who)] } });
});

test.each(['anonymous', 'service', 'other', 'self', 'staff', 'admin', 'liar'] as const)('what %s gets of an address, an organization and a service account by reference', async (who) => {
  const r = [{ __typename: 'Address', id: addressId }, { __typename: 'Organization', id: organizationId }, { __typename: 'Address', id: newId() }, { __typename: 'User', id: 'nonsense' }];
  const { data } = await world.ask('accounts', callers[who], 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Address { city } ... on Organization { name } } }', { r });
  expect(data).toEqual({ _entities: who === 'self' ? [{ city: 'Monaco' }, { name: 'Velo' }, null, null] : [null, null, null, null] });
});

test('me is the caller; services and strangers to the issuer have none', async () => {
  const me = (caller: Caller) => world.ask('accounts', caller, '{ me { id } }');
  expect(await me(callers.self)).toEqual({ data: { me: { id: owner } } });
  expect(await me(callers.service)).toEqual({ data: { me: null } });
  expect(await me(userCaller(newId()))).toEqual({ data: { me: null } });
  expect((await me(anonymous)).errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
});

test('a list of people costs one statement a kind', async () => {
  const ids = await Promise.all([1, 2, 3, 4].map(() => makeUser(world)));
  const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on User { displayName status roles } } }';
  const statements = await world.statementsOf(() => world.ask('accounts', callers.admin, query, { r: ids.map((id) => ({ __typename: 'User', id })) }));
  expect(statements.filter((sql) => sql.includes('account_'))).toHaveLength(3);
});

test('a profile changes in the parts given, and not when one is wrong', async () => {
  const update = (input: object) => world.ask('accounts', callers.other, 'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { user { displayName locale timeZone } errors { code path } } }', { input });
  expect((await update({ displayName: ' Bo ', locale: 'FR-mc', timeZone: 'Europe/Monaco' })).data).toEqual({ updateProfile: { user: { displayName: 'Bo', locale: 'fr-MC', timeZone: 'Europe/Monaco' }, errors: [] } });
  const refusals: [object, string, string][] = [
    [{ displayName: '  ' }, 'INVALID_NAME', 'displayName'],
    [{ displayName: 'x'.repeat(81) }, 'INVALID_NAME', 'displayName'],
    [{ displayName: 'Zed', locale: 'not a tag' }, 'INVALID_LOCALE', 'locale'],
    [{ displayName: 'Zed', timeZone: 'Mars/Base' }, 'INVALID_TIME_ZONE', 'timeZone'],
  ];
  for (const [input, code, field] of refusals) expect((await update(input)).data).toEqual({ updateProfile: { user: null, errors: [{ code, path: ['input', field] }] } });
  expect((await update({})).data).toMatchObject({ updateProfile: { user: { displayName: 'Bo', locale: 'fr-MC', timeZone: 'Europe/Monaco' } } });
});

test('an address of another is not there: nothing tells it from one that does not exist, and nothing changes', async () => {
  const remove = 'mutation ($id: ID!) { deleteAddress(input: { id: $id }) { address { id } errors { code message path } } }';
  for (const who of ['other', 'staff', 'admin', 'liar'] as const) {
    const foreign = await world.ask('accounts', callers[who], upsert, { input: { ...address, id: addressId, label: 'Mine' } });
    expect(foreign).toEqual(await world.ask('accounts', callers[who], upsert, { input: { ...address, id: newId() } }));
    expect(foreign.data).toMatchObject({ upsertAddress: { address: null, errors: [{ code: 'ADDRESS_NOT_FOUND' }] } });
    expect(await world.ask('accounts', callers[who], remove, { id: addressId })).toEqual(await world.ask('accounts', callers[who], remove, { id: newId() }));
  }
  expect(await world.ask('accounts', callers.self, '{ me { addresses { id label country } } }')).toEqual({ data: { me: { addresses: [{ id: addressId, label: 'Home', country: 'MC' }] } } });
});

test('the fiftieth address is the last, also when they come at once', async () => {
  const caller = userCaller(await makeUser(world));
  const answers = await Promise.all(Array.from({ length: 55 }, () => world.ask<{ upsertAddress: { errors: { code: string }[] } }>('accounts', caller, upsert, { input: address })));
  const codes = answers.map(({ data }) => data!.upsertAddress.errors[0]?.code ?? 'ok');
  expect([codes.filter((code) => code === 'ok').length, codes.filter((code) => code === 'ADDRESS_LIMIT_REACHED').length]).toEqual([50, 5]);
});

test('services and anonymous callers change nothing', async () => {
  for (const caller of [anonymous, callers.service]) {
    const { errors } = await world.ask('accounts', caller, upsert, { input: address });
    expect(errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
  }
});

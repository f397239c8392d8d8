import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import express from 'express';
import { newId } from '../../../platform/kernel/ids.ts';
import { listen, type HttpServer } from '../../../platform/server/http.ts';
import { testWorld, userCaller, type World } from '../../../tests/support/world.ts';
import { revokedBefore } from '../../../platform/auth/revocations.ts';
import { makeUser } from './issuer.ts';

/** Supabase Auth's admin API as far as we use it, by its OpenAPI description: GET and PUT /admin/users/{userId}. */
let supabase: HttpServer;
let world: World;
let failing = false;
const people = new Map<string, { id: string; email: string; phone: string; user_metadata: object }>();
const requests: { method: string; url: string; apikey: string | undefined; authorization: string | undefined; body: unknown }[] = [];

beforeAll(async () => {
  const app = express().use(express.json(), (request, response) => {
    requests.push({ method: request.method, url: request.url, apikey: request.get('apikey'), authorization: request.get('authorization'), body: request.body as unknown });
    if (failing) return void response.status(503).json({ code: 503, msg: 'down' });
    const person = people.get(request.path.replace('/auth/v1/admin/users/', ''));
    if (!person) return void response.status(404).json({ code: 404, error_code: 'user_not_found', msg: 'User not found' });
    response.json(person);
  });
  supabase = await listen(app, { port: 0, host: 'localhost' });
  world = await testWorld({ subgraphs: ['accounts'], env: { SUPABASE_URL: supabase.url, SUPABASE_SERVICE_ROLE_KEY: 'service-role-key' } });
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
  await supabase.close(0);
});
beforeEach(() => {
  failing = false;
  requests.length = 0;
});

const me = '{ me { displayName email phone } }';

test('the first request of a person whom Supabase knows makes their profile, once', async () => {
  const id = newId();
  people.set(id, { id, email: 'sue@example.com', phone: '37799990042', user_metadata: { full_name: 'Sue' } });
  const answers = await Promise.all([1, 2, 3].map(() => world.ask('accounts', userCaller(id), me)));
  for (const answer of answers) expect(answer).toEqual({ data: { me: { displayName: 'Sue', email: 'sue@example.com', phone: '+37799990042' } } });
  requests.length = 0;
  await world.ask('accounts', userCaller(id), me);
  expect(requests).toEqual([]);
});

test('an entity reference to oneself makes the profile too', async () => {
  const id = newId();
  people.set(id, { id, email: 'ref@example.com', phone: '', user_metadata: {} });
  const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on User { displayName } } }';
  const variables = { r: [{ __typename: 'User', id }] };
  expect((await world.ask('accounts', userCaller(newId()), query, variables)).data).toEqual({ _entities: [null] });
  expect((await world.ask('accounts', userCaller(id), query, variables)).data).toEqual({ _entities: [{ displayName: 'New member' }] });
});

test('somebody Supabase does not know has no profile; while it is down the answer is "unavailable" and nothing is made', async () => {
  const id = newId();
  expect(await world.ask('accounts', userCaller(id), me)).toEqual({ data: { me: null } });
  failing = true;
  expect((await world.ask('accounts', userCaller(id), me)).errors?.[0]?.extensions).toEqual({ code: 'SERVICE_UNAVAILABLE' });
  expect(await world.db.selectFrom('account_users').select('id').where('id', '=', id).execute()).toEqual([]);
});

test('a suspension bars the person at Supabase from a job, by the status at that moment, however often it runs', async () => {
  const [admin, id] = [userCaller(await makeUser(world, { roles: ['admin'] })), await makeUser(world)];
  people.set(id, { id, email: 'bad@example.com', phone: '', user_metadata: {} });
  const set = (transition: string) => world.ask('accounts', admin, 'mutation ($i: SetUserStatusInput!) { setUserStatus(input: $i) { errors { code } } }', { i: { userId: id, transition, reason: 'spam' } });
  await set('SUSPEND');
  expect(requests).toEqual([]);
  const before = (await revokedBefore(world.db, id))!;
  expect(await world.drain()).toEqual(['accounts.applyUserStatus']);
  const asked = { method: 'PUT', url: `/auth/v1/admin/users/${id}`, apikey: 'service-role-key', authorization: 'Bearer service-role-key' };
  expect(requests).toEqual([{ ...asked, body: { ban_duration: '876000h' } }]);
  expect((await revokedBefore(world.db, id))!.getTime()).toBeGreaterThan(before.getTime());

  await set('REINSTATE');
  await set('SUSPEND');
  await set('REINSTATE');
  requests.length = 0;
  await world.drain();
  expect(requests.map(({ body }) => body)).toEqual([1, 2, 3].map(() => ({ ban_duration: 'none' })));
});

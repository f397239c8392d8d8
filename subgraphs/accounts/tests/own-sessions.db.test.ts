import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newId } from '../../../platform/kernel/ids.ts';
import { userCaller } from '../../../tests/support/world.ts';
import { callerOf, makeUser, startIssuer, type Issuer } from './issuer.ts';

let issuer: Issuer;
beforeAll(async () => {
  issuer = await startIssuer();
});
afterAll(async () => issuer[Symbol.asyncDispose]());

const revoke = 'mutation ($id: ID!) { revokeSession(input: { id: $id }) { session { id } errors { code path } } }';
const password = 'correct horse';

/** A person signed in on two devices, as the gateway sees them. */
const twoDevices = async (email: string) => {
  await issuer.client().auth.signUp({ email, password });
  const devices = [issuer.client(), issuer.client()];
  const tokens = [];
  for (const { auth } of devices) tokens.push((await auth.signInWithPassword({ email, password })).data.session!.access_token);
  return { devices, phone: callerOf(tokens[0]!), laptop: callerOf(tokens[1]!) };
};

test('a person sees their sessions and ends one of them; the others go on', async () => {
  const { devices, phone, laptop } = await twoDevices('two@plaza.test');
  const mine = async () => (await issuer.world.ask<{ mySessions: { id: string; current: boolean; userAgent: string }[] }>('accounts', laptop, '{ mySessions { id current userAgent ipAddress } }')).data!.mySessions;
  const before = await mine();
  expect(before.map(({ id, current }) => [id, current])).toEqual([[laptop.sessionId, true], [phone.sessionId, false], [expect.any(String), false]]);
  expect(await issuer.world.ask('accounts', laptop, revoke, { id: phone.sessionId })).toEqual({ data: { revokeSession: { session: { id: phone.sessionId }, errors: [] } } });
  expect((await mine()).map(({ id }) => id)).toEqual([laptop.sessionId, before[2]!.id]);
  expect((await devices[0]!.auth.refreshSession()).error?.code).toBe('refresh_token_not_found');
  expect((await devices[1]!.auth.refreshSession()).error).toBeNull();
});

test('a session of another is not there, and nothing happens to it', async () => {
  const { devices, phone } = await twoDevices('victim@plaza.test');
  for (const caller of [userCaller(await makeUser(issuer.world)), userCaller(await makeUser(issuer.world, { roles: ['admin'] }), ['admin'])]) {
    const foreign = await issuer.world.ask('accounts', caller, revoke, { id: phone.sessionId });
    expect(foreign).toEqual({ data: { revokeSession: { session: null, errors: [{ code: 'SESSION_NOT_FOUND', path: ['input', 'id'] }] } } });
    expect(await issuer.world.ask('accounts', caller, revoke, { id: newId() })).toEqual(foreign);
  }
  expect((await devices[0]!.auth.refreshSession()).error).toBeNull();
});

test('the other device is told that a session has ended, once, also when it asks later from a cursor', async () => {
  const { phone, laptop } = await twoDevices('told@plaza.test');
  const stranger = await twoDevices('untold@plaza.test');
  const listen = async (caller: typeof laptop, after: string | null = null) => {
    const query = 'subscription ($after: String) { sessionRevoked(after: $after) { cursor sessionId at } }';
    const events = await issuer.world.executor('accounts').subscribe({ query, variables: { after } }, issuer.world.token(caller));
    if (!(Symbol.asyncIterator in events)) throw new Error(JSON.stringify(events));
    return events;
  };
  const events = await listen(laptop);
  await issuer.world.ask('accounts', stranger.laptop, revoke, { id: stranger.phone.sessionId });
  await issuer.world.ask('accounts', laptop, revoke, { id: phone.sessionId });
  const first = (await events.next()).value.data.sessionRevoked as { cursor: string; sessionId: string };
  expect(first.sessionId).toBe(phone.sessionId);
  await events.return?.();

  const { laptop: third } = { laptop: callerOf((await issuer.client().auth.signInWithPassword({ email: 'told@plaza.test', password })).data.session!.access_token) };
  await issuer.world.ask('accounts', laptop, revoke, { id: third.sessionId });
  const resumed = await listen(laptop, first.cursor);
  expect((await resumed.next()).value.data.sessionRevoked.sessionId).toBe(third.sessionId);
  await resumed.return?.();
});

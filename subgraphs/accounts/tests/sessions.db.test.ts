import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { anonymous } from '../../../platform/auth/caller.ts';
import { Revocations } from '../../../platform/auth/revocations.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { FakeClock } from '../../../platform/testing/clock.ts';
import { createPerson } from '../actions/create-person.ts';
import { endSessions } from '../actions/end-sessions.ts';
import { MAX_PER_EMAIL, WINDOW_MS } from '../actions/limit-sign-ins.ts';
import { openSession } from '../actions/open-session.ts';
import { refreshSession } from '../actions/refresh-session.ts';
import { signIn } from '../actions/sign-in.ts';
import { signOut } from '../actions/sign-out.ts';
import { hashPassword } from '../providers/local-issuer/password.ts';
import { publicKeys, rotateSigningKey } from '../providers/local-issuer/signing-keys.ts';
import { lockUser, updateUser } from '../store/users.ts';
import { callerOf, startIssuer, type Issuer } from './issuer.ts';

const clock = new FakeClock();
let issuer: Issuer;
let passwordHash: string;
beforeAll(async () => {
  issuer = await startIssuer({ clock });
  passwordHash = await hashPassword('correct horse');
});
afterAll(async () => issuer[Symbol.asyncDispose]());

const device = { userAgent: 'jest', ipAddress: '127.0.0.1' };
const ctx = () => issuer.world.context(anonymous);
let people = 0;

/** A new person with one session. */
const signedUp = async () => {
  const email = `person${(people += 1)}@plaza.test`;
  const result = await ctx().inTransaction(async (trx) => {
    const person = await createPerson(ctx(), trx, { email, passwordHash, metadata: {} });
    return person.ok ? ok(await openSession(ctx(), trx, person.value, device)) : person;
  });
  if (!result.ok) throw new Error(result.code);
  return { email, ...result.value };
};

const liveSessions = (userId: string) => issuer.world.db.selectFrom('account_sessions').select('id').where('user_id', '=', userId).where('revoked_at', 'is', null).execute();

test('two devices that refresh one token at once get the same next one, 20 rounds', async () => {
  for (let round = 0; round < 20; round += 1) {
    const { refresh_token, user } = await signedUp();
    const answers = await Promise.all([1, 2, 3].map(() => refreshSession(ctx(), refresh_token)));
    const tokens = new Set(answers.map((answer) => (answer.ok ? answer.value.refresh_token : answer.code)));
    expect(tokens.size).toBe(1);
    expect(await liveSessions(user.id)).toHaveLength(1);
    expect(await refreshSession(ctx(), [...tokens][0]!)).toMatchObject({ ok: true });
  }
});

test('an old refresh token ends its session, and with it the newest token', async () => {
  const { refresh_token, user } = await signedUp();
  const second = await refreshSession(ctx(), refresh_token);
  const third = await refreshSession(ctx(), second.ok ? second.value.refresh_token : '');
  expect(await refreshSession(ctx(), refresh_token)).toEqual({ ok: false, code: 'refresh_token_already_used' });
  expect(await liveSessions(user.id)).toEqual([]);
  expect(await refreshSession(ctx(), third.ok ? third.value.refresh_token : '')).toEqual({ ok: false, code: 'refresh_token_not_found' });
});

test('a token exchanged more than 10 seconds ago ends its session too', async () => {
  const { refresh_token, user } = await signedUp();
  await refreshSession(ctx(), refresh_token);
  clock.advance(10_000);
  expect(await refreshSession(ctx(), refresh_token)).toMatchObject({ ok: true });
  clock.advance(1);
  expect(await refreshSession(ctx(), refresh_token)).toEqual({ ok: false, code: 'refresh_token_already_used' });
  expect(await liveSessions(user.id)).toEqual([]);
});

test('the next refresh token does not follow from the last one alone', async () => {
  const { refresh_token } = await signedUp();
  const answer = await refreshSession(ctx(), refresh_token);
  const other = await startIssuer({ env: { PLAZA_INTERNAL_SECRET: 'another secret of thirty-two characters' } });
  expect(answer.ok && answer.value.refresh_token).toMatch(/^[\w-]{43}$/);
  expect(await refreshSession(other.world.context(), refresh_token)).toEqual({ ok: false, code: 'refresh_token_not_found' });
  await other[Symbol.asyncDispose]();
});

test('50 sign-ups with one address make one person, 20 rounds', async () => {
  for (let round = 0; round < 20; round += 1) {
    const email = `race${round}@plaza.test`;
    const results = await Promise.all(Array.from({ length: 50 }, () => ctx().inTransaction((trx) => createPerson(ctx(), trx, { email, passwordHash, metadata: {} }))));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(new Set(results.map((result) => (result.ok ? 'ok' : result.code)))).toEqual(new Set(['ok', 'user_already_exists']));
    const rows = await issuer.world.db.selectFrom('account_users').select('id').where('email', '=', email).execute();
    expect(rows).toHaveLength(1);
  }
}, 30_000);

test('50 sign-ups over HTTP with one address: one session, 49 refusals', async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, () => issuer.post('/auth/v1/signup', { email: 'http-race@plaza.test', password: 'correct horse' })));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter(({ body }) => body['error_code'] === 'user_already_exists')).toHaveLength(49);
}, 30_000);

test('failed sign-ins are limited per address, also when they come at once, until the window ends', async () => {
  const { email } = await signedUp();
  const attempt = (password: string) => issuer.post('/auth/v1/token?grant_type=password', { email, password });
  const codes = (await Promise.all(Array.from({ length: 25 }, () => attempt('wrong password')))).map(({ body }) => body['error_code']);
  expect(codes.filter((code) => code === 'invalid_credentials')).toHaveLength(MAX_PER_EMAIL);
  expect(codes.filter((code) => code === 'over_request_rate_limit')).toHaveLength(25 - MAX_PER_EMAIL);
  expect((await attempt('correct horse')).status).toBe(429);
  clock.advance(WINDOW_MS);
  expect((await attempt('correct horse')).status).toBe(200);
}, 30_000);

test('an unknown address is limited like a known one, and a success forgives', async () => {
  const { email } = await signedUp();
  const attempt = (address: string, password: string) => issuer.post('/auth/v1/token?grant_type=password', { email: address, password });
  for (let n = 0; n < MAX_PER_EMAIL - 1; n += 1) await attempt(email, 'wrong password');
  expect((await attempt(email, 'correct horse')).status).toBe(200);
  expect((await attempt(email, 'wrong password')).status).toBe(400);
  const strangers = [];
  for (let n = 0; n <= MAX_PER_EMAIL; n += 1) strangers.push((await attempt('stranger@plaza.test', 'wrong password')).status);
  expect(strangers).toEqual([...Array<number>(MAX_PER_EMAIL).fill(400), 429]);
}, 30_000);

test('after a sign-out everywhere, tokens of that second die and later ones of the same second live', async () => {
  clock.advance(1000 - (clock.now().getTime() % 1000) + 300);
  const { access_token, user, email } = await signedUp();
  const caller = callerOf(access_token);
  clock.advance(100);
  await signOut(ctx(), { userId: user.id, sessionId: caller.sessionId!, scope: 'global' });
  clock.advance(100);
  const { body } = await issuer.post('/auth/v1/token?grant_type=password', { email, password: 'correct horse' });
  const revocations = new Revocations(issuer.world.db, clock);
  expect(await revocations.isRevoked(caller)).toBe(true);
  expect(await revocations.isRevoked({ ...caller, sessionId: 'unknown' })).toBe(true);
  expect(await revocations.isRevoked(callerOf(body['access_token'] as string))).toBe(false);
});

test('a revoked session refuses its own tokens only, within two seconds', async () => {
  const { access_token, user, email } = await signedUp();
  const other = callerOf((await issuer.post('/auth/v1/token?grant_type=password', { email, password: 'correct horse' })).body['access_token'] as string);
  const caller = callerOf(access_token);
  const revocations = new Revocations(issuer.world.db, clock);
  expect(await revocations.isRevoked(caller)).toBe(false);
  await signOut(ctx(), { userId: user.id, sessionId: caller.sessionId!, scope: 'local' });
  clock.advance(2_000);
  expect([await revocations.isRevoked(caller), await revocations.isRevoked(other)]).toEqual([true, false]);
});

/** Resolves when a connection of this database waits for a row lock. */
const somebodyWaits = async (): Promise<void> => {
  const deadline = Date.now() + 5_000;
  for (let waiting = 0; waiting === 0; ) {
    const { rows } = await sql<{ waiting: number }>`select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(issuer.world.db);
    waiting = rows[0]!.waiting;
    if (Date.now() > deadline) throw new Error('nobody waited for a lock');
  }
};

test('a sign-in that meets a suspension half done waits for it and is refused, 20 rounds', async () => {
  for (let round = 0; round < 20; round += 1) {
    const { email, user } = await signedUp();
    const [answer] = await Promise.all([
      signIn(ctx(), { email, password: 'correct horse', device }),
      ctx().inTransaction(async (trx) => {
        await lockUser(trx, user.id);
        await somebodyWaits();
        await updateUser(trx, user.id, { status: 'SUSPENDED' });
        await endSessions(ctx(), trx, { userId: user.id });
        return ok(null);
      }),
    ]);
    expect(answer).toEqual({ ok: false, code: 'user_banned' });
    expect(await liveSessions(user.id)).toEqual([]);
    clock.advance(WINDOW_MS);
  }
}, 30_000);

test('a rotated signing key signs at once, and the old one is published for two hours more', async () => {
  const kids = async () => (await publicKeys(issuer.world.db, clock.now())).keys.map(({ kid }) => kid);
  const [old] = await kids();
  const { access_token } = await signedUp();
  await Promise.all([1, 2, 3].map(() => rotateSigningKey(issuer.world.db, clock.now())));
  const both = await kids();
  expect(both).toContain(old);
  const { access_token: later } = await signedUp();
  const kidOf = (token: string) => (JSON.parse(Buffer.from(token.split('.')[0]!, 'base64url').toString()) as { kid: string }).kid;
  expect([kidOf(access_token), both.includes(kidOf(later)), kidOf(later) === old]).toEqual([old, true, false]);
  expect((await fetch(`${issuer.url}/auth/v1/user`, { headers: { authorization: `Bearer ${access_token}` } })).status).toBe(200);
  clock.advance(2 * 3_600_000);
  expect(await kids()).toEqual([kidOf(later)]);
  const { keys } = await publicKeys(issuer.world.db, clock.now());
  expect(Object.keys(keys[0]!).sort()).toEqual(['alg', 'crv', 'key_ops', 'kid', 'kty', 'use', 'x', 'y']);
});

test('several processes that start together agree on one key', async () => {
  await using other = await startIssuer();
  const sets = await Promise.all(Array.from({ length: 10 }, () => publicKeys(other.world.db, new Date())));
  expect(new Set(sets.map(({ keys }) => keys.map(({ kid }) => kid).join())).size).toBe(1);
});

import { expect, test } from '@jest/globals';
import { createContext, type Context } from '../context/context.ts';
import type { Services } from '../context/services.ts';
import type { Caller } from '../auth/caller.ts';
import { newId } from '../kernel/ids.ts';
import { fail, ok } from '../kernel/result.ts';
import { race, values } from '../testing/barrier.ts';
import { testServices } from '../testing/services.ts';

const user = (): Caller => ({ kind: 'user', id: newId(), roles: [], scopes: [], issuedAt: null });
const contextOf = (services: Services, caller: Caller): Context => createContext(services, { caller, requestId: 'r' });

/** An effect that can be counted: a row of the event log. */
const effect = (ctx: Context, key: string, input: unknown) =>
  ctx.inTransaction((trx) =>
    ctx.once(trx, { operation: 'test', key, input }, async () => {
      const answer = newId();
      await trx.insertInto('platform_events').values({ topic: 'effect', key, payload: JSON.stringify(answer) }).execute();
      return ok(answer);
    }),
  );
const effects = async ({ db }: Services) => (await db.selectFrom('platform_events').select('key').execute()).length;

test('one effect and one answer for a key: 100 concurrent sends of each of 20 keys', async () => {
  await using env = await testServices({ env: { DATABASE_POOL_SIZE: '40' } });
  const ctx = contextOf(env.services, user());
  for (let round = 0; round < 20; round += 1) {
    const answers = values(await race(100, () => effect(ctx, `key ${round}`, { a: 1n })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]!.ok).toBe(true);
  }
  expect(await effects(env.services)).toBe(20);
});

test('the same key with other input is refused and changes nothing', async () => {
  await using env = await testServices();
  const ctx = contextOf(env.services, user());
  await effect(ctx, 'k', { amount: 1n, at: new Date(0) });
  expect(await effect(ctx, 'k', { amount: 2n, at: new Date(0) })).toEqual(fail('IDEMPOTENCY_MISMATCH', 'input', 'idempotencyKey'));
  expect(await effect(ctx, 'k', { amount: 1n, at: new Date(1) })).toEqual(fail('IDEMPOTENCY_MISMATCH', 'input', 'idempotencyKey'));
  expect((await effect(ctx, 'k', { at: new Date(0), amount: 1n })).ok).toBe(true);
  expect(await effects(env.services)).toBe(1);
});

test("another caller's key is another key", async () => {
  await using env = await testServices();
  const [one, two] = [await effect(contextOf(env.services, user()), 'k', 1), await effect(contextOf(env.services, user()), 'k', 1)];
  expect(one).not.toEqual(two);
  expect(await effects(env.services)).toBe(2);
});

test('a refusal leaves no key behind', async () => {
  await using env = await testServices();
  const ctx = contextOf(env.services, user());
  const refused = await ctx.inTransaction((trx) => ctx.once(trx, { operation: 'test', key: 'k', input: 1 }, async () => fail('NO')));
  expect(refused).toEqual(fail('NO'));
  expect((await effect(ctx, 'k', 2)).ok).toBe(true);
});

test.each(['', 'x'.repeat(256)])('a key of the wrong length is refused', async (key) => {
  await using env = await testServices();
  expect(await effect(contextOf(env.services, user()), key, 1)).toEqual(fail('IDEMPOTENCY_KEY_INVALID', 'input', 'idempotencyKey'));
});

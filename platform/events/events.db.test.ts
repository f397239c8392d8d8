import { expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { z } from 'zod';
import { createContext, type Context } from '../context/context.ts';
import { ok } from '../kernel/result.ts';
import { anonymous } from '../auth/caller.ts';
import { race, values } from '../testing/barrier.ts';
import { take } from '../testing/eventually.ts';
import { testServices } from '../testing/services.ts';
import type { Services } from '../context/services.ts';
import { defineEvent } from './event.ts';
import { oldestPosition, readBacklog, readSettled } from './log-table.ts';

const happened = defineEvent('test.thing.happened', z.object({ n: z.number() }));

const contextOf = (services: Services): Context => createContext(services, { caller: anonymous, requestId: 'r' });
const say = (ctx: Context, n: number, key = 'k') =>
  ctx.inTransaction(async (trx) => {
    await ctx.publish(trx, happened, key, { n });
    return ok(n);
  });
const numbers = (events: { payload: { n: number } }[]) => events.map((event) => event.payload.n);

test('what had committed before a subscription began is not in it, also while an older transaction runs and nothing settles', async () => {
  await using env = await testServices();
  const ctx = contextOf(env.services);
  const live = await env.services.db.transaction().execute(async (older) => {
    await sql`select pg_current_xact_id()`.execute(older);
    await say(ctx, 1);
    const subscribed = await ctx.subscribe([happened], 'k');
    await say(ctx, 2);
    return subscribed;
  });
  expect(numbers(await take(live, 1))).toEqual([2]);
});

test('a subscriber gets what commits after it subscribed, for its key only, in order', async () => {
  await using env = await testServices();
  const ctx = contextOf(env.services);
  const other = await ctx.subscribe([happened], 'other');
  await say(ctx, 1);
  const live = await ctx.subscribe([happened], 'k');
  await say(ctx, 2);
  await say(ctx, 99, 'other');
  await say(ctx, 3);
  expect(numbers(await take(live, 2))).toEqual([2, 3]);
  expect(numbers(await take(other, 1))).toEqual([99]);
});

test('what is rolled back is never seen', async () => {
  await using env = await testServices();
  const ctx = contextOf(env.services);
  const live = await ctx.subscribe([happened], 'k');
  await expect(
    ctx.inTransaction(async (trx) => {
      await ctx.publish(trx, happened, 'k', { n: 1 });
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  await say(ctx, 2);
  expect(numbers(await take(live, 1))).toEqual([2]);
});

test('all events of a transaction are written by one statement, in the order they were published', async () => {
  await using env = await testServices();
  const ctx = contextOf(env.services);
  const { statements } = env.services;
  const seen = statements.start();
  await ctx.inTransaction(async (trx) => {
    for (let n = 1; n <= 30; n += 1) await ctx.publish(trx, happened, n % 2 ? 'odd' : 'even', { n });
    return ok(null);
  });
  statements.stop();
  expect(seen.filter((text) => text.includes('insert into platform_events'))).toHaveLength(1);
  const { rows } = await sql<{ n: number; key: string }>`select (payload ->> 'n')::int as n, key from platform_events order by id`.execute(env.services.db);
  expect(rows).toEqual(Array.from({ length: 30 }, (_, index) => ({ n: index + 1, key: index % 2 ? 'even' : 'odd' })));
});

test('in a transaction that was begun elsewhere an event is written at once', async () => {
  await using env = await testServices();
  const ctx = contextOf(env.services);
  const found = await env.services.db.transaction().execute(async (trx) => {
    await ctx.publish(trx, happened, 'k', { n: 1 });
    return (await sql<{ key: string }>`select key from platform_events`.execute(trx)).rows;
  });
  expect(found).toEqual([{ key: 'k' }]);
});

test('a cursor resumes with nothing lost and nothing twice, while events go on', async () => {
  await using env = await testServices();
  const ctx = contextOf(env.services);
  const first = await ctx.subscribe([happened], 'k');
  for (let n = 1; n <= 10; n += 1) await say(ctx, n);
  const seen = await take(first, 4);
  const writing = (async () => {
    for (let n = 11; n <= 40; n += 1) await say(ctx, n);
  })();
  const resumed = await ctx.subscribe([happened], 'k', seen.at(-1)!.cursor);
  expect(numbers(await take(resumed, 36))).toEqual(Array.from({ length: 36 }, (_, i) => i + 5));
  await writing;
});

test('a transaction that commits late is not lost: 20 rounds of writers that commit out of order', async () => {
  await using env = await testServices();
  const ctx = contextOf(env.services);
  const live = await ctx.subscribe([happened], 'k');
  const expected: number[] = [];
  for (let round = 0; round < 20; round += 1) {
    values(
      await race(8, (writer) =>
        ctx.inTransaction(async (trx) => {
          await ctx.publish(trx, happened, 'k', { n: round * 8 + writer });
          for (let i = 0; i < (7 - writer) * 2; i += 1) await trx.selectFrom('platform_events').select('id').limit(1).execute();
          return ok(writer);
        }),
      ),
    );
    for (let writer = 0; writer < 8; writer += 1) expected.push(round * 8 + writer);
  }
  const got = await take(live, expected.length);
  expect(numbers(got).toSorted((a, b) => a - b)).toEqual(expected);
  const log = await readSettled(env.services.db, { xid: 0n, id: 0n }, 1_000);
  expect(numbers(got)).toEqual(numbers(log as typeof got));
});

test('a subscription ends with its signal, also while it waits', async () => {
  await using env = await testServices();
  const abort = new AbortController();
  const ctx = createContext(env.services, { caller: anonymous, requestId: 'r', signal: abort.signal });
  const live = await ctx.subscribe([happened], 'k');
  const next = live.next();
  abort.abort();
  expect(await next).toEqual({ done: true, value: undefined });
});

test('a cursor that is none, or older than the log, is refused by name', async () => {
  await using env = await testServices();
  const ctx = contextOf(env.services);
  const live = await ctx.subscribe([happened], 'k');
  await say(ctx, 1);
  const [event] = await take(live, 1);
  await expect(ctx.subscribe([happened], 'k', 'nonsense')).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  await env.services.db.deleteFrom('platform_events').execute();
  await say(ctx, 2);
  await expect(ctx.subscribe([happened], 'k', event!.cursor)).rejects.toMatchObject({ extensions: { code: 'CURSOR_EXPIRED' } });
});

test('a payload that breaks its schema is refused before it is written', async () => {
  await using env = await testServices();
  const ctx = contextOf(env.services);
  await expect(ctx.inTransaction(async (trx) => ok(await ctx.publish(trx, happened, 'k', { n: 'x' as unknown as number })))).rejects.toThrow(/expected number/);
  expect(await env.services.db.selectFrom('platform_events').selectAll().execute()).toEqual([]);
});

test('transactions are in order of their numbers, also where these gain a digit', async () => {
  await using env = await testServices();
  const { db } = env.services;
  for (const xid of [9, 10, 99, 100]) {
    await sql`insert into platform_events (xid, topic, key, payload, at) values (${String(xid)}::xid8, ${happened.topic}, 'k', jsonb_build_object('n', ${xid}::int), now())`.execute(db);
  }
  const [start, end] = [{ xid: 0n, id: 0n }, { xid: 1_000n, id: 0n }];
  const read = (events: { payload: unknown }[]) => events.map(({ payload }) => payload);
  const inOrder = [{ n: 9 }, { n: 10 }, { n: 99 }, { n: 100 }];
  expect(read(await readSettled(db, start, 10))).toEqual(inOrder);
  expect(read(await readBacklog(db, [happened.topic], 'k', start, end, 10))).toEqual(inOrder);
  expect((await oldestPosition(db))?.xid).toBe(9n);
});

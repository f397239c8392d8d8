import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { createContext, type Context } from '../context/context.ts';
import type { Services } from '../context/services.ts';
import { anonymous } from '../auth/caller.ts';
import { onEvent, registerConsumers } from '../events/consumer.ts';
import { defineEvent } from '../events/event.ts';
import { firstTime } from '../events/inbox.ts';
import { fail, ok } from '../kernel/result.ts';
import { eventually } from '../testing/eventually.ts';
import { testServices } from '../testing/services.ts';
import { installQueues } from './install.ts';
import { anyJob, defineJob } from './job.ts';
import { createSender, DEAD_LETTERS } from './queue.ts';
import { startWorker } from './worker.ts';

const contextOf = (services: Services): Context => createContext(services, { caller: anonymous, requestId: 'r' });
const number = z.object({ n: z.number() });

test('a job runs when its transaction commits, and never when it rolls back', async () => {
  await using env = await testServices();
  const ran: number[] = [];
  const job = defineJob('test.count', number, { retries: 0, run: async (_, { n }) => void ran.push(n) });
  await installQueues(env.databaseUrl, [anyJob(job)]);
  const worker = await startWorker(env.services, [anyJob(job)]);
  const ctx = contextOf(env.services);
  await ctx.inTransaction(async (trx) => {
    await ctx.enqueue(trx, job, { n: 1 });
    return fail('NO');
  });
  for (let n = 2; n <= 30; n += 1) await ctx.inTransaction(async (trx) => ok(await ctx.enqueue(trx, job, { n })));
  await eventually('all jobs ran', () => ran.length >= 29);
  expect(ran.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 29 }, (_, i) => i + 2));
  await worker.stop();
});

test('the same key enqueues once', async () => {
  await using env = await testServices();
  const job = defineJob('test.once', number, { retries: 0, run: async () => undefined });
  await installQueues(env.databaseUrl, [anyJob(job)]);
  const ctx = contextOf(env.services);
  for (const n of [1, 2, 3]) await ctx.inTransaction(async (trx) => ok(await ctx.enqueue(trx, job, { n }, { once: 'same' })));
  const boss = createSender(env.services.db, env.services.log);
  await boss.start();
  expect((await boss.fetch(job.name, { batchSize: 10 })).map(({ data }) => data)).toEqual([{ n: 1 }]);
  await boss.stop({ graceful: false, close: false });
});

test('a poison job is tried again, then set aside where it can be redriven, and others go on', async () => {
  await using env = await testServices();
  const tries: number[] = [];
  const job = defineJob('test.poison', number, {
    retries: 1,
    run: async (_, { n }) => {
      tries.push(n);
      if (n === 1) throw new Error('poison');
    },
  });
  await installQueues(env.databaseUrl, [anyJob(job)]);
  const worker = await startWorker(env.services, [anyJob(job)]);
  const ctx = contextOf(env.services);
  for (const n of [1, 2]) await ctx.inTransaction(async (trx) => ok(await ctx.enqueue(trx, job, { n })));
  const boss = createSender(env.services.db, env.services.log);
  await boss.start();
  const dead = await eventually('the job is in the dead-letter queue', async () => (await boss.fetch(DEAD_LETTERS))[0]);
  expect(dead.data).toEqual({ n: 1 });
  expect(tries.toSorted()).toEqual([1, 1, 2]);
  await worker.stop();
  await boss.stop({ graceful: false, close: false });
});

test('a durable consumer handles each event, and its inbox makes a second delivery harmless', async () => {
  await using env = await testServices();
  const placed = defineEvent('test.order.placed', number);
  const handled: number[] = [];
  const consumer = onEvent(placed, 'test.onPlaced', async (ctx, { n }, event) => {
    await ctx.inTransaction(async (trx) => {
      if (await firstTime(trx, 'test.onPlaced', event.id)) handled.push(n);
      return ok(true);
    });
  });
  await installQueues(env.databaseUrl, [anyJob(consumer.job)]);
  await registerConsumers(env.services.db, [consumer]);
  const ctx = contextOf(env.services);
  await ctx.inTransaction(async (trx) => ok(await ctx.publish(trx, placed, 'k', { n: 7 })));
  const boss = createSender(env.services.db, env.services.log);
  await boss.start();
  const [job] = await boss.fetch<object>('test.onPlaced');
  await anyJob(consumer.job).runWith(ctx, job!.data);
  await anyJob(consumer.job).runWith(ctx, job!.data);
  expect(handled).toEqual([7]);
  await boss.stop({ graceful: false, close: false });
});

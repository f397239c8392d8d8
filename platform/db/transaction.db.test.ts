import { sql } from 'kysely';
import { expect, test } from '@jest/globals';
import { fail, ok } from '../kernel/result.ts';
import { administer } from '../testing/database.ts';
import { testServices } from '../testing/services.ts';
import { afterCommit, beforeCommit, inTransaction } from './transaction.ts';

test('a refusal and an exception both roll back; what is written last belongs to the transaction, effects run after its commit only', async () => {
  await using env = await testServices();
  const { db } = env.services;
  await administer(env.databaseUrl, 'create table things (n int)');
  const effects: string[] = [];
  const write = (n: number, end: () => ReturnType<typeof fail> | ReturnType<typeof ok>) =>
    inTransaction(db, async (trx) => {
      await sql`insert into things values (${n})`.execute(trx);
      afterCommit(trx, 'tell', () => effects.push(`told ${n}`));
      await beforeCommit(trx, async () => ok(await sql`insert into things values (${10 * n})`.execute(trx)));
      return end();
    });
  expect(await write(1, () => fail('NO'))).toEqual(fail('NO'));
  await expect(write(2, () => { throw new Error('bug'); })).rejects.toThrow('bug');
  expect(await write(3, () => ok('yes'))).toEqual(ok('yes'));
  expect((await sql`select n from things`.execute(db)).rows).toEqual([{ n: 3 }, { n: 30 }]);
  expect(effects).toEqual(['told 3']);
});

test('a deadlock is tried again until both have done their work', async () => {
  await using env = await testServices();
  const { db } = env.services;
  await administer(env.databaseUrl, 'create table pairs (id int primary key, n int)');
  await sql`insert into pairs values (1, 0), (2, 0)`.execute(db);
  let attempts = 0;
  const gate = Promise.withResolvers<void>();
  const both = (first: number, second: number) =>
    inTransaction(db, async (trx) => {
      attempts += 1;
      await sql`update pairs set n = n + 1 where id = ${first}`.execute(trx);
      if (attempts >= 2) gate.resolve();
      await gate.promise;
      await sql`update pairs set n = n + 1 where id = ${second}`.execute(trx);
      return ok(true);
    });
  expect(await Promise.all([both(1, 2), both(2, 1)])).toEqual([ok(true), ok(true)]);
  expect((await sql`select n from pairs order by id`.execute(db)).rows).toEqual([{ n: 2 }, { n: 2 }]);
  expect(attempts).toBe(3);
});

test('a failure that stays is thrown after three further tries', async () => {
  await using env = await testServices();
  let attempts = 0;
  const always = inTransaction(env.services.db, async (trx) => {
    attempts += 1;
    await sql`do $$ begin raise exception 'serialisation' using errcode = '40001'; end $$`.execute(trx);
    return ok(true);
  });
  await expect(always).rejects.toThrow('serialisation');
  expect(attempts).toBe(4);
});

test('a statement that takes too long is ended by the server, and none is compiled', async () => {
  await using env = await testServices();
  const { rows } = await sql<{ statement: string; lock: string; idle: string; jit: string }>`
    select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock,
           current_setting('idle_in_transaction_session_timeout') as idle, current_setting('jit') as jit`.execute(env.services.db);
  expect(rows).toEqual([{ statement: '10s', lock: '5s', idle: '15s', jit: 'off' }]);
});

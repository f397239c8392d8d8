import { sql } from 'kysely';
import { expect, test } from '@jest/globals';
import { administer } from '../platform/testing/database.ts';
import { testServices } from '../platform/testing/services.ts';

test('row level security is on for every table, and no policy opens one', async () => {
  await using env = await testServices();
  const { rows } = await sql<{ relname: string }>`
    select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relrowsecurity`.execute(env.services.db);
  expect(rows).toEqual([]);
  expect((await sql`select polname from pg_policy`.execute(env.services.db)).rows).toEqual([]);
});

test.each(['anon', 'authenticated'])('the role %s reads and writes no table, even with every grant', async (role) => {
  await using env = await testServices();
  const { db } = env.services;
  await sql`insert into platform_event_consumers values ('t', 'c')`.execute(db);
  const { rows: tables } = await sql<{ name: string }>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`.execute(db);
  expect(tables.length).toBeGreaterThan(5);

  const asRole = <T>(statement: string) => db.connection().execute(async (connection) => {
    await sql.raw(`set role ${role}`).execute(connection);
    try {
      return (await sql.raw<T>(statement).execute(connection)).rows;
    } finally {
      await sql.raw('reset role').execute(connection);
    }
  });
  for (const { name } of tables) await expect(asRole(`select * from public.${name}`)).rejects.toThrow(/permission denied/);

  await administer(env.databaseUrl, `grant usage on schema public to ${role}; grant all on all tables in schema public to ${role}`);
  for (const { name } of tables) expect(await asRole(`select * from public.${name}`)).toEqual([]);
  await expect(asRole(`insert into platform_event_consumers values ('x', 'y')`)).rejects.toThrow(/row-level security/);
  expect(await asRole(`delete from platform_event_consumers returning *`)).toEqual([]);
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { Client } from 'pg';
import { createEmptyDatabase, type TestDatabase } from '../platform/testing/database.ts';
import { checkSchema, migrate } from './migrate.ts';

jest.setTimeout(60_000);

let directory: string;
let database: TestDatabase;
let client: Client;

beforeEach(async () => {
  directory = await mkdtemp(path.join(os.tmpdir(), 'migrations-'));
  database = await createEmptyDatabase();
  client = new Client(database.url);
  await client.connect();
});
afterEach(async () => {
  await client.end();
  await database.drop();
  await rm(directory, { recursive: true });
});

const write = async (files: Record<string, string>) => {
  for (const [name, sql] of Object.entries(files)) await writeFile(path.join(directory, `${name}.sql`), sql);
};
const select = async (sql: string) => (await client.query({ text: sql, rowMode: 'array' })).rows as unknown[][];
const applied = async () => (await select('select name from platform_migrations order by number')).flat();

test('processes that start together apply each migration once', async () => {
  // A migration that is applied twice, or out of order, fails.
  await write({
    '0001_a_table': 'create table a (n int);',
    '0002_a_row': 'insert into a values (1);',
    '0003_a_key': 'alter table a add primary key (n); create index on a (n);',
  });
  for (let round = 0; round < 20; round++) {
    await using empty = await createEmptyDatabase();
    let afterRuns = 0;
    let running = 0;
    const after = async () => {
      expect(++running).toBe(1);
      const other = new Client(empty.url);
      await other.connect();
      // Waits for everybody's snapshots: hangs if those who wait for the lock hold any.
      await other.query('create index concurrently if not exists a_concurrently on a (n)');
      await other.end();
      afterRuns++;
      running--;
    };
    const results = await Promise.all(Array.from({ length: 8 }, () => migrate(empty.url, { directory, after })));
    expect(results.filter((names) => names.length > 0)).toEqual([['0001_a_table', '0002_a_row', '0003_a_key']]);
    expect(afterRuns).toBe(8);
  }
});

test('a killed migration leaves nothing of itself, and the next run does it', async () => {
  await write({ '0001_a_whole': 'create table whole ();', '0002_a_half': 'create table half (); select pg_sleep(600);' });
  const code = `import { migrate } from ${JSON.stringify(path.resolve('db/migrate.ts'))};
    await migrate(${JSON.stringify(database.url)}, { directory: ${JSON.stringify(directory)} });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: 'inherit' });
  const sleeping = `select pid from pg_stat_activity where application_name = 'plaza migrate' and wait_event = 'PgSleep'`;
  while ((await select(sleeping)).length === 0 && child.exitCode === null);
  child.kill('SIGKILL');
  await once(child, 'exit');

  await write({ '0002_a_half': 'create table half ();' });
  expect(await migrate(database.url, { directory })).toEqual(['0002_a_half']);
  expect(await applied()).toEqual(['0001_a_whole', '0002_a_half']);
});

test('a migration that fails says where, and leaves the earlier ones in place', async () => {
  await write({ '0001_a_good': 'create table good ();', '0002_a_bad': 'create table bad ();\n\nselect nonsense;' });
  const error = { name: 'MigrationFailed', message: '0002_a_bad.sql line 3: column "nonsense" does not exist. Nothing of it was applied.' };
  await expect(migrate(database.url, { directory })).rejects.toMatchObject(error);
  expect(await applied()).toEqual(['0001_a_good']);
  expect(await select(`select to_regclass('bad')`)).toEqual([[null]]);
});

test('old code refuses a newer schema and changes nothing', async () => {
  await write({ '0001_a_one': 'create table one ();', '0002_a_two': 'create table two ();' });
  await migrate(database.url, { directory });
  await rm(path.join(directory, '0002_a_two.sql'));
  const tooNew = {
    name: 'SchemaTooNew',
    message:
      'The database is at 0002_a_two, newer than this code (0001_a_one). Deploy the newer code, or restore the database from before.',
  };
  let afterRan = false;
  await expect(migrate(database.url, { directory, after: async () => void (afterRan = true) })).rejects.toMatchObject(tooNew);
  await expect(checkSchema(database.url, { directory })).rejects.toMatchObject(tooNew);
  expect(afterRan).toBe(false);
});

test('a migration that was edited after it was applied is refused', async () => {
  await write({ '0001_a_one': 'create table one ();' });
  await migrate(database.url, { directory });
  await write({ '0001_a_one': 'create table uno ();' });
  const error = {
    name: 'MigrationChanged',
    message: '0001_a_one was changed after it had been applied here. Restore the file, and put the change into a new migration.',
  };
  await expect(migrate(database.url, { directory })).rejects.toMatchObject(error);
});

test('a schema that is behind is refused by those who do not migrate', async () => {
  await write({ '0001_a_one': 'create table one ();', '0002_a_two': 'create table two ();' });
  const behind = {
    name: 'SchemaBehind',
    message: 'The database lacks 2 migrations of this code (0001_a_one to 0002_a_two). Run npm run db:migrate first.',
  };
  await expect(checkSchema(database.url, { directory })).rejects.toMatchObject(behind);
  await migrate(database.url, { directory });
  await expect(checkSchema(database.url, { directory })).resolves.toBeUndefined();
});

test('the record of migrations has row level security on', async () => {
  await migrate(database.url, { directory });
  expect(await select(`select relrowsecurity from pg_class where oid = 'platform_migrations'::regclass`)).toEqual([[true]]);
});

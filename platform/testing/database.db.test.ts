import { expect, test } from '@jest/globals';
import { Client } from 'pg';
import { checkSchema } from '../../db/migrate.ts';
import { createTestDatabase } from './database.ts';

test('every clone has the migrations, is its own, and is gone after its drop', async () => {
  const [one, two] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  await checkSchema(one.url);
  const client = new Client(one.url);
  await client.connect();
  await client.query('create table only_here ()');
  await client.end();
  const other = new Client(two.url);
  await other.connect();
  expect((await other.query(`select to_regclass('only_here') as found`)).rows).toEqual([{ found: null }]);
  await other.end();
  await Promise.all([one.drop(), two.drop()]);
  await expect(new Client(one.url).connect()).rejects.toThrow(/^database "test_\w+" does not exist$/);
});

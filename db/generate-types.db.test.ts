import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { Client } from 'pg';
import { createEmptyDatabase } from '../platform/testing/database.ts';

/** In a process of its own: kysely-codegen is CommonJS and requires kysely, an ES module, which jest's module system cannot do. */
const generateTypes = (url: string): string => {
  const code = `import { generateTypes } from ${JSON.stringify(path.resolve('db/generate-types.ts'))};
    process.stdout.write(await generateTypes(${JSON.stringify(url)}));`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
};

test('columns have the types that our queries return', async () => {
  await using database = await createEmptyDatabase();
  const client = new Client(database.url);
  await client.connect();
  await client.query(`
    create schema elsewhere;
    create table elsewhere.hidden (id int);
    create table orders (id uuid primary key, total bigint not null default 0, rate numeric(5, 4) not null, placed_at timestamptz,
      xid xid8 not null, payload jsonb not null, tags text[] not null, amounts bigint[])`);
  await client.end();
  const source = generateTypes(database.url);
  expect(source).toContain('export type Int8 = ColumnType<bigint, bigint | number, bigint | number>;');
  expect(source).toContain(`export interface Orders {
  amounts: ArrayType<Int8> | null;
  id: string;
  payload: Json;
  placed_at: Timestamp | null;
  rate: string;
  tags: string[];
  total: Generated<Int8>;
  xid: string;
}

export interface DB {
  orders: Orders;
}`);
  expect(generateTypes(database.url)).toBe(source);
});

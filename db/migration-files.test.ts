import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { MigrationsInvalid } from './migration-errors.ts';
import { readMigrations } from './migration-files.ts';

let directory: string;
beforeEach(async () => void (directory = await mkdtemp(path.join(os.tmpdir(), 'migrations-'))));
afterEach(() => rm(directory, { recursive: true }));

const write = (...names: string[]) => Promise.all(names.map((name) => writeFile(path.join(directory, name), 'select 1;\r\n')));

test('migrations come in the order of their numbers, with a checksum that line ends do not change', async () => {
  await write('0002_shop_orders.sql', '0001_platform_base.sql', 'README.md');
  const checksum = '4a45092ccf992ea92250053a80b931b787924ba61648f420555511b84f10ab6c';
  expect(await readMigrations(directory)).toEqual([
    { number: 1, name: '0001_platform_base', sql: 'select 1;\n', checksum },
    { number: 2, name: '0002_shop_orders', sql: 'select 1;\n', checksum },
  ]);
});

test.each([
  [['0002_shop_orders.sql'], 'There is no migration 0001 before 0002_shop_orders.sql.'],
  [['0001_a_a.sql', '0003_a_c.sql'], 'There is no migration 0002 before 0003_a_c.sql.'],
  [['0001_a_a.sql', '0001_b_b.sql'], 'Two migrations have the number of 0001_b_b.sql. Give the later one the next free number.'],
  [['1_a_a.sql'], '1_a_a.sql is not named like a migration: NNNN_<subgraph>_<what>.sql, lower case.'],
])('%j is refused', async (names, message) => {
  await write(...names);
  await expect(readMigrations(directory)).rejects.toThrow(new MigrationsInvalid(message));
});

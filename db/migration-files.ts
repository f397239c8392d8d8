import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { MigrationsInvalid } from './migration-errors.ts';

export interface Migration {
  readonly number: number;
  /** Of the file, without `.sql`: `0001_platform_base`. */
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the statements, with Unix line ends, in hexadecimal. */
  readonly checksum: string;
}

/**
 * Reads the migrations of a directory, in order: files named `NNNN_<subgraph>_<what>.sql`, numbered from 0001 without gaps.
 *
 * @throws MigrationsInvalid naming the file that breaks the order.
 */
export const readMigrations = async (directory: string): Promise<Migration[]> => {
  const files = (await readdir(directory)).filter((file) => file.endsWith('.sql')).sort();
  return Promise.all(files.map((file, index) => readMigration(directory, file, index + 1)));
};

const readMigration = async (directory: string, file: string, expected: number): Promise<Migration> => {
  const number = Number(/^(\d{4})_[a-z0-9-]+_[a-z0-9_-]+\.sql$/.exec(file)?.[1]);
  if (Number.isNaN(number)) throw new MigrationsInvalid(`${file} is not named like a migration: NNNN_<subgraph>_<what>.sql, lower case.`);
  if (number < expected) throw new MigrationsInvalid(`Two migrations have the number of ${file}. Give the later one the next free number.`);
  if (number > expected) throw new MigrationsInvalid(`There is no migration ${String(expected).padStart(4, '0')} before ${file}.`);
  const sql = (await readFile(path.join(directory, file), 'utf8')).replaceAll('\r\n', '\n');
  return { number, name: file.slice(0, -'.sql'.length), sql, checksum: createHash('sha256').update(sql).digest('hex') };
};

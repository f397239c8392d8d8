import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';
import { MigrationChanged, MigrationFailed, SchemaBehind, SchemaTooNew } from './migration-errors.ts';
import { readMigrations, type Migration } from './migration-files.ts';

export interface MigrateOptions {
  /** Where the SQL files are; `db/migrations` unless given. */
  readonly directory?: string;
  /** Runs after the files, under the same lock, with the same URL: for schemas that a library brings along. Must be safe to repeat. */
  readonly after?: (directUrl: string) => Promise<void>;
}

const defaultDirectory = path.join(import.meta.dirname, 'migrations');
/** Any number nobody else in this database locks. */
const lockKey = 8_675_309_001;
const lockPollMs = 25;

/**
 * Applies the migrations that the database lacks, in order, each in its own transaction together with its record. Any number of processes
 * may do so at once: one works, the others wait and find nothing left to do. A kill leaves every migration applied or not, never half.
 *
 * @param directUrl a connection of its own: a pooler in transaction mode would lose the lock.
 * @returns the names it applied.
 * @throws SchemaTooNew, MigrationChanged, MigrationFailed, MigrationsInvalid (see migration-errors.ts).
 */
export const migrate = async (directUrl: string, { directory = defaultDirectory, after }: MigrateOptions = {}): Promise<string[]> => {
  const migrations = await readMigrations(directory);
  const client = new Client({ connectionString: directUrl, application_name: 'plaza migrate' });
  client.on('error', () => {}); // the query that is running, or the next, reports it
  await client.connect();
  try {
    await lock(client);
    await client.query(createTable);
    const missing = compare(migrations, await readApplied(client));
    for (const migration of missing) await apply(client, migration);
    await after?.(directUrl);
    return missing.map(({ name }) => name);
  } finally {
    await client.end(); // also gives the lock back
  }
};

/**
 * For processes that do not migrate: makes sure that the database has exactly the migrations of this code. Reads only.
 *
 * @throws SchemaBehind, SchemaTooNew, MigrationChanged.
 */
export const checkSchema = async (url: string, { directory = defaultDirectory }: Pick<MigrateOptions, 'directory'> = {}): Promise<void> => {
  const migrations = await readMigrations(directory);
  const client = new Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    const missing = compare(migrations, await readApplied(client));
    const [next, last] = [missing[0], missing.at(-1)];
    if (next && last) {
      const which = `${missing.length} migrations of this code (${next.name} to ${last.name})`;
      throw new SchemaBehind(`The database lacks ${which}. Run npm run db:migrate first.`);
    }
  } finally {
    await client.end();
  }
};

/** No policy: row level security shuts the table to Supabase's REST door like all others. */
const createTable = `
  create table if not exists public.platform_migrations (
    number int primary key,
    name text not null,
    checksum text not null,
    applied_at timestamptz not null default now()
  );
  alter table public.platform_migrations enable row level security;`;

/**
 * Tries again and again instead of waiting inside PostgreSQL: a waiting statement holds a snapshot, and an index that the lock's owner
 * builds concurrently would wait for that snapshot: a deadlock.
 */
const lock = async (client: Client): Promise<void> => {
  for (;;) {
    const { rows } = await client.query<{ locked: boolean }>('select pg_try_advisory_lock($1) as locked', [lockKey]);
    if (rows[0]?.locked) return;
    await delay(lockPollMs);
  }
};

type Applied = Pick<Migration, 'number' | 'name' | 'checksum'>;

const readApplied = async (client: Client): Promise<Applied[]> => {
  const table = await client.query<{ exists: boolean }>(`select to_regclass('public.platform_migrations') is not null as exists`);
  if (!table.rows[0]?.exists) return [];
  const { rows } = await client.query<Applied>('select number, name, checksum from public.platform_migrations order by number');
  return rows;
};

/** Returns what is missing in the database; throws when what it has is not what this code has. */
const compare = (migrations: Migration[], applied: Applied[]): Migration[] => {
  const newest = applied.at(-1);
  if (newest && newest.number > migrations.length) {
    const ours = migrations.at(-1)?.name ?? 'no migrations';
    const where = `The database is at ${newest.name}, newer than this code (${ours}).`;
    throw new SchemaTooNew(`${where} Deploy the newer code, or restore the database from before.`);
  }
  const byNumber = new Map(applied.map((row) => [row.number, row]));
  for (const { number, name, checksum } of migrations) {
    const row = byNumber.get(number);
    if (row && (row.checksum !== checksum || row.name !== name)) {
      const what = row.name === name ? `${name} was changed` : `${row.name} became ${name}`;
      throw new MigrationChanged(`${what} after it had been applied here. Restore the file, and put the change into a new migration.`);
    }
  }
  return migrations.filter(({ number }) => !byNumber.has(number));
};

/**
 * A statement that waits for a lock holds up everybody who comes after it: better to give up and be run again than to stop a live platform.
 * Everything is reset first, because a file may contain SET.
 */
const settings = `reset all; set statement_timeout = 0; set idle_in_transaction_session_timeout = 0; set lock_timeout = '10s'`;

const apply = async (client: Client, { number, name, sql, checksum }: Migration): Promise<void> => {
  try {
    await client.query(settings);
    await client.query('begin');
    await client.query(sql);
    await client.query('insert into public.platform_migrations (number, name, checksum) values ($1, $2, $3)', [number, name, checksum]);
    await client.query('commit');
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    const line = error.position ? ` line ${sql.slice(0, Number(error.position)).split('\n').length}` : '';
    const hint = error.hint ? ` (${error.hint})` : '';
    throw new MigrationFailed(`${name}.sql${line}: ${error.message}${hint}. Nothing of it was applied.`, { cause: error });
  }
};

import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

/** Where the global setup tells the test processes about the server (URL of a superuser) and its template database. */
export const serverVariable = 'PLAZA_TEST_SERVER_URL';
export const templateVariable = 'PLAZA_TEST_TEMPLATE';

export interface TestDatabase extends AsyncDisposable {
  /** A database of its own, with all migrations and no rows but theirs. */
  readonly url: string;
  /** Disconnects everybody and removes the database. */
  drop(): Promise<void>;
}

/**
 * Clones the migrated template into a new database: about 40 ms, so every test file (or test) can have its own. `await using` drops it.
 *
 * @throws when the jest project has no global setup for databases.
 */
export const createTestDatabase = async (): Promise<TestDatabase> => cloneDatabase(published(templateVariable));

/** Creates a database without any of our tables, for tests of migrations themselves. */
export const createEmptyDatabase = async (): Promise<TestDatabase> => cloneDatabase('template0');

const cloneDatabase = async (template: string): Promise<TestDatabase> => {
  const server = published(serverVariable);
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  // In memory, copying files takes about half as long as wal_log, the default, alone and with twelve at once.
  await administer(server, `create database ${name} template ${template} strategy file_copy`);
  const drop = () => administer(server, `drop database if exists ${name} with (force)`);
  return { url: databaseUrl(server, name), drop, [Symbol.asyncDispose]: drop };
};

const published = (variable: string): string => {
  const value = process.env[variable];
  if (!value) throw new Error('No test server: name the test *.db.test.ts, *.graph.test.ts or *.e2e.test.ts');
  return value;
};

/** The URL of another database of the same server. */
export const databaseUrl = (server: string, name: string): string => {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
};

/** Runs one statement on a connection of its own. */
export const administer = async (url: string, statement: string): Promise<void> => {
  const client = new Client(url);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};

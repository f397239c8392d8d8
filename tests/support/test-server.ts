import { readdir, statfs } from 'node:fs/promises';
import path from 'node:path';
import { startEmbedded } from '../../db/embedded.ts';
import { EmbeddedPostgresError } from '../../db/embedded/error.ts';
import { resetEmbedded } from '../../db/reset.ts';
import { APPLICATION_ROLE } from '../../platform/db/application-role.ts';
import { administer, databaseUrl, serverVariable, templateVariable } from '../../platform/testing/database.ts';
import { loadSubgraphs } from '../../subgraphs/index.ts';
import { prepareDatabase } from '../../subgraphs/prepare.ts';

interface TestServer {
  users: number;
  readonly started: Promise<() => Promise<void>>;
}

/** jest runs the global setup once per project and may load this module each time anew, but in one process. */
const shared = globalThis as typeof globalThis & { plazaTestServer?: TestServer };

const onDisk = path.resolve(import.meta.dirname, '../../.plaza');
/** Measured with 120 tables: a clone takes 40 ms in memory, up to 900 ms on a busy disk. */
const inMemory = '/dev/shm';
const roomInMemory = 2 * 2 ** 30;

/** Nothing here survives the run: no flush needs to reach a disk, and no vacuum gets in the way of cloning the template. */
const settings = {
  fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off', max_connections: 400, max_wal_size: '256MB',
};

/** Starts the server with the migrated template, once however often it is called, and tells the test processes through the environment. */
export const startTestServer = async (): Promise<void> => {
  shared.plazaTestServer ??= { users: 0, started: start() };
  shared.plazaTestServer.users += 1;
  await shared.plazaTestServer.started;
};

/** Undoes one {@link startTestServer}; the last one stops the server and removes its data. */
export const stopTestServer = async (): Promise<void> => {
  const server = shared.plazaTestServer;
  if (!server || --server.users > 0) return;
  delete shared.plazaTestServer;
  await (await server.started)();
};

const start = async (): Promise<() => Promise<void>> => {
  const given = process.env['TEST_DATABASE_URL'];
  const server = given ? { url: given, stop: async () => {} } : await startThrowaway();
  const template = `plaza_template_${process.pid}`;
  try {
    await administer(server.url, `drop database if exists ${template} with (force)`);
    await administer(server.url, `create database ${template} template template0`);
    await prepareDatabase(databaseUrl(server.url, template), await loadSubgraphs());
    // Races wait until somebody waits for a lock, which only the sessions' owner sees otherwise.
    await administer(server.url, `grant pg_read_all_stats to ${APPLICATION_ROLE}`);
  } catch (error) {
    await server.stop();
    throw error;
  }
  process.env[serverVariable] = server.url;
  process.env[templateVariable] = template;
  return async () => {
    if (given) await administer(server.url, `drop database ${template} with (force)`);
    await server.stop();
  };
};

const startThrowaway = async () => {
  await removeStale();
  const directory = path.join((await isRoomy(inMemory)) ? inMemory : onDisk, `plaza-test-${process.pid}`);
  const server = await startEmbedded({ directory, settings });
  const stop = async () => {
    await server.stop();
    await resetEmbedded(directory);
  };
  return { url: server.url, stop };
};

/** Containers often have only 64 MB there, and other systems none. */
const isRoomy = async (place: string): Promise<boolean> => {
  const found = await statfs(place).catch(() => undefined);
  return found !== undefined && found.bavail * found.bsize >= roomInMemory;
};

/** Removes what killed test runs left behind; the lock in each directory tells whether its run still lives. */
const removeStale = async (): Promise<void> => {
  for (const place of [inMemory, onDisk]) {
    for (const name of await readdir(place).catch(() => [])) {
      if (!/^plaza-test-\d+$/.test(name)) continue;
      await resetEmbedded(path.join(place, name)).catch((error: unknown) => {
        if (!(error instanceof EmbeddedPostgresError)) throw error; // in use, or another user's
      });
    }
  }
};

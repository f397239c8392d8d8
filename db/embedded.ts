import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import { chooseAccount } from './embedded/account.ts';
import { findBinaries } from './embedded/binaries.ts';
import { prepareCluster } from './embedded/cluster.ts';
import { openHome } from './embedded/home.ts';
import { signalServer, stopLeftover } from './embedded/leftover.ts';
import { lockHome } from './embedded/owner-lock.ts';
import { ended, launch } from './embedded/server.ts';

export interface EmbeddedOptions {
  /** Keeps everything of the server; created when missing. One process at a time may use it. */
  readonly directory: string;
  /** PostgreSQL settings by name, e.g. `{ max_connections: 400, fsync: 'off' }`. */
  readonly settings?: Readonly<Record<string, string | number>>;
  /** Told in one line what takes time or was unexpected. */
  readonly log?: (line: string) => void;
}

export interface EmbeddedPostgres {
  /** Connection string of the superuser for the database `plaza`. Contains the password. */
  readonly url: string;
  /** Disconnects everybody, stops the server and lets others use the directory. Nothing committed is lost. */
  stop(): Promise<void>;
}

const database = 'plaza';
const stopPatience = 30_000;

/**
 * Starts a real PostgreSQL 17 on a free port of 127.0.0.1 and makes sure the database `plaza` exists. The first start creates the data,
 * later ones reuse it, also after a kill -9: a server that a dead process left running is stopped first.
 *
 * @throws EmbeddedPostgresError (one clear line) when another live process uses the directory, or PostgreSQL cannot run here.
 */
export const startEmbedded = async ({ directory, settings = {}, log = () => {} }: EmbeddedOptions): Promise<EmbeddedPostgres> => {
  const place = path.resolve(directory);
  const account = await chooseAccount(place);
  const home = await openHome(place, account);
  const unlock = await lockHome(home, account);
  try {
    const binaries = await findBinaries(home, account);
    const leftover = await stopLeftover(home, binaries);
    if (leftover !== undefined) log(`Stopped the PostgreSQL (process ${leftover}) that a killed Plaza left running`);
    const password = await prepareCluster(home, binaries, account, settings.fsync !== 'off');
    const server = await launch({ home, binaries, account, password, settings });
    const { pid } = server.process;
    if (pid === undefined) throw new Error('A running process has a number');

    let stopping: Promise<void> | undefined;
    const stop = (): Promise<void> =>
      (stopping ??= (async () => {
        process.off('exit', stopWithUs);
        const hurry = setTimeout(() => signalServer(pid, 'QUIT', binaries), stopPatience);
        if (server.process.exitCode === null && server.process.signalCode === null) signalServer(pid, 'INT', binaries);
        await ended(server.process);
        clearTimeout(hurry);
        await rm(urlFile(home), { force: true });
        unlock();
      })());
    // Only for exits without stop(), such as an uncaught exception: nothing can be awaited here.
    const stopWithUs = () => signalServer(pid, 'INT', binaries);
    process.once('exit', stopWithUs);
    server.process.once('exit', (code, signal) => {
      process.off('exit', stopWithUs);
      if (!stopping) log(`PostgreSQL ended unexpectedly (${signal ?? code}); see ${path.join(home, 'postgres.log')}`);
    });
    const url = await createDatabase(server.url).catch((error: unknown) => stop().then(() => Promise.reject(error)));
    await writeFile(urlFile(home), url, { mode: 0o600 });
    return { url, stop };
  } catch (error) {
    unlock();
    throw error;
  }
};

const urlFile = (home: string): string => path.join(home, 'url');

/** Connection string of the server that a live process runs in `directory`; null when none answers. For tools beside a running Plaza. */
export const runningEmbeddedUrl = async (directory: string): Promise<string | null> => {
  const url = await readFile(urlFile(path.resolve(directory)), 'utf8').catch(() => null);
  if (url === null) return null;
  const client = new Client(url);
  try {
    await client.connect();
    return url;
  } catch {
    return null;
  } finally {
    await client.end().catch(() => undefined);
  }
};

const createDatabase = async (adminUrl: string): Promise<string> => {
  const client = new Client(adminUrl);
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${database}`);
  } finally {
    await client.end();
  }
  return adminUrl.replace(/postgres$/, database);
};

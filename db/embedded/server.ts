import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { give, runAs, type Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { dataOf, superuser } from './cluster.ts';
import { codeOf, EmbeddedPostgresError } from './error.ts';
import { choosePort, host } from './port.ts';

export interface Launch {
  readonly home: string;
  readonly binaries: Binaries;
  readonly account: Account | undefined;
  readonly password: string;
  /** PostgreSQL settings by name, e.g. `{ fsync: 'off' }`. */
  readonly settings: Readonly<Record<string, string | number>>;
}

export interface Server {
  readonly process: ChildProcess;
  /** Of the database `postgres`. */
  readonly url: string;
}

const logLimit = 10_000_000;
const orphanPatience = 10_000;
/** A stranger that snatched the port also says so, but then our server ends within moments. */
const rejectionPatience = 3_000;

/**
 * Starts PostgreSQL and waits until it answers, after a crash also through its recovery. Starts again when the port was snatched, or while
 * backends of a killed server still run.
 */
export const launch = async (launching: Launch): Promise<Server> => {
  const until = Date.now() + orphanPatience;
  for (let taken: number | undefined; ; ) {
    const port = await choosePort(launching.home, launching.account, taken);
    const started = await tryLaunch(launching, port);
    if ('process' in started) return started;
    if (/could not bind|could not create any TCP/.test(started.log)) taken = port;
    else if (/shared memory block .* in use/.test(started.log)) await delay(100);
    else throw failure(launching, started.log);
    if (Date.now() > until) throw failure(launching, started.log);
  }
};

const tryLaunch = async (launching: Launch, port: number): Promise<Server | { log: string }> => {
  const { home, binaries, account, password } = launching;
  const log = await openLog(home, account);
  const child = spawn(binaries.postgres, ['-D', dataOf(home), ...flags(launching, port)], {
    ...runAs(account),
    cwd: home,
    // A file, not a pipe: PostgreSQL must not notice when we die or are too busy to read.
    stdio: ['ignore', log.file.fd, log.file.fd],
    // A process group of its own: Ctrl-C in the terminal reaches us but not PostgreSQL, which we stop after we drained.
    detached: true,
  });
  let spawnError: Error | undefined;
  child.once('error', (error) => (spawnError = error));
  child.unref();
  await log.file.close();
  const url = `postgres://${superuser}:${password}@${host}:${port}/postgres`;
  const rejectedUntil = Date.now() + rejectionPatience;
  while (spawnError === undefined && child.exitCode === null && child.signalCode === null) {
    const answer = await ask(url);
    if (answer === 'ready') return { process: child, url };
    if (answer === 'wrong password' && Date.now() > rejectedUntil) {
      child.kill('SIGQUIT');
      const file = path.join(home, 'password');
      throw new EmbeddedPostgresError(`PostgreSQL does not accept the password in ${file}. Restore it, or npm run db:reset.`);
    }
    await delay(15);
  }
  return { log: spawnError?.message ?? (await readFile(log.path)).subarray(log.offset).toString() };
};

const flags = ({ settings }: Launch, port: number): string[] =>
  Object.entries({
    listen_addresses: host,
    port,
    unix_socket_directories: '',
    // A long query of a killed Plaza ends by itself, and does not hold up the next start. (Windows cannot check.)
    client_connection_check_interval: process.platform === 'win32' ? 0 : '1s',
    ...settings,
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

const openLog = async (home: string, account: Account | undefined) => {
  const file = path.join(home, 'postgres.log');
  const size = await stat(file).then(({ size }) => size, () => 0);
  if (size > logLimit) await rename(file, `${file}.1`);
  const opened = await open(file, 'a', 0o600);
  await give(account, file);
  return { file: opened, path: file, offset: size > logLimit ? 0 : size };
};

const ask = async (connectionString: string): Promise<'ready' | 'not ready' | 'wrong password'> => {
  const client = new Client({ connectionString, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {}); // the failure of connect() tells enough
  try {
    await client.connect();
    return 'ready';
  } catch (error) {
    return codeOf(error) === '28P01' ? 'wrong password' : 'not ready';
  } finally {
    await client.end().catch(() => {});
  }
};

const failure = ({ home }: Launch, log: string): EmbeddedPostgresError => {
  const lines = log.trim().split('\n');
  const reason = lines.findLast((line) => /FATAL|PANIC/.test(line)) ?? lines.at(-1);
  return new EmbeddedPostgresError(`PostgreSQL did not start: ${reason || 'it said nothing'} (see ${path.join(home, 'postgres.log')})`);
};

/** Waits for the server to end. */
export const ended = async (server: ChildProcess): Promise<void> => {
  if (server.exitCode !== null || server.signalCode !== null) return;
  server.ref();
  await once(server, 'exit');
};

import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import { dataOf } from './cluster.ts';
import { codeOf, EmbeddedPostgresError } from './error.ts';

const patience = 30_000;

/**
 * Stops the server of `home` that a killed Plaza left running. Call only with the lock of {@link lockHome}: then its owner is dead.
 *
 * @returns the number of the process it stopped, undefined when there was none.
 */
export const stopLeftover = async (home: string, binaries: Binaries): Promise<number | undefined> => {
  const pidFile = path.join(dataOf(home), 'postmaster.pid');
  const pid = Number.parseInt(await readFile(pidFile, 'utf8').catch(() => ''), 10);
  if (!(pid > 0)) return undefined;
  const stopped = await stopServer(pid, dataOf(home), binaries);
  const content = await readFile(pidFile, 'utf8').catch(() => undefined);
  if (content !== undefined && isAlive(pid)) {
    // The number belongs to a stranger now (or to a zombie), and PostgreSQL does not start while it is in use, unless by its parent.
    // The file itself must stay: by the shared memory that it names PostgreSQL makes sure that no backend of the old server still writes.
    await writeFile(pidFile, content.replace(/^\d+/, String(process.pid)));
  }
  return stopped ? pid : undefined;
};

const stopServer = async (pid: number, data: string, binaries: Binaries): Promise<boolean> => {
  if (!(await serves(pid, data))) return false;
  for (const mode of ['INT', 'QUIT'] as const) {
    signalServer(pid, mode, binaries);
    for (const until = Date.now() + patience; Date.now() < until; await delay(20)) {
      if (!(await serves(pid, data))) return true;
    }
  }
  throw new EmbeddedPostgresError(`PostgreSQL (process ${pid}), left by a Plaza that was killed, does not stop. Kill it and start again.`);
};

/** INT = disconnect everybody, checkpoint, stop; QUIT = stop at once and recover at the next start. Nothing committed is lost in either. */
export const signalServer = (pid: number, signal: 'INT' | 'QUIT', { pgCtl }: Pick<Binaries, 'pgCtl'>): void => {
  // Windows has no signals: there pg_ctl speaks to PostgreSQL through a pipe.
  if (process.platform === 'win32') spawnSync(pgCtl, ['kill', signal, String(pid)], { stdio: 'ignore' });
  else if (isAlive(pid)) process.kill(pid, `SIG${signal}`);
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
};

/** Whether process `pid` is a PostgreSQL server on `data`, by its command line; false for one that ended. */
const serves = async (pid: number, data: string): Promise<boolean> => {
  switch (process.platform) {
    case 'linux': // small images have no ps
      return (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0').includes(data);
    case 'win32':
      return spawnSync('tasklist', ['/fi', `pid eq ${pid}`, '/fo', 'csv'], { encoding: 'utf8' }).stdout.includes('postgres.exe');
    default:
      return spawnSync('ps', ['-ww', '-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout.includes(data);
  }
};

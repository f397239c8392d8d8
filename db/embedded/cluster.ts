import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { give, runAs, type Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { EmbeddedPostgresError } from './error.ts';

/** The superuser that initdb creates; Supabase's has the same name. */
export const superuser = 'postgres';

export const dataOf = (home: string): string => path.join(home, 'data');

/**
 * Makes sure that `home` has a database cluster, and returns the superuser's password. A kill at any point leaves nothing half done: the
 * password is on disk before the data, and the data gets its name when it is complete.
 *
 * @param sync whether to flush the new files to disk; false only where losing them does not matter.
 */
export const prepareCluster = async (home: string, binaries: Binaries, account: Account | undefined, sync: boolean): Promise<string> => {
  const passwordFile = path.join(home, 'password');
  const version = await readFile(path.join(dataOf(home), 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (version === undefined) await createCluster(home, passwordFile, binaries, account, sync);
  else if (version.trim() !== '17') {
    throw new EmbeddedPostgresError(`${home} was made by PostgreSQL ${version.trim()}, this one is 17. Move it away, or npm run db:reset.`);
  }
  return readFile(passwordFile, 'utf8');
};

const createCluster = async (home: string, passwordFile: string, binaries: Binaries, account: Account | undefined, sync: boolean) => {
  for (const name of await readdir(home)) {
    if (name.startsWith('data.new')) await rm(path.join(home, name), { recursive: true });
  }
  await writeFile(passwordFile, randomBytes(24).toString('hex'), { mode: 0o600, flush: sync });
  await give(account, passwordFile);
  const unfinished = `${dataOf(home)}.new`;
  const settings = [
    `--pgdata=${unfinished}`, `--username=${superuser}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256',
    '--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8',
    '--no-instructions', ...(sync ? [] : ['--no-sync']),
  ];
  const initdb = spawn(binaries.initdb, settings, { ...runAs(account), cwd: home, stdio: ['ignore', 'pipe', 'pipe'] });
  const failed = new Promise<string>((resolve) => initdb.once('error', (error) => resolve(error.message)));
  const ended = new Promise<string>((resolve) => {
    initdb.once('exit', (code, signal) => resolve(code === 0 ? '' : `it ended with ${signal ?? code}`));
  });
  const [problem, , errors] = await Promise.all([Promise.race([failed, ended]), text(initdb.stdout), text(initdb.stderr)]);
  if (problem) {
    const reason = errors.trim().replaceAll(/\s*\n\s*/g, '; ') || problem;
    throw new EmbeddedPostgresError(`initdb could not create a database in ${home}: ${reason}`);
  }
  await rename(unfinished, dataOf(home));
};

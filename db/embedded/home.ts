import { createHash } from 'node:crypto';
import { chmod, lstat, mkdir, realpath, rm, stat, symlink } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { canEnter, give, type Account } from './account.ts';
import { codeOf, EmbeddedPostgresError } from './error.ts';

/**
 * Returns the real path of the directory that holds everything of one embedded server (data, password, port, log), creating it if need be.
 * It is `directory` itself, unless the account that runs PostgreSQL cannot get there (a checkout below /root): then it is a directory
 * below {@link sharedPlace}, and `directory` a link to it.
 */
export const openHome = async (directory: string, account: Account | undefined): Promise<string> => {
  await removeDanglingLink(directory);
  const parent = path.dirname(directory);
  if (await mkdir(parent, { recursive: true })) await give(account, parent);
  if (account && !canEnter(account, parent)) await linkHome(directory, account);
  else await mkdir(directory, { recursive: true, mode: 0o700 });
  const home = await realpath(directory);
  await give(account, home);
  if (account && !canEnter(account, home)) {
    throw new EmbeddedPostgresError(`${home} holds a database, but the account ${account.name}, which runs PostgreSQL, cannot reach it.`);
  }
  return home;
};

const linkHome = async (directory: string, account: Account): Promise<void> => {
  if (await lstat(directory).catch(() => undefined)) return;
  const home = path.join(await sharedPlace(account), createHash('sha256').update(directory).digest('hex').slice(0, 12));
  await mkdir(home, { recursive: true, mode: 0o700 });
  await symlink(home, directory).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error; // another process was faster
  });
};

/**
 * A directory of root's that `account` can enter, for what it cannot reach in a checkout: /var/lib/plaza or, where that is read-only, one
 * below the temporary directory.
 */
export const sharedPlace = async (account: Account): Promise<string> => {
  for (const place of ['/var/lib/plaza', path.join(os.tmpdir(), 'plaza')]) {
    try {
      await mkdir(place, { recursive: true });
      // Anybody may create a directory in /tmp: one that is not ours could be swapped under us.
      if ((await stat(place)).uid !== 0) continue;
      await chmod(place, 0o755);
      if (canEnter(account, place)) return place;
    } catch (error) {
      if (codeOf(error) === undefined) throw error;
    }
  }
  throw new EmbeddedPostgresError(`The account ${account.name}, which runs PostgreSQL, can reach no suitable directory. Set DATABASE_URL.`);
};

const removeDanglingLink = async (directory: string): Promise<void> => {
  const link = await lstat(directory).catch(() => undefined);
  if (link?.isSymbolicLink() && !(await stat(directory).catch(() => undefined))) await rm(directory, { force: true });
};

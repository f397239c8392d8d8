import { open, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { give, type Account } from './account.ts';
import { codeOf, EmbeddedPostgresError } from './error.ts';

const SQLITE_BUSY = 5;

/**
 * Takes the lock that makes this process the only one to start, stop or remove the server in `home`; returns its release.
 * Node cannot lock files, SQLite can: the kernel drops its lock when the process dies, however it dies, and process numbers that are
 * used again (every container starts at 1) cannot fool it.
 *
 * @throws EmbeddedPostgresError when another process has it.
 */
export const lockHome = async (home: string, account: Account | undefined): Promise<() => void> => {
  const lockFile = path.join(home, 'lock');
  const ownerFile = path.join(home, 'owner.pid');
  const lock = await openLock(lockFile, home, account);
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if (codeOf(error) !== SQLITE_BUSY) throw error;
    const owner = (await readFile(ownerFile, 'utf8').catch(() => '')).trim() || 'unknown';
    throw new EmbeddedPostgresError(`Another Plaza (process ${owner}) is using ${home}. Stop it first, or set DATABASE_URL.`);
  }
  await writeFile(ownerFile, `${process.pid}\n`);
  await give(account, ownerFile);
  return () => lock.close();
};

const openLock = async (file: string, home: string, account: Account | undefined): Promise<DatabaseSync> => {
  try {
    await (await open(file, 'a', 0o600)).close();
  } catch (error) {
    if (codeOf(error) !== 'EACCES' && codeOf(error) !== 'EPERM') throw error;
    throw new EmbeddedPostgresError(`${home} belongs to another user. Start Plaza as that user or root, or remove it as such.`);
  }
  await give(account, file);
  return new DatabaseSync(file);
};

import { spawnSync } from 'node:child_process';
import { chown, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { EmbeddedPostgresError } from './error.ts';

/** An unprivileged account of this machine. PostgreSQL refuses to run as root. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * Chooses who PostgreSQL runs as: undefined (ourselves) unless we are root. Root runs it as the owner of `directory` or of its nearest
 * existing parent, so that `sudo npm start` in somebody's checkout does not lock that person out; else as `nobody`, else as anybody.
 */
export const chooseAccount = async (directory: string): Promise<Account | undefined> => {
  if (process.getuid?.() !== 0) return undefined;
  // Only accounts in this file will do: initdb looks its own user up.
  const accounts = (await readFile('/etc/passwd', 'utf8')).split('\n').flatMap(parseAccount);
  const owner = await nearestOwner(directory);
  const chosen =
    accounts.find(({ uid }) => uid === owner) ?? accounts.find(({ name }) => name === 'nobody') ?? accounts[0];
  if (!chosen) throw new EmbeddedPostgresError('PostgreSQL does not run as root, and /etc/passwd has no other account to run it as.');
  return chosen;
};

const parseAccount = (line: string): Account[] => {
  const [name = '', , uid, gid] = line.split(':');
  return Number(uid) > 0 && Number(gid) > 0 ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
};

const nearestOwner = async (directory: string): Promise<number> => {
  const found = await stat(directory).catch(() => undefined);
  return found ? found.uid : nearestOwner(path.dirname(directory));
};

/** Options of a spawned process that make it run as `account`, without our environment (secrets, PGDATA, …). */
export const runAs = (account: Account | undefined) => ({
  ...(account && { uid: account.uid, gid: account.gid }),
  // Windows processes need the system's own variables, and run as us.
  ...(process.platform !== 'win32' && { env: { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' } }),
});

/** Whether `account` may enter `directory`: tried for real, so that access lists and mount options count too. */
export const canEnter = (account: Account, directory: string): boolean =>
  // Not with the option cwd: the new process would go there before it stops being root.
  spawnSync('/bin/sh', ['-c', 'cd "$0"', directory], { ...runAs(account), cwd: '/', stdio: 'ignore' }).status === 0;

/** Makes `account` the owner of a file or directory that we created. */
export const give = async (account: Account | undefined, file: string): Promise<void> => {
  if (account) await chown(file, account.uid, account.gid);
};

import { realpath, rm } from 'node:fs/promises';
import path from 'node:path';
import { chooseAccount } from './embedded/account.ts';
import { findBinaries } from './embedded/binaries.ts';
import { stopLeftover } from './embedded/leftover.ts';
import { lockHome } from './embedded/owner-lock.ts';

/**
 * Removes the embedded server in `directory` with all its data, wherever the data really is. Does nothing when there is none.
 *
 * @throws EmbeddedPostgresError when a live process uses it.
 */
export const resetEmbedded = async (directory: string): Promise<void> => {
  const place = path.resolve(directory);
  const home = await realpath(place).catch(() => undefined);
  if (home !== undefined) {
    const account = await chooseAccount(place);
    const unlock = await lockHome(home, account);
    try {
      await stopLeftover(home, await findBinaries(home, account));
      await rm(home, { recursive: true });
    } finally {
      unlock();
    }
  }
  await rm(place, { force: true, recursive: true });
};

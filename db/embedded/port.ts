import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { give, type Account } from './account.ts';

export const host = '127.0.0.1';

/**
 * Chooses the port of the server in `home`: the one it had last time if that is free, so that open tools find it again; else any free one.
 *
 * @param avoid a port that turned out to be taken after all.
 */
export const choosePort = async (home: string, account: Account | undefined, avoid?: number): Promise<number> => {
  const file = path.join(home, 'port');
  const last = Number(await readFile(file, 'utf8').catch(() => '0'));
  if (last > 0 && last !== avoid && (await listenOnce(last)) === last) return last;
  const free = await listenOnce(0);
  if (free === undefined) throw new Error(`No free port on ${host}`);
  await writeFile(file, String(free));
  await give(account, file);
  return free;
};

/** Listens on `port` for a moment (0 = any); returns the port it got, or undefined when it is taken. */
const listenOnce = async (port: number): Promise<number | undefined> => {
  const server = createServer();
  try {
    server.listen({ port, host, exclusive: true });
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  } catch {
    return undefined;
  } finally {
    server.close();
  }
};

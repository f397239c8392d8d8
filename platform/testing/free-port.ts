import { createServer } from 'node:net';

/** Below the ports that systems hand out to outgoing connections: nobody gets ours by chance while its process restarts. */
const FIRST = 20_000;
const COUNT = 12_000;

const isFree = async (port: number): Promise<boolean> => {
  const server = createServer();
  const { promise, resolve } = Promise.withResolvers<boolean>();
  server.once('error', () => resolve(false)).listen(port, () => resolve(true));
  const free = await promise;
  if (free) await new Promise((closed) => server.close(closed));
  return free;
};

/** The first of `count` TCP ports in a row that nobody listens on at the moment, for processes that must know their own address before they start. */
export const freePort = async (count = 1): Promise<number> => {
  for (;;) {
    const first = FIRST + Math.floor(Math.random() * (COUNT - count));
    let free = true;
    for (let port = first; free && port < first + count; port += 1) free = await isFree(port);
    if (free) return first;
  }
};

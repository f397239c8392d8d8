import { createServer, type AddressInfo } from 'node:net';

/** A TCP port that nobody listens on at the moment, for processes that must know their own address before they start. */
export const freePort = async (): Promise<number> => {
  const server = createServer();
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject).listen(0, '127.0.0.1', resolve);
  await promise;
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
};

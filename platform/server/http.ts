import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Longer than any of our clients keeps a connection idle, so that it is never the server that closes one just as a request leaves. */
const KEEP_ALIVE_MS = 65_000;
const DRAIN_MS = 10_000;

export interface HttpServer {
  readonly server: Server;
  readonly port: number;
  readonly url: string;
  /** Each answer is the last on its connection from now on, so that clients that keep connections move elsewhere before this one closes. */
  retire(): void;
  /** Accepts nothing new, lets running requests finish (at most `drainMs`, default 10 s), then closes what is left. */
  close(drainMs?: number): Promise<void>;
}

export interface ListenOptions {
  /** 0 picks a free port. */
  readonly port: number;
  /** Default: all interfaces. */
  readonly host?: string | undefined;
}

/** Serves `handler`. Rejects with one clear line when the port is taken or may not be used. */
export const listen = async (handler: RequestListener, { port, host }: ListenOptions): Promise<HttpServer> => {
  const server = createServer(handler);
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.headersTimeout = KEEP_ALIVE_MS + 1_000;
  const retire = trackResponses(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(explain(error, port)));
    server.listen(port, host, resolve);
  });
  const bound = (server.address() as AddressInfo).port;
  return {
    server,
    port: bound,
    url: `http://localhost:${bound}`,
    retire,
    close: async (drainMs = DRAIN_MS) => {
      if (!server.listening) return;
      retire();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      const deadline = setTimeout(() => server.closeAllConnections(), drainMs);
      await closed;
      clearTimeout(deadline);
    },
  };
};

/** The answer says to all responses, running ones and those to come, that they are the last on their connection. */
const trackResponses = (server: Server): (() => void) => {
  const running = new Set<ServerResponse>();
  let retiring = false;
  server.on('request', (_request, response: ServerResponse) => {
    running.add(response);
    if (retiring) lastOnItsConnection(response);
    response.once('close', () => {
      running.delete(response);
      if (!server.listening) server.closeIdleConnections();
    });
  });
  return () => {
    retiring = true;
    for (const response of running) lastOnItsConnection(response);
  };
};

const lastOnItsConnection = (response: ServerResponse): void => {
  if (!response.headersSent) response.setHeader('connection', 'close');
};

const explain = (error: NodeJS.ErrnoException, port: number): Error => {
  if (error.code === 'EADDRINUSE') return new Error(`Port ${port} is already in use. Stop the other program or choose another port.`);
  if (error.code === 'EACCES') return new Error(`Port ${port} may not be used by this account. Choose a port above 1023.`);
  return error;
};

import type { IncomingHttpHeaders, IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type ServerOptions } from 'ws';
import { clientAddress } from './client-address.ts';
import { wrongProtocol } from './close-codes.ts';
import { GRAPHQL_PATH, MAX_REQUEST_BYTES } from './endpoint.ts';
import { ClientSocket, GraphQLSocket, type SocketOptions } from './graphql-socket.ts';
import type { OriginPolicy } from './origins.ts';

export interface WebSocketOptions extends SocketOptions {
  readonly originAllowed: OriginPolicy;
  readonly trustedProxies: number;
}

const PROTOCOL = 'graphql-transport-ws';

/** Missing in the types of ws. */
type WithCloseTimeout = ServerOptions<typeof ClientSocket> & { readonly closeTimeout: number };

/** A client that has not answered the closing handshake after this long is cut off; one that reads slowly has so long to get there. */
const CLOSE_TIMEOUT_MS = 5_000;

/** Takes the upgrades of `/graphql` to graphql-transport-ws, and refuses all others. */
export const acceptWebSockets = (server: Server, options: WebSocketOptions): void => {
  const settings: WithCloseTimeout = {
    WebSocket: ClientSocket,
    noServer: true,
    clientTracking: false,
    maxPayload: MAX_REQUEST_BYTES,
    perMessageDeflate: false,
    closeTimeout: CLOSE_TIMEOUT_MS,
    // Browsers tell a page nothing about a refused upgrade; so others are let in, to be closed with a code that says why.
    handleProtocols: (offered) => (offered.has(PROTOCOL) ? PROTOCOL : offered.values().next().value!),
  };
  const sockets = new WebSocketServer(settings);

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (options.open.draining) return refuse(socket, '503 Service Unavailable');
    if (request.url?.split('?', 1)[0] !== GRAPHQL_PATH) return refuse(socket, '404 Not Found');
    if (!options.originAllowed(request.headers.origin, request.headers.host)) return refuse(socket, '403 Forbidden');
    const peer = { address: clientAddress(request, options.trustedProxies), headers: withoutHandshake(request.headers) };
    sockets.handleUpgrade(request, socket, head, (accepted) => {
      if (accepted.protocol === PROTOCOL) return void new GraphQLSocket(accepted, peer, options);
      accepted.on('error', () => accepted.terminate());
      accepted.close(wrongProtocol.code, wrongProtocol.reason);
    });
  });
};

const HANDSHAKE = new Set(['connection', 'upgrade', 'sec-websocket-extensions', 'sec-websocket-key', 'sec-websocket-protocol', 'sec-websocket-version']);

/** What of the headers says something about the client: they are kept as long as the socket. */
const withoutHandshake = (headers: IncomingHttpHeaders): IncomingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !HANDSHAKE.has(name)));

const refuse = (socket: Duplex, status: string): void => {
  socket.on('error', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
};

import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { getOperationAST, GraphQLError, type ExecutionArgs, type FormattedExecutionResult, type GraphQLSchema } from 'graphql';
import type { Context, SubscribePayload } from 'graphql-ws';
import { useServer, type Extra } from 'graphql-ws/use/ws';
import type { Logger } from 'pino';
import { WebSocketServer, type WebSocket } from 'ws';
import { closeSocket } from '../../platform/server/close-sockets.ts';
import { logHidden, presentError } from '../execution/present-errors.ts';
import { parseWithinLimits } from '../protection/limits.ts';
import { closeCodes } from './close-codes.ts';
import type { Engine } from './engine.ts';
import { GRAPHQL_PATH, MAX_BODY_BYTES } from './http.ts';
import type { OriginPolicy } from './origins.ts';
import { openSession, type Session } from './session.ts';

export interface WebSocketOptions {
  readonly engine: Engine;
  readonly schema: GraphQLSchema;
  readonly originAllowed: OriginPolicy;
  readonly log: Logger;
}

export interface WebSocketTransport {
  /** Takes the upgrades of `/graphql` and refuses all others. */
  attach(server: Server): void;
  /** Takes nothing new, lets running queries finish (at most `drainMs`), then closes every socket with `GOING_AWAY`. */
  close(drainMs: number): Promise<void>;
}

type Connection = Context<Record<string, unknown>, Extra & { session?: Session }>;

/** graphql-ws (https://the-guild.dev/graphql/ws): subscriptions, queries and mutations on one socket. */
export const createWebSocketTransport = ({ engine, schema, originAllowed, log }: WebSocketOptions): WebSocketTransport => {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_BODY_BYTES });
  const running = new Map<WebSocket, Set<Promise<unknown>>>();
  let draining = false;

  /** Runs the operation here rather than in graphql-ws, so that a refused one becomes an `error` message. */
  const start = async (connection: Connection, payload: SubscribePayload): Promise<ExecutionArgs | readonly GraphQLError[]> => {
    const requestId = randomUUID();
    try {
      const document = parseWithinLimits(payload.query);
      const operationName = payload.operationName ?? undefined;
      const request = { query: payload.query, variables: payload.variables ?? undefined, operationName };
      const context = connection.extra.session!.contextOf(requestId);
      const isSubscription = getOperationAST(document, operationName)?.operation === 'subscription';
      const outcome = isSubscription
        ? await engine.subscribe(request, context)
        : await track(running, connection.extra.socket, engine.execute(request, context));
      if (!(Symbol.asyncIterator in outcome) && outcome.data === undefined) return refused(outcome);
      return { schema, document, operationName, contextValue: outcome };
    } catch (error) {
      logHidden([error], requestId, log);
      const formatted = error instanceof GraphQLError ? error.toJSON() : { message: '' };
      return refused({ errors: [presentError(formatted, requestId)] });
    }
  };

  useServer<Record<string, unknown>, { session?: Session }>(
    {
      onConnect: async (connection) => {
        const session = await openSession(engine, connection.extra, connection.connectionParams);
        if (session) connection.extra.session = session;
        return session !== null;
      },
      onClose: ({ extra }) => extra.session?.end(),
      onSubscribe: (connection, _id, payload) => start(connection, payload),
      execute: ({ contextValue }) => contextValue as never,
      subscribe: ({ contextValue }) => contextValue as never,
      onNext: (_connection, _id, _payload, _args, result) => result as FormattedExecutionResult,
      isProd: true,
    },
    sockets,
  );

  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    if (draining) return refuseUpgrade(socket, '503 Service Unavailable');
    if (request.url?.split('?')[0] !== GRAPHQL_PATH) return refuseUpgrade(socket, '404 Not Found');
    if (!originAllowed(request.headers.origin, request.headers.host)) return refuseUpgrade(socket, '403 Forbidden');
    sockets.handleUpgrade(request, socket, head, (accepted) => sockets.emit('connection', accepted, request));
  };

  return {
    attach: (server) => void server.on('upgrade', upgrade),
    close: async (drainMs) => {
      draining = true;
      const deadline = new Promise<void>((resolve) => setTimeout(resolve, drainMs).unref());
      await Promise.all(
        [...sockets.clients].map(async (socket) => {
          await Promise.race([Promise.allSettled(running.get(socket) ?? []), deadline]);
          await nextTurn(); // graphql-ws sends the results in the microtasks after the executions
          await closeSocket(socket, closeCodes.GOING_AWAY.code, closeCodes.GOING_AWAY.reason);
        }),
      );
    },
  };
};

const track = async <T>(running: Map<WebSocket, Set<Promise<unknown>>>, socket: WebSocket, work: Promise<T>): Promise<T> => {
  const own = running.get(socket) ?? new Set();
  running.set(socket, own.add(work));
  try {
    return await work;
  } finally {
    own.delete(work);
    if (own.size === 0) running.delete(socket);
  }
};

/** As GraphQL errors, because graphql-ws insists; each prints as it was formatted. */
const refused = ({ errors = [] }: FormattedExecutionResult): readonly GraphQLError[] =>
  errors.map((formatted) => Object.assign(new GraphQLError(formatted.message), { toJSON: () => formatted }));

const refuseUpgrade = (socket: Duplex, status: string): void =>
  void socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);

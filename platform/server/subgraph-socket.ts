import type { Server } from 'node:http';
import {
  getOperationAST,
  GraphQLError,
  parse,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type FormattedExecutionResult,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { SubgraphExecutor } from '../graphql/request.ts';
import { closeSocket } from './close-sockets.ts';

const GOING_AWAY = 1001;

/** Serves a subgraph over graphql-ws at `/graphql`. Returns what closes all its sockets. */
export const serveSockets = (server: Server, executor: SubgraphExecutor, maxPayload: number): (() => Promise<void>) => {
  const sockets = new WebSocketServer({ server, path: '/graphql', maxPayload });
  useServer(
    {
      onSubscribe: (_connection, _id, payload) => start(executor, payload),
      execute: ({ contextValue }) => contextValue as ExecutionResult,
      subscribe: ({ contextValue }) => contextValue as AsyncIterableIterator<ExecutionResult>,
      onNext: (_connection, _id, _payload, _args, result) => result as FormattedExecutionResult,
      isProd: true,
    },
    sockets,
  );
  return async () => {
    await Promise.all([...sockets.clients].map((socket) => closeSocket(socket, GOING_AWAY, 'Going away')));
    sockets.close();
  };
};

/** graphql-ws only carries the outcome: the executor has its own schema, validation and masking. */
const start = async (executor: SubgraphExecutor, payload: SubscribePayload): Promise<ExecutionArgs | readonly GraphQLError[]> => {
  const { query, variables, extensions } = payload;
  const operationName = payload.operationName ?? undefined;
  const document = parsed(query);
  if (document instanceof GraphQLError) return [document];
  const request = { query, variables: variables ?? undefined, operationName };
  const token = typeof extensions?.['caller'] === 'string' ? extensions['caller'] : undefined;
  const isSubscription = getOperationAST(document, operationName)?.operation === 'subscription';
  const contextValue = isSubscription ? await events(executor, request, token) : await executor.execute(request, token);
  return { document, operationName, contextValue } as unknown as ExecutionArgs;
};

const events = async (executor: SubgraphExecutor, request: Parameters<SubgraphExecutor['subscribe']>[0], token: string | undefined) => {
  const leaving = new AbortController();
  const outcome = await executor.subscribe(request, token, leaving.signal);
  if (!(Symbol.asyncIterator in outcome)) return outcome;
  const iterator = outcome[Symbol.asyncIterator]();
  return {
    next: () => iterator.next(),
    // The signal ends a source that is waiting for its next event, which `return()` of an async generator cannot.
    return: async () => {
      leaving.abort();
      void iterator.return?.();
      return { done: true as const, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
};

const parsed = (query: string): DocumentNode | GraphQLError => {
  try {
    return parse(query);
  } catch (error) {
    return error instanceof GraphQLError ? error : new GraphQLError(String(error));
  }
};

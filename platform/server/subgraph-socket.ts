import type { Server } from 'node:http';
import {
  getOperationAST,
  GraphQLError,
  parse,
  type ExecutionArgs,
  type ExecutionResult,
  type FormattedExecutionResult,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { BoundedMap } from '../graphql/bounded-map.ts';
import type { SubgraphExecutor } from '../graphql/request.ts';
import { closeSocket } from './close-sockets.ts';

const GOING_AWAY = 1001;
const REMEMBERED = 1_000;
const MAX_REMEMBERED_LENGTH = 10_000;
const MAX_TOKENS = 15_000;

/** Serves a subgraph over graphql-ws at `/graphql`. Returns what closes all its sockets. */
export const serveSockets = (server: Server, executor: SubgraphExecutor, maxPayload: number): (() => Promise<void>) => {
  const kindOf = rememberKinds();
  const sockets = new WebSocketServer({ server, path: '/graphql', maxPayload });
  useServer(
    {
      onSubscribe: (_connection, _id, payload) => start(executor, kindOf, payload),
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

/** What graphql-ws looks up in a document: whether the operation is a subscription. */
const DOCUMENTS = { subscription: parse('subscription { events }'), other: parse('{ answer }') };

/** graphql-ws only carries the outcome: the executor has its own parsed document, schema, validation and masking. */
const start = async (
  executor: SubgraphExecutor,
  kindOf: KindOf,
  payload: SubscribePayload,
): Promise<ExecutionArgs | readonly GraphQLError[]> => {
  const { query, variables, extensions } = payload;
  const operationName = payload.operationName ?? undefined;
  const kind = kindOf(query, operationName);
  if (kind instanceof GraphQLError) return [kind];
  const request = { query, variables: variables ?? undefined, operationName };
  const token = typeof extensions?.['caller'] === 'string' ? extensions['caller'] : undefined;
  const contextValue = kind === 'subscription' ? await events(executor, request, token) : await executor.execute(request, token);
  return { document: DOCUMENTS[kind], contextValue } as unknown as ExecutionArgs;
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

type Kind = keyof typeof DOCUMENTS | GraphQLError;
type KindOf = (query: string, operationName: string | undefined) => Kind;

/** Parses each operation once: the gateway's repeat. Long ones are not remembered, so that what is stays small. */
const rememberKinds = (): KindOf => {
  const kinds = new BoundedMap<string, Kind>(REMEMBERED);
  return (query, operationName) => {
    const find = () => kindIn(query, operationName);
    return query.length > MAX_REMEMBERED_LENGTH ? find() : kinds.getOrSet(JSON.stringify([operationName, query]), find);
  };
};

const kindIn = (query: string, operationName: string | undefined): Kind => {
  try {
    return getOperationAST(parse(query, { maxTokens: MAX_TOKENS }), operationName)?.operation === 'subscription' ? 'subscription' : 'other';
  } catch (error) {
    return error instanceof GraphQLError ? error : new GraphQLError(String(error));
  }
};

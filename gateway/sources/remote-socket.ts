import type { ExecutionResult, GraphQLFormattedError } from 'graphql';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { OperationRequest } from '../../platform/graphql/request.ts';
import { reasonOf, SubgraphUnavailable, type SourceCall } from './source.ts';

const CONNECT_MS = 5_000;
const PING_MS = 10_000;
const PONG_MS = 5_000;
/** A socket without subscriptions is kept this long for the next one. */
const IDLE_MS = 1_000;

export interface SubgraphSocket {
  subscribe(request: OperationRequest, call: SourceCall): Promise<AsyncIterableIterator<ExecutionResult>>;
  close(): Promise<void>;
}

class ImpatientWebSocket extends WebSocket {
  constructor(url: string, protocols: string | string[]) {
    super(url, protocols, { handshakeTimeout: CONNECT_MS });
  }
}

/**
 * One multiplexed graphql-ws connection. Lost sockets are reopened by the next subscription, but a running subscription is never silently
 * resumed: its events in between would be missing without anybody knowing, and its caller token would be too old. It throws instead, so
 * that the client subscribes again with its cursor.
 */
export const openSocket = (name: string, url: string): SubgraphSocket => {
  let pong: NodeJS.Timeout | undefined;
  const client = createClient({
    url,
    webSocketImpl: ImpatientWebSocket,
    retryAttempts: 0,
    lazyCloseTimeout: IDLE_MS,
    connectionAckWaitTimeout: CONNECT_MS,
    keepAlive: PING_MS,
    on: {
      ping: (received) => {
        if (!received) pong = setTimeout(() => client.terminate(), PONG_MS).unref();
      },
      pong: (received) => {
        if (received) clearTimeout(pong);
      },
      closed: () => clearTimeout(pong),
    },
  });
  return {
    subscribe: async ({ query, variables, operationName }, { callerToken, authorization, signal }) => {
      const events = client.iterate({
        query,
        variables: variables ?? null,
        operationName: operationName ?? null,
        extensions: { ...(callerToken ? { caller: callerToken } : {}), ...(authorization ? { authorization } : {}) },
      });
      const end = () => void events.return?.();
      if (signal?.aborted) end();
      signal?.addEventListener('abort', end, { once: true });
      return translate(name, events as AsyncIterableIterator<ExecutionResult>, () => signal?.removeEventListener('abort', end));
    },
    close: async () => {
      clearTimeout(pong);
      client.terminate();
    },
  };
};

/** graphql-ws reports a refused operation by throwing its errors, and a lost socket by throwing the close event. */
const translate = (
  name: string,
  events: AsyncIterableIterator<ExecutionResult>,
  settled: () => void,
): AsyncIterableIterator<ExecutionResult> => ({
  next: async () => {
    try {
      const step = await events.next();
      if (step.done) settled();
      return step;
    } catch (thrown) {
      settled();
      if (!Array.isArray(thrown)) throw new SubgraphUnavailable(name, closeReason(thrown));
      return { done: false, value: { errors: thrown as GraphQLFormattedError[] } as unknown as ExecutionResult };
    }
  },
  return: async () => {
    settled();
    await events.return?.();
    return { done: true, value: undefined };
  },
  [Symbol.asyncIterator]() {
    return this;
  },
});

const closeReason = (thrown: unknown): string => {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown)) return reasonOf(thrown);
  return `socket closed: ${String(thrown.code)} ${'reason' in thrown ? String(thrown.reason) : ''}`.trim();
};

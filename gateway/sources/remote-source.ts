import { CALLER_HEADER } from '../../platform/auth/caller-token.ts';
import { readAnswer } from './answer.ts';
import { Connections } from './connections.ts';
import { exchange } from './exchange.ts';
import { forwardedHeaders, type SubgraphHeaders } from './header-rules.ts';
import { createSockets } from './remote-socket.ts';
import { subscribeRemotely } from './remote-subscription.ts';
import { timeLeft, type SourceCall, type SubgraphSource } from './source.ts';

const MAX_BYTES = 50 * 1024 * 1024;

export interface RemoteSourceOptions {
  readonly name: string;
  /** Where it answers GraphQL over HTTP; graphql-ws is spoken at the same URL with ws(s). */
  readonly url: string;
  /** Default 10 s for an operation, and 5 s at most for a socket to open. A call's own deadline can shorten it. */
  readonly timeoutMs?: number | undefined;
  /** Which headers of clients are passed on, and which are added. Default: none. */
  readonly headers?: SubgraphHeaders | undefined;
  /** Pass the client's `Authorization` on. Only for subgraphs that verify it themselves. */
  readonly forwardAuthorization?: boolean | undefined;
  /** Ask `/health/ready` at the subgraph's origin. Plaza's subgraphs have it, third parties' may not. */
  readonly askReadiness?: boolean | undefined;
  /** A longer answer, or a longer message of a subscription, fails. In bytes; default 50 MB. */
  readonly maxBytes?: number | undefined;
  /** Idle connections are closed after this long, before the subgraph does. Default 4 s, or what its `Keep-Alive` header says less 1 s. */
  readonly idleMs?: number | undefined;
}

/** A subgraph behind HTTP and graphql-ws. Connections are kept alive; a few sockets carry all subscriptions and reopen when needed. */
export const remoteSource = (options: RemoteSourceOptions): SubgraphSource => {
  const { name, url, timeoutMs = 10_000, askReadiness = false, maxBytes = MAX_BYTES, idleMs } = options;
  const { origin, pathname, search } = new URL(url);
  const path = pathname + search;
  const headers = headersOf(options);
  const connections = new Connections(origin, { maxBytes, idleMs });
  const sockets = createSockets({ url: url.replace(/^http/, 'ws'), timeoutMs, maxBytes, headers: headers.insert });
  const always = ['content-type', 'application/json', 'accept', 'application/json', ...headers.insert];

  const headersOfCall = (call: SourceCall): string[] => {
    const list = [...always, 'x-request-id', call.requestId];
    if (call.callerToken) list.push(CALLER_HEADER, call.callerToken);
    if (headers.propagate.length > 0) list.push(...forwardedHeaders(headers, call.clientHeaders, call.authorization));
    if (call.headers) list.push(...call.headers);
    return list;
  };
  return {
    name,
    execute: async (request, call) =>
      readAnswer(
        name,
        await exchange(name, connections, {
          path,
          headers: headersOfCall(call),
          body: request.body,
          repeatable: request.kind === 'query',
          timeoutMs: timeLeft(timeoutMs, call.deadline),
          signal: call.signal,
        }),
      ),
    subscribe: async (request, call) => subscribeRemotely({ name, sockets, headers }, request, call),
    ...(askReadiness ? { ready: () => askReady(url) } : {}),
    close: async () => {
      sockets.close();
      await connections.close();
    },
  };
};

const headersOf = ({ headers = { propagate: [], insert: [] }, forwardAuthorization }: RemoteSourceOptions): SubgraphHeaders =>
  forwardAuthorization && !headers.propagate.includes('authorization')
    ? { ...headers, propagate: [...headers.propagate, 'authorization'] }
    : headers;

const askReady = async (url: string): Promise<void> => {
  const response = await fetch(new URL('/health/ready', url), { signal: AbortSignal.timeout(1_000) }).catch(() => null);
  await response?.arrayBuffer();
  if (!response) throw new Error('not reachable');
  // A subgraph without this address is somebody else's, and answers at least.
  if (response.status >= 500) throw new Error('not ready');
};

import type { ExecutionResult } from 'graphql';
import { CALLER_HEADER } from '../../platform/auth/caller-token.ts';
import type { OperationRequest } from '../../platform/graphql/request.ts';
import { SubgraphUnavailable, withDeadline, type SourceCall, type SubgraphSource } from './source.ts';
import { openSocket } from './remote-socket.ts';

export interface RemoteSourceOptions {
  readonly name: string;
  /** Where it answers GraphQL over HTTP; graphql-ws is spoken at the same URL with ws(s). */
  readonly url: string;
  /** Default 10 s for an operation, and for a subscription to start. */
  readonly timeoutMs?: number | undefined;
  /** Pass the client's `Authorization` on. Only for subgraphs that verify it themselves. */
  readonly forwardAuthorization?: boolean | undefined;
  /** Ask `/health/ready` at the subgraph's origin. Plaza's subgraphs have it, third parties' may not. */
  readonly askReadiness?: boolean | undefined;
}

/** A subgraph behind HTTP and graphql-ws. Connections are kept alive; one socket carries all subscriptions and is reopened when needed. */
export const remoteSource = ({
  name,
  url,
  timeoutMs = 10_000,
  forwardAuthorization = false,
  askReadiness = false,
}: RemoteSourceOptions): SubgraphSource => {
  const socket = openSocket(name, url.replace(/^http/, 'ws'));
  const authorizationOf = (call: SourceCall) => (forwardAuthorization ? call.authorization : undefined);
  return {
    name,
    execute: (request, call) => withDeadline(name, timeoutMs, (late) => post(name, url, request, call, authorizationOf(call), late)),
    subscribe: (request, call) =>
      withDeadline(name, timeoutMs, () => socket.subscribe(request, { ...call, authorization: authorizationOf(call) })),
    ...(askReadiness ? { ready: () => askReady(url) } : {}),
    close: socket.close,
  };
};

const post = async (
  name: string,
  url: string,
  request: OperationRequest,
  call: SourceCall,
  authorization: string | undefined,
  late: AbortSignal,
): Promise<ExecutionResult> => {
  const response = await fetch(url, {
    method: 'POST',
    redirect: 'error',
    signal: call.signal ? AbortSignal.any([call.signal, late]) : late,
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      'x-request-id': call.requestId,
      ...(call.callerToken ? { [CALLER_HEADER]: call.callerToken } : {}),
      ...(authorization ? { authorization } : {}),
    },
    body: JSON.stringify(request),
  });
  const text = await response.text();
  if (response.status >= 500) throw new SubgraphUnavailable(name, `HTTP ${response.status}`);
  const result = asResult(text);
  if (!result) throw new SubgraphUnavailable(name, `HTTP ${response.status} without a GraphQL answer`);
  return result;
};

/** The GraphQL result in a body; null for anything else, such as a proxy's HTML page. */
const asResult = (text: string): ExecutionResult | null => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const { data, errors } = value as { data?: unknown; errors?: unknown };
  const dataIsSane = data === undefined || data === null || (typeof data === 'object' && !Array.isArray(data));
  const errorsAreSane = errors === undefined || errors === null || (Array.isArray(errors) && errors.every(isErrorLike));
  if (!dataIsSane || !errorsAreSane || (data === undefined && !errors)) return null;
  return value as ExecutionResult;
};

const isErrorLike = (error: unknown) =>
  typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string';

const askReady = async (url: string): Promise<void> => {
  const response = await fetch(new URL('/health/ready', url), { signal: AbortSignal.timeout(1_000) }).catch(() => null);
  await response?.arrayBuffer();
  if (!response) throw new Error('not reachable');
  // A subgraph without this address is somebody else's, and answers at least.
  if (response.status >= 500) throw new Error('not ready');
};

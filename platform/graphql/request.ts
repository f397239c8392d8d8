import type { ExecutionResult } from 'graphql';

/** One GraphQL operation as it travels between gateway and subgraph. */
export interface OperationRequest {
  readonly query: string;
  readonly variables?: Record<string, unknown> | undefined;
  readonly operationName?: string | undefined;
}

/** For how many seconds an answer may be kept, and whether only for the caller it was made for. */
export interface CacheControl {
  readonly maxAge: number;
  readonly scope: 'PUBLIC' | 'PRIVATE';
}

/** `cacheControl` is set by a subgraph that knows; over HTTP it travels as `Cache-Control`. */
export interface SubgraphAnswer extends ExecutionResult {
  readonly cacheControl?: CacheControl | undefined;
}

/**
 * A subgraph that can be asked, wherever it runs. `callerToken` is what `signCaller` made: without a valid one every
 * operation is refused. Errors come back masked, in `errors`; the promise rejects only when the subgraph is out of reach.
 */
export interface SubgraphExecutor {
  execute(request: OperationRequest, callerToken: string | undefined, signal?: AbortSignal): Promise<SubgraphAnswer>;
  /** Ends when the source ends or `signal` aborts. A refusal is one result with `errors`. */
  subscribe(request: OperationRequest, callerToken: string | undefined, signal?: AbortSignal): Promise<ExecutionResult | AsyncIterableIterator<ExecutionResult>>;
}

import type { ExecutionResult } from 'graphql';

/** One GraphQL operation as it travels between gateway and subgraph. */
export interface OperationRequest {
  readonly query: string;
  readonly variables?: Record<string, unknown> | undefined;
  readonly operationName?: string | undefined;
}

/**
 * A subgraph that can be asked, wherever it runs. `callerToken` is what `signCaller` made: without a valid one every
 * operation is refused. Errors come back masked, in `errors`; the promise rejects only when the subgraph is out of reach.
 */
export interface SubgraphExecutor {
  execute(request: OperationRequest, callerToken: string | undefined, signal?: AbortSignal): Promise<ExecutionResult>;
  /** Ends when the source ends or `signal` aborts. A refusal is one result with `errors`. */
  subscribe(request: OperationRequest, callerToken: string | undefined, signal?: AbortSignal): Promise<ExecutionResult | AsyncIterableIterator<ExecutionResult>>;
}

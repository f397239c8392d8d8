import { GraphQLError, type ExecutionResult } from 'graphql';
import type { OperationRequest } from '../../platform/graphql/request.ts';

/** What travels with an operation to a subgraph besides the operation. */
export interface SourceCall {
  readonly requestId: string;
  /** The signed caller. Absent in front of subgraphs that are not Plaza's. */
  readonly callerToken?: string | undefined;
  /** The client's own `Authorization`. Sent only by a source that was told to forward it. */
  readonly authorization?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * A subgraph as the gateway sees it, in this process or behind HTTP. Both methods reject with `SubgraphUnavailable` and nothing else when
 * no GraphQL answer could be had. Nothing is ever sent twice.
 */
export interface SubgraphSource {
  readonly name: string;
  execute(request: OperationRequest, call: SourceCall): Promise<ExecutionResult>;
  /** A refusal is one result. The events end when the subgraph ends them or `call.signal` aborts, and throw when the subgraph is lost. */
  subscribe(request: OperationRequest, call: SourceCall): Promise<ExecutionResult | AsyncIterableIterator<ExecutionResult>>;
  /** Resolves when the subgraph says it is ready. Absent where there is nothing to ask. */
  readonly ready?: () => Promise<void>;
  close(): Promise<void>;
}

/** No answer: dead, too slow, or not speaking GraphQL. `reason` is for the log; clients see only which subgraph. */
export class SubgraphUnavailable extends GraphQLError {
  readonly reason: string;

  constructor(subgraph: string, reason: string) {
    super(`The subgraph "${subgraph}" is unavailable.`, { extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph } });
    this.reason = reason;
  }
}

/** Rejects with `SubgraphUnavailable` when `work` takes longer than `ms` or fails; aborts the signal it gave in the first case. */
export const withDeadline = async <T>(subgraph: string, ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new SubgraphUnavailable(subgraph, `no answer within ${ms} ms`));
      controller.abort();
    }, ms);
  });
  try {
    return await Promise.race([work(controller.signal), late]);
  } catch (error) {
    throw error instanceof SubgraphUnavailable ? error : new SubgraphUnavailable(subgraph, reasonOf(error));
  } finally {
    clearTimeout(timer);
  }
};

export const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? `: ${error.cause.message || ('code' in error.cause ? String(error.cause.code) : '')}` : '';
  return error.message + cause;
};

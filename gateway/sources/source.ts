import type { IncomingHttpHeaders } from 'node:http';
import { GraphQLError, type ExecutionResult } from 'graphql';
import type { OperationRequest, SubgraphAnswer } from '../../platform/graphql/request.ts';
import type { RequestRecord } from '../telemetry/request-record.ts';

/** One operation for a subgraph. The executor makes `body` cheaply, from parts that it prepared with the plan. */
export interface SubgraphRequest extends OperationRequest {
  readonly kind: 'query' | 'mutation' | 'subscription';
  /** `{"query":…,"operationName":…,"variables":…}` as JSON text, made when first asked for. */
  readonly body: string;
  /** How a subscription that was cut off goes on where it was. Without it, it ends. */
  readonly resume?: Resume | undefined;
}

/** The variable that says where to go on, and where an event says where it is. */
export interface Resume {
  readonly variable: string;
  readonly cursorOf: (event: ExecutionResult) => string | undefined;
}

/** What a subgraph answered. `cacheControl` is its HTTP `Cache-Control`, when it sent one. */
export type SubgraphResult = SubgraphAnswer;

/** What travels with an operation to a subgraph besides the operation. */
export interface SourceCall {
  readonly requestId: string;
  /** The signed caller. Absent in front of subgraphs that are not Plaza's. */
  readonly callerToken?: string | undefined;
  /** Nobody has signed in: `callerToken`, if there is one, says so and nothing else. */
  readonly anonymous?: boolean | undefined;
  /** The client's own `Authorization`. Sent only by a source that was told to forward it. */
  readonly authorization?: string | undefined;
  /** The client's own headers. Sent only where a header rule says so. */
  readonly clientHeaders?: IncomingHttpHeaders | undefined;
  /** Headers that the gateway itself adds, as name, value, name, value…, such as `traceparent`. */
  readonly headers?: readonly string[] | undefined;
  readonly signal?: AbortSignal | undefined;
  /** When the answer is of no use any more, in milliseconds of `performance.now()`. */
  readonly deadline?: number | undefined;
  /** The same call for now: the caller's token lives a minute, a subscription that has to start again may be older. */
  readonly renew?: (() => SourceCall) | undefined;
  /** What is noted about the client's request. */
  readonly record?: RequestRecord | undefined;
}

/**
 * A subgraph as the gateway sees it, in this process or behind HTTP. Both methods reject with `SubgraphUnavailable` and nothing else when
 * no GraphQL answer could be had. A mutation is never sent twice.
 */
export interface SubgraphSource {
  readonly name: string;
  execute(request: SubgraphRequest, call: SourceCall): Promise<SubgraphResult>;
  /**
   * A refusal is one result. The events end when the subgraph ends them or `call.signal` aborts, and throw when the subgraph is lost and
   * `request.resume` cannot help.
   */
  subscribe(request: SubgraphRequest, call: SourceCall): Promise<ExecutionResult | AsyncIterableIterator<ExecutionResult>>;
  /** Resolves when the subgraph says it is ready. Absent where there is nothing to ask. */
  readonly ready?: () => Promise<void>;
  close(): Promise<void>;
}

/**
 * Why there was no answer. `connection`: not reached, or lost half-way. `overloaded`: 502, 503 or 504. `timeout`: too slow. `invalid`: what
 * came is not GraphQL. These four are the subgraph's fault and count against it. `refused`: it could not do anything with this request.
 * `cancelled`: the client has gone. `busy`, `circuit open`: it was not asked.
 */
export type FailureKind = 'connection' | 'overloaded' | 'timeout' | 'invalid' | 'refused' | 'cancelled' | 'busy' | 'circuit open';

/** No answer: dead, too slow, or not speaking GraphQL. `reason` is for the log; clients see only which subgraph. */
export class SubgraphUnavailable extends GraphQLError {
  readonly reason: string;
  readonly kind: FailureKind;

  constructor(subgraph: string, reason: string, kind: FailureKind = 'connection') {
    super(`The subgraph "${subgraph}" is unavailable.`, { extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph } });
    this.reason = reason;
    this.kind = kind;
  }
}

/** Milliseconds that a call may take: `timeoutMs`, or what its deadline leaves of it. Not below 0. */
export const timeLeft = (timeoutMs: number, deadline: number | undefined): number =>
  deadline === undefined ? timeoutMs : Math.max(0, Math.min(timeoutMs, deadline - performance.now()));

/** Any error as `SubgraphUnavailable`. */
export const asUnavailable = (subgraph: string, error: unknown): SubgraphUnavailable =>
  error instanceof SubgraphUnavailable ? error : new SubgraphUnavailable(subgraph, reasonOf(error));

export const tooLate = (subgraph: string, ms: number) =>
  new SubgraphUnavailable(subgraph, `no answer within ${Math.round(ms)} ms`, 'timeout');
export const cancelled = (subgraph: string) => new SubgraphUnavailable(subgraph, 'the client has gone', 'cancelled');

/** What went wrong, in words for the log. */
export const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  const cause = error.cause instanceof Error ? `: ${reasonOf(error.cause)}` : '';
  return (error.message || code || error.name) + cause;
};

import { noHeaderRules, headersFor, type SubgraphHeaders } from './header-rules.ts';
import { withBreaker, type BreakerOptions } from './with-breaker.ts';
import { withConcurrencyLimit, type ConcurrencyLimit } from './with-concurrency-limit.ts';
import { withDeduplication } from './with-deduplication.ts';
import { withRetries, type RetryOptions } from './with-retries.ts';
import type { SourceCall, SubgraphSource } from './source.ts';

/** How the gateway treats one subgraph. */
export interface TrafficPolicy {
  /** For an operation as a whole, waiting and further tries included, and for a subscription to start. Default 10 s. */
  readonly timeoutMs?: number | undefined;
  readonly retry?: RetryOptions | undefined;
  /** Null: no circuit breaker. */
  readonly breaker?: BreakerOptions | null | undefined;
  readonly concurrency?: ConcurrencyLimit | undefined;
  /** Send identical anonymous queries that run at the same time once. Default false. */
  readonly deduplicate?: boolean | undefined;
  /** The headers of clients that the source passes on: they tell who is anonymous. Default: none. */
  readonly headers?: SubgraphHeaders | undefined;
}

/** A source behind everything that keeps one subgraph's trouble from spreading. A call passes it from the outside in: */
export const protectedSource = (source: SubgraphSource, policy: TrafficPolicy = {}): SubgraphSource => {
  const { timeoutMs = 10_000, retry, breaker, concurrency, deduplicate = false } = policy;
  const limited = withConcurrencyLimit(source, concurrency);
  const guarded = breaker === null ? limited : withBreaker(limited, breaker);
  const timed = withTimeout(withRetries(guarded, retry), timeoutMs);
  return deduplicate ? withDeduplication(timed, policy.headers ?? headersFor(noHeaderRules, source.name)) : timed;
};

/** Gives every call a deadline, unless it has an earlier one. Keeping it is up to the source. */
const withTimeout = (source: SubgraphSource, timeoutMs: number): SubgraphSource => {
  const timed = (call: SourceCall): SourceCall => {
    const deadline = performance.now() + timeoutMs;
    return { ...call, deadline: call.deadline === undefined ? deadline : Math.min(deadline, call.deadline) };
  };
  return {
    ...source,
    execute: (request, call) => source.execute(request, timed(call)),
    subscribe: (request, call) => source.subscribe(request, timed(call)),
  };
};

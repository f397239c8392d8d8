import { SubgraphUnavailable, type SourceCall, type SubgraphSource } from './source.ts';

export interface RetryOptions {
  /** Further tries of one query. Default 1. */
  readonly retries?: number | undefined;
  /** The wait before a further try, drawn from this range: those who failed together shall not return together. Default 20 to 100 ms. */
  readonly backoffMs?: readonly [least: number, most: number] | undefined;
  /** Told before every further try. */
  readonly retrying?: (() => void) | undefined;
}

/** Further tries, as a share of queries. */
const SHARE = 0.2;
/** Tries that may be saved up for a bad moment, and that there are at the start. */
const SAVED = 10;

/**
 * Sends a query again when the connection failed or the subgraph said 502, 503 or 504. Never a mutation. Over time at most one try in five
 * queries is a further one (plus ten), so that a subgraph in trouble is not drowned by them.
 */
export const withRetries = (source: SubgraphSource, options: RetryOptions = {}): SubgraphSource => {
  const { retries = 1, backoffMs: [least, most] = [20, 100], retrying } = options;
  let budget = SAVED;
  return {
    ...source,
    execute: async (request, call) => {
      if (request.kind !== 'query') return source.execute(request, call);
      budget = Math.min(SAVED, budget + SHARE);
      for (let left = retries; ; left -= 1) {
        try {
          return await source.execute(request, call);
        } catch (error) {
          const delay = least + Math.random() * (most - least);
          if (left <= 0 || budget < 1 || !mayHelp(error, delay, call)) throw error;
          budget -= 1;
          await new Promise((resolve) => setTimeout(resolve, delay));
          if (call.signal?.aborted) throw error;
          retrying?.();
        }
      }
    },
  };
};

const mayHelp = (error: unknown, delay: number, { signal, deadline = Infinity }: SourceCall): boolean =>
  error instanceof SubgraphUnavailable &&
  (error.kind === 'connection' || error.kind === 'overloaded') &&
  !signal?.aborted &&
  performance.now() + delay < deadline;

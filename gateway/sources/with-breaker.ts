import { CircuitState, SamplingBreaker } from 'cockatiel';
import { SubgraphUnavailable, type FailureKind, type SubgraphSource } from './source.ts';

export interface BreakerOptions {
  /** The circuit opens when more than this share of calls failed. Default 0.5. */
  readonly threshold?: number | undefined;
  /** The calls that are looked at, by age. Default 10 s. */
  readonly windowMs?: number | undefined;
  /** Fewer calls than this in the window say nothing. Default 10. */
  readonly minimumCalls?: number | undefined;
  /** How long an open circuit stays so before one call may try. Default 5 s. */
  readonly openMs?: number | undefined;
  /** Told when the circuit opens or closes. */
  readonly changed?: ((state: 'open' | 'closed') => void) | undefined;
  /** Milliseconds that only ever grow. Default `performance.now`. */
  readonly now?: (() => number) | undefined;
}

/** What speaks against a subgraph. Failures of one client's making do not: nobody shall open the circuit for all others. */
const FAULTS: ReadonlySet<FailureKind> = new Set(['connection', 'overloaded', 'timeout', 'invalid']);
/** What says nothing about a subgraph: it was not asked, or not listened to. */
const NEUTRAL: ReadonlySet<FailureKind> = new Set(['cancelled', 'busy', 'circuit open']);

/**
 * A circuit breaker. While the circuit is open every call fails at once; after `openMs` one call tries (the others still fail), and closes
 * it or opens it again. Subscriptions are held up by an open circuit, but do not count.
 *
 * The share of failures is counted by cockatiel. Its policy around it is not used: it keeps callers waiting for the trying call.
 */
export const withBreaker = (source: SubgraphSource, options: BreakerOptions = {}): SubgraphSource => {
  const { threshold = 0.5, windowMs = 10_000, minimumCalls = 10, openMs = 5_000, changed, now = () => performance.now() } = options;
  const sampler = new SamplingBreaker({ threshold, duration: windowMs, minimumRps: minimumCalls / (windowMs / 1_000) });
  let state = CircuitState.Closed;
  let openedAt = 0;

  const refuseIfOpen = () => {
    if (state === CircuitState.Closed) return;
    if (state === CircuitState.HalfOpen || now() - openedAt < openMs)
      throw new SubgraphUnavailable(source.name, 'circuit open', 'circuit open');
  };
  const open = () => {
    if (state === CircuitState.Closed) changed?.('open');
    state = CircuitState.Open;
    openedAt = now();
  };
  const succeeded = (trying: boolean) => {
    if (trying) {
      sampler.success(CircuitState.HalfOpen);
      state = CircuitState.Closed;
      changed?.('closed');
    } else if (state === CircuitState.Closed) sampler.success(state);
  };
  const failed = (error: unknown, trying: boolean) => {
    const kind = error instanceof SubgraphUnavailable ? error.kind : 'connection';
    // Another one may try at once.
    if (NEUTRAL.has(kind)) state = trying ? CircuitState.Open : state;
    else if (!FAULTS.has(kind)) succeeded(trying);
    else if (trying || (state === CircuitState.Closed && sampler.failure(state))) open();
  };

  return {
    ...source,
    execute: async (request, call) => {
      refuseIfOpen();
      const trying = state === CircuitState.Open;
      if (trying) state = CircuitState.HalfOpen;
      try {
        const result = await source.execute(request, call);
        succeeded(trying);
        return result;
      } catch (error) {
        failed(error, trying);
        throw error;
      }
    },
    subscribe: async (request, call) => {
      refuseIfOpen();
      return source.subscribe(request, call);
    },
  };
};

import { forwardedHeaders, type SubgraphHeaders } from './header-rules.ts';
import { cancelled, type SourceCall, type SubgraphResult, type SubgraphSource } from './source.ts';

/**
 * Identical queries that run at the same time are sent once, if nobody in particular asks: no signed-in caller, and none of the client's
 * headers is passed on. Everyone gets data of their own. The query is given up when everyone has gone.
 */
export const withDeduplication = (source: SubgraphSource, headers: SubgraphHeaders): SubgraphSource => {
  const running = new Map<string, SharedQuery>();
  const isAnonymous = ({ anonymous, callerToken, clientHeaders, authorization }: SourceCall) =>
    (anonymous || !callerToken) && forwardedHeaders(headers, clientHeaders, authorization).length === 0;

  return {
    ...source,
    execute: (request, call) => {
      if (request.kind !== 'query' || !isAnonymous(call)) return source.execute(request, call);
      const present = running.get(request.body);
      if (present) return present.join(call.signal);
      const forget = () => {
        if (running.get(request.body) === shared) running.delete(request.body);
      };
      const shared = new SharedQuery(source.name, forget);
      running.set(request.body, shared);
      const answer = shared.join(call.signal);
      source.execute(request, { ...call, signal: shared.signal }).then(
        (result) => shared.answer(result),
        (error: unknown) => shared.fail(error),
      );
      return answer;
    },
  };
};

interface Waiting {
  readonly resolve: (result: SubgraphResult) => void;
  readonly reject: (error: unknown) => void;
}

class SharedQuery {
  readonly #subgraph: string;
  readonly #over: () => void;
  readonly #waiting = new Set<Waiting>();
  readonly #controller = new AbortController();

  constructor(subgraph: string, over: () => void) {
    this.#subgraph = subgraph;
    this.#over = over;
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  join(signal: AbortSignal | undefined): Promise<SubgraphResult> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        reject(cancelled(this.#subgraph));
        this.#waiting.delete(waiting);
        if (this.#waiting.size > 0) return;
        this.#over();
        this.#controller.abort();
      };
      const settle = () => signal?.removeEventListener('abort', leave);
      const waiting: Waiting = {
        resolve: (result) => {
          settle();
          resolve(result);
        },
        reject: (error) => {
          settle();
          reject(error);
        },
      };
      this.#waiting.add(waiting);
      if (signal?.aborted) return leave();
      signal?.addEventListener('abort', leave);
    });
  }

  /** Copies before anyone gets theirs: whoever asks may change what they got. */
  answer(result: SubgraphResult): void {
    this.#over();
    const all = [...this.#waiting];
    const copies = all.map((_, index) => (index === 0 ? result : { ...result, data: structuredClone(result.data) }));
    all.forEach(({ resolve }, index) => resolve(copies[index]!));
  }

  fail(error: unknown): void {
    this.#over();
    for (const { reject } of this.#waiting) reject(error);
  }
}

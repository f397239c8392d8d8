import { cancelled, SubgraphUnavailable, timeLeft, tooLate, type SourceCall, type SubgraphSource } from './source.ts';

export interface ConcurrencyLimit {
  /** Operations that run at once. Default 200. */
  readonly running?: number | undefined;
  /** Operations that wait for one of those to end. More are refused at once. Default 1,000. */
  readonly queued?: number | undefined;
  /** Told of each operation that begins and stops waiting. */
  readonly waiting?: { up(): void; down(): void } | undefined;
}

/** Keeps a rush from a subgraph that cannot stand it, and from this process' memory. Waiting ends with the call's deadline. */
export const withConcurrencyLimit = (source: SubgraphSource, limit: ConcurrencyLimit = {}): SubgraphSource => {
  const { running: most = 200, queued = 1_000 } = limit;
  const waiting = new Set<() => void>();
  let running = 0;

  const turn = ({ signal, deadline }: SourceCall): Promise<void> =>
    new Promise((resolve, reject) => {
      if (waiting.size >= queued)
        return reject(new SubgraphUnavailable(source.name, `busy: ${running} operations run and ${waiting.size} wait`, 'busy'));
      const settle = () => {
        if (waiting.delete(start)) limit.waiting?.down();
        clearTimeout(timer);
        signal?.removeEventListener('abort', leave);
      };
      const start = () => {
        settle();
        resolve();
      };
      const leave = () => {
        settle();
        reject(cancelled(source.name));
      };
      const ms = deadline === undefined ? undefined : timeLeft(Infinity, deadline);
      const timer =
        ms === undefined
          ? undefined
          : setTimeout(() => {
              settle();
              reject(tooLate(source.name, ms));
            }, ms);
      signal?.addEventListener('abort', leave);
      if (signal?.aborted) return leave();
      waiting.add(start);
      limit.waiting?.up();
    });

  return {
    ...source,
    execute: async (request, call) => {
      if (running < most) running += 1;
      else await turn(call);
      try {
        return await source.execute(request, call);
      } finally {
        const [next] = waiting;
        // Whoever is next takes over this place.
        if (next) next();
        else running -= 1;
      }
    },
  };
};

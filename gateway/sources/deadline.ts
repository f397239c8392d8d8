import { asUnavailable, cancelled, tooLate } from './source.ts';

/**
 * Rejects with `SubgraphUnavailable` when `work` fails, takes longer than `ms`, or `given` aborts; in the last two cases the signal that
 * `work` got aborts too. `work` that goes on regardless is left alone.
 */
export const withDeadline = <T>(
  subgraph: string,
  ms: number,
  work: (signal: AbortSignal) => Promise<T>,
  given?: AbortSignal,
): Promise<T> =>
  new Promise((resolve, reject) => {
    if (given?.aborted) return reject(cancelled(subgraph));
    const controller = new AbortController();
    const settle = () => {
      clearTimeout(timer);
      given?.removeEventListener('abort', leave);
    };
    const fail = (error: unknown) => {
      settle();
      reject(asUnavailable(subgraph, error));
    };
    const leave = () => {
      fail(cancelled(subgraph));
      controller.abort();
    };
    const timer = setTimeout(() => {
      fail(tooLate(subgraph, ms));
      controller.abort();
    }, ms);
    given?.addEventListener('abort', leave);
    try {
      work(controller.signal).finally(settle).then(resolve, fail);
    } catch (error) {
      fail(error);
    }
  });

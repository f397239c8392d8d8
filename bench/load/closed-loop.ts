import { Recorder, type Load, type Send } from './load.ts';

export interface ClosedLoopOptions {
  /** Requests under way at any time. */
  readonly connections: number;
  readonly seconds: number;
  /** Ends earlier after so many. */
  readonly supply: number;
}

/** As fast as it goes: each connection sends its next request when the one before has been answered. */
export const closedLoop = async (send: Send, { connections, seconds, supply }: ClosedLoopOptions): Promise<Load> => {
  const recorder = new Recorder();
  const end = performance.now() + seconds * 1000;
  let left = supply;
  const connection = async () => {
    while (performance.now() < end && left > 0) {
      left -= 1;
      await recorder.record(send, performance.now());
    }
  };
  await Promise.all(Array.from({ length: connections }, connection));
  return recorder.load;
};

/** Does `work` for each item, a few at a time, and answers the results in order. The first failure ends it. */
export const eachOf = async <T, R>(items: readonly T[], concurrency: number, work: (item: T, index: number) => Promise<R>): Promise<R[]> => {
  const results: R[] = [];
  const queue = items.entries();
  const worker = async () => {
    for (const [index, item] of queue) results[index] = await work(item, index);
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return results;
};

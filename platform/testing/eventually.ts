import { setTimeout as delay } from 'node:timers/promises';

const PATIENCE = 10_000;

/** Asks again until the answer is truthy, at most `patience` milliseconds (10 s). For what another process or a background loop brings about. */
export const eventually = async <T>(what: string, ask: () => Promise<T> | T, patience = PATIENCE): Promise<NonNullable<T>> => {
  const deadline = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > deadline) throw new Error(`still not so after ${patience / 1000} s: ${what}`);
    await delay(20);
  }
};

/** The next `count` items of a stream. */
export const take = async <T>(stream: AsyncIterable<T>, count: number): Promise<T[]> => {
  const items: T[] = [];
  if (count === 0) return items;
  for await (const item of stream) if (items.push(item) === count) break;
  return items;
};

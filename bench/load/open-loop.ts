import { setTimeout as delay } from 'node:timers/promises';
import { Recorder, type Load, type Send } from './load.ts';

/**
 * Sends at a fixed rate whether or not earlier requests have been answered, as people do who know nothing of each other. Each time counts from the
 * instant at which the request was due: a server that stalls is charged for all who would have come meanwhile (no coordinated omission).
 */
export const openLoop = async (send: Send, { rate, seconds }: { rate: number; seconds: number }): Promise<Load> => {
  const recorder = new Recorder();
  const running: Promise<void>[] = [];
  const start = performance.now();
  for (let sent = 0; sent < rate * seconds; sent += 1) {
    const due = start + (sent * 1000) / rate;
    for (let left = due - performance.now(); left > 0; left = due - performance.now()) await delay(left);
    running.push(recorder.record(send, due));
  }
  await Promise.all(running);
  return recorder.load;
};

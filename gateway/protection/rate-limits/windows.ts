import { LRUCache } from 'lru-cache';

/** What was counted under one key since its window began. `resetsAt` is in milliseconds, as Date.now(). */
export interface Window {
  total: number;
  resetsAt: number;
}

/** Beyond so many callers and addresses, those seen least recently are forgotten. About 150 bytes each. */
const MOST_WINDOWS = 100_000;

/** Counters in this process. */
export class Windows {
  readonly #windows: LRUCache<string, Window>;

  constructor(most = MOST_WINDOWS) {
    this.#windows = new LRUCache({ max: most });
  }

  /** The window that is running for a key. */
  current(key: string, at: number): Window | undefined {
    const window = this.#windows.get(key);
    return window && window.resetsAt > at ? window : undefined;
  }

  /** Like `current`, beginning a window if none is running. */
  open(key: string, at: number, windowMs: number): Window {
    const running = this.current(key, at);
    if (running) return running;
    const window = { total: 0, resetsAt: at + windowMs };
    this.#windows.set(key, window);
    return window;
  }

  /** Takes over what a shared counter says, unless more is known of the running window already. */
  learn(key: string, at: number, total: number, resetsAt: number): void {
    const running = this.current(key, at);
    if (!running || total > running.total) this.#windows.set(key, { total, resetsAt });
  }
}

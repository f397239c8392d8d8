import { LRUCache } from 'lru-cache';
import type { Store } from './store.ts';

export interface MemoryStoreOptions {
  /** For keys and values together, counted at two bytes a character: what they really take is less. */
  readonly maxBytes: number;
  /** The counters that are used least recently are forgotten beyond this. Each takes about 200 bytes. Default 100,000. */
  readonly maxCounters?: number;
  readonly now?: () => Date;
}

interface Counter {
  total: number;
  readonly resetsAt: number;
}

const MAX_COUNTERS = 100_000;
/** What an entry takes beside its characters. */
const ENTRY_BYTES = 200;

/** A store in this process. Counters have room of their own, so that bulky values never push out what limits depend on. */
export const createMemoryStore = ({ maxBytes, maxCounters = MAX_COUNTERS, now }: MemoryStoreOptions): Store => {
  const clock = now ? () => now().getTime() : Date.now;
  const values = new LRUCache<string, string>({
    maxSize: maxBytes,
    sizeCalculation: (value, key) => 2 * (value.length + key.length) + ENTRY_BYTES,
    ttl: 1,
    ttlResolution: 0,
    perf: { now: clock },
  });
  const counters = new LRUCache<string, Counter>({ max: maxCounters });

  const counterOf = (key: string, at: number, windowMs: number): Counter => {
    const known = counters.get(key);
    if (known && known.resetsAt > at) return known;
    const fresh = { total: 0, resetsAt: at + windowMs };
    counters.set(key, fresh);
    return fresh;
  };

  return {
    get: async (key) => values.get(key),
    getMany: async (keys) => keys.map((key) => values.get(key)),
    set: async (key, value, ttlMs) => {
      if (ttlMs < 1) values.delete(key);
      else values.set(key, value, { ttl: ttlMs });
    },
    delete: async (keys) => {
      for (const key of keys) values.delete(key);
    },
    add: async (key, by, windowMs) => {
      const at = clock();
      const counter = counterOf(key, at, windowMs);
      counter.total += by;
      return { total: counter.total, resetsInMs: counter.resetsAt - at };
    },
    close: async () => {
      values.clear();
      counters.clear();
    },
  };
};

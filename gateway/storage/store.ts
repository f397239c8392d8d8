/**
 * Short-lived text by key, in this process or shared by several gateways. Times are milliseconds. Losing what is in it is harmless; an
 * implementation that cannot reach its server rejects, and whoever called decides what that means.
 */
export interface Store {
  get(key: string): Promise<string | undefined>;
  /** In the order of `keys`. */
  getMany(keys: readonly string[]): Promise<(string | undefined)[]>;
  /** Keeps nothing when `ttlMs` is less than 1. */
  set(key: string, value: string, ttlMs: number): Promise<void>;
  delete(keys: readonly string[]): Promise<void>;
  /**
   * Adds `by`, a whole number, to a counter that starts at 0 and forgets everything `windowMs` after its first addition. Atomic. Counters
   * have names of their own: `get`, `set` and `delete` do not touch them.
   */
  add(key: string, by: number, windowMs: number): Promise<{ readonly total: number; readonly resetsInMs: number }>;
  close(): Promise<void>;
}

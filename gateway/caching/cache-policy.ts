export type Scope = 'PUBLIC' | 'PRIVATE';

/** How long something may be kept, in seconds, and for whom: for everybody or only for the caller it was made for. */
export interface CachePolicy {
  readonly maxAge: number;
  readonly scope: Scope;
}

/** What several policies allow together. */
export const strictest = (a: CachePolicy, b: CachePolicy): CachePolicy => ({
  maxAge: Math.min(a.maxAge, b.maxAge),
  scope: a.scope === 'PRIVATE' ? 'PRIVATE' : b.scope,
});

const DAY_SECONDS = 24 * 60 * 60;

/** Nothing is kept longer than a day: what says that it is out of date has to be remembered as long. */
export const timeToLiveMs = ({ maxAge }: CachePolicy): number => Math.min(maxAge, DAY_SECONDS) * 1000;

/** Longer than what is kept can live, including the time it took to fetch it. */
export const LONGEST_MS = (DAY_SECONDS + 15 * 60) * 1000;

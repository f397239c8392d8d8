/** Milliseconds. */
export interface Percentiles {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** The smallest value that so many per cent of all are not above (nearest rank); NaN of none. */
const rank = (sorted: readonly number[], percent: number): number => sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;

export const percentilesOf = (milliseconds: readonly number[]): Percentiles => {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  return { p50: rank(sorted, 50), p95: rank(sorted, 95), p99: rank(sorted, 99) };
};

/** So many units in each window, which begins with its first unit. */
export interface Rate {
  readonly limit: number;
  readonly windowMs: number;
}

const UNITS: ReadonlyMap<string, number> = new Map([
  ['s', 1_000],
  ['m', 60_000],
  ['h', 3_600_000],
  ['d', 86_400_000],
]);

/** Reads `600/1m`: 600 in a minute; also `s`, `h`, `d`, and without a number before the unit. Null: not of this form. */
export const parseRate = (text: string): Rate | null => {
  const [, limit, count, unit] = /^(\d{1,12})\/(\d{1,6})?([smhd])$/.exec(text.trim()) ?? [];
  const windowMs = Number(count ?? 1) * (UNITS.get(unit ?? '') ?? 0);
  return limit !== undefined && windowMs > 0 ? { limit: Number(limit), windowMs } : null;
};

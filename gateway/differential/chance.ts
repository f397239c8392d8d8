import type { Random } from 'fast-check';

/** Random choices. Made from fast-check's generator, so that a seed repeats everything that was made from it. */
export interface Chance {
  /** A whole number from `min` to `max`, both included. */
  readonly int: (min: number, max: number) => number;
  /** True with this probability. */
  readonly of: (probability: number) => boolean;
  readonly pick: <T>(items: readonly T[]) => T;
  /** Each item with this probability, in their order. */
  readonly some: <T>(items: readonly T[], probability: number) => T[];
  readonly shuffle: <T>(items: readonly T[]) => T[];
}

const chanceOver = (int: (min: number, max: number) => number): Chance => {
  const of = (probability: number) => int(0, 9_999) < probability * 10_000;
  const shuffle = <T>(items: readonly T[]): T[] => {
    const rest = [...items];
    return items.map(() => rest.splice(int(0, rest.length - 1), 1)[0]!);
  };
  return {
    int,
    of,
    pick: (items) => items[int(0, items.length - 1)]!,
    some: (items, probability) => items.filter(() => of(probability)),
    shuffle,
  };
};

export const chanceFrom = (random: Random): Chance => chanceOver((min, max) => random.nextInt(min, max));

/** Choices that follow from a text alone: the same text makes the same ones in every process. */
export const chanceOf = (text: string): Chance => {
  let state = hashOf(text);
  return chanceOver((min, max) => {
    // Mulberry32.
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return min + (((mixed ^ (mixed >>> 14)) >>> 0) % (max - min + 1));
  });
};

/** FNV-1a, 32 bits. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
};

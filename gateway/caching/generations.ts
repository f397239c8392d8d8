/**
 * What is kept carries the generations of what it was made from, read before it was fetched. To invalidate is to begin a new generation:
 * whatever carries the old one is not served again, also when it is written after the invalidation, by a fetch that had begun before it.
 */
export const generationOfType = (typename: string): string => `g:t:${typename}`;

/** Of one entity, by the text of one of its keys. */
export const generationOfEntity = (typename: string, key: string): string => `g:e:${typename}:${key}`;

/** Begins anew when anything of a type changes: for what shows entities of the type without saying which. */
export const generationOfAny = (typename: string): string => `g:a:${typename}`;

/** Generations as text; equal only when each of them is. What was never invalidated has none. */
export const stampOf = (generations: readonly (string | undefined)[]): string =>
  generations.map((generation) => generation ?? '').join(',');

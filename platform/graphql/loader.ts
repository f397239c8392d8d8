import DataLoader from 'dataloader';

/** A DataLoader over a store's `…ByIds`: one query for all keys asked for in one tick; null for keys that have no row. */
export const loaderOf = <K, V>(fetch: (keys: readonly K[]) => Promise<V[]>, keyOf: (row: V) => K): DataLoader<K, V | null> =>
  new DataLoader<K, V | null>(async (keys) => {
    const rows = new Map((await fetch(keys)).map((row) => [keyOf(row), row]));
    return keys.map((key) => rows.get(key) ?? null);
  });

/** The same for keys that have many rows each. */
export const listLoaderOf = <K, V>(fetch: (keys: readonly K[]) => Promise<V[]>, keyOf: (row: V) => K): DataLoader<K, V[]> =>
  new DataLoader<K, V[]>(async (keys) => {
    const rows = Map.groupBy(await fetch(keys), keyOf);
    return keys.map((key) => rows.get(key) ?? []);
  });

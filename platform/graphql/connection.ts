import { badInput } from '../errors/faults.ts';
import { decodeCursor, encodeCursor, type CursorValues } from '../kernel/cursor.ts';

export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** What a store's `list…` needs: how many rows to read (one more than shown) and the sort values to go on after. */
export interface Page {
  readonly limit: number;
  readonly after: CursorValues | null;
}

export interface Connection<T> {
  readonly edges: { readonly cursor: string; readonly node: T }[];
  readonly nodes: T[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const DEFAULT_SIZE = 20;
export const MAX_PAGE_SIZE = 100;

/** `first` of a list, from 1 to `most`. Throws BAD_USER_INPUT. */
export const sizeOf = (first: number, most: number): number => {
  if (first < 1 || first > most) throw badInput(`"first" must be from 1 to ${most}.`);
  return first;
};

/** Reads `first` (1–100, default 20) and `after`. `parts` is how many sort values a cursor of this list has. Throws BAD_USER_INPUT. */
export const pageOf = ({ first, after }: PageArguments, parts: number): Page => {
  const size = sizeOf(first ?? DEFAULT_SIZE, MAX_PAGE_SIZE);
  const values = after == null ? null : decodeCursor(after, parts);
  if (after != null && !values) throw badInput('"after" is not a cursor of this list.');
  return { limit: size + 1, after: values };
};

/** Rows read with `page.limit` as a Relay connection; `cursorOf` gives a row's sort values. */
export const connectionOf = <T>(rows: readonly T[], { limit }: Page, cursorOf: (row: T) => CursorValues): Connection<T> => {
  const nodes = rows.slice(0, limit - 1);
  const edges = nodes.map((node) => ({ node, cursor: encodeCursor(cursorOf(node)) }));
  return { edges, nodes, pageInfo: { hasNextPage: rows.length >= limit, endCursor: edges.at(-1)?.cursor ?? null } };
};

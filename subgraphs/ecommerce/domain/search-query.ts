import { chunksOf } from './search-words.ts';

/** A part of a query that has to be found: one word, a compound (`usb-c`) or a phrase in quotes. */
export interface QueryPart {
  /** Lower case, at least one. */
  readonly words: readonly string[];
  /** Written as one: `usbc`. */
  readonly joined: string | null;
  readonly phrase: boolean;
}

export interface SearchQuery {
  /** Each has to be found; of the parts of one clause (`carafe OR tote`) any. */
  readonly clauses: readonly (readonly QueryPart[])[];
  /** None may be found. */
  readonly excluded: readonly QueryPart[];
  /** The last word while it may be unfinished; null when something follows it, or it is quoted or excluded. */
  readonly unfinished: string | null;
}

export const MAX_QUERY = 200;
/** More words than these say nothing new. */
const MAX_CLAUSES = 12;

const partsOf = (text: string): QueryPart[] => chunksOf(text).map(({ words, joined }) => ({ words, joined, phrase: false }));

const phraseOf = (text: string): QueryPart[] => {
  const words = chunksOf(text).flatMap((chunk) => chunk.words);
  return words.length === 0 ? [] : [{ words, joined: null, phrase: words.length > 1 }];
};

/** Reads words, "phrases", `a OR b` and `-not`. Whatever else is typed parts words; nothing is an error. */
export const parseQuery = (raw: string): SearchQuery => {
  const clauses: QueryPart[][] = [];
  const excluded: QueryPart[] = [];
  let or = false;
  let open: string | null = null;
  for (const [, minus, quoted, bare] of raw.matchAll(/(?:(?<=^|\s)(-))?(?:"([^"]*)"|([^\s"]+))/gu)) {
    if (bare !== undefined && minus === undefined && /^or$/i.test(bare) && clauses.length > 0) {
      or = true;
      continue;
    }
    const parts = quoted === undefined ? partsOf(bare!) : phraseOf(quoted);
    open = null;
    if (minus !== undefined) excluded.push(...parts);
    else if (or && parts.length > 0) clauses.at(-1)!.push(parts[0]!);
    for (const part of minus === undefined ? parts.slice(or ? 1 : 0) : []) clauses.push([part]);
    if (minus === undefined && quoted === undefined && parts.length > 0 && /[\p{L}\p{N}]$/u.test(raw)) open = parts.at(-1)!.words.at(-1)!;
    or = false;
  }
  return { clauses: clauses.slice(0, MAX_CLAUSES), excluded: excluded.slice(0, MAX_CLAUSES), unfinished: clauses.length > MAX_CLAUSES ? null : open };
};

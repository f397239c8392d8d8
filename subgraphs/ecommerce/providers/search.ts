import type { Context } from '../../../platform/context/context.ts';
import type { CursorValues } from '../../../platform/kernel/cursor.ts';
import type { SearchCount, SearchFacet } from '../domain/search-facet.ts';
import type { SearchFilter } from '../domain/search-filter.ts';
import type { SearchLanguage } from '../domain/search-language.ts';
import type { SearchRecord } from '../domain/search-record.ts';

export type SearchSort = 'RELEVANCE' | 'PRICE_ASC' | 'PRICE_DESC' | 'NEWEST' | 'BESTSELLING' | 'RATING';

export interface SearchRequest {
  readonly text: string;
  /** Null: the words may be of any language that is spoken in the catalogue. */
  readonly language: SearchLanguage | null;
  readonly filter: SearchFilter;
  readonly sort: SearchSort;
  /** One more than is shown. */
  readonly limit: number;
  /** The place of a hit of an earlier page; null for the first one. */
  readonly after: CursorValues | null;
}

export interface SearchHit {
  readonly productId: string;
  /** Three values that only this engine understands. */
  readonly place: CursorValues;
}

export interface SearchPage {
  readonly hits: readonly SearchHit[];
  /** What was looked for instead of what is misspelt; null when nothing is. */
  readonly corrected: string | null;
  /** `exact` is false when there are so many that they were not counted one by one. */
  count(): Promise<SearchCount>;
  facets(): Promise<readonly SearchFacet[]>;
}

export interface SynonymGroup {
  readonly key: string;
  readonly language: SearchLanguage | null;
  readonly words: readonly string[];
}

/**
 * A search engine. It is told of products on sale, whole records at a time, and answers their ids; whoever shows them looks at the catalogue again.
 * Writes are never made inside a caller's transaction, may be repeated, and throw when the engine does not take them.
 */
export interface SearchEngine {
  readonly name: string;
  /** Records in one call, at most. */
  readonly batch: number;
  /** Throws `badInput` for a place that is not its own. */
  search(ctx: Context, request: SearchRequest): Promise<SearchPage>;
  /** Makes it ready for records: settings and such. */
  prepare(ctx: Context): Promise<void>;
  upsert(ctx: Context, records: readonly SearchRecord[]): Promise<void>;
  /** Those it does not know are left out silently. */
  remove(ctx: Context, ids: readonly string[]): Promise<void>;
  /** The hashes (`domain/search-record.ts`) of those of these records that it knows. */
  hashes(ctx: Context, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Ids of all it knows, a part at a time: `cursor` null begins, and ends. */
  list(ctx: Context, cursor: string | null): Promise<{ readonly ids: readonly string[]; readonly cursor: string | null }>;
  /** Replaces all synonyms. */
  setSynonyms(ctx: Context, groups: readonly SynonymGroup[]): Promise<void>;
}

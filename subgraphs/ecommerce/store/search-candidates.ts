import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import type { SearchFilter } from '../domain/search-filter.ts';
import { clauseQuery, termOf, type Clause } from '../domain/search-plan.ts';
import type { Averages, Candidate } from '../domain/search-ranking.ts';
import { facetsOf, type FacetRow } from './search-facets.ts';

export interface Retrieval {
  /** In the notation of `tsquery`: words, filters and tier. */
  readonly query: string;
  readonly clauses: readonly Clause[];
  readonly averages: Averages;
  readonly filter: SearchFilter;
  /** Documents that are looked at, at most. */
  readonly cap: number;
  /** Documents that are answered: those that look best at first sight. */
  readonly depth: number;
  /** Whether a document may lack some of the clauses. */
  readonly partial: boolean;
}

/** What the index cannot answer. Of `d`, a search document. */
export const exactly = ({ minPrice, maxPrice, minRating }: SearchFilter) => {
  const conditions = [sql<boolean>`true`];
  if (minPrice != null || maxPrice != null)
    conditions.push(sql`exists (select from unnest(d.prices) price where price between ${minPrice ?? 0n} and ${maxPrice ?? 2n ** 62n})`);
  if (minRating != null) conditions.push(sql`d.rating >= ${minRating}`);
  return sql.join(conditions, sql` and `);
};

/** Weights of D, C, B and A at first sight, as in `domain/search-ranking.ts`: of title, category and keywords, and of the summary. `ts_rank` divides a single hit by ZETA. */
const NAMES = '{0, 0.4, 0.3, 1}';
const SUMMARY = '{0.7, 0, 0, 0}';
const ZETA = 1.64493406685;

/** Ranks well enough to choose what is ranked properly. Costs some microseconds a document. Of `d`, a search document. */
const atFirstSight = (clauses: readonly Clause[], averages: Averages) => {
  const title = sql`(0.6 + d.title_words * ${0.4 / Math.max(averages.titleWords, 1)}::float8)`;
  const lead = sql`(0.25 + d.lead_words * ${0.75 / Math.max(averages.leadWords, 1)}::float8)`;
  const strengths = clauses.map(({ alternatives, idf }) => {
    const each = alternatives.slice(0, 3).map((alternative) => {
      const term = sql`${termOf(alternative)}::tsquery`;
      return sql`${alternative.weight * ZETA}::float8 * (ts_rank(${NAMES}::float4[], d.head, ${term}) / ${title} + ts_rank(${SUMMARY}::float4[], d.head, ${term}) / ${lead})`;
    });
    return sql`${idf}::float8 * (1 - 1 / (1 + greatest(${sql.join(each)}, 0.1)))`;
  });
  return sql<number>`(${sql.join(strengths, sql` + `)}) * case when d.in_stock then 1 else 0.92 end * (1 + 0.12 * least(1, ln(1 + d.units) / 6.9))`;
};

interface Row extends Omit<Candidate, 'meets'> {
  readonly meets: boolean[] | null;
  readonly found: number;
}

export interface Retrieved {
  readonly candidates: readonly Candidate[];
  /** How many were looked at. */
  readonly found: number;
}

export interface Looking extends Pick<Retrieval, 'query' | 'filter' | 'cap'> {
  /** What has to stand in title, category, keywords or summary, in the notation of `tsquery`; anywhere when it is left out. */
  readonly words?: string;
}

const ranked = sql.raw('d.product_id, d.head, d.title_words, d.category_words, d.lead_words, d.body_words, d.category_id, d.in_stock, d.units, d.rating');
const faceted = sql.raw('d.category_id, d.vendor_id, d.price, d.currency, d.in_stock, d.rating, d.attributes');

/**
 * What is looked at: documents that match, whichever come first when there are more than `cap`. The CTE is planned as if all were read, which takes the index, and
 * read as far as the cap.
 */
const looked = (columns: RawBuilder<unknown>, { query, filter, cap, words }: Looking) =>
  sql`(with met as materialized (
      select ${columns} from ecommerce_search_documents d
      where d.document @@ ${query}::tsquery and ${words === undefined ? sql`true` : sql`d.head @@ ${words}::tsquery`} and ${exactly(filter)})
    select * from met limit ${cap})`;

/** Documents that match, those that look best first. */
export const retrieve = async (db: Db, retrieval: Retrieval): Promise<Retrieved> => {
  const { clauses, averages, depth, partial } = retrieval;
  const meets = partial ? sql`array[${sql.join(clauses.map((clause) => sql`whole.document @@ ${clauseQuery(clause)}::tsquery`))}]` : sql`null::boolean[]`;
  const { rows } = await sql<Row>`
    select d.product_id as id, d.head::text as head, d.title_words as "titleWords", d.category_words as "categoryWords", d.lead_words as "leadWords", d.body_words as "bodyWords",
      d.category_id as "categoryId", d.in_stock as "inStock", d.units, d.rating, d.found, ${meets} as meets
    from (select d.*, count(*) over ()::int as found from ${looked(ranked, retrieval)} d order by ${atFirstSight(clauses, averages)} desc, d.product_id desc limit ${depth}) d
    ${partial ? sql`join ecommerce_search_documents whole on whole.product_id = d.product_id` : sql``}`.execute(db);
  const all = clauses.map(() => true);
  return { candidates: rows.map(({ found: _found, ...row }) => ({ ...row, meets: row.meets ?? all })), found: rows[0]?.found ?? 0 };
};

/** How many match; no more than `cap`. */
export const countMatches = async (db: Db, looking: Looking): Promise<number> => {
  const { rows } = await sql<{ found: number }>`select count(*)::int as found from ${looked(sql`d.product_id`, looking)} d`.execute(db);
  return rows[0]!.found;
};

/** What is looked at, by facets. */
export const countFacets = async (db: Db, looking: Looking): Promise<FacetRow[]> => {
  const { rows } = await sql<{ facets: FacetRow[] }>`
    with hits as materialized ${looked(faceted, looking)}
    select ${facetsOf(sql`hits`)} as facets`.execute(db);
  return rows[0]!.facets;
};

export type SortOrder = 'PRICE_ASC' | 'PRICE_DESC' | 'NEWEST' | 'BESTSELLING' | 'RATING';

export interface SortedPage {
  readonly sort: SortOrder;
  readonly limit: number;
  readonly after: { readonly value: string; readonly id: string } | null;
}

const sorts = {
  PRICE_ASC: { by: sql.raw('d.price'), type: sql.raw('bigint'), down: false },
  PRICE_DESC: { by: sql.raw('d.price'), type: sql.raw('bigint'), down: true },
  NEWEST: { by: sql.raw('d.created_at'), type: sql.raw('timestamptz'), down: true },
  BESTSELLING: { by: sql.raw('d.units'), type: sql.raw('integer'), down: true },
  RATING: { by: sql.raw('coalesce(d.rating, 0::real)'), type: sql.raw('real'), down: true },
} as const;

/** The same for all who sort: words stand in title, category, keywords or summary, so that an aside in a long text sorts nothing to the top. */
const sorted = ({ sort, after }: SortedPage) => {
  const { by, type, down } = sorts[sort];
  const direction = down ? sql`desc` : sql`asc`;
  const beyond = after === null ? sql`true` : sql`(${by}, d.product_id) ${down ? sql`<` : sql`>`} (${after.value}::${type}, ${after.id}::uuid)`;
  return { by, beyond, order: sql`${by} ${direction}, d.product_id ${direction}` };
};

export interface SortedHit {
  readonly id: string;
  readonly value: string;
}

/** Documents that match, in an order of their own. `few`: the index finds them all; otherwise they are met on the way through that order. */
export const retrieveSorted = async (db: Db, { query, words, filter, few }: Pick<Retrieval, 'query' | 'filter'> & { words: string; few: boolean }, page: SortedPage): Promise<SortedHit[]> => {
  const { by, beyond, order } = sorted(page);
  // What cannot be looked up in the index is looked at on the way.
  const matching = few ? sql`d.document @@ ${query}::tsquery and d.head @@ ${words}::tsquery` : sql`coalesce(d.head @@ ${words}::tsquery, false) and coalesce(d.document @@ ${query}::tsquery, false)`;
  const { rows } = await sql<SortedHit>`
    select d.product_id as id, to_jsonb(${by}) #>> '{}' as value from ${few ? sql`(select * from ecommerce_search_documents d where ${matching} offset 0) d` : sql`ecommerce_search_documents d`}
    where ${few ? sql`true` : matching} and ${exactly(filter)} and ${beyond} order by ${order} limit ${page.limit}`.execute(db);
  return rows;
};

import { sql } from 'kysely';
import { isId } from '../../../platform/kernel/ids.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { SearchQuery } from '../domain/search-query.ts';
import type { ProductRow } from '../rows.ts';
import { matches, onSale, type ProductFilter } from './products.ts';

/** A hit with its rank as a whole number (millionths), so that a page can go on exactly after it. */
export type RankedProduct = ProductRow & { readonly search_rank: number };

export interface HitPage {
  readonly limit: number;
  readonly after: { readonly rank: number; readonly id: string } | null;
}

/** The words all found, the last one possibly as a beginning. `simple` does not stem: a beginning is not a word yet. */
const tsquery = ({ text, before, prefix }: SearchQuery) => {
  const whole = sql`websearch_to_tsquery('english', ${text})`;
  if (prefix === null) return whole;
  const beginning = sql`to_tsquery('simple', ${`${prefix}:*`})`;
  return sql`(${whole} || (${before === '' ? beginning : sql`(websearch_to_tsquery('english', ${before}) && ${beginning})`}))`;
};

const hitsOf = async (db: Db, rank: ReturnType<typeof sql<number>>, found: ReturnType<typeof sql<boolean>>, filter: ProductFilter, { limit, after }: HitPage) => {
  const { rows } = await sql<RankedProduct>`
    select * from (
      select p.*, ${rank} as search_rank from ecommerce_search_documents d join ecommerce_products p on p.id = d.product_id
      where ${found} and ${onSale} and ${matches(filter)}
    ) hits
    where ${after === null ? sql`true` : isId(after.id) ? sql`(search_rank, id) < (${after.rank}, ${after.id})` : sql`false`}
    order by search_rank desc, id desc limit ${limit}`.execute(db);
  return rows;
};

/** Products on sale whose documents match the words, best first: title before tags, vendor and category before description. */
export const searchText = (db: Db, query: SearchQuery, filter: ProductFilter, page: HitPage): Promise<RankedProduct[]> => {
  const words = tsquery(query);
  return hitsOf(db, sql<number>`(ts_rank_cd(d.document, ${words}, 1) * 1000000)::int`, sql<boolean>`d.document @@ ${words}`, filter, page);
};

/** Products on sale with a word in their title that is spelt like one of these, most alike first. */
export const searchSimilar = (db: Db, { words }: SearchQuery, filter: ProductFilter, page: HitPage): Promise<RankedProduct[]> => {
  if (words.length === 0) return Promise.resolve([]);
  const likeness = sql.join(words.map((word) => sql`extensions.word_similarity(${word}, d.title)`), sql` + `);
  const found = sql.join(words.map((word) => sql`${word} operator(extensions.<%) d.title`), sql` or `);
  return hitsOf(db, sql<number>`((${likeness}) * 1000000)::int`, sql<boolean>`(${found})`, filter, page);
};

/** What search should hold: the published products among these, or all. */
const wanted = (productIds: readonly string[] | null) => sql`(
  select p.id as product_id, p.title, concat_ws(' ', array_to_string(p.tags, ' '), c.name, v.name) as keywords, p.description as body,
    md5(concat_ws(E'\\x1f', p.title, array_to_string(p.tags, E'\\x1e'), c.name, v.name, p.description)) as content_hash
  from ecommerce_products p join ecommerce_vendors v on v.id = p.vendor_id left join ecommerce_categories c on c.id = p.category_id
  where p.status = 'PUBLISHED' and ${productIds === null ? sql`true` : sql`p.id = any(${productIds}::uuid[])`})`;

export interface SearchDifference {
  readonly missing: number;
  readonly outdated: number;
  readonly surplus: number;
}

/** How search differs from the catalogue. */
export const compareSearch = async (db: Db): Promise<SearchDifference> => {
  const { rows } = await sql<SearchDifference>`
    select count(*) filter (where d.product_id is null)::int as missing,
      count(*) filter (where w.content_hash <> d.content_hash)::int as outdated,
      count(*) filter (where w.product_id is null)::int as surplus
    from ${wanted(null)} w full join ecommerce_search_documents d on d.product_id = w.product_id
    where w.product_id is null or d.product_id is null or w.content_hash <> d.content_hash`.execute(db);
  return rows[0]!;
};

/** Brings the documents of some products, or of all, in line with the catalogue; with `force` also those that seem right. Answers how many it wrote. */
export const indexProducts = async (trx: Trx, productIds: readonly string[] | null, { force = false } = {}): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    with wanted as materialized ${wanted(productIds)},
    removed as (
      delete from ecommerce_search_documents d
      where ${productIds === null ? sql`true` : sql`d.product_id = any(${productIds}::uuid[])`} and not exists (select from wanted w where w.product_id = d.product_id)),
    written as (
      insert into ecommerce_search_documents as d (product_id, title, keywords, body, content_hash) select * from wanted order by product_id
      on conflict (product_id) do update set title = excluded.title, keywords = excluded.keywords, body = excluded.body, content_hash = excluded.content_hash
      where ${force} or d.content_hash <> excluded.content_hash
      returning 1)
    select count(*)::int as count from written`.execute(trx);
  return rows[0]!.count;
};

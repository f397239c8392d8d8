import { sql } from 'kysely';
import type { Db, Trx } from '../../../platform/db/database.ts';
import { hashOf, type SearchRecord } from '../domain/search-record.ts';
import { plain, variantsOf, wordsOf } from '../domain/search-words.ts';
import { marksOf, tierOf } from './search-tiers.ts';

/** Words of the description that count as its summary. */
const LEAD = 60;
/** Words beyond these are found by, but not kept as spellings. */
const MAX_KEYWORDS = 20;
const RATINGS = [1, 2, 3, 4];

/** How a filter is written into a document; the same as in `domain/search-filter.ts`. */
const flagsOf = ({ categories, vendor, attributes, inStock, rating, language }: SearchRecord): string[] => [
  '#', `#l${language}`, `#v${vendor.id}`,
  ...categories.map(({ slug }) => `#c${slug}`),
  ...attributes.map((attribute) => `#a${attribute.toLowerCase()}`),
  ...(inStock ? ['#s'] : []),
  ...RATINGS.filter((least) => rating !== null && rating >= least).map((least) => `#r${least}`),
];

const documentOf = (record: SearchRecord) => {
  const title = wordsOf(record.title);
  const own = record.categories.at(-1);
  const category = own ? wordsOf(own.name) : [];
  const above = record.categories.slice(0, -1).flatMap(({ name }) => wordsOf(name));
  const keywords = [...new Set([...wordsOf(record.vendor.name), ...record.tags.flatMap(wordsOf)])].slice(0, MAX_KEYWORDS);
  const description = wordsOf(record.description);
  const texts = [...record.options, ...record.attributes, ...record.tags, ...record.skus];
  const body = [...description.slice(LEAD), ...above, ...texts.flatMap(wordsOf), ...texts.flatMap(variantsOf), ...description.map(plain).filter((word, index) => word !== description[index])];
  return {
    id: record.id,
    hash: hashOf(record),
    language: record.language,
    vendor_id: record.vendor.id,
    category_id: own?.id ?? null,
    words: [...new Set([...title, ...category, ...keywords])].join(' '),
    title: title.join(' '),
    category: category.join(' '),
    keywords: keywords.join(' '),
    lead: description.slice(0, LEAD).join(' '),
    extra: variantsOf(`${record.title} . ${own?.name ?? ''}`).join(' '),
    body: body.join(' '),
    title_words: title.length,
    category_words: category.length,
    lead_words: Math.min(LEAD, description.length),
    body_words: body.length,
    prices: record.prices,
    currency: record.currency,
    in_stock: record.inStock,
    rating: record.rating,
    units: record.units,
    attributes: record.attributes,
    flags: flagsOf(record),
    created_at: new Date(record.createdAt).toISOString(),
  };
};

/** Writes documents, in the order of their ids, and learns their words. Those that are the same already are left alone, unless told to `force`. Answers how many it wrote. */
export const upsertDocuments = async (trx: Trx, records: readonly SearchRecord[], at: Date, { force = false } = {}): Promise<number> => {
  if (records.length === 0) return 0;
  const documents = records.map(documentOf).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const { rows } = await sql<{ written: number }>`
    with r as (
      select * from jsonb_to_recordset(${JSON.stringify(documents)}::jsonb) as r(id uuid, hash text, language text, vendor_id uuid, category_id uuid, words text, title text,
        category text, keywords text, lead text, extra text, body text, title_words int, category_words int, lead_words int, body_words int, prices bigint[], currency text,
        in_stock boolean, rating real, units int, attributes text[], flags text[], created_at timestamptz)
      where ${force} or not exists (select from ecommerce_search_documents d where d.product_id = r.id and d.content_hash = r.hash)),
    parts as (
      select r.*, r.id as product_id,
        setweight(to_tsvector(r.language::regconfig, r.title), 'A') as a, setweight(to_tsvector(r.language::regconfig, r.category), 'B') as b,
        setweight(to_tsvector(r.language::regconfig, r.keywords), 'C') || setweight(to_tsvector(r.language::regconfig, r.lead), 'D') as cd,
        setweight(to_tsvector(r.language::regconfig, r.extra), 'A') as x, to_tsvector(r.language::regconfig, r.body) as rest
      from r),
    written as (
      insert into ecommerce_search_documents as d (product_id, content_hash, language, vendor_id, category_id, words, title_words, category_words, lead_words, body_words,
        price, prices, currency, in_stock, rating, units, attributes, created_at, tier, head, document, indexed_at)
      select product_id, hash, language, vendor_id, category_id, words, title_words, category_words, lead_words, body_words,
        prices[1], prices, currency, in_stock, rating, units, attributes, created_at, t.tier, a || b || cd || x,
        (a || b || cd || x || rest) || array_to_tsvector(flags || array(select '^' || l from unnest(tsvector_to_array(a || b || x)) l) || ${marksOf(sql<number>`t.tier`)}), ${at}
      from parts, lateral (select ${tierOf} as tier) t
      order by product_id
      on conflict (product_id) do update set content_hash = excluded.content_hash, language = excluded.language, vendor_id = excluded.vendor_id, category_id = excluded.category_id,
        words = excluded.words, title_words = excluded.title_words, category_words = excluded.category_words, lead_words = excluded.lead_words, body_words = excluded.body_words,
        price = excluded.price, prices = excluded.prices, currency = excluded.currency, in_stock = excluded.in_stock, rating = excluded.rating, units = excluded.units,
        attributes = excluded.attributes, created_at = excluded.created_at, tier = excluded.tier, head = excluded.head, document = excluded.document, indexed_at = excluded.indexed_at
      returning 1),
    spelt as (
      insert into ecommerce_search_words (word, documents)
      select word, 1 from (select distinct word from r, regexp_split_to_table(r.words, ' ') word where word <> '') w
      where not exists (select from ecommerce_search_words k where k.word = w.word) order by word
      on conflict do nothing),
    spoken as (
      insert into ecommerce_search_lexemes (lexeme, documents)
      select lexeme, 1 from (select distinct '#l' || language as lexeme from r) l
      where not exists (select from ecommerce_search_lexemes k where k.lexeme = l.lexeme) order by lexeme
      on conflict do nothing)
    select count(*)::int as written from written`.execute(trx);
  return rows[0]!.written;
};

/** Removes documents. Answers how many there were. */
export const removeDocuments = async (trx: Trx, ids: readonly string[]): Promise<number> => {
  if (ids.length === 0) return 0;
  const { rows } = await sql`
    delete from ecommerce_search_documents d using (select product_id from ecommerce_search_documents where product_id = any(${ids}::uuid[]) order by product_id for update) found
    where d.product_id = found.product_id returning d.product_id`.execute(trx);
  return rows.length;
};

/** The hashes of those of these documents that there are. */
export const hashesOfDocuments = async (db: Db, ids: readonly string[]): Promise<Map<string, string>> => {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('ecommerce_search_documents').select(['product_id', 'content_hash']).where('product_id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.product_id, row.content_hash]));
};

/** Ids of documents after one, in their order. */
export const documentsAfter = async (db: Db, after: string | null, limit: number): Promise<string[]> => {
  const rows = await db
    .selectFrom('ecommerce_search_documents')
    .select('product_id')
    .$if(after !== null, (q) => q.where('product_id', '>', after!))
    .orderBy('product_id')
    .limit(limit)
    .execute();
  return rows.map((row) => row.product_id);
};

import { sql } from 'kysely';
import { isId } from '../../../platform/kernel/ids.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { SearchLanguage } from '../domain/search-language.ts';
import { readTags, type SearchRecord } from '../domain/search-record.ts';
import { baseCurrency, basePrice } from './prices.ts';
import { sellable } from './stock.ts';

interface SourceRow {
  readonly id: string;
  readonly language: SearchLanguage;
  readonly title: string;
  readonly description: string;
  readonly tags: string[];
  readonly created_at: Date;
  readonly vendor_id: string;
  readonly vendor_name: string;
  readonly categories: { id: string; slug: string; name: string }[];
  readonly variants: { title: string; sku: string; price: number; currency: string; available: boolean }[];
  /** Such as `Size: L`. */
  readonly choices: string[];
  readonly rating: number | null;
  readonly ratings: number;
  readonly units: number;
}

/** Variants and their codes beyond these say nothing new. */
const MAX_VARIANTS = 50;
const LONE_VARIANT = 'Default';

/** Deeper shelves are not told: no shop has them. */
const MAX_DEPTH = 12;

/**
 * What a search engine should know of these products: those on sale (published, of an approved vendor, with a variant). One statement. Every
 * column that is read here has to be watched by a trigger that writes `search_outbox`, or be part of one that is.
 */
export const searchRecords = async (db: Db, productIds: readonly string[]): Promise<SearchRecord[]> => {
  if (productIds.length === 0) return [];
  const { rows } = await sql<SourceRow>`
    with recursive path as (
      select c.id as leaf, c.id, c.slug, c.name, c.parent_id, 1 as depth from ecommerce_categories c
      where c.id in (select category_id from ecommerce_products where id = any(${productIds}::uuid[]))
      union all
      select path.leaf, c.id, c.slug, c.name, c.parent_id, path.depth + 1 from path join ecommerce_categories c on c.id = path.parent_id where path.depth < ${MAX_DEPTH})
    select p.id, coalesce(p.language, w.language) as language, p.title, p.description, p.tags, p.created_at, w.id as vendor_id, w.name as vendor_name,
      coalesce((select jsonb_agg(jsonb_build_object('id', path.id, 'slug', path.slug, 'name', path.name) order by path.depth desc) from path where path.leaf = p.category_id), '[]') as categories,
      (select jsonb_agg(jsonb_build_object('title', v.title, 'sku', v.sku, 'price', ${basePrice}, 'currency', ${baseCurrency}, 'available', ${sellable} > 0) order by v.position, v.id)
        from ecommerce_variants v join stock_items s on s.variant_id = v.id where v.product_id = p.id and v.archived_at is null) as variants,
      array(select o.name || ': ' || choice from ecommerce_product_options o, unnest(o.choices) choice where o.product_id = p.id order by o.position, choice) as choices,
      st.rating, coalesce(st.ratings, 0) as ratings, coalesce(st.units, 0) as units
    from ecommerce_products p join ecommerce_vendors w on w.id = p.vendor_id left join ecommerce_product_standing st on st.product_id = p.id
    where p.id = any(${productIds}::uuid[]) and p.status = 'PUBLISHED' and w.status = 'APPROVED'
      and exists (select from ecommerce_variants v where v.product_id = p.id and v.archived_at is null)
    order by p.id`.execute(db);
  return rows.map(recordOf);
};

const recordOf = ({ id, language, title, description, tags, choices, created_at, vendor_id, vendor_name, categories, variants, rating, ratings, units }: SourceRow): SearchRecord => {
  const shown = variants.slice(0, MAX_VARIANTS);
  const { currency } = variants[0]!;
  return {
    id,
    language,
    title,
    description,
    categories: categories.map((category) => ({ id: category.id, slug: category.slug, name: category.name })),
    vendor: { id: vendor_id, name: vendor_name },
    ...readTags(tags, choices),
    options: [...new Set(shown.map((variant) => variant.title))].filter((name) => name !== LONE_VARIANT),
    skus: shown.map((variant) => variant.sku),
    prices: [...new Set(variants.filter((variant) => variant.currency === currency).map((variant) => variant.price))].toSorted((a, b) => a - b),
    currency,
    inStock: variants.some((variant) => variant.available),
    rating: rating === null ? null : Math.round(rating * 10) / 10,
    ratings,
    units,
    createdAt: created_at.getTime(),
  };
};

/** Ids of published products after one, in their order: how a run goes through the catalogue. */
export const publishedAfter = async (db: Db, after: string | null, limit: number): Promise<string[]> => {
  const rows = await db
    .selectFrom('ecommerce_products')
    .select('id')
    .where('status', '=', 'PUBLISHED')
    .$if(after !== null, (q) => q.where('id', '>', after!))
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
};

/** How many products are published. */
export const countPublished = async (db: Db): Promise<number> => {
  const { count } = await db.selectFrom('ecommerce_products').select((e) => e.fn.countAll<string>().as('count')).where('status', '=', 'PUBLISHED').executeTakeFirstOrThrow();
  return Number(count);
};

/** Published products of a vendor, or in a category and all below it, after one, in their order. */
export const publishedOf = async (db: Db, subject: { kind: 'VENDOR' | 'CATEGORY'; id: string }, after: string | null, limit: number): Promise<string[]> => {
  const owned =
    subject.kind === 'VENDOR'
      ? sql`p.vendor_id = ${subject.id}`
      : sql`p.category_id in (
          with recursive tree as (
            select id from ecommerce_categories where id = ${subject.id}
            union select c.id from ecommerce_categories c join tree on c.parent_id = tree.id)
          select id from tree)`;
  const { rows } = await sql<{ id: string }>`
    select p.id from ecommerce_products p where p.status = 'PUBLISHED' and ${owned} and (${after}::uuid is null or p.id > ${after}) order by p.id limit ${limit}`.execute(db);
  return rows.map((row) => row.id);
};

/** Which of these are on sale: published, of an approved vendor, with a variant. */
export const onSaleAmong = async (db: Db, productIds: readonly string[]): Promise<Set<string>> => {
  if (productIds.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select p.id from ecommerce_products p join ecommerce_vendors w on w.id = p.vendor_id
    where p.id = any(${productIds.filter(isId)}::uuid[]) and p.status = 'PUBLISHED' and w.status = 'APPROVED'
      and exists (select from ecommerce_variants v where v.product_id = p.id and v.archived_at is null)`.execute(db);
  return new Set(rows.map((row) => row.id));
};

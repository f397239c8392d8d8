import { sql } from 'kysely';
import { isId } from '../../../platform/kernel/ids.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { Page } from '../../../platform/graphql/connection.ts';
import type { SearchLanguage } from '../domain/search-language.ts';
import { attributesByName, type SearchFilter } from '../domain/search-filter.ts';
import type { ProductStatus } from '../domain/product.ts';
import type { ProductRow } from '../rows.ts';
import { categoryTree } from './categories.ts';
import { sellable } from './stock.ts';

export type ProductFilter = SearchFilter;

const products = (db: Db) => db.selectFrom('ecommerce_products as p').selectAll('p').$castTo<ProductRow>();

export const productsByIds = (db: Db, ids: readonly string[]): Promise<ProductRow[]> => products(db).where('p.id', 'in', ids.filter(isId)).execute();

export const findProduct = (db: Db, id: string): Promise<ProductRow | undefined> =>
  isId(id) ? products(db).where('p.id', '=', id).executeTakeFirst() : Promise.resolve(undefined);

/** The product that has this slug, else the one that had it before. */
export const findProductBySlug = async (db: Db, slug: string): Promise<ProductRow | undefined> =>
  (await products(db).where('p.slug', '=', slug).executeTakeFirst()) ??
  products(db).innerJoin('ecommerce_product_slugs as s', 's.product_id', 'p.id').where('s.slug', '=', slug).executeTakeFirst();

/** Gives a product another slug; it is found by the old one, too. False when another product has it. */
export const changeSlug = async (trx: Trx, { id, slug: old }: Pick<ProductRow, 'id' | 'slug'>, slug: string, at: Date): Promise<boolean> => {
  const { rows } = await sql`
    update ecommerce_products set slug = ${slug} where id = ${id} and not exists (select from ecommerce_products o where o.slug = ${slug} and o.id <> ${id}) returning id`.execute(trx);
  if (rows.length === 0) return false;
  await trx.deleteFrom('ecommerce_product_slugs').where('slug', '=', slug).where('product_id', '=', id).execute();
  await trx
    .insertInto('ecommerce_product_slugs')
    .values({ slug: old, product_id: id, retired_at: at })
    .onConflict((c) => c.column('slug').doUpdateSet({ product_id: id, retired_at: at }))
    .execute();
  return true;
};

export const lockProduct = (trx: Trx, id: string): Promise<ProductRow | undefined> =>
  isId(id) ? products(trx).where('p.id', '=', id).forUpdate().executeTakeFirst() : Promise.resolve(undefined);

/** A SQL condition on `p`, a product: what of the catalogue the filter lets through. An id that cannot be one lets nothing through. */
export const matches = ({ category, vendorId, minPrice, maxPrice, inStock, minRating, attributes }: ProductFilter) => {
  const conditions = [sql<boolean>`true`];
  if (category != null) conditions.push(sql`p.category_id in ${categoryTree(category)}`);
  if (vendorId != null) conditions.push(isId(vendorId) ? sql`p.vendor_id = ${vendorId}` : sql`false`);
  if (minPrice != null || maxPrice != null)
    conditions.push(sql`exists (select from ecommerce_variants v where v.product_id = p.id and v.archived_at is null and v.price between ${minPrice ?? 0n} and ${maxPrice ?? 2n ** 62n})`);
  if (inStock != null) conditions.push(sql`exists (select from ecommerce_variants v join stock_items s on s.variant_id = v.id where v.product_id = p.id and v.archived_at is null and ${sellable} > 0) = ${inStock}`);
  if (minRating != null) conditions.push(sql`exists (select from ecommerce_product_standing s where s.product_id = p.id and s.rating >= ${minRating})`);
  for (const values of attributesByName(attributes ?? []))
    conditions.push(sql`(exists (select from unnest(p.tags) tag where lower(regexp_replace(tag, '^\\s*([^:]*?)\\s*:\\s*', '\\1: ')) = any(${values}::text[]))
      or exists (select from ecommerce_product_options o, unnest(o.choices) choice where o.product_id = p.id and lower(o.name || ': ' || choice) = any(${values}::text[])))`);
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`;
};

/**
 * A SQL condition on `p`: published by a vendor that may sell. The vendor is looked up product by product: all who ask read few of them, by id or in the order
 * of an index, and with `exists` the planner may begin at the vendors and read all that they have (400 ms for a category's newest among 200,000).
 */
export const onSale = sql<boolean>`(p.status = 'PUBLISHED' and (select w.status from ecommerce_vendors w where w.id = p.vendor_id) = 'APPROVED')`;

const page = (query: ReturnType<typeof products>, { limit, after }: Page): Promise<ProductRow[]> =>
  query
    .$if(after !== null, (q) => q.where((e) => e(e.refTuple('p.created_at', 'p.id'), '<', e.tuple(new Date(after![0]!), String(after![1])))))
    .orderBy('p.created_at', 'desc')
    .orderBy('p.id', 'desc')
    .limit(limit)
    .execute();

/** Those of these products that are on sale and as the filter wants them. */
export const foundProducts = (db: Db, ids: readonly string[], filter: ProductFilter): Promise<ProductRow[]> =>
  products(db).where('p.id', 'in', ids.filter(isId)).where(onSale).where(matches(filter)).execute();

/**
 * Products on sale, newest first. In a category the newest of each below it are read by their own index and merged: in one list of all, a small category is
 * found only after most of the others' products (106 ms instead of 2 ms among 200,000).
 */
export const listProducts = async (db: Db, { category, ...filter }: ProductFilter, at: Page): Promise<ProductRow[]> => {
  if (category == null) return page(products(db).where(onSale).where(matches(filter)), at);
  const { limit, after } = at;
  const { rows } = await sql<ProductRow>`
    select newest.* from ${categoryTree(category)} shelf (id) cross join lateral (
      select p.* from ecommerce_products p
      where p.category_id = shelf.id and ${onSale} and ${matches(filter)} and ${after === null ? sql`true` : sql`(p.created_at, p.id) < (${new Date(after[0]!)}, ${String(after[1])}::uuid)`}
      order by p.created_at desc, p.id desc limit ${limit}) newest
    order by newest.created_at desc, newest.id desc limit ${limit}`.execute(db);
  return rows;
};

/** Null: its vendor's. */
export const setProductLanguage = async (trx: Trx, id: string, language: SearchLanguage | null, at: Date): Promise<void> => {
  await trx.updateTable('ecommerce_products').set({ language, updated_at: at }).where('id', '=', id).execute();
};

/** A vendor's products in every state or one, newest first. */
export const listVendorProducts = (db: Db, vendorId: string, status: ProductStatus | null, at: Page): Promise<ProductRow[]> =>
  page(products(db).where('p.vendor_id', '=', vendorId).$if(status !== null, (q) => q.where('p.status', '=', status!)), at);

export interface NewProduct {
  readonly id: string;
  readonly vendor_id: string;
  readonly category_id: string | null;
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly tags: string[];
  readonly status: ProductStatus;
  readonly tax_category?: string;
  readonly created_at: Date;
  readonly updated_at: Date;
}

/** False when the slug is taken. */
export const insertProduct = async (trx: Trx, product: NewProduct): Promise<boolean> => {
  const inserted = await trx.insertInto('ecommerce_products').values(product).onConflict((c) => c.column('slug').doNothing()).returning('id').executeTakeFirst();
  return inserted !== undefined;
};

/** Sets what is given and the time; undefined leaves a column as it is. */
export const updateProductRow = async (
  trx: Trx,
  id: string,
  changes: { title?: string | undefined; description?: string | undefined; tags?: string[] | undefined; category_id?: string | null | undefined; tax_category?: string | undefined; publish_at?: Date | null; unpublish_at?: Date | null; updated_at: Date },
): Promise<void> => {
  await trx.updateTable('ecommerce_products').set(changes).where('id', '=', id).execute();
};

/** Products whose plan is due, the longest first. */
export const listDuePlans = async (db: Db, at: Date, limit: number): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    (select id, publish_at as due from ecommerce_products where publish_at <= ${at} order by publish_at limit ${limit})
    union (select id, unpublish_at from ecommerce_products where unpublish_at <= ${at} order by unpublish_at limit ${limit})
    order by due limit ${limit}`.execute(db);
  return [...new Set(rows.map((row) => row.id))];
};

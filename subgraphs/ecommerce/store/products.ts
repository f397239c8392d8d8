import { sql } from 'kysely';
import { isId } from '../../../platform/kernel/ids.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { Page } from '../../../platform/graphql/connection.ts';
import type { ProductStatus } from '../domain/product.ts';
import type { ProductRow } from '../rows.ts';
import { categoryTree } from './categories.ts';

export interface ProductFilter {
  readonly category?: string | null | undefined;
  readonly vendorId?: string | null | undefined;
  /** Minor units. */
  readonly minPrice?: bigint | null | undefined;
  readonly maxPrice?: bigint | null | undefined;
}

const products = (db: Db) => db.selectFrom('ecommerce_products as p').selectAll('p').$castTo<ProductRow>();

export const productsByIds = (db: Db, ids: readonly string[]): Promise<ProductRow[]> => products(db).where('p.id', 'in', ids.filter(isId)).execute();

export const findProduct = (db: Db, id: string): Promise<ProductRow | undefined> =>
  isId(id) ? products(db).where('p.id', '=', id).executeTakeFirst() : Promise.resolve(undefined);

export const findProductBySlug = (db: Db, slug: string): Promise<ProductRow | undefined> => products(db).where('p.slug', '=', slug).executeTakeFirst();

export const lockProduct = (trx: Trx, id: string): Promise<ProductRow | undefined> =>
  isId(id) ? products(trx).where('p.id', '=', id).forUpdate().executeTakeFirst() : Promise.resolve(undefined);

/** A SQL condition on `p`, a product: what of the catalogue the filter lets through. An id that cannot be one lets nothing through. */
export const matches = ({ category, vendorId, minPrice, maxPrice }: ProductFilter) => {
  const conditions = [sql<boolean>`true`];
  if (category != null) conditions.push(sql`p.category_id in ${categoryTree(category)}`);
  if (vendorId != null) conditions.push(isId(vendorId) ? sql`p.vendor_id = ${vendorId}` : sql`false`);
  if (minPrice != null || maxPrice != null)
    conditions.push(sql`exists (select from ecommerce_variants v where v.product_id = p.id and v.price between ${minPrice ?? 0n} and ${maxPrice ?? 2n ** 62n})`);
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`;
};

/** A SQL condition on `p`: published by a vendor that may sell. */
export const onSale = sql<boolean>`(p.status = 'PUBLISHED' and exists (select from ecommerce_vendors w where w.id = p.vendor_id and w.status = 'APPROVED'))`;

const page = (query: ReturnType<typeof products>, { limit, after }: Page): Promise<ProductRow[]> =>
  query
    .$if(after !== null, (q) => q.where((e) => e(e.refTuple('p.created_at', 'p.id'), '<', e.tuple(new Date(after![0]!), String(after![1])))))
    .orderBy('p.created_at', 'desc')
    .orderBy('p.id', 'desc')
    .limit(limit)
    .execute();

/** Products on sale, newest first. */
export const listProducts = (db: Db, filter: ProductFilter, at: Page): Promise<ProductRow[]> => page(products(db).where(onSale).where(matches(filter)), at);

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
  changes: { title?: string | undefined; description?: string | undefined; tags?: string[] | undefined; category_id?: string | null | undefined; updated_at: Date },
): Promise<void> => {
  await trx.updateTable('ecommerce_products').set(changes).where('id', '=', id).execute();
};

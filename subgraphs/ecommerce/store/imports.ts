import { sql } from 'kysely';
import type { Db, Trx } from '../../../platform/db/database.ts';
import { lockName } from '../../../platform/db/name-lock.ts';
import type { ChangedVariant, KnownProduct, KnownVariant } from '../domain/import-plan.ts';
import type { ProductOption } from '../domain/options.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { jsonOf } from '../../../platform/kernel/json.ts';

/** One import of a vendor's goods writes at a time: the next one waits until this transaction ends. */
export const lockImports = async (trx: Trx, vendorId: string): Promise<void> => {
  await lockName(trx, `ecommerce.import:${vendorId}`);
};

/** A vendor's products by the names its files give them. */
export const productsByHandles = (db: Db, vendorId: string, handles: readonly string[]): Promise<KnownProduct[]> =>
  db
    .selectFrom('ecommerce_products')
    .select(['id', 'handle', 'title', 'description', 'tags', 'category_id'])
    .where('vendor_id', '=', vendorId)
    .where('handle', 'in', handles)
    .$narrowType<{ handle: string }>()
    .execute();

/** Which of these slugs are in use, by whatever vendor. */
export const takenSlugs = async (db: Db, slugs: readonly string[]): Promise<Set<string>> => {
  if (slugs.length === 0) return new Set();
  const rows = await db.selectFrom('ecommerce_products').select('slug').where('slug', 'in', slugs).execute();
  return new Set(rows.map((row) => row.slug));
};

export interface ProductImport {
  readonly id: string;
  readonly category_id: string | null;
  readonly title: string;
  readonly description: string;
  readonly tags: readonly string[];
}

export const insertImportedProducts = async (
  trx: Trx,
  vendorId: string,
  rows: readonly (ProductImport & { readonly handle: string; readonly slug: string; readonly status: 'DRAFT' | 'PUBLISHED' })[],
  at: Date,
): Promise<void> => {
  if (rows.length === 0) return;
  await trx
    .insertInto('ecommerce_products')
    .values(rows.map((row) => ({ ...row, tags: [...row.tags], vendor_id: vendorId, created_at: at, updated_at: at })))
    .execute();
};

export const updateImportedProducts = async (trx: Trx, rows: readonly ProductImport[], at: Date): Promise<void> => {
  if (rows.length === 0) return;
  await sql`
    update ecommerce_products p set title = d.title, description = d.description, tags = d.tags, category_id = d.category_id, updated_at = ${at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as d(id uuid, category_id uuid, title text, description text, tags text[])
    where p.id = d.id`.execute(trx);
};

export const variantsOfImport = (db: Db, productIds: readonly string[]): Promise<KnownVariant[]> =>
  productIds.length === 0
    ? Promise.resolve([])
    : db.selectFrom('ecommerce_variants').select(['id', 'product_id', 'sku', 'title', 'options', 'price', 'compare_at_price', 'gtin', 'weight_grams', 'position']).where('product_id', 'in', productIds).execute();

/** Which of these SKUs a vendor uses. */
export const takenSkus = async (db: Db, vendorId: string, skus: readonly string[]): Promise<Set<string>> => {
  if (skus.length === 0) return new Set();
  const rows = await db.selectFrom('ecommerce_variants').select('sku').where('vendor_id', '=', vendorId).where('sku', 'in', skus).execute();
  return new Set(rows.map((row) => row.sku));
};

export const updateImportedVariants = async (trx: Trx, rows: readonly ChangedVariant[]): Promise<void> => {
  if (rows.length === 0) return;
  await sql`
    update ecommerce_variants v set price = d.price, compare_at_price = d.compare_at_price, gtin = d.gtin, weight_grams = d.weight_grams, options = d.options,
      title = case when d.options = '{}' then v.title else array_to_string(d.options, ' / ') end
    from jsonb_to_recordset(${jsonOf(rows)}::jsonb) as d(id uuid, price bigint, compare_at_price bigint, gtin text, weight_grams integer, options text[])
    where v.id = d.id`.execute(trx);
};

/** Replaces the options of several products. */
export const replaceImportedOptions = async (trx: Trx, rows: readonly { readonly productId: string; readonly options: readonly ProductOption[] }[]): Promise<void> => {
  if (rows.length === 0) return;
  await trx.deleteFrom('ecommerce_product_options').where('product_id', 'in', rows.map((row) => row.productId)).execute();
  const values = rows.flatMap(({ productId, options }) => options.map(({ name, choices }, index) => ({ product_id: productId, position: index + 1, name, choices: [...choices] })));
  if (values.length > 0) await trx.insertInto('ecommerce_product_options').values(values).execute();
};

/** Replaces the pictures of several products (`variantId` null) and variants. */
export const replaceImportedImages = async (
  trx: Trx,
  rows: readonly { readonly productId: string; readonly variantId: string | null; readonly images: readonly { readonly url: string; readonly alt: string }[] }[],
): Promise<void> => {
  if (rows.length === 0) return;
  await sql`
    delete from ecommerce_images i using unnest(${rows.map((row) => row.productId)}::uuid[], ${rows.map((row) => row.variantId)}::uuid[]) as d(product_id, variant_id)
    where i.product_id = d.product_id and i.variant_id is not distinct from d.variant_id`.execute(trx);
  const values = rows.flatMap(({ productId, variantId, images }) => images.map(({ url, alt }, position) => ({ id: newId(), product_id: productId, variant_id: variantId, position, url, alt })));
  if (values.length > 0) await trx.insertInto('ecommerce_images').values(values).execute();
};

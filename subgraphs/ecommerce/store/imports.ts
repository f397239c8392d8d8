import { sql } from 'kysely';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { KnownProduct, KnownVariant } from '../domain/import-plan.ts';

/** One import of a vendor's goods writes at a time: the next one waits until this transaction ends. */
export const lockImports = async (trx: Trx, vendorId: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`ecommerce.import:${vendorId}`}, 0))`.execute(trx);
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
    : db.selectFrom('ecommerce_variants').select(['id', 'product_id', 'sku', 'title', 'price', 'position']).where('product_id', 'in', productIds).execute();

/** Which of these SKUs a vendor uses. */
export const takenSkus = async (db: Db, vendorId: string, skus: readonly string[]): Promise<Set<string>> => {
  if (skus.length === 0) return new Set();
  const rows = await db.selectFrom('ecommerce_variants').select('sku').where('vendor_id', '=', vendorId).where('sku', 'in', skus).execute();
  return new Set(rows.map((row) => row.sku));
};

export const updateImportedPrices = async (trx: Trx, rows: readonly { id: string; price: bigint }[]): Promise<void> => {
  if (rows.length === 0) return;
  await sql`
    update ecommerce_variants v set price = d.price
    from unnest(${rows.map((r) => r.id)}::uuid[], ${rows.map((r) => String(r.price))}::bigint[]) as d(id, price)
    where v.id = d.id`.execute(trx);
};

import { sql } from 'kysely';
import { isId } from '../../../platform/kernel/ids.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { ProductVariantRow } from '../rows.ts';
import { validPrices, type Priced } from './prices.ts';

const variants = (db: Db, at: Date) =>
  db.selectFrom('ecommerce_variants as v').innerJoin('stock_items as s', 's.variant_id', 'v.id').selectAll('v').select(['s.on_hand', 's.reserved', 's.backorder_policy', 's.backorder_limit', 's.low_stock_threshold', validPrices(at).as('valid_prices')]).$castTo<ProductVariantRow>();

export const variantsByIds = (db: Db, ids: readonly string[], at: Date): Promise<ProductVariantRow[]> => variants(db, at).where('v.id', 'in', ids.filter(isId)).execute();

/** Of several products, each in the vendor's order; archived ones too. */
export const variantsByProductIds = (db: Db, productIds: readonly string[], at: Date): Promise<ProductVariantRow[]> =>
  variants(db, at).where('v.product_id', 'in', productIds.filter(isId)).orderBy('v.position').orderBy('v.id').execute();

export const findVariant = async (db: Db, id: string, at: Date): Promise<ProductVariantRow | undefined> => (isId(id) ? (await variantsByIds(db, [id], at))[0] : undefined);

export interface NewVariant {
  readonly id: string;
  readonly product_id: string;
  readonly vendor_id: string;
  readonly sku: string;
  readonly title: string;
  readonly price: bigint;
  readonly currency: string;
  readonly position: number;
  readonly weight_grams?: number;
  readonly options?: string[];
  readonly compare_at_price?: bigint | null;
  readonly gtin?: string | null;
}

/** Inserts variants, with stock rows of zero. False when the vendor has one of the SKUs already. */
export const insertVariants = async (trx: Trx, rows: readonly NewVariant[]): Promise<boolean> => {
  const inserted = await trx.insertInto('ecommerce_variants').values(rows).onConflict((c) => c.columns(['vendor_id', 'sku']).doNothing()).returning('id').execute();
  if (inserted.length < rows.length) return false;
  await trx.insertInto('stock_items').values(rows.map(({ id }) => ({ variant_id: id }))).execute();
  return true;
};

/** Sets what is given of a variant. */
export const updateVariant = async (trx: Trx, id: string, changes: Partial<Pick<ProductVariantRow, 'title' | 'price' | 'weight_grams' | 'options' | 'compare_at_price' | 'gtin' | 'position' | 'archived_at'>>): Promise<void> => {
  await trx.updateTable('ecommerce_variants').set(changes).where('id', '=', id).execute();
};

/** A variant with what a cart needs to know; only if it can be bought now. */
export const findVariantOnSale = (db: Db, id: string, at: Date): Promise<(Priced & Pick<ProductVariantRow, 'id' | 'vendor_id'>) | undefined> =>
  isId(id)
    ? db
        .selectFrom('ecommerce_variants as v')
        .innerJoin('ecommerce_products as p', 'p.id', 'v.product_id')
        .innerJoin('ecommerce_vendors as w', 'w.id', 'v.vendor_id')
        .select(['v.id', 'v.vendor_id', 'v.price', 'v.compare_at_price', 'v.currency', validPrices(at).as('valid_prices')])
        .where('v.id', '=', id)
        .where('v.archived_at', 'is', null)
        .where('p.status', '=', 'PUBLISHED')
        .where('w.status', '=', 'APPROVED')
        .executeTakeFirst()
    : Promise.resolve(undefined);

/** Puts variants in this order. */
export const orderVariants = async (trx: Trx, ids: readonly string[]): Promise<void> => {
  await sql`
    update ecommerce_variants v set position = o.place - 1 from unnest(${ids}::uuid[]) with ordinality as o(id, place)
    where v.id = o.id and v.position <> o.place - 1`.execute(trx);
};

import { isId } from '../../../platform/kernel/ids.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { ProductVariantRow } from '../rows.ts';

const variants = (db: Db) =>
  db.selectFrom('ecommerce_variants as v').innerJoin('stock_items as s', 's.variant_id', 'v.id').selectAll('v').select(['s.on_hand', 's.reserved']).$castTo<ProductVariantRow>();

export const variantsByIds = (db: Db, ids: readonly string[]): Promise<ProductVariantRow[]> => variants(db).where('v.id', 'in', ids.filter(isId)).execute();

/** Of several products, each in the vendor's order. */
export const variantsByProductIds = (db: Db, productIds: readonly string[]): Promise<ProductVariantRow[]> =>
  variants(db).where('v.product_id', 'in', productIds.filter(isId)).orderBy('v.position').orderBy('v.id').execute();

export const findVariant = async (db: Db, id: string): Promise<ProductVariantRow | undefined> => (isId(id) ? (await variantsByIds(db, [id]))[0] : undefined);

export interface NewVariant {
  readonly id: string;
  readonly product_id: string;
  readonly vendor_id: string;
  readonly sku: string;
  readonly title: string;
  readonly price: bigint;
  readonly currency: string;
  readonly position: number;
}

/** Inserts variants, with stock rows of zero. False when the vendor has one of the SKUs already. */
export const insertVariants = async (trx: Trx, rows: readonly NewVariant[]): Promise<boolean> => {
  const inserted = await trx.insertInto('ecommerce_variants').values(rows).onConflict((c) => c.columns(['vendor_id', 'sku']).doNothing()).returning('id').execute();
  if (inserted.length < rows.length) return false;
  await trx.insertInto('stock_items').values(rows.map(({ id }) => ({ variant_id: id }))).execute();
  return true;
};

export const updateVariant = async (trx: Trx, id: string, { title, price }: { title: string; price: bigint }): Promise<void> => {
  await trx.updateTable('ecommerce_variants').set({ title, price }).where('id', '=', id).execute();
};

/** A variant with what a cart needs to know; only if it can be bought now. */
export const findVariantOnSale = (db: Db, id: string): Promise<Pick<ProductVariantRow, 'id' | 'price' | 'currency'> | undefined> =>
  isId(id)
    ? db
        .selectFrom('ecommerce_variants as v')
        .innerJoin('ecommerce_products as p', 'p.id', 'v.product_id')
        .innerJoin('ecommerce_vendors as w', 'w.id', 'v.vendor_id')
        .select(['v.id', 'v.price', 'v.currency'])
        .where('v.id', '=', id)
        .where('p.status', '=', 'PUBLISHED')
        .where('w.status', '=', 'APPROVED')
        .executeTakeFirst()
    : Promise.resolve(undefined);

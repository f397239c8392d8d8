import type { Db, Trx } from '../../../platform/db/database.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import type { ProductOption } from '../domain/options.ts';
import type { ProductOptionRow } from '../rows.ts';

/** Options of several products, each in the vendor's order. */
export const optionsByProductIds = (db: Db, productIds: readonly string[]): Promise<ProductOptionRow[]> =>
  db.selectFrom('ecommerce_product_options').selectAll().where('product_id', 'in', productIds.filter(isId)).orderBy('position').execute();

/** Replaces a product's options. Its variants must fit when the transaction ends. After locking the product. */
export const replaceOptions = async (trx: Trx, productId: string, options: readonly ProductOption[]): Promise<void> => {
  await trx.deleteFrom('ecommerce_product_options').where('product_id', '=', productId).execute();
  if (options.length === 0) return;
  await trx
    .insertInto('ecommerce_product_options')
    .values(options.map(({ name, choices }, index) => ({ product_id: productId, position: index + 1, name, choices: [...choices] })))
    .execute();
};

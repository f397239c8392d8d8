import type { Db, Trx } from '../../../platform/db/database.ts';
import { isId, newId } from '../../../platform/kernel/ids.ts';
import type { ImageDraft } from '../domain/image.ts';
import type { ProductImageRow } from '../rows.ts';

/** Pictures of products and of their variants, each list in the vendor's order. */
export const imagesByProductIds = (db: Db, productIds: readonly string[]): Promise<ProductImageRow[]> =>
  db.selectFrom('ecommerce_images').selectAll().where('product_id', 'in', productIds.filter(isId)).orderBy('position').execute();

/** Replaces the pictures of a product (`variantId` null) or of one of its variants. After locking the product. */
export const replaceImages = async (trx: Trx, productId: string, variantId: string | null, images: readonly ImageDraft[]): Promise<void> => {
  await trx.deleteFrom('ecommerce_images').where('product_id', '=', productId).where('variant_id', variantId === null ? 'is' : '=', variantId).execute();
  if (images.length === 0) return;
  const rows = images.map(({ url, alt, width, height }, position) => ({
    id: newId(), product_id: productId, variant_id: variantId, position, url, alt: alt ?? '', width: width ?? null, height: height ?? null,
  }));
  await trx.insertInto('ecommerce_images').values(rows).execute();
};

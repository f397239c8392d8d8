import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { CATALOGUE, catalogueChanged } from '../events.ts';
import { mayEditCatalogue } from '../policy.ts';
import type { ProductRow, ProductVariantRow } from '../rows.ts';
import { lockProduct } from '../store/products.ts';
import { findVariant } from '../store/variants.ts';
import { findRole } from './find-role.ts';
import { indexProducts } from './index-products.ts';

/** A product whose catalogue the caller may edit, locked: whoever changes a product or what belongs to it holds this lock. */
export const lockOwnProduct = async (ctx: Context, trx: Trx, productId: string): Promise<Result<ProductRow, 'PRODUCT_NOT_FOUND'>> => {
  const product = await lockProduct(trx, productId);
  return product && mayEditCatalogue(await findRole(ctx, trx, product.vendor_id)) ? ok(product) : fail('PRODUCT_NOT_FOUND', 'input', 'productId');
};

/** The same by one of its variants, read under the lock. */
export const lockOwnVariant = async (ctx: Context, trx: Trx, variantId: string): Promise<Result<{ product: ProductRow; variant: ProductVariantRow }, 'VARIANT_NOT_FOUND'>> => {
  const found = await findVariant(trx, variantId, ctx.now());
  const product = found && (await lockOwnProduct(ctx, trx, found.product_id));
  if (!product?.ok) return fail('VARIANT_NOT_FOUND', 'input', 'variantId');
  return ok({ product: product.value, variant: (await findVariant(trx, variantId, ctx.now()))! });
};

/** Tells search and caches that a product changed. */
export const announceProduct = async (ctx: Context, trx: Trx, { id, vendor_id }: Pick<ProductRow, 'id' | 'vendor_id'>): Promise<void> => {
  await indexProducts(ctx, trx, [id]);
  await ctx.publish(trx, catalogueChanged, CATALOGUE, { vendorId: vendor_id, productIds: [id] });
};

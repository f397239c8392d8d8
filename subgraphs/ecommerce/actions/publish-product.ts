import type { Context } from '../../../platform/context/context.ts';
import { fail, ok } from '../../../platform/kernel/result.ts';
import { productMachine } from '../domain/product.ts';
import { CATALOGUE, catalogueChanged } from '../events.ts';
import { mayEditCatalogue } from '../policy.ts';
import { findProduct, lockProduct } from '../store/products.ts';
import { findVendor } from '../store/vendors.ts';
import { findRole } from './find-role.ts';
import { indexProducts } from './index-products.ts';

/** Puts a product on sale or takes it off, and its search document with it. Only an approved vendor puts anything on sale. */
const moveProduct = (event: 'PUBLISH' | 'ARCHIVE') => (ctx: Context, { productId }: { readonly productId: string }) =>
  ctx.inTransaction(async (trx) => {
    const product = await lockProduct(trx, productId);
    if (!product || !mayEditCatalogue(await findRole(ctx, trx, product.vendor_id))) return fail('PRODUCT_NOT_FOUND', 'input', 'productId');
    if (event === 'PUBLISH' && (await findVendor(trx, product.vendor_id))?.status !== 'APPROVED') return fail('VENDOR_NOT_APPROVED', 'input', 'productId');
    const moved = await ctx.transition(trx, productMachine, { id: product.id, event });
    if (!moved.ok) return fail('INVALID_TRANSITION', 'input', 'productId');
    await indexProducts(ctx, trx, [product.id]);
    await ctx.publish(trx, catalogueChanged, CATALOGUE, { vendorId: product.vendor_id, productIds: [product.id] });
    return ok((await findProduct(trx, product.id))!);
  });

export const publishProduct = moveProduct('PUBLISH');
export const archiveProduct = moveProduct('ARCHIVE');

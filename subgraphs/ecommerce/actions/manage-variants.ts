import type { Context } from '../../../platform/context/context.ts';
import { fail, ok } from '../../../platform/kernel/result.ts';
import { findProduct } from '../store/products.ts';
import { findVariant, orderVariants, updateVariant, variantsByProductIds } from '../store/variants.ts';
import { announceProduct, lockOwnProduct, lockOwnVariant } from './lock-own-product.ts';

/** Puts a product's variants on sale in another order; all of them have to be named. */
export const reorderVariants = (ctx: Context, { productId, variantIds }: { readonly productId: string; readonly variantIds: readonly string[] }) =>
  ctx.inTransaction(async (trx) => {
    const product = await lockOwnProduct(ctx, trx, productId);
    if (!product.ok) return product;
    const known = (await variantsByProductIds(trx, [product.value.id], ctx.now())).filter((variant) => variant.archived_at === null);
    const named = new Set(variantIds);
    if (named.size !== variantIds.length || named.size !== known.length || !known.every(({ id }) => named.has(id))) return fail('VALUE_INVALID', 'input', 'variantIds');
    await orderVariants(trx, variantIds);
    await announceProduct(ctx, trx, product.value);
    return ok((await findProduct(trx, product.value.id))!);
  });

/** Takes a variant off sale: carts that hold it hear of it at checkout. The lock on the product keeps two of these from taking the last two. */
export const archiveVariant = (ctx: Context, { variantId }: { readonly variantId: string }) =>
  ctx.inTransaction(async (trx) => {
    const own = await lockOwnVariant(ctx, trx, variantId);
    if (!own.ok) return own;
    const { product, variant } = own.value;
    if (variant.archived_at !== null) return ok(variant);
    const others = (await variantsByProductIds(trx, [product.id], ctx.now())).filter((each) => each.archived_at === null && each.id !== variant.id);
    if (others.length === 0) return fail('LAST_VARIANT', 'input', 'variantId');
    await updateVariant(trx, variant.id, { archived_at: ctx.now() });
    await announceProduct(ctx, trx, product);
    return ok((await findVariant(trx, variant.id, ctx.now()))!);
  });

/** Puts an archived variant on sale again. */
export const restoreVariant = (ctx: Context, { variantId }: { readonly variantId: string }) =>
  ctx.inTransaction(async (trx) => {
    const own = await lockOwnVariant(ctx, trx, variantId);
    if (!own.ok) return own;
    const { product, variant } = own.value;
    if (variant.archived_at === null) return ok(variant);
    await updateVariant(trx, variant.id, { archived_at: null });
    await announceProduct(ctx, trx, product);
    return ok((await findVariant(trx, variant.id, ctx.now()))!);
  });

import type { Context } from '../../../platform/context/context.ts';
import { fail, ok } from '../../../platform/kernel/result.ts';
import { checkImages, type ImageDraft } from '../domain/image.ts';
import { replaceImages } from '../store/images.ts';
import { findProduct } from '../store/products.ts';
import { findVariant } from '../store/variants.ts';
import { announceProduct, lockOwnProduct } from './lock-own-product.ts';

export interface SetProductImages {
  readonly productId: string;
  /** One of its variants; the product itself without it. */
  readonly variantId?: string | null | undefined;
  readonly images: readonly ImageDraft[];
}

/** Replaces the pictures of a product or a variant. Their addresses are kept, never fetched. */
export const setProductImages = (ctx: Context, { productId, variantId, images }: SetProductImages) =>
  ctx.inTransaction(async (trx) => {
    const product = await lockOwnProduct(ctx, trx, productId);
    if (!product.ok) return product;
    const { id } = product.value;
    if (variantId != null && (await findVariant(trx, variantId, ctx.now()))?.product_id !== id) return fail('VARIANT_NOT_FOUND', 'input', 'variantId');
    const checked = checkImages(images);
    if (!checked.ok) return checked;
    await replaceImages(trx, id, variantId ?? null, images);
    await announceProduct(ctx, trx, product.value);
    return ok((await findProduct(trx, id))!);
  });

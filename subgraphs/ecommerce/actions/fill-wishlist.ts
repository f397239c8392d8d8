import type { Context } from '../../../platform/context/context.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { fail, ok } from '../../../platform/kernel/result.ts';
import { MAX_ITEMS } from '../domain/wishlist.ts';
import { countItems, deleteItem, findWish, findWishlistOfItem, insertItem, lockWishlist } from '../store/wishlists.ts';
import { firstWishlist } from './manage-wishlists.ts';
import { requirePerson } from './require-person.ts';

export interface AddToWishlist {
  readonly productId: string;
  readonly variantId?: string | null | undefined;
  /** The caller's first list unless told. */
  readonly wishlistId?: string | null | undefined;
}

/** Puts a product that is on sale on one's own list; what is on it already stays as it is. Answers the list. */
export const addToWishlist = (ctx: Context, { productId, variantId, wishlistId }: AddToWishlist) =>
  ctx.inTransaction(async (trx) => {
    const userId = requirePerson(ctx);
    const wish = await findWish(trx, productId, variantId ?? null, ctx.now());
    if (!wish) return variantId == null ? fail('PRODUCT_NOT_FOUND', 'input', 'productId') : fail('VARIANT_NOT_FOUND', 'input', 'variantId');
    const list = wishlistId == null ? await firstWishlist(ctx, trx, userId) : await lockWishlist(trx, wishlistId, userId);
    if (!list) return fail('WISHLIST_NOT_FOUND', 'input', 'wishlistId');
    const added = await insertItem(trx, { id: newId(), wishlist_id: list.id, product_id: productId, variant_id: variantId ?? null, ...wish, created_at: ctx.now() });
    if (added && (await countItems(trx, list.id)) > MAX_ITEMS) return fail('WISHLIST_FULL', 'input', 'wishlistId');
    return ok(list);
  });

/** Takes something off one's own list. Answers the list. */
export const removeFromWishlist = (ctx: Context, { itemId }: { readonly itemId: string }) =>
  ctx.inTransaction(async (trx) => {
    const userId = requirePerson(ctx);
    const found = await findWishlistOfItem(trx, itemId, userId);
    const list = found && (await lockWishlist(trx, found.wishlist_id, userId));
    if (!list || !(await deleteItem(trx, list.id, itemId))) return fail('WISHLIST_ITEM_NOT_FOUND', 'input', 'itemId');
    return ok(list);
  });

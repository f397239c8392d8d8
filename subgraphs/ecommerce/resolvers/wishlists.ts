import { addToWishlist, removeFromWishlist } from '../actions/fill-wishlist.ts';
import { createWishlist, deleteWishlist, renameWishlist, shareWishlist } from '../actions/manage-wishlists.ts';
import { ecommerceErrors } from '../errors.ts';
import { isPerson } from '../policy.ts';
import { findSharedWishlist, findWishlist, wishlistsOf } from '../store/wishlists.ts';
import type { Resolvers } from '../types.generated.ts';
import { visibleProduct } from './products.ts';

export const wishlists = {
  Query: {
    wishlist: async (_, { id, shareToken }, { caller, db }) => {
      if (shareToken != null) return (await findSharedWishlist(db, shareToken)) ?? null;
      const list = id == null ? undefined : await findWishlist(db, id);
      return list && isPerson(caller, list.user_id) ? list : null;
    },
  },
  Mutation: {
    createWishlist: (_, { input }, ctx) => ecommerceErrors.payload('wishlist', createWishlist(ctx, input)),
    renameWishlist: (_, { input }, ctx) => ecommerceErrors.payload('wishlist', renameWishlist(ctx, input)),
    shareWishlist: (_, { input }, ctx) => ecommerceErrors.payload('wishlist', shareWishlist(ctx, input)),
    deleteWishlist: (_, { input }, ctx) => ecommerceErrors.payload('deletedId', deleteWishlist(ctx, input)),
    addToWishlist: (_, { input }, ctx) => ecommerceErrors.payload('wishlist', addToWishlist(ctx, input)),
    removeFromWishlist: (_, { input }, ctx) => ecommerceErrors.payload('wishlist', removeFromWishlist(ctx, input)),
  },
  User: {
    wishlists: ({ id }, _, { caller, db }) => (isPerson(caller, id) ? wishlistsOf(db, id) : null),
  },
  Wishlist: {
    __resolveReference: async ({ id }, { caller, loaders }) => {
      const list = await loaders.wishlists.load(id);
      return list && isPerson(caller, list.user_id) ? list : null;
    },
    items: ({ id }, _, { loaders }) => loaders.wishlistItemsOf.load(id),
    shareToken: ({ user_id, share_token }, _, { caller }) => (isPerson(caller, user_id) ? share_token : null),
    createdAt: (list) => list.created_at,
  },
  WishlistItem: {
    product: async ({ product_id }, _, ctx) => visibleProduct(await ctx.loaders.products.load(product_id), ctx),
    variant: async ({ product_id, variant_id }, _, ctx) => {
      const product = await visibleProduct(await ctx.loaders.products.load(product_id), ctx);
      return product && variant_id !== null ? ctx.loaders.variants.load(variant_id) : null;
    },
    priceThen: ({ price, currency }) => ({ amount: price, currency }),
    addedAt: (item) => item.created_at,
  },
} satisfies Resolvers;

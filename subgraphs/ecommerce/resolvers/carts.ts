import { notFound } from '../../../platform/errors/faults.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { addToCart } from '../actions/add-to-cart.ts';
import { mergeCarts } from '../actions/merge-carts.ts';
import { removeFromCart } from '../actions/remove-from-cart.ts';
import { updateCartLine } from '../actions/update-cart-line.ts';
import { hashToken } from '../domain/guest-token.ts';
import { ecommerceErrors } from '../errors.ts';
import { cartChanged } from '../events.ts';
import { ownsCart } from '../policy.ts';
import type { CartUpdatedEventRow } from '../rows.ts';
import { findActiveCart, findCart, findGuestCart } from '../store/carts.ts';
import type { Resolvers } from '../types.generated.ts';
import { visibleProduct } from './products.ts';

export const carts = {
  Query: {
    getUserCart: async (_, { guestToken }, { caller, db }) => {
      if (caller.kind === 'user' && caller.id !== null) return (await findActiveCart(db, caller.id)) ?? null;
      return guestToken != null ? ((await findGuestCart(db, hashToken(guestToken))) ?? null) : null;
    },
  },
  Mutation: {
    addToCart: async (_, { input }, ctx) => {
      const added = await addToCart(ctx, input);
      const payload = await ecommerceErrors.payload('cart', added.ok ? ok(added.value.cart) : added);
      return { ...payload, guestToken: added.ok ? added.value.guestToken : null };
    },
    updateCartLine: (_, { input }, ctx) => ecommerceErrors.payload('cart', updateCartLine(ctx, input)),
    removeFromCart: (_, { input }, ctx) => ecommerceErrors.payload('cart', removeFromCart(ctx, input)),
    mergeCarts: (_, { input }, ctx) => ecommerceErrors.payload('cart', mergeCarts(ctx, input)),
  },
  Subscription: {
    cartUpdated: {
      subscribe: async (_, { cartId, guestToken, after }, ctx) => {
        const cart = await findCart(ctx.db, cartId);
        if (!cart || !ownsCart(ctx.caller, cart, guestToken ? hashToken(guestToken) : null)) throw notFound('cart');
        return ctx.subscribe([cartChanged], cart.id, after);
      },
      resolve: (event: CartUpdatedEventRow) => event,
    },
  },
  CartUpdatedEvent: {
    cart: async ({ payload }, _, { db }) => (await findCart(db, payload.cartId))!,
  },
  Cart: {
    __resolveReference: async ({ id }, { caller, db }) => {
      const cart = await findCart(db, id);
      return cart && ownsCart(caller, cart, null) ? cart : null;
    },
    lines: ({ id }, _, { loaders }) => loaders.cartLinesOf.load(id),
    itemCount: async ({ id }, _, { loaders }) => (await loaders.cartLinesOf.load(id)).reduce((sum, line) => sum + line.quantity, 0),
    total: async ({ id }, _, { loaders }) => {
      const lines = await loaders.cartLinesOf.load(id);
      const amount = lines.reduce((sum, line) => sum + line.price * BigInt(line.quantity), 0n);
      return lines[0] ? { amount, currency: lines[0].currency } : null;
    },
    updatedAt: (cart) => cart.updated_at,
  },
  CartLine: {
    variant: async ({ variant_id }, _, ctx) => {
      const variant = await ctx.loaders.variants.load(variant_id);
      return variant && (await visibleProduct(await ctx.loaders.products.load(variant.product_id), ctx)) ? variant : null;
    },
    unitPrice: ({ price, currency }) => ({ amount: price, currency }),
    acceptedPrice: ({ accepted_price, currency }) => ({ amount: accepted_price, currency }),
    total: ({ price, quantity, currency }) => ({ amount: price * BigInt(quantity), currency }),
  },
} satisfies Resolvers;

import { notFound } from '../../../platform/errors/faults.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { hashToken } from '../../../platform/kernel/token-hash.ts';
import { addToCart } from '../actions/add-to-cart.ts';
import { mergeCarts } from '../actions/merge-carts.ts';
import { removeFromCart } from '../actions/remove-from-cart.ts';
import { setCartCurrency } from '../actions/set-cart-currency.ts';
import { updateCartLine } from '../actions/update-cart-line.ts';
import { estimate, problemFor } from '../domain/basket.ts';
import { ecommerceErrors } from '../errors.ts';
import { cartChanged } from '../events.ts';
import type { CartBasket } from '../loaders.ts';
import { ownsCart } from '../policy.ts';
import type { CartUpdatedEventRow } from '../rows.ts';
import { findOpenCart, findCart, findGuestCart } from '../store/carts.ts';
import type { Resolvers } from '../types.generated.ts';
import { visibleVariant } from './products.ts';
import { packageRows } from './shipping.ts';

const isMixed = ({ lines }: CartBasket): boolean => lines.some((line) => line.currency !== lines[0]!.currency);

/** What the cart comes to, once it has lines of one currency. */
const totalsOf = (basket: CartBasket) => {
  const [first] = basket.lines;
  if (!first || isMixed(basket)) return null;
  const { subtotal, discount, shipping, tax, total } = estimate(basket.lines, basket.terms);
  const money = (amount: bigint) => ({ amount, currency: first.currency });
  const known = basket.terms.country !== null;
  return {
    subtotal: money(subtotal),
    discount: money(discount),
    shipping: known ? money(shipping) : null,
    tax: known ? money(tax) : null,
    total: money(total),
    packages: packageRows(basket),
  };
};

const couponsOf = (basket: CartBasket) => {
  const { lines, terms } = basket;
  const discounts = isMixed(basket) ? new Map<string, bigint>() : estimate(lines, terms).discounts;
  return terms.coupons.map((coupon) => ({
    code: coupon.code,
    name: coupon.name,
    discount: { amount: discounts.get(coupon.id) ?? 0n, currency: lines[0]?.currency ?? coupon.currency ?? 'EUR' },
    problem: problemFor(coupon, lines, terms.at),
  }));
};

export const carts = {
  Query: {
    getUserCart: async (_, { guestToken }, { caller, db }) => {
      if (caller.kind === 'user' && caller.id !== null) return (await findOpenCart(db, caller.id)) ?? null;
      return guestToken != null ? ((await findGuestCart(db, hashToken(guestToken))) ?? null) : null;
    },
  },
  Mutation: {
    setCartCurrency: (_, { input }, ctx) => ecommerceErrors.payload('cart', setCartCurrency(ctx, input)),
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
    totals: async (cart, _, { loaders }) => totalsOf(await loaders.basketOf(cart)),
    coupons: async (cart, _, { loaders }) => couponsOf(await loaders.basketOf(cart)),
    updatedAt: (cart) => cart.updated_at,
  },
  EcommerceError: {
    newPrice: async ({ code, path }, _, { loaders }) => {
      const line = code === 'PRICE_CHANGED' && path ? await loaders.cartLines.load(path.at(-1)!) : null;
      return line && { amount: line.price, currency: line.currency };
    },
  },
  CartLine: {
    hold: async ({ cart_id, variant_id }, _, { loaders }) => (await loaders.cartHoldsOf.load(cart_id)).find((hold) => hold.variantId === variant_id) ?? null,
    variant: ({ variant_id }, _, ctx) => visibleVariant(variant_id, ctx),
    unitPrice: ({ price, currency }) => ({ amount: price, currency }),
    acceptedPrice: ({ accepted_price, currency }) => ({ amount: accepted_price, currency }),
    total: ({ price, quantity, currency }) => ({ amount: price * BigInt(quantity), currency }),
  },
} satisfies Resolvers;

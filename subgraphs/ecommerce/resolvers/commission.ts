import { isStaffNow } from '../actions/find-role.ts';
import { previewCart, previewOrder } from '../actions/preview-commission.ts';
import { sumOfKept, type CommissionPreview, type KeptParts } from '../domain/commission-preview.ts';
import type { GraphContext } from '../loaders.ts';
import { findCart } from '../store/carts.ts';
import type { Resolvers } from '../types.generated.ts';

/** Of a cart: commission is no business of its owner's. */
const ofCart = async (cartId: string, ctx: GraphContext): Promise<CommissionPreview[] | null> => {
  const cart = (await isStaffNow(ctx, ctx.db)) ? await findCart(ctx.db, cartId) : undefined;
  if (!cart) return null;
  const { lines, terms } = await ctx.loaders.basketOf(cart);
  return previewCart(ctx, lines, terms);
};

/** Of an order: for its vendor once it is paid. Money does not trust a token's roles. */
const ofOrder = async (orderId: string, ctx: GraphContext): Promise<CommissionPreview[] | null> => {
  const order = await ctx.loaders.orders.load(orderId);
  const own = order !== null && order.placed_at !== null && (await ctx.loaders.viewer()).vendorIds.has(order.vendor_id);
  return order && (own || (await isStaffNow(ctx, ctx.db))) ? previewOrder(ctx, order, await ctx.loaders.orderLinesOf.load(order.id)) : null;
};

const moneyOf = ({ amount, commission, tax, net, returned }: KeptParts, currency: string) => ({
  amount: { amount, currency },
  commission: { amount: commission, currency },
  commissionTax: { amount: tax, currency },
  net: { amount: net, currency },
  returned: { amount: returned, currency },
});

const shown = ({ vendorId, currency, frozen, lines }: CommissionPreview) => ({
  vendorId,
  frozen,
  ...moneyOf(sumOfKept(lines), currency),
  lines: lines.map((line) => ({ ...line, ...moneyOf(line, currency) })),
});

export const commission = {
  Query: {
    commissionPreview: async (_, { cartId, orderId }, ctx) => {
      if ((cartId == null) === (orderId == null)) return null;
      const previews = cartId != null ? await ofCart(cartId, ctx) : await ofOrder(orderId!, ctx);
      return previews && previews.map(shown);
    },
  },
  CommissionPreview: { vendor: async ({ vendorId }, _, { loaders }) => (await loaders.vendors.load(vendorId))! },
  CommissionPreviewLine: {
    orderLine: ({ orderLineId }, _, { loaders }) => (orderLineId === null ? null : loaders.orderLines.load(orderLineId)),
    cartLine: ({ cartLineId }, _, { loaders }) => (cartLineId === null ? null : loaders.cartLines.load(cartLineId)),
  },
} satisfies Resolvers;

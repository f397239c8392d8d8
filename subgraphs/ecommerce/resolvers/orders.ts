import { notFound } from '../../../platform/errors/faults.ts';
import { available } from '../../../platform/state-machine/machine.ts';
import { cancelOrder } from '../actions/cancel-order.ts';
import { checkoutCart } from '../actions/checkout-cart.ts';
import { fulfillOrder } from '../actions/fulfill-order.ts';
import { isOrderCode } from '../domain/order-code.ts';
import { fulfillmentProgress, orderMachine, paymentProgress } from '../domain/order.ts';
import { returnablePieces } from '../domain/return.ts';
import { ecommerceErrors } from '../errors.ts';
import { orderPlaced, orderStatusChanged } from '../events.ts';
import type { GraphContext } from '../loaders.ts';
import { isPerson, mayReadForVendor, mayReadGroup, mayReadOrder, ownsCart } from '../policy.ts';
import type { CartRow, OrderGroupRow, OrderRow, OrderStatusChangedEventRow, VendorOrderPlacedEventRow } from '../rows.ts';
import { findCart } from '../store/carts.ts';
import { listOrders, findOrderByCode } from '../store/orders.ts';
import type { Resolvers } from '../types.generated.ts';
import { byAge, nothing } from './pages.ts';
import { visibleProduct } from './products.ts';

/** The order if the caller may see it; a customer's own needs no look at where they work. */
export const visibleOrder = async (order: OrderRow | null | undefined, { caller, loaders }: GraphContext): Promise<OrderRow | null> =>
  order && (isPerson(caller, order.customer_id) || mayReadOrder(await loaders.viewer(), order)) ? order : null;

const visibleGroup = async (group: OrderGroupRow | null, { caller, loaders }: GraphContext): Promise<OrderGroupRow | null> =>
  group && (isPerson(caller, group.customer_id) || mayReadGroup(await loaders.viewer(), group)) ? group : null;

/** The order of an event, asked for anew with each: who may no longer see it gets an error instead. */
const ofEvent = async (orderId: string, ctx: GraphContext): Promise<OrderRow> => {
  const order = await visibleOrder(await ctx.loaders.orders.load(orderId), ctx);
  if (!order) throw notFound('order');
  return order;
};

const ownCart = async (cartId: string, { caller, db }: GraphContext): Promise<CartRow | null> => {
  const cart = await findCart(db, cartId);
  return cart && ownsCart(caller, cart, null) ? cart : null;
};

const byCode = async (code: string, { db }: GraphContext) => (isOrderCode(code) ? findOrderByCode(db, code) : null);

export const orders = {
  Query: {
    order: async (_, { id, code }, ctx) => visibleOrder(id != null ? await ctx.loaders.orders.load(id) : code != null ? await byCode(code, ctx) : null, ctx),
    orderGroup: async (_, { id }, ctx) => visibleGroup(await ctx.loaders.groups.load(id), ctx),
    myOrders: (_, { status, ...page }, { caller, db }) =>
      caller.kind === 'user' && caller.id !== null ? byAge(page, (at) => listOrders(db, { customerId: caller.id!, status }, at)) : nothing(page),
    vendorOrders: async (_, { vendorId, status, ...page }, { db, loaders }) =>
      mayReadForVendor(await loaders.viewer(), vendorId) ? byAge(page, (at) => listOrders(db, { vendorId, status }, at)) : nothing(page),
  },
  Mutation: {
    checkoutCart: async (_, { input }, ctx) => {
      const done = await checkoutCart(ctx, input);
      if (!done.ok) return { orderGroup: null, clientSecret: null, refusedCartId: input.cartId, errors: [ecommerceErrors.describe(done)] };
      return { orderGroup: await ctx.loaders.groups.load(done.value.orderGroupId), clientSecret: done.value.clientSecret, refusedCartId: null, errors: [] };
    },
    fulfillOrder: (_, { input }, ctx) => ecommerceErrors.payload('order', fulfillOrder(ctx, input)),
    cancelOrder: (_, { input }, ctx) => ecommerceErrors.payload('order', cancelOrder(ctx, input)),
  },
  Subscription: {
    vendorOrderPlaced: {
      subscribe: async (_, { vendorId, after }, ctx) => {
        if (!(await ctx.loaders.viewer()).vendorIds.has(vendorId)) throw notFound('vendor');
        return ctx.subscribe([orderPlaced], vendorId, after);
      },
      resolve: (event: VendorOrderPlacedEventRow) => event,
    },
    orderStatusChanged: {
      subscribe: async (_, { orderId, after }, ctx) => {
        if (!(await visibleOrder(await ctx.loaders.orders.load(orderId), ctx))) throw notFound('order');
        return ctx.subscribe([orderStatusChanged], orderId, after);
      },
      resolve: (event: OrderStatusChangedEventRow) => event,
    },
  },
  CheckoutCartPayload: { cart: ({ refusedCartId }, _, ctx) => (refusedCartId === null ? null : ownCart(refusedCartId, ctx)) },
  VendorOrderPlacedEvent: { order: ({ payload }, _, ctx) => ofEvent(payload.orderId, ctx) },
  OrderStatusChangedEvent: {
    status: ({ payload }) => payload.status,
    order: ({ payload }, _, ctx) => ofEvent(payload.orderId, ctx),
  },
  OrderGroup: {
    __resolveReference: async ({ id }, ctx) => visibleGroup(await ctx.loaders.groups.load(id), ctx),
    customer: ({ customer_id }) => ({ id: customer_id }),
    orders: ({ id }, _, { loaders }) => loaders.ordersOf.load(id),
    total: ({ total, currency }) => ({ amount: total, currency }),
    coupons: async ({ id, currency }, _, { loaders }) => (await loaders.couponsUsedIn.load(id)).map((coupon) => ({ ...coupon, currency })),
    holdExpiresAt: (group) => group.hold_expires_at,
    holdExtended: (group) => group.hold_extended_at !== null,
    paidAt: (group) => group.paid_at,
    endedAt: (group) => group.ended_at,
    createdAt: (group) => group.created_at,
  },
  Order: {
    __resolveReference: async ({ id }, ctx) => visibleOrder(await ctx.loaders.orders.load(id), ctx),
    availableTransitions: ({ status }) => available(orderMachine, status),
    customer: ({ customer_id }) => ({ id: customer_id }),
    vendor: async ({ vendor_id }, _, { loaders }) => (await loaders.vendors.load(vendor_id))!,
    group: async ({ order_group_id }, _, ctx) => visibleGroup(await ctx.loaders.groups.load(order_group_id), ctx),
    lines: ({ id }, _, { loaders }) => loaders.orderLinesOf.load(id),
    subtotal: ({ subtotal, currency }) => ({ amount: subtotal, currency }),
    discount: ({ discount, currency }) => ({ amount: discount, currency }),
    shipping: ({ shipping, currency }) => ({ amount: shipping, currency }),
    shippingName: (order) => order.shipping_name,
    tax: ({ tax, currency }) => ({ amount: tax, currency }),
    taxIncluded: (order) => order.tax_included,
    total: ({ total, currency }) => ({ amount: total, currency }),
    paymentStatus: async ({ id, total, placed_at }, _, { loaders }) => paymentProgress(placed_at !== null, total, (await loaders.refundedOf.load(id))?.refunded ?? 0n),
    fulfillmentStatus: async ({ id }, _, { loaders }) => fulfillmentProgress(await loaders.orderLinesOf.load(id)),
    refunded: async ({ id, currency }, _, { loaders }) => ({ amount: (await loaders.refundedOf.load(id))?.refunded ?? 0n, currency }),
    fulfillments: ({ id }, _, { loaders }) => loaders.fulfillmentsOf.load(id),
    cancellations: ({ id }, _, { loaders }) => loaders.cancellationsOf.load(id),
    returns: ({ id }, _, { loaders }) => loaders.returnsOf.load(id),
    deliveredAt: (order) => order.delivered_at,
    placedAt: (order) => order.placed_at,
    createdAt: (order) => order.created_at,
  },
  OrderLine: {
    variantTitle: (line) => line.variant_title,
    fulfilled: (line) => line.allocated,
    returnable: (line, _, { now }) => returnablePieces(now())(line),
    refunded: ({ refunded, currency }) => ({ amount: refunded, currency }),
    unitPrice: ({ unit_price, currency }) => ({ amount: unit_price, currency }),
    discount: ({ discount, currency }) => ({ amount: discount, currency }),
    tax: ({ tax, currency }) => ({ amount: tax, currency }),
    taxBasisPoints: (line) => line.tax_basis_points,
    total: ({ total, currency }) => ({ amount: total, currency }),
    product: async ({ product_id }, _, ctx) => visibleProduct(await ctx.loaders.products.load(product_id), ctx),
  },
} satisfies Resolvers;

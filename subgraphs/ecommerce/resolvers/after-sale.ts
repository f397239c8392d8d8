import { available } from '../../../platform/state-machine/machine.ts';
import { exchangeReturn } from '../actions/exchange-return.ts';
import { cancelFulfillment, markDelivered, markLost, markShipped, markUndelivered } from '../actions/manage-fulfillment.ts';
import { approveReturn, cancelReturn, inspectReturn, markReturnSent, receiveReturn, refundReturn, rejectReturn } from '../actions/manage-return.ts';
import { requestReturn } from '../actions/request-return.ts';
import { fulfillmentMachine } from '../domain/fulfillment.ts';
import { returnMachine } from '../domain/return.ts';
import { ecommerceErrors } from '../errors.ts';
import type { GraphContext } from '../loaders.ts';
import { mayReadForVendor, mayReadReturn } from '../policy.ts';
import type { ReturnRequestRow } from '../rows.ts';
import { listReturns } from '../store/returns.ts';
import type { Resolvers } from '../types.generated.ts';
import { visibleOrder } from './orders.ts';
import { byAge, nothing } from './pages.ts';
import { visibleVariant } from './products.ts';

const visibleReturn = async (request: ReturnRequestRow | null, { loaders }: GraphContext): Promise<ReturnRequestRow | null> =>
  request && mayReadReturn(await loaders.viewer(), request) ? request : null;

const lineOf = async (id: string, { loaders }: GraphContext) => (await loaders.orderLines.load(id))!;

const mayList = async (orderId: string | null | undefined, vendorId: string | null | undefined, ctx: GraphContext): Promise<boolean> => {
  if ((orderId == null) === (vendorId == null)) return false;
  return vendorId != null ? mayReadForVendor(await ctx.loaders.viewer(), vendorId) : (await visibleOrder(await ctx.loaders.orders.load(orderId!), ctx)) !== null;
};

export const afterSale = {
  Query: {
    returnRequests: async (_, { orderId, vendorId, status, ...page }, ctx) =>
      (await mayList(orderId, vendorId, ctx)) ? byAge(page, (at) => listReturns(ctx.db, { orderId, vendorId, status }, at)) : nothing(page),
    returnRequest: async (_, { id }, ctx) => visibleReturn(await ctx.loaders.returns.load(id), ctx),
  },
  Mutation: {
    markShipped: (_, { input }, ctx) => ecommerceErrors.payload('fulfillment', markShipped(ctx, input)),
    markDelivered: (_, { input }, ctx) => ecommerceErrors.payload('fulfillment', markDelivered(ctx, input)),
    markUndelivered: (_, { input }, ctx) => ecommerceErrors.payload('fulfillment', markUndelivered(ctx, input)),
    markLost: (_, { input }, ctx) => ecommerceErrors.payload('fulfillment', markLost(ctx, input)),
    cancelFulfillment: (_, { input }, ctx) => ecommerceErrors.payload('fulfillment', cancelFulfillment(ctx, input)),
    requestReturn: (_, { input }, ctx) => ecommerceErrors.payload('returnRequest', requestReturn(ctx, input)),
    approveReturn: (_, { input }, ctx) => ecommerceErrors.payload('returnRequest', approveReturn(ctx, input)),
    rejectReturn: (_, { input }, ctx) => ecommerceErrors.payload('returnRequest', rejectReturn(ctx, input)),
    cancelReturn: (_, { input }, ctx) => ecommerceErrors.payload('returnRequest', cancelReturn(ctx, input)),
    markReturnSent: (_, { input }, ctx) => ecommerceErrors.payload('returnRequest', markReturnSent(ctx, input)),
    receiveReturn: (_, { input }, ctx) => ecommerceErrors.payload('returnRequest', receiveReturn(ctx, input)),
    inspectReturn: (_, { input }, ctx) => ecommerceErrors.payload('returnRequest', inspectReturn(ctx, input)),
    refundReturn: (_, { input }, ctx) => ecommerceErrors.payload('returnRequest', refundReturn(ctx, input)),
    exchangeReturn: (_, { input }, ctx) => ecommerceErrors.payload('returnRequest', exchangeReturn(ctx, input)),
  },
  Fulfillment: {
    __resolveReference: async ({ id }, ctx) => {
      const found = await ctx.loaders.fulfillments.load(id);
      return found && (await visibleOrder(await ctx.loaders.orders.load(found.order_id), ctx)) ? found : null;
    },
    availableTransitions: ({ status }) => available(fulfillmentMachine, status),
    lines: ({ id }, _, { loaders }) => loaders.fulfillmentLinesOf.load(id),
    trackingNumber: (row) => row.tracking_number,
    trackingUrl: (row) => row.tracking_url,
    handedOverAt: (row) => row.handed_over_at,
    deliveredAt: (row) => row.delivered_at,
    createdAt: (row) => row.created_at,
  },
  FulfillmentLine: { line: ({ order_line_id }, _, ctx) => lineOf(order_line_id, ctx) },
  OrderCancellation: {
    lines: ({ id }, _, { loaders }) => loaders.cancellationLinesOf.load(id),
    shipping: ({ shipping, currency }) => ({ amount: shipping, currency }),
    createdAt: (row) => row.created_at,
  },
  OrderCancellationLine: {
    line: ({ order_line_id }, _, ctx) => lineOf(order_line_id, ctx),
    refunded: ({ amount, currency }) => ({ amount, currency }),
  },
  ReturnRequest: {
    __resolveReference: async ({ id }, ctx) => visibleReturn(await ctx.loaders.returns.load(id), ctx),
    availableTransitions: ({ status }) => available(returnMachine, status),
    order: async ({ order_id }, _, { loaders }) => (await loaders.orders.load(order_id))!,
    lines: ({ id }, _, { loaders }) => loaders.returnLinesOf.load(id),
    trackingNumber: (row) => row.tracking_number,
    replacements: ({ id }, _, { loaders }) => loaders.replacementsOf.load(id),
    createdAt: (row) => row.created_at,
    updatedAt: (row) => row.updated_at,
  },
  ReturnLine: {
    line: ({ order_line_id }, _, ctx) => lineOf(order_line_id, ctx),
    variant: ({ variant_id }, _, ctx) => (variant_id === null ? null : visibleVariant(variant_id, ctx)),
    refunded: ({ amount, currency }) => (amount === null ? null : { amount, currency }),
  },
  ReturnReplacement: {
    line: ({ order_line_id }, _, ctx) => lineOf(order_line_id, ctx),
    variant: ({ variant_id }, _, ctx) => visibleVariant(variant_id, ctx),
    sku: async ({ variant_id }, _, { loaders }) => (await loaders.variants.load(variant_id))!.sku,
    variantTitle: async ({ variant_id }, _, { loaders }) => (await loaders.variants.load(variant_id))!.title,
    trackingNumber: (row) => row.tracking_number,
    trackingUrl: (row) => row.tracking_url,
    sentAt: (row) => row.created_at,
  },
} satisfies Resolvers;

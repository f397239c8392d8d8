import { badInput, notFound } from '../../../platform/errors/faults.ts';
import { adjustStock } from '../actions/adjust-stock.ts';
import { extendReservation } from '../actions/extend-reservation.ts';
import { setStockPolicy } from '../actions/set-stock-policy.ts';
import { ecommerceErrors } from '../errors.ts';
import { stockRanLow } from '../events.ts';
import { mayReadForVendor } from '../policy.ts';
import type { ProductVariantRow, StockLowEventRow } from '../rows.ts';
import { listMovements } from '../store/stock.ts';
import type { Resolvers } from '../types.generated.ts';
import { byAge, nothing } from './pages.ts';

const MOST = 100;

/** Pieces that can be bought now: see `sellable` in store/stock.ts, of which this is the mirror. */
export const availableOf = ({ on_hand, reserved, backorder_policy, backorder_limit }: ProductVariantRow): number =>
  Math.max(0, on_hand - reserved + (backorder_policy === 'ALLOW' ? backorder_limit : 0));

export const stock = {
  Query: {
    stockLevels: async (_, { variantIds }, { loaders }) => {
      if (variantIds.length > MOST) throw badInput(`"variantIds" may hold ${MOST} ids at most.`);
      const viewer = await loaders.viewer();
      const found = await Promise.all([...new Set(variantIds)].map((id) => loaders.variants.load(id)));
      return found.filter((variant) => variant !== null && mayReadForVendor(viewer, variant.vendor_id)) as ProductVariantRow[];
    },
    stockMovements: async (_, { variantId, ...page }, { db, loaders }) => {
      const variant = await loaders.variants.load(variantId);
      const allowed = variant && mayReadForVendor(await loaders.viewer(), variant.vendor_id);
      return allowed ? byAge(page, (at) => listMovements(db, variant.id, at)) : nothing(page);
    },
  },
  Mutation: {
    adjustStock: (_, { input }, ctx) => ecommerceErrors.payload('variant', adjustStock(ctx, input)),
    setStockPolicy: (_, { input }, ctx) => ecommerceErrors.payload('level', setStockPolicy(ctx, input)),
    extendReservation: (_, { input }, ctx) => ecommerceErrors.payload('orderGroup', extendReservation(ctx, input)),
  },
  Subscription: {
    stockLow: {
      subscribe: async (_, { vendorId, after }, ctx) => {
        if (!(await ctx.loaders.viewer()).vendorIds.has(vendorId)) throw notFound('vendor');
        return ctx.subscribe([stockRanLow], vendorId, after);
      },
      resolve: (event: StockLowEventRow) => event,
    },
  },
  StockLowEvent: {
    available: ({ payload }) => payload.available,
    level: async ({ payload }, _, { loaders }) => {
      const variant = await loaders.variants.load(payload.variantId);
      if (!variant || !(await loaders.viewer()).vendorIds.has(payload.vendorId)) throw notFound('variant');
      return variant;
    },
  },
  StockLevel: {
    variant: (level) => level,
    onHand: (level) => level.on_hand,
    available: (level) => availableOf(level),
    backorderPolicy: ({ backorder_policy }) => (backorder_policy === 'ALLOW' ? 'ALLOW' : 'DENY'),
    backorderLimit: (level) => level.backorder_limit,
    lowStockThreshold: (level) => level.low_stock_threshold,
    low: ({ on_hand, reserved, low_stock_threshold: threshold }) => threshold !== null && on_hand - reserved <= threshold,
  },
  StockMovement: {
    order: ({ order_id }, _, { loaders }) => (order_id === null ? null : loaders.orders.load(order_id)),
    createdAt: (movement) => movement.created_at,
  },
} satisfies Resolvers;

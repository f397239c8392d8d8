import { days, later } from '../../../platform/kernel/clock.ts';
import { mayReadForVendor } from '../policy.ts';
import { countToFulfill, salesSince, topProductsSince } from '../store/orders.ts';
import type { DashboardRange, Resolvers } from '../types.generated.ts';

/** How long a range is, in milliseconds. */
export const dayRange = (range: DashboardRange): number => days(daysOf[range]);

const daysOf: Readonly<Record<DashboardRange, number>> = { LAST_DAY: 1, LAST_7_DAYS: 7, LAST_30_DAYS: 30, LAST_90_DAYS: 90 };
const TOP = 10;

export const dashboard = {
  Query: {
    vendorDashboard: async (_, { vendorId, range }, { db, loaders, now }) => {
      const vendor = mayReadForVendor(await loaders.viewer(), vendorId) ? await loaders.vendors.load(vendorId) : null;
      if (!vendor) return null;
      const from = later(now(), -dayRange(range));
      const { orders, units, revenue } = await salesSince(db, vendor.id, from);
      const topProducts = await topProductsSince(db, vendor.id, from, TOP);
      const money = (amount: bigint) => ({ amount, currency: vendor.currency });
      return {
        from,
        orders,
        units,
        revenue: money(revenue),
        toFulfill: await countToFulfill(db, vendor.id),
        topProducts: topProducts.map((top) => ({ ...top, revenue: money(top.revenue) })),
      };
    },
  },
  ProductSales: {
    product: async ({ product_id }, _, { loaders }) => (await loaders.products.load(product_id))!,
  },
} satisfies Resolvers;

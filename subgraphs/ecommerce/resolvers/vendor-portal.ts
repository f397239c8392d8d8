import { badInput } from '../../../platform/errors/faults.ts';
import { sizeOf } from '../../../platform/graphql/connection.ts';
import { days, later } from '../../../platform/kernel/clock.ts';
import { timeZoneOf } from '../../../platform/kernel/time-zone.ts';
import { orderExportPath } from '../domain/order-export.ts';
import type { GraphContext } from '../loaders.ts';
import { mayReadForVendor } from '../policy.ts';
import type { VendorRow } from '../rows.ts';
import { topProductsSince } from '../store/orders.ts';
import { lowStock, oldestOpenOrder, orderAges, salesSeries } from '../store/vendor-figures.ts';
import type { Resolvers } from '../types.generated.ts';
import { dayRange } from './dashboard.ts';

const MOST_POINTS = 400;
const daysOf = { DAY: 1, WEEK: 7, MONTH: 28 } as const;
/** Begins of the ages that are told apart, in days. */
const AGES = [0, 1, 3, 7] as const;
const ageNames = ['UNDER_1_DAY', 'UNDER_3_DAYS', 'UNDER_7_DAYS', 'OLDER'] as const;
const MOST_LISTED = 50;

/** The vendor, for its members and staff; null for others. */
const ownVendor = async (vendorId: string, { loaders }: GraphContext): Promise<VendorRow | null> =>
  mayReadForVendor(await loaders.viewer(), vendorId) ? loaders.vendors.load(vendorId) : null;

const checkTimeZone = (timeZone: string): void => {
  if (timeZoneOf(timeZone) === null) throw badInput('"timeZone" must be an IANA name such as Europe/Monaco.');
};

const checkRange = (from: Date, to: Date): void => {
  if (from >= to) throw badInput('"to" must be later than "from".');
};

export const vendorPortal = {
  Query: {
    vendorSalesSeries: async (_, { vendorId, from, to, interval, timeZone }, ctx) => {
      checkRange(from, to);
      checkTimeZone(timeZone);
      if ((to.getTime() - from.getTime()) / days(daysOf[interval]) > MOST_POINTS) throw badInput(`A series has ${MOST_POINTS} points at most. Choose a longer interval or less time.`);
      const vendor = await ownVendor(vendorId, ctx);
      if (!vendor) return null;
      const points = await salesSeries(ctx.db, vendor.id, { from, to, interval, timeZone });
      return points.map((point) => ({ ...point, revenue: { amount: point.revenue, currency: vendor.currency } }));
    },
    vendorTopProducts: async (_, { vendorId, range, first }, ctx) => {
      const size = sizeOf(first, MOST_LISTED);
      const vendor = await ownVendor(vendorId, ctx);
      if (!vendor) return null;
      const top = await topProductsSince(ctx.db, vendor.id, later(ctx.now(), -dayRange(range)), size);
      return top.map((each) => ({ ...each, revenue: { amount: each.revenue, currency: vendor.currency } }));
    },
    vendorOrderAging: async (_, { vendorId }, ctx) => {
      const vendor = await ownVendor(vendorId, ctx);
      if (!vendor) return null;
      const counts = await orderAges(ctx.db, vendor.id, AGES, ctx.now());
      return { ages: ageNames.map((age, index) => ({ age, orders: counts[index]! })), oldest: await oldestOpenOrder(ctx.db, vendor.id) };
    },
    vendorLowStock: async (_, { vendorId, first }, ctx) => {
      const size = sizeOf(first, MOST_LISTED);
      const vendor = await ownVendor(vendorId, ctx);
      return vendor ? lowStock(ctx.db, vendor.id, size, ctx.now()) : null;
    },
    vendorOrderExport: async (_, { vendorId, from, to }, ctx) => {
      checkRange(from, to);
      const vendor = await ownVendor(vendorId, ctx);
      return vendor ? `${ctx.config.publicUrl}${orderExportPath(ctx.config.internalSecret, { vendorId: vendor.id, from, to }, ctx.now())}` : null;
    },
  },
} satisfies Resolvers;

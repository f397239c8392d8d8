import { applyCoupon, removeCoupon } from '../actions/apply-coupon.ts';
import { upsertCoupon } from '../actions/upsert-coupon.ts';
import { ecommerceErrors } from '../errors.ts';
import type { GraphContext } from '../loaders.ts';
import { isStaff, mayReadCoupon, mayReadForVendor } from '../policy.ts';
import type { CouponRow } from '../rows.ts';
import { listCoupons } from '../store/coupons.ts';
import type { Resolvers } from '../types.generated.ts';
import { byAge, nothing } from './pages.ts';

const visible = async (coupon: CouponRow | null, { loaders }: GraphContext): Promise<CouponRow | null> =>
  coupon && mayReadCoupon(await loaders.viewer(), coupon) ? coupon : null;

const inItsCurrency = (amount: bigint | null, { currency }: CouponRow) => (amount === null || currency === null ? null : { amount, currency });

export const coupons = {
  Query: {
    coupons: async (_, { vendorId, ...page }, { db, loaders }) => {
      const viewer = await loaders.viewer();
      const allowed = vendorId == null ? isStaff(viewer.caller) : mayReadForVendor(viewer, vendorId);
      return allowed ? byAge(page, (at) => listCoupons(db, vendorId ?? null, at)) : nothing(page);
    },
    coupon: async (_, { id }, ctx) => visible(await ctx.loaders.coupons.load(id), ctx),
  },
  Mutation: {
    applyCoupon: (_, { input }, ctx) => ecommerceErrors.payload('cart', applyCoupon(ctx, input)),
    removeCoupon: (_, { input }, ctx) => ecommerceErrors.payload('cart', removeCoupon(ctx, input)),
    upsertCoupon: (_, { input }, ctx) => ecommerceErrors.payload('coupon', upsertCoupon(ctx, input)),
  },
  Coupon: {
    __resolveReference: async ({ id }, ctx) => visible(await ctx.loaders.coupons.load(id), ctx),
    vendor: ({ vendor_id }, _, { loaders }) => (vendor_id === null ? null : loaders.vendors.load(vendor_id)),
    basisPoints: (coupon) => coupon.basis_points,
    amount: (coupon) => inItsCurrency(coupon.amount, coupon),
    minSubtotal: (coupon) => inItsCurrency(coupon.min_subtotal, coupon),
    categoryIds: (coupon) => coupon.category_ids,
    productIds: (coupon) => coupon.product_ids,
    startsAt: (coupon) => coupon.starts_at,
    endsAt: (coupon) => coupon.ends_at,
    usageLimit: (coupon) => coupon.usage_limit,
    customerLimit: (coupon) => coupon.customer_limit,
    createdAt: (coupon) => coupon.created_at,
  },
  UsedCoupon: {
    discount: ({ discount, currency }) => ({ amount: discount, currency }),
  },
} satisfies Resolvers;

import { available } from '../../../platform/state-machine/machine.ts';
import { hasRole } from '../../accounts/contract.ts';
import { applyVendor } from '../actions/apply-vendor.ts';
import { manageVendor } from '../actions/manage-vendor.ts';
import { setVendorHoliday } from '../actions/set-vendor-holiday.ts';
import { vendorMachine } from '../domain/vendor.ts';
import { ecommerceErrors } from '../errors.ts';
import type { GraphContext } from '../loaders.ts';
import { mayReadForVendor, mayReadVendor } from '../policy.ts';
import type { VendorRow } from '../rows.ts';
import { listProducts } from '../store/products.ts';
import { findVendor, findVendorBySlug, listVendors } from '../store/vendors.ts';
import type { Resolvers } from '../types.generated.ts';
import { byAge, nothing } from './pages.ts';
import { vendorRating } from './ratings.ts';

const visible = async (vendor: VendorRow | null | undefined, { loaders }: GraphContext) =>
  vendor && (vendor.status === 'APPROVED' || mayReadVendor(await loaders.viewer(), vendor)) ? vendor : null;

const forMembers = async <T>({ id }: VendorRow, { loaders }: GraphContext, value: T) => (mayReadForVendor(await loaders.viewer(), id) ? value : null);

const isAdmin = ({ caller, db }: GraphContext) => (caller.kind === 'user' && caller.id !== null ? hasRole(db, caller.id, 'admin') : Promise.resolve(false));

export const vendors = {
  Query: {
    vendor: async (_, { id, slug }, ctx) => {
      const found = id != null ? await findVendor(ctx.db, id) : slug != null ? await findVendorBySlug(ctx.db, slug) : null;
      return visible(found, ctx);
    },
    vendors: async (_, { status, ...page }, ctx) => ((await isAdmin(ctx)) ? byAge(page, (at) => listVendors(ctx.db, { status }, at)) : nothing(page)),
  },
  Mutation: {
    setVendorHoliday: (_, { input: { vendorId, from, until, message } }, ctx) =>
      ecommerceErrors.payload('vendor', setVendorHoliday(ctx, { vendorId, holiday: from && until ? { from, until, message: message ?? null } : null })),
    applyVendor: (_, { input }, ctx) => ecommerceErrors.payload('vendor', applyVendor(ctx, input)),
    adminManageVendors: (_, { input }, ctx) => ecommerceErrors.payload('vendor', manageVendor(ctx, input)),
  },
  Vendor: {
    __resolveReference: async ({ id }, ctx) => visible(await ctx.loaders.vendors.load(id), ctx),
    pricesIncludeTax: (vendor) => vendor.prices_include_tax,
    status: (vendor, _, ctx) => forMembers(vendor, ctx, vendor.status),
    availableTransitions: (vendor, _, ctx) => forMembers(vendor, ctx, available(vendorMachine, vendor.status)),
    pickup: (vendor, _, ctx) =>
      forMembers(vendor, ctx, { address: vendor.pickup_address, location: { latitude: vendor.pickup_latitude, longitude: vendor.pickup_longitude } }),
    holiday: ({ closed_from, closed_until, closed_message }, _, { now }) =>
      closed_from && closed_until && closed_until > now() ? { from: closed_from, until: closed_until, message: closed_message, active: closed_from <= now() } : null,
    rating: async ({ id }, _, { loaders }) => vendorRating(await loaders.vendorRatings.load(id)),
    createdAt: (vendor) => vendor.created_at,
    products: ({ id }, page, { db }) => byAge(page, (at) => listProducts(db, { vendorId: id }, at)),
  },
} satisfies Resolvers;

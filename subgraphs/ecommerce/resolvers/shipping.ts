import { hashToken } from '../../../platform/kernel/token-hash.ts';
import { selectShipping } from '../actions/select-shipping.ts';
import { setCartAddress } from '../actions/set-cart-address.ts';
import { setTaxRate } from '../actions/set-tax-rate.ts';
import { setVendorTaxMode } from '../actions/set-vendor-tax-mode.ts';
import { upsertShippingRate } from '../actions/upsert-shipping-rate.ts';
import { packagesIn } from '../domain/basket.ts';
import { ecommerceErrors } from '../errors.ts';
import type { CartBasket } from '../loaders.ts';
import { mayReadForVendor, ownsCart } from '../policy.ts';
import type { ShippingPackageRow, ShippingRateRow } from '../rows.ts';
import { findCart } from '../store/carts.ts';
import { listShippingRates } from '../store/shipping-rates.ts';
import { listTaxRates } from '../store/tax-rates.ts';
import type { Resolvers } from '../types.generated.ts';

/** The vendors' parts of a cart, as rows. */
export const packageRows = ({ lines, terms }: CartBasket): ShippingPackageRow[] => packagesIn(lines, terms).map((parcel) => ({ ...parcel, currency: lines[0]!.currency }));

const money = (amount: bigint | null, { currency }: ShippingRateRow) => (amount === null ? null : { amount, currency });

export const shipping = {
  Query: {
    shippingOptions: async (_, { cartId, guestToken }, { caller, db, loaders }) => {
      const cart = await findCart(db, cartId);
      return cart && ownsCart(caller, cart, guestToken ? hashToken(guestToken) : null) ? packageRows(await loaders.basketOf(cart)) : [];
    },
    shippingRates: async (_, { vendorId }, { db, loaders }) => (mayReadForVendor(await loaders.viewer(), vendorId) ? listShippingRates(db, vendorId) : []),
    taxRates: (_, { country }, { db, now }) => listTaxRates(db, country, now()),
  },
  Mutation: {
    setCartAddress: (_, { input }, ctx) => ecommerceErrors.payload('cart', setCartAddress(ctx, input)),
    selectShipping: (_, { input }, ctx) => ecommerceErrors.payload('cart', selectShipping(ctx, input)),
    upsertShippingRate: (_, { input }, ctx) => ecommerceErrors.payload('rate', upsertShippingRate(ctx, input)),
    setTaxRate: (_, { input }, ctx) => ecommerceErrors.payload('rate', setTaxRate(ctx, input)),
    setVendorTaxMode: (_, { input }, ctx) => ecommerceErrors.payload('vendor', setVendorTaxMode(ctx, input)),
  },
  ShippingPackage: {
    vendor: async ({ vendorId }, _, { loaders }) => (await loaders.vendors.load(vendorId))!,
    weightGrams: ({ grams }) => grams,
    subtotal: ({ subtotal, currency }) => ({ amount: subtotal, currency }),
    options: ({ options, currency }) => options.map((option) => ({ ...option, currency })),
    selected: ({ selected, currency }) => selected && { ...selected, currency },
  },
  ShippingOption: {
    price: ({ price, currency }) => ({ amount: price, currency }),
  },
  ShippingRate: {
    minGrams: (rate) => rate.min_grams,
    maxGrams: (rate) => rate.max_grams,
    minSubtotal: (rate) => ({ amount: rate.min_subtotal, currency: rate.currency }),
    maxSubtotal: (rate) => money(rate.max_subtotal, rate),
    price: ({ price, currency }) => ({ amount: price, currency }),
    freeOver: (rate) => money(rate.free_over, rate),
  },
  TaxRate: {
    basisPoints: (rate) => rate.basis_points,
    validFrom: (rate) => rate.valid_from,
  },
} satisfies Resolvers;

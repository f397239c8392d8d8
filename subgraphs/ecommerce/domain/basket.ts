import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import type { PricedLine } from './checkout.ts';
import { problemOf, type CouponGoods, type CouponProblem, type CouponState } from './coupon.ts';
import { reckon, type Reckoning } from './reckoning.ts';
import { chooseShipping, optionsFor, type Package, type ShippingOption, type ShippingRate } from './shipping.ts';
import type { TaxRates } from './tax.ts';

/** What beside its lines decides what a cart costs. */
export interface Terms {
  /** Where the goods go; null while nobody told. */
  readonly country: string | null;
  readonly at: Date;
  readonly rates: readonly ShippingRate[];
  /** The chosen rate by vendor id. */
  readonly selected: ReadonlyMap<string, string>;
  readonly coupons: readonly CouponState[];
  readonly taxRates: TaxRates;
}

const goodsOf = (lines: readonly PricedLine[]): CouponGoods[] => lines.map((line) => ({ ...line, subtotal: line.price * BigInt(line.quantity) }));

/** Why a coupon cannot be used for these lines now, or null. */
export const problemFor = (coupon: CouponState, lines: readonly PricedLine[], at: Date): CouponProblem | null => problemOf(coupon, goodsOf(lines), at);

/** The vendors' parts of a cart, by vendor id. */
const packagesOf = (lines: readonly PricedLine[]): Package[] =>
  [...Map.groupBy(lines, (line) => line.vendorId)]
    .map(([vendorId, own]) => ({
      vendorId,
      grams: own.reduce((sum, line) => sum + line.grams * line.quantity, 0),
      subtotal: own.reduce((sum, line) => sum + line.price * BigInt(line.quantity), 0n),
    }))
    .toSorted((a, b) => (a.vendorId < b.vendorId ? -1 : 1));

export interface PackageState extends Package {
  readonly options: readonly ShippingOption[];
  /** Null when it costs nothing by rule, nothing fits, or it is not known where it goes. */
  readonly selected: ShippingOption | null;
  readonly deliverable: boolean;
}

/** How each vendor's package may travel and does. */
export const packagesIn = (lines: readonly PricedLine[], { country, rates, selected }: Terms): PackageState[] =>
  packagesOf(lines).map((parcel) => {
    if (country === null) return { ...parcel, options: [], selected: null, deliverable: true };
    const chosen = chooseShipping(rates, parcel, country, selected.get(parcel.vendorId));
    return { ...parcel, options: optionsFor(rates, parcel, country), selected: chosen.ok ? chosen.value : null, deliverable: chosen.ok };
  });

/** What a cart comes to for show: coupons that do not count and packages that cannot travel are left aside. */
export const estimate = (lines: readonly PricedLine[], terms: Terms): Reckoning =>
  reckon({
    lines,
    coupons: terms.coupons.filter((coupon) => problemFor(coupon, lines, terms.at) === null),
    shipping: new Map(packagesIn(lines, terms).map(({ vendorId, selected }) => [vendorId, selected])),
    taxRates: terms.taxRates,
  });

/** What a cart comes to for a purchase: everything on it has to count. */
export const settle = (lines: readonly PricedLine[], terms: Terms): Result<Reckoning, CouponProblem | 'SHIPPING_UNAVAILABLE'> => {
  for (const coupon of terms.coupons) {
    const problem = problemFor(coupon, lines, terms.at);
    if (problem !== null) return fail(problem, 'cart', 'coupons', coupon.code);
  }
  const stuck = packagesIn(lines, terms).find((parcel) => !parcel.deliverable);
  return stuck ? fail('SHIPPING_UNAVAILABLE', 'cart', 'packages', stuck.vendorId) : ok(estimate(lines, terms));
};

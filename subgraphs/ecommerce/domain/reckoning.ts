import { allocate, shareOf } from '../../../platform/kernel/money.ts';
import { countsFor, type CouponTerms } from './coupon.ts';
import type { ShippingOption } from './shipping.ts';
import { shippingRateOf, taxOf, type TaxRates } from './tax.ts';

/** A line with what its price depends on. `price` is minor units per piece. */
export interface Goods {
  readonly id: string;
  readonly productId: string;
  readonly vendorId: string;
  readonly quantity: number;
  readonly price: bigint;
  /** The product's category and those above it. */
  readonly categoryIds: readonly string[];
  readonly taxCategory: string;
  /** Whether the vendor's prices include tax. */
  readonly taxIncluded: boolean;
}

/** What a line costs, all its pieces together. `total` is what is charged: without discount, with tax whether included or added. */
export interface LineAmounts {
  readonly id: string;
  readonly subtotal: bigint;
  readonly discount: bigint;
  readonly tax: bigint;
  readonly taxBasisPoints: number;
  readonly taxIncluded: boolean;
  readonly total: bigint;
}

/** One vendor's part. `shipping` is what is left of its price after coupons, `tax` of goods and shipping. */
export interface PackageAmounts {
  readonly vendorId: string;
  readonly lines: readonly LineAmounts[];
  readonly subtotal: bigint;
  readonly discount: bigint;
  readonly shipping: bigint;
  readonly shippingTax: bigint;
  readonly shippingTaxBasisPoints: number;
  readonly tax: bigint;
  readonly taxIncluded: boolean;
  readonly total: bigint;
  readonly option: ShippingOption | null;
}

/** What is paid for bringing a package, tax included. */
export const freightOf = ({ shipping, shippingTax, taxIncluded }: Pick<PackageAmounts, 'shipping' | 'shippingTax' | 'taxIncluded'>): bigint =>
  shipping + (taxIncluded ? 0n : shippingTax);

export interface Reckoning {
  /** By vendor id, lines by id. */
  readonly packages: readonly PackageAmounts[];
  /** What each coupon took off, shipping included, by coupon id. */
  readonly discounts: ReadonlyMap<string, bigint>;
  readonly subtotal: bigint;
  readonly discount: bigint;
  readonly shipping: bigint;
  readonly tax: bigint;
  readonly total: bigint;
}

export interface Basket {
  readonly lines: readonly Goods[];
  /** Those that may be used. */
  readonly coupons: readonly CouponTerms[];
  /** How each vendor's package travels; none: free of charge. */
  readonly shipping: ReadonlyMap<string, ShippingOption | null>;
  readonly taxRates: TaxRates;
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);
const total = <T>(items: readonly T[], of: (item: T) => bigint): bigint => items.reduce((sum, item) => sum + of(item), 0n);

/** Vendors' coupons before the platform's, so that these take their part of what is left. */
const inOrder = (coupons: readonly CouponTerms[]): CouponTerms[] =>
  coupons.toSorted((a, b) => Number(a.vendorId === null) - Number(b.vendorId === null) || byId(a, b));

/** What a coupon takes off of each line, given what is left of them; no more than that. Spread by largest remainder, ties by line id. */
const spread = (coupon: CouponTerms, lines: readonly Goods[], left: ReadonlyMap<string, bigint>): Map<string, bigint> => {
  const counted = lines.filter((line) => countsFor(coupon, line));
  const open = counted.map((line) => left.get(line.id)!);
  const most = total(open, (amount) => amount);
  const wanted = coupon.kind === 'PERCENT' ? shareOf(most, coupon.basisPoints!) : coupon.amount!;
  const taken = wanted < most ? wanted : most;
  if (taken <= 0n) return new Map();
  const parts = allocate(taken, open);
  return new Map(counted.map((line, index) => [line.id, parts[index]!]));
};

/** What is left of goods and shipping after the coupons, and what each coupon took. */
const discount = ({ lines, coupons, shipping }: Basket) => {
  const left = new Map(lines.map((line) => [line.id, line.price * BigInt(line.quantity)]));
  const freight = new Map([...shipping].map(([vendorId, option]) => [vendorId, option?.price ?? 0n]));
  const discounts = new Map<string, bigint>();
  for (const coupon of inOrder(coupons)) {
    let taken = 0n;
    if (coupon.kind === 'FREE_SHIPPING') {
      for (const vendorId of new Set(lines.filter((line) => countsFor(coupon, line)).map((line) => line.vendorId))) {
        taken += freight.get(vendorId) ?? 0n;
        freight.set(vendorId, 0n);
      }
    } else {
      for (const [id, part] of spread(coupon, lines, left)) {
        taken += part;
        left.set(id, left.get(id)! - part);
      }
    }
    discounts.set(coupon.id, taken);
  }
  return { left, freight, discounts };
};

const lineAmounts = ({ id, price, quantity, taxCategory, taxIncluded }: Goods, left: bigint, taxRates: TaxRates): LineAmounts => {
  const subtotal = price * BigInt(quantity);
  const taxBasisPoints = taxRates.get(taxCategory) ?? 0;
  const tax = taxOf(left, taxBasisPoints, taxIncluded);
  return { id, subtotal, discount: subtotal - left, tax, taxBasisPoints, taxIncluded, total: taxIncluded ? left : left + tax };
};

/**
 * Reckons what a basket costs. Each amount is rounded once, on its line; every total is the sum of such amounts, so that lines, packages and the
 * whole agree to the minor unit. All lines are of one currency.
 */
export const reckon = (basket: Basket): Reckoning => {
  const lines = basket.lines.toSorted(byId);
  const { left, freight, discounts } = discount({ ...basket, lines });
  const byVendor = [...Map.groupBy(lines, (line) => line.vendorId)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const packages = byVendor.map(([vendorId, own]): PackageAmounts => {
    const reckoned = own.map((line) => lineAmounts(line, left.get(line.id)!, basket.taxRates));
    const { taxIncluded } = own[0]!;
    const shipping = freight.get(vendorId) ?? 0n;
    const shippingTaxBasisPoints = shippingRateOf(basket.taxRates);
    const shippingTax = taxOf(shipping, shippingTaxBasisPoints, taxIncluded);
    return {
      vendorId,
      lines: reckoned,
      subtotal: total(reckoned, (line) => line.subtotal),
      discount: total(reckoned, (line) => line.discount),
      shipping,
      shippingTax,
      shippingTaxBasisPoints,
      tax: total(reckoned, (line) => line.tax) + shippingTax,
      taxIncluded,
      total: total(reckoned, (line) => line.total) + freightOf({ shipping, shippingTax, taxIncluded }),
      option: basket.shipping.get(vendorId) ?? null,
    };
  });
  return {
    packages,
    discounts,
    subtotal: total(packages, (each) => each.subtotal),
    discount: total(packages, (each) => each.discount),
    shipping: total(packages, (each) => each.shipping),
    tax: total(packages, (each) => each.tax),
    total: total(packages, (each) => each.total),
  };
};

import { isCurrency } from '../../../platform/kernel/money.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { isText } from './values.ts';

/** What a vendor takes for bringing a package. Amounts are minor units of the vendor's currency, limits include their bounds. */
export interface ShippingRate {
  readonly id: string;
  readonly vendorId: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2; null: everywhere. */
  readonly countries: readonly string[] | null;
  readonly minGrams: number;
  readonly maxGrams: number | null;
  /** Of the goods, before discounts. */
  readonly minSubtotal: bigint;
  readonly maxSubtotal: bigint | null;
  readonly price: bigint;
  readonly freeOver: bigint | null;
}

/** One vendor's part of a cart. `subtotal` is before discounts. */
export interface Package {
  readonly vendorId: string;
  readonly grams: number;
  readonly subtotal: bigint;
}

export interface ShippingOption {
  readonly rateId: string;
  readonly name: string;
  readonly price: bigint;
}

const fits = (rate: ShippingRate, { grams, subtotal }: Package, country: string): boolean =>
  (rate.countries === null || rate.countries.includes(country)) &&
  grams >= rate.minGrams &&
  (rate.maxGrams === null || grams <= rate.maxGrams) &&
  subtotal >= rate.minSubtotal &&
  (rate.maxSubtotal === null || subtotal <= rate.maxSubtotal);

/** What a package may choose from, in the order of the vendor's rates. */
export const optionsFor = (rates: readonly ShippingRate[], parcel: Package, country: string): ShippingOption[] =>
  rates
    .filter((rate) => rate.vendorId === parcel.vendorId && fits(rate, parcel, country))
    .map(({ id, name, price, freeOver }) => ({ rateId: id, name, price: freeOver !== null && parcel.subtotal >= freeOver ? 0n : price }));

/**
 * How a package travels: as selected where that is still possible, else the cheapest way, the first of equals. Null, free of charge, for a
 * vendor that has set no rates at all. SHIPPING_UNAVAILABLE when none of its rates fits.
 */
export const chooseShipping = (
  rates: readonly ShippingRate[],
  parcel: Package,
  country: string,
  selected: string | undefined,
): Result<ShippingOption | null, 'SHIPPING_UNAVAILABLE'> => {
  if (!rates.some((rate) => rate.vendorId === parcel.vendorId)) return ok(null);
  const options = optionsFor(rates, parcel, country);
  const [first] = options;
  if (!first) return fail('SHIPPING_UNAVAILABLE');
  return ok(options.find((option) => option.rateId === selected) ?? options.reduce((low, option) => (option.price < low.price ? option : low), first));
};

export interface ShippingRateDraft {
  readonly name: string;
  readonly countries?: readonly string[] | null | undefined;
  readonly minGrams?: number | null | undefined;
  readonly maxGrams?: number | null | undefined;
  readonly minSubtotal?: bigint | null | undefined;
  readonly maxSubtotal?: bigint | null | undefined;
  readonly price: bigint;
  readonly freeOver?: bigint | null | undefined;
  readonly position?: number | null | undefined;
  /** What its amounts are in; the vendor's currency without it. */
  readonly currency?: string | null | undefined;
}

const MAX_AMOUNT = 1_000_000_000n;
const MAX_COUNTRIES = 250;
const MAX_GRAMS = 1_000_000_000;
const MAX_POSITION = 1_000_000;

const isAmount = (amount: bigint): boolean => amount >= 0n && amount <= MAX_AMOUNT;
const areCountries = (countries: readonly string[]): boolean =>
  countries.length > 0 && countries.length <= MAX_COUNTRIES && new Set(countries).size === countries.length && countries.every((country) => /^[A-Z]{2}$/.test(country));

/** Checks a rate's values. VALUE_INVALID with the field's path. */
export const checkShippingRate = ({ name, countries, minGrams, maxGrams, minSubtotal, maxSubtotal, price, freeOver, position, currency }: ShippingRateDraft): Result<null, 'VALUE_INVALID' | 'CURRENCY_UNKNOWN'> => {
  const refused = (field: keyof ShippingRateDraft) => fail('VALUE_INVALID', 'input', field);
  if (!isText(name, 1, 120)) return refused('name');
  if (countries != null && !areCountries(countries)) return refused('countries');
  if (minGrams != null && (minGrams < 0 || minGrams > MAX_GRAMS)) return refused('minGrams');
  if (maxGrams != null && (maxGrams < (minGrams ?? 0) || maxGrams > MAX_GRAMS)) return refused('maxGrams');
  if (minSubtotal != null && !isAmount(minSubtotal)) return refused('minSubtotal');
  if (maxSubtotal != null && (maxSubtotal < (minSubtotal ?? 0n) || !isAmount(maxSubtotal))) return refused('maxSubtotal');
  if (!isAmount(price)) return refused('price');
  if (freeOver != null && !isAmount(freeOver)) return refused('freeOver');
  if (position != null && (position < 0 || position > MAX_POSITION)) return refused('position');
  if (currency != null && !isCurrency(currency)) return fail('CURRENCY_UNKNOWN', 'input', 'currency');
  return ok(null);
};

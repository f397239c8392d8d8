import type { CommissionRate } from './commission-rate.ts';
import type { Sale, SaleLine } from './sale.ts';

/** Why a rule does not fit a line of a sale. */
export type CommissionMiss =
  | 'DISABLED'
  | 'NOT_YET_VALID'
  | 'NO_LONGER_VALID'
  | 'OTHER_AREA'
  | 'OTHER_VENDOR'
  | 'OTHER_CATEGORY'
  | 'OTHER_LISTING_TYPE'
  | 'OTHER_CURRENCY';

/** Everything that speaks against a rule for a line; none when it fits. */
export const missesOf = (rate: CommissionRate, sale: Sale, line: SaleLine): CommissionMiss[] => {
  const misses: [CommissionMiss, boolean][] = [
    ['DISABLED', !rate.enabled],
    ['NOT_YET_VALID', rate.validFrom !== null && sale.at < rate.validFrom],
    ['NO_LONGER_VALID', rate.validUntil !== null && sale.at >= rate.validUntil],
    ['OTHER_AREA', rate.areas !== null && !rate.areas.includes(sale.area)],
    ['OTHER_VENDOR', rate.vendorIds !== null && !rate.vendorIds.includes(sale.payeeId)],
    ['OTHER_CATEGORY', rate.categoryIds !== null && !line.categoryIds.some((id) => rate.categoryIds!.includes(id))],
    ['OTHER_LISTING_TYPE', rate.listingTypes !== null && (line.listingType === null || !rate.listingTypes.includes(line.listingType))],
    ['OTHER_CURRENCY', rate.amounts !== null && !rate.amounts.has(sale.currency)],
  ];
  return misses.filter(([, against]) => against).map(([miss]) => miss);
};

const coversList = <T>(outer: readonly T[] | null, inner: readonly T[] | null): boolean =>
  outer === null || (inner !== null && inner.every((each) => outer.includes(each)));

const covers = (outer: CommissionRate, inner: CommissionRate): boolean =>
  outer.enabled &&
  coversList(outer.areas, inner.areas) &&
  coversList(outer.vendorIds, inner.vendorIds) &&
  coversList(outer.categoryIds, inner.categoryIds) &&
  coversList(outer.listingTypes, inner.listingTypes) &&
  coversList(outer.amounts && [...outer.amounts.keys()], inner.amounts && [...inner.amounts.keys()]) &&
  (outer.validFrom === null || (inner.validFrom !== null && outer.validFrom <= inner.validFrom)) &&
  (outer.validUntil === null || (inner.validUntil !== null && outer.validUntil >= inner.validUntil));

/** The first rule tried before this one that fits whatever this one fits, so that this one never applies; null when there is none. */
export const shadowOf = (rates: readonly CommissionRate[], rate: CommissionRate): CommissionRate | null =>
  rates.filter((other) => other.position < rate.position && covers(other, rate)).toSorted((a, b) => a.position - b.position)[0] ?? null;

import type { CommissionArea, ListingType } from './sale.ts';

/** Amounts of a rule in one currency, minor units; null means none. `fixed` is for each unit sold, `min` and `max` for each line. */
export interface RateAmounts {
  readonly fixed: bigint;
  readonly min: bigint | null;
  readonly max: bigint | null;
}

/**
 * A commission rule in one of its versions. A condition that is null fits everything; otherwise it fits what it names (one of it is enough),
 * and all conditions must fit. A rule with amounts fits only their currencies: nothing is ever converted.
 */
export interface CommissionRate {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly position: number;
  readonly enabled: boolean;
  readonly areas: readonly CommissionArea[] | null;
  readonly vendorIds: readonly string[] | null;
  readonly categoryIds: readonly string[] | null;
  readonly listingTypes: readonly ListingType[] | null;
  readonly amounts: ReadonlyMap<string, RateAmounts> | null;
  /** 1200 = 12 %. */
  readonly basisPoints: number;
  /** Tax on the commission; null: that of the payee's country. */
  readonly taxBasisPoints: number | null;
  readonly validFrom: Date | null;
  /** The first instant at which it holds no more. */
  readonly validUntil: Date | null;
}

/** What a country takes of commission. */
export interface TaxRate {
  readonly country: string;
  readonly basisPoints: number;
}

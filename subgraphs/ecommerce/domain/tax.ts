import { divideHalfUp, shareOf } from '../../../platform/kernel/money.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { isText } from './values.ts';

/** What shipping is taxed as; a country without a rate for it taxes shipping like ordinary goods. */
export const SHIPPING_CATEGORY = 'SHIPPING';
export const STANDARD_CATEGORY = 'STANDARD';

/** Basis points by tax category, of the country where goods go. What is not in it is not taxed. */
export type TaxRates = ReadonlyMap<string, number>;

export const isTaxCategory = (text: string): boolean => /^[A-Z][A-Z0-9_]{0,39}$/.test(text);

export const shippingRateOf = (rates: TaxRates): number => rates.get(SHIPPING_CATEGORY) ?? rates.get(STANDARD_CATEGORY) ?? 0;

/** The tax in an amount that includes it, or on one that does not, rounded half up to the minor unit. */
export const taxOf = (amount: bigint, basisPoints: number, included: boolean): bigint =>
  included ? divideHalfUp(amount * BigInt(basisPoints), 10_000n + BigInt(basisPoints)) : shareOf(amount, basisPoints);

export interface TaxRateDraft {
  readonly country: string;
  readonly category: string;
  readonly name: string;
  readonly basisPoints: number;
}

/** Checks a tax rate's values. VALUE_INVALID with the field's path. */
export const checkTaxRate = ({ country, category, name, basisPoints }: TaxRateDraft): Result<null, 'VALUE_INVALID'> => {
  const refused = (field: keyof TaxRateDraft) => fail('VALUE_INVALID', 'input', field);
  if (!/^[A-Z]{2}$/.test(country)) return refused('country');
  if (!isTaxCategory(category)) return refused('category');
  if (!isText(name, 1, 60)) return refused('name');
  return basisPoints >= 0 && basisPoints <= 10_000 ? ok(null) : refused('basisPoints');
};

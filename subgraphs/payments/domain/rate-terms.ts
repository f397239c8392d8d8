import { isId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Fail, type Result } from '../../../platform/kernel/result.ts';
import type { CommissionRate, RateAmounts } from './commission-rate.ts';
import { parseAmount, type DecimalRefusal } from './decimal-amount.ts';
import { listingTypesOf, type CommissionArea, type ListingType } from './sale.ts';

/** Amounts of a rule in one currency as a person writes them: whole units such as `0.30`; absent means none. */
export interface AmountsInput {
  readonly currency: string;
  readonly fixed?: string | null | undefined;
  readonly min?: string | null | undefined;
  readonly max?: string | null | undefined;
}

/** A rule as an admin writes it, before it was checked. A condition that is absent fits everything. */
export interface RateTermsInput {
  readonly name: string;
  readonly enabled: boolean;
  readonly areas?: readonly CommissionArea[] | null | undefined;
  readonly vendorIds?: readonly string[] | null | undefined;
  readonly categoryIds?: readonly string[] | null | undefined;
  readonly listingTypes?: readonly ListingType[] | null | undefined;
  readonly amounts?: readonly AmountsInput[] | null | undefined;
  readonly basisPoints: number;
  readonly taxBasisPoints?: number | null | undefined;
  readonly validFrom?: Date | null | undefined;
  readonly validUntil?: Date | null | undefined;
}

export type RateTerms = Omit<CommissionRate, 'id' | 'version' | 'position'>;
export type TermsRefusal = 'RATE_INVALID' | 'DATES_INVALID' | 'LISTING_TYPE_UNKNOWN' | 'VENDOR_UNKNOWN' | 'CATEGORY_UNKNOWN' | 'CURRENCY_REPEATED' | DecimalRefusal;

const MAX_POSITION = 1_000_000;
const MAX_NAMED = 1_000;

export const isPosition = (position: number): boolean => Number.isInteger(position) && position >= 0 && position <= MAX_POSITION;
export const isShare = (basisPoints: number): boolean => Number.isInteger(basisPoints) && basisPoints >= 0 && basisPoints <= 10_000;

const at = (refused: Fail<DecimalRefusal>, ...path: string[]): Fail<DecimalRefusal> => fail(refused.code, 'input', 'amounts', ...path);

const parseAmounts = ({ currency, fixed, min, max }: AmountsInput, place: string): Result<RateAmounts, TermsRefusal> => {
  const parsed = { fixed: parseAmount(fixed ?? '0', currency), min: min == null ? ok(null) : parseAmount(min, currency), max: max == null ? ok(null) : parseAmount(max, currency) };
  if (!parsed.fixed.ok) return at(parsed.fixed, place, parsed.fixed.code === 'CURRENCY_UNKNOWN' ? 'currency' : 'fixed');
  if (!parsed.min.ok) return at(parsed.min, place, 'min');
  if (!parsed.max.ok) return at(parsed.max, place, 'max');
  const [least, most] = [parsed.min.value, parsed.max.value];
  if (least !== null && most !== null && least > most) return fail('RATE_INVALID', 'input', 'amounts', place, 'max');
  return ok({ fixed: parsed.fixed.value, min: least, max: most });
};

const amountsByCurrency = (inputs: readonly AmountsInput[] | null | undefined): Result<Map<string, RateAmounts> | null, TermsRefusal> => {
  if (inputs == null) return ok(null);
  const amounts = new Map<string, RateAmounts>();
  for (const [index, input] of inputs.entries()) {
    const parsed = parseAmounts(input, String(index));
    if (!parsed.ok) return parsed;
    if (amounts.has(input.currency)) return fail('CURRENCY_REPEATED', 'input', 'amounts', String(index), 'currency');
    amounts.set(input.currency, parsed.value);
  }
  return ok(amounts);
};

const distinct = <T>(values: readonly T[] | null | undefined): T[] | null => (values == null ? null : [...new Set(values)]);

/**
 * A rule's terms if they make sense in themselves; whether vendors and categories exist is for the caller to find out. A condition that names
 * nothing is refused: left out it would fit everything, and empty nothing, and nobody can tell which was meant.
 */
export const checkTerms = (input: RateTermsInput): Result<RateTerms, TermsRefusal> => {
  if (input.name.length < 1 || input.name.length > 100) return fail('RATE_INVALID', 'input', 'name');
  if (!isShare(input.basisPoints)) return fail('RATE_INVALID', 'input', 'basisPoints');
  if (input.taxBasisPoints != null && !isShare(input.taxBasisPoints)) return fail('RATE_INVALID', 'input', 'taxBasisPoints');
  for (const field of ['areas', 'vendorIds', 'categoryIds', 'listingTypes', 'amounts'] as const) {
    const size = input[field]?.length;
    if (size === 0 || (size ?? 0) > MAX_NAMED) return fail('RATE_INVALID', 'input', field);
  }
  const stranger = input.vendorIds?.findIndex((id) => !isId(id)) ?? -1;
  if (stranger >= 0) return fail('VENDOR_UNKNOWN', 'input', 'vendorIds', String(stranger));
  const nowhere = input.categoryIds?.findIndex((id) => !isId(id)) ?? -1;
  if (nowhere >= 0) return fail('CATEGORY_UNKNOWN', 'input', 'categoryIds', String(nowhere));
  const sold = new Set((input.areas ?? []).flatMap((area): readonly ListingType[] => listingTypesOf[area]));
  const unsold = input.areas == null ? -1 : (input.listingTypes?.findIndex((type) => !sold.has(type)) ?? -1);
  if (unsold >= 0) return fail('LISTING_TYPE_UNKNOWN', 'input', 'listingTypes', String(unsold));
  const [from, until] = [input.validFrom ?? null, input.validUntil ?? null];
  if (from && until && from >= until) return fail('DATES_INVALID', 'input', 'validUntil');
  const amounts = amountsByCurrency(input.amounts);
  if (!amounts.ok) return amounts;
  return ok({
    name: input.name,
    enabled: input.enabled,
    areas: distinct(input.areas),
    vendorIds: distinct(input.vendorIds?.map((id) => id.toLowerCase())),
    categoryIds: distinct(input.categoryIds?.map((id) => id.toLowerCase())),
    listingTypes: distinct(input.listingTypes),
    amounts: amounts.value,
    basisPoints: input.basisPoints,
    taxBasisPoints: input.taxBasisPoints ?? null,
    validFrom: from,
    validUntil: until,
  });
};

/** ISO 3166-1 alpha-2, as far as this runtime knows it. */
const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
export const isCountry = (code: string): boolean => /^[A-Z]{2}$/.test(code) && !['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ'].includes(code) && regions.of(code) !== undefined;

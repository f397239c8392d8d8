import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { isCurrency } from '../../../platform/kernel/money.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { isAmount, MAX_AMOUNT } from './postings.ts';

/** What each area sells. */
export const listingTypesOf = {
  ECOMMERCE: ['PRODUCT', 'DIGITAL_PRODUCT', 'SERVICE'],
  HOTELS: ['STAY', 'STAY_EXTRA'],
  ADS: ['CAMPAIGN'],
  TAXI: ['RIDE', 'RENTAL'],
  DELIVERY: ['PARCEL', 'MEAL'],
} as const;

export type CommissionArea = keyof typeof listingTypesOf;
export type ListingType = (typeof listingTypesOf)[CommissionArea][number];

export const commissionAreas = Object.keys(listingTypesOf) as readonly CommissionArea[];

/** One thing that a payee sells: `amount` minor units for all of its `quantity`, both of the sale's currency and of one rule. */
export interface SaleLine {
  /** UUID that the caller refunds it by, such as an order line's. */
  readonly reference: string;
  readonly amount: bigint;
  readonly quantity: number;
  /** Its category and those above it; none when the area has no categories. */
  readonly categoryIds: readonly string[];
  readonly listingType: ListingType | null;
  /** For its invoice, see `SplitLine`. */
  readonly title?: string;
  readonly taxAmount?: bigint;
}

/** What one payee sells at one time. */
export interface Sale {
  readonly area: CommissionArea;
  readonly payeeId: string;
  readonly currency: string;
  readonly at: Date;
  readonly lines: readonly SaleLine[];
}

const MAX_LINES = 1_000;
const MAX_QUANTITY = 1_000_000;
const MAX_CATEGORIES = 20;

const isListingOf = (area: CommissionArea, type: ListingType | null): boolean => type === null || (listingTypesOf[area] as readonly string[]).includes(type);

const isLine = (area: CommissionArea, { reference, quantity, categoryIds, listingType }: SaleLine): boolean =>
  isId(reference) && Number.isInteger(quantity) && quantity > 0 && quantity <= MAX_QUANTITY && categoryIds.length <= MAX_CATEGORIES && categoryIds.every(isId) && isListingOf(area, listingType);

export type SaleRefusal = 'CURRENCY_UNKNOWN' | 'LINES_INVALID' | 'AMOUNT_INVALID';

/** The total of a sale, or why it is none: lines may be free, but not below zero, and together they cost something. */
export const totalOfSale = ({ area, currency, lines }: Sale): Result<bigint, SaleRefusal> => {
  if (!isCurrency(currency)) return fail('CURRENCY_UNKNOWN');
  if (!Object.hasOwn(listingTypesOf, area) || lines.length === 0 || lines.length > MAX_LINES) return fail('LINES_INVALID');
  if (new Set(lines.map((line) => line.reference)).size < lines.length || !lines.every((line) => isLine(area, line))) return fail('LINES_INVALID');
  if (lines.some(({ amount }) => amount < 0n || amount > MAX_AMOUNT)) return fail('AMOUNT_INVALID');
  if (lines.some(({ amount, taxAmount = 0n }) => taxAmount < 0n || taxAmount > amount)) return fail('AMOUNT_INVALID');
  const total = lines.reduce((sum, line) => sum + line.amount, 0n);
  return isAmount(total) ? ok(total) : fail('AMOUNT_INVALID');
};

import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { isCurrency } from '../../../platform/kernel/money.ts';
import { isText } from './values.ts';

export type CouponKind = 'PERCENT' | 'FIXED' | 'FREE_SHIPPING';

/** What a coupon takes off, and of what. Amounts are minor units of `currency`. */
export interface CouponTerms {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** Whose goods it counts for; null: everybody's. */
  readonly vendorId: string | null;
  readonly kind: CouponKind;
  readonly basisPoints: number | null;
  readonly amount: bigint | null;
  readonly currency: string | null;
  /** What the goods it counts for must cost together, before discounts. */
  readonly minSubtotal: bigint | null;
  /** Only goods in one of these categories, or below it. */
  readonly categoryIds: readonly string[] | null;
  readonly productIds: readonly string[] | null;
}

/** A coupon with what is known of its use: `customerUses` by the customer who asks. */
export interface CouponState extends CouponTerms {
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly enabled: boolean;
  readonly usageLimit: number | null;
  readonly customerLimit: number | null;
  readonly uses: number;
  readonly customerUses: number;
}

/** What a coupon looks at. `categoryIds` are the product's category and those above it. */
export interface CouponGoods {
  readonly vendorId: string;
  readonly productId: string;
  readonly categoryIds: readonly string[];
  readonly subtotal: bigint;
  readonly currency: string;
}

export type CouponProblem = 'COUPON_EXPIRED' | 'COUPON_USED_UP' | 'COUPON_NOT_APPLICABLE';

/** Whether a coupon counts for this. */
export const countsFor = ({ vendorId, categoryIds, productIds }: CouponTerms, goods: Omit<CouponGoods, 'subtotal' | 'currency'>): boolean =>
  (vendorId === null || vendorId === goods.vendorId) &&
  (categoryIds === null || categoryIds.some((id) => goods.categoryIds.includes(id))) &&
  (productIds === null || productIds.includes(goods.productId));

/** Why a coupon cannot be used for these goods now, or null. That limits hold under concurrency is up to the database. */
export const problemOf = (coupon: CouponState, goods: readonly CouponGoods[], at: Date): CouponProblem | null => {
  const { enabled, startsAt, endsAt, usageLimit, customerLimit, uses, customerUses, currency, minSubtotal } = coupon;
  if (!enabled || (startsAt !== null && at < startsAt) || (endsAt !== null && at >= endsAt)) return 'COUPON_EXPIRED';
  if ((usageLimit !== null && uses >= usageLimit) || (customerLimit !== null && customerUses >= customerLimit)) return 'COUPON_USED_UP';
  const counted = goods.filter((each) => countsFor(coupon, each));
  if (counted.length === 0 || (currency !== null && counted.some((each) => each.currency !== currency))) return 'COUPON_NOT_APPLICABLE';
  return minSubtotal !== null && counted.reduce((sum, each) => sum + each.subtotal, 0n) < minSubtotal ? 'COUPON_NOT_APPLICABLE' : null;
};

/** Codes are compared without regard to case and surrounding space. */
export const normalCode = (code: string): string => code.trim().toUpperCase();

export interface CouponDraft {
  readonly code: string;
  readonly name: string;
  readonly kind: CouponKind;
  readonly basisPoints?: number | null | undefined;
  readonly amount?: bigint | null | undefined;
  readonly currency?: string | null | undefined;
  readonly minSubtotal?: bigint | null | undefined;
  readonly categoryIds?: readonly string[] | null | undefined;
  readonly productIds?: readonly string[] | null | undefined;
  readonly startsAt?: Date | null | undefined;
  readonly endsAt?: Date | null | undefined;
  readonly usageLimit?: number | null | undefined;
  readonly customerLimit?: number | null | undefined;
}

const MAX_AMOUNT = 1_000_000_000n;
const MAX_IDS = 100;
const MAX_USES = 2_000_000_000;

const isAmount = (amount: bigint): boolean => amount > 0n && amount <= MAX_AMOUNT;
const isLimit = (limit: number | null | undefined): boolean => limit == null || (limit > 0 && limit <= MAX_USES);
const isList = (ids: readonly string[] | null | undefined): boolean => ids == null || (ids.length > 0 && ids.length <= MAX_IDS);

/** Checks a coupon's values. VALUE_INVALID or CURRENCY_UNKNOWN with the field's path. */
export const checkCoupon = (draft: CouponDraft): Result<null, 'VALUE_INVALID' | 'CURRENCY_UNKNOWN'> => {
  const { code, name, kind, basisPoints, amount, currency, minSubtotal, startsAt, endsAt } = draft;
  const refused = (field: keyof CouponDraft) => fail('VALUE_INVALID', 'input', field);
  if (!/^[A-Z0-9][A-Z0-9_-]{1,39}$/.test(normalCode(code))) return refused('code');
  if (!isText(name, 1, 120)) return refused('name');
  if ((kind === 'PERCENT') !== (basisPoints != null) || (basisPoints != null && (basisPoints < 1 || basisPoints > 10_000))) return refused('basisPoints');
  if ((kind === 'FIXED') !== (amount != null) || (amount != null && !isAmount(amount))) return refused('amount');
  if (minSubtotal != null && !isAmount(minSubtotal)) return refused('minSubtotal');
  if ((amount != null || minSubtotal != null) && currency == null) return refused('currency');
  if (currency != null && !isCurrency(currency)) return fail('CURRENCY_UNKNOWN', 'input', 'currency');
  if (!isList(draft.categoryIds)) return refused('categoryIds');
  if (!isList(draft.productIds)) return refused('productIds');
  if (startsAt != null && endsAt != null && startsAt >= endsAt) return refused('endsAt');
  if (!isLimit(draft.usageLimit)) return refused('usageLimit');
  if (!isLimit(draft.customerLimit)) return refused('customerLimit');
  return ok(null);
};

import { isCurrency } from '../../../platform/kernel/money.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { isAmount } from './postings.ts';
import { totalOfSale, type CommissionArea, type ListingType, type Sale, type SaleLine } from './sale.ts';

/** One thing sold within a split: `amount` minor units for all of its `quantity` (1 unless told). */
export interface SplitLine {
  /** UUID to refund it by, such as the order line's. */
  readonly reference: string;
  readonly amount: bigint;
  readonly quantity?: number;
  /** Its category and those above it; needed by commission rules for categories. */
  readonly categoryIds?: readonly string[];
  readonly listingType?: ListingType;
}

/** A payee's part of a payment: `reference` is the order, `amount` minor units of the payment's currency. */
export interface SplitRequest {
  readonly reference: string;
  readonly payeeId: string;
  readonly amount: bigint;
  /** For the commission; what the subject's kind sells unless told. */
  readonly area?: CommissionArea;
  /** What it is made of, adding up to `amount`; commission is reckoned line by line. Without lines it is one line of the split's own reference. */
  readonly lines?: readonly SplitLine[];
}

export interface PaymentRequest {
  readonly subject: { readonly type: 'ORDER_GROUP'; readonly id: string };
  readonly payerId: string;
  readonly currency: string;
  readonly splits: readonly SplitRequest[];
}

const MAX_SPLITS = 100;
const MAX_LINES = 1_000;
const areaOfSubject = { ORDER_GROUP: 'ECOMMERCE' } as const satisfies Record<PaymentRequest['subject']['type'], CommissionArea>;

const lineOf = ({ quantity = 1, categoryIds = [], listingType, ...line }: SplitLine): SaleLine => ({ ...line, quantity, categoryIds, listingType: listingType ?? null });

/** A split as the sale that commission is reckoned for. */
export const saleOf = ({ subject, currency }: Pick<PaymentRequest, 'subject' | 'currency'>, split: SplitRequest, at: Date): Sale => ({
  area: split.area ?? areaOfSubject[subject.type],
  payeeId: split.payeeId,
  currency,
  at,
  lines: (split.lines ?? [{ reference: split.reference, amount: split.amount }]).map(lineOf),
});

export type RequestRefusal = 'CURRENCY_UNKNOWN' | 'SPLITS_INVALID' | 'LINES_INVALID' | 'AMOUNT_INVALID';

/** The total of a payment, or why it cannot be opened. */
export const totalOf = (request: PaymentRequest, at: Date): Result<bigint, RequestRefusal> => {
  const { currency, splits } = request;
  if (!isCurrency(currency)) return fail('CURRENCY_UNKNOWN');
  const references = new Set(splits.map((split) => split.reference));
  if (splits.length === 0 || splits.length > MAX_SPLITS || references.size < splits.length) return fail('SPLITS_INVALID');
  if (splits.reduce((count, { lines }) => count + (lines?.length ?? 1), 0) > MAX_LINES) return fail('LINES_INVALID');
  for (const split of splits) {
    if (!isAmount(split.amount)) return fail('AMOUNT_INVALID');
    const total = totalOfSale(saleOf(request, split, at));
    if (!total.ok) return total;
    if (total.value !== split.amount) return fail('LINES_INVALID');
  }
  const total = splits.reduce((sum, split) => sum + split.amount, 0n);
  return isAmount(total) ? ok(total) : fail('AMOUNT_INVALID');
};

const key = ({ reference, payeeId, amount }: SplitRequest): string => `${reference} ${payeeId} ${amount}`;

/** Whether an existing payment is just what is asked for: who pays, in what, and how much to whom for which order. */
export const isSamePayment = (request: PaymentRequest, payerId: string, currency: string, splits: readonly SplitRequest[]): boolean =>
  request.payerId === payerId && request.currency === currency && request.splits.map(key).sort().join() === splits.map(key).sort().join();

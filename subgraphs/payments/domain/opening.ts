import { isCurrency } from '../../../platform/kernel/money.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import type { Party } from './invoice.ts';
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
  /** What the invoice calls it; the first 300 characters count. Its reference unless told. */
  readonly title?: string;
  /** The seller's tax within `amount`, as the invoice shows it; none unless told. */
  readonly taxAmount?: bigint;
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
  /** Who sells, as the invoice shows it; the payee's name alone unless told. */
  readonly seller?: Party;
}

/**
 * What a payment may be for, and whose commission rules count for it. Money for a wallet stays its payer's: it has no payees and no commission.
 * A subject is paid for once, so the id of an advertiser's or a wallet's is that of one top-up.
 */
const areaOfSubject = { ORDER_GROUP: 'ECOMMERCE', BOOKING: 'HOTELS', RIDE: 'TAXI', AD_ACCOUNT: 'ADS', WALLET_TOP_UP: null } as const satisfies Record<string, CommissionArea | null>;

export type SubjectType = keyof typeof areaOfSubject;
export const subjectTypes = Object.keys(areaOfSubject) as [SubjectType, ...SubjectType[]];

export type CaptureMode = 'AUTOMATIC' | 'MANUAL';

/** What is paid for: a UUID of the area that sells it. */
export interface Subject {
  readonly type: SubjectType;
  readonly id: string;
}

export const isSubjectType = (type: string): type is SubjectType => Object.hasOwn(areaOfSubject, type);

/** Whether the money of a subject is divided among payees. */
export const hasPayees = (type: SubjectType): boolean => areaOfSubject[type] !== null;

export interface PaymentRequest {
  readonly subject: Subject;
  readonly payerId: string;
  readonly currency: string;
  /** Who gets how much; none exactly when the subject has no payees. */
  readonly splits: readonly SplitRequest[];
  /** Minor units, where there are no splits to add up. */
  readonly amount?: bigint;
  /** MANUAL: the payer's bank only sets the money aside, and `capturePayment` takes it, within 7 days. AUTOMATIC unless told. */
  readonly capture?: CaptureMode;
  /** Who buys, as invoices and the receipt show it; the payer's name alone unless told. */
  readonly buyer?: Party;
}

const MAX_SPLITS = 100;
const MAX_LINES = 1_000;

const lineOf = ({ quantity = 1, categoryIds = [], listingType, ...line }: SplitLine): SaleLine => ({ ...line, quantity, categoryIds, listingType: listingType ?? null });

/** A split as the sale that commission is reckoned for. */
export const saleOf = ({ subject, currency }: Pick<PaymentRequest, 'subject' | 'currency'>, split: SplitRequest, at: Date): Sale => ({
  area: split.area ?? areaOfSubject[subject.type] ?? 'ECOMMERCE',
  payeeId: split.payeeId,
  currency,
  at,
  lines: (split.lines ?? [{ reference: split.reference, amount: split.amount }]).map(lineOf),
});

export type RequestRefusal = 'CURRENCY_UNKNOWN' | 'SPLITS_INVALID' | 'LINES_INVALID' | 'AMOUNT_INVALID';

/** The total of a payment, or why it cannot be opened. */
export const totalOf = (request: PaymentRequest, at: Date): Result<bigint, RequestRefusal> => {
  const { currency, splits, subject, amount } = request;
  if (!isCurrency(currency)) return fail('CURRENCY_UNKNOWN');
  if (!hasPayees(subject.type)) return splits.length > 0 ? fail('SPLITS_INVALID') : amount !== undefined && isAmount(amount) ? ok(amount) : fail('AMOUNT_INVALID');
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
  if (amount !== undefined && amount !== total) return fail('AMOUNT_INVALID');
  return isAmount(total) ? ok(total) : fail('AMOUNT_INVALID');
};

const key = ({ reference, payeeId, amount }: SplitRequest): string => `${reference} ${payeeId} ${amount}`;

/** An existing payment, as far as it is compared. */
export interface KnownPayment {
  readonly payerId: string;
  readonly currency: string;
  readonly amount: bigint;
  readonly capture: string;
  readonly splits: readonly SplitRequest[];
}

const sumOf = ({ splits, amount = 0n }: PaymentRequest): bigint => (splits.length > 0 ? splits.reduce((sum, split) => sum + split.amount, 0n) : amount);

/** Whether an existing payment is just what is asked for: who pays, how much of what, captured how, and how much to whom for which order. */
export const isSamePayment = (request: PaymentRequest, { payerId, currency, amount, capture, splits }: KnownPayment): boolean =>
  request.payerId === payerId && request.currency === currency && sumOf(request) === amount && (request.capture ?? 'AUTOMATIC') === capture &&
  request.splits.map(key).sort().join() === splits.map(key).sort().join();

import { isCurrency } from '../../../platform/kernel/money.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { isAmount } from './postings.ts';

/** A payee's part of a payment: `reference` is the order, `amount` minor units of the payment's currency. */
export interface SplitRequest {
  readonly reference: string;
  readonly payeeId: string;
  readonly amount: bigint;
}

export interface PaymentRequest {
  readonly subject: { readonly type: 'ORDER_GROUP'; readonly id: string };
  readonly payerId: string;
  readonly currency: string;
  readonly splits: readonly SplitRequest[];
}

const MAX_SPLITS = 100;

/** The total of a payment, or why it cannot be opened. */
export const totalOf = ({ currency, splits }: PaymentRequest): Result<bigint, 'CURRENCY_UNKNOWN' | 'SPLITS_INVALID' | 'AMOUNT_INVALID'> => {
  if (!isCurrency(currency)) return fail('CURRENCY_UNKNOWN');
  const references = new Set(splits.map((split) => split.reference));
  if (splits.length === 0 || splits.length > MAX_SPLITS || references.size < splits.length) return fail('SPLITS_INVALID');
  if (!splits.every((split) => isAmount(split.amount))) return fail('AMOUNT_INVALID');
  const total = splits.reduce((sum, split) => sum + split.amount, 0n);
  return isAmount(total) ? ok(total) : fail('AMOUNT_INVALID');
};

const key = ({ reference, payeeId, amount }: SplitRequest): string => `${reference} ${payeeId} ${amount}`;

/** Whether an existing payment is just what is asked for. */
export const isSamePayment = (request: PaymentRequest, payerId: string, currency: string, splits: readonly SplitRequest[]): boolean =>
  request.payerId === payerId && request.currency === currency && request.splits.map(key).sort().join() === splits.map(key).sort().join();

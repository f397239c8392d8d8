import { isCurrency } from '../../../platform/kernel/money.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { limits } from './product.ts';

/** A price beside a variant's own, from an instant to before another; null: without end on that side. Minor units. */
export interface PriceDraft {
  readonly currency: string;
  readonly amount: bigint;
  readonly compareAt?: bigint | null | undefined;
  readonly startsAt?: Date | null | undefined;
  readonly endsAt?: Date | null | undefined;
}

export const MAX_PRICES = 100;

const from = ({ startsAt }: PriceDraft): number => startsAt?.getTime() ?? Number.NEGATIVE_INFINITY;
const until = ({ endsAt }: PriceDraft): number => endsAt?.getTime() ?? Number.POSITIVE_INFINITY;

/** Checks all prices of a variant: each by itself, and that in no currency two are valid at one instant. The database holds them to that, too. */
export const checkPrices = (prices: readonly PriceDraft[]): Result<null, 'VALUE_INVALID' | 'CURRENCY_UNKNOWN' | 'PRICES_OVERLAP'> => {
  if (prices.length > MAX_PRICES) return fail('VALUE_INVALID', 'input', 'prices');
  for (const [index, price] of prices.entries()) {
    const path = ['input', 'prices', String(index)];
    if (!isCurrency(price.currency)) return fail('CURRENCY_UNKNOWN', ...path, 'currency');
    if (price.amount <= 0n || price.amount > limits.price) return fail('VALUE_INVALID', ...path, 'amount');
    if (price.compareAt != null && (price.compareAt <= price.amount || price.compareAt > limits.price)) return fail('VALUE_INVALID', ...path, 'compareAt');
    if (from(price) >= until(price)) return fail('VALUE_INVALID', ...path, 'endsAt');
    if (prices.slice(0, index).some((other) => other.currency === price.currency && from(other) < until(price) && from(price) < until(other))) return fail('PRICES_OVERLAP', ...path);
  }
  return ok(null);
};

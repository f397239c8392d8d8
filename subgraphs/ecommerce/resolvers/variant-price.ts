import type { Money } from '../../../platform/kernel/money.ts';
import type { ProductVariantRow } from '../rows.ts';
import { priceIn } from '../store/prices.ts';

/** What one piece costs now in a currency, its own unless told; null when it is not sold in that. */
export const moneyOf = (variant: ProductVariantRow, currency: string | null | undefined): Money | null => {
  const price = priceIn(variant, currency ?? variant.currency);
  return price && { amount: price.amount, currency: currency ?? variant.currency };
};

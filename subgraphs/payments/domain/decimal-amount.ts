import { exponentOf, fromDecimal, isCurrency } from '../../../platform/kernel/money.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { MAX_AMOUNT } from './postings.ts';

export type DecimalRefusal = 'CURRENCY_UNKNOWN' | 'AMOUNT_INVALID' | 'AMOUNT_TOO_PRECISE';

/** Whole units as a person writes them (`12.50`) in minor units, 0 to 1,000,000,000,000; or why it is no amount of this currency. */
export const parseAmount = (text: string, currency: string): Result<bigint, DecimalRefusal> => {
  if (!isCurrency(currency)) return fail('CURRENCY_UNKNOWN');
  if (!/^-?\d{1,15}(\.\d{1,15})?$/.test(text)) return fail('AMOUNT_INVALID');
  const fraction = text.split('.')[1]?.replace(/0+$/, '') ?? '';
  if (fraction.length > exponentOf(currency)) return fail('AMOUNT_TOO_PRECISE');
  const amount = fromDecimal(text, currency);
  return amount !== null && amount >= 0n && amount <= MAX_AMOUNT ? ok(amount) : fail('AMOUNT_INVALID');
};

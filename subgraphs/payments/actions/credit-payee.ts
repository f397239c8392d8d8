import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { isCurrency } from '../../../platform/kernel/money.ts';
import type { Payee } from '../domain/payees.ts';
import { creditPosting } from '../domain/payout-postings.ts';
import { isAmount } from '../domain/postings.ts';
import { postToLedger } from './post-to-ledger.ts';
import { recordEarning } from './record-earning.ts';

export interface CreditPayee {
  readonly payee: Payee;
  /** UUID of what was done, such as the delivery: it is credited once. */
  readonly reference: string;
  readonly currency: string;
  /** Minor units. */
  readonly amount: bigint;
}

/**
 * The platform owes a courier, a driver or a vendor for something that no payer's payment covers, such as a delivery: at the platform's expense it
 * becomes an earning, which matures and is paid out like any other. Once for a payee and reference; another amount for the same one is refused.
 */
export const creditPayee = async (ctx: Context, trx: Trx, { payee, reference, currency, amount }: CreditPayee): Promise<Result<null, 'AMOUNT_INVALID' | 'CURRENCY_UNKNOWN' | 'LEDGER_REFERENCE_REUSED'>> => {
  if (!isCurrency(currency)) return fail('CURRENCY_UNKNOWN');
  if (!isAmount(amount)) return fail('AMOUNT_INVALID');
  const posted = await postToLedger(ctx, trx, creditPosting(payee, { reference, currency, amount }));
  if (!posted.ok && posted.code === 'LEDGER_REFERENCE_REUSED') return fail('LEDGER_REFERENCE_REUSED');
  if (!posted.ok) throw new Error(`credit ${reference}: ${posted.code}`);
  const parts = { amount, commission: 0n, tax: 0n, net: amount };
  if (posted.value === 'POSTED') await recordEarning(ctx, trx, { kind: 'CREDIT', payee, currency, reference, splitId: null, causeId: reference, parts });
  return ok(null);
};

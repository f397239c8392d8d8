import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { isCurrency } from '../../../platform/kernel/money.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { isAdjustable } from '../domain/adjustments.ts';
import { exchangeRevenue, liquidity, type Account } from '../domain/chart-of-accounts.ts';
import { exchangeEntries, quoteExchange } from '../domain/exchange.ts';
import type { CurrencyExchangeRow } from '../rows.ts';
import { findExchange, findRate, insertExchange } from '../store/exchange-rates.ts';
import { accountId, accountOf, accountsByIds } from '../store/ledger.ts';
import { findTransactionByReference } from '../store/ledger-transactions.ts';
import { adminId } from './require-admin.ts';
import { postToLedger } from './post-to-ledger.ts';

export interface ExchangeTerms {
  readonly sell: string;
  readonly buy: string;
  /** What is sold, the spread included. Minor units of `sell`. */
  readonly amount: bigint;
  /** The least that must come of it; minor units of `buy`. */
  readonly minBought?: bigint | null | undefined;
}

export type ExchangeRefusal = 'CURRENCY_UNKNOWN' | 'EXCHANGE_RATE_NOT_FOUND' | 'EXCHANGE_BELOW_MINIMUM' | 'AMOUNT_INVALID' | 'INSUFFICIENT_FUNDS' | 'LEDGER_REFERENCE_REUSED';

/**
 * Turns an account's money of one currency into money of another under the same code, at today's rate: two balanced legs through our liquidity,
 * and the spread. Happens once for its `reference` (1 to 246 characters); the same again answers what was done, at the rate of then.
 */
export const exchangeCurrency = async (ctx: Context, trx: Trx, { reference, account, sell, buy, amount, minBought }: ExchangeTerms & { reference: string; account: Account }): Promise<Result<CurrencyExchangeRow, ExchangeRefusal>> => {
  if (!isCurrency(sell)) return fail('CURRENCY_UNKNOWN', 'input', 'sell');
  if (!isCurrency(buy)) return fail('CURRENCY_UNKNOWN', 'input', 'buy');
  const rate = await findRate(trx, sell, buy);
  if (!rate) return fail('EXCHANGE_RATE_NOT_FOUND', 'input', 'buy');
  const quote = quoteExchange({ sell, buy, amount }, { rate: rate.rate, spreadBasisPoints: rate.spread_basis_points });
  if (!quote.ok) return fail('AMOUNT_INVALID', 'input', 'amount');
  if (minBought != null && quote.value.bought < minBought) return fail('EXCHANGE_BELOW_MINIMUM', 'input', 'minBought');
  const key = `exchange:${reference}`;
  const posted = await postToLedger(ctx, trx, { reference: key, kind: 'EXCHANGE', entries: exchangeEntries(account, quote.value) });
  const transaction = await findTransactionByReference(trx, key);
  if (!posted.ok && posted.code === 'INSUFFICIENT_FUNDS') return fail('INSUFFICIENT_FUNDS', 'input', 'amount');
  if (!transaction) throw new Error(`exchange ${reference}: ${posted.ok ? posted.value : posted.code}`);
  if (posted.ok && posted.value === 'POSTED') await insertExchange(trx, { transaction_id: transaction.id, ...quote.value });
  const made = await findExchange(trx, transaction.id);
  return made && made.sell === sell && made.buy === buy && made.sold === amount ? ok(made) : fail('LEDGER_REFERENCE_REUSED');
};

export interface ExchangeAsAdmin extends ExchangeTerms {
  readonly code: string;
  readonly idempotencyKey: string;
}

export type AdminExchangeRefusal = ExchangeRefusal | 'LEDGER_ACCOUNT_NOT_FOUND' | 'LEDGER_ACCOUNT_NOT_ADJUSTABLE' | 'IDEMPOTENCY_KEY_INVALID' | 'IDEMPOTENCY_MISMATCH';

const exchangeable = ({ code, kind }: Account): boolean => isAdjustable(kind) && code !== liquidity.code && code !== exchangeRevenue.code;

/** The same by hand for an account that exists in the currency sold. Admins only (read from the database): to everybody else it does not exist. */
export const exchangeAsAdmin = (ctx: Context, { idempotencyKey, ...input }: ExchangeAsAdmin): Promise<Result<CurrencyExchangeRow, AdminExchangeRefusal>> =>
  ctx.inTransaction(async (trx): Promise<Result<CurrencyExchangeRow, AdminExchangeRefusal>> => {
    if ((await adminId(ctx, trx)) === null) return fail('LEDGER_ACCOUNT_NOT_FOUND', 'input', 'code');
    const stored = await ctx.once(trx, { operation: 'payments.exchangeCurrency', key: idempotencyKey, input }, async (): Promise<Result<{ transactionId: string }, AdminExchangeRefusal>> => {
      const [row] = await accountsByIds(trx, [accountId(input.code, input.sell)]);
      if (!row) return fail('LEDGER_ACCOUNT_NOT_FOUND', 'input', 'code');
      const account = accountOf(row);
      if (!exchangeable(account)) return fail('LEDGER_ACCOUNT_NOT_ADJUSTABLE', 'input', 'code');
      const made = await exchangeCurrency(ctx, trx, { ...input, account, reference: newId() });
      return made.ok ? ok({ transactionId: made.value.transaction_id }) : made;
    });
    if (!stored.ok) return stored;
    const made = await findExchange(trx, stored.value.transactionId);
    if (!made) throw new Error(`exchange ${stored.value.transactionId} is gone`);
    return ok(made);
  });

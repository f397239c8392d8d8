import type { Context } from '../../../platform/context/context.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { isCurrency } from '../../../platform/kernel/money.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { isSpread, parseRate } from '../domain/exchange.ts';
import type { ExchangeRateRow } from '../rows.ts';
import { upsertRate } from '../store/exchange-rates.ts';
import { adminId } from './require-admin.ts';

export interface UpsertExchangeRate {
  readonly sell: string;
  readonly buy: string;
  /** Whole units of `buy` for one whole unit of `sell`, decimal text. */
  readonly rate: string;
  readonly spreadBasisPoints: number;
}

/** Makes or replaces the rate of a pair of currencies, one direction. Admins only (read from the database): to everybody else there are none. */
export const upsertExchangeRate = (ctx: Context, { sell, buy, rate, spreadBasisPoints }: UpsertExchangeRate) =>
  ctx.inTransaction(async (trx): Promise<Result<ExchangeRateRow, 'EXCHANGE_RATE_NOT_FOUND' | 'EXCHANGE_RATE_INVALID' | 'CURRENCY_UNKNOWN'>> => {
    if ((await adminId(ctx, trx)) === null) return fail('EXCHANGE_RATE_NOT_FOUND');
    if (!isCurrency(sell)) return fail('CURRENCY_UNKNOWN', 'input', 'sell');
    if (!isCurrency(buy)) return fail('CURRENCY_UNKNOWN', 'input', 'buy');
    if (sell === buy) return fail('EXCHANGE_RATE_INVALID', 'input', 'buy');
    if (parseRate(rate) === null) return fail('EXCHANGE_RATE_INVALID', 'input', 'rate');
    if (!isSpread(spreadBasisPoints)) return fail('EXCHANGE_RATE_INVALID', 'input', 'spreadBasisPoints');
    return ok(await upsertRate(trx, { id: newId(), sell, buy, rate, spread_basis_points: spreadBasisPoints, updated_at: ctx.now() }));
  });

import { exponentOf, shareOf } from '../../../platform/kernel/money.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { exchangeRevenue, liquidity, type Account } from './chart-of-accounts.ts';
import { isAmount, type Entry } from './postings.ts';

const PLACES = 12;
const RATE = /^(\d{1,12})(?:\.(\d{1,12}))?$/;
const MAX_SPREAD = 1_000;

/** A positive decimal of up to 12 places before and after the point, times 10^12; null when it is none. */
export const parseRate = (text: string): bigint | null => {
  const match = RATE.exec(text);
  const scaled = match ? BigInt(`${match[1]!}${(match[2] ?? '').padEnd(PLACES, '0')}`) : 0n;
  return scaled > 0n ? scaled : null;
};

/** Basis points, 100 = 1 %. */
export const isSpread = (basisPoints: number): boolean => Number.isInteger(basisPoints) && basisPoints >= 0 && basisPoints <= MAX_SPREAD;

export interface Exchange {
  readonly sell: string;
  /** Minor units, the spread included. */
  readonly sold: bigint;
  readonly spread: bigint;
  readonly buy: string;
  readonly bought: bigint;
  /** Whole units of `buy` for one whole unit of `sell`, as decimal text. */
  readonly rate: string;
}

/**
 * What an amount buys: the spread is kept from what is sold (half up), the rest is converted and rounded down, so that rounding never costs our
 * liquidity. AMOUNT_INVALID also for what is too little to buy a single minor unit, or buys more than one posting may move.
 */
export const quoteExchange = (
  { sell, buy, amount }: { readonly sell: string; readonly buy: string; readonly amount: bigint },
  { rate, spreadBasisPoints }: { readonly rate: string; readonly spreadBasisPoints: number },
): Result<Exchange, 'AMOUNT_INVALID' | 'EXCHANGE_RATE_INVALID'> => {
  const scaled = parseRate(rate);
  if (scaled === null || !isSpread(spreadBasisPoints)) return fail('EXCHANGE_RATE_INVALID');
  if (!isAmount(amount)) return fail('AMOUNT_INVALID', 'input', 'amount');
  const spread = shareOf(amount, spreadBasisPoints);
  const bought = ((amount - spread) * scaled * 10n ** BigInt(exponentOf(buy))) / 10n ** BigInt(PLACES + exponentOf(sell));
  return isAmount(bought) ? ok({ sell, sold: amount, spread, buy, bought, rate }) : fail('AMOUNT_INVALID', 'input', 'amount');
};

/** Two legs, each balanced in its own currency, that meet in our liquidity; the spread is an entry of its own. */
export const exchangeEntries = (account: Account, { sell, sold, spread, buy, bought }: Exchange): Entry[] => [
  { account, currency: sell, amount: -sold },
  { account: liquidity, currency: sell, amount: sold - spread },
  ...(spread === 0n ? [] : [{ account: exchangeRevenue, currency: sell, amount: spread }]),
  { account: liquidity, currency: buy, amount: -bought },
  { account, currency: buy, amount: bought },
];

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { exponentOf } from '../../../platform/kernel/money.ts';
import { liquidity, wallet } from './chart-of-accounts.ts';
import { exchangeEntries, parseRate, quoteExchange } from './exchange.ts';
import { checkPosting, isAmount, MAX_AMOUNT } from './postings.ts';

const currencies = ['EUR', 'JPY', 'KWD', 'USD'] as const;

test('a rate is a positive decimal of at most twelve places on each side', () => {
  expect(parseRate('161.237')).toBe(161_237_000_000_000n);
  expect(parseRate('0.000000000001')).toBe(1n);
  expect(['0', '0.000', '-1', '+1', '1.', '.5', '1e3', '1,5', '1.1234567890123', '1234567890123', ''].map(parseRate)).toEqual(Array.from({ length: 11 }, () => null));
});

test('currencies of different places are converted by whole units, and what is too little is refused', () => {
  const quote = (sell: string, buy: string, amount: bigint, rate: string, spreadBasisPoints = 0) => quoteExchange({ sell, buy, amount }, { rate, spreadBasisPoints });
  expect(quote('EUR', 'JPY', 3_333n, '161.237', 150)).toEqual({ ok: true, value: { sell: 'EUR', sold: 3_333n, spread: 50n, buy: 'JPY', bought: 5_293n, rate: '161.237' } });
  expect(quote('JPY', 'KWD', 1_000n, '0.00199')).toMatchObject({ value: { bought: 1_990n } });
  expect(quote('JPY', 'EUR', 1n, '0.0062')).toMatchObject({ code: 'AMOUNT_INVALID' });
  expect(quote('EUR', 'JPY', 0n, '161')).toMatchObject({ code: 'AMOUNT_INVALID' });
  expect(quote('EUR', 'USD', MAX_AMOUNT, '1.1')).toMatchObject({ code: 'AMOUNT_INVALID' });
  expect(quote('EUR', 'USD', 100n, 'nonsense')).toMatchObject({ code: 'EXCHANGE_RATE_INVALID' });
});

test('both legs balance, and rounding never costs our liquidity', () => {
  const anyCurrency = fc.constantFrom(...currencies);
  const anyRate = fc.tuple(fc.bigInt(0n, 99_999n), fc.bigInt(1n, 999_999_999_999n)).map(([whole, fraction]) => `${whole}.${String(fraction).padStart(12, '0')}`);
  fc.assert(
    fc.property(anyCurrency, anyCurrency, fc.bigInt(1n, MAX_AMOUNT), anyRate, fc.integer({ min: 0, max: 1_000 }), (sell, buy, amount, rate, spreadBasisPoints) => {
      fc.pre(sell !== buy);
      const quote = quoteExchange({ sell, buy, amount }, { rate, spreadBasisPoints });
      if (!quote.ok) return;
      const { sold, spread, bought } = quote.value;
      const entries = exchangeEntries(wallet('w'), quote.value);
      expect(checkPosting({ reference: 'r', kind: 'EXCHANGE', entries })).toEqual({ ok: true, value: true });
      expect(sold).toBe(amount);
      expect(isAmount(bought)).toBe(true);
      // What our liquidity got, at the exact rate, is worth what it gave or up to one minor unit more.
      const scale = 10n ** BigInt(12 + exponentOf(sell));
      const worth = (sold - spread) * parseRate(rate)! * 10n ** BigInt(exponentOf(buy));
      expect(worth >= bought * scale && worth < (bought + 1n) * scale).toBe(true);
      const held = entries.filter(({ account }) => account.code === liquidity.code).map(({ amount: each }) => each);
      expect(held).toEqual([sold - spread, -bought]);
    }),
    { numRuns: 500 },
  );
});

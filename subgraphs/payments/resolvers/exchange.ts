import { isCurrency, money } from '../../../platform/kernel/money.ts';
import { exchangeAsAdmin } from '../actions/exchange-currency.ts';
import { upsertExchangeRate } from '../actions/upsert-exchange-rate.ts';
import { quoteExchange } from '../domain/exchange.ts';
import { errors } from '../errors.ts';
import { findRate, listRates } from '../store/exchange-rates.ts';
import type { Resolvers } from '../types.generated.ts';
import { readsLedger, visibleTransaction } from './ledger-visibility.ts';

/** `1.250000000000` → `1.25`. */
const short = (rate: string): string => (rate.includes('.') ? rate.replace(/\.?0+$/, '') : rate);

export const exchange = {
  Query: {
    exchangeRates: async (_, __, ctx) => ((await readsLedger(ctx)) ? listRates(ctx.db) : []),
    exchangeQuote: async (_, { sell, buy, amount }, ctx) => {
      const rate = isCurrency(sell) && isCurrency(buy) ? await findRate(ctx.db, sell, buy) : undefined;
      const quote = rate && quoteExchange({ sell, buy, amount }, { rate: rate.rate, spreadBasisPoints: rate.spread_basis_points });
      if (!quote?.ok) return null;
      const { sold, spread, bought } = quote.value;
      return { sold: money(sold, sell), spread: money(spread, sell), bought: money(bought, buy), rate: short(quote.value.rate) };
    },
  },
  Mutation: {
    upsertExchangeRate: (_, { input }, ctx) => errors.payload('exchangeRate', upsertExchangeRate(ctx, input)),
    exchangeCurrency: (_, { input }, ctx) => errors.payload('exchange', exchangeAsAdmin(ctx, input)),
  },
  ExchangeRate: {
    rate: ({ rate }) => short(rate),
    spreadBasisPoints: ({ spread_basis_points }) => spread_basis_points,
    updatedAt: ({ updated_at }) => updated_at,
  },
  CurrencyExchange: {
    sold: ({ sold, sell }) => money(sold, sell),
    spread: ({ spread, sell }) => money(spread, sell),
    bought: ({ bought, buy }) => money(bought, buy),
    rate: ({ rate }) => short(rate),
    transaction: ({ transaction_id }, _, ctx) => visibleTransaction(ctx, transaction_id),
  },
} satisfies Resolvers;

import { isId, newId } from '../../../platform/kernel/ids.ts';
import { money } from '../../../platform/kernel/money.ts';
import { quoteCommission } from '../actions/quote-commission.ts';
import { simulateCommission, type Simulation } from '../actions/simulate-commission.ts';
import type { Parts } from '../domain/commission.ts';
import { errors } from '../errors.ts';
import { mayReadRates, mayReadVendor } from '../policy.ts';
import type { CommissionRateRow, QuotedLineRow } from '../rows.ts';
import type { Resolvers } from '../types.generated.ts';

const moneyOf = ({ amount, commission, tax, net }: Parts, currency: string) => ({
  amount: money(amount, currency),
  commission: money(commission, currency),
  tax: money(tax, currency),
  net: money(net, currency),
});

const quoteOf = ({ lines, currency, country, ...parts }: Simulation) => ({
  ...moneyOf(parts, currency),
  taxCountry: country,
  lines: lines.map((line) => ({ ...line, currency })),
});

export const commissionQuotes = {
  Query: {
    commissionQuote: async (_, { vendorId, amount, currency }, ctx) => {
      if (!isId(vendorId) || !mayReadVendor(await ctx.loaders.standing(), vendorId)) return null;
      const line = { reference: newId(), amount, quantity: 1, categoryIds: [], listingType: null };
      const quote = await quoteCommission(ctx.db, { area: 'ECOMMERCE', payeeId: vendorId, currency, at: ctx.now(), lines: [line] });
      if (!quote.ok) return null;
      const { commission, tax, net } = moneyOf(quote.value, currency);
      return { commission, tax, net, rateId: quote.value.lines[0]?.rate?.id ?? null };
    },
    quoteCommission: async (_, { input }, ctx) => {
      if (!mayReadRates(await ctx.loaders.standing())) return null;
      const simulated = await simulateCommission(ctx, input);
      return errors.payload('quote', simulated.ok ? { ok: true, value: quoteOf(simulated.value) } : simulated);
    },
  },
  QuotedLine: {
    amount: (line: QuotedLineRow) => money(line.amount, line.currency),
    commission: (line) => money(line.commission, line.currency),
    tax: (line) => money(line.tax, line.currency),
    net: (line) => money(line.net, line.currency),
    rate: ({ rate }) => rate as CommissionRateRow | null,
    tried: ({ attempts }) => attempts.map(({ rate, misses }) => ({ rate: rate as CommissionRateRow, fits: misses.length === 0, misses: [...misses] })),
  },
} satisfies Resolvers;

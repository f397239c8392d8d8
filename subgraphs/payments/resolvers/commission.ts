import { isId } from '../../../platform/kernel/ids.ts';
import { isCurrency, money } from '../../../platform/kernel/money.ts';
import { quoteCommission } from '../actions/quote-commission.ts';
import { upsertCommissionRate } from '../actions/upsert-commission-rate.ts';
import { isAmount } from '../domain/postings.ts';
import { errors } from '../errors.ts';
import { mayReadVendor } from '../policy.ts';
import type { Resolvers } from '../types.generated.ts';

export const commission = {
  Query: {
    commissionQuote: async (_, { vendorId, amount, currency }, ctx) => {
      if (!isId(vendorId) || !isCurrency(currency) || !isAmount(amount)) return null;
      if (!mayReadVendor(await ctx.loaders.standing(), vendorId)) return null;
      const { commission, tax, net, rateId } = await quoteCommission(ctx.db, { payeeId: vendorId, amount, currency });
      return { commission: money(commission, currency), tax: money(tax, currency), net: money(net, currency), rateId };
    },
  },
  Mutation: {
    upsertCommissionRate: (_, { input }, ctx) => errors.payload('commissionRate', upsertCommissionRate(ctx, input)),
  },
  CommissionRate: {
    vendor: ({ payee_id }) => (payee_id === null ? null : { id: payee_id }),
    basisPoints: ({ basis_points }) => basis_points,
    taxBasisPoints: ({ tax_basis_points }) => tax_basis_points,
  },
} satisfies Resolvers;

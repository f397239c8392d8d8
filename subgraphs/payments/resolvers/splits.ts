import { money } from '../../../platform/kernel/money.ts';
import { mayReadVendor } from '../policy.ts';
import type { GraphContext } from '../loaders.ts';
import type { PaymentSplitRow } from '../rows.ts';
import type { Resolvers } from '../types.generated.ts';

/** What is between platform and vendor is not the payer's to see. */
const forVendor = async (ctx: GraphContext, split: PaymentSplitRow, amount: bigint) =>
  mayReadVendor(await ctx.loaders.standing(), split.payee_id) ? money(amount, split.currency) : null;

export const splits = {
  PaymentSplit: {
    order: ({ reference }) => ({ id: reference }),
    vendor: ({ payee_id }) => ({ id: payee_id }),
    amount: ({ amount, currency }) => money(amount, currency),
    commission: (split, _, ctx) => forVendor(ctx, split, split.commission),
    commissionTax: (split, _, ctx) => forVendor(ctx, split, split.tax),
    net: (split, _, ctx) => forVendor(ctx, split, split.net),
    refunded: ({ refunded, currency }) => money(refunded, currency),
    releasedAt: ({ released_at }) => released_at,
  },
} satisfies Resolvers;

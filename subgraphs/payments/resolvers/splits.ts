import { money } from '../../../platform/kernel/money.ts';
import { mayReadVendor } from '../policy.ts';
import type { GraphContext } from '../loaders.ts';
import type { PaymentSplitRow } from '../rows.ts';
import type { Resolvers } from '../types.generated.ts';

/** What is between platform and vendor is not the payer's to see. */
const forVendor = async (ctx: GraphContext, split: PaymentSplitRow, amount: bigint) =>
  mayReadVendor(await ctx.loaders.standing(), split.payee_id) ? money(amount, split.currency) : null;

/** One statement for all splits of a page; of a payment that was just read, none. */
const subjectTypeOf = async (ctx: GraphContext, intentId: string) => (await ctx.loaders.intents.load(intentId))?.subject_type;

export const splits = {
  PaymentSplit: {
    reference: ({ reference }) => reference,
    order: async ({ intent_id, reference }, _, ctx) => ((await subjectTypeOf(ctx, intent_id)) === 'ORDER_GROUP' ? { id: reference } : null),
    payeeId: ({ payee_id }) => payee_id,
    vendor: async ({ intent_id, payee_id }, _, ctx) => ((await subjectTypeOf(ctx, intent_id)) === 'RIDE' ? null : { id: payee_id }),
    amount: ({ amount, currency }) => money(amount, currency),
    commission: (split, _, ctx) => forVendor(ctx, split, split.commission),
    commissionTax: (split, _, ctx) => forVendor(ctx, split, split.tax),
    net: (split, _, ctx) => forVendor(ctx, split, split.net),
    captured: ({ captured, currency }) => money(captured, currency),
    refunded: ({ refunded, currency }) => money(refunded, currency),
    releasedAt: ({ released_at }) => released_at,
  },
} satisfies Resolvers;

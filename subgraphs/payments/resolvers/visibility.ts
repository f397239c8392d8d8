import { mayPay, mayReadSplit, mayReadWhole } from '../policy.ts';
import type { PaymentIntentRow, PaymentSplitRow, RefundRow } from '../rows.ts';
import type { GraphContext } from '../loaders.ts';

/** Whether all of a payment is the caller's to see. Asks the database about their standing only if they are not the payer. */
export const seesWhole = async (ctx: GraphContext, intent: PaymentIntentRow): Promise<boolean> =>
  mayPay(ctx.caller, intent) || mayReadWhole(ctx.caller, intent, await ctx.loaders.standing());

/** The parts of a payment that the caller may see; none for a stranger. */
export const visibleSplits = async (ctx: GraphContext, intent: PaymentIntentRow): Promise<PaymentSplitRow[]> => {
  ctx.loaders.intents.prime(intent.id, intent); // for the splits, which say what kind of thing they pay for
  const [whole, splits] = await Promise.all([seesWhole(ctx, intent), ctx.loaders.splits.load(intent.id)]);
  if (whole) return splits;
  const standing = await ctx.loaders.standing();
  return splits.filter((split) => mayReadSplit(standing, split));
};

/** A payment if the caller may see any of it; else null, as if there were none. */
export const visibleIntent = async (ctx: GraphContext, intent: PaymentIntentRow | null): Promise<PaymentIntentRow | null> =>
  intent && ((await seesWhole(ctx, intent)) || (await visibleSplits(ctx, intent)).length > 0) ? intent : null;

/** The refunds of a payment that the caller may see. */
export const visibleRefunds = async (ctx: GraphContext, intent: PaymentIntentRow): Promise<RefundRow[]> => {
  const [whole, splits, refunds] = await Promise.all([seesWhole(ctx, intent), visibleSplits(ctx, intent), ctx.loaders.refunds.load(intent.id)]);
  const ids = new Set(splits.map((split) => split.id));
  return whole ? refunds : refunds.filter((refund) => refund.split_id !== null && ids.has(refund.split_id));
};

/** A refund if the caller may see it; else null. */
export const visibleRefund = async (ctx: GraphContext, refund: RefundRow | null): Promise<RefundRow | null> => {
  const intent = refund && (await ctx.loaders.intents.load(refund.intent_id));
  return intent ? ((await visibleRefunds(ctx, intent)).find((visible) => visible.id === refund.id) ?? null) : null;
};

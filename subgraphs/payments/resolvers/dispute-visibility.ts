import { sharesOf } from '../domain/dispute-shares.ts';
import type { GraphContext } from '../loaders.ts';
import { mayReadLedger, mayReadSplit } from '../policy.ts';
import type { DisputeEvidenceRow, DisputeRow, PaymentSplitRow } from '../rows.ts';

/** Whether the caller is staff, by the database: they see all of every dispute. */
export const readsDisputes = async (ctx: GraphContext): Promise<boolean> => mayReadLedger(await ctx.loaders.standing());

/** The splits of a disputed payment, and whether each is the caller's own. */
const splitsOf = async (ctx: GraphContext, dispute: DisputeRow): Promise<{ split: PaymentSplitRow; own: boolean }[]> => {
  const [standing, splits] = await Promise.all([ctx.loaders.standing(), ctx.loaders.splits.load(dispute.intent_id)]);
  return splits.map((split) => ({ split, own: mayReadSplit(standing, split) }));
};

/** A dispute for staff and members of a vendor of its payment; for everybody else, its payer included, as if there were none. */
export const visibleDispute = async (ctx: GraphContext, dispute: DisputeRow | null): Promise<DisputeRow | null> =>
  dispute && ((await readsDisputes(ctx)) || (await splitsOf(ctx, dispute)).some(({ own }) => own)) ? dispute : null;

/** How much of it concerns the caller; all for staff. Minor units. */
export const ownShare = async (ctx: GraphContext, dispute: DisputeRow): Promise<bigint> => {
  if (await readsDisputes(ctx)) return dispute.amount;
  const splits = await splitsOf(ctx, dispute);
  const shares = sharesOf(dispute.amount, splits.map(({ split }) => split));
  return splits.reduce((sum, { own }, i) => (own ? sum + shares[i]! : sum), 0n);
};

/** What a loss took from the caller's vendors; from everybody, the platform included, for staff. Minor units. */
export const takenBackFrom = async (ctx: GraphContext, dispute: DisputeRow): Promise<bigint> => {
  if (await readsDisputes(ctx)) return dispute.settled;
  const own = new Set((await splitsOf(ctx, dispute)).flatMap((each) => (each.own ? [each.split.id] : [])));
  const refunds = await ctx.loaders.refunds.load(dispute.intent_id);
  return refunds.reduce((sum, refund) => (refund.dispute_id === dispute.id && refund.split_id !== null && own.has(refund.split_id) ? sum + refund.amount : sum), 0n);
};

/** What was said for the caller's vendors; all for staff. */
export const visibleEvidence = async (ctx: GraphContext, dispute: DisputeRow): Promise<DisputeEvidenceRow[]> => {
  const [all, standing] = await Promise.all([ctx.loaders.disputeEvidence.load(dispute.id), ctx.loaders.standing()]);
  return mayReadLedger(standing) ? all : all.filter(({ payee_id }) => payee_id !== null && standing.vendorIds.has(payee_id));
};

/** Of which vendors the caller may list disputes: null for all, NONE for a vendor that is not theirs and for people without one. */
export const vendorsToList = async (ctx: GraphContext, vendorId: string | null): Promise<readonly string[] | null | 'NONE'> => {
  const standing = await ctx.loaders.standing();
  if (mayReadLedger(standing)) return vendorId === null ? null : [vendorId];
  const vendors = vendorId === null ? [...standing.vendorIds] : [...standing.vendorIds].filter((id) => id === vendorId);
  return vendors.length > 0 ? vendors : 'NONE';
};

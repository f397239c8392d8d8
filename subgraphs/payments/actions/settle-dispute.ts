import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { disputed } from '../domain/chart-of-accounts.ts';
import { newSurplus, platformLossPosting, spreadLoss, surplusPosting, toSettle } from '../domain/dispute-money.ts';
import { refundPosting, type Posting } from '../domain/postings.ts';
import { aboutPayment, paymentRefunded } from '../events.ts';
import type { DisputeRow, PaymentAttempt, PaymentIntentRow, PaymentSplitRow } from '../rows.ts';
import { insertSteps } from '../store/commission-lines.ts';
import { updateDispute } from '../store/disputes.ts';
import { updateRefunded } from '../store/payment-splits.ts';
import { insertRefund } from '../store/refunds.ts';
import { planRefund } from './plan-refund.ts';
import { postToLedger } from './post-to-ledger.ts';
import { takeBackEarning } from './take-back-earning.ts';

/** A dispute with what it is about, all locked: intent, splits in order of id, dispute. */
export interface LockedDispute {
  readonly dispute: DisputeRow;
  readonly intent: PaymentIntentRow;
  readonly attempt: PaymentAttempt;
  readonly splits: readonly PaymentSplitRow[];
}

/** Posts what must succeed. Throws when the ledger refuses: a bug. */
export const mustPost = async (ctx: Context, trx: Trx, posting: Posting): Promise<void> => {
  const posted = await postToLedger(ctx, trx, posting);
  if (!posted.ok) throw new Error(`${posting.reference}: ${posted.code}`);
};

/** A split's part of a lost dispute: a refund that the bank has made, with commission and tax back in proportion. */
const takeBack = async (ctx: Context, trx: Trx, { dispute, intent, attempt }: LockedDispute, split: PaymentSplitRow, amount: bigint): Promise<void> => {
  const plan = await planRefund(trx, split, { amount });
  if (!plan.ok) throw new Error(`dispute ${dispute.id}, split ${split.id}: ${plan.code}`);
  const { parts, steps } = plan.value;
  await updateRefunded(trx, split.id, split.refunded + parts.amount);
  const row = { id: newId(), intent_id: intent.id, attempt_id: attempt.id, split_id: split.id, dispute_id: dispute.id, currency: intent.currency, ...parts };
  const refund = await insertRefund(trx, { ...row, reason: `Dispute lost: ${dispute.reason}`, status: 'SUCCEEDED', created_at: ctx.now() });
  await insertSteps(trx, refund.id, steps);
  const { provider, currency, id } = dispute;
  const money = { id: refund.id, provider, subjectId: intent.subject_id, currency, parts, to: disputed(provider, id) };
  const payee = await takeBackEarning(ctx, trx, { split, subjectType: intent.subject_type, parts, cause: 'DISPUTE', causeId: refund.id });
  await mustPost(ctx, trx, refundPosting(money, payee));
  await ctx.publish(trx, paymentRefunded, intent.id, { ...aboutPayment(intent), refundId: refund.id, reference: split.reference });
};

/**
 * Brings the books of a dispute to where its row says they belong: takes what a lost one cost from the payees of the charge in proportion to what
 * is left of their parts, and from the platform what the payer had been given back before; puts into suspense what came back after that. Does
 * nothing the second time. While the charge itself is not in the books (its news is late) it waits: whoever books it comes back here.
 */
export const settleDispute = async (ctx: Context, trx: Trx, locked: LockedDispute): Promise<DisputeRow> => {
  const { intent, attempt, splits } = locked;
  let { dispute } = locked;
  const due = toSettle(dispute);
  if (due > 0n && attempt.captured > 0n) {
    const paying = intent.charged_attempt_id === attempt.id ? splits.filter((split) => split.canceled_at === null) : [];
    const { shares, rest } = spreadLoss(paying.map(({ captured, refunded }) => captured - refunded), due);
    for (const [i, split] of paying.entries()) if (shares[i]! > 0n) await takeBack(ctx, trx, locked, split, shares[i]!);
    const settled = dispute.settled + due;
    if (rest > 0n) {
      ctx.log.warn({ disputeId: dispute.id, amount: String(rest), currency: dispute.currency }, 'a lost dispute costs the platform what no payee owes');
      await mustPost(ctx, trx, platformLossPosting(dispute, rest, settled));
    }
    dispute = await updateDispute(trx, dispute.id, { settled });
  }
  const over = newSurplus(dispute);
  if (over > 0n) {
    const surplus = dispute.surplus + over;
    ctx.log.error({ disputeId: dispute.id, amount: String(over), currency: dispute.currency }, 'a dispute came back after it was settled: the money waits in suspense');
    await mustPost(ctx, trx, surplusPosting(dispute, over, surplus));
    dispute = await updateDispute(trx, dispute.id, { surplus });
  }
  return dispute;
};

import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { next } from '../../../platform/state-machine/machine.ts';
import { grown, reinstatementPosting, withdrawalPosting } from '../domain/dispute-money.ts';
import { disputeMachine, eventTo, isDecided, type DisputeStatus } from '../domain/dispute-states.ts';
import { disputeUpdated } from '../events.ts';
import type { DisputeNews } from '../providers/disputes.ts';
import type { DisputeRow } from '../rows.ts';
import { findAttemptByReference, getDispute, insertDispute, lockDisputeByReference, lockSplitsOf, updateDispute } from '../store/disputes.ts';
import { lockIntent } from '../store/payment-intents.ts';
import type { Outcome } from '../store/webhook-events.ts';
import { bookProviderFee } from './book-provider-fee.ts';
import { mustPost, settleDispute, type LockedDispute } from './settle-dispute.ts';
import { tellOfDispute } from './tell-of-dispute.ts';

/**
 * Applies a provider's news of a dispute, from a webhook or an answer: books what was withdrawn, given back and kept as fee since the last news,
 * moves the dispute forward, and settles it when it is lost. Intent, splits and dispute are locked in this order, so that news of one dispute, its
 * charge, refunds and releases come one after the other. In any order, any number of times, the same news ends in the same state.
 */
export const applyDispute = async (ctx: Context, trx: Trx, provider: string, news: DisputeNews): Promise<Outcome> => {
  const attempt = await findAttemptByReference(trx, provider, news.chargeReference);
  const intent = attempt && (await lockIntent(trx, attempt.intent_id));
  if (!attempt || !intent || intent.currency !== news.currency) return 'UNMATCHED';
  const splits = await lockSplitsOf(trx, intent.id);
  const inserted = await insertDispute(trx, {
    id: newId(),
    provider,
    provider_reference: news.reference,
    attempt_id: attempt.id,
    intent_id: intent.id,
    currency: news.currency,
    amount: news.amount,
    reason: news.reason,
    status: news.status,
    evidence_due_by: news.evidenceDueBy,
    decided_at: isDecided(news.status) ? ctx.now() : null,
    created_at: news.createdAt,
  });
  const known = inserted ?? (await lockDisputeByReference(trx, provider, news.reference));
  // Two names of one dispute would be a fault of the provider's; a dispute stays with the charge that it was opened for.
  if (!known || known.attempt_id !== attempt.id) return 'UNMATCHED';
  const moved = inserted ? false : await advance(ctx, trx, known, news);
  const paid = await moveMoney(ctx, trx, known, news);
  const fees = await bookFees(ctx, trx, provider, news);
  if (!inserted && !moved && !paid && !fees) return 'IGNORED';
  // Read again: the attempt as it is under the intent's lock.
  const current = (await findAttemptByReference(trx, provider, news.chargeReference)) ?? attempt;
  const locked: LockedDispute = { dispute: await getDispute(trx, known.id), intent, attempt: current, splits };
  const settled = await settleDispute(ctx, trx, locked);
  if (inserted || moved) await tellOfDispute(ctx, trx, { ...locked, dispute: settled });
  await ctx.publish(trx, disputeUpdated, settled.id, { disputeId: settled.id, paymentIntentId: intent.id });
  return 'APPLIED';
};

/** Whether the news is later than what is known. The time for evidence may be extended, and never shortened. */
const advance = async (ctx: Context, trx: Trx, dispute: DisputeRow, { status, evidenceDueBy, reason }: DisputeNews): Promise<boolean> => {
  const { id, evidence_due_by: due } = dispute;
  if (evidenceDueBy !== null && (due === null || evidenceDueBy > due)) await updateDispute(trx, id, { evidence_due_by: evidenceDueBy });
  const event = eventTo(status);
  if (event === null || !next(disputeMachine, dispute.status as DisputeStatus, event).ok) return false;
  if (isDecided(status)) await updateDispute(trx, id, { decided_at: ctx.now() });
  const moved = await ctx.transition(trx, disputeMachine, { id, event, reason });
  if (!isDecided(status)) await updateDispute(trx, id, { decided_at: null });
  return moved.ok;
};

const moveMoney = async (ctx: Context, trx: Trx, dispute: DisputeRow, news: DisputeNews): Promise<boolean> => {
  const { withdrawn, reinstated } = grown(dispute, news);
  const [out, back] = [withdrawn - dispute.withdrawn, reinstated - dispute.reinstated];
  if (out === 0n && back === 0n) return false;
  if (out > 0n) await mustPost(ctx, trx, withdrawalPosting(dispute, out, withdrawn));
  if (back > 0n) await mustPost(ctx, trx, reinstatementPosting(dispute, back, reinstated));
  await updateDispute(trx, dispute.id, { withdrawn, reinstated });
  return true;
};

/** Whether a fee is new. One that was booked with another amount is the provider's contradiction, and a person's to look at. */
const bookFees = async (ctx: Context, trx: Trx, provider: string, news: DisputeNews): Promise<boolean> => {
  let booked = false;
  for (const { id, fee, currency, at } of news.lines) {
    const result = await bookProviderFee(ctx, trx, { provider, reference: id, about: news.reference, amount: fee, currency, at });
    if (!result.ok) ctx.log.error({ provider, reference: id, code: result.code }, 'a fee of a dispute was not booked');
    booked ||= result.ok && result.value === 'BOOKED';
  }
  return booked;
};

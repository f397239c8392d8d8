import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { disputeMachine, needsResponse, toDecide } from '../domain/dispute-states.ts';
import type { EvidenceFields } from '../domain/evidence.ts';
import { disputeUpdated } from '../events.ts';
import { providerOf } from '../providers/choose.ts';
import type { DisputeNews } from '../providers/disputes.ts';
import type { Answer } from '../providers/provider.ts';
import type { DisputeRow } from '../rows.ts';
import { findStandingEvidence, endEvidence, findEvidence } from '../store/dispute-evidence.ts';
import { getDispute, lockDispute, lockSplitsOf, updateDispute } from '../store/disputes.ts';
import { getAttempt } from '../store/payment-attempts.ts';
import { lockIntent } from '../store/payment-intents.ts';
import { applyDispute } from './apply-dispute.ts';
import { settleDispute } from './settle-dispute.ts';
import { tellOfDispute } from './tell-of-dispute.ts';

const silent = (provider: string, disputeId: string, reason: string): Error => new Error(`no answer from ${provider} about dispute ${disputeId}: ${reason}`);

const applyNews = async (ctx: Context, provider: string, news: DisputeNews): Promise<void> => {
  await ctx.inTransaction(async (trx) => ok(await applyDispute(ctx, trx, provider, news)));
};

/** How a dispute stands at its provider. Throws when it does not answer, or does not know the dispute any more. */
const ask = async (ctx: Context, dispute: DisputeRow): Promise<DisputeNews> => {
  const answer = await providerOf(ctx.config, dispute.provider).findDispute(ctx, dispute.provider_reference);
  if (answer.kind !== 'DONE') throw silent(dispute.provider, dispute.id, answer.reason);
  return answer.value;
};

/**
 * Brings evidence to the bank. Whether it has arrived before is looked up first: a dispute that waits for no answer has got it, or was decided
 * without it. What the provider refuses is REFUSED, with its reason; better evidence may follow. Throws when the provider does not answer.
 */
export const bringEvidence = async (ctx: Context, evidenceId: string): Promise<void> => {
  const evidence = await findEvidence(ctx.db, evidenceId);
  if (evidence?.status !== 'PENDING') return;
  const dispute = await getDispute(ctx.db, evidence.dispute_id);
  const provider = providerOf(ctx.config, dispute.provider);
  let news = await ask(ctx, dispute);
  let refusal: string | null = null;
  if (needsResponse(news.status)) {
    const request = { idempotencyKey: `evidence:${evidenceId}`, disputeReference: dispute.provider_reference, fields: evidence.fields as EvidenceFields };
    const answer: Answer<DisputeNews> = await provider.submitEvidence(ctx, request);
    if (answer.kind === 'UNKNOWN') throw silent(dispute.provider, dispute.id, answer.reason);
    if (answer.kind === 'DONE') news = answer.value;
    else refusal = answer.reason.slice(0, 200);
  } else if (!news.hasEvidence) refusal = 'dispute_closed';
  await ctx.inTransaction(async (trx) => {
    await applyDispute(ctx, trx, dispute.provider, news);
    await endEvidence(trx, evidenceId, refusal === null ? { status: 'SUBMITTED' } : { status: 'REFUSED', refusal });
    await ctx.publish(trx, disputeUpdated, dispute.id, { disputeId: dispute.id, paymentIntentId: dispute.intent_id });
    return ok(null);
  });
};

/** Tells the provider that a dispute is given up. Throws when it does not answer. */
export const concede = async (ctx: Context, disputeId: string): Promise<void> => {
  const dispute = await getDispute(ctx.db, disputeId);
  if (dispute.accepted_at === null || dispute.status !== 'NEEDS_RESPONSE') return;
  const provider = providerOf(ctx.config, dispute.provider);
  const found = await ask(ctx, dispute);
  if (found.status !== 'NEEDS_RESPONSE') return applyNews(ctx, dispute.provider, found);
  const answer = await provider.acceptDispute(ctx, { idempotencyKey: `accept:${disputeId}`, disputeReference: dispute.provider_reference });
  if (answer.kind !== 'DONE') throw silent(dispute.provider, disputeId, answer.reason);
  await applyNews(ctx, dispute.provider, answer.value);
};

/**
 * Loses a dispute whose time is over, unless evidence of ours stands, and settles what waits to be settled. Intent, splits and dispute are locked, in
 * this order: evidence, refunds and the provider's news come before or after. Nothing the second time.
 */
export const expireDispute = async (ctx: Context, trx: Trx, seen: DisputeRow): Promise<void> => {
  const { id } = seen;
  const intent = await lockIntent(trx, seen.intent_id);
  if (!intent) throw new Error(`payment ${seen.intent_id} is gone`);
  const splits = await lockSplitsOf(trx, intent.id);
  const dispute = (await lockDispute(trx, id)) ?? seen;
  const expired = toDecide(dispute, ctx.now()) && (await findStandingEvidence(trx, id, false)) === undefined;
  if (expired) {
    await updateDispute(trx, id, { decided_at: ctx.now() });
    await ctx.transition(trx, disputeMachine, { id, event: 'lose', reason: 'expired' });
  }
  const attempt = await getAttempt(trx, dispute.attempt_id);
  const settled = await settleDispute(ctx, trx, { dispute: await getDispute(trx, id), intent, attempt, splits });
  if (expired) await tellOfDispute(ctx, trx, { dispute: settled, splits });
  if (expired || settled.settled !== dispute.settled) await ctx.publish(trx, disputeUpdated, id, { disputeId: id, paymentIntentId: intent.id });
};

/**
 * What is due of a dispute: its time for evidence is over, it was given up, or its loss waits for its charge. The provider is asked first. A dispute
 * that it still keeps open without evidence of ours is lost by expiry; an inquiry is not, because the bank may let it rest. Throws when there is no
 * answer.
 */
export const seeToDispute = async (ctx: Context, disputeId: string): Promise<void> => {
  const seen = await getDispute(ctx.db, disputeId);
  if (seen.accepted_at !== null) await concede(ctx, disputeId);
  else await applyNews(ctx, seen.provider, await ask(ctx, seen));
  await ctx.inTransaction(async (trx) => ok(await expireDispute(ctx, trx, seen)));
};

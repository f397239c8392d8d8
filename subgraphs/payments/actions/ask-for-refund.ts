import type { Context } from '../../../platform/context/context.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { providerOf } from '../providers/choose.ts';
import { whenDone, type ProviderNews, type ReturnRequest } from '../providers/provider.ts';
import { getAttempt } from '../store/payment-attempts.ts';
import { findRefund } from '../store/refunds.ts';
import { applyRefund } from './apply-refund.ts';

const refusal = ({ refundId, amount, currency }: ReturnRequest, reason: string): ProviderNews => ({
  type: 'refund.failed',
  subjectId: refundId,
  providerReference: null,
  amount,
  currency,
  reason,
  actionUrl: null,
});

/**
 * Has the provider return the money of a refund, or asks what became of it, and applies the answer. It is looked up before it is asked for, and
 * always asked for with the same key, so that it is made once however often this runs. Throws when the provider does not answer.
 */
export const askForRefund = async (ctx: Context, refundId: string): Promise<void> => {
  const refund = await findRefund(ctx.db, refundId);
  if (refund?.status !== 'PENDING') return;
  const attempt = await getAttempt(ctx.db, refund.attempt_id);
  if (attempt.provider_reference === null) throw new Error(`attempt ${attempt.id} has no provider reference yet`);
  const provider = providerOf(ctx.config, attempt.provider);
  const { amount, currency } = refund;
  const request = { idempotencyKey: `refund:${refundId}`, refundId, chargeReference: attempt.provider_reference, amount, currency };
  const found = await provider.findRefund(ctx, request);
  const answer = await whenDone(found, async (news) => (news === null ? provider.refund(ctx, request) : { kind: 'DONE', value: news }));
  if (answer.kind === 'UNKNOWN') throw new Error(`no answer from ${provider.name} about refund ${refundId}: ${answer.reason}`);
  const news = answer.kind === 'DONE' ? answer.value : refusal(request, answer.reason);
  await ctx.inTransaction(async (trx) => ok(await applyRefund(ctx, trx, news)));
};

import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { refundFailedPosting } from '../domain/postings.ts';
import { refundMachine } from '../domain/states.ts';
import type { ProviderNews } from '../providers/provider.ts';
import { getAttempt } from '../store/payment-attempts.ts';
import { findRefund, updateRefundReference } from '../store/refunds.ts';
import type { Outcome } from '../store/webhook-events.ts';
import { postToLedger } from './post-to-ledger.ts';

/**
 * Applies a provider's news about a refund, from a webhook or an answer. One that failed, also after it had succeeded, leaves the money in
 * suspense: it is still the payer's, and a person must see to it.
 */
export const applyRefund = async (ctx: Context, trx: Trx, news: ProviderNews): Promise<Outcome> => {
  const refund = await findRefund(trx, news.subjectId);
  if (!refund || refund.amount !== news.amount || refund.currency !== news.currency) return 'UNMATCHED';
  if (news.providerReference !== null) await updateRefundReference(trx, refund.id, news.providerReference);
  if (news.type === 'refund.pending') return 'IGNORED';
  const failed = news.type === 'refund.failed';
  const why = news.reason === null ? {} : { reason: news.reason };
  const moved = await ctx.transition(trx, refundMachine, { id: refund.id, event: failed ? 'fail' : 'succeed', ...why });
  if (!moved.ok) return 'IGNORED';
  if (!failed) return 'APPLIED';
  ctx.log.error({ refundId: refund.id, reason: news.reason }, 'the provider could not return a refund');
  const { provider } = await getAttempt(trx, refund.attempt_id);
  const posted = await postToLedger(ctx, trx, refundFailedPosting({ id: refund.id, provider, currency: refund.currency, amount: refund.amount }));
  if (!posted.ok) throw new Error(`failed refund ${refund.id}: ${posted.code}`);
  return 'APPLIED';
};

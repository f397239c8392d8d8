import { notify } from '../../communication/contract.ts';
import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { toDecimal } from '../../../platform/kernel/money.ts';
import { capturePosting } from '../domain/postings.ts';
import { attemptMachine, intentMachine } from '../domain/states.ts';
import { aboutPayment, paymentActionRequired, paymentFailed, paymentProcessing, paymentSucceeded } from '../events.ts';
import type { ProviderNews } from '../providers/provider.ts';
import type { PaymentAttempt, PaymentIntentRow } from '../rows.ts';
import { claimProviderReference, findAttempt, updateFailure, updateNextAction } from '../store/payment-attempts.ts';
import { lockIntent, updateCharged } from '../store/payment-intents.ts';
import type { Outcome } from '../store/webhook-events.ts';
import { abandonAttempt } from './abandon-attempt.ts';
import { postToLedger } from './post-to-ledger.ts';
import { returnUnwantedCharge } from './return-unwanted-charge.ts';

/**
 * Applies a provider's news about a charge, from a webhook or an answer. The intent's row is locked first, so that news of one payment is
 * applied one after the other; the machines decide what still counts: a success always, once, everything else only before what is later.
 */
export const applyCharge = async (ctx: Context, trx: Trx, news: ProviderNews): Promise<Outcome> => {
  const attempt = await findAttempt(trx, news.subjectId);
  const intent = attempt && (await lockIntent(trx, attempt.intent_id));
  if (!attempt || !intent || intent.currency !== news.currency || intent.amount !== news.amount) return 'UNMATCHED';
  if (attempt.provider_reference === null && news.providerReference !== null) await claimProviderReference(trx, attempt.id, news.providerReference);
  if (news.type === 'charge.succeeded') return succeed(ctx, trx, intent, attempt);
  if (news.type === 'charge.failed') return failAttempt(ctx, trx, intent, attempt, news.reason ?? 'unknown');
  if (news.type === 'charge.pending') return proceed(ctx, trx, intent, attempt);
  if (news.type === 'charge.requires_action' && news.actionUrl !== null) return challenge(ctx, trx, intent, attempt, news.actionUrl);
  return 'IGNORED';
};

const succeed = async (ctx: Context, trx: Trx, intent: PaymentIntentRow, attempt: PaymentAttempt): Promise<Outcome> => {
  const charged = await ctx.transition(trx, attemptMachine, { id: attempt.id, event: 'charge' });
  if (!charged.ok) return 'IGNORED';
  const { amount, currency, subject_id } = intent;
  const posted = await postToLedger(ctx, trx, capturePosting({ attemptId: attempt.id, provider: attempt.provider, subjectId: subject_id, amount, currency }));
  if (!posted.ok) throw new Error(`capture of attempt ${attempt.id}: ${posted.code}`);
  if (intent.status === 'SUCCEEDED' || intent.status === 'CANCELED') {
    await returnUnwantedCharge(ctx, trx, intent, attempt);
    return 'APPLIED';
  }
  await abandonAttempt(ctx, trx, intent.id, 'superseded');
  await updateCharged(trx, intent.id, attempt.id, ctx.now());
  await ctx.transition(trx, intentMachine, { id: intent.id, event: 'succeed' });
  await ctx.publish(trx, paymentSucceeded, intent.id, aboutPayment(intent));
  return 'APPLIED';
};

const challenge = async (ctx: Context, trx: Trx, intent: PaymentIntentRow, attempt: PaymentAttempt, url: string): Promise<Outcome> => {
  await updateNextAction(trx, attempt.id, url);
  const moved = await ctx.transition(trx, attemptMachine, { id: attempt.id, event: 'challenge' });
  if (!moved.ok) return 'IGNORED';
  await ctx.transition(trx, intentMachine, { id: intent.id, event: 'challenge' });
  await ctx.publish(trx, paymentActionRequired, intent.id, aboutPayment(intent));
  return 'APPLIED';
};

const proceed = async (ctx: Context, trx: Trx, intent: PaymentIntentRow, attempt: PaymentAttempt): Promise<Outcome> => {
  const moved = await ctx.transition(trx, attemptMachine, { id: attempt.id, event: 'pend' });
  if (!moved.ok) return 'IGNORED';
  const resumed = await ctx.transition(trx, intentMachine, { id: intent.id, event: 'proceed' });
  if (resumed.ok) await ctx.publish(trx, paymentProcessing, intent.id, aboutPayment(intent));
  return 'APPLIED';
};

const failAttempt = async (ctx: Context, trx: Trx, intent: PaymentIntentRow, attempt: PaymentAttempt, reason: string): Promise<Outcome> => {
  const failed = await ctx.transition(trx, attemptMachine, { id: attempt.id, event: 'fail', reason });
  if (!failed.ok) return 'IGNORED';
  await updateFailure(trx, attempt.id, reason);
  const moved = await ctx.transition(trx, intentMachine, { id: intent.id, event: 'fail', reason });
  if (!moved.ok) return 'APPLIED';
  await ctx.publish(trx, paymentFailed, intent.id, { ...aboutPayment(intent), reason });
  await notify(ctx, trx, {
    userId: intent.payer_id,
    type: 'payment.failed',
    variables: { amount: `${toDecimal(intent)} ${intent.currency}`, reason },
    subject: { type: 'PaymentIntent', id: intent.id },
    dedupeKey: attempt.id,
  });
  return 'APPLIED';
};

import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { later } from '../../../platform/kernel/clock.ts';
import { AUTHORIZATION_WINDOW, isHeld, isLive } from '../domain/asking.ts';
import { chargeEndOf } from '../domain/charge-end.ts';
import { attemptMachine, intentMachine } from '../domain/states.ts';
import { aboutPayment, paymentActionRequired, paymentAuthorized, paymentProcessing, paymentSucceeded } from '../events.ts';
import type { ProviderNews } from '../providers/provider.ts';
import type { PaymentAttempt, PaymentIntentRow } from '../rows.ts';
import { claimProviderReference, findLiveAttempt, getAttempt, updateAuthorized, updateFailure, updateNextAction } from '../store/payment-attempts.ts';
import { pendingCaptures } from '../store/payment-captures.ts';
import { incrementsOfAttempt, type PaymentIncrement } from '../store/payment-increments.ts';
import { lockIntentOfAttempt, updateCharged } from '../store/payment-intents.ts';
import type { Outcome } from '../store/webhook-events.ts';
import { abandonAttempt } from './abandon-attempt.ts';
import { bookCaptures } from './book-captures.ts';
import { creditTopUp } from './credit-top-up.ts';
import { failCapture } from './fail-capture.ts';
import { giveBackRest } from './give-back-rest.ts';
import { returnUnwantedCharge } from './return-unwanted-charge.ts';
import { settleIncrement } from './settle-increment.ts';
import { tellOfFailure } from './tell-of-failure.ts';

/** Whether news is about an amount that we asked for, now or before it was increased; what was captured by hand may be less. */
const fits = ({ currency, capture }: PaymentIntentRow, { amount }: PaymentAttempt, increments: readonly PaymentIncrement[], news: ProviderNews): boolean => {
  const asked = [amount, ...increments.flatMap((increment) => [increment.previous, increment.amount])];
  const isPart = capture === 'MANUAL' && news.type === 'charge.succeeded' && news.amount > 0n && asked.some((each) => news.amount < each);
  return news.currency === currency && (asked.includes(news.amount) || isPart);
};

/**
 * Applies a provider's news about a charge, from a webhook or an answer. The intent's row is locked first, so that news of one payment is
 * applied one after the other; the machines decide what still counts: a success always, once, everything else only before what is later.
 */
export const applyCharge = async (ctx: Context, trx: Trx, news: ProviderNews): Promise<Outcome> => {
  const locked = await lockIntentOfAttempt(trx, news.subjectId);
  if (!locked) return 'UNMATCHED';
  const known = await getAttempt(trx, news.subjectId);
  const increments = locked.capture === 'MANUAL' ? await incrementsOfAttempt(trx, known.id) : [];
  if (!fits(locked, known, increments, news)) return 'UNMATCHED';
  if (known.provider_reference === null && news.providerReference !== null) await claimProviderReference(trx, known.id, news.providerReference);
  const { intent, attempt } = await settleIncrement(ctx, trx, { intent: locked, attempt: known }, increments, news);
  if (news.type === 'charge.succeeded') return succeed(ctx, trx, intent, attempt, news.amount);
  if (news.type === 'charge.authorized' && intent.capture === 'MANUAL') return authorize(ctx, trx, intent, attempt, news.captured ?? 0n);
  if (news.type === 'charge.failed') return end(ctx, trx, intent, attempt, news);
  if (news.type === 'charge.pending') return proceed(ctx, trx, intent, attempt);
  if (news.type === 'charge.requires_action' && news.actionUrl !== null) return challenge(ctx, trx, intent, attempt, news.actionUrl);
  return 'IGNORED';
};

/** All that will ever be captured is captured: `total`. It pays unless the intent is closed, or another attempt holds money for it. */
const succeed = async (ctx: Context, trx: Trx, intent: PaymentIntentRow, attempt: PaymentAttempt, total: bigint): Promise<Outcome> => {
  if (attempt.status === 'CHARGED') return total > attempt.captured ? 'UNMATCHED' : 'IGNORED';
  const other = isHeld(attempt.status) ? undefined : await findLiveAttempt(trx, intent.id);
  const pays = intent.status !== 'SUCCEEDED' && intent.status !== 'CANCELED' && !(other && other.id !== attempt.id && isHeld(other.status));
  if (!(await bookCaptures(ctx, trx, intent, attempt, { total, over: true, pays }))) return 'UNMATCHED';
  await ctx.transition(trx, attemptMachine, { id: attempt.id, event: 'charge' });
  if (!pays) {
    await returnUnwantedCharge(ctx, trx, intent, attempt, total);
    return 'APPLIED';
  }
  if (other && other.id !== attempt.id) await abandonAttempt(ctx, trx, intent.id, 'superseded');
  if (total < intent.amount) await giveBackRest(trx, intent.id, ctx.now());
  await updateCharged(trx, intent.id, attempt.id, ctx.now());
  await ctx.transition(trx, intentMachine, { id: intent.id, event: 'succeed' });
  if (intent.subject_type === 'WALLET_TOP_UP') await creditTopUp(ctx, trx, intent, total);
  await ctx.publish(trx, paymentSucceeded, intent.id, aboutPayment(intent));
  return 'APPLIED';
};

/** The provider holds the money, and has captured `total` of it so far. What nobody wants any more, the sweeper tells it to let go of. */
const authorize = async (ctx: Context, trx: Trx, intent: PaymentIntentRow, attempt: PaymentAttempt, total: bigint): Promise<Outcome> => {
  if (!isLive(attempt.status)) {
    if (total > attempt.captured) return succeed(ctx, trx, intent, attempt, total);
    if (attempt.status === 'FAILED') await updateAuthorized(trx, attempt.id, ctx.now(), ctx.now());
    return 'IGNORED';
  }
  const at = ctx.now();
  await updateAuthorized(trx, attempt.id, at, later(at, AUTHORIZATION_WINDOW));
  const held = await ctx.transition(trx, attemptMachine, { id: attempt.id, event: 'authorize' });
  if (held.ok) {
    await ctx.transition(trx, intentMachine, { id: intent.id, event: 'authorize' });
    await ctx.publish(trx, paymentAuthorized, intent.id, aboutPayment(intent));
  }
  if (total <= attempt.captured) return held.ok ? 'APPLIED' : 'IGNORED';
  if (!(await bookCaptures(ctx, trx, intent, attempt, { total, over: false, pays: true }))) return 'UNMATCHED';
  await ctx.transition(trx, attemptMachine, { id: attempt.id, event: 'take' });
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

/** The charge is over without more money: what was captured of it pays; when nothing was, another method is needed. */
const end = async (ctx: Context, trx: Trx, intent: PaymentIntentRow, attempt: PaymentAttempt, { captured = 0n, reason: told }: ProviderNews): Promise<Outcome> => {
  const total = captured > attempt.captured ? captured : attempt.captured;
  if (total > 0n) return succeed(ctx, trx, intent, attempt, total);
  const reason = told ?? 'unknown';
  const ended = await ctx.transition(trx, attemptMachine, { id: attempt.id, event: chargeEndOf(reason), reason });
  if (!ended.ok) return 'IGNORED';
  await updateFailure(trx, attempt.id, reason);
  for (const capture of await pendingCaptures(trx, attempt.id)) await failCapture(ctx, trx, intent, capture, reason);
  const moved = isLive(attempt.status) ? await ctx.transition(trx, intentMachine, { id: intent.id, event: 'fail', reason }) : null;
  if (!moved?.ok) return 'APPLIED';
  await tellOfFailure(ctx, trx, intent, attempt, reason);
  return 'APPLIED';
};

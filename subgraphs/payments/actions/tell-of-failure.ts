import { notify } from '../../communication/contract.ts';
import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { later } from '../../../platform/kernel/clock.ts';
import { toDecimal } from '../../../platform/kernel/money.ts';
import { declineOf, retryAfter } from '../domain/decline.ts';
import { aboutPayment, paymentActionRequired, paymentFailed } from '../events.ts';
import type { PaymentAttempt, PaymentIntentRow } from '../rows.ts';
import { countOffSessionAttempts } from '../store/payment-attempts.ts';

/**
 * Publishes that a payment needs another method, and tells its payer. A charge without its payer is tried again where waiting helps, by a consumer of
 * the event: the payer hears only of the last failure. Where the bank wants the payer themself, they have to confirm the payment.
 */
export const tellOfFailure = async (ctx: Context, trx: Trx, intent: PaymentIntentRow, attempt: PaymentAttempt, reason: string): Promise<void> => {
  const decline = declineOf(reason);
  const wait = attempt.off_session ? retryAfter(decline, await countOffSessionAttempts(trx, intent.id)) : null;
  const retryAt = wait === null ? null : later(ctx.now(), wait);
  await ctx.publish(trx, paymentFailed, intent.id, { ...aboutPayment(intent), attemptId: attempt.id, reason, advice: decline.advice, retryAt: retryAt?.toISOString() ?? null });
  if (retryAt) return;
  if (attempt.off_session && decline.advice === 'ASK_PAYER') await ctx.publish(trx, paymentActionRequired, intent.id, aboutPayment(intent));
  await notify(ctx, trx, {
    userId: intent.payer_id,
    type: 'payment.failed',
    variables: { amount: `${toDecimal(intent)} ${intent.currency}`, reason },
    subject: { type: 'PaymentIntent', id: intent.id },
    dedupeKey: attempt.id,
  });
};

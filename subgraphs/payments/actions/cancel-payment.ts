import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { intentMachine } from '../domain/states.ts';
import { aboutPayment, paymentCanceled } from '../events.ts';
import { cancelCharge } from '../jobs/cancel-charge.ts';
import { mayPay } from '../policy.ts';
import type { PaymentIntentRow } from '../rows.ts';
import { getIntent, lockCurrentIntent, lockIntent } from '../store/payment-intents.ts';
import { updateCanceled } from '../store/payment-splits.ts';
import { abandonAttempt } from './abandon-attempt.ts';

/**
 * Cancels the payment of a subject. Refused once it has succeeded (refund it then). No payment, or one canceled before, is fine: nothing to
 * do. A charge that still goes through afterwards is returned by itself.
 */
export const cancelPayment = async (
  ctx: Context,
  trx: Trx,
  { subject }: { readonly subject: { readonly type: 'ORDER_GROUP'; readonly id: string } },
): Promise<Result<null, 'PAYMENT_NOT_CANCELABLE'>> => {
  const intent = await lockCurrentIntent(trx, subject.type, subject.id);
  if (!intent) return ok(null);
  return cancelLocked(ctx, trx, intent);
};

/** Cancels one's own payment. */
export const cancelOwnPayment = (ctx: Context, { paymentIntentId }: { readonly paymentIntentId: string }) =>
  ctx.inTransaction(async (trx): Promise<Result<PaymentIntentRow, 'PAYMENT_NOT_FOUND' | 'PAYMENT_NOT_CANCELABLE'>> => {
    const intent = isId(paymentIntentId) ? await lockIntent(trx, paymentIntentId) : undefined;
    if (!intent || !mayPay(ctx.caller, intent)) return fail('PAYMENT_NOT_FOUND', 'input', 'paymentIntentId');
    const canceled = await cancelLocked(ctx, trx, intent);
    return canceled.ok ? ok(await getIntent(trx, intent.id)) : canceled;
  });

const cancelLocked = async (ctx: Context, trx: Trx, intent: PaymentIntentRow): Promise<Result<null, 'PAYMENT_NOT_CANCELABLE'>> => {
  const moved = await ctx.transition(trx, intentMachine, { id: intent.id, event: 'cancel' });
  if (!moved.ok) return fail('PAYMENT_NOT_CANCELABLE');
  const attempt = await abandonAttempt(ctx, trx, intent.id, 'canceled');
  if (attempt) await ctx.enqueue(trx, cancelCharge, { attemptId: attempt.id }, { once: attempt.id });
  await updateCanceled(trx, intent.id, ctx.now());
  await ctx.publish(trx, paymentCanceled, intent.id, aboutPayment(intent));
  return ok(null);
};

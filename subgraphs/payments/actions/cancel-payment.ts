import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import type { Subject } from '../domain/opening.ts';
import { intentMachine } from '../domain/states.ts';
import { aboutPayment, paymentCanceled } from '../events.ts';
import { cancelCharge } from '../jobs/cancel-charge.ts';
import { mayPay } from '../policy.ts';
import type { PaymentIntentRow } from '../rows.ts';
import { getIntent, lockCurrentIntent, lockIntent } from '../store/payment-intents.ts';
import { findLiveAttempt } from '../store/payment-attempts.ts';
import { updateCanceled } from '../store/payment-splits.ts';
import { abandonAttempt } from './abandon-attempt.ts';
import { adminId } from './require-admin.ts';

/**
 * Cancels the payment of a subject; what a bank has set aside for it is given back. Refused once it has succeeded (refund it then), or part of
 * it was captured (capture no more: `capturePayment` of zero, final). No payment, or one canceled before, is fine: nothing to do. A charge that
 * still goes through afterwards is returned by itself.
 */
export const cancelPayment = async (
  ctx: Context,
  trx: Trx,
  { subject }: { readonly subject: Subject },
): Promise<Result<null, 'PAYMENT_NOT_CANCELABLE'>> => {
  const intent = await lockCurrentIntent(trx, subject.type, subject.id);
  if (!intent) return ok(null);
  return cancelLocked(ctx, trx, intent);
};

/** Money was taken, or a provider is asked for it. */
const isBeingCaptured = async (trx: Trx, intentId: string): Promise<boolean> => {
  const attempt = await findLiveAttempt(trx, intentId);
  return attempt !== undefined && attempt.captured + attempt.capturing > 0n;
};

/** Who has got something for authorised money decides over it, or an admin: its payer cannot take it back. */
const mayCancel = async (ctx: Context, trx: Trx, intent: PaymentIntentRow): Promise<boolean> =>
  mayPay(ctx.caller, intent) || (await adminId(ctx, trx)) !== null;

/** Cancels one's own payment; admins any, also one that is authorised. */
export const cancelOwnPayment = (ctx: Context, { paymentIntentId }: { readonly paymentIntentId: string }) =>
  ctx.inTransaction(async (trx): Promise<Result<PaymentIntentRow, 'PAYMENT_NOT_FOUND' | 'PAYMENT_NOT_CANCELABLE'>> => {
    const intent = isId(paymentIntentId) ? await lockIntent(trx, paymentIntentId) : undefined;
    if (!intent || !(await mayCancel(ctx, trx, intent))) return fail('PAYMENT_NOT_FOUND', 'input', 'paymentIntentId');
    if (intent.status === 'REQUIRES_CAPTURE' && (await adminId(ctx, trx)) === null) return fail('PAYMENT_NOT_CANCELABLE', 'input', 'paymentIntentId');
    const canceled = await cancelLocked(ctx, trx, intent);
    return canceled.ok ? ok(await getIntent(trx, intent.id)) : canceled;
  });

const cancelLocked = async (ctx: Context, trx: Trx, intent: PaymentIntentRow): Promise<Result<null, 'PAYMENT_NOT_CANCELABLE'>> => {
  if (intent.status === 'REQUIRES_CAPTURE' && (await isBeingCaptured(trx, intent.id))) return fail('PAYMENT_NOT_CANCELABLE');
  const moved = await ctx.transition(trx, intentMachine, { id: intent.id, event: 'cancel' });
  if (!moved.ok) return fail('PAYMENT_NOT_CANCELABLE');
  const attempt = await abandonAttempt(ctx, trx, intent.id, 'canceled');
  if (attempt) await ctx.enqueue(trx, cancelCharge, { attemptId: attempt.id }, { once: attempt.id });
  await updateCanceled(trx, intent.id, ctx.now());
  await ctx.publish(trx, paymentCanceled, intent.id, aboutPayment(intent));
  return ok(null);
};

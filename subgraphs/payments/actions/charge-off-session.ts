import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import type { PaymentRequest } from '../domain/opening.ts';
import { lockIntent } from '../store/payment-intents.ts';
import { findChargeableMethod } from '../store/payment-methods.ts';
import { beginAttempt } from './begin-attempt.ts';
import { openPayment, type OpenedPayment, type OpenRefusal } from './open-payment.ts';

export type OffSessionRefusal = OpenRefusal | 'PAYMENT_METHOD_NOT_FOUND' | 'TOO_MANY_ATTEMPTS';

/**
 * Opens a payment and charges a method that its payer saved, the default one unless `methodId` names another, without the payer at the screen. In the
 * caller's transaction the charge is only noted; a job takes it to the provider, and events tell what came of it. What waiting may heal is tried
 * again by itself (an hour, a day, three days later); where the bank wants the payer themself, `paymentActionRequired` says so, and the payment
 * waits for their confirmPayment. Asking again while it is under way, or paid, changes nothing.
 */
export const chargeOffSession = async (
  ctx: Context,
  trx: Trx,
  { methodId, ...request }: PaymentRequest & { readonly methodId?: string | undefined },
): Promise<Result<OpenedPayment, OffSessionRefusal>> => {
  const opened = await openPayment(ctx, trx, request);
  if (!opened.ok) return opened;
  const intent = await lockIntent(trx, opened.value.paymentIntentId);
  if (intent?.status !== 'REQUIRES_PAYMENT_METHOD') return opened;
  const method = await findChargeableMethod(trx, request.payerId, methodId ?? null);
  if (!method || method.reference === null) return fail('PAYMENT_METHOD_NOT_FOUND');
  const begun = await beginAttempt(ctx, trx, intent, { method: method.reference, provider: method.provider, savedMethodId: method.id, offSession: true, chargeAt: null });
  if (begun.ok) return ok(opened.value);
  if (begun.code === 'TOO_MANY_ATTEMPTS') return { ...begun, code: begun.code };
  throw new Error(`off-session charge of payment ${intent.id}: ${begun.code}`);
};

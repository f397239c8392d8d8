import type { Context } from '../../../platform/context/context.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import type { Subject } from '../domain/opening.ts';
import { mayPay } from '../policy.ts';
import type { PaymentIntentRow } from '../rows.ts';
import { newestIntentOfSubject } from '../store/payment-intents.ts';

/**
 * The payment of a subject that its area has opened for the caller to pay, as it stands. Only an area opens payments, because only it knows what is
 * due and keeps what is paid for; so one that was canceled stays so, and what was to be paid for has to be ordered again.
 */
export const createPaymentIntent = async (ctx: Context, subject: Subject): Promise<Result<PaymentIntentRow, 'PAYMENT_NOT_FOUND' | 'PAYMENT_CANCELED'>> => {
  const intent = isId(subject.id) ? await newestIntentOfSubject(ctx.db, subject.type, subject.id) : undefined;
  if (!intent || !mayPay(ctx.caller, intent)) return fail('PAYMENT_NOT_FOUND', 'input', 'subjectId');
  return intent.status === 'CANCELED' ? fail('PAYMENT_CANCELED', 'input', 'subjectId') : ok(intent);
};

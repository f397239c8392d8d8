import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { checkIncrement, type IncrementRefusal } from '../domain/increment.ts';
import type { Subject } from '../domain/opening.ts';
import { incrementMachine } from '../domain/states.ts';
import { incrementCharge } from '../jobs/increment-charge.ts';
import type { PaymentIntentRow } from '../rows.ts';
import { latestAttemptsByIntentIds } from '../store/payment-attempts.ts';
import { incrementsOfAttempt, insertIncrement } from '../store/payment-increments.ts';
import { lockCurrentIntent } from '../store/payment-intents.ts';
import { splitsByIntentIds } from '../store/payment-splits.ts';
import { capturable, type NotCapturable } from './capture-payment.ts';

export type IncrementAuthorizationRefusal = IncrementRefusal | NotCapturable | 'PAYMENT_NOT_FOUND';

export interface RequestedIncrement {
  readonly incrementId: string;
}

/**
 * Asks the payer's bank to hold `amount` in all for a subject's payment, minor units. In the caller's transaction it is only noted, and until its
 * outcome nothing is captured; a job asks the provider, and `paymentIncremented` or `paymentIncrementFailed` tells what came of it.
 */
export const incrementAuthorization = async (
  ctx: Context,
  trx: Trx,
  { subject, amount }: { readonly subject: Subject; readonly amount: bigint },
): Promise<Result<RequestedIncrement, IncrementAuthorizationRefusal>> => {
  const intent = await lockCurrentIntent(trx, subject.type, subject.id);
  return intent ? incrementLocked(ctx, trx, intent, amount) : fail('PAYMENT_NOT_FOUND');
};

/** The same for a payment that the caller has locked. `callAt`: when a job makes sure of it; at once unless told. */
export const incrementLocked = async (
  ctx: Context,
  trx: Trx,
  intent: PaymentIntentRow,
  amount: bigint,
  callAt?: Date,
): Promise<Result<RequestedIncrement, IncrementAuthorizationRefusal>> => {
  const [latest] = await latestAttemptsByIntentIds(trx, [intent.id]);
  const attempt = capturable(ctx, intent, latest);
  if (!attempt.ok) return attempt;
  const { id: attemptId, amount: previous } = attempt.value;
  const payees = (await splitsByIntentIds(trx, [intent.id])).length;
  const checked = checkIncrement({ ...attempt.value, payees, increments: await incrementsOfAttempt(trx, attemptId) }, amount);
  if (!checked.ok) return checked;
  const incrementId = newId();
  await insertIncrement(trx, { id: incrementId, intent_id: intent.id, attempt_id: attemptId, currency: intent.currency, previous, amount, status: incrementMachine.initial, created_at: ctx.now() });
  await ctx.enqueue(trx, incrementCharge, { incrementId }, { once: incrementId, ...(callAt && { startAfter: callAt }) });
  return ok({ incrementId });
};

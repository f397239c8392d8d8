import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { isHeld } from '../domain/asking.ts';
import { planCapture, type CaptureRefusal, type CaptureRequest } from '../domain/capture.ts';
import type { Subject } from '../domain/opening.ts';
import { captureMachine } from '../domain/states.ts';
import { captureCharge } from '../jobs/capture-charge.ts';
import type { PaymentAttempt, PaymentIntentRow } from '../rows.ts';
import { latestAttemptsByIntentIds } from '../store/payment-attempts.ts';
import { captureCount, insertCapture } from '../store/payment-captures.ts';
import { pendingIncrementsByAttemptIds } from '../store/payment-increments.ts';
import { lockCurrentIntent } from '../store/payment-intents.ts';
import { splitsByIntentIds } from '../store/payment-splits.ts';

/** As many as Stripe takes of one charge. The last one must be final. */
const MAX_CAPTURES = 50;

export type NotCapturable = 'PAYMENT_NOT_CAPTURABLE' | 'AUTHORIZATION_EXPIRED';

export type CapturePaymentRefusal = CaptureRefusal | NotCapturable | 'PAYMENT_NOT_FOUND' | 'AUTHORIZATION_INCREMENTING';

export interface RequestedCapture {
  readonly captureId: string;
  readonly attemptId: string;
}

/**
 * Takes authorised money of a subject's payment, all that is left or part of it. In the caller's transaction it is only noted, so that together
 * captures never exceed what was authorised; a job asks the provider, and `paymentCaptured` or `paymentCaptureFailed` tells what came of it.
 * Zero and final takes nothing and gives back the rest. Commission is due on what was captured.
 */
export const capturePayment = async (
  ctx: Context,
  trx: Trx,
  { subject, ...request }: CaptureRequest & { readonly subject: Subject },
): Promise<Result<RequestedCapture, CapturePaymentRefusal>> => {
  const intent = await lockCurrentIntent(trx, subject.type, subject.id);
  return intent ? captureLocked(ctx, trx, intent, request) : fail('PAYMENT_NOT_FOUND');
};

/** Authorised money is there until its provider says otherwise; past its time it may be gone, and the provider is being asked. */
export const capturable = (ctx: Context, intent: PaymentIntentRow, attempt: PaymentAttempt | undefined): Result<PaymentAttempt, NotCapturable> => {
  if (attempt?.status === 'EXPIRED' && intent.status === 'REQUIRES_PAYMENT_METHOD') return fail('AUTHORIZATION_EXPIRED', 'input', 'paymentIntentId');
  if (!attempt || !isHeld(attempt.status) || intent.status !== 'REQUIRES_CAPTURE') return fail('PAYMENT_NOT_CAPTURABLE', 'input', 'paymentIntentId');
  return attempt.expires_at !== null && attempt.expires_at <= ctx.now() ? fail('AUTHORIZATION_EXPIRED', 'input', 'paymentIntentId') : ok(attempt);
};

export interface CaptureOptions {
  /** When a job makes sure of it; at once unless told. */
  readonly callAt?: Date;
  /** The only splits that may be captured; null for all. Only who may capture all may end it. */
  readonly own?: ReadonlySet<string> | null;
}

/** The same for a payment that the caller has locked. */
export const captureLocked = async (
  ctx: Context,
  trx: Trx,
  intent: PaymentIntentRow,
  request: CaptureRequest,
  { callAt, own = null }: CaptureOptions = {},
): Promise<Result<RequestedCapture, CapturePaymentRefusal>> => {
  const [latest] = await latestAttemptsByIntentIds(trx, [intent.id]);
  const attempt = capturable(ctx, intent, latest);
  if (!attempt.ok) return attempt;
  const { id: attemptId, amount, captured, capturing } = attempt.value;
  const { count, closed } = await captureCount(trx, attemptId);
  if (closed) return fail('PAYMENT_NOT_CAPTURABLE', 'input', 'paymentIntentId');
  if ((await pendingIncrementsByAttemptIds(trx, [attemptId])).length > 0) return fail('AUTHORIZATION_INCREMENTING', 'input', 'paymentIntentId');
  const all = (await splitsByIntentIds(trx, [intent.id])).filter(({ canceled_at }) => canceled_at === null);
  const splits = own === null ? all : all.filter(({ id }) => own.has(id));
  if (request.final === true && splits.length < all.length) return fail('SPLIT_NOT_FOUND', 'input', 'final');
  const plan = planCapture(splits, { amount, taken: captured + capturing }, request);
  if (!plan.ok) return plan;
  if (count >= MAX_CAPTURES - 1 && !plan.value.final) return fail('PAYMENT_NOT_CAPTURABLE', 'input', 'final');
  const captureId = newId();
  await insertCapture(
    trx,
    {
      id: captureId, intent_id: intent.id, attempt_id: attemptId, ordinal: count + 1, kind: 'REQUESTED', pays: true, currency: intent.currency,
      amount: plan.value.amount, final: plan.value.final, status: captureMachine.initial, created_at: ctx.now(),
    },
    plan.value.parts,
  );
  await ctx.enqueue(trx, captureCharge, { attemptId }, { once: captureId, ...(callAt && { startAfter: callAt }) });
  return ok({ captureId, attemptId });
};

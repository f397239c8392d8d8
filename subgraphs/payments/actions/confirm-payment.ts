import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { later, seconds } from '../../../platform/kernel/clock.ts';
import { isId, newId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { isReturnUrl } from '../domain/return-url.ts';
import { attemptMachine, intentMachine } from '../domain/states.ts';
import { aboutPayment, paymentProcessing } from '../events.ts';
import { cancelCharge } from '../jobs/cancel-charge.ts';
import { chargeAttempt } from '../jobs/charge-attempt.ts';
import { mayPay } from '../policy.ts';
import { paymentProvider } from '../providers/choose.ts';
import type { PaymentIntentRow } from '../rows.ts';
import { getAttempt, insertAttempt } from '../store/payment-attempts.ts';
import { getIntent, lockIntent } from '../store/payment-intents.ts';
import { abandonAttempt } from './abandon-attempt.ts';
import { askForCharge } from './ask-for-charge.ts';

export interface ConfirmPayment {
  readonly paymentIntentId: string;
  readonly method: string;
  /** Where the payer's browser goes after an extra step; a page of ours unless told. */
  readonly returnUrl?: string | undefined;
  readonly idempotencyKey: string;
}

export type ConfirmRefusal =
  | 'PAYMENT_NOT_FOUND' | 'PAYMENT_NOT_PAYABLE' | 'METHOD_UNKNOWN' | 'RETURN_URL_INVALID' | 'IDEMPOTENCY_KEY_INVALID' | 'IDEMPOTENCY_MISMATCH';

type Started = Result<{ paymentIntentId: string; attemptId: string }, ConfirmRefusal>;

/** How long a payer waits for the provider before the payment goes on without them, and when a job makes sure that it does. */
const PATIENCE = seconds(5);
const SAFETY_NET = seconds(10);

/** Pays with a method: starts an attempt, which a job takes to the provider. What comes of it arrives as an event. */
export const confirmPayment = async (ctx: Context, request: ConfirmPayment): Promise<Result<PaymentIntentRow, ConfirmRefusal>> => {
  const started = await start(ctx, request, null);
  return started.ok ? ok(await getIntent(ctx.db, started.value.paymentIntentId)) : started;
};

/**
 * The same for a payer who waits: takes the attempt to the provider at once, after the commit, so that an extra step, a decline or a success can
 * be answered. Without an answer within 5 s, or with none at all, the payment is answered as being processed; the job asks what became of it.
 */
export const confirmAndCharge = async (ctx: Context, request: ConfirmPayment): Promise<Result<PaymentIntentRow, ConfirmRefusal>> => {
  const started = await start(ctx, request, later(ctx.now(), SAFETY_NET));
  if (!started.ok) return started;
  const { paymentIntentId, attemptId } = started.value;
  if ((await getAttempt(ctx.db, attemptId)).status === attemptMachine.initial) {
    await within(PATIENCE, askForCharge(ctx, attemptId).catch((err: unknown) => ctx.log.warn({ err, attemptId }, 'no answer to a charge yet')));
  }
  return ok(await getIntent(ctx.db, paymentIntentId));
};

const within = async (milliseconds: number, work: Promise<void>): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  await Promise.race([work, promise]).finally(() => clearTimeout(timer));
};

const start = (ctx: Context, { idempotencyKey, ...input }: ConfirmPayment, chargeAt: Date | null): Promise<Started> =>
  ctx.inTransaction((trx) => ctx.once(trx, { operation: 'payments.confirmPayment', key: idempotencyKey, input }, () => startAttempt(ctx, trx, input, chargeAt)));

const startAttempt = async (ctx: Context, trx: Trx, { paymentIntentId, method, returnUrl }: Omit<ConfirmPayment, 'idempotencyKey'>, chargeAt: Date | null): Promise<Started> => {
  const provider = paymentProvider(ctx.config);
  const intent = isId(paymentIntentId) ? await lockIntent(trx, paymentIntentId) : undefined;
  if (!intent || !mayPay(ctx.caller, intent)) return fail('PAYMENT_NOT_FOUND', 'input', 'paymentIntentId');
  if (!provider.accepts(method)) return fail('METHOD_UNKNOWN', 'input', 'method');
  if (returnUrl !== undefined && !isReturnUrl(returnUrl)) return fail('RETURN_URL_INVALID', 'input', 'returnUrl');
  const moved = await ctx.transition(trx, intentMachine, { id: intent.id, event: 'confirm' });
  if (!moved.ok) return fail('PAYMENT_NOT_PAYABLE', 'input', 'paymentIntentId');
  const abandoned = await abandonAttempt(ctx, trx, intent.id, 'replaced');
  if (abandoned) await ctx.enqueue(trx, cancelCharge, { attemptId: abandoned.id }, { once: abandoned.id });
  const attemptId = newId();
  const row = { id: attemptId, intent_id: intent.id, method, return_url: returnUrl ?? null, provider: provider.name, status: attemptMachine.initial, created_at: ctx.now() };
  await insertAttempt(trx, row);
  await ctx.enqueue(trx, chargeAttempt, { attemptId }, { once: attemptId, ...(chargeAt && { startAfter: chargeAt }) });
  await ctx.publish(trx, paymentProcessing, intent.id, aboutPayment(intent));
  return ok({ paymentIntentId: intent.id, attemptId });
};

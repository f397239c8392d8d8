import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { isId, newId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { attemptMachine, intentMachine } from '../domain/states.ts';
import { aboutPayment, paymentProcessing } from '../events.ts';
import { chargeAttempt } from '../jobs/charge-attempt.ts';
import { mayPay } from '../policy.ts';
import { paymentProvider } from '../providers/choose.ts';
import type { PaymentIntentRow } from '../rows.ts';
import { insertAttempt } from '../store/payment-attempts.ts';
import { getIntent, lockIntent } from '../store/payment-intents.ts';

export interface ConfirmPayment {
  readonly paymentIntentId: string;
  readonly method: string;
  readonly idempotencyKey: string;
}

export type ConfirmRefusal = 'PAYMENT_NOT_FOUND' | 'PAYMENT_NOT_PAYABLE' | 'METHOD_UNKNOWN' | 'IDEMPOTENCY_KEY_INVALID' | 'IDEMPOTENCY_MISMATCH';

/** Pays with a method: starts an attempt, which a job takes to the provider. The outcome arrives as an event. */
export const confirmPayment = (ctx: Context, { idempotencyKey, ...input }: ConfirmPayment) =>
  ctx.inTransaction(async (trx): Promise<Result<PaymentIntentRow, ConfirmRefusal>> => {
    const started = await ctx.once(trx, { operation: 'payments.confirmPayment', key: idempotencyKey, input }, () => startAttempt(ctx, trx, input));
    return started.ok ? ok(await getIntent(trx, started.value.paymentIntentId)) : started;
  });

const startAttempt = async (
  ctx: Context,
  trx: Trx,
  { paymentIntentId, method }: Omit<ConfirmPayment, 'idempotencyKey'>,
): Promise<Result<{ paymentIntentId: string; attemptId: string }, ConfirmRefusal>> => {
  const provider = paymentProvider(ctx.config);
  const intent = isId(paymentIntentId) ? await lockIntent(trx, paymentIntentId) : undefined;
  if (!intent || !mayPay(ctx.caller, intent)) return fail('PAYMENT_NOT_FOUND', 'input', 'paymentIntentId');
  if (!provider.accepts(method)) return fail('METHOD_UNKNOWN', 'input', 'method');
  const moved = await ctx.transition(trx, intentMachine, { id: intent.id, event: 'confirm' });
  if (!moved.ok) return fail('PAYMENT_NOT_PAYABLE', 'input', 'paymentIntentId');
  const attemptId = newId();
  await insertAttempt(trx, { id: attemptId, intent_id: intent.id, method, provider: provider.name, status: attemptMachine.initial, created_at: ctx.now() });
  await ctx.enqueue(trx, chargeAttempt, { attemptId }, { once: attemptId });
  await ctx.publish(trx, paymentProcessing, intent.id, aboutPayment(intent));
  return ok({ paymentIntentId: intent.id, attemptId });
};

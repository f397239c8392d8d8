import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { attemptMachine, intentMachine } from '../domain/states.ts';
import type { VelocityTry } from '../domain/velocity.ts';
import { WALLET } from '../domain/wallets.ts';
import { aboutPayment, paymentProcessing } from '../events.ts';
import { cancelCharge } from '../jobs/cancel-charge.ts';
import { chargeAttempt } from '../jobs/charge-attempt.ts';
import type { PaymentIntentRow } from '../rows.ts';
import { insertAttempt } from '../store/payment-attempts.ts';
import { abandonAttempt } from './abandon-attempt.ts';
import { admitTry, noteTry } from './check-velocity.ts';
import { openReview } from './open-review.ts';

export interface NewAttempt {
  /** The provider's name of the method; `wallet` for the payer's wallet. */
  readonly method: string;
  /** The provider's name, or `wallet`. */
  readonly provider: string;
  readonly returnUrl?: string | undefined;
  /** Ours, of a method that its owner saved. */
  readonly savedMethodId?: string | undefined;
  /** Whether its payer is not at the screen. */
  readonly offSession?: boolean | undefined;
  /** When a job takes it to the provider; null for at once. */
  readonly chargeAt: Date | null;
}

/**
 * Starts an attempt of a locked payment, which a job takes to the provider; what a wallet is to pay the caller has it pay. What velocity rules refuse
 * leaves no trace; what they hold back (`inReview`) is taken nowhere before a person approves it.
 */
export const beginAttempt = async (
  ctx: Context,
  trx: Trx,
  intent: PaymentIntentRow,
  { method, provider, returnUrl, savedMethodId, offSession = false, chargeAt }: NewAttempt,
): Promise<Result<{ attemptId: string; inReview: boolean }, 'PAYMENT_NOT_PAYABLE' | 'TOO_MANY_ATTEMPTS'>> => {
  const moved = await ctx.transition(trx, intentMachine, { id: intent.id, event: 'confirm' });
  if (!moved.ok) return fail('PAYMENT_NOT_PAYABLE', 'input', 'paymentIntentId');
  const abandoned = await abandonAttempt(ctx, trx, intent.id, 'replaced');
  if (abandoned) await ctx.enqueue(trx, cancelCharge, { attemptId: abandoned.id }, { once: abandoned.id });
  const attemptId = newId();
  const tried = tryOf(intent, method, savedMethodId ?? null);
  const admitted = await admitTry(ctx, trx, tried);
  if (!admitted.ok) return admitted;
  const inReview = admitted.value.reviewRuleIds.length > 0;
  await insertAttempt(trx, {
    id: attemptId, intent_id: intent.id, amount: intent.amount, method, provider, return_url: returnUrl ?? null, saved_method_id: savedMethodId ?? null, off_session: offSession,
    in_review: inReview, status: attemptMachine.initial, created_at: ctx.now(),
  });
  await noteTry(ctx, trx, tried, attemptId);
  await ctx.publish(trx, paymentProcessing, intent.id, aboutPayment(intent));
  if (inReview) await openReview(ctx, trx, { attemptId, intentId: intent.id, ruleIds: admitted.value.reviewRuleIds });
  else if (provider !== WALLET) await ctx.enqueue(trx, chargeAttempt, { attemptId }, { once: attemptId, ...(chargeAt && { startAfter: chargeAt }) });
  return ok({ attemptId, inReview });
};

/** A try as velocity rules see it. */
const tryOf = ({ subject_type, payer_id, currency, amount }: PaymentIntentRow, method: string, savedMethodId: string | null): VelocityTry => ({
  operation: subject_type === 'WALLET_TOP_UP' ? 'TOP_UP' : 'PAYMENT', payerId: payer_id, savedMethodId, method, currency, amount,
});

import type { Context } from '../../../platform/context/context.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { latestAttemptsByIntentIds } from '../store/payment-attempts.ts';
import { lockIntentOfAttempt } from '../store/payment-intents.ts';
import { findChargeableMethod } from '../store/payment-methods.ts';
import { beginAttempt } from './begin-attempt.ts';

/**
 * Tries a charge without its payer once more, with the method that was declined before. Does nothing when the payment has gone on since: paid,
 * canceled, tried in another way; or when the method was removed.
 */
export const chargeAgain = async (ctx: Context, attemptId: string): Promise<void> => {
  await ctx.inTransaction(async (trx) => {
    const intent = await lockIntentOfAttempt(trx, attemptId);
    if (intent?.status !== 'REQUIRES_PAYMENT_METHOD') return ok(null);
    const [latest] = await latestAttemptsByIntentIds(trx, [intent.id]);
    const method = latest?.id === attemptId && latest.saved_method_id !== null ? await findChargeableMethod(trx, intent.payer_id, latest.saved_method_id) : undefined;
    if (!method || method.reference === null) return ok(null);
    const begun = await beginAttempt(ctx, trx, intent, { method: method.reference, provider: method.provider, savedMethodId: method.id, offSession: true, chargeAt: null });
    if (!begun.ok) ctx.log.warn({ paymentIntentId: intent.id, code: begun.code }, 'a charge is not tried again');
    return begun.ok ? ok(null) : begun;
  });
};

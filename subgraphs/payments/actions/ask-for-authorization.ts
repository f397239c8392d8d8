import type { Context } from '../../../platform/context/context.ts';
import { later } from '../../../platform/kernel/clock.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { AUTHORIZATION_GRACE, isHeld } from '../domain/asking.ts';
import { providerOf } from '../providers/choose.ts';
import { getAttempt, updateExpiry } from '../store/payment-attempts.ts';
import { applyCharge } from './apply-charge.ts';

/**
 * Asks the provider whether it still holds an attempt's money, and applies the answer: an authorisation is over when its provider says so, not when
 * its time is. While it holds the money it can be captured, and the provider is asked again later. Throws when it does not answer.
 */
export const askForAuthorization = async (ctx: Context, attemptId: string): Promise<void> => {
  const attempt = await getAttempt(ctx.db, attemptId);
  if (!isHeld(attempt.status) || attempt.provider_reference === null) return;
  const provider = providerOf(ctx.config, attempt.provider);
  const answer = await provider.findCharge(ctx, attempt.provider_reference);
  if (answer.kind !== 'DONE') throw new Error(`no answer from ${provider.name} about the authorisation of attempt ${attemptId}: ${answer.reason}`);
  await ctx.inTransaction(async (trx) => {
    const outcome = await applyCharge(ctx, trx, answer.value);
    if (answer.value.type === 'charge.authorized') await updateExpiry(trx, attemptId, later(ctx.now(), AUTHORIZATION_GRACE));
    return ok(outcome);
  });
};

import type { Context } from '../../../platform/context/context.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { providerOf } from '../providers/choose.ts';
import { getAttempt } from '../store/payment-attempts.ts';
import { applyCharge } from './apply-charge.ts';

/**
 * Tells the provider that an attempt was given up, so that its payer cannot complete it any more. If the money has moved after all, that is
 * applied: it pays, or goes back. Throws when the provider does not answer.
 */
export const letGoOfCharge = async (ctx: Context, attemptId: string): Promise<void> => {
  const attempt = await getAttempt(ctx.db, attemptId);
  if (attempt.status !== 'FAILED' || attempt.provider_reference === null) return;
  const provider = providerOf(ctx.config, attempt.provider);
  const answer = await provider.cancelCharge(ctx, attempt.provider_reference);
  if (answer.kind === 'UNKNOWN') throw new Error(`no answer from ${provider.name} about giving up attempt ${attemptId}: ${answer.reason}`);
  if (answer.kind === 'DONE' && (answer.value.type === 'charge.pending' || answer.value.type === 'charge.authorized')) throw new Error(`attempt ${attemptId} is still being processed by ${provider.name}`);
  if (answer.kind === 'DONE') await ctx.inTransaction(async (trx) => ok(await applyCharge(ctx, trx, answer.value)));
};

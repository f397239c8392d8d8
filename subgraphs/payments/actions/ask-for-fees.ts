import type { Context } from '../../../platform/context/context.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { WALLET } from '../domain/wallets.ts';
import { providerOf } from '../providers/choose.ts';
import { getAttempt } from '../store/payment-attempts.ts';
import { bookProviderFee } from './book-provider-fee.ts';

/**
 * Asks a provider what it kept of a charge, and books it. What is not in its books yet comes with the settlement. Throws when it does not answer,
 * or has no line of the charge yet.
 */
export const askForFees = async (ctx: Context, attemptId: string): Promise<void> => {
  const attempt = await getAttempt(ctx.db, attemptId);
  const { provider: name, provider_reference: about } = attempt;
  if (about === null || name === WALLET) return;
  const answer = await providerOf(ctx.config, name).linesOfCharge(ctx, about);
  if (answer.kind !== 'DONE') throw new Error(`no answer from ${name} about the fees of attempt ${attemptId}: ${answer.reason}`);
  if (answer.value.length === 0) throw new Error(`${name} has no line of attempt ${attemptId} yet`);
  const booked = await ctx.inTransaction(async (trx): Promise<Result<null, string>> => {
    for (const { id, fee, currency, at } of answer.value) {
      const result = await bookProviderFee(ctx, trx, { provider: name, reference: id, about, amount: fee, currency, at });
      if (!result.ok) return fail(result.code);
    }
    return ok(null);
  });
  if (!booked.ok) throw new Error(`fees of attempt ${attemptId}: ${booked.code}`);
};

import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { attemptMachine } from '../domain/states.ts';
import type { PaymentAttempt } from '../rows.ts';
import { findRunningAttempt, updateFailure } from '../store/payment-attempts.ts';

/** Gives up the attempt that runs for a locked payment, if one does, and answers it. Money that it brings after all is returned, or pays. */
export const abandonAttempt = async (ctx: Context, trx: Trx, intentId: string, reason: string): Promise<PaymentAttempt | undefined> => {
  const attempt = await findRunningAttempt(trx, intentId);
  if (!attempt) return undefined;
  await ctx.transition(trx, attemptMachine, { id: attempt.id, event: 'fail', reason });
  await updateFailure(trx, attempt.id, reason);
  return attempt;
};

import type { Context } from '../../../platform/context/context.ts';
import { ok } from '../../../platform/kernel/result.ts';
import type { Payee } from '../domain/payees.ts';
import { maturityPosting } from '../domain/payout-postings.ts';
import { matureEarnings as mature } from '../store/earnings.ts';
import { lockPayee } from '../store/payees.ts';
import { postToLedger } from './post-to-ledger.ts';

/** Earnings of one transaction. */
const BATCH = 200;

/**
 * Moves a payee's earnings whose hold period is over from pending to available, each once, less what was taken back of it until then. The payee is
 * locked, so that nothing is taken back in between. Answers how many there were; less than 200 when none is left.
 */
export const matureEarnings = async (ctx: Context, payee: Payee): Promise<number> => {
  const { value: count } = await ctx.inTransaction(async (trx) => {
    await lockPayee(trx, payee);
    const matured = await mature(trx, payee, ctx.now(), BATCH);
    for (const earning of matured) {
      if (earning.amount === 0n) continue;
      const posted = await postToLedger(ctx, trx, maturityPosting(payee, earning));
      if (!posted.ok) throw new Error(`maturity of earning ${earning.id}: ${posted.code}`);
    }
    return ok(matured.length);
  });
  return count;
};

/** The same for a payee until none is left. */
export const matureAll = async (ctx: Context, payee: Payee): Promise<void> => {
  while ((await matureEarnings(ctx, payee)) === BATCH) if (ctx.signal?.aborted) return;
};

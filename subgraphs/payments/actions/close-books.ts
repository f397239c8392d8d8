import type { Context } from '../../../platform/context/context.ts';
import { later, minutes } from '../../../platform/kernel/clock.ts';
import { ok, type Result } from '../../../platform/kernel/result.ts';
import { insertCheckpoints, insertTotals, lockNextRollUp, moveClosing, updateRolledUntil } from '../store/ledger-closing.ts';

/** Writers' clocks and ours differ by less, so that hardly anybody finds their instant closed; who does is booked a moment later. */
const OPEN = minutes(1);

/**
 * Closes the books up to a minute ago and rolls up what has become final: totals for the trial balance, checkpoints for balances. Holds up no
 * writer. What is closed now is rolled up by the next run, when those who wrote meanwhile have committed.
 */
export const closeBooks = async (ctx: Context): Promise<void> => {
  await moveClosing(ctx.db, later(ctx.now(), -OPEN));
  while (await rollUp(ctx));
};

/** One portion; false when nothing is left. */
const rollUp = async (ctx: Context): Promise<boolean> => {
  const done = await ctx.inTransaction(async (trx): Promise<Result<boolean>> => {
    const period = await lockNextRollUp(trx);
    if (!period) return ok(false);
    await insertTotals(trx, period);
    await insertCheckpoints(trx, period);
    await updateRolledUntil(trx, period.to);
    return ok(true);
  });
  return done.ok && done.value;
};

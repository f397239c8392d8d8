import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { ok, type Result } from '../../../platform/kernel/result.ts';
import { stages, type Stage } from '../domain/reconciliation.ts';
import { runMachine } from '../domain/reconciliation-states.ts';
import type { ReconciliationRunRow } from '../rows.ts';
import { addToRun, findRun, lockRun, takeTurns, updateRun } from '../store/reconciliation-runs.ts';
import { judgeLines, matchLines } from './match-lines.ts';
import { readLines } from './read-lines.ts';
import { recheckItems } from './recheck-items.ts';
import { searchMovements } from './search-movements.ts';
import type { Portion } from './settle-line.ts';

const portions: Readonly<Partial<Record<Stage, (ctx: Context, trx: Trx, run: ReconciliationRunRow) => Promise<Portion>>>> = {
  MATCHING: matchLines,
  RECHECKING: recheckItems,
  JUDGING: judgeLines,
  SEARCHING: searchMovements,
};

/** Moves a locked run on from a stage that is over. */
const advance = async (ctx: Context, trx: Trx, run: ReconciliationRunRow): Promise<void> => {
  const next = stages[stages.findIndex((stage) => stage === run.stage) + 1] ?? 'FINISHED';
  await updateRun(trx, run.id, { stage: next, position: null, finished_at: next === 'FINISHED' ? ctx.now() : null });
  if (next === 'FINISHED') await ctx.transition(trx, runMachine, { id: run.id, event: 'finish' });
};

/** One portion of what a run does to our books, in a transaction of its own; false when there is nothing left to do. */
const work = async (ctx: Context, runId: string, provider: string): Promise<boolean> => {
  const done = await ctx.inTransaction(async (trx): Promise<Result<boolean>> => {
    await takeTurns(trx, provider);
    const run = await lockRun(trx, runId);
    const portion = portions[run?.stage as Stage];
    if (run?.status !== 'RUNNING' || !portion) return ok(false);
    const { next, ...counts } = await portion(ctx, trx, run);
    await addToRun(trx, run.id, counts);
    await (next === null ? advance(ctx, trx, run) : updateRun(trx, run.id, { position: next }));
    return ok(true);
  });
  return done.ok && done.value;
};

/** A failed run is running again; answers whose books it reads, null when there is nothing to do. */
const takeUp = async (ctx: Context, runId: string): Promise<string | null> => {
  const taken = await ctx.inTransaction(async (trx): Promise<Result<string | null>> => {
    const run = await lockRun(trx, runId);
    if (run?.status === 'FAILED') {
      await ctx.transition(trx, runMachine, { id: runId, event: 'resume' });
      await updateRun(trx, runId, { failure: null });
    }
    return ok(run && run.status !== 'DONE' ? run.provider : null);
  });
  return taken.ok ? taken.value : null;
};

const MAX_FAILURE = 500;

const giveUp = async (ctx: Context, runId: string, error: unknown): Promise<void> => {
  const failure = (error instanceof Error && error.message ? error.message : 'unknown').slice(0, MAX_FAILURE);
  await ctx.inTransaction(async (trx) => {
    const run = await lockRun(trx, runId);
    if (run?.status !== 'RUNNING') return ok(null);
    await updateRun(trx, runId, { failure });
    await ctx.transition(trx, runMachine, { id: runId, event: 'fail', reason: failure });
    return ok(null);
  });
};

/**
 * Does what is left of a run: reads the provider's lines in pages, outside transactions, and compares them with the ledger portion by portion.
 * Each portion commits together with its place, so that a run goes on after a crash where it stopped; two who work on one run take turns. A run
 * whose provider does not answer has FAILED, and this throws; called again it is taken up.
 */
export const runReconciliation = async (ctx: Context, runId: string): Promise<void> => {
  const provider = await takeUp(ctx, runId);
  if (provider === null) return;
  try {
    while ((await readLines(ctx, runId)) || (await work(ctx, runId, provider)));
  } catch (error) {
    await giveUp(ctx, runId, error);
    throw error;
  }
  const run = await findRun(ctx.db, runId);
  if (run?.status === 'DONE' && run.opened > 0) ctx.log.warn({ runId, provider: run.provider, opened: run.opened }, 'a provider and the ledger differ');
};


import type { Context } from '../../../platform/context/context.ts';
import { days, later } from '../../../platform/kernel/clock.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { ok, type Result } from '../../../platform/kernel/result.ts';
import type { SettlementLine } from '../domain/settlement.ts';
import { providerOf } from '../providers/choose.ts';
import type { ReconciliationRunRow } from '../rows.ts';
import { findRun, lockRun, updateRun } from '../store/reconciliation-runs.ts';
import { countLinesOfRun, insertLines } from '../store/settlement-lines.ts';

/** How much of the provider's books is asked for at a time, and how many lines are written at a time. */
const CHUNK = days(1);
const PAGE = 500;

const rowOf = ({ id, provider }: ReconciliationRunRow, { id: line_id, kind, reference, amount, fee, currency, at }: SettlementLine) =>
  ({ id: newId(), run_id: id, provider, line_id, kind, reference, amount, fee, currency, at });

/** Writes a page of lines, in order of their names so that two who write the same do not wait in a circle. Answers how many say something else than before. */
const write = async (ctx: Context, run: ReconciliationRunRow, lines: readonly SettlementLine[]): Promise<number> => {
  const rows = lines.map((line) => rowOf(run, line)).toSorted((a, b) => (a.line_id < b.line_id ? -1 : 1));
  const written = await ctx.inTransaction(async (trx): Promise<Result<string[]>> => ok(await insertLines(trx, rows)));
  const changed = written.ok ? written.value : [];
  if (changed.length > 0) ctx.log.error({ runId: run.id, provider: run.provider, lines: changed }, 'lines of a provider have changed since they were read');
  return changed.length;
};

/**
 * Reads the next day or less of a run's lines and writes those that are new; false when all are there, or the run is in a later stage. The
 * provider is asked outside of any transaction; what it says is written page by page, and the run's place moves when the chunk is complete.
 */
export const readLines = async (ctx: Context, runId: string): Promise<boolean> => {
  const run = await findRun(ctx.db, runId);
  if (run?.status !== 'RUNNING' || run.stage !== 'READING') return false;
  const from = run.position === null ? run.read_from : new Date(run.position);
  const to = new Date(Math.min(later(from, CHUNK).getTime(), run.read_to.getTime()));
  const [read, changed] = await readChunk(ctx, run, from, to);
  await ctx.inTransaction(async (trx) => {
    const now = await lockRun(trx, runId);
    if (now?.status !== 'RUNNING' || now.stage !== 'READING' || now.position !== run.position) return ok(null); // somebody else was faster
    const last = to >= run.read_to;
    await updateRun(trx, runId, {
      lines_read: now.lines_read + read,
      lines_changed: now.lines_changed + changed,
      lines_new: await countLinesOfRun(trx, runId),
      ...(last ? { stage: 'MATCHING', position: null } : { position: to.toISOString() }),
    });
    return ok(null);
  });
  return true;
};

const readChunk = async (ctx: Context, run: ReconciliationRunRow, from: Date, to: Date): Promise<[read: number, changed: number]> => {
  let page: SettlementLine[] = [];
  let [read, changed] = [0, 0];
  for await (const line of providerOf(ctx.config, run.provider).settlement(ctx, from, to)) {
    read += 1;
    page.push(line);
    if (page.length < PAGE) continue;
    changed += await write(ctx, run, page);
    page = [];
  }
  return [read, changed + (await write(ctx, run, page))];
};

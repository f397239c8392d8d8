import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { later } from '../../../platform/kernel/clock.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { isPeriod, MARGIN } from '../domain/reconciliation.ts';
import { runMachine } from '../domain/reconciliation-states.ts';
import { reconcileSettlement } from '../jobs/reconcile-settlement.ts';
import { paymentProvider } from '../providers/choose.ts';
import type { ReconciliationRunRow } from '../rows.ts';
import { findRun, findRunning, insertRun } from '../store/reconciliation-runs.ts';
import { adminId } from './require-admin.ts';

export interface Period {
  readonly provider: string;
  readonly from: Date;
  /** The first instant that no longer belongs to it. */
  readonly to: Date;
}

export type StartRefusal = 'PROVIDER_UNKNOWN' | 'PERIOD_INVALID' | 'RECONCILIATION_RUNNING';

const earlier = (one: Date, other: Date): Date => (one < other ? one : other);

/**
 * Begins to compare a provider's books of a period with the ledger; a job does the work. One run of a provider at a time. The same period while
 * it runs answers that run, and has a job take it up again should the one that it had be lost.
 */
export const startRun = async (ctx: Context, trx: Trx, { provider, from, to }: Period, requestedBy: string | null): Promise<Result<ReconciliationRunRow, StartRefusal>> => {
  const now = ctx.now();
  if (paymentProvider(ctx.config).name !== provider) return fail('PROVIDER_UNKNOWN', 'input', 'provider');
  if (!isPeriod(from, to, now)) return fail('PERIOD_INVALID', 'input', 'to');
  const made = await insertRun(trx, {
    id: newId(), provider, period_from: from, period_to: to, read_from: later(from, -MARGIN), read_to: earlier(later(to, MARGIN), now),
    status: runMachine.initial, stage: 'READING', requested_by: requestedBy, started_at: now,
  });
  const run = made ?? (await findRunning(trx, provider));
  if (!run || run.period_from.getTime() !== from.getTime() || run.period_to.getTime() !== to.getTime()) return fail('RECONCILIATION_RUNNING', 'input', 'provider');
  await ctx.enqueue(trx, reconcileSettlement, { runId: run.id });
  return ok(run);
};

export type AdminStartRefusal = StartRefusal | 'IDEMPOTENCY_KEY_INVALID' | 'IDEMPOTENCY_MISMATCH';

/** The same for an admin, whose role is read from the database: for everybody else there is no such provider. */
export const startReconciliation = (ctx: Context, { idempotencyKey, ...period }: Period & { readonly idempotencyKey: string }): Promise<Result<ReconciliationRunRow, AdminStartRefusal>> =>
  ctx.inTransaction(async (trx): Promise<Result<ReconciliationRunRow, AdminStartRefusal>> => {
    const by = await adminId(ctx, trx);
    if (by === null) return fail('PROVIDER_UNKNOWN', 'input', 'provider');
    const input = { ...period, from: period.from.toISOString(), to: period.to.toISOString() };
    const stored = await ctx.once(trx, { operation: 'payments.reconcileSettlement', key: idempotencyKey, input }, async (): Promise<Result<{ runId: string }, StartRefusal>> => {
      const started = await startRun(ctx, trx, period, by);
      return started.ok ? ok({ runId: started.value.id }) : started;
    });
    if (!stored.ok) return stored;
    const run = await findRun(trx, stored.value.runId);
    if (!run) throw new Error(`reconciliation run ${stored.value.runId} is gone`);
    return ok(run);
  });

import { z } from 'zod';
import { days, later } from '../../../platform/kernel/clock.ts';
import { defineJob } from '../../../platform/jobs/job.ts';
import { runReconciliation } from '../actions/run-reconciliation.ts';
import { startRun } from '../actions/start-reconciliation.ts';
import { paymentProvider } from '../providers/choose.ts';
import { listUnfinishedRuns } from '../store/reconciliation-runs.ts';

const A_WEEK = days(7);

/** Every night: finishes what earlier runs left undone, then has yesterday (UTC) compared. Late lines of the days before are read along. */
export const reconcileYesterday = defineJob('payments.reconcileYesterday', z.object({}), {
  retries: 4,
  timeout: 3_600,
  concurrency: 1,
  schedule: '15 3 * * *',
  run: async (ctx) => {
    const { name: provider } = paymentProvider(ctx.config);
    for (const { id } of await listUnfinishedRuns(ctx.db, provider, later(ctx.now(), -A_WEEK))) await runReconciliation(ctx, id);
    const to = new Date(ctx.now().toISOString().slice(0, 10));
    const started = await ctx.inTransaction((trx) => startRun(ctx, trx, { provider, from: later(to, -days(1)), to }, null));
    if (!started.ok) throw new Error(`yesterday cannot be compared: ${started.code}`);
  },
});

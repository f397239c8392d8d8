import { z } from 'zod';
import { defineJob } from '../../../platform/jobs/job.ts';
import { runReconciliation } from '../actions/run-reconciliation.ts';

/** Compares a provider's books with the ledger. Taken up where it stopped after a crash or a provider that did not answer. */
export const reconcileSettlement = defineJob('payments.reconcileSettlement', z.object({ runId: z.uuid() }), {
  retries: 8,
  timeout: 3_600,
  concurrency: 2,
  run: (ctx, { runId }) => runReconciliation(ctx, runId),
});

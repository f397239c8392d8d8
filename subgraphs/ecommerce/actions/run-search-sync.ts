import type { Context } from '../../../platform/context/context.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { compareSearch, indexProducts } from '../store/search.ts';
import { finishSearchSync, lockSearchSync } from '../store/search-syncs.ts';

/** Compares search with the catalogue, puts it right unless it was only to count, and notes the outcome. Does nothing the second time. */
export const runSearchSync = (ctx: Context, syncId: string) =>
  ctx.inTransaction(async (trx) => {
    const sync = await lockSearchSync(trx, syncId);
    if (sync?.status !== 'QUEUED') return ok(null);
    const difference = await compareSearch(trx);
    const indexed = sync.scope === 'VERIFY' ? 0 : await indexProducts(trx, null, { force: sync.scope === 'FULL' });
    await finishSearchSync(trx, sync.id, { ...difference, indexed, finished_at: ctx.now() });
    return ok(null);
  });

import type { Context } from '../../../platform/context/context.ts';
import { forbidden } from '../../../platform/errors/faults.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { hasRole } from '../../accounts/contract.ts';
import { syncSearch } from '../jobs/sync-search.ts';
import type { SearchSyncRow } from '../rows.ts';
import { findSearchSync, insertSearchSync } from '../store/search-syncs.ts';
import { requirePerson } from './require-person.ts';

export interface RequestSearchSync {
  readonly scope: SearchSyncRow['scope'];
  readonly idempotencyKey: string;
}

/** Queues a run that brings search in line with the catalogue. For admins: throws FORBIDDEN for others, since nothing is hidden here. */
export const requestSearchSync = (ctx: Context, { scope, idempotencyKey }: RequestSearchSync) =>
  ctx.inTransaction(async (trx) => {
    const adminId = requirePerson(ctx);
    if (!(await hasRole(trx, adminId, 'admin'))) throw forbidden();
    const requested = await ctx.once<{ syncId: string }, never>(trx, { operation: 'ecommerce.syncProductsToAlgolia', key: idempotencyKey, input: { scope } }, async () => {
      const syncId = newId();
      await insertSearchSync(trx, { id: syncId, scope, phase: scope === 'CHANGED' ? 'OUTBOX' : 'CATALOGUE', requested_by: adminId, created_at: ctx.now() });
      await ctx.enqueue(trx, syncSearch, { syncId });
      return ok({ syncId });
    });
    return requested.ok ? ok((await findSearchSync(trx, requested.value.syncId))!) : requested;
  });

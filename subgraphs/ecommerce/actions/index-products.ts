import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { indexChanges } from '../jobs/index-changes.ts';
import { searchEngine } from '../providers/choose.ts';
import { removeDocuments, upsertDocuments } from '../store/search-documents.ts';
import { searchRecords } from '../store/search-sources.ts';

/**
 * Tells search of products that this transaction changed. The engine in our own database shows them from the commit on; another one is told by a job.
 * Only to be quick: triggers note every change in `search_outbox`, whoever makes it, and a job works through that.
 */
export const indexProducts = async (ctx: Context, trx: Trx, productIds: readonly string[]): Promise<void> => {
  if (searchEngine(ctx.config).name !== 'local') return ctx.enqueue(trx, indexChanges, {});
  const records = await searchRecords(trx, productIds);
  const found = new Set(records.map((record) => record.id));
  await upsertDocuments(trx, records, ctx.now());
  const gone = productIds.filter((id) => !found.has(id));
  if (gone.length > 0) await removeDocuments(trx, gone.toSorted());
};

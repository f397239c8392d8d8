import type { Context } from '../../../platform/context/context.ts';
import { ok } from '../../../platform/kernel/result.ts';
import type { SearchSyncRow } from '../rows.ts';
import { searchEngine } from '../providers/choose.ts';
import { countOutbox, lastOutbox, listOutbox } from '../store/search-outbox.ts';
import { countPublished, onSaleAmong, publishedAfter } from '../store/search-sources.ts';
import { endSearchSync, findSearchSync, noteSyncError, nothingDone, saveSearchStep, startSearchSync, type SyncStep } from '../store/search-syncs.ts';
import { drainOutboxOnce } from './index-changes.ts';
import { compareAndWrite, writeSearch } from './write-search.ts';

const BATCH = 500;
/** Steps of one run of the job, some minutes; then it goes on in another one. */
const STEPS = 400;
/** After so many errors of the engine a run gives up; the outbox keeps what is missing, and another run may be asked for. */
const MAX_ERRORS = 10;

/** Where a run goes next; null when it is done. */
type Step = SyncStep | null;

/** Products in the order of their ids: what is on sale is written where it differs, or all of it. */
const throughCatalogue = async (ctx: Context, { scope, cursor }: SearchSyncRow): Promise<Step> => {
  const ids = await publishedAfter(ctx.db, cursor, BATCH);
  if (ids.length === 0) return { ...nothingDone, phase: 'INDEX', cursor: null };
  const { told: _told, ...counts } = await writeSearch(ctx, (engine) => compareAndWrite(ctx, engine, ids, scope === 'FULL'));
  return { ...counts, phase: 'CATALOGUE', cursor: ids.at(-1)!, done: ids.length };
};

/** What the engine knows: what is not on sale is removed. */
const throughIndex = async (ctx: Context, { cursor }: SearchSyncRow): Promise<Step> => {
  const { surplus, next } = await writeSearch(ctx, async (engine) => {
    const page = await engine.list(ctx, cursor);
    const wanted = await onSaleAmong(ctx.db, page.ids);
    const unwanted = page.ids.filter((id) => !wanted.has(id));
    await engine.remove(ctx, unwanted);
    return { told: unwanted, surplus: unwanted.length, next: page.cursor };
  });
  return { ...nothingDone, surplus, deleted: surplus, phase: next === null ? 'OUTBOX' : 'INDEX', cursor: next };
};

/** What changed before this part began: `cursor` is the last entry of the outbox then. What changes later is the job's that runs every minute. */
const throughOutbox = async (ctx: Context, { scope, cursor }: SearchSyncRow): Promise<Step> => {
  const [first] = await listOutbox(ctx.db, 1);
  if (!first || (cursor !== null && first.id > BigInt(cursor))) return null;
  const { last, entries, told: _told, ...counts } = await drainOutboxOnce(ctx);
  const upTo = cursor ?? String((await lastOutbox(ctx.db)) ?? last ?? first.id);
  return { ...counts, phase: 'OUTBOX', cursor: upTo, done: scope === 'CHANGED' ? entries : 0 };
};

const phases = { CATALOGUE: throughCatalogue, INDEX: throughIndex, OUTBOX: throughOutbox } as const;

const begin = async (ctx: Context, { id, scope }: SearchSyncRow): Promise<void> => {
  if (scope === 'FULL') await searchEngine(ctx.config).prepare(ctx);
  const total = scope === 'CHANGED' ? await countOutbox(ctx.db) : await countPublished(ctx.db);
  await ctx.inTransaction(async (trx) => ok(await startSearchSync(trx, id, total)));
};

/** One step and its account, which is kept only if the run is where the step began: two workers with the same job count nothing twice. */
const step = async (ctx: Context, sync: SearchSyncRow): Promise<void> => {
  const next = await phases[sync.phase](ctx, sync);
  await ctx.inTransaction(async (trx) => ok(next === null ? await endSearchSync(trx, sync.id, 'DONE', ctx.now()) : await saveSearchStep(trx, sync, next)));
};

/**
 * Goes on with a run from where it is, in steps that are committed one by one; a crash repeats one step at most. Answers whether it has an end.
 * Throws what the engine throws, after counting it, so that the queue tries again; after ten errors the run has FAILED.
 */
export const runSearchSync = async (ctx: Context, syncId: string): Promise<'ENDED' | 'GOES_ON'> => {
  for (let steps = 0; steps < STEPS; steps += 1) {
    const sync = await findSearchSync(ctx.db, syncId);
    if (!sync || sync.status === 'DONE' || sync.status === 'FAILED') return 'ENDED';
    try {
      await (sync.status === 'QUEUED' ? begin(ctx, sync) : step(ctx, sync));
    } catch (error) {
      const failed = await fail(ctx, syncId, error);
      if (failed) return 'ENDED';
      throw error;
    }
  }
  return 'GOES_ON';
};

const fail = async (ctx: Context, syncId: string, error: unknown): Promise<boolean> => {
  const noted = await ctx.inTransaction(async (trx) => {
    await noteSyncError(trx, syncId, error instanceof Error ? error.message : String(error));
    const sync = await findSearchSync(trx, syncId);
    const over = sync !== undefined && sync.errors >= MAX_ERRORS;
    if (over) await endSearchSync(trx, syncId, 'FAILED', ctx.now());
    return ok(over);
  });
  return noted.value;
};

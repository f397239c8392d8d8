import type { Context } from '../../../platform/context/context.ts';
import { ok } from '../../../platform/kernel/result.ts';
import type { SearchEngine } from '../providers/search.ts';
import { entriesOf, listOutbox, moveOutbox, removeOutbox, type OutboxEntry } from '../store/search-outbox.ts';
import { publishedOf } from '../store/search-sources.ts';
import { compareAndWrite, writeSearch, type Comparison } from './write-search.ts';

const BATCH = 500;

export interface Drained extends Comparison {
  /** Entries of the outbox that are done. */
  readonly entries: number;
  /** Number of the last entry that was looked at; null when there was none. */
  readonly last: bigint | null;
}

/** Products of the first vendor or category that waits, while there is room. */
const expand = async (ctx: Context, entries: readonly OutboxEntry[], room: number) => {
  const entry = entries.find(({ kind }) => kind !== 'PRODUCT');
  if (!entry || entry.kind === 'PRODUCT' || room <= 0) return null;
  const ids = await publishedOf(ctx.db, { kind: entry.kind, id: entry.subject_id }, entry.after, room);
  return { entry, ids, complete: ids.length < room };
};

/**
 * One batch of what changed: told to the engine first, struck off the outbox afterwards, so that a crash in between repeats it. What changes meanwhile
 * is noted anew, in an entry of its own. Call within `writeSearch`.
 */
const drain = async (ctx: Context, engine: SearchEngine): Promise<Drained> => {
  const entries = await listOutbox(ctx.db, BATCH);
  const ids = new Set(entries.filter(({ kind }) => kind === 'PRODUCT').map((entry) => entry.subject_id));
  const expanded = await expand(ctx, entries, BATCH - Math.min(ids.size, BATCH - 1));
  for (const id of expanded?.ids ?? []) ids.add(id);
  const noted = await entriesOf(ctx.db, [...ids]);
  const done = await compareAndWrite(ctx, engine, [...ids], false);
  const finished = [...noted, ...(expanded?.complete ? [expanded.entry.id] : [])];
  await ctx.inTransaction(async (trx) => {
    await removeOutbox(trx, finished);
    if (expanded && !expanded.complete) await moveOutbox(trx, expanded.entry.id, expanded.ids.at(-1)!);
    return ok(null);
  });
  return { ...done, entries: finished.length, last: entries.at(-1)?.id ?? null };
};

export const drainOutboxOnce = (ctx: Context): Promise<Drained> => writeSearch(ctx, (engine) => drain(ctx, engine));

/** Batches of one run of the job; what is left then is the next run's. */
const MOST = 1_000;

/** Tells the search engine all that changed. */
export const tellSearch = async (ctx: Context): Promise<void> => {
  for (let batch = 0; batch < MOST; batch += 1) {
    if ((await listOutbox(ctx.db, 1)).length === 0) return;
    await drainOutboxOnce(ctx);
  }
};

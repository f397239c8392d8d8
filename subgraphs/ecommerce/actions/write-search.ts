import { setTimeout as delay } from 'node:timers/promises';
import type { Context } from '../../../platform/context/context.ts';
import { later, seconds } from '../../../platform/kernel/clock.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { searchEngine } from '../providers/choose.ts';
import type { SearchEngine } from '../providers/search.ts';
import { hashOf } from '../domain/search-record.ts';
import { insertOutbox, returnLease, takeLease } from '../store/search-outbox.ts';
import { searchRecords } from '../store/search-sources.ts';

/** Who dies with the lease keeps others from writing for so long. */
const LEASE = seconds(20);
const RENEWAL = seconds(5);
const PATIENCE = 200;
const PAUSE = 50;

/** Somebody else writes all the time; the queue tries again. */
export class SearchBusyError extends Error {
  constructor() {
    super('somebody else writes to the search engine');
    this.name = 'SearchBusyError';
  }
}

/**
 * Runs `work` while nobody else writes to the engine: two writers could overwrite what is newer with what one of them read before. `work` answers with the
 * products that it told of; should the lease have run out on the way (a process that stood still), they are noted to be told of again.
 */
export const writeSearch = async <T extends { readonly told: readonly string[] }>(ctx: Context, work: (engine: SearchEngine) => Promise<T>): Promise<T> => {
  const holder = newId();
  const take = () => ctx.inTransaction(async (trx) => ok(await takeLease(trx, holder, ctx.now(), later(ctx.now(), LEASE))));
  for (let tries = 0; !(await take()).value; tries += 1) {
    if (tries >= PATIENCE) throw new SearchBusyError();
    await delay(PAUSE);
  }
  const renewal = setInterval(() => void take().catch((err: unknown) => ctx.log.warn({ err }, 'search lease')), RENEWAL);
  let told: readonly string[] | null = null;
  try {
    const done = await work(searchEngine(ctx.config));
    told = done.told;
    return done;
  } finally {
    clearInterval(renewal);
    await ctx.inTransaction(async (trx) => {
      const kept = await returnLease(trx, holder);
      if (!kept && told !== null) await insertOutbox(trx, told);
      return ok(null);
    });
  }
};

export interface Comparison {
  readonly told: readonly string[];
  readonly missing: number;
  readonly outdated: number;
  readonly surplus: number;
  readonly indexed: number;
  readonly deleted: number;
}

/** Brings the engine in line with the catalogue for these products; with `force` also those that seem right. */
export const compareAndWrite = async (ctx: Context, engine: SearchEngine, ids: readonly string[], force: boolean): Promise<Comparison> => {
  const records = await searchRecords(ctx.db, ids);
  const wanted = new Set(records.map((record) => record.id));
  const hashes = await engine.hashes(ctx, ids);
  const missing = records.filter((record) => !hashes.has(record.id));
  const outdated = records.filter((record) => hashes.has(record.id) && hashes.get(record.id) !== hashOf(record));
  const surplus = [...hashes.keys()].filter((id) => !wanted.has(id));
  const written = force ? records : [...missing, ...outdated];
  for (let start = 0; start < written.length; start += engine.batch) await engine.upsert(ctx, written.slice(start, start + engine.batch));
  await engine.remove(ctx, surplus);
  return { told: ids, missing: missing.length, outdated: outdated.length, surplus: surplus.length, indexed: written.length, deleted: surplus.length };
};

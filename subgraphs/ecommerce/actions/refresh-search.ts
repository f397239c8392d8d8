import type { Context } from '../../../platform/context/context.ts';
import { later, hours } from '../../../platform/kernel/clock.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { countSales } from '../store/product-standing.ts';
import { measureTiers, moveTiers, tiersAreOff } from '../store/search-tiers.ts';
import { refreshVocabulary, vocabularyIsOld } from '../store/search-vocabulary.ts';

const SALES_PERIOD = hours(24 * 90);

/** Counts how often words are used, if documents have been written since, and takes the measure of tiers anew where they no longer are halves of halves. */
export const refreshSearch = async (ctx: Context): Promise<void> => {
  if (await vocabularyIsOld(ctx.db)) await ctx.inTransaction(async (trx) => ok(await refreshVocabulary(trx, ctx.now())));
  if (await tiersAreOff(ctx.db)) await ctx.inTransaction(async (trx) => ok(await measureTiers(trx)));
  for (let moved = 1; moved > 0; ) moved = (await ctx.inTransaction(async (trx) => ok(await moveTiers(trx)))).value;
};

/** Counts what was sold of each product in the last 90 days; search hears of what changed by the outbox. */
export const refreshSales = async (ctx: Context): Promise<void> => {
  await ctx.inTransaction(async (trx) => ok(await countSales(trx, later(ctx.now(), -SALES_PERIOD))));
};

import type { Context } from '../../../platform/context/context.ts';
import { later } from '../../../platform/kernel/clock.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { ok } from '../../../platform/kernel/result.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { BESTSELLER_WINDOW, COPURCHASE_WINDOW } from '../domain/recommendation.ts';
import type { RecommendationRefreshRow } from '../rows.ts';
import { countBaskets, insertRefreshOnce, lockRunningRefresh, nextProductIds, pairProducts, rankBestsellers, updateRefresh } from '../store/recommendation-refreshes.ts';

/** Products of one step; a step is a transaction. */
const STEP = 500;

/** Begins a refresh unless one is under way. */
export const startRefresh = (ctx: Context) =>
  ctx.inTransaction(async (trx) => {
    await insertRefreshOnce(trx, { id: newId(), since: later(ctx.now(), -COPURCHASE_WINDOW), created_at: ctx.now() });
    return ok(null);
  });

/**
 * Takes the next step of the refresh that is under way, and answers whether there is another: purchases are counted product by product, then paired,
 * then best-sellers ranked. Each step is saved with its place, so that a crash costs one step.
 */
export const continueRefresh = (ctx: Context) =>
  ctx.inTransaction(async (trx) => {
    const refresh = await lockRunningRefresh(trx);
    if (!refresh) return ok(false);
    if (refresh.status === 'RANKING') {
      await rankBestsellers(trx, later(refresh.created_at, -BESTSELLER_WINDOW));
      await updateRefresh(trx, refresh.id, { status: 'DONE', finished_at: ctx.now() });
      return ok(false);
    }
    const ids = await nextProductIds(trx, refresh.last_product_id, STEP);
    await (ids.length === 0 ? endPhase(trx, refresh) : takeStep(trx, refresh, ids));
    return ok(true);
  });

const takeStep = async (trx: Trx, { id, status, since, products, pairs }: RecommendationRefreshRow, ids: readonly string[]): Promise<void> => {
  const place = { last_product_id: ids.at(-1)! };
  if (status === 'COUNTING') {
    await countBaskets(trx, ids, since);
    return updateRefresh(trx, id, { ...place, products: products + ids.length });
  }
  const found = await pairProducts(trx, ids, since);
  return updateRefresh(trx, id, { ...place, pairs: pairs + found });
};

const endPhase = (trx: Trx, { id, status }: RecommendationRefreshRow): Promise<void> =>
  updateRefresh(trx, id, { status: status === 'COUNTING' ? 'PAIRING' : 'RANKING', last_product_id: null });

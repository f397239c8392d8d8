import type { Context } from '../../../platform/context/context.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { variantsWithLapsedHolds } from '../store/cart-holds.ts';
import { lockStock, reapExpired } from '../store/stock.ts';

const BATCH = 500;

/** Gives back the holds of carts that have lapsed, and whatever else has lapsed of the same variants. */
export const sweepCartHolds = (ctx: Context) =>
  ctx.inTransaction(async (trx) => {
    const variantIds = await variantsWithLapsedHolds(trx, ctx.now(), BATCH);
    if (variantIds.length === 0) return ok(null);
    await lockStock(trx, variantIds);
    await reapExpired(trx, variantIds, ctx.now());
    return ok(null);
  });

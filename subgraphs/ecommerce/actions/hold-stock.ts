import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { linePath, type PricedLine } from '../domain/checkout.ts';
import { stockRanLow } from '../events.ts';
import { releaseCartHolds } from '../store/cart-holds.ts';
import { lockStock, reapExpired, reserve, sumByVariant, takeForExchange, type Demand, type Held, type StockCause } from '../store/stock.ts';

type Demanding = (demands: readonly Demand[]) => Promise<Map<string, Held>>;

/** Gets what is wanted. Where stock is short, holds that have lapsed but were not yet given back are taken back first, once. Answers what was got. */
const orReap = async (trx: Trx, demands: readonly Demand[], at: Date, get: Demanding): Promise<Map<string, Held>> => {
  const held = await get(demands);
  const missing = demands.filter((demand) => !held.has(demand.variantId));
  if (missing.length === 0 || !(await reapExpired(trx, missing.map((demand) => demand.variantId), at))) return held;
  return new Map([...held, ...(await get(missing))]);
};

/** Reserves what is wanted, lapsed holds of others included. */
export const reserveOrReap = (trx: Trx, demands: readonly Demand[], at: Date): Promise<Map<string, Held>> => orReap(trx, demands, at, (wanted) => reserve(trx, wanted));

/** Takes what an exchange sends off the shelf, lapsed holds of others included. */
export const takeOrReap = (trx: Trx, cause: StockCause, demands: readonly Demand[]): Promise<Map<string, Held>> =>
  orReap(trx, demands, cause.at, (wanted) => takeForExchange(trx, cause, wanted));

/** Tells a vendor that a variant has come down to its threshold. */
export const announceLow = async (ctx: Context, trx: Trx, vendorId: string, { variantId, free, ranLow }: Held): Promise<void> => {
  if (ranLow) await ctx.publish(trx, stockRanLow, vendorId, { vendorId, variantId, available: free });
};

/**
 * Reserves what all lines need, or refuses with the first line that cannot have it. What the cart itself holds is given back under the same locks
 * just before: nobody is in their own way, and nobody else comes in between.
 */
export const holdStock = async (ctx: Context, trx: Trx, cartId: string, lines: readonly PricedLine[]): Promise<Result<null, 'INSUFFICIENT_STOCK'>> => {
  const demands = sumByVariant(lines);
  if (lines.some((line) => line.held)) {
    const ids = demands.map((demand) => demand.variantId);
    await lockStock(trx, ids);
    await releaseCartHolds(trx, cartId, ids);
  }
  const held = await reserveOrReap(trx, demands, ctx.now());
  const short = lines.find((line) => !held.has(line.variantId));
  if (short) return fail('INSUFFICIENT_STOCK', ...linePath(short.id));
  for (const { variantId, vendorId } of lines) await announceLow(ctx, trx, vendorId, held.get(variantId)!);
  return ok(null);
};

import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { later, minutes } from '../../../platform/kernel/clock.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { heldVariants, insertCartHold, releaseCartHolds } from '../store/cart-holds.ts';
import { lockStock, reserve } from '../store/stock.ts';
import { announceLow, reserveOrReap } from './hold-stock.ts';

const HOLD = minutes(15);

export interface WantedHold {
  readonly variantId: string;
  readonly vendorId: string;
  /** All pieces the cart is to hold. */
  readonly quantity: number;
}

/**
 * Holds pieces for a cart. What it holds of the variant already counts, and that hold's time goes on: adding pieces one by one holds nothing
 * longer than 15 minutes. After the cart is locked.
 */
export const holdForCart = async (ctx: Context, trx: Trx, cartId: string, { variantId, vendorId, quantity }: WantedHold): Promise<Result<null, 'INSUFFICIENT_STOCK'>> => {
  const at = ctx.now();
  await lockStock(trx, [variantId]);
  const [earlier] = await releaseCartHolds(trx, cartId, [variantId]);
  const held = (await reserveOrReap(trx, [{ variantId, quantity }], at)).get(variantId);
  if (!held) return fail('INSUFFICIENT_STOCK', 'input', 'quantity');
  const expiresAt = earlier && earlier.expiresAt > at ? earlier.expiresAt : later(at, HOLD);
  await insertCartHold(trx, { cartId, variantId, quantity, expiresAt, at });
  await announceLow(ctx, trx, vendorId, held);
  return ok(null);
};

/** Leaves a cart a hold of no more than so many pieces of a variant, until when it was; none: all are given back. After the cart is locked. */
export const shrinkHold = async (ctx: Context, trx: Trx, cartId: string, variantId: string, most: number): Promise<void> => {
  if (!(await heldVariants(trx, cartId)).includes(variantId)) return;
  await lockStock(trx, [variantId]);
  const [earlier] = await releaseCartHolds(trx, cartId, [variantId]);
  const quantity = Math.min(earlier?.quantity ?? 0, most);
  if (!earlier || quantity === 0) return;
  const held = await reserve(trx, [{ variantId, quantity }]);
  if (held.has(variantId)) await insertCartHold(trx, { cartId, variantId, quantity, expiresAt: earlier.expiresAt, at: ctx.now() });
};

import type { Context } from '../../../platform/context/context.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { notify } from '../../communication/contract.ts';
import { cartMachine } from '../domain/cart.ts';
import { cartChanged } from '../events.ts';
import { linesByCartIds, lockCart } from '../store/carts.ts';

/**
 * Marks a cart that has not been touched since then as abandoned and reminds the person it belongs to; a guest cannot be reached. Does nothing when it
 * was touched meanwhile, or the second time.
 */
export const abandonCart = (ctx: Context, cartId: string, since: Date) =>
  ctx.inTransaction(async (trx) => {
    const cart = await lockCart(trx, cartId);
    if (cart?.status !== 'ACTIVE' || cart.updated_at >= since) return ok(null);
    const lines = await linesByCartIds(trx, [cart.id], ctx.now());
    if (lines.length === 0) return ok(null);
    const moved = await ctx.transition(trx, cartMachine, { id: cart.id, event: 'ABANDON' });
    if (!moved.ok) throw new Error(`cart ${cart.id} is locked and ACTIVE, but cannot be abandoned`);
    await ctx.publish(trx, cartChanged, cart.id, { cartId: cart.id });
    if (cart.user_id === null) return ok(null);
    const pieces = lines.reduce((sum, line) => sum + line.quantity, 0);
    await notify(ctx, trx, {
      userId: cart.user_id,
      type: 'cart.abandoned',
      variables: { pieces: String(pieces) },
      subject: { type: 'Cart', id: cart.id },
      dedupeKey: `${cart.id}:${cart.updated_at.toISOString()}`,
    });
    return ok(null);
  });

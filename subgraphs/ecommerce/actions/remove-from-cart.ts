import type { Context } from '../../../platform/context/context.ts';
import { fail, ok } from '../../../platform/kernel/result.ts';
import { cartChanged } from '../events.ts';
import { removeLine, touchCart } from '../store/carts.ts';
import { shrinkHold } from './hold-for-cart.ts';
import { lockOwnCart, type CartChoice } from './lock-own-cart.ts';

/** Takes a line out of a cart, and gives back what the cart held of it. */
export const removeFromCart = (ctx: Context, { lineId, ...choice }: CartChoice & { readonly lineId: string }) =>
  ctx.inTransaction(async (trx) => {
    const cart = await lockOwnCart(ctx, trx, choice);
    if (!cart.ok) return cart;
    const variantId = await removeLine(trx, cart.value.id, lineId);
    if (variantId === null) return fail('CART_LINE_NOT_FOUND', 'input', 'lineId');
    await shrinkHold(ctx, trx, cart.value.id, variantId, 0);
    await ctx.publish(trx, cartChanged, cart.value.id, { cartId: cart.value.id });
    return ok(await touchCart(trx, cart.value.id, ctx.now()));
  });

import type { Context } from '../../../platform/context/context.ts';
import { fail, ok } from '../../../platform/kernel/result.ts';
import { checkQuantity } from '../domain/cart.ts';
import { cartChanged } from '../events.ts';
import { linesByCartIds, touchCart, upsertLine } from '../store/carts.ts';
import { shrinkHold } from './hold-for-cart.ts';
import { lockOwnCart, type CartChoice } from './lock-own-cart.ts';

/** Sets a line's quantity, and accepts the present price of what it holds. Never holds more stock than before. */
export const updateCartLine = (ctx: Context, { lineId, quantity, ...choice }: CartChoice & { readonly lineId: string; readonly quantity: number }) =>
  ctx.inTransaction(async (trx) => {
    const cart = await lockOwnCart(ctx, trx, choice);
    if (!cart.ok) return cart;
    const checked = checkQuantity(quantity);
    if (!checked.ok) return checked;
    const line = (await linesByCartIds(trx, [cart.value.id], ctx.now())).find((each) => each.id === lineId);
    if (!line) return fail('CART_LINE_NOT_FOUND', 'input', 'lineId');
    await shrinkHold(ctx, trx, cart.value.id, line.variant_id, quantity);
    await upsertLine(trx, { cartId: cart.value.id, variantId: line.variant_id, quantity, price: line.price, at: ctx.now() });
    await ctx.publish(trx, cartChanged, cart.value.id, { cartId: cart.value.id });
    return ok(await touchCart(trx, cart.value.id, ctx.now()));
  });

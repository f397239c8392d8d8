import type { Context } from '../../../platform/context/context.ts';
import { isCurrency } from '../../../platform/kernel/money.ts';
import { fail, ok } from '../../../platform/kernel/result.ts';
import { linePath } from '../domain/checkout.ts';
import { cartChanged } from '../events.ts';
import { linesByCartIds, touchCart, upsertLine } from '../store/carts.ts';
import { priceIn } from '../store/prices.ts';
import { variantsByIds } from '../store/variants.ts';
import { lockOwnCart, type CartChoice } from './lock-own-cart.ts';

/** Sets what a cart is to be paid in, and accepts the prices in that. CURRENCY_NOT_SOLD with the line that has none: nothing is converted. */
export const setCartCurrency = (ctx: Context, { currency, ...choice }: CartChoice & { readonly currency: string }) =>
  ctx.inTransaction(async (trx) => {
    const cart = await lockOwnCart(ctx, trx, choice);
    if (!cart.ok) return cart;
    if (!isCurrency(currency)) return fail('CURRENCY_UNKNOWN', 'input', 'currency');
    const { id } = cart.value;
    const lines = await linesByCartIds(trx, [id], ctx.now());
    const variants = new Map((await variantsByIds(trx, lines.map((line) => line.variant_id), ctx.now())).map((variant) => [variant.id, variant]));
    for (const line of lines) {
      const price = priceIn(variants.get(line.variant_id)!, currency);
      if (price === null) return fail('CURRENCY_NOT_SOLD', ...linePath(line.id));
      await upsertLine(trx, { cartId: id, variantId: line.variant_id, quantity: line.quantity, price: price.amount, at: line.created_at });
    }
    await ctx.publish(trx, cartChanged, id, { cartId: id });
    return ok(await touchCart(trx, id, ctx.now(), currency));
  });

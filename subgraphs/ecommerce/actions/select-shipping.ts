import type { Context } from '../../../platform/context/context.ts';
import { fail, ok } from '../../../platform/kernel/result.ts';
import { packagesIn } from '../domain/basket.ts';
import { cartChanged } from '../events.ts';
import { touchCart } from '../store/carts.ts';
import { listPricedLines } from '../store/priced-lines.ts';
import { upsertCartShipping } from '../store/shipping-rates.ts';
import { readTerms } from '../store/terms.ts';
import { lockOwnCart, type CartChoice } from './lock-own-cart.ts';

export interface SelectShipping extends CartChoice {
  readonly vendorId: string;
  readonly rateId: string;
}

/** Chooses how a vendor's package travels, among what it may choose from now. If that ends before checkout, the cheapest way takes its place. */
export const selectShipping = (ctx: Context, { vendorId, rateId, ...choice }: SelectShipping) =>
  ctx.inTransaction(async (trx) => {
    const cart = await lockOwnCart(ctx, trx, choice);
    if (!cart.ok) return cart;
    const { id, address } = cart.value;
    if (address === null) return fail('ADDRESS_REQUIRED', 'input', 'cartId');
    const lines = await listPricedLines(trx, id, ctx.now());
    if (lines.length === 0) return fail('CART_EMPTY', 'input', 'cartId');
    const packages = packagesIn(lines, await readTerms(trx, cart.value, lines, { country: address.country, at: ctx.now() }));
    const possible = packages.find((parcel) => parcel.vendorId === vendorId)?.options.some((option) => option.rateId === rateId);
    if (!possible) return fail('SHIPPING_RATE_NOT_FOUND', 'input', 'rateId');
    await upsertCartShipping(trx, id, vendorId, rateId);
    await ctx.publish(trx, cartChanged, id, { cartId: id });
    return ok(await touchCart(trx, id, ctx.now()));
  });

import type { Context } from '../../../platform/context/context.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { cartChanged } from '../events.ts';
import { touchCart, updateAddress } from '../store/carts.ts';
import { chooseAddress, type AddressChoice } from './choose-address.ts';
import { lockOwnCart, type CartChoice } from './lock-own-cart.ts';

/** Says where a cart's goods are to go, as a copy of the address: shipping and tax follow from it. */
export const setCartAddress = (ctx: Context, { addressId, address, ...choice }: CartChoice & AddressChoice) =>
  ctx.inTransaction(async (trx) => {
    const cart = await lockOwnCart(ctx, trx, choice);
    if (!cart.ok) return cart;
    const { id, user_id } = cart.value;
    const chosen = await chooseAddress(trx, user_id, { addressId, address });
    if (!chosen.ok) return chosen;
    await updateAddress(trx, id, chosen.value);
    await ctx.publish(trx, cartChanged, id, { cartId: id });
    return ok(await touchCart(trx, id, ctx.now()));
  });

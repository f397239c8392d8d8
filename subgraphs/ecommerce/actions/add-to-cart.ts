import { randomBytes } from 'node:crypto';
import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { addToLines, checkQuantity } from '../domain/cart.ts';
import { hashToken } from '../domain/guest-token.ts';
import { cartChanged } from '../events.ts';
import type { CartRow } from '../rows.ts';
import { ensureCart, insertGuestCart, linesByCartIds, lockGuestCart, touchCart, upsertLine } from '../store/carts.ts';
import { findVariantOnSale } from '../store/variants.ts';
import { lockOwnCart } from './lock-own-cart.ts';
import { requirePerson } from './require-person.ts';

export interface AddToCart {
  readonly cartId?: string | null | undefined;
  readonly variantId: string;
  readonly quantity: number;
  readonly guestToken?: string | null | undefined;
}

export interface FilledCart {
  readonly cart: CartRow;
  /** What a guest must keep; only with a cart that was made by this call. */
  readonly guestToken: string | null;
}

const TOKEN_BYTES = 32;

/** Puts pieces into the cart that was named, else the person's or the guest's, else a new one. Takes no hold of stock. */
export const addToCart = (ctx: Context, { variantId, quantity, ...choice }: AddToCart) =>
  ctx.inTransaction(async (trx) => {
    const checked = checkQuantity(quantity);
    if (!checked.ok) return checked;
    const variant = await findVariantOnSale(trx, variantId);
    if (!variant) return fail('VARIANT_NOT_FOUND', 'input', 'variantId');
    const chosen = await chooseCart(ctx, trx, choice);
    if (!chosen.ok) return chosen;
    const { cart, guestToken } = chosen.value;
    const held = addToLines(await linesByCartIds(trx, [cart.id]), { variant_id: variant.id, quantity, currency: variant.currency });
    if (!held.ok) return held;
    await upsertLine(trx, { cartId: cart.id, variantId: variant.id, quantity: held.value, price: variant.price, at: ctx.now() });
    await ctx.publish(trx, cartChanged, cart.id, { cartId: cart.id });
    return ok<FilledCart>({ cart: await touchCart(trx, cart.id, ctx.now()), guestToken });
  });

const chooseCart = async (
  ctx: Context,
  trx: Trx,
  { cartId, guestToken }: Pick<AddToCart, 'cartId' | 'guestToken'>,
): Promise<Result<FilledCart, 'CART_NOT_FOUND' | 'CART_ALREADY_CHECKED_OUT'>> => {
  if (cartId != null) {
    const own = await lockOwnCart(ctx, trx, { cartId, guestToken });
    return own.ok ? ok({ cart: own.value, guestToken: null }) : own;
  }
  if (ctx.caller.kind !== 'anonymous') return ok({ cart: await ensureCart(trx, requirePerson(ctx), ctx.now()), guestToken: null });
  if (guestToken != null) {
    const cart = await lockGuestCart(trx, hashToken(guestToken));
    return cart ? ok({ cart, guestToken: null }) : fail('CART_NOT_FOUND', 'input', 'guestToken');
  }
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  return ok({ cart: await insertGuestCart(trx, hashToken(token), ctx.now()), guestToken: token });
};

import { randomBytes } from 'node:crypto';
import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { hashToken } from '../../../platform/kernel/token-hash.ts';
import { addToLines, checkQuantity } from '../domain/cart.ts';
import { cartChanged } from '../events.ts';
import type { CartRow } from '../rows.ts';
import { ensureCart, insertGuestCart, linesByCartIds, lockGuestCart, touchCart, upsertLine } from '../store/carts.ts';
import { priceIn } from '../store/prices.ts';
import { findVariantOnSale } from '../store/variants.ts';
import { holdForCart } from './hold-for-cart.ts';
import { lockOwnCart, resumeCart } from './lock-own-cart.ts';
import { requirePerson } from './require-person.ts';

export interface AddToCart {
  readonly cartId?: string | null | undefined;
  readonly variantId: string;
  readonly quantity: number;
  readonly guestToken?: string | null | undefined;
  /** Whether to hold all pieces of the line for 15 minutes; for signed-in people. */
  readonly reserve?: boolean | null | undefined;
  /** What an empty cart is to be paid in; the vendor's currency without it. */
  readonly currency?: string | null | undefined;
}

export interface FilledCart {
  readonly cart: CartRow;
  /** What a guest must keep; only with a cart that was made by this call. */
  readonly guestToken: string | null;
}

const TOKEN_BYTES = 32;

/** Puts pieces into the cart that was named, else the person's or the guest's, else a new one. Takes no hold of stock unless asked to. */
export const addToCart = (ctx: Context, { variantId, quantity, reserve, currency, ...choice }: AddToCart) =>
  ctx.inTransaction(async (trx) => {
    const checked = checkQuantity(quantity);
    if (!checked.ok) return checked;
    const variant = await findVariantOnSale(trx, variantId, ctx.now());
    if (!variant) return fail('VARIANT_NOT_FOUND', 'input', 'variantId');
    const chosen = await chooseCart(ctx, trx, choice);
    if (!chosen.ok) return chosen;
    const { cart, guestToken } = chosen.value;
    const lines = await linesByCartIds(trx, [cart.id], ctx.now());
    const paidIn = lines[0]?.currency ?? currency ?? variant.currency;
    if (currency != null && currency !== paidIn) return fail('CURRENCY_MIX', 'input', 'currency');
    const price = priceIn(variant, paidIn);
    if (price === null) return lines.length > 0 ? fail('CURRENCY_MIX', 'input', 'variantId') : fail('CURRENCY_NOT_SOLD', 'input', 'currency');
    const held = addToLines(lines, { variant_id: variant.id, quantity, currency: paidIn });
    if (!held.ok) return held;
    if (reserve === true) {
      requirePerson(ctx);
      const kept = await holdForCart(ctx, trx, cart.id, { variantId: variant.id, vendorId: variant.vendor_id, quantity: held.value });
      if (!kept.ok) return kept;
    }
    await upsertLine(trx, { cartId: cart.id, variantId: variant.id, quantity: held.value, price: price.amount, at: ctx.now() });
    await ctx.publish(trx, cartChanged, cart.id, { cartId: cart.id });
    return ok<FilledCart>({ cart: await touchCart(trx, cart.id, ctx.now(), paidIn), guestToken });
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
  if (ctx.caller.kind !== 'anonymous') return ok({ cart: await resumeCart(ctx, trx, await ensureCart(trx, requirePerson(ctx), ctx.now())), guestToken: null });
  if (guestToken != null) {
    const cart = await lockGuestCart(trx, hashToken(guestToken));
    return cart ? ok({ cart: await resumeCart(ctx, trx, cart), guestToken: null }) : fail('CART_NOT_FOUND', 'input', 'guestToken');
  }
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  return ok({ cart: await insertGuestCart(trx, hashToken(token), ctx.now()), guestToken: token });
};

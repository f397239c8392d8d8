import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { hashToken } from '../../../platform/kernel/token-hash.ts';
import { cartMachine } from '../domain/cart.ts';
import { ownsCart } from '../policy.ts';
import type { CartRow } from '../rows.ts';
import { lockCart } from '../store/carts.ts';

export interface CartChoice {
  readonly cartId: string;
  readonly guestToken?: string | null | undefined;
}

/** The caller's own open cart, locked: whoever changes a cart holds this lock, so that a checkout sees it whole. An abandoned one is taken up again. */
export const lockOwnCart = async (
  ctx: Context,
  trx: Trx,
  { cartId, guestToken }: CartChoice,
): Promise<Result<CartRow, 'CART_NOT_FOUND' | 'CART_ALREADY_CHECKED_OUT'>> => {
  const cart = await lockCart(trx, cartId);
  if (!cart || !ownsCart(ctx.caller, cart, guestToken ? hashToken(guestToken) : null) || cart.status === 'MERGED') return fail('CART_NOT_FOUND', 'input', 'cartId');
  if (cart.status === 'CHECKING_OUT' || cart.status === 'COMPLETED') return fail('CART_ALREADY_CHECKED_OUT', 'input', 'cartId');
  return ok(await resumeCart(ctx, trx, cart));
};

/** A locked open cart as an active one. */
export const resumeCart = async (ctx: Context, trx: Trx, cart: CartRow): Promise<CartRow> => {
  if (cart.status !== 'ABANDONED') return cart;
  const resumed = await ctx.transition(trx, cartMachine, { id: cart.id, event: 'RESUME' });
  if (!resumed.ok) throw new Error(`cart ${cart.id} is locked and ABANDONED, but cannot be taken up`);
  return { ...cart, status: resumed.value };
};

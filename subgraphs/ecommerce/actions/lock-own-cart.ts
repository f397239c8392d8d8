import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { hashToken } from '../domain/guest-token.ts';
import { ownsCart } from '../policy.ts';
import type { CartRow } from '../rows.ts';
import { lockCart } from '../store/carts.ts';

export interface CartChoice {
  readonly cartId: string;
  readonly guestToken?: string | null | undefined;
}

/** The caller's own open cart, locked: whoever changes a cart holds this lock, so that a checkout sees it whole. */
export const lockOwnCart = async (
  { caller }: Context,
  trx: Trx,
  { cartId, guestToken }: CartChoice,
): Promise<Result<CartRow, 'CART_NOT_FOUND' | 'CART_ALREADY_CHECKED_OUT'>> => {
  const cart = await lockCart(trx, cartId);
  if (!cart || !ownsCart(caller, cart, guestToken ? hashToken(guestToken) : null) || cart.status === 'MERGED') return fail('CART_NOT_FOUND', 'input', 'cartId');
  return cart.status === 'ACTIVE' ? ok(cart) : fail('CART_ALREADY_CHECKED_OUT', 'input', 'cartId');
};

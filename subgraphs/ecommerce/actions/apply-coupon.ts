import type { Context } from '../../../platform/context/context.ts';
import { fail, ok } from '../../../platform/kernel/result.ts';
import { problemFor } from '../domain/basket.ts';
import { cartChanged } from '../events.ts';
import { touchCart } from '../store/carts.ts';
import { couponsOfCart, findCouponByCode, insertCartCoupon, removeCartCoupon } from '../store/coupons.ts';
import { listPricedLines } from '../store/priced-lines.ts';
import { lockOwnCart, type CartChoice } from './lock-own-cart.ts';

const MOST = 5;

/** Puts a coupon on a cart, if it counts for what is in it. That it still does is seen again at checkout, where its uses are counted. */
export const applyCoupon = (ctx: Context, { code, ...choice }: CartChoice & { readonly code: string }) =>
  ctx.inTransaction(async (trx) => {
    const cart = await lockOwnCart(ctx, trx, choice);
    if (!cart.ok) return cart;
    const { id, user_id } = cart.value;
    const at = ctx.now();
    const coupon = await findCouponByCode(trx, code, user_id);
    if (!coupon) return fail('COUPON_NOT_FOUND', 'input', 'code');
    const problem = problemFor(coupon, await listPricedLines(trx, id, at), at);
    if (problem !== null) return fail(problem, 'input', 'code');
    const others = (await couponsOfCart(trx, id, user_id)).filter((each) => each.id !== coupon.id);
    if (others.length >= MOST) return fail('COUPONS_FULL', 'input', 'code');
    await insertCartCoupon(trx, id, coupon.id, at);
    await ctx.publish(trx, cartChanged, id, { cartId: id });
    return ok(await touchCart(trx, id, at));
  });

/** Takes a coupon off a cart. */
export const removeCoupon = (ctx: Context, { code, ...choice }: CartChoice & { readonly code: string }) =>
  ctx.inTransaction(async (trx) => {
    const cart = await lockOwnCart(ctx, trx, choice);
    if (!cart.ok) return cart;
    const { id } = cart.value;
    if (!(await removeCartCoupon(trx, id, code))) return fail('COUPON_NOT_FOUND', 'input', 'code');
    await ctx.publish(trx, cartChanged, id, { cartId: id });
    return ok(await touchCart(trx, id, ctx.now()));
  });

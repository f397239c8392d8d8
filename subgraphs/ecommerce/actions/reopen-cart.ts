import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { cartMachine } from '../domain/cart.ts';
import { cartChanged } from '../events.ts';
import type { CartRow, OrderGroupRow } from '../rows.ts';
import { linesByCartIds, lockCart, lockCartsOf, lockOpenCart, removeLines, touchCart, upsertLine } from '../store/carts.ts';
import { moveCartCoupons } from '../store/coupons.ts';

/** Locks what `reopenCart` may change, for those who lock stock before they know whether it comes to that. */
export const lockCartsToReopen = async (trx: Trx, { cart_id, customer_id }: Pick<OrderGroupRow, 'cart_id' | 'customer_id'>) => {
  await lockCartsOf(trx, customer_id);
  return { cart: await lockCart(trx, cart_id), other: await lockOpenCart(trx, customer_id) };
};

/**
 * Opens the cart of a purchase that ends unpaid, so that nothing in it is lost. A customer who has begun another cart meanwhile finds the lines in
 * that one; of a variant in both, the larger quantity. After `lockGroup` and before any stock is locked: carts come before stock.
 */
export const reopenCart = async (ctx: Context, trx: Trx, { cart_id, customer_id }: Pick<OrderGroupRow, 'cart_id' | 'customer_id'>): Promise<void> => {
  const { cart, other } = await lockCartsToReopen(trx, { cart_id, customer_id });
  if (cart?.status !== 'CHECKING_OUT') return;
  const moved = await ctx.transition(trx, cartMachine, { id: cart.id, event: other ? 'MERGE' : 'REOPEN' });
  if (!moved.ok) throw new Error(`cart ${cart.id} is locked and CHECKING_OUT, but cannot be opened`);
  const takesOver = other !== undefined && (await moveLines(ctx, trx, cart, other));
  const open = await touchCart(trx, other?.id ?? cart.id, ctx.now(), takesOver ? cart.currency : undefined);
  for (const id of new Set([cart.id, open.id])) await ctx.publish(trx, cartChanged, id, { cartId: id });
};

/** Answers whether there was nothing in the other cart, so that it takes over the currency as well. */
const moveLines = async (ctx: Context, trx: Trx, from: CartRow, to: CartRow): Promise<boolean> => {
  if (to.status === 'ABANDONED') await ctx.transition(trx, cartMachine, { id: to.id, event: 'RESUME' });
  const held = new Map((await linesByCartIds(trx, [to.id], ctx.now())).map((line) => [line.variant_id, line]));
  for (const line of await linesByCartIds(trx, [from.id], ctx.now())) {
    const known = held.get(line.variant_id);
    if (known && known.quantity >= line.quantity) continue;
    await upsertLine(trx, { cartId: to.id, variantId: line.variant_id, quantity: line.quantity, price: known?.accepted_price ?? line.accepted_price, at: line.created_at });
  }
  await removeLines(trx, from.id);
  await moveCartCoupons(trx, from.id, to.id);
  return held.size === 0;
};

import type { Context } from '../../../platform/context/context.ts';
import { fail, ok } from '../../../platform/kernel/result.ts';
import { hashToken } from '../../../platform/kernel/token-hash.ts';
import { addToLines, cartMachine, MAX_QUANTITY } from '../domain/cart.ts';
import { cartChanged } from '../events.ts';
import { ensureCart, linesByCartIds, lockGuestCart, removeLines, touchCart, updateAddress, upsertLine } from '../store/carts.ts';
import { moveCartCoupons } from '../store/coupons.ts';
import { resumeCart } from './lock-own-cart.ts';
import { requirePerson } from './require-person.ts';

/** Moves a guest's lines and coupons into the person's cart and ends the guest's. More than 999 pieces of a variant are cut to 999. */
export const mergeCarts = (ctx: Context, { guestToken }: { readonly guestToken: string }) =>
  ctx.inTransaction(async (trx) => {
    const cart = await resumeCart(ctx, trx, await ensureCart(trx, requirePerson(ctx), ctx.now()));
    const guest = await lockGuestCart(trx, hashToken(guestToken));
    if (!guest) return fail('CART_NOT_FOUND', 'input', 'guestToken');
    const held = new Map((await linesByCartIds(trx, [cart.id], ctx.now())).map((line) => [line.variant_id, line]));
    const emptyBefore = held.size === 0;
    for (const line of await linesByCartIds(trx, [guest.id], ctx.now())) {
      const room = MAX_QUANTITY - (held.get(line.variant_id)?.quantity ?? 0);
      if (room === 0) continue;
      const merged = addToLines([...held.values()], { ...line, quantity: Math.min(line.quantity, room) });
      if (!merged.ok) return fail(merged.code, 'input', 'guestToken');
      held.set(line.variant_id, { ...line, quantity: merged.value });
      await upsertLine(trx, { cartId: cart.id, variantId: line.variant_id, quantity: merged.value, price: line.accepted_price, at: line.created_at });
    }
    await removeLines(trx, guest.id);
    await moveCartCoupons(trx, guest.id, cart.id);
    if (cart.address === null && guest.address !== null) await updateAddress(trx, cart.id, guest.address);
    const ended = await ctx.transition(trx, cartMachine, { id: guest.id, event: 'MERGE' });
    if (!ended.ok) throw new Error(`guest cart ${guest.id} is locked and open, but cannot be merged`);
    await ctx.publish(trx, cartChanged, cart.id, { cartId: cart.id });
    return ok(await touchCart(trx, cart.id, ctx.now(), emptyBefore ? guest.currency : undefined));
  });

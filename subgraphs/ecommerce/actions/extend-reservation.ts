import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { later, minutes } from '../../../platform/kernel/clock.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { isPerson } from '../policy.ts';
import type { OrderGroupRow } from '../rows.ts';
import { extendHolds } from '../store/cart-holds.ts';
import { extendHold, groupsByIds, lockGroup } from '../store/order-groups.ts';
import { linesByOrderIds, ordersByGroupIds } from '../store/orders.ts';
import { lockStockOfOrders } from '../store/stock.ts';

/** How much longer stock is held for somebody who is paying. */
const EXTENSION = minutes(15);

/** Gives the payment of a purchase 15 minutes more, once, while all its holds are still there. */
const extend = async (ctx: Context, trx: Trx, group: OrderGroupRow): Promise<Result<null, 'RESERVATION_NOT_EXTENDABLE'>> => {
  const refused = fail('RESERVATION_NOT_EXTENDABLE', 'input', 'orderGroupId');
  const at = ctx.now();
  if (group.hold_extended_at || group.paid_at || group.ended_at || group.hold_expires_at <= at) return refused;
  const until = later(group.hold_expires_at, EXTENSION);
  const ids = (await ordersByGroupIds(trx, [group.id])).map((order) => order.id);
  await lockStockOfOrders(trx, ids);
  const held = await extendHolds(trx, ids, until);
  if (held < (await linesByOrderIds(trx, ids)).length) return refused;
  await extendHold(trx, group.id, until, at);
  return ok(null);
};

/** The customer needs more time to pay. ORDER_GROUP_NOT_FOUND; RESERVATION_NOT_EXTENDABLE the second time, or too late. */
export const extendReservation = (ctx: Context, { orderGroupId }: { readonly orderGroupId: string }) =>
  ctx.inTransaction(async (trx) => {
    const group = isId(orderGroupId) ? await lockGroup(trx, orderGroupId) : undefined;
    if (!group || !isPerson(ctx.caller, group.customer_id)) return fail('ORDER_GROUP_NOT_FOUND', 'input', 'orderGroupId');
    const extended = await extend(ctx, trx, group);
    return extended.ok ? ok((await groupsByIds(trx, [group.id]))[0]!) : extended;
  });

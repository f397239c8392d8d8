import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { orderMachine, type OrderEvent, type OrderStatus } from '../domain/order.ts';
import { orderStatusChanged } from '../events.ts';

/** Moves an order and tells its subscribers. False, and nothing happened, when its state does not accept the event. */
export const moveOrder = async (ctx: Context, trx: Trx, orderId: string, event: OrderEvent, reason?: string): Promise<boolean> => {
  const moved = await ctx.transition(trx, orderMachine, { id: orderId, event, ...(reason === undefined ? {} : { reason }) });
  if (moved.ok) await ctx.publish(trx, orderStatusChanged, orderId, { orderId, status: moved.value });
  return moved.ok;
};

/** The same for orders whose state is known under the lock of their purchase: another outcome is a bug, and throws. */
export const moveLockedOrders = async (ctx: Context, trx: Trx, orders: readonly { readonly id: string; readonly status: OrderStatus }[], event: OrderEvent, reason?: string): Promise<void> => {
  for (const { id, status } of orders) {
    if (!(await moveOrder(ctx, trx, id, event, reason))) throw new Error(`order ${id} is ${status} and does not accept ${event}`);
  }
};

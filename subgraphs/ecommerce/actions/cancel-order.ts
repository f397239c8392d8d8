import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { notify } from '../../communication/contract.ts';
import { cancelDelivery } from '../../delivery/contract.ts';
import { cancelPayment, refundPayment } from '../../payments/contract.ts';
import { isText } from '../domain/values.ts';
import { isPerson } from '../policy.ts';
import type { OrderRow } from '../rows.ts';
import { lockGroup } from '../store/order-groups.ts';
import { findOrder, ordersByGroupIds } from '../store/orders.ts';
import { lockStockOfOrders, releaseHolds, restock } from '../store/stock.ts';
import { moveLockedOrders, moveOrder } from './move-orders.ts';

export interface CancelOrder {
  readonly orderId: string;
  readonly reason: string;
  readonly idempotencyKey: string;
}

const MAX_REASON = 300;

type Refusal = 'VALUE_INVALID' | 'PAYMENT_REFUSED' | 'ORDER_NOT_CANCELLABLE';

/**
 * The customer calls an order off. Unpaid: the payment covers the whole purchase, so all its orders end and their holds with them. Paid but not
 * collected: this order ends, its delivery is called off, its money goes back and its goods return to the shelf, in one transaction.
 */
export const cancelOrder = (ctx: Context, { idempotencyKey, ...input }: CancelOrder) =>
  ctx.inTransaction(async (trx) => {
    const order = await findOrder(trx, input.orderId);
    if (!order || !isPerson(ctx.caller, order.customer_id)) return fail('ORDER_NOT_FOUND', 'input', 'orderId');
    const done = await ctx.once(trx, { operation: 'ecommerce.cancelOrder', key: idempotencyKey, input }, () => cancel(ctx, trx, order, input.reason));
    return done.ok ? ok((await findOrder(trx, order.id))!) : done;
  });

const cancel = async (ctx: Context, trx: Trx, { id, order_group_id }: OrderRow, reason: string): Promise<Result<null, Refusal>> => {
  if (!isText(reason, 1, MAX_REASON)) return fail('VALUE_INVALID', 'input', 'reason');
  await lockGroup(trx, order_group_id);
  const orders = await ordersByGroupIds(trx, [order_group_id]);
  const order = orders.find((each) => each.id === id)!;
  return order.status === 'PENDING_PAYMENT' ? cancelUnpaid(ctx, trx, orders, reason) : cancelPaid(ctx, trx, order, reason);
};

const cancelUnpaid = async (ctx: Context, trx: Trx, orders: readonly OrderRow[], reason: string): Promise<Result<null, Refusal>> => {
  const pending = orders.filter((order) => order.status === 'PENDING_PAYMENT');
  const ids = pending.map((order) => order.id);
  await lockStockOfOrders(trx, ids);
  const cancelled = await cancelPayment(ctx, trx, { subject: { type: 'ORDER_GROUP', id: pending[0]!.order_group_id } });
  if (!cancelled.ok) return fail('PAYMENT_REFUSED', 'input', 'orderId');
  await releaseHolds(trx, ids, 'RELEASED');
  await moveLockedOrders(ctx, trx, pending, 'CANCEL', reason);
  return ok(null);
};

const cancelPaid = async (ctx: Context, trx: Trx, { id, code, customer_id }: OrderRow, reason: string): Promise<Result<null, Refusal>> => {
  await lockStockOfOrders(trx, [id]);
  if (!(await moveOrder(ctx, trx, id, 'CANCEL', reason))) return fail('ORDER_NOT_CANCELLABLE', 'input', 'orderId');
  const delivery = await cancelDelivery(ctx, trx, { orderId: id });
  if (!delivery.ok || delivery.value.status !== 'CANCELLED') return fail('ORDER_NOT_CANCELLABLE', 'input', 'orderId');
  const refunded = await refundPayment(ctx, trx, { reference: id, reason });
  if (!refunded.ok) return fail('PAYMENT_REFUSED', 'input', 'orderId');
  await restock(trx, id, ctx.now());
  await notify(ctx, trx, { userId: customer_id, type: 'order.cancelled', variables: { orderCode: code, reason }, subject: { type: 'Order', id }, dedupeKey: id });
  return ok(null);
};

import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { firstTime } from '../../../platform/events/inbox.ts';
import { later, minutes } from '../../../platform/kernel/clock.ts';
import { toDecimal } from '../../../platform/kernel/money.ts';
import { ok, type Result } from '../../../platform/kernel/result.ts';
import { membersOf } from '../../accounts/contract.ts';
import { notify } from '../../communication/contract.ts';
import { requestDelivery } from '../../delivery/contract.ts';
import { refundPayment } from '../../payments/contract.ts';
import { lineOf } from '../domain/address.ts';
import { cartMachine } from '../domain/cart.ts';
import { orderPlaced } from '../events.ts';
import type { OrderGroupRow, OrderRow } from '../rows.ts';
import { returnCoupons } from '../store/coupons.ts';
import { lockGroup, markEnded, markPaid } from '../store/order-groups.ts';
import { markPlaced, ordersByGroupIds, piecesByOrderIds } from '../store/orders.ts';
import { consumeHolds, lockStockOfOrders, ordersWithoutHold, releaseHolds } from '../store/stock.ts';
import { vendorsByIds } from '../store/vendors.ts';
import { moveLockedOrders } from './move-orders.ts';
import { lockCartsToReopen, reopenCart } from './reopen-cart.ts';

export const CONFIRM_ORDERS = 'ecommerce.confirmOrders';

/** Vendors have this long to pack before the courier may come without their word. */
const PACKING = minutes(30);
const SOLD_OUT = 'it sold out while the payment was on its way';

/**
 * The money for a purchase has arrived: its orders are confirmed, their holds become sales, deliveries are requested, customer and vendors
 * are told, all at once. An order whose hold lapsed and went to somebody else, or that was called off meanwhile, is refunded instead; when that
 * is all of them, the cart is open again. `eventId` is the payment event's: the second time it does nothing.
 */
export const confirmOrders = (ctx: Context, { orderGroupId, eventId }: { readonly orderGroupId: string; readonly eventId: string }): Promise<Result<null>> =>
  ctx.inTransaction(async (trx) => {
    if (!(await firstTime(trx, CONFIRM_ORDERS, eventId))) return ok(null);
    const group = await lockGroup(trx, orderGroupId);
    if (!group) throw new Error(`payment for purchase ${orderGroupId}, which does not exist`);
    const orders = await ordersByGroupIds(trx, [group.id]);
    const pending = orders.filter((order) => order.status === 'PENDING_PAYMENT');
    if (pending.length > 0) await settle(ctx, trx, group, pending);
    for (const order of orders.filter(({ status }) => status === 'EXPIRED' || status === 'CANCELLED')) await refund(ctx, trx, order);
    return ok(null);
  });

/** A purchase that costs nothing is placed by the transaction that made it: nobody pays for it. */
export const placeFreePurchase = async (ctx: Context, trx: Trx, orderGroupId: string): Promise<void> => {
  const group = (await lockGroup(trx, orderGroupId))!;
  await settle(ctx, trx, group, await ordersByGroupIds(trx, [group.id]));
};

/** What of a purchase can be had is sold; what cannot expires and is refunded. */
const settle = async (ctx: Context, trx: Trx, group: OrderGroupRow, pending: readonly OrderRow[]): Promise<void> => {
  const ids = pending.map((order) => order.id);
  const lapsed = group.hold_expires_at <= ctx.now();
  if (lapsed) await lockCartsToReopen(trx, group);
  else await completeCart(ctx, trx, group.cart_id);
  await lockStockOfOrders(trx, ids);
  const lost = await ordersWithoutHold(trx, ids);
  if (lost.size > 0 && !lapsed) throw new Error(`a hold of purchase ${group.id} has lapsed by another clock; try again`);
  const sold = pending.filter((order) => !lost.has(order.id));
  const gone = pending.filter((order) => lost.has(order.id));
  if (sold.length === 0) {
    await reopenCart(ctx, trx, group);
    await returnCoupons(trx, group.id, ctx.now());
    await markEnded(trx, group.id, ctx.now());
  } else {
    if (lapsed) await completeCart(ctx, trx, group.cart_id);
    await markPaid(trx, group.id, ctx.now());
  }
  await confirm(ctx, trx, sold);
  await expire(ctx, trx, gone);
  for (const order of gone) await refund(ctx, trx, order);
};

const completeCart = async (ctx: Context, trx: Trx, cartId: string): Promise<void> => {
  const completed = await ctx.transition(trx, cartMachine, { id: cartId, event: 'COMPLETE' });
  if (!completed.ok) throw new Error(`cart ${cartId} of a purchase that waits for payment is not CHECKING_OUT`);
};

const confirm = async (ctx: Context, trx: Trx, orders: readonly OrderRow[]): Promise<void> => {
  if (orders.length === 0) return;
  const ids = orders.map((order) => order.id);
  await consumeHolds(trx, ids, ctx.now());
  await markPlaced(trx, ids, ctx.now());
  await moveLockedOrders(ctx, trx, orders, 'CONFIRM');
  const pieces = await piecesByOrderIds(trx, ids);
  const vendors = new Map((await vendorsByIds(trx, orders.map((order) => order.vendor_id))).map((vendor) => [vendor.id, vendor]));
  for (const order of orders) {
    const vendor = vendors.get(order.vendor_id)!;
    const requested = await requestDelivery(ctx, trx, {
      orderId: order.id,
      vendorId: order.vendor_id,
      customerId: order.customer_id,
      pickup: { address: vendor.pickup_address, location: { latitude: vendor.pickup_latitude, longitude: vendor.pickup_longitude } },
      dropoff: { address: lineOf(order.address), location: order.address.location },
      items: pieces.get(order.id)!,
      readyAt: later(ctx.now(), PACKING),
    });
    if (!requested.ok) throw new Error(`delivery of order ${order.id}: ${requested.code}`);
    await announce(ctx, trx, order);
  }
};

const announce = async (ctx: Context, trx: Trx, order: OrderRow): Promise<void> => {
  const { id, code, customer_id, vendor_id, order_group_id } = order;
  const variables = { orderCode: code, total: `${toDecimal({ amount: order.total, currency: order.currency })} ${order.currency}` };
  const common = { variables, subject: { type: 'Order', id }, dedupeKey: id } as const;
  await notify(ctx, trx, { ...common, userId: customer_id, type: 'order.confirmed' });
  for (const { userId } of await membersOf(trx, vendor_id)) await notify(ctx, trx, { ...common, userId, type: 'vendor.orderPlaced' });
  await ctx.publish(trx, orderPlaced, vendor_id, { orderId: id, orderGroupId: order_group_id, vendorId: vendor_id, customerId: customer_id });
};

const expire = async (ctx: Context, trx: Trx, orders: readonly OrderRow[]): Promise<void> => {
  if (orders.length === 0) return;
  await releaseHolds(trx, orders.map((order) => order.id), 'EXPIRED');
  await moveLockedOrders(ctx, trx, orders, 'EXPIRE', SOLD_OUT);
  for (const { id, code, customer_id } of orders) {
    const variables = { orderCode: code, reason: SOLD_OUT };
    await notify(ctx, trx, { userId: customer_id, type: 'order.cancelled', variables, subject: { type: 'Order', id }, dedupeKey: id });
  }
};

const refund = async (ctx: Context, trx: Trx, { id, total }: OrderRow): Promise<void> => {
  if (total === 0n) return;
  const refunded = await refundPayment(ctx, trx, { reference: id, reason: 'paid too late' });
  if (!refunded.ok && refunded.code !== 'REFUND_TOO_LARGE') throw new Error(`refund of order ${id}: ${refunded.code}`);
};

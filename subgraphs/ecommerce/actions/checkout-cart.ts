import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { later, minutes } from '../../../platform/kernel/clock.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { openPayment } from '../../payments/contract.ts';
import type { EcommerceErrorCode } from '../errors.ts';
import { checkLines, splitByVendor, type Purchase } from '../domain/checkout.ts';
import { cartChanged, orderStatusChanged } from '../events.ts';
import { endCart, listPricedLines } from '../store/carts.ts';
import { insertGroup, nextOrderNumber } from '../store/order-groups.ts';
import { insertOrders } from '../store/orders.ts';
import { insertReservations } from '../store/stock.ts';
import { chooseAddress, type AddressChoice } from './choose-address.ts';
import { holdStock } from './hold-stock.ts';
import { lockOwnCart } from './lock-own-cart.ts';
import { requirePerson } from './require-person.ts';

export interface CheckoutCart extends AddressChoice {
  readonly cartId: string;
  readonly idempotencyKey: string;
}

export type CheckedOut = { readonly orderGroupId: string; readonly clientSecret: string };

/** How long stock is held for the payment. */
export const HOLD = minutes(15);

/**
 * Buys a cart in one transaction: stock is held, the purchase with an order for each vendor exists, its payment is open and the cart is
 * closed, or none of it. The lock on the cart and the unique `cart_id` of a purchase make it happen once, whatever the keys.
 */
export const checkoutCart = (ctx: Context, { idempotencyKey, ...input }: CheckoutCart): Promise<Result<CheckedOut, EcommerceErrorCode>> =>
  ctx.inTransaction(async (trx) => {
    const customerId = requirePerson(ctx);
    return ctx.once(trx, { operation: 'ecommerce.checkoutCart', key: idempotencyKey, input }, () => checkout(ctx, trx, customerId, input));
  });

const checkout = async (ctx: Context, trx: Trx, customerId: string, { cartId, ...choice }: Omit<CheckoutCart, 'idempotencyKey'>): Promise<Result<CheckedOut, EcommerceErrorCode>> => {
  const cart = await lockOwnCart(ctx, trx, { cartId });
  if (!cart.ok) return cart;
  const address = await chooseAddress(trx, customerId, choice);
  if (!address.ok) return address;
  const lines = await listPricedLines(trx, cart.value.id);
  const checked = checkLines(lines);
  if (!checked.ok) return checked;
  const at = ctx.now();
  const held = await holdStock(trx, lines, at);
  if (!held.ok) return held;
  const purchase = splitByVendor(lines, await nextOrderNumber(trx), newId);
  const group = { id: newId(), cartId: cart.value.id, customerId, address: address.value, holdExpiresAt: later(at, HOLD), at };
  await insertGroup(trx, { ...group, code: purchase.code, currency: purchase.currency, total: purchase.total });
  await insertOrders(trx, { groupId: group.id, customerId, currency: purchase.currency, at }, purchase.orders);
  await insertReservations(trx, demandsOf(purchase), group.holdExpiresAt, at);
  const payment = await openPayment(ctx, trx, {
    subject: { type: 'ORDER_GROUP', id: group.id },
    payerId: customerId,
    currency: purchase.currency,
    splits: purchase.orders.map(({ id, vendorId, total }) => ({ reference: id, payeeId: vendorId, amount: total })),
  });
  if (!payment.ok) return fail('PAYMENT_REFUSED', 'input', 'cartId');
  await endCart(trx, cart.value.id, 'COMPLETED', at);
  for (const { id } of purchase.orders) await ctx.publish(trx, orderStatusChanged, id, { orderId: id, status: 'PENDING_PAYMENT' });
  await ctx.publish(trx, cartChanged, cart.value.id, { cartId: cart.value.id });
  return ok({ orderGroupId: group.id, clientSecret: payment.value.clientSecret });
};

const demandsOf = ({ orders }: Purchase) => orders.flatMap((order) => order.lines.map(({ variantId, quantity }) => ({ orderId: order.id, variantId, quantity })));

import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { beforeCommit } from '../../../platform/db/transaction.ts';
import { later, minutes } from '../../../platform/kernel/clock.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { openPayment, type SplitLine, type SplitRequest } from '../../payments/contract.ts';
import { linesOf } from '../domain/address.ts';
import { settle, type Terms } from '../domain/basket.ts';
import { cartMachine } from '../domain/cart.ts';
import { checkLines, freightTitle, goodsTitle, toPurchase, type NewOrder, type NewOrderLine, type PricedLine, type Purchase } from '../domain/checkout.ts';
import { freightOf } from '../domain/reckoning.ts';
import type { EcommerceErrorCode } from '../errors.ts';
import { cartChanged, orderStatusChanged } from '../events.ts';
import type { CartRow } from '../rows.ts';
import { useCoupons, type CouponUse } from '../store/coupons.ts';
import { nextOrderNumber } from '../store/order-groups.ts';
import { listPricedLines } from '../store/priced-lines.ts';
import { insertPurchase, type NewGroup } from '../store/purchases.ts';
import { readTerms } from '../store/terms.ts';
import { chooseAddress, type AddressChoice } from './choose-address.ts';
import { placeFreePurchase } from './confirm-orders.ts';
import { holdStock } from './hold-stock.ts';
import { lockOwnCart } from './lock-own-cart.ts';
import { requirePerson } from './require-person.ts';

export interface CheckoutCart extends AddressChoice {
  readonly cartId: string;
  /** What the customer was shown, in minor units: another amount is refused. */
  readonly expectedTotal?: bigint | null | undefined;
  readonly idempotencyKey: string;
}

/** Without a secret there is nothing to pay: the orders are placed. */
export type CheckedOut = { readonly orderGroupId: string; readonly clientSecret: string | null };
type Outcome = Result<CheckedOut, EcommerceErrorCode>;

/** How long stock is held for the payment. */
export const HOLD = minutes(15);

/**
 * Buys a cart in one transaction: the purchase with an order for each vendor exists, its payment is open, stock is held, coupons are counted and
 * the cart waits for the payment, or none of it. The lock on the cart and the unique open purchase of a cart make it happen once, whatever the keys.
 */
export const checkoutCart = (ctx: Context, { idempotencyKey, ...input }: CheckoutCart): Promise<Outcome> =>
  ctx.inTransaction(async (trx) => {
    const customerId = requirePerson(ctx);
    return ctx.once(trx, { operation: 'ecommerce.checkoutCart', key: idempotencyKey, input }, () => checkout(ctx, trx, customerId, input));
  });

const checkout = async (ctx: Context, trx: Trx, customerId: string, { cartId, expectedTotal, ...choice }: Omit<CheckoutCart, 'idempotencyKey'>): Promise<Outcome> => {
  const locked = await lockOwnCart(ctx, trx, { cartId });
  if (!locked.ok) return locked;
  const cart = locked.value;
  const at = ctx.now();
  const lines = await listPricedLines(trx, cart.id, at);
  const checked = checkLines(lines);
  if (!checked.ok) return checked;
  const address = await chooseAddress(trx, customerId, choice, cart.address);
  if (!address.ok) return address;
  const { country } = address.value;
  const terms = await readTerms(trx, cart, lines, { country, at });
  const reckoned = settle(lines, terms);
  if (!reckoned.ok) return reckoned;
  if (expectedTotal != null && expectedTotal !== reckoned.value.total) return fail('TOTAL_CHANGED', 'input', 'expectedTotal');
  const purchase = toPurchase(lines, reckoned.value, await nextOrderNumber(trx), newId);
  const group = { id: newId(), cartId: cart.id, customerId, address: address.value, holdExpiresAt: later(at, HOLD), at };
  await insertPurchase(trx, group, purchase);
  const payment = await charge(ctx, trx, group, purchase);
  if (!payment.ok) return payment;
  await announce(ctx, trx, cart, purchase);
  const discounts = [...reckoned.value.discounts].map(([couponId, discount]) => ({ couponId, discount }));
  // What others wait for comes last, after the answer and the events: rows that everybody wants are locked for a statement and the commit.
  const taken = await beforeCommit(trx, () => take(ctx, trx, group, purchase, { lines, coupons: terms.coupons, discounts }));
  return taken.ok ? ok({ orderGroupId: group.id, clientSecret: payment.value }) : taken;
};

interface Wanted {
  readonly lines: readonly PricedLine[];
  readonly coupons: Terms['coupons'];
  readonly discounts: readonly CouponUse[];
}

/** Holds the stock and counts the coupons of a purchase, or refuses with the first line or coupon that is gone. What costs nothing is placed. */
const take = async (ctx: Context, trx: Trx, { id: groupId, cartId, customerId, at }: NewGroup, { total }: Purchase, { lines, coupons, discounts }: Wanted): Promise<Result<null, EcommerceErrorCode>> => {
  const held = await holdStock(ctx, trx, cartId, lines);
  if (!held.ok) return held;
  const used = discounts.length > 0 ? await useCoupons(trx, { groupId, customerId, at }, discounts) : new Set();
  const lost = coupons.find((coupon) => !used.has(coupon.id));
  if (lost) return fail('COUPON_USED_UP', 'cart', 'coupons', lost.code);
  if (total === 0n) await placeFreePurchase(ctx, trx, groupId);
  return ok(null);
};

/** Opens the payment for all orders that cost something. Answers its secret; null when none does. */
const charge = async (ctx: Context, trx: Trx, { id, customerId, address }: NewGroup, { currency, orders }: Purchase): Promise<Result<string | null, 'PAYMENT_REFUSED'>> => {
  const owed = orders.filter(({ total }) => total > 0n);
  if (owed.length === 0) return ok(null);
  const buyer = { name: address.recipient, address: linesOf(address) };
  const opened = await openPayment(ctx, trx, { subject: { type: 'ORDER_GROUP', id }, payerId: customerId, currency, buyer, splits: owed.map(splitOf) });
  return opened.ok ? ok(opened.value.clientSecret) : fail('PAYMENT_REFUSED', 'input', 'cartId');
};

const announce = async (ctx: Context, trx: Trx, { id }: CartRow, { orders }: Purchase): Promise<void> => {
  const moved = await ctx.transition(trx, cartMachine, { id, event: 'CHECK_OUT' });
  if (!moved.ok) throw new Error(`cart ${id} is locked and not ACTIVE`);
  for (const order of orders) await ctx.publish(trx, orderStatusChanged, order.id, { orderId: order.id, status: 'PENDING_PAYMENT' });
  await ctx.publish(trx, cartChanged, id, { cartId: id });
};

const goodsOf = (line: NewOrderLine): SplitLine =>
  ({ reference: line.id, amount: line.total, quantity: line.quantity, categoryIds: line.categoryIds, listingType: 'PRODUCT', title: goodsTitle(line), taxAmount: line.tax });

/** An order as its vendor's part of the payment, and of the invoice: a line for each of its own, and one of the order's id for what it takes to bring it. */
const splitOf = (order: NewOrder): SplitRequest => {
  const { id, vendorId, vendorName, total, lines, shippingTax, option } = order;
  const amount = freightOf(order);
  const freight = amount > 0n ? [{ reference: id, amount, title: freightTitle(option?.name), taxAmount: shippingTax }] : [];
  return { reference: id, payeeId: vendorId, amount: total, seller: { name: vendorName }, lines: [...lines.map(goodsOf), ...freight] };
};

import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { later, minutes } from '../../../platform/kernel/clock.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { openPayment, type SplitRequest } from '../../payments/contract.ts';
import { settle } from '../domain/basket.ts';
import { cartMachine } from '../domain/cart.ts';
import { checkLines, toPurchase, type NewOrder, type Purchase } from '../domain/checkout.ts';
import type { EcommerceErrorCode } from '../errors.ts';
import { cartChanged, orderStatusChanged } from '../events.ts';
import type { CartRow } from '../rows.ts';
import { useCoupons } from '../store/coupons.ts';
import { nextOrderNumber } from '../store/order-groups.ts';
import { listPricedLines } from '../store/priced-lines.ts';
import { insertPurchase } from '../store/purchases.ts';
import { readTerms } from '../store/terms.ts';
import { chooseAddress, type AddressChoice } from './choose-address.ts';
import { holdStock } from './hold-stock.ts';
import { lockOwnCart } from './lock-own-cart.ts';
import { requirePerson } from './require-person.ts';

export interface CheckoutCart extends AddressChoice {
  readonly cartId: string;
  /** What the customer was shown, in minor units: another amount is refused. */
  readonly expectedTotal?: bigint | null | undefined;
  readonly idempotencyKey: string;
}

export type CheckedOut = { readonly orderGroupId: string; readonly clientSecret: string };
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
  const payment = await openPayment(ctx, trx, { subject: { type: 'ORDER_GROUP', id: group.id }, payerId: customerId, currency: purchase.currency, splits: purchase.orders.map(splitOf) });
  if (!payment.ok) return fail('PAYMENT_REFUSED', 'input', 'cartId');
  await announce(ctx, trx, cart, purchase);
  // What others wait for comes last: rows of goods that everybody wants are locked for two or three statements only.
  const held = await holdStock(ctx, trx, cart.id, lines);
  if (!held.ok) return held;
  const uses = [...reckoned.value.discounts].map(([couponId, discount]) => ({ couponId, discount }));
  const used = uses.length > 0 ? await useCoupons(trx, { groupId: group.id, customerId, at }, uses) : new Set();
  const lost = terms.coupons.find((coupon) => !used.has(coupon.id));
  if (lost) return fail('COUPON_USED_UP', 'cart', 'coupons', lost.code);
  return ok({ orderGroupId: group.id, clientSecret: payment.value.clientSecret });
};

const announce = async (ctx: Context, trx: Trx, { id }: CartRow, { orders }: Purchase): Promise<void> => {
  const moved = await ctx.transition(trx, cartMachine, { id, event: 'CHECK_OUT' });
  if (!moved.ok) throw new Error(`cart ${id} is locked and not ACTIVE`);
  for (const order of orders) await ctx.publish(trx, orderStatusChanged, order.id, { orderId: order.id, status: 'PENDING_PAYMENT' });
  await ctx.publish(trx, cartChanged, id, { cartId: id });
};

/** An order as its vendor's part of the payment: a line for each of its own, and one of the order's id for what it takes to bring it. */
const splitOf = ({ id, vendorId, total, lines, shipping, shippingTax, taxIncluded }: NewOrder): SplitRequest => {
  const freight = shipping + (taxIncluded ? 0n : shippingTax);
  const goods = lines.map((line) => ({ reference: line.id, amount: line.total, quantity: line.quantity, categoryIds: line.categoryIds, listingType: 'PRODUCT' as const }));
  return { reference: id, payeeId: vendorId, amount: total, lines: freight > 0n ? [...goods, { reference: id, amount: freight }] : goods };
};

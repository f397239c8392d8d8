import { updateDeliveryStatus } from '../../subgraphs/delivery/actions/update-delivery-status.ts';
import { assignDelivery } from '../../subgraphs/delivery/actions/assign-delivery.ts';
import { addToCart } from '../../subgraphs/ecommerce/actions/add-to-cart.ts';
import { applyCoupon } from '../../subgraphs/ecommerce/actions/apply-coupon.ts';
import { cancelOrder } from '../../subgraphs/ecommerce/actions/cancel-order.ts';
import { checkoutCart } from '../../subgraphs/ecommerce/actions/checkout-cart.ts';
import { fulfillOrder } from '../../subgraphs/ecommerce/actions/fulfill-order.ts';
import { removeFromCart } from '../../subgraphs/ecommerce/actions/remove-from-cart.ts';
import { upsertCoupon } from '../../subgraphs/ecommerce/actions/upsert-coupon.ts';
import { findOpenCart, linesByCartIds } from '../../subgraphs/ecommerce/store/carts.ts';
import { findCouponByCode } from '../../subgraphs/ecommerce/store/coupons.ts';
import { confirmPayment } from '../../subgraphs/payments/actions/confirm-payment.ts';
import { grantWalletCredit } from '../../subgraphs/payments/actions/credit-wallet.ts';
import { decideAdjustment } from '../../subgraphs/payments/actions/decide-adjustment.ts';
import { refundAsAdmin } from '../../subgraphs/payments/actions/refund-payment.ts';
import { refundTopUp } from '../../subgraphs/payments/actions/refund-top-up.ts';
import { topUpWallet } from '../../subgraphs/payments/actions/top-up-wallet.ts';
import type { Caller } from '../../platform/auth/caller.ts';
import type { Lane } from './lane.ts';
import { CURRENCY } from './order.ts';
import { locationOf } from './places.ts';
import type { OrderPlan, Step } from './plan.ts';
import { accepted, admin, customerEmail, type Shop } from './shop.ts';
import { readOne, readTopUps, recipientOf, topUpsOf, type BoughtOrder } from './standing.ts';

/** The simulator's method for each of the files': a card, one that answers late, a bank debit that takes its time, a card whose news comes twice. */
export const methods: Readonly<Record<string, string>> = { credit_card: 'sim_card_ok', debit_card: 'sim_card_slow', boleto: 'sim_bank_debit', voucher: 'sim_card_duplicate' };

const methodOf = (name: string): string => {
  const method = methods[name];
  if (!method) throw new Error(`there is no method for ${name}`);
  return method;
};

const customerOf = (shop: Shop, lane: Lane, { order }: OrderPlan): Promise<Caller> => shop.ensurePerson(lane, customerEmail(order.personId), `Customer ${order.personId.slice(0, 8)}`);

/** What an interrupted run left in the cart goes first: pieces are added, not set. */
const emptyCart = async (lane: Lane, customer: Caller): Promise<void> => {
  const { db, clock } = lane.services;
  const cart = await findOpenCart(db, customer.id!);
  if (!cart) return;
  for (const { id } of await linesByCartIds(db, [cart.id], clock.now())) accepted(await removeFromCart(lane.as(customer), { cartId: cart.id, lineId: id }), 'empty cart');
};

const putCoupon = async (shop: Shop, lane: Lane, customer: Caller, cartId: string, { order, discount }: OrderPlan): Promise<void> => {
  if (!discount) return;
  const code = `OLIST-${order.id}`;
  const vendor = await shop.ensureVendor(lane, discount.sellerId, order.freight.get(discount.sellerId) ?? 0n);
  if (!(await findCouponByCode(lane.services.db, code, customer.id))) {
    const terms = { vendorId: vendor.id, code, name: 'Paid less than the items', kind: 'FIXED', amount: discount.amount, currency: CURRENCY, usageLimit: 1, enabled: true, idempotencyKey: `olist:${order.id}` } as const;
    accepted(await upsertCoupon(lane.as(vendor.owner), terms), `coupon of ${order.id}`);
  }
  accepted(await applyCoupon(lane.as(customer), { cartId, code }), `coupon of ${order.id}`);
};

/** Fills the cart and checks it out for exactly what the plan says. */
const buy = async (shop: Shop, lane: Lane, plan: OrderPlan): Promise<string> => {
  const { order, goods, total } = plan;
  const known = shop.person(customerEmail(order.personId)) !== undefined;
  const customer = await customerOf(shop, lane, plan);
  if (known) await emptyCart(lane, customer);
  let cartId: string | null = null;
  for (const sold of goods) {
    const vendor = await shop.ensureVendor(lane, sold.sellerId, order.freight.get(sold.sellerId) ?? 0n);
    const variantId = await shop.ensureVariant(lane, vendor, sold);
    cartId = accepted(await addToCart(lane.as(customer), { cartId, variantId, quantity: sold.quantity }), `cart of ${order.id}`).cart.id;
  }
  await putCoupon(shop, lane, customer, cartId!, plan);
  const { city, state, postalCode } = order.place;
  const address = { recipient: recipientOf(order.customerId), line1: `${city} ${postalCode}`, city, postalCode, country: 'BR', location: locationOf(state) };
  const bought = await checkoutCart(lane.as(customer), { cartId: cartId!, address, expectedTotal: total, idempotencyKey: `olist:${order.id}` });
  return accepted(bought, `checkout of ${order.id}`).orderGroupId;
};

/** A top-up for each payment: what is captured is in the wallet when this ends. */
const topUp = async (lane: Lane, customer: Caller, at: Date, { order, payments }: OrderPlan): Promise<void> => {
  for (const { sequence, method, amount } of payments) {
    const opened = await topUpWallet(lane.as(customer), { amount, currency: CURRENCY, method: methodOf(method), idempotencyKey: `olist:${order.id}:${sequence}` });
    accepted(opened, `payment ${sequence} of ${order.id}`);
    await lane.settle(at);
  }
};

const grant = async (shop: Shop, lane: Lane, customer: Caller, { order, granted }: OrderPlan): Promise<void> => {
  const proposed = await grantWalletCredit(lane.as(admin), { userId: customer.id!, amount: granted, currency: CURRENCY, reason: `Olist order ${order.id} has no payment`, idempotencyKey: `olist:${order.id}` });
  const { id, status } = accepted(proposed, `credit for ${order.id}`);
  if (status === 'PROPOSED') accepted(await decideAdjustment(lane.as(await shop.auditor(lane)), { id, event: 'approve' }), `credit for ${order.id}`);
};

const pay = async (shop: Shop, lane: Lane, { at, plan }: Step, bought: BoughtOrder | undefined): Promise<void> => {
  const customer = await customerOf(shop, lane, plan);
  const single = plan.kind === 'PURCHASE' && plan.payments.length === 1;
  if (!single) await topUp(lane, customer, at, plan);
  if (!bought) return;
  if (plan.granted > 0n) await grant(shop, lane, customer, plan);
  const method = single ? methodOf(plan.payments[0]!.method) : 'wallet';
  accepted(await confirmPayment(lane.as(customer), { paymentIntentId: bought.intentId, method, idempotencyKey: `olist:${plan.order.id}` }), `payment of ${plan.order.id}`);
};

const ownerOf = (shop: Shop, plan: OrderPlan, vendorId: string): Caller => {
  const vendor = plan.goods.map((goods) => shop.vendor(goods.sellerId)).find((each) => each?.id === vendorId);
  if (!vendor) throw new Error(`order ${plan.order.id} has no seller ${vendorId}`);
  return vendor.owner;
};

const pack = async (shop: Shop, lane: Lane, plan: OrderPlan, bought: BoughtOrder): Promise<void> => {
  for (const { id, vendorId, status } of bought.orders) {
    if (status === 'CONFIRMED') accepted(await fulfillOrder(lane.as(ownerOf(shop, plan, vendorId)), { orderId: id }), `packing of ${plan.order.id}`);
  }
};

const move = async (lane: Lane, deliveryId: string, event: 'PICK_UP' | 'DEPART_TO_DROPOFF' | 'DELIVER' | 'START_RETURN' | 'COMPLETE_RETURN'): Promise<void> => {
  accepted(await updateDeliveryStatus(lane.as(admin), { deliveryId, event, idempotencyKey: `olist:${deliveryId}:${event}` }), `${event} of delivery ${deliveryId}`);
};

const ship = async (shop: Shop, lane: Lane, plan: OrderPlan, bought: BoughtOrder): Promise<void> => {
  await pack(shop, lane, plan, bought);
  for (const { deliveryId, delivery } of bought.orders) {
    if (delivery === 'CREATED' || delivery === 'READY') await assign(shop, lane, deliveryId!);
    if (['CREATED', 'READY', 'ASSIGNED'].includes(delivery!)) await move(lane, deliveryId!, 'PICK_UP');
  }
};

/** To a courier with room; another lane may have taken the last of it meanwhile. */
const assign = async (shop: Shop, lane: Lane, deliveryId: string): Promise<void> => {
  for (;;) {
    const assigned = await assignDelivery(lane.as(admin), { deliveryId, courierId: await shop.ensureCourier(lane) });
    if (assigned.ok || assigned.code !== 'COURIER_UNAVAILABLE') return void accepted(assigned, `delivery ${deliveryId}`);
  }
};

const deliver = async (lane: Lane, bought: BoughtOrder): Promise<void> => {
  for (const { deliveryId, delivery } of bought.orders) {
    if (delivery === 'PICKED_UP') await move(lane, deliveryId!, 'DEPART_TO_DROPOFF');
    if (delivery !== 'DELIVERED') await move(lane, deliveryId!, 'DELIVER');
  }
};

/** Unpaid: the purchase ends. Paid: the money goes back, and what was already on its way comes back too. */
const callOff = async (shop: Shop, lane: Lane, { at, plan }: Step, bought: BoughtOrder | undefined, payStep: Step | undefined): Promise<void> => {
  const customer = await customerOf(shop, lane, plan);
  const reason = `Olist: ${plan.order.status}`;
  for (const { id, status, deliveryId, delivery, refunded } of bought?.orders ?? []) {
    if (status === 'SHIPPED') {
      if (refunded === 0n) accepted(await refundAsAdmin(lane.as(admin), { reference: id, reason, idempotencyKey: `olist:${id}` }), `refund of ${plan.order.id}`);
      if (delivery !== 'RETURNING' && delivery !== 'RETURNED') await move(lane, deliveryId!, 'START_RETURN');
      if (delivery !== 'RETURNED') await move(lane, deliveryId!, 'COMPLETE_RETURN');
    } else {
      const cancelled = await cancelOrder(lane.as(customer), { orderId: id, reason, idempotencyKey: `olist:${id}` });
      if (cancelled.ok || plan.paid) accepted(cancelled, `cancellation of ${plan.order.id}`);
    }
  }
  await lane.settle(at);
  const topUps = payStep && topUpsOf(await readTopUps(lane.services.db, customerEmail(plan.order.personId)), payStep);
  for (const paymentIntentId of topUps?.intentIds ?? []) {
    const returned = await refundTopUp(lane.as(admin), { paymentIntentId, reason, idempotencyKey: `olist:${paymentIntentId}` });
    if (returned.ok || returned.code !== 'REFUND_TOO_LARGE') accepted(returned, `refund of ${plan.order.id}`);
  }
};

/** Takes a step at its time, with everything that follows from it. `known` is the purchase, once it was made; answers it. */
export const takeStep = (shop: Shop, lane: Lane, step: Step, known: BoughtOrder | undefined, payStep: Step | undefined): Promise<string | null> =>
  lane.at(step.at, async () => {
    const { name, plan } = step;
    if (name === 'BUY') return buy(shop, lane, plan);
    const bought = known && (await readOne(lane.services.db, known.groupId));
    if (name === 'PAY') await pay(shop, lane, step, bought);
    else if (name === 'CALL_OFF') await callOff(shop, lane, step, bought, payStep);
    else if (name === 'PACK') await pack(shop, lane, plan, bought!);
    else if (name === 'SHIP') await ship(shop, lane, plan, bought!);
    else await deliver(lane, bought!);
    return null;
  });

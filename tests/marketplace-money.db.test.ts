import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { newId } from '../platform/kernel/ids.ts';
import { ok } from '../platform/kernel/result.ts';
import { inspectReturn, approveReturn, markReturnSent, receiveReturn, refundReturn } from '../subgraphs/ecommerce/actions/manage-return.ts';
import { fulfillOrder } from '../subgraphs/ecommerce/actions/fulfill-order.ts';
import { applyCoupon } from '../subgraphs/ecommerce/actions/apply-coupon.ts';
import { upsertShippingRate } from '../subgraphs/ecommerce/actions/upsert-shipping-rate.ts';
import { arrive, askReturn, broken, cancel, commissionOf, soldOne, splitOf } from '../subgraphs/ecommerce/tests/after-sale-world.ts';
import { newCoupon } from '../subgraphs/ecommerce/tests/coupon-fixtures.ts';
import { ada, atelier, buyers, cartOf, checkout, openShop, paidFor, startPayment, stockOf, theo, variantOf, velo, vera, type Shop } from '../subgraphs/ecommerce/tests/shop-world.ts';
import { refundPayment, releaseSplit, setVendorCommission } from '../subgraphs/payments/contract.ts';
import { mature, moneyOf, onboarded, payoutOf, requested, statusOfPayout } from '../subgraphs/payments/tests/payouts-world.ts';

// What marketplaces are known to get wrong with money, each as the customer or the vendor would see it.

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(async () => {
  expect(await broken(shop)).toEqual([]);
  await shop[Symbol.asyncDispose]();
});

const bell = variantOf('brass-bell');
const light = variantOf('front-light');
const soap = variantOf('lavender-soap');
const both = [[bell, 2], [soap, 3]] as const;
const key = () => ({ idempotencyKey: newId() });
const paymentStatus = async (orderId: string) => (await shop.world.ask<{ order: { paymentStatus: string } }>('ecommerce', ada, `{ order(id: "${orderId}") { paymentStatus } }`)).data!.order.paymentStatus;

test('1: an order that was split off a purchase is paid, and can be fulfilled', async () => {
  const [buyer] = await buyers(shop, 1);
  const { orderIds } = await paidFor(shop, buyer!, both);
  for (const [index, member] of [vera, theo].entries()) {
    expect(await paymentStatus(orderIds[index]!)).toBe('PAID');
    expect(await fulfillOrder(shop.world.context(member), { orderId: orderIds[index]! })).toMatchObject({ ok: true, value: { status: 'PROCESSING' } });
  }
});

test('2: delivery is charged once for an order, however many parcels it takes, and given back once', async () => {
  const rated = await upsertShippingRate(shop.world.context(vera), { vendorId: velo, name: 'Post', price: 500n, enabled: true, ...key() });
  expect(rated).toMatchObject({ ok: true });
  const sold = await soldOne(shop, [[bell, 2]]);
  expect((await splitOf(shop, sold.orderId)).amount).toBe(4_480n);
  await cancel(shop, sold, [[sold.lines[0]!, 1]]);
  expect((await splitOf(shop, sold.orderId)).refunded).toBe(1_990n);
  await cancel(shop, sold, [[sold.lines[0]!, 1]]);
  expect((await splitOf(shop, sold.orderId)).refunded).toBe(4_480n);
  const parcels = await soldOne(shop, [[bell, 2]]);
  for (let n = 0; n < 2; n += 1) await arrive(shop, parcels, [[parcels.lines[0]!, 1]]);
  expect(await splitOf(shop, parcels.orderId)).toMatchObject({ amount: 4_480n, refunded: 0n, released_at: expect.any(Date) });
  await sql`update ecommerce_shipping_rates set enabled = false`.execute(shop.world.db);
});

test('3: an order whose money went back is not "paid" any more, whoever returned it', async () => {
  const sold = await soldOne(shop, [[bell, 2]]);
  const ctx = shop.world.context(ada);
  const refund = (amount?: bigint) => ctx.inTransaction((trx) => refundPayment(ctx, trx, { reference: sold.orderId, amount, reason: 'goodwill' }));
  expect(await paymentStatus(sold.orderId)).toBe('PAID');
  await refund(1_000n);
  expect(await paymentStatus(sold.orderId)).toBe('PARTIALLY_REFUNDED');
  await refund();
  expect(await paymentStatus(sold.orderId)).toBe('REFUNDED');
  expect(await cancel(shop, sold)).toMatchObject({ ok: true, value: { status: 'CANCELLED' } });
  expect(await splitOf(shop, sold.orderId)).toMatchObject({ amount: 3_980n, refunded: 3_980n });
});

test('4 and 5: a payout is never more than what is available, and one that the bank sends back is not settled: the money is there again', async () => {
  await arrive(shop, await soldOne(shop, [[light, 1]]));
  await onboarded(shop, 'sim_bank_returned');
  await mature(shop.world);
  const { available } = await moneyOf(shop.world);
  await arrive(shop, await soldOne(shop, [[light, 1]])); // earned, but not to be paid out yet
  const payoutId = await requested(shop.world);
  expect((await payoutOf(shop.world, payoutId)).amount).toBe(available);
  await shop.world.drain();
  expect(await statusOfPayout(shop.world, payoutId)).toBe('RETURNED');
  expect(await moneyOf(shop.world)).toMatchObject({ available, inTransit: 0n });
});

test('6 and 7: a coupon counts once for a purchase of two vendors, and the split loses nothing of its discount', async () => {
  const [buyer] = await buyers(shop, 1);
  await newCoupon(shop, ada, { code: 'THIRD', kind: 'PERCENT', basisPoints: 3_333, usageLimit: 100, customerLimit: 1 });
  const cartId = await cartOf(shop, buyer!, both);
  await applyCoupon(shop.world.context(buyer), { cartId, code: 'THIRD' });
  const done = await checkout(shop, buyer!, cartId);
  if (!done.ok) throw new Error(done.code);
  await startPayment(shop, buyer!, done.value.orderGroupId);
  await shop.world.drain();
  const { rows } = await sql<{ uses: number; discount: bigint; lines: bigint; orders: bigint; paid: bigint; splits: bigint }>`
    select (select uses from ecommerce_coupons where code = 'THIRD') as uses, (select discount from ecommerce_coupon_uses where order_group_id = g.id) as discount,
      (select sum(l.discount)::bigint from ecommerce_order_lines l join ecommerce_orders o on o.id = l.order_id where o.order_group_id = g.id) as lines,
      (select sum(total)::bigint from ecommerce_orders where order_group_id = g.id) as orders, i.amount as paid,
      (select sum(amount)::bigint from payment_splits where intent_id = i.id) as splits
    from ecommerce_order_groups g join payment_intents i on i.subject_id = g.id where g.id = ${done.value.orderGroupId}`.execute(shop.world.db);
  const figures = rows[0]!;
  expect(figures.uses).toBe(1);
  expect(figures.lines).toBe(figures.discount);
  expect([figures.orders, figures.splits]).toEqual([figures.paid, figures.paid]);
  expect(figures.paid + figures.discount).toBe(5_750n);
});

test('8: commission is what was frozen at the sale, whatever the rate is when the goods come or go back', async () => {
  const sold = await soldOne(shop, [[bell, 2]]);
  const before = await commissionOf(shop, sold.orderId);
  const ctx = shop.world.context(ada);
  const raised = await ctx.inTransaction((trx) => setVendorCommission(ctx, trx, { vendorId: velo, area: 'ECOMMERCE', basisPoints: 9_000 }));
  expect(raised).toMatchObject({ ok: true });
  await arrive(shop, sold);
  const { rows } = await sql<{ commission: bigint }>`select commission from vendor_earnings where reference = ${sold.orderId}`.execute(shop.world.db);
  expect(rows).toEqual([{ commission: before.frozen }]);
  await ctx.inTransaction((trx) => refundPayment(ctx, trx, { reference: sold.orderId, reason: 'all of it' }));
  expect(await commissionOf(shop, sold.orderId)).toEqual({ frozen: before.frozen, reversed: before.frozen });
});

test('9: what goes back to one vendor\'s customer is not taken from another vendor', async () => {
  const [buyer] = await buyers(shop, 1);
  const { orderIds } = await paidFor(shop, buyer!, both);
  const of = async (vendorId: string) => ({ split: await splitOf(shop, orderIds[1]!), commission: await commissionOf(shop, orderIds[1]!), money: await moneyOf(shop.world, vendorId) });
  const before = await of(atelier);
  await cancel(shop, { buyer: buyer!, orderId: orderIds[0]! });
  await shop.world.drain();
  expect(await of(atelier)).toEqual(before);
});

test('10: a refund of some pieces takes back just their commission, and of all of them all', async () => {
  const sold = await soldOne(shop, [[bell, 3]]);
  await arrive(shop, sold);
  for (const [pieces, left] of [[1, 2], [2, 0]] as const) {
    const asked = await askReturn(shop, sold, [[sold.lines[0]!, pieces]]);
    if (!asked.ok) throw new Error(asked.code);
    const returnId = asked.value.id;
    await approveReturn(shop.world.context(vera), { returnId, ...key() });
    await markReturnSent(shop.world.context(sold.buyer), { returnId, ...key() });
    await receiveReturn(shop.world.context(vera), { returnId, ...key() });
    await inspectReturn(shop.world.context(vera), { returnId, lines: [{ orderLineId: sold.lines[0]!, accepted: pieces, restocked: pieces }], ...key() });
    expect(await refundReturn(shop.world.context(vera), { returnId, ...key() })).toMatchObject({ ok: true });
    const { frozen, reversed } = await commissionOf(shop, sold.orderId);
    const share = (frozen * BigInt(left)) / 3n;
    expect(frozen - reversed >= share && frozen - reversed <= share + 1n).toBe(true);
  }
  const { frozen, reversed } = await commissionOf(shop, sold.orderId);
  expect(reversed).toBe(frozen);
});

test('11: a cancelled order is never paid out, even when its money is asked for', async () => {
  const sold = await soldOne(shop, [[bell, 1]]);
  await cancel(shop, sold);
  const before = await moneyOf(shop.world);
  const ctx = shop.world.context(ada);
  await ctx.inTransaction(async (trx) => {
    await releaseSplit(ctx, trx, { reference: sold.orderId });
    await trx.updateTable('payment_splits').set({ released_at: null }).where('reference', '=', sold.orderId).execute();
    return ok(null);
  });
  expect(await moneyOf(shop.world)).toEqual(before);
  const { rows } = await sql`select from vendor_earnings where reference = ${sold.orderId}`.execute(shop.world.db);
  expect(rows).toHaveLength(0);
});

test('12: what is called off is on the shelf again, once', async () => {
  const before = await stockOf(shop.world, bell);
  const sold = await soldOne(shop, [[bell, 2]]);
  const { idempotencyKey } = key();
  for (let time = 0; time < 3; time += 1) expect(await cancel(shop, sold, [[sold.lines[0]!, 1]], idempotencyKey)).toMatchObject({ ok: true });
  expect((await stockOf(shop.world, bell)).on_hand).toBe(before.on_hand - 1);
  await cancel(shop, sold);
  expect(await stockOf(shop.world, bell)).toEqual(before);
});

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Caller } from '../../../platform/auth/caller.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { race, values } from '../../../platform/testing/barrier.ts';
import { applyCoupon } from '../actions/apply-coupon.ts';
import { arrive, broken, cancel, orderOf } from './after-sale-world.ts';
import { newCoupon } from './coupon-fixtures.ts';
import { buyers, cartOf, checkout, openShop, startPayment, statusesOf, stockOf, theo, variantOf, velo, vera, violations, type Shop } from './shop-world.ts';

const bell = variantOf('brass-bell');
const soap = variantOf('lavender-soap');

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
  await newCoupon(shop, vera, { code: 'GIFT', kind: 'PERCENT', basisPoints: 10_000, vendorId: velo });
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

/** A cart from which a coupon takes all that its vendor's goods cost. */
const giftCart = async (buyer: Caller, lines: readonly (readonly [string, number])[]): Promise<string> => {
  const cartId = await cartOf(shop, buyer, lines);
  const put = await applyCoupon(shop.world.context(buyer), { cartId, code: 'GIFT' });
  if (!put.ok) throw new Error(put.code);
  return cartId;
};

const ordersOf = (groupId: string) => shop.world.db.selectFrom('ecommerce_orders').select(['id', 'vendor_id', 'total']).where('order_group_id', '=', groupId).orderBy('vendor_id').execute();

const groupOf = async (buyer: Caller, cartId: string, key: string = newId()): Promise<{ groupId: string; clientSecret: string | null }> => {
  const done = await checkout(shop, buyer, cartId, key);
  if (!done.ok) throw new Error(`${done.code} ${done.path?.join('.')}`);
  return { groupId: done.value.orderGroupId, clientSecret: done.value.clientSecret };
};

test('a purchase that costs nothing is placed at once, without a payment, whoever sends it how often; it is delivered like any other', async () => {
  const [buyer] = await buyers(shop, 1);
  const before = await stockOf(shop.world, bell);
  const cartId = await giftCart(buyer!, [[bell, 2]]);
  const key = newId();
  const done = values(await race(8, () => checkout(shop, buyer!, cartId, key)));
  expect(new Set(done.map((each) => (each.ok ? each.value.orderGroupId : each.code))).size).toBe(1);
  const { groupId, clientSecret } = await groupOf(buyer!, cartId, key);
  expect(clientSecret).toBeNull();
  await shop.world.drain();
  expect(await statusesOf(shop.world, groupId)).toEqual(['CONFIRMED']);
  expect(await stockOf(shop.world, bell)).toEqual({ on_hand: before.on_hand - 2, reserved: before.reserved });
  const { data } = await shop.world.ask('ecommerce', buyer!, '{ myOrders { nodes { status paymentStatus total { amount } } } }');
  expect(data).toEqual({ myOrders: { nodes: [{ status: 'CONFIRMED', paymentStatus: 'PAID', total: { amount: '0' } }] } });
  expect(await shop.world.db.selectFrom('payment_intents').select('id').where('subject_id', '=', groupId).execute()).toEqual([]);
  const [order] = await ordersOf(groupId);
  await arrive(shop, { orderId: order!.id });
  expect(await statusesOf(shop.world, groupId)).toEqual(['DELIVERED']);
  expect([await violations(shop.world), await broken(shop)]).toEqual([[], []]);
});

test('a free purchase is called off: its pieces go back on the shelf, and no money', async () => {
  const [buyer] = await buyers(shop, 1);
  const before = await stockOf(shop.world, bell);
  const { groupId } = await groupOf(buyer!, await giftCart(buyer!, [[bell, 1]]));
  const [order] = await ordersOf(groupId);
  expect(await cancel(shop, { buyer: buyer!, orderId: order!.id })).toMatchObject({ ok: true });
  expect(await statusesOf(shop.world, groupId)).toEqual(['CANCELLED']);
  expect(await stockOf(shop.world, bell)).toEqual(before);
  expect([await violations(shop.world), await broken(shop)]).toEqual([[], []]);
});

test('of two vendors’ orders only the one that costs something is paid for; both are placed with that payment', async () => {
  const [buyer] = await buyers(shop, 1);
  const { groupId } = await groupOf(buyer!, await giftCart(buyer!, [[bell, 1], [soap, 1]]));
  const orders = await ordersOf(groupId);
  const free = orders.find((order) => order.vendor_id === velo)!;
  const paid = orders.find((order) => order.vendor_id !== velo)!;
  expect([free.total, paid.total]).toEqual([0n, 590n]);
  expect(await shop.world.db.selectFrom('payment_splits').select(['reference', 'amount']).where('reference', 'in', [free.id, paid.id]).execute()).toEqual([{ reference: paid.id, amount: 590n }]);
  expect(await statusesOf(shop.world, groupId)).toEqual(['PENDING_PAYMENT', 'PENDING_PAYMENT']);
  await startPayment(shop, buyer!, groupId);
  await shop.world.drain();
  expect(await statusesOf(shop.world, groupId)).toEqual(['CONFIRMED', 'CONFIRMED']);
  await arrive(shop, { orderId: free.id });
  await arrive(shop, { orderId: paid.id }, null, theo);
  expect([(await orderOf(shop, free.id)).status, (await orderOf(shop, paid.id)).status]).toEqual(['DELIVERED', 'DELIVERED']);
  expect([await violations(shop.world), await broken(shop)]).toEqual([[], []]);
});

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newId } from '../../../platform/kernel/ids.ts';
import { divideHalfUp } from '../../../platform/kernel/money.ts';
import { race, values } from '../../../platform/testing/barrier.ts';
import { refundPayment } from '../../payments/contract.ts';
import { applyCoupon } from '../actions/apply-coupon.ts';
import { refundReturn } from '../actions/manage-return.ts';
import { arrive, askReturn, broken, cancel, inspected, orderOf, send, soldMany, splitOf } from './after-sale-world.ts';
import { newCoupon } from './coupon-fixtures.ts';
import { ada, buyers, cartOf, checkout, openShop, startPayment, variantOf, velo, vera, type Shop } from './shop-world.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

const bell = variantOf('brass-bell');
const ROUNDS = 20;
/** More than go back in all rounds, and a number that does not divide what they cost. */
const PIECES = 41;

test('two who call off the same pieces: one does, 20 rounds', async () => {
  for (const sold of await soldMany(shop, ROUNDS, bell, 2)) {
    const outcomes = values(await race(2, () => cancel(shop, sold, [[sold.lines[0]!, 2]])));
    expect(outcomes.filter((each) => each.ok)).toHaveLength(1);
    expect(await splitOf(shop, sold.orderId)).toMatchObject({ refunded: 3_980n });
  }
  expect(await broken(shop)).toEqual([]);
}, 120_000);

test('pieces called off and packed at once are one or the other, and asked back twice at once one return, 20 rounds', async () => {
  for (const sold of await soldMany(shop, ROUNDS, bell, 2)) {
    const line = sold.lines[0]!;
    const both = values(await race(2, async (i): Promise<{ ok: boolean }> => (i === 0 ? cancel(shop, sold, [[line, 2]]) : send(shop, sold, [[line, 1]]))));
    expect(both.filter((each) => each.ok)).toHaveLength(1);
  }
  for (const sold of await soldMany(shop, ROUNDS, bell, 1)) {
    await arrive(shop, sold);
    const returns = values(await race(2, () => askReturn(shop, sold, [[sold.lines[0]!, 1]])));
    expect(returns.filter((each) => each.ok)).toHaveLength(1);
  }
  expect(await broken(shop)).toEqual([]);
}, 120_000);

test('an order called off while staff refund some of it: all of it goes back, once, 20 rounds', async () => {
  const admin = shop.world.context(ada);
  for (const sold of await soldMany(shop, ROUNDS, bell, 2)) {
    await race(2, async (i): Promise<unknown> => (i === 0 ? cancel(shop, sold) : admin.inTransaction((trx) => refundPayment(admin, trx, { reference: sold.orderId, amount: 1_000n, reason: 'goodwill' }))));
    expect((await orderOf(shop, sold.orderId)).status).toBe('CANCELLED');
    expect(await splitOf(shop, sold.orderId)).toMatchObject({ amount: 3_980n, refunded: 3_980n });
  }
  expect(await broken(shop)).toEqual([]);
}, 120_000);

test('two returns of one line are paid back at once: the pieces add up to what the line cost, however it divides, 20 rounds', async () => {
  const [buyer] = await buyers(shop, 1);
  const cartId = await cartOf(shop, buyer!, [[bell, PIECES]]);
  await newCoupon(shop, vera, { code: 'ODD', kind: 'FIXED', amount: 100n, currency: 'EUR', vendorId: velo });
  expect(await applyCoupon(shop.world.context(buyer), { cartId, code: 'odd' })).toMatchObject({ ok: true });
  const bought = await checkout(shop, buyer!, cartId);
  if (!bought.ok) throw new Error(bought.code);
  await startPayment(shop, buyer!, bought.value.orderGroupId);
  await shop.world.drain();
  const { id: line, order_id: orderId, total } = await shop.world.db
    .selectFrom('ecommerce_order_lines as l').innerJoin('ecommerce_orders as o', 'o.id', 'l.order_id').selectAll('l').where('o.order_group_id', '=', bought.value.orderGroupId).executeTakeFirstOrThrow();
  const sold = { buyer: buyer!, orderId };
  await arrive(shop, sold);
  for (let back = 2n; back <= 2 * ROUNDS; back += 2n) {
    const returns = [await inspected(shop, sold, [line, 1]), await inspected(shop, sold, [line, 1])];
    const refunded = values(await race(2, (i) => refundReturn(shop.world.context(vera), { returnId: returns[i]!, idempotencyKey: newId() })));
    expect(refunded.map(({ ok }) => ok)).toEqual([true, true]);
    expect((await splitOf(shop, orderId)).refunded).toBe(divideHalfUp(total * back, BigInt(PIECES)));
  }
  expect(await broken(shop)).toEqual([]);
}, 60_000);

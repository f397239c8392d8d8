import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { race, values } from '../../../platform/testing/barrier.ts';
import { refundPayment } from '../../payments/contract.ts';
import { arrive, askReturn, broken, cancel, orderOf, send, soldMany, splitOf } from './after-sale-world.ts';
import { ada, openShop, variantOf, type Shop } from './shop-world.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

const bell = variantOf('brass-bell');
const ROUNDS = 20;

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

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { newId } from '../../../platform/kernel/ids.ts';
import { race, values } from '../../../platform/testing/barrier.ts';
import { crashAfter } from '../../../platform/testing/crash.ts';
import { orderPlaced } from '../events.ts';
import { confirmOrders } from '../actions/confirm-orders.ts';
import { bought, buyers, cartOf, checkout, openShop, startPayment, statusesOf, stockOf, variantOf, violations, type Shop } from './shop-world.ts';

const KEYS = 50;
const SENDS = 100;

let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ poolSize: 40 });
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

const soap = variantOf('lavender-soap');
const bell = variantOf('brass-bell');

test('100 sends of each of 50 keys are one purchase each, with one answer, although each key is struck down once just after its commit', async () => {
  const { world } = shop;
  const { statements } = world.services;
  const before = await stockOf(world, soap);
  const crowd = await buyers(shop, KEYS);
  const keys = crowd.map(() => newId());
  const carts = await Promise.all(crowd.map((buyer) => cartOf(shop, buyer, [[soap, 1], [bell, 1]])));
  for (const [index, buyer] of crowd.entries()) {
    // One of a key's sends loses its answer; some of them before, some after it was done.
    if (index % 5 === 0) await crashAfter(statements, 1 + (index % 20), () => checkout(shop, buyer, carts[index]!, keys[index]));
  }
  for (let key = 0; key < KEYS; key += 1) {
    const answers = values(await race(SENDS, () => checkout(shop, crowd[key]!, carts[key]!, keys[key])));
    const distinct = new Set(answers.map((answer) => (answer.ok ? `${answer.value.orderGroupId} ${answer.value.clientSecret}` : answer.code)));
    expect({ key, answers: distinct.size, ok: answers[0]!.ok }).toEqual({ key, answers: 1, ok: true });
  }
  const { rows } = await sql<{ groups: number; intents: number; splits: number }>`
    select (select count(*)::int from ecommerce_order_groups where cart_id = any(${carts}::uuid[])) as groups,
      (select count(*)::int from payment_intents i join ecommerce_order_groups g on g.id = i.subject_id where g.cart_id = any(${carts}::uuid[])) as intents,
      (select count(*)::int from payment_splits s join ecommerce_orders o on o.id = s.reference join ecommerce_order_groups g on g.id = o.order_group_id where g.cart_id = any(${carts}::uuid[])) as splits`.execute(world.db);
  expect(rows[0]).toEqual({ groups: KEYS, intents: KEYS, splits: 2 * KEYS });
  expect(await stockOf(world, soap)).toEqual({ on_hand: before.on_hand, reserved: before.reserved + KEYS });
  expect(await checkout(shop, crowd[0]!, carts[1]!, keys[0])).toEqual({ ok: false, code: 'IDEMPOTENCY_MISMATCH', path: ['input', 'idempotencyKey'] });
  expect(await violations(world)).toEqual([]);
  process.stdout.write(`promise 3: ${SENDS} sends × ${KEYS} keys of checkoutCart: ${rows[0]!.groups} purchases\n`);
}, 180_000);

test.each(['before', 'after'])('news of the money that comes %s the customer has come back, five times over and at once, places each order once, 20 rounds', async (when) => {
  const { world } = shop;
  await sql`delete from platform_event_consumers where consumer = 'ecommerce.confirmOrders'`.execute(world.db);
  for (let round = 0; round < 20; round += 1) {
    const [buyer] = await buyers(shop, 1);
    const { groupId, orderIds } = await bought(shop, buyer!, [[soap, 1], [bell, 1]]);
    const look = () => world.ask('ecommerce', buyer!, 'query ($id: ID!) { orderGroup(id: $id) { paidAt orders { status } } }', { id: groupId });
    await startPayment(shop, buyer!, groupId);
    await world.drain();
    if (when === 'after') expect((await look()).data).toMatchObject({ orderGroup: { paidAt: null, orders: [{ status: 'PENDING_PAYMENT' }, { status: 'PENDING_PAYMENT' }] } });
    const { rows } = await sql<{ id: string }>`select id::text from platform_events where topic = 'payments.payment.succeeded' and payload->>'subjectId' = ${groupId}`.execute(world.db);
    expect(rows).toHaveLength(1);
    const news = () => confirmOrders(world.context(), { orderGroupId: groupId, eventId: rows[0]!.id });
    values<unknown>(await race<unknown>(6, (index) => (index === 5 ? look() : news())));
    expect(await statusesOf(world, groupId)).toEqual(['CONFIRMED', 'CONFIRMED']);
    const placed = await world.db.selectFrom('platform_events').select('id').where('topic', '=', orderPlaced.topic).where(sql<boolean>`payload->>'orderId' = any(${orderIds}::text[])`).execute();
    expect({ round, placed: placed.length }).toEqual({ round, placed: 2 });
  }
  expect(await violations(world)).toEqual([]);
}, 120_000);

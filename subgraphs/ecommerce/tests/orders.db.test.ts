import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Caller } from '../../../platform/auth/caller.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { deliveryDelivered, deliveryStatusChanged } from '../../delivery/contract.ts';
import { cancelOrder } from '../actions/cancel-order.ts';
import { confirmOrders } from '../actions/confirm-orders.ts';
import { fulfillOrder } from '../actions/fulfill-order.ts';
import { ada, ana, ben, bought, buyers, footprint, openShop, paidFor, startPayment, statusesOf, stockOf, theo, variantOf, vera, violations, type Shop } from './shop-world.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

const bell = variantOf('brass-bell');
const soap = variantOf('lavender-soap');
const both = [[bell, 2], [soap, 3]] as const;

const cancel = (caller: Caller, orderId: string, { reason = 'changed my mind', idempotencyKey = newId() } = {}) => cancelOrder(shop.world.context(caller), { orderId, reason, idempotencyKey });

/** Titles of the messages to a person, but for the demo's announcement. */
const told = async (caller: Caller): Promise<string[]> => {
  const rows = await shop.world.db.selectFrom('notifications').select('title').where('user_id', '=', caller.id!).where('type', '<>', 'announcement').orderBy('title').execute();
  return rows.map((row) => row.title);
};

const deliveryOf = (orderId: string) => shop.world.db.selectFrom('deliveries').selectAll().where('order_id', '=', orderId).executeTakeFirstOrThrow();

/** What the delivery service would report. */
const report = async (orderId: string, status: 'PICKED_UP' | 'DELIVERED') => {
  const ctx = shop.world.context();
  const { id: deliveryId, customer_id: customerId } = await deliveryOf(orderId);
  await ctx.inTransaction(async (trx) => {
    if (status === 'DELIVERED') await ctx.publish(trx, deliveryDelivered, deliveryId, { deliveryId, orderId });
    else await ctx.publish(trx, deliveryStatusChanged, deliveryId, { deliveryId, orderId, customerId, courierId: null, status });
    return ok(null);
  });
};

test('payment confirms both orders: goods are sold, deliveries requested, customer and vendors told', async () => {
  const { world } = shop;
  const [buyer] = await buyers(shop, 1);
  const before = { bell: await stockOf(world, bell), soap: await stockOf(world, soap) };
  const { groupId, orderIds } = await paidFor(shop, buyer!, both);
  expect(await statusesOf(world, groupId)).toEqual(['CONFIRMED', 'CONFIRMED']);
  expect(await stockOf(world, bell)).toEqual({ ...before.bell, on_hand: before.bell.on_hand - 2 });
  expect(await stockOf(world, soap)).toEqual({ ...before.soap, on_hand: before.soap.on_hand - 3 });
  expect(await deliveryOf(orderIds[0]!)).toMatchObject({ status: 'CREATED', customer_id: buyer!.id, items: 2, pickup_address: 'Vélo Monaco, Monaco', dropoff_address: 'Ana Rossi, 12 Avenue de Grande Bretagne, 98000 Monaco, MC' });
  expect(await told(buyer!)).toEqual(['Order P1000017-1 is confirmed', 'Order P1000017-2 is confirmed']);
  expect(await told(vera)).toEqual(['New order P1000017-1']);
  expect(await told(theo)).toEqual(['New order P1000017-2']);
  expect(await violations(world)).toEqual([]);
});

test('the event that comes again confirms nothing again', async () => {
  const { world } = shop;
  const [buyer] = await buyers(shop, 1);
  const { groupId } = await paidFor(shop, buyer!, both);
  const event = await world.db
    .selectFrom('platform_events')
    .select('id')
    .where('topic', '=', 'payments.payment.succeeded')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  const before = await footprint(world);
  await Promise.all([0, 1, 2].map(() => confirmOrders(world.context(), { orderGroupId: groupId, eventId: String(event.id) })));
  expect(await footprint(world)).toEqual(before);
});

test('packed, collected, delivered: each report moves the order once, and the vendor is paid at the end', async () => {
  const { world } = shop;
  const [buyer] = await buyers(shop, 1);
  const { orderIds } = await paidFor(shop, buyer!, [[bell, 1]]);
  const orderId = orderIds[0]!;
  const status = async () => (await world.db.selectFrom('ecommerce_orders').select('status').where('id', '=', orderId).executeTakeFirstOrThrow()).status;
  const before = await footprint(world);
  for (const stranger of [buyer!, theo, ben, ada]) {
    expect(await fulfillOrder(world.context(stranger), { orderId })).toEqual({ ok: false, code: 'ORDER_NOT_FOUND', path: ['input', 'orderId'] });
  }
  expect(await footprint(world)).toEqual(before);
  expect(await fulfillOrder(world.context(vera), { orderId })).toMatchObject({ ok: true, value: { status: 'PROCESSING' } });
  expect(await fulfillOrder(world.context(vera), { orderId })).toEqual({ ok: false, code: 'INVALID_TRANSITION', path: ['input', 'orderId'] });
  expect((await deliveryOf(orderId)).status).not.toBe('CREATED');
  await report(orderId, 'PICKED_UP');
  await world.drain();
  expect(await status()).toBe('SHIPPED');
  expect(await cancel(buyer!, orderId)).toEqual({ ok: false, code: 'ORDER_NOT_CANCELLABLE', path: ['input', 'orderId'] });
  for (let time = 0; time < 2; time += 1) {
    await report(orderId, 'DELIVERED');
    await report(orderId, 'PICKED_UP');
    await world.drain();
    expect(await status()).toBe('DELIVERED');
  }
  const split = await world.db.selectFrom('payment_splits').selectAll().where('reference', '=', orderId).executeTakeFirstOrThrow();
  expect(split).toMatchObject({ amount: 1_990n, commission: 239n, released_at: expect.any(Date) });
  const history = await world.db.selectFrom('platform_transitions').select(['event', 'to_state']).where('entity_id', '=', orderId).orderBy('id').execute();
  expect(history.map(({ event, to_state }) => `${event} ${to_state}`)).toEqual(['CONFIRM CONFIRMED', 'PROCESS PROCESSING', 'SHIP SHIPPED', 'DELIVER DELIVERED']);
  expect(await violations(world)).toEqual([]);
});

test('news of the delivery that comes before news of the pickup gives the same path', async () => {
  const { world } = shop;
  const [buyer] = await buyers(shop, 1);
  const { orderIds } = await paidFor(shop, buyer!, [[bell, 1]]);
  const orderId = orderIds[0]!;
  for (const status of ['DELIVERED', 'PICKED_UP'] as const) {
    await report(orderId, status);
    await world.drain();
  }
  const history = await world.db.selectFrom('platform_transitions').select('to_state').where('entity_id', '=', orderId).orderBy('id').execute();
  expect(history.map((row) => row.to_state)).toEqual(['CONFIRMED', 'SHIPPED', 'DELIVERED']);
  expect(await violations(world)).toEqual([]);
});

test('an unpaid purchase is cancelled whole', async () => {
  const { world } = shop;
  const [buyer] = await buyers(shop, 1);
  const before = [await stockOf(world, bell), await stockOf(world, soap)];
  const { groupId, orderIds } = await bought(shop, buyer!, both);
  expect(await cancel(buyer!, orderIds[1]!)).toMatchObject({ ok: true, value: { id: orderIds[1], status: 'CANCELLED' } });
  expect(await statusesOf(world, groupId)).toEqual(['CANCELLED', 'CANCELLED']);
  expect([await stockOf(world, bell), await stockOf(world, soap)]).toEqual(before);
  const intent = await world.db.selectFrom('payment_intents').select('status').where('subject_id', '=', groupId).executeTakeFirstOrThrow();
  expect(intent.status).toBe('CANCELED');
  expect(await violations(world)).toEqual([]);
});

test('a paid order is cancelled alone: money, goods and courier go back in one step, once', async () => {
  const { world } = shop;
  const [buyer] = await buyers(shop, 1);
  const { groupId, orderIds } = await paidFor(shop, buyer!, both);
  const before = { bell: await stockOf(world, bell), soap: await stockOf(world, soap) };
  const idempotencyKey = newId();
  const results = await Promise.all([0, 1, 2].map(() => cancel(buyer!, orderIds[0]!, { idempotencyKey })));
  for (const result of results) expect(result).toMatchObject({ ok: true, value: { status: 'CANCELLED' } });
  await world.drain();
  expect(await statusesOf(world, groupId)).toEqual(['CANCELLED', 'CONFIRMED']);
  expect({ bell: await stockOf(world, bell), soap: await stockOf(world, soap) }).toEqual({ bell: { ...before.bell, on_hand: before.bell.on_hand + 2 }, soap: before.soap });
  expect((await deliveryOf(orderIds[0]!)).status).toBe('CANCELLED');
  const splits = await world.db.selectFrom('payment_splits').select(['amount', 'refunded']).where('reference', 'in', orderIds).orderBy('amount', 'desc').execute();
  expect(splits).toEqual([{ amount: 3_980n, refunded: 3_980n }, { amount: 1_770n, refunded: 0n }]);
  expect(await cancel(buyer!, orderIds[0]!)).toEqual({ ok: false, code: 'ORDER_NOT_CANCELLABLE', path: ['input', 'orderId'] });
  expect(await violations(world)).toEqual([]);
});

test('orders of somebody else do not exist, and stay as they are', async () => {
  const { world } = shop;
  const [buyer] = await buyers(shop, 1);
  const { orderIds } = await paidFor(shop, buyer!, [[bell, 1]]);
  const unpaid = await bought(shop, buyer!, [[bell, 1]]);
  const before = await footprint(world);
  for (const orderId of [orderIds[0]!, unpaid.orderIds[0]!, newId(), 'nonsense']) {
    for (const stranger of [ben, vera, ada]) expect(await cancel(stranger, orderId)).toEqual({ ok: false, code: 'ORDER_NOT_FOUND', path: ['input', 'orderId'] });
  }
  expect(await cancel(buyer!, orderIds[0]!, { reason: '  ' })).toEqual({ ok: false, code: 'VALUE_INVALID', path: ['input', 'reason'] });
  expect(await fulfillOrder(world.context(vera), { orderId: unpaid.orderIds[0]! })).toMatchObject({ code: 'ORDER_NOT_FOUND' });
  expect(await footprint(world)).toEqual(before);
});

test('cancelling and packing at once: one of both happens, 20 rounds', async () => {
  const { world } = shop;
  const [buyer] = await buyers(shop, 1);
  const purchases = [];
  for (let round = 0; round < 20; round += 1) {
    const purchase = await bought(shop, buyer!, [[soap, 1]]);
    await startPayment(shop, buyer!, purchase.groupId);
    purchases.push(purchase);
  }
  await world.drain();
  for (const { orderIds, groupId } of purchases) {
    const [packed, cancelled] = await Promise.all([fulfillOrder(world.context(theo), { orderId: orderIds[0]! }), cancel(buyer!, orderIds[0]!)]);
    expect(cancelled.ok).toBe(true);
    expect(await statusesOf(world, groupId)).toEqual(['CANCELLED']);
    expect((await deliveryOf(orderIds[0]!)).status).toBe('CANCELLED');
    if (!packed.ok) expect(packed.code).toBe('INVALID_TRANSITION');
  }
  await world.drain();
  expect(await violations(world)).toEqual([]);
}, 60_000);

test('who reads an order: its customer, its vendor once it is paid, staff; for others it does not exist', async () => {
  const { world } = shop;
  const [buyer] = await buyers(shop, 1);
  const { orderIds, groupId } = await paidFor(shop, buyer!, both);
  const query = `query ($id: ID!, $group: ID!) {
    order(id: $id) { code status availableTransitions total { decimal } vendor { name status } customer { id } lines { sku unitPrice { amount } product { title } } group { total { decimal } } address { city } placedAt }
    orderGroup(id: $group) { code }
    _entities(representations: [{ __typename: "Order", id: $id }, { __typename: "OrderGroup", id: $group }]) { ... on Order { code } ... on OrderGroup { total { amount } } }
  }`;
  const ask = async (caller: Caller) => (await world.ask('ecommerce', caller, query, { id: orderIds[0], group: groupId })).data;
  const order = await world.db.selectFrom('ecommerce_orders').select(['code', 'placed_at']).where('id', '=', orderIds[0]!).executeTakeFirstOrThrow();
  const group = order.code.split('-')[0];
  const shown = {
    code: order.code, status: 'CONFIRMED', availableTransitions: ['CANCEL', 'PROCESS', 'SHIP_PART', 'SHIP'], total: { decimal: '39.80' }, vendor: { name: 'Vélo Monaco', status: null },
    customer: { id: buyer!.id }, lines: [{ sku: 'BELL', unitPrice: { amount: '1990' }, product: { title: 'Brass Bell' } }], group: { total: { decimal: '57.50' } }, address: { city: 'Monaco' }, placedAt: order.placed_at!.toISOString(),
  };
  expect(await ask(buyer!)).toEqual({ order: shown, orderGroup: { code: group }, _entities: [{ code: order.code }, { total: { amount: '5750' } }] });
  const member = { ...shown, vendor: { name: 'Vélo Monaco', status: 'APPROVED' }, group: null };
  expect(await ask(vera)).toEqual({ order: member, orderGroup: null, _entities: [{ code: order.code }, null] });
  expect(await ask(ada)).toMatchObject({ order: { group: { total: { decimal: '57.50' } } }, orderGroup: { code: group } });
  for (const stranger of [ben, theo]) expect(await ask(stranger)).toEqual({ order: null, orderGroup: null, _entities: [null, null] });
  const unpaid = await bought(shop, buyer!, [[bell, 1]]);
  const one = (caller: Caller) => world.ask('ecommerce', caller, '{ order(id: "' + unpaid.orderIds[0] + '") { status } }');
  expect([(await one(buyer!)).data, (await one(vera)).data]).toEqual([{ order: { status: 'PENDING_PAYMENT' } }, { order: null }]);
});

test('a vendor hears of each order once, from a cursor too; nobody else may listen', async () => {
  const { world } = shop;
  const [buyer] = await buyers(shop, 1);
  const open = (caller: Caller, query: string, variables: Record<string, unknown>) => world.executor('ecommerce').subscribe({ query, variables }, world.token(caller));
  const placed = 'subscription ($after: String) { vendorOrderPlaced(vendorId: "0199a000-0003-7000-8000-000000000001", after: $after) { cursor order { code status } } }';
  for (const stranger of [buyer!, theo, ada]) expect(await open(stranger, placed, {})).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  const stream = await open(vera, placed, {});
  if (!(Symbol.asyncIterator in stream)) throw new Error('refused');
  const codes = async (purchase: { orderIds: readonly string[] }) =>
    (await world.db.selectFrom('ecommerce_orders').select('code').where('id', 'in', purchase.orderIds).where('vendor_id', '=', '0199a000-0003-7000-8000-000000000001').executeTakeFirstOrThrow()).code;
  const first = await codes(await paidFor(shop, buyer!, both));
  const second = await paidFor(shop, buyer!, [[bell, 1]]);
  type Event = { value: { data: { vendorOrderPlaced: { cursor: string; order: unknown } } } };
  const one = (await stream.next()) as unknown as Event;
  expect(one.value.data.vendorOrderPlaced.order).toEqual({ code: first, status: 'CONFIRMED' });
  const two = (await stream.next()) as unknown as Event;
  expect(two.value.data.vendorOrderPlaced.order).toEqual({ code: await codes(second), status: 'CONFIRMED' });
  await stream.return?.();
  const resumed = await open(vera, placed, { after: one.value.data.vendorOrderPlaced.cursor });
  if (!(Symbol.asyncIterator in resumed)) throw new Error('refused');
  expect((await resumed.next()).value).toEqual(two.value);
  await resumed.return?.();

  const changed = 'subscription ($id: ID!) { orderStatusChanged(orderId: $id) { status order { status } } }';
  const orderId = second.orderIds[0]!;
  for (const stranger of [ben, theo]) expect(await open(stranger, changed, { id: orderId })).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  const statuses = await open(buyer!, changed, { id: orderId });
  if (!(Symbol.asyncIterator in statuses)) throw new Error('refused');
  await fulfillOrder(world.context(vera), { orderId });
  expect((await statuses.next()).value).toMatchObject({ data: { orderStatusChanged: { status: 'PROCESSING', order: { status: 'PROCESSING' } } } });
  await statuses.return?.();
});

test('a page of orders with vendors, lines and products is four statements for the customer', async () => {
  const { world } = shop;
  for (let n = 0; n < 3; n += 1) await bought(shop, ana, both);
  const query = '{ myOrders(first: 5) { nodes { code total { amount } vendor { name } lines { title product { slug } } } pageInfo { hasNextPage endCursor } } }';
  const statements = await world.statementsOf(async () => {
    const { data } = await world.ask<{ myOrders: { nodes: unknown[]; pageInfo: { hasNextPage: boolean } } }>('ecommerce', ana, query);
    expect(data!.myOrders.nodes).toHaveLength(5);
    expect(data!.myOrders.pageInfo.hasNextPage).toBe(true);
  });
  // The bus may look once more for somebody who has just stopped listening.
  const own = statements.filter((text) => !text.includes('platform_revocations') && !text.includes('from platform_events'));
  expect(own).toHaveLength(4);
});

test('pages of orders follow each other without gap or repetition', async () => {
  const { world } = shop;
  const codes: string[] = [];
  let after: string | null = null;
  do {
    const result: { data?: { myOrders: { nodes: { code: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } | null } = await world.ask('ecommerce', ana, 'query ($after: String) { myOrders(first: 2, after: $after) { nodes { code } pageInfo { hasNextPage endCursor } } }', { after });
    codes.push(...result.data!.myOrders.nodes.map((node) => node.code));
    after = result.data!.myOrders.pageInfo.hasNextPage ? result.data!.myOrders.pageInfo.endCursor : null;
  } while (after !== null);
  const all = await world.db.selectFrom('ecommerce_orders').select('code').where('customer_id', '=', ana.id!).orderBy('created_at', 'desc').orderBy('id', 'desc').execute();
  expect(codes).toEqual(all.map((row) => row.code));
  expect((await world.ask('ecommerce', ana, '{ myOrders(after: "nonsense") { nodes { code } } }')).errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
});

test('the dashboard adds up what was paid and not cancelled', async () => {
  await using own = await openShop();
  const [buyer] = await buyers(own, 1);
  await paidFor(own, buyer!, [[bell, 2], [soap, 1]]);
  await paidFor(own, buyer!, [[bell, 1], [variantOf('front-light'), 1]]);
  const cancelled = await paidFor(own, buyer!, [[bell, 5]]);
  await cancelOrder(own.world.context(buyer!), { orderId: cancelled.orderIds[0]!, reason: 'no', idempotencyKey: newId() });
  await bought(own, buyer!, [[bell, 7]]);
  const query = '{ vendorDashboard(vendorId: "0199a000-0003-7000-8000-000000000001", range: LAST_7_DAYS) { orders units revenue { decimal } toFulfill topProducts { product { slug } units revenue { amount } } } }';
  const { data } = await own.world.ask('ecommerce', vera, query);
  expect(data).toEqual({
    vendorDashboard: {
      orders: 2, units: 4, revenue: { decimal: '99.60' }, toFulfill: 2,
      topProducts: [{ product: { slug: 'brass-bell' }, units: 3, revenue: { amount: '5970' } }, { product: { slug: 'front-light' }, units: 1, revenue: { amount: '3990' } }],
    },
  });
  expect((await own.world.ask('ecommerce', theo, query)).data).toEqual({ vendorDashboard: null });
});

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Caller } from '../../../platform/auth/caller.ts';
import { days, later } from '../../../platform/kernel/clock.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { deliveryStatusChanged } from '../../delivery/contract.ts';
import { fulfillOrder } from '../actions/fulfill-order.ts';
import { cancelFulfillment, markDelivered, markLost, markShipped, markUndelivered } from '../actions/manage-fulfillment.ts';
import { approveReturn, cancelReturn, inspectReturn, markReturnSent, receiveReturn, refundReturn, rejectReturn } from '../actions/manage-return.ts';
import { completeOrder } from '../actions/complete-order.ts';
import { arrive, askReturn, broken, cancel, commissionOf, lastFulfillment, orderOf, send, soldOne, splitOf, tracking } from './after-sale-world.ts';
import { ada, ben, buyers, footprint, openShop, stockOf, theo, variantOf, vera, type Shop } from './shop-world.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

const bell = variantOf('brass-bell');
const light = variantOf('front-light');
const key = () => ({ idempotencyKey: newId() });
const as = (caller: Caller) => shop.world.context(caller);
const status = async (orderId: string) => (await orderOf(shop, orderId)).status;

/** What the delivery service would report. */
const report = async (orderId: string, state: 'PICKED_UP' | 'RETURNED' | 'LOST') => {
  const ctx = shop.world.context();
  const delivery = await shop.world.db.selectFrom('deliveries').selectAll().where('order_id', '=', orderId).executeTakeFirstOrThrow();
  await ctx.inTransaction(async (trx) => {
    await ctx.publish(trx, deliveryStatusChanged, delivery.id, { deliveryId: delivery.id, orderId, customerId: delivery.customer_id, courierId: null, status: state });
    return ok(null);
  });
  await shop.world.drain();
};

test('lines travel one after the other by the vendor\'s carrier; the order follows its lines, and the vendor is paid with the last piece', async () => {
  const sold = await soldOne(shop, [[bell, 2], [light, 1]]);
  const [bells, lights] = sold.lines as [string, string];
  expect(await send(shop, sold, [[bells, 1]])).toMatchObject({ ok: true, value: { status: 'PROCESSING' } });
  const fulfillmentId = await lastFulfillment(shop, sold.orderId);
  for (const stranger of [sold.buyer, theo, ben, ada]) {
    expect(await markShipped(as(stranger), { fulfillmentId, ...key() })).toEqual({ ok: false, code: 'FULFILLMENT_NOT_FOUND', path: ['input', 'fulfillmentId'] });
  }
  expect(await markDelivered(as(vera), { fulfillmentId, ...key() })).toMatchObject({ code: 'INVALID_TRANSITION' });
  expect(await markShipped(as(vera), { fulfillmentId, ...key() })).toMatchObject({ ok: true, value: { status: 'HANDED_OVER', carrier: 'La Poste', tracking_number: 'LP123' } });
  expect(await status(sold.orderId)).toBe('PARTIALLY_SHIPPED');
  expect(await fulfillOrder(as(vera), { orderId: sold.orderId, lines: [{ orderLineId: bells, quantity: 1 }] })).toMatchObject({ code: 'COURIER_TAKES_REST' });
  expect(await send(shop, sold, [[bells, 2]])).toMatchObject({ code: 'PIECES_INVALID', path: ['input', 'lines', '0', 'quantity'] });
  expect(await send(shop, sold, [[newId(), 1]])).toMatchObject({ code: 'ORDER_LINE_NOT_FOUND' });
  expect(await fulfillOrder(as(vera), { orderId: sold.orderId, tracking: { ...tracking, url: 'javascript:alert(1)' } })).toMatchObject({ code: 'VALUE_INVALID' });
  expect(await markDelivered(as(vera), { fulfillmentId, ...key() })).toMatchObject({ ok: true });
  expect(await status(sold.orderId)).toBe('PARTIALLY_DELIVERED');
  expect((await splitOf(shop, sold.orderId)).released_at).toBeNull();
  await arrive(shop, sold, [[bells, 1]]);
  await arrive(shop, sold, [[lights, 1]]);
  expect(await status(sold.orderId)).toBe('DELIVERED');
  expect((await splitOf(shop, sold.orderId)).released_at).toBeInstanceOf(Date);
  const delivery = await shop.world.db.selectFrom('deliveries').select('status').where('order_id', '=', sold.orderId).executeTakeFirstOrThrow();
  expect(delivery.status).toBe('CANCELLED');
  expect(await broken(shop)).toEqual([]);
});

test('what was packed is taken back before it leaves, and packed anew', async () => {
  const sold = await soldOne(shop, [[bell, 2]]);
  await send(shop, sold, [[sold.lines[0]!, 2]]);
  const fulfillmentId = await lastFulfillment(shop, sold.orderId);
  expect(await cancelFulfillment(as(vera), { fulfillmentId, ...key() })).toMatchObject({ ok: true, value: { status: 'CANCELLED' } });
  expect(await fulfillOrder(as(vera), { orderId: sold.orderId })).toMatchObject({ code: 'COURIER_UNAVAILABLE' });
  await arrive(shop, sold);
  expect(await cancelFulfillment(as(vera), { fulfillmentId: await lastFulfillment(shop, sold.orderId), ...key() })).toMatchObject({ code: 'INVALID_TRANSITION' });
  expect(await status(sold.orderId)).toBe('DELIVERED');
  expect(await broken(shop)).toEqual([]);
});

test('pieces are called off line by line: goods, money and commission go back for just these; the last one ends the order', async () => {
  const before = await stockOf(shop.world, bell);
  const sold = await soldOne(shop, [[bell, 3], [light, 1]]);
  const [bells] = sold.lines as [string, string];
  expect(await cancel(shop, sold, [[bells, 4]])).toMatchObject({ code: 'PIECES_INVALID' });
  expect(await cancel(shop, sold, [[bells, 0]])).toMatchObject({ code: 'PIECES_INVALID' });
  expect(await cancel(shop, sold, [])).toMatchObject({ code: 'PIECES_INVALID' });
  for (const stranger of [vera, theo, ada]) expect(await cancel(shop, { ...sold, buyer: stranger }, [[bells, 1]])).toMatchObject({ code: 'ORDER_NOT_FOUND' });
  expect(await cancel(shop, sold, [[bells, 1]])).toMatchObject({ ok: true, value: { status: 'CONFIRMED' } });
  expect(await splitOf(shop, sold.orderId)).toMatchObject({ amount: 9_960n, refunded: 1_990n });
  expect((await stockOf(shop.world, bell)).on_hand).toBe(before.on_hand - 2);
  await send(shop, sold, [[bells, 1]]);
  expect(await cancel(shop, sold, [[bells, 2]])).toMatchObject({ code: 'PIECES_INVALID' });
  expect(await cancel(shop, sold)).toMatchObject({ ok: true, value: { status: 'CANCELLED' } });
  const { frozen, reversed } = await commissionOf(shop, sold.orderId);
  expect([await splitOf(shop, sold.orderId), frozen - reversed]).toMatchObject([{ refunded: 9_960n, released_at: null }, 0n]);
  expect(await stockOf(shop.world, bell)).toEqual(before);
  expect(await cancel(shop, sold)).toMatchObject({ code: 'ORDER_NOT_CANCELLABLE' });
  const { data } = await shop.world.ask('ecommerce', sold.buyer, `{ order(id: "${sold.orderId}") { status paymentStatus fulfillmentStatus refunded { amount } cancellations { kind lines { quantity refunded { amount } line { sku } } } fulfillments { status carrier } } }`);
  expect(data).toEqual({
    order: {
      status: 'CANCELLED', paymentStatus: 'REFUNDED', fulfillmentStatus: 'CANCELLED', refunded: { amount: '9960' },
      cancellations: [
        { kind: 'CALLED_OFF', lines: [{ quantity: 1, refunded: { amount: '1990' }, line: { sku: 'BELL' } }] },
        { kind: 'CALLED_OFF', lines: expect.arrayContaining([{ quantity: 2, refunded: { amount: '3980' }, line: { sku: 'BELL' } }, { quantity: 1, refunded: { amount: '3990' }, line: { sku: 'LIGHT' } }]) },
      ],
      fulfillments: [{ status: 'CANCELLED', carrier: 'La Poste' }],
    },
  });
  expect(await broken(shop)).toEqual([]);
});

test('a delivery that comes back is refunded and on the shelf again, a lost one is refunded; neither leaves money in escrow', async () => {
  for (const [state, back] of [['RETURNED', 1], ['LOST', 0]] as const) {
    const sold = await soldOne(shop, [[bell, 1]]);
    const { on_hand } = await stockOf(shop.world, bell);
    await report(sold.orderId, 'PICKED_UP');
    expect(await status(sold.orderId)).toBe('SHIPPED');
    await report(sold.orderId, state);
    await report(sold.orderId, state);
    expect(await status(sold.orderId)).toBe('CANCELLED');
    expect(await splitOf(shop, sold.orderId)).toMatchObject({ amount: 1_990n, refunded: 1_990n, released_at: null });
    expect((await stockOf(shop.world, bell)).on_hand).toBe(on_hand + back);
  }
  const own = await soldOne(shop, [[bell, 1], [light, 1]]);
  for (const [line, mark, wanted] of [[own.lines[0]!, markUndelivered, 'PROCESSING'], [own.lines[1]!, markLost, 'CANCELLED']] as const) {
    await send(shop, own, [[line, 1]]);
    const fulfillmentId = await lastFulfillment(shop, own.orderId);
    await markShipped(as(vera), { fulfillmentId, ...key() });
    expect(await mark(as(vera), { fulfillmentId, ...key() })).toMatchObject({ ok: true });
    expect(await status(own.orderId)).toBe(wanted);
  }
  expect(await broken(shop)).toEqual([]);
});

test('a return goes its way: asked for, agreed to, sent, received, inspected, paid back; goods that are good go on sale again', async () => {
  const sold = await soldOne(shop, [[bell, 3]]);
  const bells = sold.lines[0]!;
  expect(await askReturn(shop, sold, [[bells, 1]])).toMatchObject({ code: 'NOT_RETURNABLE' });
  await arrive(shop, sold);
  for (const stranger of [vera, theo, ada]) expect(await askReturn(shop, { ...sold, buyer: stranger }, [[bells, 1]])).toMatchObject({ code: 'ORDER_NOT_FOUND' });
  expect(await askReturn(shop, sold, [[bells, 4]])).toMatchObject({ code: 'NOT_RETURNABLE' });
  const asked = await askReturn(shop, sold, [[bells, 2]]);
  if (!asked.ok) throw new Error(asked.code);
  const returnId = asked.value.id;
  expect(await askReturn(shop, sold, [[bells, 2]])).toMatchObject({ code: 'NOT_RETURNABLE' });
  const before = await footprint(shop.world);
  for (const stranger of [sold.buyer, theo, ada, ben]) expect(await approveReturn(as(stranger), { returnId, ...key() })).toEqual({ ok: false, code: 'RETURN_NOT_FOUND', path: ['input', 'returnId'] });
  for (const stranger of [vera, theo, ada]) expect(await cancelReturn(as(stranger), { returnId, ...key() })).toMatchObject({ code: 'RETURN_NOT_FOUND' });
  expect(await refundReturn(as(vera), { returnId, ...key() })).toMatchObject({ code: 'INVALID_TRANSITION' });
  expect(await footprint(shop.world)).toEqual(before);
  expect(await approveReturn(as(vera), { returnId, answer: 'please', ...key() })).toMatchObject({ ok: true, value: { status: 'APPROVED', answer: 'please' } });
  expect(await markReturnSent(as(sold.buyer), { returnId, trackingNumber: 'R1', ...key() })).toMatchObject({ ok: true, value: { status: 'IN_TRANSIT' } });
  expect(await receiveReturn(as(vera), { returnId, ...key() })).toMatchObject({ ok: true, value: { status: 'RECEIVED' } });
  expect(await cancelReturn(as(sold.buyer), { returnId, ...key() })).toMatchObject({ code: 'INVALID_TRANSITION' });
  const { on_hand } = await stockOf(shop.world, bell);
  for (const lines of [[], [{ orderLineId: bells, accepted: 3, restocked: 1 }], [{ orderLineId: bells, accepted: -1, restocked: 0 }], [{ orderLineId: newId(), accepted: 1, restocked: 1 }]]) {
    expect(await inspectReturn(as(vera), { returnId, lines, ...key() })).toMatchObject({ code: 'FINDINGS_INVALID' });
  }
  expect(await inspectReturn(as(vera), { returnId, lines: [{ orderLineId: bells, accepted: 2, restocked: 1 }], ...key() })).toMatchObject({ ok: true, value: { status: 'INSPECTED' } });
  expect((await stockOf(shop.world, bell)).on_hand).toBe(on_hand + 1);
  expect(await rejectReturn(as(vera), { returnId, answer: 'no', ...key() })).toMatchObject({ code: 'FINDINGS_INVALID' });
  const idempotencyKey = newId();
  for (let time = 0; time < 2; time += 1) expect(await refundReturn(as(vera), { returnId, idempotencyKey })).toMatchObject({ ok: true, value: { status: 'REFUNDED' } });
  expect(await splitOf(shop, sold.orderId)).toMatchObject({ amount: 5_970n, refunded: 3_980n });
  const query = `query ($id: ID!, $r: ID!) { order(id: $id) { status paymentStatus fulfillmentStatus returns { id } lines { returned returnable refunded { amount } } } returnRequest(id: $r) { status lines { accepted restocked refunded { amount } } }
    returnRequests(orderId: $id) { nodes { id } } _entities(representations: [{ __typename: "ReturnRequest", id: $r }]) { ... on ReturnRequest { status } } }`;
  const ask = async (caller: Caller) => (await shop.world.ask('ecommerce', caller, query, { id: sold.orderId, r: returnId })).data;
  const shown = {
    order: { status: 'DELIVERED', paymentStatus: 'PARTIALLY_REFUNDED', fulfillmentStatus: 'PARTIALLY_RETURNED', returns: [{ id: returnId }], lines: [{ returned: 2, returnable: 1, refunded: { amount: '3980' } }] },
    returnRequest: { status: 'REFUNDED', lines: [{ accepted: 2, restocked: 1, refunded: { amount: '3980' } }] }, returnRequests: { nodes: [{ id: returnId }] }, _entities: [{ status: 'REFUNDED' }],
  };
  expect([await ask(sold.buyer), await ask(vera)]).toEqual([shown, shown]);
  for (const stranger of [ben, theo]) expect(await ask(stranger)).toEqual({ order: null, returnRequest: null, returnRequests: { nodes: [] }, _entities: [null] });
  expect(await broken(shop)).toEqual([]);
});

test('a refused or withdrawn return frees its pieces; after the return window there is none, and the order is COMPLETED', async () => {
  const sold = await soldOne(shop, [[bell, 1]]);
  await arrive(shop, sold);
  for (const end of ['reject', 'cancel'] as const) {
    const asked = await askReturn(shop, sold, [[sold.lines[0]!, 1]]);
    if (!asked.ok) throw new Error(asked.code);
    const ended = end === 'reject' ? await rejectReturn(as(vera), { returnId: asked.value.id, answer: 'worn', ...key() }) : await cancelReturn(as(sold.buyer), { returnId: asked.value.id, ...key() });
    expect(ended).toMatchObject({ ok: true });
  }
  await completeOrder(shop.world.context(), sold.orderId);
  expect(await status(sold.orderId)).toBe('DELIVERED');
  const past = later(shop.world.services.clock.now(), -days(14));
  await shop.world.db.updateTable('ecommerce_orders').set({ delivered_at: past }).where('id', '=', sold.orderId).execute();
  await shop.world.db.updateTable('ecommerce_order_lines').set({ delivered_at: past }).where('order_id', '=', sold.orderId).execute();
  expect(await askReturn(shop, sold, [[sold.lines[0]!, 1]])).toMatchObject({ code: 'NOT_RETURNABLE' });
  await completeOrder(shop.world.context(), sold.orderId);
  expect(await status(sold.orderId)).toBe('COMPLETED');
  expect(await broken(shop)).toEqual([]);
});

test('a page of orders with all that happened after the sale costs one statement a list', async () => {
  const buyer = (await buyers(shop, 1))[0]!;
  for (let n = 0; n < 2; n += 1) await arrive(shop, await soldOne(shop, [[bell, 1], [light, 1]], buyer));
  const query = '{ myOrders(first: 5) { nodes { paymentStatus fulfillmentStatus fulfillments { status lines { quantity line { sku } } } cancellations { id } returns { id } } } }';
  const statements = await shop.world.statementsOf(async () => {
    expect((await shop.world.ask('ecommerce', buyer, query)).errors).toBeUndefined();
  });
  const own = statements.filter((text) => !text.includes('platform_revocations') && !text.includes('from platform_events'));
  expect(own).toHaveLength(8);
});

import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { people, vendors } from '../../../db/seed/demo.ts';
import { workerCaller } from '../../../platform/auth/worker-caller.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { createDelivery } from '../actions/create-delivery.ts';
import { dispatchDeliveries } from '../actions/dispatch-deliveries.ts';
import { handleDeliveryException } from '../actions/handle-delivery-exception.ts';
import { setCourierAvailability } from '../actions/set-courier-availability.ts';
import { updateDeliveryStatus } from '../actions/update-delivery-status.ts';
import { cancelDelivery, markDeliveryReady, requestDelivery } from '../contract.ts';
import { seed } from '../seed.ts';
import { ada, ana, carl, courierAt, deliveryWorld, drive, home, loadOf, ordered, published, shop, statusOf, vera, violations, type DeliveryWorld } from './delivery-world.ts';

let town: DeliveryWorld;
beforeEach(async () => {
  town = await deliveryWorld();
});
afterEach(async () => {
  const broken = await violations(town);
  await town.world[Symbol.asyncDispose]();
  expect(broken).toEqual([]);
});

const asWorker = () => town.world.context(workerCaller);
const within = <R>(work: (ctx: ReturnType<typeof asWorker>) => R) => work(asWorker());
const ready = (orderId: string) => within((ctx) => ctx.inTransaction((trx) => markDeliveryReady(ctx, trx, { orderId })));
const cancel = (orderId: string) => within((ctx) => ctx.inTransaction((trx) => cancelDelivery(ctx, trx, { orderId })));
const titles = async () =>
  (await town.world.db.selectFrom('notifications').select('title').where('user_id', '=', people.ana.id).orderBy('id').execute()).map(({ title }) => title);

test('from the order to the door: packed, assigned by itself to the nearest, fetched, brought', async () => {
  const far = await courierAt(town, home, { name: 'Cleo' });
  const near = await courierAt(town, shop, { userId: people.carl.id });
  const { orderId, deliveryId } = await ordered(town, { later: true });
  await town.world.drain();
  expect(await statusOf(town, deliveryId)).toBe('CREATED');

  expect(await ready(orderId)).toEqual({ ok: true, value: { deliveryId } });
  expect(await ready(orderId)).toEqual({ ok: true, value: { deliveryId } });
  expect((await town.world.drain()).filter((name) => name === 'delivery.dispatch')).toHaveLength(1);
  expect(await statusOf(town, deliveryId)).toBe('ASSIGNED');
  expect([await loadOf(town, near), await loadOf(town, far)]).toEqual([1, 0]);

  await drive(town, deliveryId, ['DEPART_TO_PICKUP', 'ARRIVE_AT_PICKUP', 'PICK_UP', 'DEPART_TO_DROPOFF', 'ARRIVE_AT_DROPOFF']);
  const idempotencyKey = newId();
  const deliver = { deliveryId, event: 'DELIVER', proof: { kind: 'CODE', value: '4711' }, idempotencyKey } as const;
  const delivered = await updateDeliveryStatus(town.world.context(carl), deliver);
  expect(delivered).toMatchObject({ ok: true, value: { status: 'DELIVERED', proof: { kind: 'CODE', value: '4711' }, delivered_at: town.clock.now() } });
  expect(await updateDeliveryStatus(town.world.context(carl), deliver)).toEqual(delivered);
  expect(await updateDeliveryStatus(town.world.context(carl), { ...deliver, proof: null })).toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
  expect(await loadOf(town, near)).toBe(0);
  expect(await published(town, deliveryId)).toEqual([
    ...['CREATED', 'READY', 'ASSIGNED', 'EN_ROUTE_TO_PICKUP', 'AT_PICKUP', 'PICKED_UP', 'EN_ROUTE_TO_DROPOFF', 'AT_DROPOFF', 'DELIVERED'].map(
      (status) => `delivery.status.changed ${status}`,
    ),
    'delivery.delivered',
  ]);
  expect(await published(town, near)).toHaveLength(7);
  expect(await titles()).toEqual(['Carl brings your order', 'Your order is on its way', 'Your order has arrived']);
});

test('with nobody on duty it waits, and goes to the first who starts', async () => {
  const { deliveryId } = await ordered(town);
  await town.world.drain();
  expect(await statusOf(town, deliveryId)).toBe('READY');
  const courier = await courierAt(town, shop, { userId: people.carl.id });
  await setCourierAvailability(town.world.context(carl), { available: false });
  expect(await setCourierAvailability(town.world.context(ada), { courierId: courier, available: true })).toMatchObject({ ok: true, value: { status: 'AVAILABLE' } });
  await town.world.drain();
  expect(await statusOf(town, deliveryId)).toBe('ASSIGNED');
  expect(await dispatchDeliveries(asWorker())).toEqual({ ok: true, value: 0 });
});

test('a courier with room for three gets three in three rounds, and the fourth when one is done', async () => {
  const courier = await courierAt(town, shop, { userId: people.carl.id, capacity: 3 });
  const deliveries = [await ordered(town), await ordered(town), await ordered(town), await ordered(town)];
  await town.world.drain();
  const open = async () => (await Promise.all(deliveries.map(({ deliveryId }) => statusOf(town, deliveryId)))).filter((status) => status === 'READY').length;
  expect([await open(), await loadOf(town, courier)]).toEqual([1, 3]);
  const [first] = (await town.world.db.selectFrom('deliveries').select('id').where('status', '=', 'ASSIGNED').execute()).map(({ id }) => id);
  await drive(town, first!, ['PICK_UP', 'DEPART_TO_DROPOFF', 'DELIVER']);
  await town.world.drain();
  expect([await open(), await loadOf(town, courier)]).toEqual([0, 3]);
});

test('an order has one delivery, however often it is asked for', async () => {
  const { orderId, deliveryId } = await ordered(town);
  const place = { address: 'x', location: shop };
  const again = { orderId, vendorId: vendors.velo.id, customerId: people.ana.id, pickup: place, dropoff: place, items: 1, readyAt: town.clock.now() };
  const ask = (request: typeof again) => within((ctx) => ctx.inTransaction((trx) => requestDelivery(ctx, trx, request)));
  expect(await ask(again)).toEqual({ ok: true, value: { deliveryId } });
  expect(await ask({ ...again, customerId: people.ben.id })).toMatchObject({ code: 'DELIVERY_EXISTS' });
  expect(await ask({ ...again, orderId: newId(), items: 0 })).toEqual({ ok: false, code: 'INPUT_INVALID', path: ['input', 'items'] });
  expect(await ask({ ...again, orderId: newId(), pickup: { ...place, location: { latitude: 91, longitude: 0 } } })).toMatchObject({ path: ['input', 'pickup'] });
  expect(await createDelivery(town.world.context(vera), { ...again, orderId: newId(), idempotencyKey: 'k' })).toEqual({ ok: false, code: 'DELIVERY_NOT_FOUND' });
  const byHand = { ...again, orderId: newId(), idempotencyKey: 'k' };
  const made = await createDelivery(town.world.context(ada), byHand);
  expect(made).toMatchObject({ ok: true, value: { status: 'READY' } });
  expect(await createDelivery(town.world.context(ada), byHand)).toEqual(made);
  expect(await town.world.db.selectFrom('deliveries').select('id').execute()).toHaveLength(2);
});

test('called off before the pickup it is cancelled and the courier is free; after it, it goes back', async () => {
  const courier = await courierAt(town, shop, { userId: people.carl.id, capacity: 2 });
  const early = await ordered(town);
  const late = await ordered(town);
  await town.world.drain();
  expect(await loadOf(town, courier)).toBe(2);
  await drive(town, late.deliveryId, ['PICK_UP']);
  expect(await cancel(early.orderId)).toEqual({ ok: true, value: { deliveryId: early.deliveryId, status: 'CANCELLED' } });
  expect(await cancel(early.orderId)).toMatchObject({ ok: true });
  expect(await ready(early.orderId)).toEqual({ ok: false, code: 'INVALID_TRANSITION' });
  expect(await cancel(late.orderId)).toMatchObject({ value: { status: 'RETURNING' } });
  expect(await loadOf(town, courier)).toBe(1);
  await drive(town, late.deliveryId, ['COMPLETE_RETURN']);
  expect(await loadOf(town, courier)).toBe(0);
  expect(await cancel(newId())).toEqual({ ok: false, code: 'DELIVERY_NOT_FOUND' });
});

test('a courier whose bicycle breaks gives it back, and it goes to another one, not to the same', async () => {
  const first = await courierAt(town, shop, { userId: people.carl.id });
  const { deliveryId } = await ordered(town);
  await town.world.drain();
  const report = { deliveryId, type: 'VEHICLE_BREAKDOWN', note: 'flat tyre', idempotencyKey: 'b' } as const;
  const handled = await handleDeliveryException(town.world.context(carl), report);
  expect(handled).toMatchObject({ ok: true, value: { resolution: 'REASSIGN', courier_id: first, note: 'flat tyre' } });
  expect(await handleDeliveryException(town.world.context(carl), report)).toEqual(handled);
  await town.world.drain();
  expect([await statusOf(town, deliveryId), await loadOf(town, first)]).toEqual(['READY', 0]);
  const second = await courierAt(town, home, { userId: people.cleo.id, name: 'Cleo' });
  await dispatchDeliveries(asWorker());
  expect([await statusOf(town, deliveryId), await loadOf(town, first), await loadOf(town, second)]).toEqual(['ASSIGNED', 0, 1]);
  expect(await titles()).toEqual(['Carl brings your order', 'Cleo brings your order']);
  expect(await handleDeliveryException(town.world.context(carl), { ...report, idempotencyKey: 'c' })).toMatchObject({ code: 'DELIVERY_NOT_FOUND' });
});

test('nobody at the door: tried again once, then brought back', async () => {
  await courierAt(town, shop, { userId: people.carl.id });
  const { deliveryId } = await ordered(town);
  await town.world.drain();
  await drive(town, deliveryId, ['PICK_UP', 'DEPART_TO_DROPOFF', 'ARRIVE_AT_DROPOFF']);
  const absent = () => handleDeliveryException(town.world.context(carl), { deliveryId, type: 'CUSTOMER_ABSENT', idempotencyKey: newId() });
  expect(await absent()).toMatchObject({ value: { resolution: 'RETRY' } });
  expect(await statusOf(town, deliveryId)).toBe('EN_ROUTE_TO_DROPOFF');
  await drive(town, deliveryId, ['ARRIVE_AT_DROPOFF']);
  expect(await absent()).toMatchObject({ value: { resolution: 'RETURN' } });
  expect(await statusOf(town, deliveryId)).toBe('RETURNING');
  expect(await handleDeliveryException(town.world.context(ada), { deliveryId, type: 'REFUSED', resolution: 'RETRY', idempotencyKey: 'x' })).toMatchObject({ code: 'RESOLUTION_NOT_POSSIBLE' });
  expect(await handleDeliveryException(town.world.context(carl), { deliveryId, type: 'LOST', resolution: 'WRITE_OFF', idempotencyKey: 'y' })).toMatchObject({ code: 'RESOLUTION_NOT_POSSIBLE' });
  expect(await handleDeliveryException(town.world.context(ada), { deliveryId, type: 'LOST', idempotencyKey: 'z' })).toMatchObject({ value: { resolution: 'WRITE_OFF' } });
  expect(await statusOf(town, deliveryId)).toBe('LOST');
});

test('events out of turn are refused and leave nothing', async () => {
  const { deliveryId } = await ordered(town, { later: true });
  const send = (caller: typeof ada, event: 'DELIVER' | 'ASSIGN' | 'MARK_READY' | 'CANCEL') => updateDeliveryStatus(town.world.context(caller), { deliveryId, event, idempotencyKey: newId() });
  expect(await send(ada, 'DELIVER')).toMatchObject({ code: 'INVALID_TRANSITION' });
  expect(await send(ada, 'ASSIGN')).toMatchObject({ code: 'INVALID_TRANSITION' });
  expect(await send(ana, 'CANCEL')).toMatchObject({ code: 'DELIVERY_NOT_FOUND' });
  expect(await published(town, deliveryId)).toEqual(['delivery.status.changed CREATED']);
  expect(await send(vera, 'MARK_READY')).toMatchObject({ ok: true, value: { status: 'READY' } });
  expect(await send(vera, 'CANCEL')).toMatchObject({ code: 'INVALID_TRANSITION' });
  expect(await send(ada, 'CANCEL')).toMatchObject({ ok: true, value: { status: 'CANCELLED' } });
});

test('the demo has its couriers on duty, once', async () => {
  await seed(asWorker());
  await seed(asWorker());
  const rows = await town.world.db.selectFrom('courier_profiles').select(['display_name', 'status']).orderBy('id').execute();
  expect(rows).toEqual([{ display_name: 'Carl', status: 'AVAILABLE' }, { display_name: 'Cleo', status: 'AVAILABLE' }]);
});

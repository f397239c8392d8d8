import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { people } from '../../../db/seed/demo.ts';
import { workerCaller } from '../../../platform/auth/worker-caller.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import type { Result } from '../../../platform/kernel/result.ts';
import { assignDelivery } from '../actions/assign-delivery.ts';
import { dispatchDeliveries } from '../actions/dispatch-deliveries.ts';
import { reportCourierLocations } from '../actions/report-courier-locations.ts';
import { updateDeliveryStatus } from '../actions/update-delivery-status.ts';
import { cancelDelivery } from '../contract.ts';
import { ada, carl, courierAt, deliveryWorld, drive, loadOf, ordered, published, shop, statusOf, violations, type DeliveryWorld } from './delivery-world.ts';

const ROUNDS = 20;
const CONTENDERS = 50;

let town: DeliveryWorld;
const allOffline = () => town.world.db.updateTable('courier_profiles').set({ status: 'OFFLINE' }).execute();
beforeAll(async () => {
  town = await deliveryWorld();
});
afterEach(async () => {
  expect(await violations(town)).toEqual([]);
  // What one test leaves open must not take part in the next one.
  await allOffline();
  const waiting = await town.world.db.selectFrom('deliveries').select('order_id').where('status', '=', 'READY').execute();
  const ctx = town.world.context(workerCaller);
  for (const { order_id } of waiting) await ctx.inTransaction((trx) => cancelDelivery(ctx, trx, { orderId: order_id }));
});
afterAll(async () => {
  await town.world[Symbol.asyncDispose]();
});

const each = <T>(n: number, work: (i: number) => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: n }, (_, i) => work(i)));
/** How often each outcome came: `ok` or the code. */
const tally = (results: readonly Result<unknown>[]) =>
  Object.fromEntries([...Map.groupBy(results, (result) => (result.ok ? 'ok' : result.code))].map(([outcome, all]) => [outcome, all.length]));
const assign = (deliveryId: string, courierId?: string) => assignDelivery(town.world.context(ada), { deliveryId, courierId });

test('of fifty who assign one delivery to fifty couriers, one succeeds', async () => {
  const couriers = await each(CONTENDERS, () => courierAt(town));
  for (let round = 0; round < ROUNDS; round += 1) {
    const { deliveryId } = await ordered(town);
    const results = await Promise.all(couriers.map((courier) => assign(deliveryId, courier)));
    expect(tally(results)).toEqual({ ok: 1, DELIVERY_ALREADY_ASSIGNED: CONTENDERS - 1 });
    const loads = await Promise.all(couriers.map((courier) => loadOf(town, courier)));
    expect(loads.reduce((a, b) => a + b)).toBe(1);
    expect((await published(town, deliveryId)).at(-1)).toBe('delivery.status.changed ASSIGNED');
    await updateDeliveryStatus(town.world.context(ada), { deliveryId, event: 'CANCEL', idempotencyKey: newId() });
  }
}, 60_000);

test('of fifty deliveries for one courier, one gets them, whether the courier is named or found', async () => {
  const deliveries = await each(CONTENDERS, () => ordered(town));
  for (let round = 0; round < ROUNDS; round += 1) {
    const courier = await courierAt(town);
    const results = await Promise.all(deliveries.map(({ deliveryId }, i) => assign(deliveryId, i % 2 === 0 ? courier : undefined)));
    expect(tally(results)).toEqual({ ok: 1, COURIER_UNAVAILABLE: CONTENDERS - 1 });
    expect(await loadOf(town, courier)).toBe(1);
    const winner = deliveries[results.findIndex(({ ok }) => ok)]!;
    await updateDeliveryStatus(town.world.context(ada), { deliveryId: winner.deliveryId, event: 'CANCEL', idempotencyKey: newId() });
    deliveries.splice(deliveries.indexOf(winner), 1, await ordered(town));
    await allOffline();
  }
}, 60_000);

test('dispatchers at work at the same time, with people assigning by hand, give nothing away twice', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const couriers = await each(6, () => courierAt(town, shop, { capacity: 2 }));
    const deliveries = await each(10, () => ordered(town));
    await each<Result<unknown>>(8, (i) => (i % 2 === 0 ? dispatchDeliveries(town.world.context(workerCaller)) : assign(deliveries[i]!.deliveryId)));
    expect(await violations(town)).toEqual([]);
    for (let left = 10; left > 0; left -= 1) await dispatchDeliveries(town.world.context(workerCaller));
    const statuses = await Promise.all(deliveries.map(({ deliveryId }) => statusOf(town, deliveryId)));
    expect(statuses).toEqual(Array<string>(10).fill('ASSIGNED'));
    const loads = await Promise.all(couriers.map((courier) => loadOf(town, courier)));
    expect(loads.reduce((a, b) => a + b)).toBe(10);
    await allOffline();
  }
}, 60_000);

test('delivered once, however often and by whom it is said at the same time; the same key has one answer', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const courier = await courierAt(town, shop, { capacity: 2 });
    const { deliveryId } = await ordered(town);
    await assign(deliveryId, courier);
    await drive(town, deliveryId, ['PICK_UP', 'DEPART_TO_DROPOFF'], ada);
    const deliver = (idempotencyKey: string) => updateDeliveryStatus(town.world.context(ada), { deliveryId, event: 'DELIVER', idempotencyKey });
    const sameKey = newId();
    const results = await each(10, (i) => deliver(i < 5 ? sameKey : newId()));
    const byKey = tally(results.slice(0, 5));
    expect([JSON.stringify({ ok: 5 }), JSON.stringify({ INVALID_TRANSITION: 5 })]).toContain(JSON.stringify(byKey));
    expect(tally(results.slice(5))).toEqual(byKey['ok'] ? { INVALID_TRANSITION: 5 } : { ok: 1, INVALID_TRANSITION: 4 });
    expect((await published(town, deliveryId)).filter((event) => event === 'delivery.delivered')).toHaveLength(1);
    expect(await loadOf(town, courier)).toBe(0);
  }
}, 60_000);

test('a delivery called off while it is assigned leaves no load behind', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const courier = await courierAt(town);
    const { orderId, deliveryId } = await ordered(town);
    const ctx = town.world.context(workerCaller);
    const [assigned, cancelled] = await Promise.all([assign(deliveryId, courier), ctx.inTransaction((trx) => cancelDelivery(ctx, trx, { orderId }))]);
    expect(cancelled).toMatchObject({ ok: true, value: { status: 'CANCELLED' } });
    expect(assigned.ok || assigned.code === 'DELIVERY_NOT_READY').toBe(true);
    expect([await statusOf(town, deliveryId), await loadOf(town, courier)]).toEqual(['CANCELLED', 0]);
  }
});

test('batches of positions that arrive together are taken one after the other', async () => {
  const courier = await courierAt(town, shop, { userId: people.carl.id });
  for (let round = 0; round < ROUNDS; round += 1) {
    const first = round * 10;
    const start = town.clock.now().getTime() - 3_600_000 + round * 10_000;
    const batch = Array.from({ length: 10 }, (_, i) => ({ sequence: first + i, ...shop, recordedAt: new Date(start + i * 1000) }));
    const results = await each(8, () => reportCourierLocations(town.world.context(carl), batch));
    const accepted = results.map((result) => (result.ok ? result.value.accepted : -1)).toSorted((a, b) => b - a);
    expect(accepted).toEqual([10, 0, 0, 0, 0, 0, 0, 0]);
  }
  const rows = await town.world.db.selectFrom('delivery_tracking').select('sequence').where('courier_id', '=', courier).execute();
  expect(rows).toHaveLength(ROUNDS * 10);
});

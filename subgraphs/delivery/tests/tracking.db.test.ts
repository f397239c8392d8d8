import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { people } from '../../../db/seed/demo.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { assignDelivery } from '../actions/assign-delivery.ts';
import { ada, ana, ben, carl, cleo, courierAt, deliveryWorld, drive, ordered, shop, vera, violations, type DeliveryWorld } from './delivery-world.ts';

let town: DeliveryWorld;
let courierId: string;
beforeAll(async () => {
  town = await deliveryWorld();
  courierId = await courierAt(town, shop, { userId: people.carl.id, capacity: 20 });
});
afterAll(async () => {
  const broken = await violations(town);
  await town.world[Symbol.asyncDispose]();
  expect(broken).toEqual([]);
});

let sequence = 0;
/** A position `north` metres north of the shop, `second` seconds after the first one. */
const point = (second: number, north = 0, n = (sequence += 1)) => ({
  sequence: n,
  latitude: shop.latitude + north / 111_195,
  longitude: shop.longitude,
  recordedAt: new Date(town.clock.now().getTime() - 86_400_000 + second * 1000).toISOString(),
});
const report = async (points: readonly object[], caller = carl) => {
  const query = 'mutation ($input: ReportCourierLocationsInput!) { reportCourierLocations(input: $input) { report { accepted ignored rejected lastSequence } errors { code path } } }';
  return (await town.world.ask('delivery', caller, query, { input: { points } })).data?.['reportCourierLocations'];
};
const assigned = async () => {
  const made = await ordered(town);
  await assignDelivery(town.world.context(ada), { deliveryId: made.deliveryId, courierId });
  return made;
};

type Stream = AsyncIterableIterator<{ data?: Record<string, unknown> | null; errors?: readonly { extensions?: Record<string, unknown> }[] }>;
const subscribe = async (query: string, caller = ana, after: string | null = null, variables: object = {}): Promise<Stream> =>
  (await town.world.executor('delivery').subscribe({ query, variables: { after, ...variables } }, town.world.token(caller))) as Stream;
const next = async (stream: Stream) => JSON.parse(JSON.stringify((await stream.next()).value)) as { data: Record<string, never> };
const positions = 'subscription ($id: ID!, $after: String) { courierLocation(deliveryId: $id, after: $after) { cursor sequence location { latitude longitude } recordedAt } }';

test('a batch with duplicates, late points and jumps keeps exactly what is new and possible, in one insert', async () => {
  const first = [point(0), point(1, 10), point(2, 20)];
  expect(await report([first[2]!, first[0]!, first[1]!, first[1]!])).toEqual({ report: { accepted: 3, ignored: 1, rejected: 0, lastSequence: 3 }, errors: [] });
  expect(await report(first)).toEqual({ report: { accepted: 0, ignored: 3, rejected: 0, lastSequence: 3 }, errors: [] });
  const second = [point(3, 30), point(4, 5000), point(5, 50), { ...point(6, 60), latitude: 91 }];
  const statements = await town.world.statementsOf(async () => {
    expect(await report(second)).toEqual({ report: { accepted: 2, ignored: 0, rejected: 2, lastSequence: 6 }, errors: [] });
  });
  expect(statements.filter((text) => /insert into delivery_tracking/.test(text))).toHaveLength(1);
  expect(statements.filter((text) => !text.includes('platform_revocations'))).toHaveLength(5);
  const rows = await town.world.db.selectFrom('delivery_tracking').select(['sequence', 'latitude']).orderBy('sequence').execute();
  expect(rows).toEqual([first[0], first[1], first[2], second[0], second[2]].map((p) => ({ sequence: p!.sequence, latitude: p!.latitude })));
});

test('five hundred points are one batch; none, too many and a stranger’s are refused', async () => {
  const batch = Array.from({ length: 500 }, (_, i) => point(10 + i, 50));
  expect(await report(batch)).toMatchObject({ report: { accepted: 500 } });
  expect(await report([])).toEqual({ report: null, errors: [{ code: 'INPUT_INVALID', path: ['input', 'points'] }] });
  expect(await report([...batch, point(600)])).toMatchObject({ errors: [{ code: 'INPUT_INVALID' }] });
  expect(await report([point(601)], ana)).toEqual({ report: null, errors: [{ code: 'COURIER_NOT_FOUND', path: null }] });
});

test('the customer sees each newest position while the delivery is open, and can go on from a cursor', async () => {
  const { deliveryId } = await assigned();
  const stream = await subscribe(positions, ana, null, { id: deliveryId });
  const [earlier, last] = [point(1000, 60), point(1001, 70)];
  await report([earlier, last]);
  const event = (await next(stream)).data['courierLocation'] as unknown as { cursor: string };
  const shown = { sequence: last.sequence, location: { latitude: last.latitude, longitude: last.longitude }, recordedAt: last.recordedAt };
  expect(event).toEqual({ cursor: event.cursor, ...shown });
  await report([point(1002, 80)]);
  const resumed = await subscribe(positions, ana, event.cursor, { id: deliveryId });
  expect((await next(resumed)).data['courierLocation']).toMatchObject({ sequence: last.sequence + 1 });
  await Promise.all([stream.return?.(), resumed.return?.()]);

  await drive(town, deliveryId, ['PICK_UP', 'DEPART_TO_DROPOFF', 'DELIVER']);
  const before = await town.world.db.selectFrom('platform_events').select('id').where('key', '=', deliveryId).where('topic', '=', 'delivery.courier.located').execute();
  await report([point(1003, 90)]);
  const after = await town.world.db.selectFrom('platform_events').select('id').where('key', '=', deliveryId).where('topic', '=', 'delivery.courier.located').execute();
  expect([before.length, after.length]).toEqual([2, 2]);
  expect(await subscribe(positions, ana, event.cursor, { id: deliveryId })).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  const asStaff = await subscribe(positions, ada, event.cursor, { id: deliveryId });
  expect((await next(asStaff)).data['courierLocation']).toMatchObject({ sequence: last.sequence + 1 });
  await asStaff.return?.();
});

test('moves reach the customer with the state of then and the delivery of now; the courier hears of theirs', async () => {
  const { deliveryId } = await ordered(town);
  const updates = 'subscription ($id: ID!, $after: String) { deliveryUpdated(deliveryId: $id, after: $after) { status delivery { id status courier { displayName } } } }';
  const mine = 'subscription ($id: ID!, $after: String) { courierAssignmentsChanged(courierId: $id, after: $after) { status delivery { id } } }';
  const stream = await subscribe(updates, ana, null, { id: deliveryId });
  const work = await subscribe(mine, carl, null, { id: courierId });
  await assignDelivery(town.world.context(ada), { deliveryId, courierId });
  // A subscription may begin a moment before it was asked for: what came before is passed over.
  let update = (await next(stream)).data['deliveryUpdated'] as unknown as { status: string };
  while (update.status !== 'ASSIGNED') update = (await next(stream)).data['deliveryUpdated'] as unknown as { status: string };
  expect(update).toEqual({ status: 'ASSIGNED', delivery: { id: deliveryId, status: 'ASSIGNED', courier: { displayName: 'Carl' } } });
  expect((await next(work)).data['courierAssignmentsChanged']).toEqual({ status: 'ASSIGNED', delivery: { id: deliveryId } });
  await drive(town, deliveryId, ['UNASSIGN']);
  expect((await next(stream)).data['deliveryUpdated']).toEqual({ status: 'READY', delivery: { id: deliveryId, status: 'READY', courier: null } });
  expect((await next(work)).data['courierAssignmentsChanged']).toEqual({ status: 'READY', delivery: null });
  await Promise.all([stream.return?.(), work.return?.()]);
});

test('strangers cannot subscribe, and cannot tell a delivery of others from none', async () => {
  const { deliveryId } = await assigned();
  const queries = [positions, 'subscription ($id: ID!, $after: String) { deliveryUpdated(deliveryId: $id, after: $after) { cursor } }'];
  for (const query of queries) {
    for (const caller of [ben, cleo]) {
      const answers = await Promise.all([deliveryId, newId(), 'no id'].map((id) => subscribe(query, caller, null, { id })));
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(answers[0]).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    }
    const vendor = await subscribe(query, vera, null, { id: deliveryId });
    expect(typeof vendor.next).toBe('function');
    await vendor.return?.();
  }
  const mine = 'subscription ($id: ID!, $after: String) { courierAssignmentsChanged(courierId: $id, after: $after) { cursor } }';
  expect(await subscribe(mine, cleo, null, { id: courierId })).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
});

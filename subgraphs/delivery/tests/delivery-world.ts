import { people, vendors } from '../../../db/seed/demo.ts';
import { workerCaller } from '../../../platform/auth/worker-caller.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { ok, type Result } from '../../../platform/kernel/result.ts';
import { FakeClock } from '../../../platform/testing/clock.ts';
import { checkInvariants } from '../../../scripts/invariants.ts';
import { testWorld, userCaller, type World } from '../../../tests/support/world.ts';
import { createOrganization } from '../../accounts/contract.ts';
import { seed as seedPeople } from '../../accounts/seed.ts';
import { requestDelivery } from '../contract.ts';
import type { DeliveryEvent } from '../domain/delivery.ts';
import type { Point } from '../domain/place.ts';
import { updateDeliveryStatus } from '../actions/update-delivery-status.ts';
import { insertCourier } from '../store/couriers.ts';

export const ana = userCaller(people.ana.id);
export const ben = userCaller(people.ben.id);
export const vera = userCaller(people.vera.id);
export const theo = userCaller(people.theo.id);
export const carl = userCaller(people.carl.id);
export const cleo = userCaller(people.cleo.id);
export const ada = userCaller(people.ada.id, ['admin', 'staff']);

export const shop: Point = { latitude: 43.735, longitude: 7.421 };
export const home: Point = { latitude: 43.7447, longitude: 7.4315 };
const pickup = { address: '1 Quai Antoine Ier, Monaco', location: shop };
const dropoff = { address: '12 Avenue de Grande Bretagne, Monaco', location: home };

export interface DeliveryWorld {
  readonly world: World;
  readonly clock: FakeClock;
}

/** Accounts, communication and delivery with the demo's people and vendors, and no couriers. */
export const deliveryWorld = async (): Promise<DeliveryWorld> => {
  const clock = new FakeClock();
  const world = await testWorld({ subgraphs: ['accounts', 'communication', 'delivery'], clock });
  const ctx = world.context(workerCaller);
  await seedPeople(ctx);
  await ctx.inTransaction(async (trx) => {
    for (const { id, name, ownerId } of Object.values(vendors)) await createOrganization(ctx, trx, { id, kind: 'VENDOR', name, ownerId });
    return ok(null);
  });
  return { world, clock };
};

const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.code);
  return result.value;
};

/** A delivery of Vélo's goods to Ana, as checkout asks for it: READY unless `later`. */
export const ordered = async ({ world, clock }: DeliveryWorld, { later = false, from = shop } = {}): Promise<{ orderId: string; deliveryId: string }> => {
  const orderId = newId();
  const readyAt = new Date(clock.now().getTime() + (later ? 3_600_000 : 0));
  const ctx = world.context(workerCaller);
  const request = { orderId, vendorId: vendors.velo.id, customerId: people.ana.id, pickup: { ...pickup, location: from }, dropoff, items: 2, readyAt };
  const made = await ctx.inTransaction((trx) => requestDelivery(ctx, trx, request));
  return { orderId, ...valueOf(made) };
};

/** A courier on duty at a place. */
export const courierAt = async ({ world, clock }: DeliveryWorld, place: Point = shop, { userId = newId(), name = 'Carl', capacity = 1 } = {}): Promise<string> => {
  const id = newId();
  const now = clock.now();
  const row = { id, user_id: userId, display_name: name, vehicle: 'BICYCLE', status: 'AVAILABLE', capacity, ...place, located_at: now, created_at: now };
  await world.db.transaction().execute((trx) => insertCourier(trx, row));
  return id;
};

/** Sends events as the courier of the delivery (or somebody else), each with a key of its own. */
export const drive = async ({ world }: DeliveryWorld, deliveryId: string, events: readonly DeliveryEvent[], caller = carl): Promise<void> => {
  for (const event of events) valueOf(await updateDeliveryStatus(world.context(caller), { deliveryId, event, idempotencyKey: newId() }));
};

/** The rules of `db/invariants/delivery.sql` that are broken now, with rows that break them. */
export const violations = async ({ world }: DeliveryWorld): Promise<unknown[]> => (await checkInvariants(world.db, 'delivery.sql')).broken;

export const statusOf = async ({ world }: DeliveryWorld, deliveryId: string): Promise<string> =>
  (await world.db.selectFrom('deliveries').select('status').where('id', '=', deliveryId).executeTakeFirstOrThrow()).status;

export const loadOf = async ({ world }: DeliveryWorld, courierId: string): Promise<number> =>
  (await world.db.selectFrom('courier_profiles').select('active_count').where('id', '=', courierId).executeTakeFirstOrThrow()).active_count;

/** Topics and states of what was published about a key, in order. */
export const published = async ({ world }: DeliveryWorld, key: string): Promise<string[]> => {
  const rows = await world.db.selectFrom('platform_events').select(['topic', 'payload']).where('key', '=', key).orderBy('id').execute();
  return rows.map(({ topic, payload }) => [topic, (payload as { status?: string }).status].filter(Boolean).join(' '));
};

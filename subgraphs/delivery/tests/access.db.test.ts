import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { people } from '../../../db/seed/demo.ts';
import { anonymous } from '../../../platform/auth/caller.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { serviceCaller } from '../../../tests/support/world.ts';
import { assignDelivery } from '../actions/assign-delivery.ts';
import { ada, ana, ben, carl, cleo, courierAt, deliveryWorld, drive, home, ordered, shop, statusOf, theo, vera, violations, type DeliveryWorld } from './delivery-world.ts';

let town: DeliveryWorld;
let courierId: string;
let open: { orderId: string; deliveryId: string };
let done: { orderId: string; deliveryId: string };
beforeAll(async () => {
  town = await deliveryWorld();
  courierId = await courierAt(town, shop, { userId: people.carl.id, capacity: 5 });
  await courierAt(town, home, { userId: people.cleo.id, name: 'Cleo' });
  [done, open] = [await ordered(town), await ordered(town)];
  for (const { deliveryId } of [done, open]) await assignDelivery(town.world.context(ada), { deliveryId, courierId });
  await drive(town, done.deliveryId, ['PICK_UP', 'DEPART_TO_DROPOFF', 'DELIVER']);
});
afterAll(async () => {
  const broken = await violations(town);
  await town.world[Symbol.asyncDispose]();
  expect(broken).toEqual([]);
});

const ask = async (caller: typeof ana, query: string, variables: Record<string, unknown> = {}) => town.world.ask<Record<string, never>>('delivery', caller, query, variables);
const dataOf = async (...args: Parameters<typeof ask>) => {
  const { data, errors } = await ask(...args);
  expect(errors).toBeUndefined();
  return data!;
};
const parties = [ana, carl, vera, ada, serviceCaller('delivery:dispatch')];
const strangers = [ben, cleo, theo, serviceCaller('catalog:read')];

test('a delivery is there for its parties and staff; for others it does not exist, on every way', async () => {
  const query = `query ($id: ID!, $entities: [_Any!]!) {
    delivery(id: $id) { id } trackDelivery(id: $id) { publicStatus }
    _entities(representations: $entities) { ... on Delivery { id status } ... on Order { delivery { id } } ... on DeliveryException { id } }
  }`;
  const entities = [{ __typename: 'Delivery', id: open.deliveryId }, { __typename: 'Order', id: open.orderId }];
  for (const caller of parties) {
    expect(await dataOf(caller, query, { id: open.deliveryId, entities })).toEqual({
      delivery: { id: open.deliveryId },
      trackDelivery: { publicStatus: 'PENDING' },
      _entities: [{ id: open.deliveryId, status: 'ASSIGNED' }, { delivery: { id: open.deliveryId } }],
    });
  }
  for (const caller of strangers) {
    const foreign = await dataOf(caller, query, { id: open.deliveryId, entities });
    expect(foreign).toEqual({ delivery: null, trackDelivery: null, _entities: [null, { delivery: null }] });
    for (const id of [newId(), 'no id', '__proto__']) {
      expect(await dataOf(caller, query, { id, entities: [{ __typename: 'Delivery', id }, { __typename: 'Order', id }] })).toEqual(foreign);
    }
  }
  expect(await ask(anonymous, 'query ($id: ID!) { delivery(id: $id) { id } }', { id: open.deliveryId })).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  expect(await dataOf(anonymous, 'query ($id: ID!) { trackDelivery(id: $id) { eta } }', { id: open.deliveryId })).toEqual({ trackDelivery: null });
});

test('where the courier is, the parties see while the delivery is open, staff always', async () => {
  const query = 'query ($id: ID!) { delivery(id: $id) { courier { displayName location { latitude } locatedAt profile { id } } } trackDelivery(id: $id) { location { latitude } locatedAt vehicle } }';
  const courierFor = async (caller: typeof ana, id: string) => (await dataOf(caller, query, { id })) as unknown as { delivery: { courier: object }; trackDelivery: object };
  const locatedAt = town.clock.now().toISOString();
  const seen = { location: { latitude: shop.latitude }, locatedAt };
  const hidden = { location: null, locatedAt: null };
  for (const caller of [ana, vera]) {
    expect(await courierFor(caller, open.deliveryId)).toEqual({ delivery: { courier: { displayName: 'Carl', ...seen, profile: null } }, trackDelivery: { ...seen, vehicle: 'BICYCLE' } });
    expect(await courierFor(caller, done.deliveryId)).toEqual({ delivery: { courier: { displayName: 'Carl', ...hidden, profile: null } }, trackDelivery: { ...hidden, vehicle: 'BICYCLE' } });
  }
  expect(await courierFor(ada, done.deliveryId)).toEqual({ delivery: { courier: { displayName: 'Carl', ...seen, profile: { id: courierId } } }, trackDelivery: { ...seen, vehicle: 'BICYCLE' } });
});

test('a tracking link shows little, the courier only on the way to the door, and works without signing in', async () => {
  const link = 'query ($id: ID!) { delivery(id: $id) { publicToken } }';
  const tokenFor = async (caller: typeof ana) => ((await dataOf(caller, link, { id: open.deliveryId })) as unknown as { delivery: { publicToken: string | null } }).delivery.publicToken;
  const token = await tokenFor(ana);
  expect([await tokenFor(vera), await tokenFor(ada), await tokenFor(carl)]).toEqual([token, token, null]);
  const query = 'query ($token: String!) { trackDelivery(publicToken: $token) { publicStatus vehicle location { latitude } delivery { dropoff { address } } } }';
  expect(await dataOf(anonymous, query, { token })).toEqual({ trackDelivery: { publicStatus: 'PENDING', vehicle: 'BICYCLE', location: null, delivery: null } });
  expect(await dataOf(ben, query, { token })).toMatchObject({ trackDelivery: { delivery: null } });
  expect(await dataOf(ana, query, { token })).toMatchObject({ trackDelivery: { location: { latitude: shop.latitude }, delivery: { dropoff: { address: '12 Avenue de Grande Bretagne, Monaco' } } } });
  await drive(town, open.deliveryId, ['PICK_UP']);
  expect(await dataOf(anonymous, query, { token })).toEqual({ trackDelivery: { publicStatus: 'IN_TRANSIT', vehicle: 'BICYCLE', location: { latitude: shop.latitude }, delivery: null } });
  expect(await dataOf(anonymous, query, { token: `${token}x` })).toEqual({ trackDelivery: null });
});

test('strangers change nothing, and every refusal reads as if there were nothing', async () => {
  const before = await statusOf(town, open.deliveryId);
  const attempts = [
    ['updateDeliveryStatus', 'UpdateDeliveryStatusInput', { event: 'DELIVER', idempotencyKey: 'k' }],
    ['handleDeliveryExceptions', 'HandleDeliveryExceptionsInput', { type: 'LOST', idempotencyKey: 'k' }],
    ['assignDelivery', 'AssignDeliveryInput', { strategy: 'BEST' }],
  ] as const;
  for (const [name, type, rest] of attempts) {
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { errors { code message path } } }`;
    for (const caller of strangers) {
      const foreign = await dataOf(caller, query, { input: { deliveryId: open.deliveryId, ...rest } });
      expect(foreign).toMatchObject({ [name]: { errors: [{ code: 'DELIVERY_NOT_FOUND' }] } });
      expect(await dataOf(caller, query, { input: { deliveryId: newId(), ...rest } })).toEqual(foreign);
    }
    expect(await ask(anonymous, query, { input: { deliveryId: open.deliveryId, ...rest } })).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  }
  expect(await statusOf(town, open.deliveryId)).toBe(before);
});

test('a courier’s profile, day and route are theirs and staff’s', async () => {
  const query = `query ($id: ID!, $entities: [_Any!]!) {
    getCourierAssignments(courierId: $id) { nodes { delivery { id } outcome endedAt } pageInfo { hasNextPage } }
    _entities(representations: $entities) { ... on CourierProfile { displayName activeCount } ... on User { courierProfile { id } } }
  }`;
  const entities = [{ __typename: 'CourierProfile', id: courierId }, { __typename: 'User', id: people.carl.id }];
  for (const caller of [carl, ada]) {
    expect(await dataOf(caller, query, { id: courierId, entities })).toEqual({
      getCourierAssignments: {
        nodes: [
          { delivery: { id: open.deliveryId }, outcome: null, endedAt: null },
          { delivery: { id: done.deliveryId }, outcome: 'DELIVERED', endedAt: town.clock.now().toISOString() },
        ],
        pageInfo: { hasNextPage: false },
      },
      _entities: [{ displayName: 'Carl', activeCount: 1 }, { courierProfile: { id: courierId } }],
    });
  }
  for (const caller of [ana, ben, cleo, vera]) {
    expect(await dataOf(caller, query, { id: courierId, entities })).toEqual({ getCourierAssignments: null, _entities: [null, { courierProfile: null }] });
  }
  const optimize = 'mutation ($input: OptimizeDeliveryRoutesInput!) { optimizeDeliveryRoutes(input: $input) { route { stops { kind delivery { id } } distance duration } errors { code } } }';
  expect(await dataOf(cleo, optimize, { input: { courierId } })).toEqual({ optimizeDeliveryRoutes: { route: null, errors: [{ code: 'COURIER_NOT_FOUND' }] } });
  expect(await dataOf(cleo, optimize, { input: {} })).toEqual({ optimizeDeliveryRoutes: { route: null, errors: [{ code: 'ROUTE_EMPTY' }] } });
  const plan = { route: { stops: [{ kind: 'DROPOFF', delivery: { id: open.deliveryId } }], distance: 1780, duration: 544 }, errors: [] };
  expect(await dataOf(carl, optimize, { input: { dryRun: true } })).toEqual({ optimizeDeliveryRoutes: plan });
  expect(await town.world.db.selectFrom('delivery_routes').select('id').execute()).toEqual([]);
  for (let run = 0; run < 2; run += 1) expect(await dataOf(ada, optimize, { input: { courierId } })).toEqual({ optimizeDeliveryRoutes: plan });
  const kept = 'query ($entities: [_Any!]!) { _entities(representations: $entities) { ... on CourierProfile { route { duration stops { kind } courier { id } } } } }';
  expect(await dataOf(carl, kept, { entities: [entities[0]] })).toEqual({ _entities: [{ route: { duration: 544, stops: [{ kind: 'DROPOFF' }], courier: { id: courierId } } }] });
  expect(await ask(carl, '{ getCourierAssignments(date: "2026-02-30") { nodes { id } } }')).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  expect(await dataOf(carl, '{ getCourierAssignments(date: "2026-01-14") { nodes { id } } }')).toEqual({ getCourierAssignments: { nodes: [] } });
});

test('staff make couriers and see who is near; others do not', async () => {
  const register = 'mutation ($input: RegisterCourierInput!) { registerCourier(input: $input) { courier { status capacity user { id } } errors { code path } } }';
  const input = { userId: people.ben.id, displayName: 'Ben', vehicle: 'CAR' };
  expect(await dataOf(ben, register, { input })).toEqual({ registerCourier: { courier: null, errors: [{ code: 'USER_NOT_FOUND', path: ['input', 'userId'] }] } });
  expect(await dataOf(ada, register, { input })).toEqual({ registerCourier: { courier: { status: 'OFFLINE', capacity: 2, user: { id: people.ben.id } }, errors: [] } });
  expect(await dataOf(ada, register, { input })).toMatchObject({ registerCourier: { errors: [{ code: 'COURIER_EXISTS' }] } });
  expect(await dataOf(ada, register, { input: { ...input, userId: newId() } })).toMatchObject({ registerCourier: { errors: [{ code: 'USER_NOT_FOUND' }] } });
  expect(await dataOf(ada, register, { input: { ...input, capacity: 21 } })).toMatchObject({ registerCourier: { errors: [{ code: 'INPUT_INVALID', path: ['input', 'capacity'] }] } });
  const near = 'query ($location: GeoPointInput!, $radius: Int) { nearbyCouriers(location: $location, radius: $radius) { distance courier { displayName } } }';
  expect(await dataOf(ada, near, { location: shop })).toEqual({ nearbyCouriers: [{ distance: 0, courier: { displayName: 'Carl' } }, { distance: 1369, courier: { displayName: 'Cleo' } }] });
  expect(await dataOf(ada, near, { location: shop, radius: 1368 })).toMatchObject({ nearbyCouriers: [{ distance: 0 }] });
  expect(await dataOf(ana, near, { location: shop })).toEqual({ nearbyCouriers: [] });
  const quote = 'query ($input: QuoteDeliveryInput!) { quoteDelivery(input: $input) { quote { fee { amount currency decimal } distance minutes } errors { code } } }';
  expect(await dataOf(ana, quote, { input: { pickup: shop, dropoff: home } })).toEqual({
    quoteDelivery: { quote: { fee: { amount: '432', currency: 'EUR', decimal: '4.32' }, distance: 1780, minutes: 15 }, errors: [] },
  });
});

test('twenty orders show their deliveries and couriers in as many statements as one', async () => {
  const orders = await Promise.all(Array.from({ length: 20 }, () => ordered(town)));
  const query = 'query ($entities: [_Any!]!) { _entities(representations: $entities) { ... on Order { delivery { status eta courier { displayName location { latitude } } exceptions { type } publicToken } } } }';
  const count = async (caller: typeof ana, n: number) => {
    const entities = [open, ...orders].slice(0, n).map(({ orderId }) => ({ __typename: 'Order', id: orderId }));
    const statements = await town.world.statementsOf(() => dataOf(caller, query, { entities }));
    return statements.filter((text) => !text.includes('platform_revocations')).length;
  };
  expect([await count(ana, 1), await count(ana, 20)]).toEqual([3, 3]);
  expect([await count(vera, 1), await count(vera, 20)]).toEqual([5, 5]);
});

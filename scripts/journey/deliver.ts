import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Person } from './client.ts';
import type { Tell } from './journey.ts';
import * as operations from './operations.ts';

interface Point {
  latitude: number;
  longitude: number;
}
interface Courier {
  id: string;
  displayName: string;
  lastSequence: number | null;
  location: Point | null;
}

/** Metres north in degrees of latitude. */
const METRE = 1 / 111_320;
const STEP_METRES = 3;
const STEP_MILLISECONDS = 100;
const STEPS = 5;

const profileOf = async (courier: Person): Promise<Courier> => (await courier.ask<{ me: { courierProfile: Courier } }>(operations.courier)).me.courierProfile;

/** The courier that Plaza chose for a delivery. */
const assignedOf = async (couriers: readonly Person[], deliveryId: string): Promise<Person> => {
  for (const courier of couriers) {
    const { getCourierAssignments } = await courier.ask<{ getCourierAssignments: { nodes: { endedAt: string | null; delivery: { id: string } | null }[] } }>(operations.assignments);
    if (getCourierAssignments.nodes.some(({ endedAt, delivery }) => endedAt === null && delivery?.id === deliveryId)) return courier;
  }
  throw new Error('none of the couriers has the delivery');
};

export interface Handover {
  readonly orderId: string;
  readonly customer: Person;
  readonly couriers: readonly Person[];
}

/** One delivery of an order: Plaza assigns a courier, who collects, rides and hands over while the customer watches. */
export const deliver = async ({ orderId, customer, couriers }: Handover, tell: Tell) => {
  for (const courier of couriers) await courier.ask(operations.available, { input: { available: true } });
  const { order } = await customer.ask<{ order: { delivery: { id: string; status: string } } }>(operations.deliveryOfOrder, { orderId });
  const deliveryId = order.delivery.id;
  const updates = await customer.watch<{ status: string; delivery: { courier: { displayName: string; vehicle: string } | null } }>(operations.deliveryUpdates, { deliveryId });
  const assigned = await waitForCourier(customer, orderId);
  const courier = await assignedOf(couriers, deliveryId);
  tell('Plaza', `gives the delivery to ${assigned}`);
  const positions = await customer.watch<{ sequence: number; location: Point }>(operations.locations, { deliveryId });

  const move = async (event: string, proof?: object) => {
    await courier.ask(operations.move, { input: { deliveryId, event, idempotencyKey: randomUUID(), ...(proof ? { proof } : {}) } });
    tell(assigned, event.toLowerCase().replaceAll('_', ' '));
  };
  await move('DEPART_TO_PICKUP');
  const { lastSequence, location } = await profileOf(courier);
  const from = location ?? { latitude: 43.7365, longitude: 7.4225 };
  for (let step = 1; step <= STEPS; step += 1) {
    const sequence = (lastSequence ?? 0) + step;
    await delay(STEP_MILLISECONDS);
    const point = { sequence, latitude: from.latitude + step * STEP_METRES * METRE, longitude: from.longitude, recordedAt: new Date().toISOString() };
    await courier.ask(operations.report, { input: { points: [point] } });
    await positions.until(`position ${sequence}`, (position) => position.sequence === sequence);
  }
  tell('Nora', `sees ${assigned} move on the map, ${STEPS} positions`);
  for (const event of ['ARRIVE_AT_PICKUP', 'PICK_UP', 'DEPART_TO_DROPOFF', 'ARRIVE_AT_DROPOFF']) await move(event);
  await move('DELIVER', { kind: 'NOTE', value: 'handed over at the door' });
  await updates.until('the delivery is done', ({ status }) => status === 'DELIVERED');
  return { id: deliveryId, courier: assigned, statuses: updates.seen.map(({ status }) => status), positions: positions.seen.length };
};

const PATIENCE = 30_000;

const waitForCourier = async (customer: Person, orderId: string): Promise<string> => {
  for (const deadline = Date.now() + PATIENCE; Date.now() < deadline; await delay(50)) {
    const { order } = await customer.ask<{ order: { delivery: { courier: { displayName: string } | null } } }>(operations.deliveryOfOrder, { orderId });
    if (order.delivery.courier) return order.delivery.courier.displayName;
  }
  throw new Error(`no courier was assigned within ${PATIENCE / 1000} s`);
};

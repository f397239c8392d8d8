import { expect, test } from '@jest/globals';
import { available, statesOf, unreachable } from '../../../platform/state-machine/machine.ts';
import { courierMachine } from './courier.ts';
import { carriedStatuses, deliveryMachine, deliveryStatuses, isOver, maySend, publicStatusOf } from './delivery.ts';
import { defaultResolution, eventsFor, exceptionTypes, type Resolution } from './exception.ts';

test('every state of a delivery can be reached, and no other exists', () => {
  expect(unreachable(deliveryMachine)).toEqual([]);
  expect(statesOf(deliveryMachine).toSorted()).toEqual([...deliveryStatuses].toSorted());
  expect(unreachable(courierMachine)).toEqual([]);
});

test('it ends delivered, returned, cancelled, lost or damaged, and never while a courier carries it', () => {
  expect(deliveryStatuses.filter(isOver)).toEqual(['DELIVERED', 'RETURNED', 'CANCELLED', 'LOST', 'DAMAGED']);
  expect(carriedStatuses.filter(isOver)).toEqual([]);
});

test('each part sends its own events, and nobody assigns by event', () => {
  const sent = (part: Parameters<typeof maySend>[0]) => [...new Set(deliveryMachine.transitions.map(({ event }) => event))].filter((event) => maySend(part, event));
  expect(sent('CUSTOMER')).toEqual([]);
  expect(sent('VENDOR')).toEqual(['MARK_READY']);
  expect(sent('COURIER')).toEqual([
    'UNASSIGN', 'DEPART_TO_PICKUP', 'ARRIVE_AT_PICKUP', 'PICK_UP', 'DEPART_TO_DROPOFF', 'ARRIVE_AT_DROPOFF', 'DELIVER', 'FAIL_ATTEMPT', 'RETRY', 'START_RETURN',
    'COMPLETE_RETURN',
  ]);
  expect(sent('STAFF')).not.toContain('ASSIGN');
});

test('what is called off before the pickup is cancelled, later it goes back', () => {
  const target = (from: (typeof deliveryStatuses)[number]) => deliveryMachine.transitions.find((t) => t.event === 'CANCEL' && (t.from as readonly string[]).includes(from))?.to;
  expect([target('READY'), target('AT_PICKUP'), target('PICKED_UP'), target('AT_DROPOFF'), target('DELIVERED')]).toEqual(['CANCELLED', 'CANCELLED', 'RETURNING', 'RETURNING', undefined]);
  expect(publicStatusOf('CANCELLED')).toBe('EXCEPTION');
});

test('a resolution is possible exactly where the machine accepts its events', () => {
  for (const resolution of ['HOLD', 'RETRY', 'REASSIGN', 'RETURN', 'WRITE_OFF'] satisfies Resolution[]) {
    for (const type of exceptionTypes) {
      for (const status of deliveryStatuses) {
        const [first] = eventsFor(resolution, type, status) ?? [];
        if (first) expect(available(deliveryMachine, status)).toContain(first);
        expect(eventsFor(defaultResolution(type, status, 0), type, status)).not.toBeNull();
      }
    }
  }
});

test('an absent customer is tried twice, then the goods go back', () => {
  expect([0, 1, 2].map((attempts) => defaultResolution('CUSTOMER_ABSENT', 'AT_DROPOFF', attempts))).toEqual(['RETRY', 'RETURN', 'RETURN']);
  expect(defaultResolution('VEHICLE_BREAKDOWN', 'ASSIGNED', 0)).toBe('REASSIGN');
  expect(defaultResolution('VEHICLE_BREAKDOWN', 'PICKED_UP', 0)).toBe('HOLD');
  expect(eventsFor('WRITE_OFF', 'LOST', 'PICKED_UP')).toEqual(['REPORT_LOST']);
  expect(eventsFor('WRITE_OFF', 'REFUSED', 'PICKED_UP')).toBeNull();
});

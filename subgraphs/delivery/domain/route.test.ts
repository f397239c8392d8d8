import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { planRoute, type Errand } from './route.ts';
import { roadMeters } from './travel.ts';

const east = (longitude: number) => ({ latitude: 43.735, longitude });
const start = east(7.4);

test('a pickup on the way is taken along', () => {
  const errands: Errand[] = [
    { deliveryId: 'far', pickup: east(7.41), dropoff: east(7.45) },
    { deliveryId: 'near', pickup: east(7.42), dropoff: east(7.43) },
  ];
  const route = planRoute(start, 'SCOOTER', errands, 2);
  expect(route.stops.map(({ deliveryId, kind }) => `${kind} ${deliveryId}`)).toEqual(['PICKUP far', 'PICKUP near', 'DROPOFF near', 'DROPOFF far']);
  expect(route.distance).toBe([7.4, 7.41, 7.42, 7.43].reduce((sum, x, i) => sum + roadMeters(east(x), east([7.41, 7.42, 7.43, 7.45][i]!)), 0));
});

test('with room for one, one is brought after the other', () => {
  const errands: Errand[] = [
    { deliveryId: 'a', pickup: east(7.41), dropoff: east(7.45) },
    { deliveryId: 'b', pickup: east(7.42), dropoff: east(7.43) },
  ];
  const kinds = planRoute(start, 'SCOOTER', errands, 1).stops.map(({ kind }) => kind);
  expect(kinds).toEqual(['PICKUP', 'DROPOFF', 'PICKUP', 'DROPOFF']);
});

test('every stop is there once, pickup first, never too much on board, whatever the order of the input', () => {
  const point = fc.record({ latitude: fc.double({ min: 43.7, max: 43.76, noNaN: true }), longitude: fc.double({ min: 7.38, max: 7.45, noNaN: true }) });
  const errand = fc.record({ deliveryId: fc.uuid(), pickup: fc.option(point), dropoff: point });
  const load = fc.integer({ min: 0, max: 3 }).chain((spare) => fc.uniqueArray(errand, { selector: ({ deliveryId }) => deliveryId, maxLength: 8 }).map((errands) => ({ errands, spare })));
  fc.assert(
    fc.property(point, load, (from, { errands, spare }) => {
      const onBoard = errands.filter(({ pickup }) => !pickup).length;
      const capacity = Math.max(1, onBoard + spare);
      const { stops, duration } = planRoute(from, 'BICYCLE', errands, capacity);
      expect(planRoute(from, 'BICYCLE', errands.toReversed(), capacity)).toMatchObject({ stops, duration });
      expect(stops).toHaveLength(errands.length * 2 - onBoard);
      let aboard = new Set(errands.filter(({ pickup }) => !pickup).map(({ deliveryId }) => deliveryId));
      for (const { kind, deliveryId } of stops) {
        if (kind === 'DROPOFF') expect(aboard.delete(deliveryId)).toBe(true);
        else aboard = aboard.add(deliveryId);
        expect(aboard.size).toBeLessThanOrEqual(capacity);
      }
      expect(aboard.size).toBe(0);
    }),
    { numRuns: 60 },
  );
});

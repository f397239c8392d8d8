import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pairCost, planDispatch, type Candidate, type Waiting } from './dispatch.ts';
import type { Vehicle } from './travel.ts';

const now = new Date('2026-01-15T12:00:00Z');
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const shop = { latitude: 43.735, longitude: 7.421 };
const home = { latitude: 43.7447, longitude: 7.4315 };
const courier = (id: string, changes: Partial<Candidate> = {}): Candidate => ({ id, vehicle: 'BICYCLE', location: shop, load: 0, ...changes });
const waiting = (id: string, changes: Partial<Waiting> = {}): Waiting => ({ id, pickup: shop, dropoff: home, readyAt: now, refusedBy: new Set(), ...changes });

test('the cost is the way, the wait and the load, in milliseconds', () => {
  const carry = pairCost(courier('a'), waiting('d'), now)!;
  expect(carry).toEqual({ cost: 423_810, eta: new Date(now.getTime() + 423_810 + 240_000) });
  expect(pairCost(courier('a', { load: 2 }), waiting('d'), now)!.cost).toBe(423_810 + 2 * 600_000);
  expect(pairCost(courier('a'), waiting('d', { readyAt: at(10) }), now)!.cost).toBe(423_810 + 600_000);
  expect(pairCost(courier('a'), waiting('d', { refusedBy: new Set(['a']) }), now)).toBeNull();
  expect(pairCost(courier('a', { vehicle: 'FOOT', location: { latitude: 43.8, longitude: 7.421 } }), waiting('d'), now)).toBeNull();
});

test('the couriers are shared out at the lowest total, not first come first served', () => {
  const north = { latitude: 43.75, longitude: 7.421 };
  const between = { latitude: 43.744, longitude: 7.421 };
  // Both are nearest to the delivery in the north, but only `far` would have to cross the town for the other one.
  const plan = planDispatch([courier('far', { location: north }), courier('near', { location: between })], [waiting('1', { pickup: north }), waiting('2')], now);
  expect(plan.map(({ courierId, deliveryId }) => [deliveryId, courierId])).toEqual([['1', 'far'], ['2', 'near']]);
});

test('when couriers are few, what has waited longest goes first', () => {
  const plan = planDispatch([courier('a')], [waiting('1', { readyAt: at(-5) }), waiting('2', { readyAt: at(-30) }), waiting('3', { readyAt: at(-29) })], now);
  expect(plan.map(({ deliveryId }) => deliveryId)).toEqual(['2']);
});

const point = fc.record({ latitude: fc.double({ min: 43.7, max: 43.76, noNaN: true }), longitude: fc.double({ min: 7.38, max: 7.45, noNaN: true }) });
const candidates = fc.uniqueArray(
  fc.record({ id: fc.uuid(), vehicle: fc.constantFrom<Vehicle>('FOOT', 'BICYCLE', 'SCOOTER', 'CAR', 'VAN'), location: point, load: fc.integer({ min: 0, max: 3 }) }),
  { selector: ({ id }) => id, maxLength: 12 },
);
const queue = fc.uniqueArray(
  fc.record({ id: fc.uuid(), pickup: point, dropoff: point, readyAt: fc.integer({ min: -90, max: 30 }).map(at), refusedBy: fc.constant(new Set<string>()) }),
  { selector: ({ id }) => id, maxLength: 12 },
);

test('the order of the input does not matter, nobody gets two, and all possible are served', () => {
  fc.assert(
    fc.property(candidates, queue, (couriers, deliveries) => {
      const plan = planDispatch(couriers, deliveries, now);
      expect(planDispatch(couriers.toReversed(), deliveries.toReversed(), now)).toEqual(plan);
      expect(new Set(plan.map(({ courierId }) => courierId)).size).toBe(plan.length);
      expect(new Set(plan.map(({ deliveryId }) => deliveryId)).size).toBe(plan.length);
      if (couriers.every(({ vehicle }) => vehicle !== 'FOOT')) expect(plan).toHaveLength(Math.min(couriers.length, deliveries.length));
    }),
  );
});

test('a courier who is farther, busier or dearer is never preferred', () => {
  fc.assert(
    fc.property(candidates, queue, fc.boolean(), (couriers, deliveries, busier) => {
      const [model] = couriers;
      if (!model) return;
      // Same place; with one delivery more, or the same speed at a higher price.
      const base = busier ? model : { ...model, vehicle: 'SCOOTER' as const };
      const worse = busier ? { ...base, id: 'worse', load: base.load + 1 } : { ...base, id: 'worse', vehicle: 'VAN' as const };
      const chosen = new Set(planDispatch([base, worse, ...couriers.slice(1)], deliveries, now).map(({ courierId }) => courierId));
      if (chosen.has('worse')) expect(chosen.has(base.id)).toBe(true);
    }),
  );
});

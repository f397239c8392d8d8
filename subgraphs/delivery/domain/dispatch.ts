import { minutes } from '../../../platform/kernel/clock.ts';
import { assignMinCost } from './assignment.ts';
import type { Point } from './place.ts';
import { travelMs, vehicles, type Vehicle } from './travel.ts';

/** A courier who has room for another delivery. */
export interface Candidate {
  readonly id: string;
  readonly vehicle: Vehicle;
  readonly location: Point;
  /** Deliveries the courier has already. */
  readonly load: number;
}

/** A delivery that waits for a courier. */
export interface Waiting {
  readonly id: string;
  readonly pickup: Point;
  readonly dropoff: Point;
  readonly readyAt: Date;
  /** Couriers who gave this delivery back. */
  readonly refusedBy: ReadonlySet<string>;
}

export interface Pairing {
  readonly courierId: string;
  readonly deliveryId: string;
  /** Milliseconds of courier time, see `pairCost`. */
  readonly cost: number;
  /** Expected time of arrival at the customer. */
  readonly eta: Date;
}

/** Nobody is sent on a longer way to a pickup. */
const MAX_APPROACH = minutes(60);
/** What each delivery a courier has already costs the next one. */
const LOAD_PENALTY = minutes(10);
/** Waiting counts up to this long in favour of a delivery when there are too few couriers. */
const MAX_WAIT_COUNTED = minutes(60);
/** At the door: finding the place, handing over. */
export const SERVICE_TIME = minutes(2);

/**
 * What it costs that this courier brings this delivery, in whole milliseconds: the way to the pickup, waiting there until the goods are
 * ready and the way to the customer, times how dear the vehicle is, plus a penalty for each delivery the courier has. Null when it cannot be.
 */
export const pairCost = (courier: Candidate, delivery: Waiting, now: Date): { cost: number; eta: Date } | null => {
  if (delivery.refusedBy.has(courier.id)) return null;
  const approach = travelMs(courier.location, delivery.pickup, courier.vehicle);
  if (approach > MAX_APPROACH) return null;
  const wait = Math.max(0, delivery.readyAt.getTime() - now.getTime() - approach);
  const carry = travelMs(delivery.pickup, delivery.dropoff, courier.vehicle);
  const cost = Math.round((approach + wait + carry) * vehicles[courier.vehicle].dearness) + courier.load * LOAD_PENALTY;
  return { cost, eta: new Date(now.getTime() + approach + wait + carry + 2 * SERVICE_TIME) };
};

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * Who brings what: as many deliveries as possible, at the lowest total cost, at most one new delivery for each courier. When there are too
 * few couriers, a delivery that has waited longer goes first, minute for minute against cost. Equal inputs in any order give equal answers.
 */
export const planDispatch = (couriers: readonly Candidate[], deliveries: readonly Waiting[], now: Date): Pairing[] => {
  const takers = couriers.toSorted(byId);
  const items = deliveries.toSorted(byId);
  const pairs = items.map((delivery) => takers.map((courier) => pairCost(courier, delivery, now)));
  const freshness = items.map(({ readyAt }) => MAX_WAIT_COUNTED - Math.min(MAX_WAIT_COUNTED, Math.max(0, now.getTime() - readyAt.getTime())));
  const columns = assignMinCost(pairs.map((row, i) => row.map((pair) => pair && pair.cost + freshness[i]!)));
  return columns.flatMap((column, i) => {
    const pair = pairs[i]![column];
    return pair ? [{ courierId: takers[column]!.id, deliveryId: items[i]!.id, ...pair }] : [];
  });
};

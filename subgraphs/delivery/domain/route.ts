import { SERVICE_TIME } from './dispatch.ts';
import type { Point } from './place.ts';
import { roadMeters, travelMs, type Vehicle } from './travel.ts';

export interface Stop {
  readonly deliveryId: string;
  readonly kind: 'PICKUP' | 'DROPOFF';
  readonly location: Point;
}

/** What a courier has to do about one delivery: fetch and bring it, or only bring it. */
export interface Errand {
  readonly deliveryId: string;
  /** Null when the goods are with the courier. */
  readonly pickup: Point | null;
  readonly dropoff: Point;
}

export interface Route {
  readonly stops: readonly Stop[];
  /** Metres by road. */
  readonly distance: number;
  /** Milliseconds with two minutes at each stop. */
  readonly duration: number;
}

const stopsOf = ({ deliveryId, pickup, dropoff }: Errand): { pickup: Stop | null; dropoff: Stop } => ({
  pickup: pickup && { deliveryId, kind: 'PICKUP', location: pickup },
  dropoff: { deliveryId, kind: 'DROPOFF', location: dropoff },
});

type Measure = (a: Point, b: Point) => number;

const lengthOf = (start: Point, stops: readonly Stop[], measure: Measure): number =>
  stops.reduce((total, stop, i) => total + measure(i === 0 ? start : stops[i - 1]!.location, stop.location), 0);

/** An errand put into a sequence: the pickup before what is now at `from`, the drop-off before what is now at `to`; `from` ≤ `to`. */
interface Insertion {
  readonly errand: Errand;
  readonly from: number;
  readonly to: number;
  /** How much longer the route gets. */
  readonly detour: number;
}

const insert = (stops: readonly Stop[], { errand, from, to }: Insertion): Stop[] => {
  const { pickup, dropoff } = stopsOf(errand);
  const withDropoff = stops.toSpliced(to, 0, dropoff);
  return pickup ? withDropoff.toSpliced(from, 0, pickup) : withDropoff;
};

/** Every way to put an errand in, pickup first. */
const insertions = (start: Point, stops: readonly Stop[], errand: Errand, measure: Measure): Insertion[] => {
  const { pickup, dropoff } = errand;
  const before = (at: number) => stops[at - 1]?.location ?? start;
  const onwards = (from: Point, at: number) => (stops[at] ? measure(from, stops[at].location) : 0);
  const around = (point: Point, at: number) => measure(before(at), point) + onwards(point, at) - onwards(before(at), at);
  const places = [...stops.keys(), stops.length];
  if (!pickup) return places.map((at) => ({ errand, from: at, to: at, detour: around(dropoff, at) }));
  const both = (at: number) => measure(before(at), pickup) + measure(pickup, dropoff) + onwards(dropoff, at) - onwards(before(at), at);
  return places.flatMap((from) =>
    places.slice(from).map((to) => ({ errand, from, to, detour: from === to ? both(from) : around(pickup, from) + around(dropoff, to) })),
  );
};

/** Whether the courier never has more than `capacity` deliveries on board: those fetched before the start, one more after each pickup. */
const fits = (stops: readonly Stop[], onBoard: number, capacity: number): boolean => {
  let load = onBoard;
  return stops.every((stop) => (load += stop.kind === 'PICKUP' ? 1 : -1) <= capacity);
};

/**
 * A sequence of stops for one courier by cheapest insertion (Rosenkrantz, Stearns and Lewis, "An analysis of several heuristics for the
 * traveling salesman problem", 1977): of all open errands and places the one that lengthens the route least goes in, until all are in.
 * Goods on board go in first, so that no prefix exceeds `capacity`; there may be at most `capacity` errands. Equal errands in any order
 * give equal routes.
 */
export const planRoute = (start: Point, vehicle: Vehicle, errands: readonly Errand[], capacity: number): Route => {
  const travel: Measure = (a, b) => travelMs(a, b, vehicle);
  const sorted = errands.toSorted((a, b) => (a.deliveryId < b.deliveryId ? -1 : 1));
  const onBoard = sorted.filter((errand) => !errand.pickup);
  let stops: Stop[] = [];
  for (const group of [onBoard, sorted.filter((errand) => errand.pickup)]) {
    for (let open = group; open.length > 0; ) {
      const options = open
        .flatMap((errand) => insertions(start, stops, errand, travel))
        .filter((option) => fits(insert(stops, option), onBoard.length, capacity));
      const best = options.reduce((a, b) => (b.detour < a.detour ? b : a));
      stops = insert(stops, best);
      open = open.filter((errand) => errand !== best.errand);
    }
  }
  return { stops, distance: lengthOf(start, stops, roadMeters), duration: lengthOf(start, stops, travel) + stops.length * SERVICE_TIME };
};

import type { Point } from './place.ts';

/** What a courier may ride, with the speed in towns (metres per second, stops included) and how dear its time is beside a bicycle's. */
export const vehicles = {
  FOOT: { metersPerSecond: 1.3, dearness: 1.0 },
  BICYCLE: { metersPerSecond: 4.2, dearness: 1.0 },
  SCOOTER: { metersPerSecond: 7.0, dearness: 1.1 },
  CAR: { metersPerSecond: 8.0, dearness: 1.4 },
  VAN: { metersPerSecond: 7.0, dearness: 1.6 },
} as const;

export type Vehicle = keyof typeof vehicles;

/** Mean radius of the earth in metres (IUGG). */
const EARTH_RADIUS = 6_371_008.8;

/** How much longer streets are than the straight line, in cities (Ballou, Rahardja and Sakai 2002 found 1.2 to 1.4 for most countries). */
const DETOUR = 1.3;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Great-circle distance in metres by the haversine formula. */
export const straightMeters = (a: Point, b: Point): number => {
  const half = (x: number) => Math.sin(x / 2) ** 2;
  const from = radians(a.latitude);
  const to = radians(b.latitude);
  const h = half(to - from) + Math.cos(from) * Math.cos(to) * half(radians(b.longitude - a.longitude));
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
};

/** Expected metres by road, whole. */
export const roadMeters = (a: Point, b: Point): number => Math.round(straightMeters(a, b) * DETOUR);

/** Expected travel time in whole milliseconds. */
export const travelMs = (a: Point, b: Point, vehicle: Vehicle): number =>
  Math.round((roadMeters(a, b) / vehicles[vehicle].metersPerSecond) * 1000);

/** Metres of one degree of latitude. */
const DEGREE = (EARTH_RADIUS * Math.PI) / 180;

/** The corners of a rectangle of degrees that holds the circle; away from the poles and the 180th meridian. */
export const rectangleAround = ({ latitude, longitude }: Point, radius: number): { southWest: Point; northEast: Point } => {
  const high = radius / DEGREE;
  const wide = high / Math.max(0.01, Math.cos(radians(Math.min(90, Math.abs(latitude) + high))));
  return {
    southWest: { latitude: latitude - high, longitude: longitude - wide },
    northEast: { latitude: latitude + high, longitude: longitude + wide },
  };
};

import { badInput } from '../../../platform/errors/faults.ts';
import { sizeOf } from '../../../platform/graphql/connection.ts';
import { candidateOf } from '../actions/match-couriers.ts';
import { isPoint } from '../domain/place.ts';
import { quote } from '../domain/quote.ts';
import { rectangleAround, straightMeters } from '../domain/travel.ts';
import { deliveryErrors } from '../errors.ts';
import { isStaff } from '../policy.ts';
import { couriersByIds, listFreeWithin, listNearestFree } from '../store/couriers.ts';
import type { Resolvers } from '../types.generated.ts';

const ASKED = 5;
const MAX_RADIUS = 50_000;
const MAX_SHOWN = 100;

export const quotes = {
  Query: {
    quoteDelivery: async (_, { input }, { db, now }) => {
      const ids = isPoint(input.pickup) ? await listNearestFree(db, [input.pickup], ASKED) : [];
      const couriers = ids.length > 0 ? await couriersByIds(db, ids) : [];
      return deliveryErrors.payload('quote', quote(input, couriers.map(candidateOf), now()));
    },
    nearbyCouriers: async (_, { location, radius, first }, { db, caller }) => {
      if (!isPoint(location) || radius < 1 || radius > MAX_RADIUS) {
        throw badInput(`"location" must exist and "radius" be from 1 to ${MAX_RADIUS} metres.`);
      }
      const size = sizeOf(first, MAX_SHOWN);
      if (!isStaff(caller)) return [];
      const { southWest, northEast } = rectangleAround(location, radius);
      const couriers = await listFreeWithin(db, southWest, northEast);
      const near = couriers.map((courier) => ({ courier, distance: Math.round(straightMeters(location, candidateOf(courier).location)) }));
      return near.filter(({ distance }) => distance <= radius).toSorted((a, b) => a.distance - b.distance).slice(0, size);
    },
  },
} satisfies Resolvers;

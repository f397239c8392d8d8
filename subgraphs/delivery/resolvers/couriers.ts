import { optimizeDeliveryRoute } from '../actions/optimize-delivery-route.ts';
import { registerCourier } from '../actions/register-courier.ts';
import { reportCourierLocations } from '../actions/report-courier-locations.ts';
import { setCourierAvailability } from '../actions/set-courier-availability.ts';
import { deliveryErrors } from '../errors.ts';
import { mayLocate, maySeeCourier, maySeeCourierOfUser } from '../policy.ts';
import type { CourierProfileRow } from '../rows.ts';
import type { Resolvers } from '../types.generated.ts';

const placeOf = ({ latitude, longitude }: CourierProfileRow) => (latitude === null || longitude === null ? null : { latitude, longitude });

export const couriers = {
  Mutation: {
    registerCourier: (_, { input }, ctx) => deliveryErrors.payload('courier', registerCourier(ctx, input)),
    setCourierAvailability: (_, { input }, ctx) => deliveryErrors.payload('courier', setCourierAvailability(ctx, input)),
    reportCourierLocations: (_, { input }, ctx) => deliveryErrors.payload('report', reportCourierLocations(ctx, input.points)),
    optimizeDeliveryRoutes: (_, { input }, ctx) => deliveryErrors.payload('route', optimizeDeliveryRoute(ctx, input)),
  },
  CourierProfile: {
    __resolveReference: async ({ id }, { caller, loaders }) => {
      const courier = await loaders.courier.load(id);
      return courier && maySeeCourier(caller, courier) ? courier : null;
    },
    user: (courier) => ({ id: courier.user_id }),
    displayName: (courier) => courier.display_name,
    activeCount: (courier) => courier.active_count,
    location: placeOf,
    locatedAt: (courier) => courier.located_at,
    lastSequence: (courier) => courier.last_sequence,
    route: (courier, _, { loaders }) => loaders.routeOfCourier.load(courier.id),
  },
  DeliveryCourier: {
    displayName: ({ courier }) => courier.display_name,
    vehicle: ({ courier }) => courier.vehicle,
    location: ({ courier, delivery }, _, { caller }) => (mayLocate(caller, delivery) ? placeOf(courier) : null),
    locatedAt: ({ courier, delivery }, _, { caller }) => (mayLocate(caller, delivery) ? courier.located_at : null),
    profile: ({ courier }, _, { caller }) => (maySeeCourier(caller, courier) ? courier : null),
  },
  DeliveryRoute: {
    __resolveReference: async ({ id }, { caller, loaders }) => {
      const route = await loaders.route.load(id);
      const courier = route && (await loaders.courier.load(route.courier_id));
      return courier && maySeeCourier(caller, courier) ? route : null;
    },
    courier: async (route, _, { loaders }) => (await loaders.courier.load(route.courier_id))!,
    distance: (route) => Number(route.distance_m),
    duration: (route) => Math.ceil(Number(route.duration_ms) / 1000),
    plannedAt: (route) => route.planned_at,
  },
  RouteStop: {
    delivery: async (stop, _, { loaders }) => loaders.visible(await loaders.delivery.load(stop.deliveryId)),
  },
  User: {
    __resolveReference: ({ id }) => ({ id }),
    courierProfile: ({ id }, _, { caller, loaders }) => (maySeeCourierOfUser(caller, id) ? loaders.courierOfUser.load(id) : null),
  },
} satisfies Resolvers;

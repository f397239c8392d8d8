import { isId } from '../../../platform/kernel/ids.ts';
import { publicStatusOf } from '../domain/delivery.ts';
import type { GraphContext } from '../loaders.ts';
import { mayLocate, mayLocatePublicly } from '../policy.ts';
import type { CourierProfileRow, DeliveryTrackingRow } from '../rows.ts';
import { findDelivery, findDeliveryByToken } from '../store/deliveries.ts';
import type { Resolvers } from '../types.generated.ts';

const byToken = async (token: string, { db, loaders }: GraphContext): Promise<DeliveryTrackingRow | null> => {
  const delivery = await findDeliveryByToken(db, token);
  return delivery ? { delivery, full: (await loaders.visible(delivery)) !== null } : null;
};

const byId = async (id: string, { db, loaders }: GraphContext): Promise<DeliveryTrackingRow | null> => {
  const delivery = isId(id) ? await loaders.visible(await findDelivery(db, id)) : null;
  return delivery && { delivery, full: true };
};

const courierOf = ({ delivery }: DeliveryTrackingRow, { loaders }: GraphContext): Promise<CourierProfileRow | null> =>
  delivery.courier_id ? loaders.courier.load(delivery.courier_id) : Promise.resolve(null);

/** The courier, if their place may be shown and is known. */
const locatedCourierOf = async (tracking: DeliveryTrackingRow, ctx: GraphContext) => {
  const { delivery, full } = tracking;
  const courier = (full ? mayLocate(ctx.caller, delivery) : mayLocatePublicly(delivery)) ? await courierOf(tracking, ctx) : null;
  if (courier?.latitude == null || courier.longitude === null) return null;
  return { ...courier, latitude: courier.latitude, longitude: courier.longitude };
};

export const tracking = {
  Query: {
    trackDelivery: (_, { id, publicToken }, ctx) => (publicToken != null ? byToken(publicToken, ctx) : id != null ? byId(id, ctx) : null),
  },
  DeliveryTracking: {
    publicStatus: ({ delivery }) => publicStatusOf(delivery.status),
    eta: ({ delivery }) => delivery.eta,
    vehicle: async (row, _, ctx) => (await courierOf(row, ctx))?.vehicle ?? null,
    location: async (row, _, ctx) => {
      const courier = await locatedCourierOf(row, ctx);
      return courier && { latitude: courier.latitude, longitude: courier.longitude };
    },
    locatedAt: async (row, _, ctx) => (await locatedCourierOf(row, ctx))?.located_at ?? null,
    deliveredAt: ({ delivery }) => delivery.delivered_at,
    delivery: ({ delivery, full }) => (full ? delivery : null),
  },
} satisfies Resolvers;

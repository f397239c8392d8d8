import { notFound } from '../../../platform/errors/faults.ts';
import { courierAssignmentsChanged, courierLocated, deliveryStatusChanged } from '../events.ts';
import type { GraphContext } from '../loaders.ts';
import { mayFollow, maySeeCourier } from '../policy.ts';
import type { CourierAssignmentEventRow, CourierLocationEventRow, DeliveryRow, DeliveryUpdatedEventRow } from '../rows.ts';
import type { Resolvers } from '../types.generated.ts';

const visible = async (id: string, { loaders }: GraphContext): Promise<DeliveryRow | null> => loaders.visible(await loaders.delivery.load(id));

export const subscriptions = {
  Subscription: {
    deliveryUpdated: {
      subscribe: async (_, { deliveryId, after }, ctx) => {
        const delivery = await visible(deliveryId, ctx);
        if (!delivery) throw notFound('delivery');
        return ctx.subscribe([deliveryStatusChanged], delivery.id, after);
      },
      resolve: (event: DeliveryUpdatedEventRow) => event,
    },
    courierLocation: {
      subscribe: async (_, { deliveryId, after }, ctx) => {
        const delivery = await visible(deliveryId, ctx);
        if (!delivery || !mayFollow(ctx.caller, delivery)) throw notFound('delivery');
        return ctx.subscribe([courierLocated], delivery.id, after);
      },
      resolve: (event: CourierLocationEventRow) => event,
    },
    courierAssignmentsChanged: {
      subscribe: async (_, { courierId, after }, ctx) => {
        const courier = await ctx.loaders.courier.load(courierId);
        if (!courier || !maySeeCourier(ctx.caller, courier)) throw notFound('courier');
        return ctx.subscribe([courierAssignmentsChanged], courier.id, after);
      },
      resolve: (event: CourierAssignmentEventRow) => event,
    },
  },
  DeliveryUpdatedEvent: {
    status: ({ payload }) => payload.status,
    delivery: ({ payload }, _, ctx) => visible(payload.deliveryId, ctx),
  },
  CourierLocationEvent: {
    sequence: ({ payload }) => payload.sequence,
    location: ({ payload: { latitude, longitude } }) => ({ latitude, longitude }),
    recordedAt: ({ payload }) => new Date(payload.recordedAt),
  },
  CourierAssignmentEvent: {
    status: ({ payload }) => payload.status,
    delivery: ({ payload }, _, ctx) => visible(payload.deliveryId, ctx),
  },
} satisfies Resolvers;

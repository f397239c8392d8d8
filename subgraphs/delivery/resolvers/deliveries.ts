import { isId } from '../../../platform/kernel/ids.ts';
import { available } from '../../../platform/state-machine/machine.ts';
import { assignDelivery } from '../actions/assign-delivery.ts';
import { createDelivery } from '../actions/create-delivery.ts';
import { updateDeliveryStatus } from '../actions/update-delivery-status.ts';
import { deliveryMachine } from '../domain/delivery.ts';
import { dropoffOf, pickupOf } from '../domain/place.ts';
import { deliveryErrors } from '../errors.ts';
import type { GraphContext } from '../loaders.ts';
import { seesAtOnce } from '../policy.ts';
import type { DeliveryRow } from '../rows.ts';
import { findDelivery } from '../store/deliveries.ts';
import type { Resolvers } from '../types.generated.ts';

const visibleById = async (id: string, { db, loaders }: GraphContext): Promise<DeliveryRow | null> =>
  isId(id) ? loaders.visible(await findDelivery(db, id)) : null;

export const deliveries = {
  Query: {
    delivery: (_, { id }, ctx) => visibleById(id, ctx),
  },
  Mutation: {
    createDelivery: (_, { input }, ctx) => deliveryErrors.payload('delivery', createDelivery(ctx, input)),
    assignDelivery: (_, { input }, ctx) => deliveryErrors.payload('delivery', assignDelivery(ctx, input)),
    updateDeliveryStatus: async (_, { input }, ctx) => {
      const { delivery, errors } = await deliveryErrors.payload('delivery', updateDeliveryStatus(ctx, input));
      return { delivery: await ctx.loaders.visible(delivery), errors };
    },
  },
  Delivery: {
    __resolveReference: async ({ id }, { loaders }) => loaders.visible(await loaders.delivery.load(id)),
    order: (delivery) => ({ id: delivery.order_id }),
    vendor: (delivery) => ({ id: delivery.vendor_id }),
    customer: (delivery) => ({ id: delivery.customer_id }),
    availableTransitions: (delivery) => available(deliveryMachine, delivery.status),
    pickup: pickupOf,
    dropoff: dropoffOf,
    readyAt: (delivery) => delivery.ready_at,
    courier: async (delivery, _, { loaders }) => {
      const courier = delivery.courier_id ? await loaders.courier.load(delivery.courier_id) : null;
      return courier && { courier, delivery };
    },
    publicToken: async (delivery, _, { caller, loaders }) =>
      seesAtOnce(caller, delivery) || (await loaders.part(delivery)) === 'VENDOR' ? delivery.public_token : null,
    proof: (delivery) => delivery.proof as unknown as { kind: 'PHOTO' | 'SIGNATURE' | 'CODE' | 'NOTE'; value: string } | null,
    exceptions: (delivery, _, { loaders }) => loaders.exceptionsOfDelivery.load(delivery.id),
    createdAt: (delivery) => delivery.created_at,
    assignedAt: (delivery) => delivery.assigned_at,
    pickedUpAt: (delivery) => delivery.picked_up_at,
    deliveredAt: (delivery) => delivery.delivered_at,
  },
  Order: {
    __resolveReference: ({ id }) => ({ id }),
    delivery: async ({ id }, _, { loaders }) => loaders.visible(await loaders.deliveryOfOrder.load(id)),
  },
} satisfies Resolvers;


import { handleDeliveryException } from '../actions/handle-delivery-exception.ts';
import { deliveryErrors } from '../errors.ts';
import type { Resolvers } from '../types.generated.ts';

export const exceptions = {
  Mutation: {
    handleDeliveryExceptions: (_, { input }, ctx) => deliveryErrors.payload('exception', handleDeliveryException(ctx, input)),
  },
  DeliveryException: {
    __resolveReference: async ({ id }, { loaders }) => {
      const exception = await loaders.exception.load(id);
      const delivery = exception && (await loaders.visible(await loaders.delivery.load(exception.delivery_id)));
      return delivery ? exception : null;
    },
    delivery: async (exception, _, { loaders }) => loaders.visible(await loaders.delivery.load(exception.delivery_id)),
    createdAt: (exception) => exception.created_at,
  },
} satisfies Resolvers;

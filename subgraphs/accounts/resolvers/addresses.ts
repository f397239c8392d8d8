import { isId } from '../../../platform/kernel/ids.ts';
import { deleteAddress } from '../actions/delete-address.ts';
import { upsertAddress } from '../actions/upsert-address.ts';
import { accountsErrors } from '../errors.ts';
import type { GraphContext } from '../loaders.ts';
import { mayReadOwned } from '../policy.ts';
import type { Resolvers } from '../types.generated.ts';

export const addresses = {
  Mutation: {
    upsertAddress: (_, { input }, ctx) => accountsErrors.payload('address', upsertAddress(ctx, input)),
    deleteAddress: (_, { input }, ctx) => accountsErrors.payload('address', deleteAddress(ctx, input)),
  },
  Address: {
    __resolveReference: async ({ id }: { id: string }, ctx: GraphContext) => {
      const address = isId(id) ? await ctx.loaders.addresses.load(id) : null;
      return address && mayReadOwned(ctx.caller, address) ? address : null;
    },
    postalCode: (address) => address.postal_code,
    location: ({ latitude, longitude }) => (latitude !== null && longitude !== null ? { latitude, longitude } : null),
  },
} satisfies Resolvers;

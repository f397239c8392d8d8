import { isPerson } from '../policy.ts';
import { findOpenCart } from '../store/carts.ts';
import { listOrders } from '../store/orders.ts';
import type { Resolvers } from '../types.generated.ts';
import { byAge } from './pages.ts';

export const users = {
  User: {
    __resolveReference: ({ id }) => ({ id }),
    orders: ({ id }, page, { caller, db }) => (isPerson(caller, id) ? byAge(page, (at) => listOrders(db, { customerId: id }, at)) : null),
    cart: async ({ id }, _, { caller, db }) => (isPerson(caller, id) ? ((await findOpenCart(db, id)) ?? null) : null),
    vendors: async ({ id }, _, { caller, loaders }) => {
      if (!isPerson(caller, id)) return null;
      const own = await Promise.all([...(await loaders.viewer()).vendorIds].map((vendorId) => loaders.vendors.load(vendorId)));
      return own.filter((vendor) => vendor !== null).toSorted((a, b) => (a.name < b.name ? -1 : 1));
    },
  },
} satisfies Resolvers;

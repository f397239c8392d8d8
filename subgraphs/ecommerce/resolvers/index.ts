import type { Resolvers } from '../types.generated.ts';
import { carts } from './carts.ts';
import { dashboard } from './dashboard.ts';
import { orders } from './orders.ts';
import { products } from './products.ts';
import { search } from './search.ts';
import { users } from './users.ts';
import { vendors } from './vendors.ts';

export const resolvers = {
  ...carts,
  ...dashboard,
  ...orders,
  ...products,
  ...search,
  ...users,
  ...vendors,
  Query: { ...vendors.Query, ...products.Query, ...search.Query, ...carts.Query, ...orders.Query, ...dashboard.Query },
  Mutation: { ...vendors.Mutation, ...products.Mutation, ...search.Mutation, ...carts.Mutation, ...orders.Mutation },
  Subscription: { ...carts.Subscription, ...orders.Subscription },
} satisfies Resolvers;

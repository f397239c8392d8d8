import type { Resolvers } from '../types.generated.ts';
import { afterSale } from './after-sale.ts';
import { carts } from './carts.ts';
import { categories } from './categories.ts';
import { commission } from './commission.ts';
import { coupons } from './coupons.ts';
import { dashboard } from './dashboard.ts';
import { orders } from './orders.ts';
import { productImports } from './product-imports.ts';
import { products } from './products.ts';
import { recommendations } from './recommendations.ts';
import { reviews } from './reviews.ts';
import { search } from './search.ts';
import { shipping } from './shipping.ts';
import { stock } from './stock.ts';
import { users } from './users.ts';
import { variants } from './variants.ts';
import { vendorPortal } from './vendor-portal.ts';
import { vendors } from './vendors.ts';
import { wishlists } from './wishlists.ts';

export const resolvers = {
  ...afterSale,
  ...carts,
  ...commission,
  ...coupons,
  ...dashboard,
  ...orders,
  ...categories,
  ...productImports,
  ...products,
  ...variants,
  ...recommendations,
  ...reviews,
  ...search,
  ...shipping,
  ...stock,
  ...users,
  ...vendors,
  ...wishlists,
  Category: { ...categories.Category, ...recommendations.Category },
  Vendor: { ...vendors.Vendor, ...search.Vendor },
  Product: { ...products.Product, ...search.Product, ...recommendations.Product },
  User: { ...users.User, ...wishlists.User },
  Query: { ...vendors.Query, ...products.Query, ...categories.Query, ...productImports.Query, ...search.Query, ...carts.Query, ...orders.Query, ...dashboard.Query, ...coupons.Query, ...shipping.Query, ...stock.Query, ...vendorPortal.Query, ...recommendations.Query, ...wishlists.Query, ...afterSale.Query, ...reviews.Query, ...commission.Query },
  Mutation: { ...vendors.Mutation, ...products.Mutation, ...categories.Mutation, ...variants.Mutation, ...productImports.Mutation, ...search.Mutation, ...carts.Mutation, ...orders.Mutation, ...coupons.Mutation, ...shipping.Mutation, ...stock.Mutation, ...wishlists.Mutation, ...afterSale.Mutation, ...reviews.Mutation },
  Subscription: { ...carts.Subscription, ...orders.Subscription, ...stock.Subscription },
} satisfies Resolvers;

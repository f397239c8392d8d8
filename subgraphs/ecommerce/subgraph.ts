import { readFileSync } from 'node:fs';
import { defineSubgraph } from '../../platform/graphql/subgraph.ts';
import { ecommerceErrors } from './errors.ts';
import { expireUnpaidOrders } from './jobs/expire-unpaid-orders.ts';
import { closeDeliveredOrders, shipCollectedOrders } from './jobs/follow-deliveries.ts';
import { confirmPaidOrders } from './jobs/follow-payments.ts';
import { syncSearch } from './jobs/sync-search.ts';
import { createLoaders } from './loaders.ts';
import { resolvers } from './resolvers/index.ts';
import { seed } from './seed.ts';

/** Ecommerce: vendors, their catalogue and stock, search, carts, checkout and orders. */
export const subgraph = defineSubgraph({
  name: 'ecommerce',
  typeDefs: readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8'),
  resolvers,
  createLoaders,
  errors: ecommerceErrors,
  jobs: [expireUnpaidOrders, syncSearch],
  consumers: [confirmPaidOrders, shipCollectedOrders, closeDeliveredOrders],
  seed,
});

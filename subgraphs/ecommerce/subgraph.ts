import { readFileSync } from 'node:fs';
import { defineSubgraph } from '../../platform/graphql/subgraph.ts';
import { invalidatedBy } from '../../platform/events/invalidation.ts';
import { ecommerceErrors } from './errors.ts';
import { CATALOGUE, catalogueChanged } from './events.ts';
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
  invalidates: [
    invalidatedBy(catalogueChanged, CATALOGUE, ({ vendorId, productIds }) =>
      productIds === null
        ? [{ typename: 'Vendor', key: { id: vendorId } }, { typename: 'Product' }]
        : productIds.map((id) => ({ typename: 'Product', key: { id } })),
    ),
  ],
  seed,
});

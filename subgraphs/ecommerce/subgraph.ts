import { readFileSync } from 'node:fs';
import { defineSubgraph } from '../../platform/graphql/subgraph.ts';
import { invalidatedBy } from '../../platform/events/invalidation.ts';
import { ecommerceErrors } from './errors.ts';
import { CATALOGUE, catalogueChanged } from './events.ts';
import { abandonCarts } from './jobs/abandon-carts.ts';
import { refreshVendorStanding } from './jobs/count-vendor-standing.ts';
import { expireUnpaidOrders } from './jobs/expire-unpaid-orders.ts';
import { completeOrders } from './jobs/complete-orders.ts';
import { closeDeliveredOrders, followCouriers } from './jobs/follow-deliveries.ts';
import { confirmPaidOrders, endCanceledPurchases } from './jobs/follow-payments.ts';
import { refreshRecommendations } from './jobs/refresh-recommendations.ts';
import { indexChanges } from './jobs/index-changes.ts';
import { countRecentSales, refreshSearchFigures } from './jobs/refresh-search.ts';
import { shareSynonyms } from './jobs/share-synonyms.ts';
import { forgetLostUploads, importProductFile } from './jobs/import-product-file.ts';
import { keepProductPlans } from './jobs/keep-plans.ts';
import { syncSearch } from './jobs/sync-search.ts';
import { createLoaders } from './loaders.ts';
import { resolvers } from './resolvers/index.ts';
import { routes } from './routes.ts';
import { seed } from './seed.ts';

/** Ecommerce: vendors, their catalogue and stock, search, carts, checkout and orders. */
export const subgraph = defineSubgraph({
  name: 'ecommerce',
  typeDefs: readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8'),
  resolvers,
  createLoaders,
  errors: ecommerceErrors,
  jobs: [expireUnpaidOrders, completeOrders, keepProductPlans, refreshVendorStanding, importProductFile, forgetLostUploads, abandonCarts, syncSearch, indexChanges, refreshSearchFigures, countRecentSales, shareSynonyms, refreshRecommendations],
  consumers: [confirmPaidOrders, endCanceledPurchases, followCouriers, closeDeliveredOrders],
  invalidates: [
    invalidatedBy(catalogueChanged, CATALOGUE, ({ vendorId, productIds }) =>
      productIds === null
        ? [{ typename: 'Vendor', key: { id: vendorId } }, { typename: 'Product' }]
        : productIds.map((id) => ({ typename: 'Product', key: { id } })),
    ),
  ],
  routes,
  seed,
});

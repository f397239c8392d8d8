import type { Context } from '../../platform/context/context.ts';
import { listLoaderOf, loaderOf } from '../../platform/graphql/loader.ts';
import * as accounts from '../accounts/contract.ts';
import type { Viewer } from './policy.ts';
import { linesByCartIds } from './store/carts.ts';
import { categoriesByIds } from './store/categories.ts';
import { groupsByIds } from './store/order-groups.ts';
import { linesByOrderIds, ordersByGroupIds, ordersByIds } from './store/orders.ts';
import { productsByIds } from './store/products.ts';
import { variantsByIds, variantsByProductIds } from './store/variants.ts';
import { vendorsByIds } from './store/vendors.ts';

type Ids = readonly string[];

export const createLoaders = ({ db, caller }: Context) => {
  let viewer: Promise<Viewer> | undefined;
  const identify = async (): Promise<Viewer> => {
    const vendorIds = caller.kind === 'user' && caller.id !== null ? await accounts.organizationsOf(db, caller.id, 'VENDOR') : [];
    return { caller, vendorIds: new Set(vendorIds) };
  };
  return {
    /** Who asks, and for which vendors they work: read once a request. */
    viewer: (): Promise<Viewer> => (viewer ??= identify()),
    vendors: loaderOf((ids: Ids) => vendorsByIds(db, ids), (row) => row.id),
    categories: loaderOf((ids: Ids) => categoriesByIds(db, ids), (row) => row.id),
    products: loaderOf((ids: Ids) => productsByIds(db, ids), (row) => row.id),
    variants: loaderOf((ids: Ids) => variantsByIds(db, ids), (row) => row.id),
    variantsOf: listLoaderOf((ids: Ids) => variantsByProductIds(db, ids), (row) => row.product_id),
    cartLinesOf: listLoaderOf((ids: Ids) => linesByCartIds(db, ids), (row) => row.cart_id),
    groups: loaderOf((ids: Ids) => groupsByIds(db, ids), (row) => row.id),
    orders: loaderOf((ids: Ids) => ordersByIds(db, ids), (row) => row.id),
    ordersOf: listLoaderOf((ids: Ids) => ordersByGroupIds(db, ids), (row) => row.order_group_id),
    orderLinesOf: listLoaderOf((ids: Ids) => linesByOrderIds(db, ids), (row) => row.order_id),
  };
};

export type GraphContext = Context & { loaders: ReturnType<typeof createLoaders> };

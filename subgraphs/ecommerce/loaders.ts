import type { Context } from '../../platform/context/context.ts';
import { listLoaderOf, loaderOf } from '../../platform/graphql/loader.ts';
import { historyOf } from '../../platform/state-machine/history.ts';
import * as accounts from '../accounts/contract.ts';
import { refundedOf } from '../payments/contract.ts';
import type { Terms } from './domain/basket.ts';
import type { PricedLine } from './domain/checkout.ts';
import type { Viewer } from './policy.ts';
import type { CartRow } from './rows.ts';
import { holdsByCartIds } from './store/cart-holds.ts';
import { linesByCartIds, linesByIds } from './store/carts.ts';
import { categoriesByIds } from './store/categories.ts';
import { ancestorsOf, childrenOf } from './store/category-tree.ts';
import { imagesByProductIds } from './store/images.ts';
import { offersByKeys } from './store/offers.ts';
import { pricesByVariantIds } from './store/prices.ts';
import { optionsByProductIds } from './store/product-options.ts';
import { cancellationsByOrderIds, linesByCancellationIds } from './store/cancellations.ts';
import { fulfillmentsByIds, fulfillmentsByOrderIds, linesByFulfillmentIds } from './store/fulfillments.ts';
import { orderLinesByIds } from './store/order-pieces.ts';
import { linesByReturnIds, replacementsByReturnIds, returnsByIds, returnsByOrderIds } from './store/returns.ts';
import { productRatingsByIds, reviewsByIds, vendorRatingsByIds } from './store/reviews.ts';
import { couponsByIds, usedCouponsByGroupIds } from './store/coupons.ts';
import { groupsByIds } from './store/order-groups.ts';
import { linesByOrderIds, ordersByGroupIds, ordersByIds } from './store/orders.ts';
import { listPricedLines } from './store/priced-lines.ts';
import { productsByIds } from './store/products.ts';
import { readTerms } from './store/terms.ts';
import { bestsellersOf, copurchasesOf, similarTo } from './store/recommendations.ts';
import { variantsByIds, variantsByProductIds } from './store/variants.ts';
import { vendorsByIds } from './store/vendors.ts';
import { itemsByWishlistIds, wishlistsByIds } from './store/wishlists.ts';

type Ids = readonly string[];

const MOST_CHANGES = 100;

/** A cart's lines and what else decides what it costs. */
export interface CartBasket {
  readonly lines: readonly PricedLine[];
  readonly terms: Terms;
}

export const createLoaders = ({ db, caller, now }: Context) => {
  let viewer: Promise<Viewer> | undefined;
  const identify = async (): Promise<Viewer> => {
    const vendorIds = caller.kind === 'user' && caller.id !== null ? await accounts.organizationsOf(db, caller.id, 'VENDOR') : [];
    return { caller, vendorIds: new Set(vendorIds) };
  };
  const readBasket = async (cart: CartRow): Promise<CartBasket> => {
    const at = now();
    const lines = await listPricedLines(db, cart.id, at);
    return { lines, terms: await readTerms(db, cart, lines, { country: cart.address?.country ?? null, at }) };
  };
  const baskets = new Map<string, Promise<CartBasket>>();
  return {
    /** What a cart costs and why: read once a request. */
    basketOf: (cart: CartRow): Promise<CartBasket> => {
      const basket = baskets.get(cart.id) ?? readBasket(cart);
      baskets.set(cart.id, basket);
      return basket;
    },
    /** Who asks, and for which vendors they work: read once a request. */
    viewer: (): Promise<Viewer> => (viewer ??= identify()),
    vendors: loaderOf((ids: Ids) => vendorsByIds(db, ids), (row) => row.id),
    categories: loaderOf((ids: Ids) => categoriesByIds(db, ids), (row) => row.id),
    products: loaderOf((ids: Ids) => productsByIds(db, ids), (row) => row.id),
    variants: loaderOf((ids: Ids) => variantsByIds(db, ids, now()), (row) => row.id),
    categoryChildren: listLoaderOf((ids: Ids) => childrenOf(db, ids), (row) => row.parent_id!),
    /** What categories are part of: themselves first, then up to the top. */
    categoryPaths: listLoaderOf((ids: Ids) => ancestorsOf(db, ids), (row) => row.of),
    optionsOf: listLoaderOf((ids: Ids) => optionsByProductIds(db, ids), (row) => row.product_id),
    /** Pictures of a product and of its variants. */
    imagesOf: listLoaderOf((ids: Ids) => imagesByProductIds(db, ids), (row) => row.product_id),
    pricesOf: listLoaderOf((ids: Ids) => pricesByVariantIds(db, ids), (row) => row.variant_id),
    /** What can be bought of an item, by `offersKey`. */
    offersFor: listLoaderOf((keys: readonly string[]) => offersByKeys(db, keys, now()), (offer) => offer.wanted),
    productHistoryOf: listLoaderOf((ids: Ids) => historyOf(db, 'ecommerce_products', ids, MOST_CHANGES), (row) => row.id),
    /** Of a product, archived ones too. */
    variantsOf: listLoaderOf((ids: Ids) => variantsByProductIds(db, ids, now()), (row) => row.product_id),
    cartLinesOf: listLoaderOf((ids: Ids) => linesByCartIds(db, ids, now()), (row) => row.cart_id),
    cartLines: loaderOf((ids: Ids) => linesByIds(db, ids, now()), (row) => row.id),
    cartHoldsOf: listLoaderOf((ids: Ids) => holdsByCartIds(db, ids, now()), (row) => row.cartId),
    coupons: loaderOf((ids: Ids) => couponsByIds(db, ids), (row) => row.id),
    couponsUsedIn: listLoaderOf((ids: Ids) => usedCouponsByGroupIds(db, ids), (row) => row.order_group_id),
    groups: loaderOf((ids: Ids) => groupsByIds(db, ids), (row) => row.id),
    orders: loaderOf((ids: Ids) => ordersByIds(db, ids), (row) => row.id),
    ordersOf: listLoaderOf((ids: Ids) => ordersByGroupIds(db, ids), (row) => row.order_group_id),
    orderLinesOf: listLoaderOf((ids: Ids) => linesByOrderIds(db, ids), (row) => row.order_id),
    orderLines: loaderOf((ids: Ids) => orderLinesByIds(db, ids), (row) => row.id),
    /** What of orders' money went back, by payments. */
    refundedOf: loaderOf((ids: Ids) => refundedOf(db, ids), (row) => row.reference),
    fulfillments: loaderOf((ids: Ids) => fulfillmentsByIds(db, ids), (row) => row.id),
    fulfillmentsOf: listLoaderOf((ids: Ids) => fulfillmentsByOrderIds(db, ids), (row) => row.order_id),
    fulfillmentLinesOf: listLoaderOf((ids: Ids) => linesByFulfillmentIds(db, ids), (row) => row.fulfillment_id),
    cancellationsOf: listLoaderOf((ids: Ids) => cancellationsByOrderIds(db, ids), (row) => row.order_id),
    cancellationLinesOf: listLoaderOf((ids: Ids) => linesByCancellationIds(db, ids), (row) => row.cancellation_id),
    returns: loaderOf((ids: Ids) => returnsByIds(db, ids), (row) => row.id),
    returnsOf: listLoaderOf((ids: Ids) => returnsByOrderIds(db, ids), (row) => row.order_id),
    returnLinesOf: listLoaderOf((ids: Ids) => linesByReturnIds(db, ids), (row) => row.return_request_id),
    replacementsOf: listLoaderOf((ids: Ids) => replacementsByReturnIds(db, ids), (row) => row.return_request_id),
    reviews: loaderOf((ids: Ids) => reviewsByIds(db, ids), (row) => row.id),
    productRatings: loaderOf((ids: Ids) => productRatingsByIds(db, ids), (row) => row.id),
    vendorRatings: loaderOf((ids: Ids) => vendorRatingsByIds(db, ids), (row) => row.id),
    copurchasesOf: listLoaderOf((ids: Ids) => copurchasesOf(db, ids), (row) => row.for_id),
    similarTo: listLoaderOf((ids: Ids) => similarTo(db, ids), (row) => row.for_id),
    bestsellersOf: listLoaderOf((ids: Ids) => bestsellersOf(db, ids), (row) => row.for_id),
    wishlists: loaderOf((ids: Ids) => wishlistsByIds(db, ids), (row) => row.id),
    wishlistItemsOf: listLoaderOf((ids: Ids) => itemsByWishlistIds(db, ids), (row) => row.wishlist_id),
  };
};

export type GraphContext = Context & { loaders: ReturnType<typeof createLoaders> };

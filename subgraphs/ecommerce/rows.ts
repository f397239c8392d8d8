import type { Selectable } from 'kysely';
import type { DB } from '../../db/types.generated.ts';
import type { UserError } from '../../platform/errors/registry.ts';
import type { LoggedEvent } from '../../platform/events/event.ts';
import type { Connection } from '../../platform/graphql/connection.ts';
import type { Money } from '../../platform/kernel/money.ts';
import type { Transition } from '../../platform/state-machine/history.ts';
import type { CommissionPreview, KeptLine, KeptParts } from './domain/commission-preview.ts';
import type { FulfillmentStatus } from './domain/fulfillment.ts';
import type { OrderStatus } from './domain/order.ts';
import type { ReturnReason, ReturnStatus } from './domain/return.ts';
import type { ReviewStatus } from './domain/review.ts';
import type { CancellationKind } from './store/cancellations.ts';
import type { ProductStatus } from './domain/product.ts';
import type { ProductImportStatus } from './domain/product-import.ts';
import type { SearchCount, SearchFacet, SearchFacetValue } from './domain/search-facet.ts';
import type { SearchLanguage } from './domain/search-language.ts';
import type { Recommended } from './domain/recommendation.ts';
import type { VendorStatus } from './domain/vendor.ts';
import type { CartHold } from './store/cart-holds.ts';
import type { UsedCoupon } from './store/coupons.ts';
import type { ValidPrice } from './store/prices.ts';
import type { MovementReason } from './store/stock.ts';
import type { Address } from './domain/address.ts';
import type { PackageState } from './domain/basket.ts';
import type { CartStatus } from './domain/cart.ts';
import type { CouponKind } from './domain/coupon.ts';
import type { ShippingOption } from './domain/shipping.ts';

/** What stands behind the GraphQL types: the parents that resolvers get. Columns of states are narrowed to what their CHECKs allow. */
type Row<T extends keyof DB> = Selectable<DB[T]>;
type With<T extends keyof DB, Narrow> = Omit<Row<T>, keyof Narrow> & Narrow;

export type MoneyRow = Money;
export interface UserRow { readonly id: string }
export type VendorRow = With<'ecommerce_vendors', { status: VendorStatus; language: SearchLanguage }> & Omit<Row<'vendor_profiles'>, 'vendor_id'>;
export type CategoryRow = Row<'ecommerce_categories'>;
export type ProductRow = With<'ecommerce_products', { status: ProductStatus; language: SearchLanguage | null }>;
export type ProductVariantRow = Row<'ecommerce_variants'> & Pick<Row<'stock_items'>, 'on_hand' | 'reserved' | 'backorder_policy' | 'backorder_limit' | 'low_stock_threshold'> & { readonly valid_prices: readonly ValidPrice[] };
export type ProductOptionRow = Row<'ecommerce_product_options'>;
export interface VariantOptionRow { readonly name: string; readonly value: string }
export type ProductImageRow = Row<'ecommerce_images'>;
export type VariantPriceRow = Row<'ecommerce_prices'>;
export type ProductStatusChangeRow = Transition;
export interface BuyBoxRow { readonly variant: ProductVariantRow; readonly landedPrice: Money; readonly score: number; readonly offers: number }
export type ProductImportRow = With<'ecommerce_product_imports', { status: ProductImportStatus }>;
export type ProductImportProblemRow = Row<'ecommerce_import_problems'>;
export type CartRow = With<'ecommerce_carts', { status: CartStatus; address: Address | null }>;
export type CartLineRow = Row<'ecommerce_cart_lines'> & { readonly price: bigint; readonly currency: string };
export type OrderGroupRow = With<'ecommerce_order_groups', { address: Address }>;
export type OrderRow = With<'ecommerce_orders', { status: OrderStatus }> & { readonly address: Address };
export type OrderLineRow = Row<'ecommerce_order_lines'> & { readonly currency: string };
export type FulfillmentRow = With<'ecommerce_fulfillments', { status: FulfillmentStatus }>;
export type FulfillmentLineRow = Row<'ecommerce_fulfillment_lines'>;
export type OrderCancellationRow = With<'ecommerce_cancellations', { kind: CancellationKind }> & { readonly currency: string };
export type OrderCancellationLineRow = Row<'ecommerce_cancellation_lines'> & { readonly currency: string };
export type ReturnRequestRow = With<'return_requests', { status: ReturnStatus; reason: ReturnReason }>;
export type ReturnLineRow = Row<'return_request_lines'> & { readonly currency: string };
export type ReturnReplacementRow = Row<'return_replacements'>;
/** What the platform keeps, with its money as GraphQL shows it. */
interface KeptMoney { readonly amount: Money; readonly commission: Money; readonly commissionTax: Money; readonly net: Money; readonly returned: Money }
export type CommissionPreviewLineRow = Omit<KeptLine, keyof KeptParts> & KeptMoney;
export type CommissionPreviewRow = Pick<CommissionPreview, 'vendorId' | 'frozen'> & KeptMoney & { readonly lines: readonly CommissionPreviewLineRow[] };
export type ProductReviewRow = With<'ecommerce_product_reviews', { status: ReviewStatus }>;
export type SearchSyncRow = With<'ecommerce_search_syncs', { scope: 'CHANGED' | 'FULL' | 'VERIFY'; status: 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED'; phase: 'CATALOGUE' | 'INDEX' | 'OUTBOX' }>;
/** What a search found; it is counted when somebody asks for that. */
export type ProductSearchConnectionRow = Connection<ProductRow> & { readonly corrected: string | null; count(): Promise<SearchCount>; facets(): Promise<readonly SearchFacet[]> };
export type SearchFacetRow = SearchFacet;
export type SearchFacetValueRow = SearchFacetValue;
export type SearchSynonymsRow = Omit<With<'ecommerce_search_synonyms', { language: SearchLanguage | null }>, 'keys' | 'forms'>;
export interface ProductSalesRow { readonly product_id: string; readonly units: number; readonly revenue: Money }
export type VendorOrderPlacedEventRow = LoggedEvent<{ orderId: string }>;
export type OrderStatusChangedEventRow = LoggedEvent<{ orderId: string; status: OrderStatus }>;
export type CartUpdatedEventRow = LoggedEvent<{ cartId: string }>;
export type CouponRow = With<'ecommerce_coupons', { kind: CouponKind }>;
export type ShippingRateRow = Row<'ecommerce_shipping_rates'> & { readonly currency: string };
/** A product and why it is named. */
export type RecommendationRow = Recommended;
export type RecommendationRefreshRow = With<'ecommerce_recommendation_refreshes', { status: 'COUNTING' | 'PAIRING' | 'RANKING' | 'DONE' }>;
export type WishlistRow = Row<'ecommerce_wishlists'>;
export type WishlistItemRow = Row<'ecommerce_wishlist_items'>;
export type TaxRateRow = Row<'ecommerce_tax_rates'>;
export type StockLevelRow = ProductVariantRow;
export type StockMovementRow = With<'stock_movements', { reason: MovementReason }>;
export type StockLowEventRow = LoggedEvent<{ vendorId: string; variantId: string; available: number }>;
export type ShippingPackageRow = PackageState & { readonly currency: string };
export type ShippingOptionRow = ShippingOption & { readonly currency: string };
export type UsedCouponRow = UsedCoupon & { readonly currency: string };
export type CartHoldRow = CartHold;
export interface CheckoutCartPayloadRow {
  readonly orderGroup: OrderGroupRow | null;
  readonly clientSecret: string | null;
  readonly refusedCartId: string | null;
  readonly errors: readonly UserError[];
}

import type { Selectable } from 'kysely';
import type { DB } from '../../db/types.generated.ts';
import type { LoggedEvent } from '../../platform/events/event.ts';
import type { Money } from '../../platform/kernel/money.ts';
import type { OrderStatus } from './domain/order.ts';
import type { ProductStatus } from './domain/product.ts';
import type { VendorStatus } from './domain/vendor.ts';
import type { Address } from './domain/address.ts';

/** What stands behind the GraphQL types: the parents that resolvers get. Columns of states are narrowed to what their CHECKs allow. */
type Row<T extends keyof DB> = Selectable<DB[T]>;
type With<T extends keyof DB, Narrow> = Omit<Row<T>, keyof Narrow> & Narrow;

export type MoneyRow = Money;
export interface UserRow { readonly id: string }
export type VendorRow = With<'ecommerce_vendors', { status: VendorStatus }> & Omit<Row<'vendor_profiles'>, 'vendor_id'>;
export type CategoryRow = Row<'ecommerce_categories'>;
export type ProductRow = With<'ecommerce_products', { status: ProductStatus }>;
export type ProductVariantRow = Row<'ecommerce_variants'> & Pick<Row<'stock_items'>, 'on_hand' | 'reserved'>;
export type CartRow = With<'ecommerce_carts', { status: 'ACTIVE' | 'COMPLETED' | 'MERGED' }>;
export type CartLineRow = Row<'ecommerce_cart_lines'> & { readonly price: bigint; readonly currency: string };
export type OrderGroupRow = With<'ecommerce_order_groups', { address: Address }>;
export type OrderRow = With<'ecommerce_orders', { status: OrderStatus }> & { readonly address: Address };
export type OrderLineRow = Row<'ecommerce_order_lines'> & { readonly currency: string };
export type SearchSyncRow = With<'ecommerce_search_syncs', { scope: 'CHANGED' | 'FULL' | 'VERIFY'; status: 'QUEUED' | 'DONE' }>;
export interface ProductSalesRow { readonly product_id: string; readonly units: number; readonly revenue: Money }
export type VendorOrderPlacedEventRow = LoggedEvent<{ orderId: string }>;
export type OrderStatusChangedEventRow = LoggedEvent<{ orderId: string; status: OrderStatus }>;
export type CartUpdatedEventRow = LoggedEvent<{ cartId: string }>;

import type { Caller } from '../../platform/auth/caller.ts';
import type { CartRow, CouponRow, OrderGroupRow, OrderRow, ProductReviewRow, ProductRow, ReturnRequestRow, VendorRow } from './rows.ts';

/** A caller and the vendors they work for. */
export interface Viewer {
  readonly caller: Caller;
  readonly vendorIds: ReadonlySet<string>;
}

export type MemberRole = 'OWNER' | 'MANAGER' | 'STAFF';

/** Staff and admins of Plaza, by their token: they may read, never write, what belongs to others. */
export const isStaff = ({ kind, roles }: Caller): boolean => kind === 'user' && (roles.includes('staff') || roles.includes('admin'));

export const isPerson = (caller: Caller, userId: string | null): boolean => caller.kind === 'user' && caller.id !== null && caller.id === userId;

/** What a vendor keeps to itself: drafts, stock figures, orders, state. */
export const mayReadForVendor = ({ caller, vendorIds }: Viewer, vendorId: string): boolean => isStaff(caller) || vendorIds.has(vendorId);

export const mayReadVendor = (viewer: Viewer, vendor: Pick<VendorRow, 'id' | 'status'>): boolean => vendor.status === 'APPROVED' || mayReadForVendor(viewer, vendor.id);

export const isOnSale = (product: Pick<ProductRow, 'status'>, vendor: Pick<VendorRow, 'status'>): boolean => product.status === 'PUBLISHED' && vendor.status === 'APPROVED';

export const mayReadProduct = (viewer: Viewer, product: Pick<ProductRow, 'status' | 'vendor_id'>, vendor: Pick<VendorRow, 'status'>): boolean =>
  isOnSale(product, vendor) || mayReadForVendor(viewer, product.vendor_id);

/** A vendor sees an order, with the customer's address, once it is paid. */
export const mayReadOrder = (viewer: Viewer, order: Pick<OrderRow, 'customer_id' | 'vendor_id' | 'placed_at'>): boolean =>
  isPerson(viewer.caller, order.customer_id) || isStaff(viewer.caller) || (order.placed_at !== null && viewer.vendorIds.has(order.vendor_id));

export const mayReadGroup = ({ caller }: Viewer, group: Pick<OrderGroupRow, 'customer_id'>): boolean => isPerson(caller, group.customer_id) || isStaff(caller);

/** A person's cart is theirs alone; a guest's belongs to whoever knows the token, of which `tokenHash` is the hash. */
export const ownsCart = (caller: Caller, cart: Pick<CartRow, 'user_id' | 'guest_token_hash'>, tokenHash: string | null): boolean =>
  cart.user_id === null ? tokenHash !== null && cart.guest_token_hash === tokenHash : isPerson(caller, cart.user_id);

/** Products and prices: owners and managers. */
export const mayEditCatalogue = (role: MemberRole | null): boolean => role === 'OWNER' || role === 'MANAGER';

/** Stock and packing: everybody who works there. */
export const mayHandleGoods = (role: MemberRole | null): boolean => role !== null;

/** A vendor's coupons are for its members and staff, the platform's for staff. */
export const mayReadCoupon = (viewer: Viewer, coupon: Pick<CouponRow, 'vendor_id'>): boolean =>
  coupon.vendor_id === null ? isStaff(viewer.caller) : mayReadForVendor(viewer, coupon.vendor_id);

/** A return is for its customer, the vendor's members and staff. */
export const mayReadReturn = (viewer: Viewer, request: Pick<ReturnRequestRow, 'customer_id' | 'vendor_id'>): boolean =>
  isPerson(viewer.caller, request.customer_id) || mayReadForVendor(viewer, request.vendor_id);

/** What is not published is between its author and staff. */
export const mayReadReview = (caller: Caller, review: Pick<ProductReviewRow, 'status' | 'author_id'>): boolean =>
  review.status === 'PUBLISHED' || isPerson(caller, review.author_id) || isStaff(caller);

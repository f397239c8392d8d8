// Generated from schema.graphql by codegen.ts. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { MoneyRow, UserRow, VendorRow, CategoryRow, ProductRow, ProductVariantRow, CartRow, CartLineRow, OrderGroupRow, OrderRow, OrderLineRow, SearchSyncRow, ProductSalesRow, VendorOrderPlacedEventRow, OrderStatusChangedEventRow, CartUpdatedEventRow } from './rows.ts';
import type { GraphContext } from './loaders.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A whole number of 64 bits, as text in JSON. */
  BigInt: { input: bigint; output: bigint; }
  /** An instant, ISO 8601 in UTC. */
  DateTime: { input: Date; output: Date; }
  _FieldSet: { input: unknown; output: unknown; }
};

export type Query = {
  readonly __typename?: 'Query';
  /** A vendor by id or slug; give one of them. Null when there is none or it is not open and not yours. */
  readonly vendor: Maybe<Vendor>;
  /** All vendors, newest first. For admins; empty for others. */
  readonly vendors: VendorConnection;
  /** A product by id or slug; give one of them. Null when there is none or it is not on sale and not yours. */
  readonly product: Maybe<Product>;
  /** Products on sale, newest first. */
  readonly products: ProductConnection;
  /** Products of one vendor in every state, newest first. For its members and staff; empty for others. */
  readonly vendorProducts: ProductConnection;
  /** All categories, by name. At most 1,000. */
  readonly categories: ReadonlyArray<Category>;
  /** Products on sale that match words, best match first. Understands "phrases", OR and -not; the last word may be unfinished; words that match nothing are looked for with spelling mistakes. */
  readonly searchProducts: ProductConnection;
  /** The signed-in person's open cart, or a guest's. Null when there is none. */
  readonly getUserCart: Maybe<Cart>;
  /** A purchase. Null when there is none or it is not yours. */
  readonly orderGroup: Maybe<OrderGroup>;
  /** An order by id or code; give one of them. Null when there is none or it is neither yours nor your vendor's. */
  readonly order: Maybe<Order>;
  /** The signed-in person's orders, newest first. */
  readonly myOrders: OrderConnection;
  /** A vendor's orders, newest first. For its members and staff; empty for others. */
  readonly vendorOrders: OrderConnection;
  /** How a vendor does. For its members and staff; null for others. */
  readonly vendorDashboard: Maybe<VendorDashboard>;
  /** A job of `syncProductsToAlgolia`. For admins; null for others. */
  readonly searchSync: Maybe<SearchSync>;
};


export type QueryVendorArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  slug?: InputMaybe<Scalars['String']['input']>;
};


export type QueryVendorsArgs = {
  status?: InputMaybe<VendorStatus>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryProductArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  slug?: InputMaybe<Scalars['String']['input']>;
};


export type QueryProductsArgs = {
  filter?: InputMaybe<ProductFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryVendorProductsArgs = {
  vendorId: Scalars['ID']['input'];
  status?: InputMaybe<ProductStatus>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QuerySearchProductsArgs = {
  query: Scalars['String']['input'];
  filter?: InputMaybe<ProductFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryGetUserCartArgs = {
  guestToken?: InputMaybe<Scalars['String']['input']>;
};


export type QueryOrderGroupArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOrderArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  code?: InputMaybe<Scalars['String']['input']>;
};


export type QueryMyOrdersArgs = {
  status?: InputMaybe<OrderStatus>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryVendorOrdersArgs = {
  vendorId: Scalars['ID']['input'];
  status?: InputMaybe<OrderStatus>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryVendorDashboardArgs = {
  vendorId: Scalars['ID']['input'];
  range: DashboardRange;
};


export type QuerySearchSyncArgs = {
  jobId: Scalars['ID']['input'];
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Asks to sell on Plaza, or asks again after a rejection (same slug, by the same person). The caller becomes the vendor's owner. An admin decides. */
  readonly applyVendor: ApplyVendorPayload;
  /** Approves, rejects, suspends, reinstates or terminates a vendor. For admins. */
  readonly adminManageVendors: AdminManageVendorsPayload;
  /** Makes a product with its variants, as a draft. For the vendor's owners and managers. */
  readonly createProduct: CreateProductPayload;
  /** Changes a product; what is left out stays. Variants are found by SKU: known ones are changed, new ones added. For the vendor's owners and managers. */
  readonly updateProduct: UpdateProductPayload;
  /** Puts a draft or archived product on sale and into the search. For the vendor's owners and managers. */
  readonly publishProduct: PublishProductPayload;
  /** Takes a product off sale and out of the search. Orders keep it. For the vendor's owners and managers. */
  readonly archiveProduct: ArchiveProductPayload;
  /** Books goods that came in or got lost. For all members of the vendor. */
  readonly adjustStock: AdjustStockPayload;
  /** Puts pieces of a variant into a cart, or more of them. Without `cartId` the signed-in person's cart is used (made when there is none); a guest without `guestToken` gets a new cart. */
  readonly addToCart: AddToCartPayload;
  /** Sets how many pieces a line holds, and accepts the present price of its variant. */
  readonly updateCartLine: UpdateCartLinePayload;
  /** Takes a line out of a cart. */
  readonly removeFromCart: RemoveFromCartPayload;
  /** Moves a guest's cart into the signed-in person's, after signing in. Pieces of the same variant add up, at most 999. The guest's cart ends. */
  readonly mergeCarts: MergeCartsPayload;
  /** Buys what is in the signed-in person's cart: all of it or nothing. One order for each vendor, stock held for 15 minutes, one payment for all; confirm it with the client secret. */
  readonly checkoutCart: CheckoutCartPayload;
  /** Says that an order is packed and may be collected: couriers are looked for from now on. For all members of the vendor. */
  readonly fulfillOrder: FulfillOrderPayload;
  /** Cancels one's own order before the courier has it. Before payment the whole purchase is cancelled with it, since it is one payment; after payment only this order, and its money goes back. */
  readonly cancelOrder: CancelOrderPayload;
  /** Brings the search documents in line with the catalogue, as a job: what changed, everything, or only counting differences. For admins. Ask `searchSync` for the outcome. */
  readonly syncProductsToAlgolia: SyncProductsToAlgoliaPayload;
};


export type MutationApplyVendorArgs = {
  input: ApplyVendorInput;
};


export type MutationAdminManageVendorsArgs = {
  input: AdminManageVendorsInput;
};


export type MutationCreateProductArgs = {
  input: CreateProductInput;
};


export type MutationUpdateProductArgs = {
  input: UpdateProductInput;
};


export type MutationPublishProductArgs = {
  input: PublishProductInput;
};


export type MutationArchiveProductArgs = {
  input: ArchiveProductInput;
};


export type MutationAdjustStockArgs = {
  input: AdjustStockInput;
};


export type MutationAddToCartArgs = {
  input: AddToCartInput;
};


export type MutationUpdateCartLineArgs = {
  input: UpdateCartLineInput;
};


export type MutationRemoveFromCartArgs = {
  input: RemoveFromCartInput;
};


export type MutationMergeCartsArgs = {
  input: MergeCartsInput;
};


export type MutationCheckoutCartArgs = {
  input: CheckoutCartInput;
};


export type MutationFulfillOrderArgs = {
  input: FulfillOrderInput;
};


export type MutationCancelOrderArgs = {
  input: CancelOrderInput;
};


export type MutationSyncProductsToAlgoliaArgs = {
  input: SyncProductsToAlgoliaInput;
};

export type Subscription = {
  readonly __typename?: 'Subscription';
  /** Each paid order of a vendor, as it is placed. For all members of the vendor. */
  readonly vendorOrderPlaced: VendorOrderPlacedEvent;
  /** Each change of state of an order. For those who may read it. */
  readonly orderStatusChanged: OrderStatusChangedEvent;
  /** Each change of a cart's lines, from whatever device. For its owner. */
  readonly cartUpdated: CartUpdatedEvent;
};


export type SubscriptionVendorOrderPlacedArgs = {
  vendorId: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type SubscriptionOrderStatusChangedArgs = {
  orderId: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type SubscriptionCartUpdatedArgs = {
  cartId: Scalars['ID']['input'];
  guestToken?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type User = {
  readonly __typename?: 'User';
  readonly id: Scalars['ID']['output'];
  /** Their orders, newest first. Null unless it is you. */
  readonly orders: Maybe<OrderConnection>;
  /** Their open cart. Null unless it is you, or when there is none. */
  readonly cart: Maybe<Cart>;
  /** The vendors they work for, by name. Null unless it is you. */
  readonly vendors: Maybe<ReadonlyArray<Vendor>>;
};


export type UserOrdersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Somebody who sells on Plaza. Open to everybody while APPROVED, otherwise to its members and staff. */
export type Vendor = {
  readonly __typename?: 'Vendor';
  /** Unique; also the id of its organization. */
  readonly id: Scalars['ID']['output'];
  /** Unique name in addresses: a-z, 0-9 and hyphens, up to 80 characters. */
  readonly slug: Scalars['String']['output'];
  /** The name customers see, up to 120 characters. */
  readonly name: Scalars['String']['output'];
  /** What it says about itself, plain text, up to 2,000 characters. */
  readonly description: Scalars['String']['output'];
  /** The currency of all its prices, ISO 4217. */
  readonly currency: Scalars['String']['output'];
  /** Null unless you are a member or staff. */
  readonly status: Maybe<VendorStatus>;
  /** What `adminManageVendors` and `applyVendor` accept now. Null unless you are a member or staff. */
  readonly availableTransitions: Maybe<ReadonlyArray<VendorTransition>>;
  /** Where couriers collect its orders. Null unless you are a member or staff. */
  readonly pickup: Maybe<PickupPlace>;
  /** When it applied. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Its products on sale, newest first. */
  readonly products: ProductConnection;
};


/** Somebody who sells on Plaza. Open to everybody while APPROVED, otherwise to its members and staff. */
export type VendorProductsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of vendors. */
export type VendorConnection = {
  readonly __typename?: 'VendorConnection';
  /** Each with its cursor. */
  readonly edges: ReadonlyArray<VendorEdge>;
  /** The same without cursors. */
  readonly nodes: ReadonlyArray<Vendor>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** One of a list, with its place. */
export type VendorEdge = {
  readonly __typename?: 'VendorEdge';
  /** Pass it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** What is at this place. */
  readonly node: Vendor;
};

/** Whether a vendor may sell. */
export type VendorStatus =
  /** Waits for an admin's decision. */
  | 'APPLIED'
  /** Sells. */
  | 'APPROVED'
  /** Was refused; may apply again. */
  | 'REJECTED'
  /** Off sale for the moment. */
  | 'SUSPENDED'
  /** Ended for good. */
  | 'TERMINATED';

/** What can happen to a vendor. */
export type VendorTransition =
  /** Apply once more after a rejection. */
  | 'REAPPLY'
  /** Let it sell. */
  | 'APPROVE'
  /** Refuse the application. */
  | 'REJECT'
  /** Take it off sale for the moment. */
  | 'SUSPEND'
  /** Let it sell again. */
  | 'REINSTATE'
  /** End it for good. */
  | 'TERMINATE';

/** What an admin can do to a vendor. */
export type VendorAction =
  /** Let it sell. */
  | 'APPROVE'
  /** Refuse the application. */
  | 'REJECT'
  /** Take it off sale for the moment. */
  | 'SUSPEND'
  /** Let it sell again. */
  | 'REINSTATE'
  /** End it for good. */
  | 'TERMINATE';

/** Where couriers collect. */
export type PickupPlace = {
  readonly __typename?: 'PickupPlace';
  /** Street, number and town, up to 300 characters. */
  readonly address: Scalars['String']['output'];
  /** The place on the map. */
  readonly location: GeoPoint;
};

/** A shelf in the shop; shelves stand in shelves. */
export type Category = {
  readonly __typename?: 'Category';
  /** Unique. */
  readonly id: Scalars['ID']['output'];
  /** Unique name in addresses. */
  readonly slug: Scalars['String']['output'];
  /** The name customers see. */
  readonly name: Scalars['String']['output'];
  /** The category it is part of. Null at the top. */
  readonly parent: Maybe<Category>;
};

/** Something to buy, in one or more variants. Open to everybody while PUBLISHED by an APPROVED vendor, otherwise to the vendor's members and staff. */
export type Product = {
  readonly __typename?: 'Product';
  /** Unique. */
  readonly id: Scalars['ID']['output'];
  /** Unique name in addresses: a-z, 0-9 and hyphens, up to 120 characters. */
  readonly slug: Scalars['String']['output'];
  /** The name customers see, up to 200 characters. */
  readonly title: Scalars['String']['output'];
  /** Plain text, up to 20,000 characters. */
  readonly description: Scalars['String']['output'];
  /** Words to find it by, at most 50 of up to 64 characters. */
  readonly tags: ReadonlyArray<Scalars['String']['output']>;
  /** Whether it is on sale. */
  readonly status: ProductStatus;
  /** What can be done with it now. */
  readonly availableTransitions: ReadonlyArray<ProductTransition>;
  /** Who sells it. */
  readonly vendor: Vendor;
  /** Null when it has none. */
  readonly category: Maybe<Category>;
  /** In the vendor's order, 1 to 200. */
  readonly variants: ReadonlyArray<ProductVariant>;
  /** The lowest price of its variants. */
  readonly priceFrom: Money;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it was last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** A page of products. */
export type ProductConnection = {
  readonly __typename?: 'ProductConnection';
  /** Each with its cursor. */
  readonly edges: ReadonlyArray<ProductEdge>;
  /** The same without cursors. */
  readonly nodes: ReadonlyArray<Product>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** One of a list, with its place. */
export type ProductEdge = {
  readonly __typename?: 'ProductEdge';
  /** Pass it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** What is at this place. */
  readonly node: Product;
};

/** Whether a product is on sale. */
export type ProductStatus =
  /** Not yet on sale. */
  | 'DRAFT'
  /** On sale. */
  | 'PUBLISHED'
  /** No longer on sale. */
  | 'ARCHIVED';

/** What can be done with a product. */
export type ProductTransition =
  /** Put it on sale. */
  | 'PUBLISH'
  /** Take it off sale. */
  | 'ARCHIVE';

/** One way to buy a product, such as a size or colour. */
export type ProductVariant = {
  readonly __typename?: 'ProductVariant';
  /** Unique. */
  readonly id: Scalars['ID']['output'];
  /** The vendor's stock keeping unit, unique within the vendor, up to 100 characters. */
  readonly sku: Scalars['String']['output'];
  /** What sets it apart, such as Large / Blue, up to 200 characters. */
  readonly title: Scalars['String']['output'];
  /** What one piece costs. */
  readonly price: Money;
  /** How many can be bought now: on hand and not held for others. */
  readonly available: Scalars['Int']['output'];
  /** How many are in the house. Null unless you are a member of the vendor or staff. */
  readonly onHand: Maybe<Scalars['Int']['output']>;
  /** How many of them are held for orders that wait for payment. Null unless you are a member of the vendor or staff. */
  readonly reserved: Maybe<Scalars['Int']['output']>;
  /** What it is a variant of. */
  readonly product: Product;
};

/** What somebody means to buy, perhaps from several vendors. Open to its owner: the person, or a guest with the token. */
export type Cart = {
  readonly __typename?: 'Cart';
  /** Unique. */
  readonly id: Scalars['ID']['output'];
  /** Whether it is still open. */
  readonly status: CartStatus;
  /** In the order they were put in, at most 100. */
  readonly lines: ReadonlyArray<CartLine>;
  /** How many pieces in all. */
  readonly itemCount: Scalars['Int']['output'];
  /** What all lines cost at present prices. Null while the cart is empty. */
  readonly total: Maybe<Money>;
  /** When its lines last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** Whether a cart can be filled. */
export type CartStatus =
  /** Open. */
  | 'ACTIVE'
  /** Bought. */
  | 'COMPLETED'
  /** Its lines are in another cart now. */
  | 'MERGED';

/** Pieces of one variant in a cart. */
export type CartLine = {
  readonly __typename?: 'CartLine';
  /** Unique. */
  readonly id: Scalars['ID']['output'];
  /** What is to be bought. Null when it is no longer on sale: remove the line. */
  readonly variant: Maybe<ProductVariant>;
  /** How many pieces, 1 to 999. */
  readonly quantity: Scalars['Int']['output'];
  /** What one piece costs now. */
  readonly unitPrice: Money;
  /** What one piece cost when the line was last changed. While it differs from `unitPrice`, checkout refuses. */
  readonly acceptedPrice: Money;
  /** `unitPrice` times `quantity`. */
  readonly total: Money;
};

/** A purchase by one customer, perhaps from several vendors, with one payment. Readable by that customer and staff. */
export type OrderGroup = {
  readonly __typename?: 'OrderGroup';
  /** Unique. */
  readonly id: Scalars['ID']['output'];
  /** Short name for people, such as P1000017. */
  readonly code: Scalars['String']['output'];
  /** Who bought. */
  readonly customer: User;
  /** One for each vendor, by code. */
  readonly orders: ReadonlyArray<Order>;
  /** What all orders cost together. */
  readonly total: Money;
  /** Where it goes, as it was when it was bought. */
  readonly address: ShippingAddress;
  /** Until when stock is held for the payment. */
  readonly holdExpiresAt: Scalars['DateTime']['output'];
  /** When it was bought. */
  readonly createdAt: Scalars['DateTime']['output'];
};

/** One vendor's part of a purchase. Readable by the customer, the vendor's members and staff. */
export type Order = {
  readonly __typename?: 'Order';
  /** Unique. */
  readonly id: Scalars['ID']['output'];
  /** Short name for people, such as P1000017-1. */
  readonly code: Scalars['String']['output'];
  /** Where it stands. */
  readonly status: OrderStatus;
  /** What can happen to it now. */
  readonly availableTransitions: ReadonlyArray<OrderTransition>;
  /** Who bought. */
  readonly customer: User;
  /** Who sold. */
  readonly vendor: Vendor;
  /** The purchase it is part of. Null unless you are its customer or staff. */
  readonly group: Maybe<OrderGroup>;
  /** By SKU, at most 100. */
  readonly lines: ReadonlyArray<OrderLine>;
  /** What all lines cost together. */
  readonly total: Money;
  /** Where it goes, as it was when it was bought. */
  readonly address: ShippingAddress;
  /** When its payment was confirmed. Null until then. */
  readonly placedAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was bought. */
  readonly createdAt: Scalars['DateTime']['output'];
};

/** A page of orders. */
export type OrderConnection = {
  readonly __typename?: 'OrderConnection';
  /** Each with its cursor. */
  readonly edges: ReadonlyArray<OrderEdge>;
  /** The same without cursors. */
  readonly nodes: ReadonlyArray<Order>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** One of a list, with its place. */
export type OrderEdge = {
  readonly __typename?: 'OrderEdge';
  /** Pass it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** What is at this place. */
  readonly node: Order;
};

/** Where an order stands. */
export type OrderStatus =
  /** Waits for payment; stock is held. */
  | 'PENDING_PAYMENT'
  /** Paid. */
  | 'CONFIRMED'
  /** Packed by the vendor. */
  | 'PROCESSING'
  /** A courier has it. */
  | 'SHIPPED'
  /** The customer has it. */
  | 'DELIVERED'
  /** Called off; what was paid goes back. */
  | 'CANCELLED'
  /** Was not paid in time. */
  | 'EXPIRED';

/** What can happen to an order. */
export type OrderTransition =
  /** The payment arrives. */
  | 'CONFIRM'
  /** The time to pay runs out. */
  | 'EXPIRE'
  /** The customer calls it off. */
  | 'CANCEL'
  /** The vendor has packed it. */
  | 'PROCESS'
  /** The courier takes it. */
  | 'SHIP'
  /** The customer gets it. */
  | 'DELIVER';

/** Pieces of one variant in an order, with names and prices as they were when it was bought. */
export type OrderLine = {
  readonly __typename?: 'OrderLine';
  /** Unique. */
  readonly id: Scalars['ID']['output'];
  /** Name of the product. */
  readonly title: Scalars['String']['output'];
  /** Name of the variant. */
  readonly variantTitle: Scalars['String']['output'];
  /** The vendor's stock keeping unit. */
  readonly sku: Scalars['String']['output'];
  /** How many pieces. */
  readonly quantity: Scalars['Int']['output'];
  /** What one piece cost. */
  readonly unitPrice: Money;
  /** `unitPrice` times `quantity`. */
  readonly total: Money;
  /** The product as it is now. Null when it is no longer on sale. */
  readonly product: Maybe<Product>;
};

/** Where an order goes. */
export type ShippingAddress = {
  readonly __typename?: 'ShippingAddress';
  /** Who receives it. */
  readonly recipient: Scalars['String']['output'];
  /** Street and number. */
  readonly line1: Scalars['String']['output'];
  /** Flat, floor, company. Null when there is none. */
  readonly line2: Maybe<Scalars['String']['output']>;
  /** Town. */
  readonly city: Scalars['String']['output'];
  /** Null where there are none. */
  readonly postalCode: Maybe<Scalars['String']['output']>;
  /** ISO 3166-1 alpha-2, such as MC. */
  readonly country: Scalars['String']['output'];
  /** E.164. Null when it was not given. */
  readonly phone: Maybe<Scalars['String']['output']>;
  /** The place on the map. */
  readonly location: GeoPoint;
};

/** The days a dashboard looks at, up to this moment. */
export type DashboardRange =
  /** The last 24 hours. */
  | 'LAST_DAY'
  /** The last 7 days. */
  | 'LAST_7_DAYS'
  /** The last 30 days. */
  | 'LAST_30_DAYS'
  /** The last 90 days. */
  | 'LAST_90_DAYS';

/** How a vendor did: orders that were paid and not cancelled, by the time of payment. */
export type VendorDashboard = {
  readonly __typename?: 'VendorDashboard';
  /** Begin of the days looked at. */
  readonly from: Scalars['DateTime']['output'];
  /** How many orders. */
  readonly orders: Scalars['Int']['output'];
  /** How many pieces in them. */
  readonly units: Scalars['Int']['output'];
  /** What customers paid for them, before commission. */
  readonly revenue: Money;
  /** How many orders wait to be packed now. */
  readonly toFulfill: Scalars['Int']['output'];
  /** Best sellers by revenue, at most 10. */
  readonly topProducts: ReadonlyArray<ProductSales>;
};

/** How a product did. */
export type ProductSales = {
  readonly __typename?: 'ProductSales';
  /** Which product. */
  readonly product: Product;
  /** How many pieces. */
  readonly units: Scalars['Int']['output'];
  /** What customers paid for them. */
  readonly revenue: Money;
};

/** A run that brings search in line with the catalogue. */
export type SearchSync = {
  readonly __typename?: 'SearchSync';
  /** Unique. */
  readonly id: Scalars['ID']['output'];
  /** What it looks at. */
  readonly scope: SearchSyncScope;
  /** How far it is. */
  readonly status: SearchSyncStatus;
  /** Products on sale that search did not know. Null until it is done. */
  readonly missing: Maybe<Scalars['Int']['output']>;
  /** Products that search knew as they were before. Null until it is done. */
  readonly outdated: Maybe<Scalars['Int']['output']>;
  /** Products that search knew and that are not on sale. Null until it is done. */
  readonly surplus: Maybe<Scalars['Int']['output']>;
  /** Documents it wrote. Null until it is done. */
  readonly indexed: Maybe<Scalars['Int']['output']>;
  /** When it was asked for. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Null until it is done. */
  readonly finishedAt: Maybe<Scalars['DateTime']['output']>;
};

/** What a search sync looks at. */
export type SearchSyncScope =
  /** Writes what differs. */
  | 'CHANGED'
  /** Writes everything anew. */
  | 'FULL'
  /** Counts what differs and writes nothing. */
  | 'VERIFY';

/** How far a search sync is. */
export type SearchSyncStatus =
  /** Waits for a worker. */
  | 'QUEUED'
  /** Done. */
  | 'DONE';

/** An order was paid. */
export type VendorOrderPlacedEvent = {
  readonly __typename?: 'VendorOrderPlacedEvent';
  /** Pass it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The order as it is now. */
  readonly order: Order;
};

/** An order entered a state. */
export type OrderStatusChangedEvent = {
  readonly __typename?: 'OrderStatusChangedEvent';
  /** Pass it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The state it entered then. */
  readonly status: OrderStatus;
  /** The order as it is now. */
  readonly order: Order;
};

/** Lines of a cart changed. */
export type CartUpdatedEvent = {
  readonly __typename?: 'CartUpdatedEvent';
  /** Pass it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The cart as it is now. */
  readonly cart: Cart;
};

/** Which products to list; conditions add up. */
export type ProductFilter = {
  /** Slug of a category; its subcategories count too. */
  readonly category?: InputMaybe<Scalars['String']['input']>;
  /** Only of this vendor. */
  readonly vendorId?: InputMaybe<Scalars['ID']['input']>;
  /** Only with a variant at this price or above, in minor units. */
  readonly minPrice?: InputMaybe<Scalars['BigInt']['input']>;
  /** Only with a variant at this price or below, in minor units. */
  readonly maxPrice?: InputMaybe<Scalars['BigInt']['input']>;
};

/** A vendor's application. */
export type ApplyVendorInput = {
  /** The name customers see, 1 to 120 characters. */
  readonly name: Scalars['String']['input'];
  /** Unique name in addresses: a-z, 0-9 and hyphens, up to 80 characters. */
  readonly slug: Scalars['String']['input'];
  /** Plain text, up to 2,000 characters. */
  readonly description: Scalars['String']['input'];
  /** The currency of all its prices, ISO 4217. */
  readonly currency: Scalars['String']['input'];
  /** Where couriers collect: street, number and town, 1 to 300 characters. */
  readonly pickupAddress: Scalars['String']['input'];
  /** The same place on the map. */
  readonly pickupLocation: GeoPointInput;
  /** Chosen by the client, 1 to 255 characters: the same key and input again give the same answer and no second effect. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** A place on earth (WGS 84). */
export type GeoPointInput = {
  /** Degrees north, -90 to 90. */
  readonly latitude: Scalars['Float']['input'];
  /** Degrees east, -180 to 180. */
  readonly longitude: Scalars['Float']['input'];
};

/** What an admin does to a vendor. */
export type AdminManageVendorsInput = {
  /** Which vendor. */
  readonly vendorId: Scalars['ID']['input'];
  /** What to do. */
  readonly action: VendorAction;
  /** Why, 1 to 300 characters; kept in the history. */
  readonly reason: Scalars['String']['input'];
};

/** A new product. */
export type CreateProductInput = {
  /** Who sells it. */
  readonly vendorId: Scalars['ID']['input'];
  /** The name customers see, 1 to 200 characters. */
  readonly title: Scalars['String']['input'];
  /** Unique name in addresses; made from the title when left out. */
  readonly slug?: InputMaybe<Scalars['String']['input']>;
  /** Plain text, up to 20,000 characters. */
  readonly description: Scalars['String']['input'];
  /** Which shelf it stands on. */
  readonly categoryId?: InputMaybe<Scalars['ID']['input']>;
  /** Words to find it by, at most 50 of up to 64 characters. */
  readonly tags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** 1 to 200, in order; titles and SKUs differ. */
  readonly variants: ReadonlyArray<VariantInput>;
  /** Chosen by the client, 1 to 255 characters: the same key and input again give the same answer and no second effect. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** A variant of a product. */
export type VariantInput = {
  /** Unique within the vendor, 1 to 100 characters. */
  readonly sku: Scalars['String']['input'];
  /** What sets it apart, 1 to 200 characters. */
  readonly title: Scalars['String']['input'];
  /** In minor units of the vendor's currency, above 0, at most 1,000,000,000. */
  readonly price: Scalars['BigInt']['input'];
  /** How many are in the house; counts for new variants only, later use `adjustStock`. */
  readonly stock?: InputMaybe<Scalars['Int']['input']>;
};

/** Changes of a product. */
export type UpdateProductInput = {
  /** Which product. */
  readonly productId: Scalars['ID']['input'];
  /** 1 to 200 characters. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** Plain text, up to 20,000 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Which shelf it stands on; null takes it off. */
  readonly categoryId?: InputMaybe<Scalars['ID']['input']>;
  /** Replaces all tags. */
  readonly tags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Variants to change or add, by SKU. None is removed. */
  readonly variants?: InputMaybe<ReadonlyArray<VariantInput>>;
};

/** Which product to put on sale. */
export type PublishProductInput = {
  /** Its id. */
  readonly productId: Scalars['ID']['input'];
};

/** Which product to take off sale. */
export type ArchiveProductInput = {
  /** Its id. */
  readonly productId: Scalars['ID']['input'];
};

/** Goods that came in or got lost. */
export type AdjustStockInput = {
  /** Of which variant. */
  readonly variantId: Scalars['ID']['input'];
  /** Pieces that came in, or negative: that went. Not 0, at most 1,000,000 either way. */
  readonly delta: Scalars['Int']['input'];
  /** Why. */
  readonly reason: StockReason;
  /** Up to 300 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** Chosen by the client, 1 to 255 characters: the same key and input again give the same answer and no second effect. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** Why stock changed by hand. */
export type StockReason =
  /** Goods came in. */
  | 'RECEIVED'
  /** Counting showed another figure. */
  | 'CORRECTION';

/** What to put into a cart. */
export type AddToCartInput = {
  /** Which cart; without it the signed-in person's or the guest's. */
  readonly cartId?: InputMaybe<Scalars['ID']['input']>;
  /** What. */
  readonly variantId: Scalars['ID']['input'];
  /** How many pieces to add, 1 to 999. */
  readonly quantity: Scalars['Int']['input'];
  /** A guest's token. */
  readonly guestToken?: InputMaybe<Scalars['String']['input']>;
};

/** A line and its new quantity. */
export type UpdateCartLineInput = {
  /** Which cart. */
  readonly cartId: Scalars['ID']['input'];
  /** Which line. */
  readonly lineId: Scalars['ID']['input'];
  /** How many pieces it is to hold, 1 to 999. */
  readonly quantity: Scalars['Int']['input'];
  /** A guest's token. */
  readonly guestToken?: InputMaybe<Scalars['String']['input']>;
};

/** A line to take out. */
export type RemoveFromCartInput = {
  /** Which cart. */
  readonly cartId: Scalars['ID']['input'];
  /** Which line. */
  readonly lineId: Scalars['ID']['input'];
  /** A guest's token. */
  readonly guestToken?: InputMaybe<Scalars['String']['input']>;
};

/** A guest's cart to take over. */
export type MergeCartsInput = {
  /** The guest's token. */
  readonly guestToken: Scalars['String']['input'];
};

/** How to check out. */
export type CheckoutCartInput = {
  /** Which cart. */
  readonly cartId: Scalars['ID']['input'];
  /** One of the caller's addresses; or give `address`. */
  readonly addressId?: InputMaybe<Scalars['ID']['input']>;
  /** An address for this purchase only; or give `addressId`. */
  readonly address?: InputMaybe<ShippingAddressInput>;
  /** Chosen by the client, 1 to 255 characters: the same key and input again give the same answer and no second effect. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** Where an order goes. */
export type ShippingAddressInput = {
  /** Who receives it, 1 to 120 characters. */
  readonly recipient: Scalars['String']['input'];
  /** Street and number, 1 to 200 characters. */
  readonly line1: Scalars['String']['input'];
  /** Flat, floor, company, up to 200 characters. */
  readonly line2?: InputMaybe<Scalars['String']['input']>;
  /** Town, 1 to 120 characters. */
  readonly city: Scalars['String']['input'];
  /** Up to 20 characters. */
  readonly postalCode?: InputMaybe<Scalars['String']['input']>;
  /** ISO 3166-1 alpha-2, such as MC. */
  readonly country: Scalars['String']['input'];
  /** E.164, such as +37799990001. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** The place on the map. */
  readonly location: GeoPointInput;
};

/** An order that is packed. */
export type FulfillOrderInput = {
  /** Which order. */
  readonly orderId: Scalars['ID']['input'];
};

/** An order to call off. */
export type CancelOrderInput = {
  /** Which order. */
  readonly orderId: Scalars['ID']['input'];
  /** Why, 1 to 300 characters. */
  readonly reason: Scalars['String']['input'];
  /** Chosen by the client, 1 to 255 characters: the same key and input again give the same answer and no second effect. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** A search sync to start. */
export type SyncProductsToAlgoliaInput = {
  /** What it looks at. */
  readonly scope: SearchSyncScope;
  /** Chosen by the client, 1 to 255 characters: the same key and input again give the same answer and no second effect. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** Answer of `applyVendor`. */
export type ApplyVendorPayload = {
  readonly __typename?: 'ApplyVendorPayload';
  /** The vendor, APPLIED. Null when it was refused. */
  readonly vendor: Maybe<Vendor>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `adminManageVendors`. */
export type AdminManageVendorsPayload = {
  readonly __typename?: 'AdminManageVendorsPayload';
  /** The vendor in its new state. Null when it was refused. */
  readonly vendor: Maybe<Vendor>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `createProduct`. */
export type CreateProductPayload = {
  readonly __typename?: 'CreateProductPayload';
  /** The product, a DRAFT. Null when it was refused. */
  readonly product: Maybe<Product>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `updateProduct`. */
export type UpdateProductPayload = {
  readonly __typename?: 'UpdateProductPayload';
  /** The product as it is now. Null when it was refused. */
  readonly product: Maybe<Product>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `publishProduct`. */
export type PublishProductPayload = {
  readonly __typename?: 'PublishProductPayload';
  /** The product, PUBLISHED. Null when it was refused. */
  readonly product: Maybe<Product>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `archiveProduct`. */
export type ArchiveProductPayload = {
  readonly __typename?: 'ArchiveProductPayload';
  /** The product, ARCHIVED. Null when it was refused. */
  readonly product: Maybe<Product>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `adjustStock`. */
export type AdjustStockPayload = {
  readonly __typename?: 'AdjustStockPayload';
  /** The variant with its new stock. Null when it was refused. */
  readonly variant: Maybe<ProductVariant>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `addToCart`. */
export type AddToCartPayload = {
  readonly __typename?: 'AddToCartPayload';
  /** The cart as it is now. Null when it was refused. */
  readonly cart: Maybe<Cart>;
  /** What a guest must keep to come back to a new cart: only this answer has it. Null for signed-in people and known carts. */
  readonly guestToken: Maybe<Scalars['String']['output']>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `updateCartLine`. */
export type UpdateCartLinePayload = {
  readonly __typename?: 'UpdateCartLinePayload';
  /** The cart as it is now. Null when it was refused. */
  readonly cart: Maybe<Cart>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `removeFromCart`. */
export type RemoveFromCartPayload = {
  readonly __typename?: 'RemoveFromCartPayload';
  /** The cart as it is now. Null when it was refused. */
  readonly cart: Maybe<Cart>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `mergeCarts`. */
export type MergeCartsPayload = {
  readonly __typename?: 'MergeCartsPayload';
  /** The signed-in person's cart with the lines of both. Null when it was refused. */
  readonly cart: Maybe<Cart>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `checkoutCart`. */
export type CheckoutCartPayload = {
  readonly __typename?: 'CheckoutCartPayload';
  /** The purchase, waiting for payment. Null when it was refused. */
  readonly orderGroup: Maybe<OrderGroup>;
  /** Secret with which the client confirms the payment. Null when it was refused. */
  readonly clientSecret: Maybe<Scalars['String']['output']>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `fulfillOrder`. */
export type FulfillOrderPayload = {
  readonly __typename?: 'FulfillOrderPayload';
  /** The order, PROCESSING. Null when it was refused. */
  readonly order: Maybe<Order>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `cancelOrder`. */
export type CancelOrderPayload = {
  readonly __typename?: 'CancelOrderPayload';
  /** The order, CANCELLED. Null when it was refused. */
  readonly order: Maybe<Order>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `syncProductsToAlgolia`. */
export type SyncProductsToAlgoliaPayload = {
  readonly __typename?: 'SyncProductsToAlgoliaPayload';
  /** The job, QUEUED. Null when it was refused. */
  readonly sync: Maybe<SearchSync>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** A refusal by ecommerce. */
export type EcommerceError = UserError & {
  readonly __typename?: 'EcommerceError';
  /** What kind of refusal. */
  readonly code: EcommerceErrorCode;
  /** What went wrong and what to do, in English. */
  readonly message: Scalars['String']['output'];
  /** The input field to blame, from `input` down; null when it is none. */
  readonly path: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** Every kind of refusal by ecommerce. */
export type EcommerceErrorCode =
  /** This value is empty, too long or malformed; the description of the field says what it may be. */
  | 'VALUE_INVALID'
  /** An idempotency key has 1 to 255 characters. */
  | 'IDEMPOTENCY_KEY_INVALID'
  /** This idempotency key was used for another request. Choose a new key for a new request. */
  | 'IDEMPOTENCY_MISMATCH'
  /** The state it is in does not allow this. See availableTransitions. */
  | 'INVALID_TRANSITION'
  /** No such vendor, or it is not yours. */
  | 'VENDOR_NOT_FOUND'
  /** The vendor is not approved to sell. */
  | 'VENDOR_NOT_APPROVED'
  /** Somebody uses this slug already. Choose another one. */
  | 'SLUG_TAKEN'
  /** No such category. */
  | 'CATEGORY_NOT_FOUND'
  /** Plaza does not trade in this currency. */
  | 'CURRENCY_UNKNOWN'
  /** No such product, or it is not yours. */
  | 'PRODUCT_NOT_FOUND'
  /** No such variant, or it is not on sale. */
  | 'VARIANT_NOT_FOUND'
  /** Another variant of this vendor has this SKU. */
  | 'SKU_TAKEN'
  /** Stock cannot fall below zero or below what customers hold at the moment. */
  | 'STOCK_RESERVED'
  /** No such cart, or it is not yours. */
  | 'CART_NOT_FOUND'
  /** The cart has no such line. */
  | 'CART_LINE_NOT_FOUND'
  /** The cart is empty. */
  | 'CART_EMPTY'
  /** A cart holds 100 different variants at most. */
  | 'CART_FULL'
  /** This cart has been checked out already. See your orders. */
  | 'CART_ALREADY_CHECKED_OUT'
  /** A line holds 1 to 999 pieces. */
  | 'QUANTITY_INVALID'
  /** A cart holds goods in one currency. Check out first, or remove what is in another currency. */
  | 'CURRENCY_MIX'
  /** This is no longer on sale. Remove it from the cart. */
  | 'PRODUCT_UNAVAILABLE'
  /** The price has changed since this was put into the cart. Update the line to accept the new price. */
  | 'PRICE_CHANGED'
  /** There are not enough pieces left. Lower the quantity or try again later. */
  | 'INSUFFICIENT_STOCK'
  /** Give either addressId or address. */
  | 'ADDRESS_REQUIRED'
  /** No such address, or it is not yours. */
  | 'ADDRESS_NOT_FOUND'
  /** A courier needs the place on the map. Add latitude and longitude to the address. */
  | 'ADDRESS_WITHOUT_LOCATION'
  /** The payment cannot be opened, cancelled or refunded at this point. */
  | 'PAYMENT_REFUSED'
  /** No such order, or it is not yours. */
  | 'ORDER_NOT_FOUND'
  /** The order is on its way or finished. Send it back instead. */
  | 'ORDER_NOT_CANCELLABLE';

/** A refusal that the caller can do something about. Each area adds its `code`. */
export type UserError = {
  /** What went wrong and what to do, in English. */
  readonly message: Scalars['String']['output'];
  /** The input field to blame, from `input` down; null when it is none. */
  readonly path: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** An amount of money, exact. */
export type Money = {
  readonly __typename?: 'Money';
  /** Whole minor units of the currency (cents, yen, fils), as text. */
  readonly amount: Scalars['BigInt']['output'];
  /** ISO 4217 code, such as EUR. */
  readonly currency: Scalars['String']['output'];
  /** The amount in whole units, such as 12.50 for 1250 cents. */
  readonly decimal: Scalars['String']['output'];
};

/** A place on earth (WGS 84). */
export type GeoPoint = {
  readonly __typename?: 'GeoPoint';
  /** Degrees north, -90 to 90. */
  readonly latitude: Scalars['Float']['output'];
  /** Degrees east, -180 to 180. */
  readonly longitude: Scalars['Float']['output'];
};

/** Where a page of a list ends. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Whether there are more after this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Pass it as `after` to get the next page; null on an empty page. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  User: User;
  Vendor: Vendor;
  Category: Category;
  Product: Product;
  ProductVariant: ProductVariant;
  Cart: Cart;
  OrderGroup: OrderGroup;
  Order: Order;
  OrderLine: OrderLine;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
  Vendor:
    ( { __typename: 'Vendor' }
    & GraphQLRecursivePick<FederationTypes['Vendor'], {"id":true}> );
  Category:
    ( { __typename: 'Category' }
    & GraphQLRecursivePick<FederationTypes['Category'], {"id":true}> );
  Product:
    ( { __typename: 'Product' }
    & GraphQLRecursivePick<FederationTypes['Product'], {"id":true}> );
  ProductVariant:
    ( { __typename: 'ProductVariant' }
    & GraphQLRecursivePick<FederationTypes['ProductVariant'], {"id":true}> );
  Cart:
    ( { __typename: 'Cart' }
    & GraphQLRecursivePick<FederationTypes['Cart'], {"id":true}> );
  OrderGroup:
    ( { __typename: 'OrderGroup' }
    & GraphQLRecursivePick<FederationTypes['OrderGroup'], {"id":true}> );
  Order:
    ( { __typename: 'Order' }
    & GraphQLRecursivePick<FederationTypes['Order'], {"id":true}> );
  OrderLine:
    ( { __typename: 'OrderLine' }
    & GraphQLRecursivePick<FederationTypes['OrderLine'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError: ( EcommerceError );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  User: ResolverTypeWrapper<UserRow>;
  Vendor: ResolverTypeWrapper<VendorRow>;
  VendorConnection: ResolverTypeWrapper<Omit<VendorConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['VendorEdge']>, nodes: ReadonlyArray<ResolversTypes['Vendor']> }>;
  VendorEdge: ResolverTypeWrapper<Omit<VendorEdge, 'node'> & { node: ResolversTypes['Vendor'] }>;
  VendorStatus: VendorStatus;
  VendorTransition: VendorTransition;
  VendorAction: VendorAction;
  PickupPlace: ResolverTypeWrapper<PickupPlace>;
  Category: ResolverTypeWrapper<CategoryRow>;
  Product: ResolverTypeWrapper<ProductRow>;
  ProductConnection: ResolverTypeWrapper<Omit<ProductConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ProductEdge']>, nodes: ReadonlyArray<ResolversTypes['Product']> }>;
  ProductEdge: ResolverTypeWrapper<Omit<ProductEdge, 'node'> & { node: ResolversTypes['Product'] }>;
  ProductStatus: ProductStatus;
  ProductTransition: ProductTransition;
  ProductVariant: ResolverTypeWrapper<ProductVariantRow>;
  Cart: ResolverTypeWrapper<CartRow>;
  CartStatus: CartStatus;
  CartLine: ResolverTypeWrapper<CartLineRow>;
  OrderGroup: ResolverTypeWrapper<OrderGroupRow>;
  Order: ResolverTypeWrapper<OrderRow>;
  OrderConnection: ResolverTypeWrapper<Omit<OrderConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['OrderEdge']>, nodes: ReadonlyArray<ResolversTypes['Order']> }>;
  OrderEdge: ResolverTypeWrapper<Omit<OrderEdge, 'node'> & { node: ResolversTypes['Order'] }>;
  OrderStatus: OrderStatus;
  OrderTransition: OrderTransition;
  OrderLine: ResolverTypeWrapper<OrderLineRow>;
  ShippingAddress: ResolverTypeWrapper<ShippingAddress>;
  DashboardRange: DashboardRange;
  VendorDashboard: ResolverTypeWrapper<Omit<VendorDashboard, 'revenue' | 'topProducts'> & { revenue: ResolversTypes['Money'], topProducts: ReadonlyArray<ResolversTypes['ProductSales']> }>;
  ProductSales: ResolverTypeWrapper<ProductSalesRow>;
  SearchSync: ResolverTypeWrapper<SearchSyncRow>;
  SearchSyncScope: SearchSyncScope;
  SearchSyncStatus: SearchSyncStatus;
  VendorOrderPlacedEvent: ResolverTypeWrapper<VendorOrderPlacedEventRow>;
  OrderStatusChangedEvent: ResolverTypeWrapper<OrderStatusChangedEventRow>;
  CartUpdatedEvent: ResolverTypeWrapper<CartUpdatedEventRow>;
  ProductFilter: ProductFilter;
  ApplyVendorInput: ApplyVendorInput;
  GeoPointInput: GeoPointInput;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  AdminManageVendorsInput: AdminManageVendorsInput;
  CreateProductInput: CreateProductInput;
  VariantInput: VariantInput;
  UpdateProductInput: UpdateProductInput;
  PublishProductInput: PublishProductInput;
  ArchiveProductInput: ArchiveProductInput;
  AdjustStockInput: AdjustStockInput;
  StockReason: StockReason;
  AddToCartInput: AddToCartInput;
  UpdateCartLineInput: UpdateCartLineInput;
  RemoveFromCartInput: RemoveFromCartInput;
  MergeCartsInput: MergeCartsInput;
  CheckoutCartInput: CheckoutCartInput;
  ShippingAddressInput: ShippingAddressInput;
  FulfillOrderInput: FulfillOrderInput;
  CancelOrderInput: CancelOrderInput;
  SyncProductsToAlgoliaInput: SyncProductsToAlgoliaInput;
  ApplyVendorPayload: ResolverTypeWrapper<Omit<ApplyVendorPayload, 'vendor'> & { vendor?: Maybe<ResolversTypes['Vendor']> }>;
  AdminManageVendorsPayload: ResolverTypeWrapper<Omit<AdminManageVendorsPayload, 'vendor'> & { vendor?: Maybe<ResolversTypes['Vendor']> }>;
  CreateProductPayload: ResolverTypeWrapper<Omit<CreateProductPayload, 'product'> & { product?: Maybe<ResolversTypes['Product']> }>;
  UpdateProductPayload: ResolverTypeWrapper<Omit<UpdateProductPayload, 'product'> & { product?: Maybe<ResolversTypes['Product']> }>;
  PublishProductPayload: ResolverTypeWrapper<Omit<PublishProductPayload, 'product'> & { product?: Maybe<ResolversTypes['Product']> }>;
  ArchiveProductPayload: ResolverTypeWrapper<Omit<ArchiveProductPayload, 'product'> & { product?: Maybe<ResolversTypes['Product']> }>;
  AdjustStockPayload: ResolverTypeWrapper<Omit<AdjustStockPayload, 'variant'> & { variant?: Maybe<ResolversTypes['ProductVariant']> }>;
  AddToCartPayload: ResolverTypeWrapper<Omit<AddToCartPayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>;
  UpdateCartLinePayload: ResolverTypeWrapper<Omit<UpdateCartLinePayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>;
  RemoveFromCartPayload: ResolverTypeWrapper<Omit<RemoveFromCartPayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>;
  MergeCartsPayload: ResolverTypeWrapper<Omit<MergeCartsPayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>;
  CheckoutCartPayload: ResolverTypeWrapper<Omit<CheckoutCartPayload, 'orderGroup'> & { orderGroup?: Maybe<ResolversTypes['OrderGroup']> }>;
  FulfillOrderPayload: ResolverTypeWrapper<Omit<FulfillOrderPayload, 'order'> & { order?: Maybe<ResolversTypes['Order']> }>;
  CancelOrderPayload: ResolverTypeWrapper<Omit<CancelOrderPayload, 'order'> & { order?: Maybe<ResolversTypes['Order']> }>;
  SyncProductsToAlgoliaPayload: ResolverTypeWrapper<Omit<SyncProductsToAlgoliaPayload, 'sync'> & { sync?: Maybe<ResolversTypes['SearchSync']> }>;
  EcommerceError: ResolverTypeWrapper<EcommerceError>;
  EcommerceErrorCode: EcommerceErrorCode;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  Money: ResolverTypeWrapper<MoneyRow>;
  GeoPoint: ResolverTypeWrapper<GeoPoint>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  BigInt: ResolverTypeWrapper<Scalars['BigInt']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  Mutation: Record<PropertyKey, never>;
  Subscription: Record<PropertyKey, never>;
  User: UserRow;
  Vendor: VendorRow;
  VendorConnection: Omit<VendorConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['VendorEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Vendor']> };
  VendorEdge: Omit<VendorEdge, 'node'> & { node: ResolversParentTypes['Vendor'] };
  PickupPlace: PickupPlace;
  Category: CategoryRow;
  Product: ProductRow;
  ProductConnection: Omit<ProductConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ProductEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Product']> };
  ProductEdge: Omit<ProductEdge, 'node'> & { node: ResolversParentTypes['Product'] };
  ProductVariant: ProductVariantRow;
  Cart: CartRow;
  CartLine: CartLineRow;
  OrderGroup: OrderGroupRow;
  Order: OrderRow;
  OrderConnection: Omit<OrderConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['OrderEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Order']> };
  OrderEdge: Omit<OrderEdge, 'node'> & { node: ResolversParentTypes['Order'] };
  OrderLine: OrderLineRow;
  ShippingAddress: ShippingAddress;
  VendorDashboard: Omit<VendorDashboard, 'revenue' | 'topProducts'> & { revenue: ResolversParentTypes['Money'], topProducts: ReadonlyArray<ResolversParentTypes['ProductSales']> };
  ProductSales: ProductSalesRow;
  SearchSync: SearchSyncRow;
  VendorOrderPlacedEvent: VendorOrderPlacedEventRow;
  OrderStatusChangedEvent: OrderStatusChangedEventRow;
  CartUpdatedEvent: CartUpdatedEventRow;
  ProductFilter: ProductFilter;
  ApplyVendorInput: ApplyVendorInput;
  GeoPointInput: GeoPointInput;
  Float: Scalars['Float']['output'];
  AdminManageVendorsInput: AdminManageVendorsInput;
  CreateProductInput: CreateProductInput;
  VariantInput: VariantInput;
  UpdateProductInput: UpdateProductInput;
  PublishProductInput: PublishProductInput;
  ArchiveProductInput: ArchiveProductInput;
  AdjustStockInput: AdjustStockInput;
  AddToCartInput: AddToCartInput;
  UpdateCartLineInput: UpdateCartLineInput;
  RemoveFromCartInput: RemoveFromCartInput;
  MergeCartsInput: MergeCartsInput;
  CheckoutCartInput: CheckoutCartInput;
  ShippingAddressInput: ShippingAddressInput;
  FulfillOrderInput: FulfillOrderInput;
  CancelOrderInput: CancelOrderInput;
  SyncProductsToAlgoliaInput: SyncProductsToAlgoliaInput;
  ApplyVendorPayload: Omit<ApplyVendorPayload, 'vendor'> & { vendor?: Maybe<ResolversParentTypes['Vendor']> };
  AdminManageVendorsPayload: Omit<AdminManageVendorsPayload, 'vendor'> & { vendor?: Maybe<ResolversParentTypes['Vendor']> };
  CreateProductPayload: Omit<CreateProductPayload, 'product'> & { product?: Maybe<ResolversParentTypes['Product']> };
  UpdateProductPayload: Omit<UpdateProductPayload, 'product'> & { product?: Maybe<ResolversParentTypes['Product']> };
  PublishProductPayload: Omit<PublishProductPayload, 'product'> & { product?: Maybe<ResolversParentTypes['Product']> };
  ArchiveProductPayload: Omit<ArchiveProductPayload, 'product'> & { product?: Maybe<ResolversParentTypes['Product']> };
  AdjustStockPayload: Omit<AdjustStockPayload, 'variant'> & { variant?: Maybe<ResolversParentTypes['ProductVariant']> };
  AddToCartPayload: Omit<AddToCartPayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> };
  UpdateCartLinePayload: Omit<UpdateCartLinePayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> };
  RemoveFromCartPayload: Omit<RemoveFromCartPayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> };
  MergeCartsPayload: Omit<MergeCartsPayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> };
  CheckoutCartPayload: Omit<CheckoutCartPayload, 'orderGroup'> & { orderGroup?: Maybe<ResolversParentTypes['OrderGroup']> };
  FulfillOrderPayload: Omit<FulfillOrderPayload, 'order'> & { order?: Maybe<ResolversParentTypes['Order']> };
  CancelOrderPayload: Omit<CancelOrderPayload, 'order'> & { order?: Maybe<ResolversParentTypes['Order']> };
  SyncProductsToAlgoliaPayload: Omit<SyncProductsToAlgoliaPayload, 'sync'> & { sync?: Maybe<ResolversParentTypes['SearchSync']> };
  EcommerceError: EcommerceError;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  Money: MoneyRow;
  GeoPoint: GeoPoint;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  BigInt: Scalars['BigInt']['output'];
  DateTime: Scalars['DateTime']['output'];
};

export type QueryResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  vendor?: Resolver<Maybe<ResolversTypes['Vendor']>, ParentType, ContextType, Partial<QueryVendorArgs>>;
  vendors?: Resolver<ResolversTypes['VendorConnection'], ParentType, ContextType, RequireFields<QueryVendorsArgs, 'first'>>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType, Partial<QueryProductArgs>>;
  products?: Resolver<ResolversTypes['ProductConnection'], ParentType, ContextType, RequireFields<QueryProductsArgs, 'first'>>;
  vendorProducts?: Resolver<ResolversTypes['ProductConnection'], ParentType, ContextType, RequireFields<QueryVendorProductsArgs, 'vendorId' | 'first'>>;
  categories?: Resolver<ReadonlyArray<ResolversTypes['Category']>, ParentType, ContextType>;
  searchProducts?: Resolver<ResolversTypes['ProductConnection'], ParentType, ContextType, RequireFields<QuerySearchProductsArgs, 'query' | 'first'>>;
  getUserCart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType, Partial<QueryGetUserCartArgs>>;
  orderGroup?: Resolver<Maybe<ResolversTypes['OrderGroup']>, ParentType, ContextType, RequireFields<QueryOrderGroupArgs, 'id'>>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, Partial<QueryOrderArgs>>;
  myOrders?: Resolver<ResolversTypes['OrderConnection'], ParentType, ContextType, RequireFields<QueryMyOrdersArgs, 'first'>>;
  vendorOrders?: Resolver<ResolversTypes['OrderConnection'], ParentType, ContextType, RequireFields<QueryVendorOrdersArgs, 'vendorId' | 'first'>>;
  vendorDashboard?: Resolver<Maybe<ResolversTypes['VendorDashboard']>, ParentType, ContextType, RequireFields<QueryVendorDashboardArgs, 'vendorId' | 'range'>>;
  searchSync?: Resolver<Maybe<ResolversTypes['SearchSync']>, ParentType, ContextType, RequireFields<QuerySearchSyncArgs, 'jobId'>>;
};

export type MutationResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  applyVendor?: Resolver<ResolversTypes['ApplyVendorPayload'], ParentType, ContextType, RequireFields<MutationApplyVendorArgs, 'input'>>;
  adminManageVendors?: Resolver<ResolversTypes['AdminManageVendorsPayload'], ParentType, ContextType, RequireFields<MutationAdminManageVendorsArgs, 'input'>>;
  createProduct?: Resolver<ResolversTypes['CreateProductPayload'], ParentType, ContextType, RequireFields<MutationCreateProductArgs, 'input'>>;
  updateProduct?: Resolver<ResolversTypes['UpdateProductPayload'], ParentType, ContextType, RequireFields<MutationUpdateProductArgs, 'input'>>;
  publishProduct?: Resolver<ResolversTypes['PublishProductPayload'], ParentType, ContextType, RequireFields<MutationPublishProductArgs, 'input'>>;
  archiveProduct?: Resolver<ResolversTypes['ArchiveProductPayload'], ParentType, ContextType, RequireFields<MutationArchiveProductArgs, 'input'>>;
  adjustStock?: Resolver<ResolversTypes['AdjustStockPayload'], ParentType, ContextType, RequireFields<MutationAdjustStockArgs, 'input'>>;
  addToCart?: Resolver<ResolversTypes['AddToCartPayload'], ParentType, ContextType, RequireFields<MutationAddToCartArgs, 'input'>>;
  updateCartLine?: Resolver<ResolversTypes['UpdateCartLinePayload'], ParentType, ContextType, RequireFields<MutationUpdateCartLineArgs, 'input'>>;
  removeFromCart?: Resolver<ResolversTypes['RemoveFromCartPayload'], ParentType, ContextType, RequireFields<MutationRemoveFromCartArgs, 'input'>>;
  mergeCarts?: Resolver<ResolversTypes['MergeCartsPayload'], ParentType, ContextType, RequireFields<MutationMergeCartsArgs, 'input'>>;
  checkoutCart?: Resolver<ResolversTypes['CheckoutCartPayload'], ParentType, ContextType, RequireFields<MutationCheckoutCartArgs, 'input'>>;
  fulfillOrder?: Resolver<ResolversTypes['FulfillOrderPayload'], ParentType, ContextType, RequireFields<MutationFulfillOrderArgs, 'input'>>;
  cancelOrder?: Resolver<ResolversTypes['CancelOrderPayload'], ParentType, ContextType, RequireFields<MutationCancelOrderArgs, 'input'>>;
  syncProductsToAlgolia?: Resolver<ResolversTypes['SyncProductsToAlgoliaPayload'], ParentType, ContextType, RequireFields<MutationSyncProductsToAlgoliaArgs, 'input'>>;
};

export type SubscriptionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  vendorOrderPlaced?: SubscriptionResolver<ResolversTypes['VendorOrderPlacedEvent'], "vendorOrderPlaced", ParentType, ContextType, RequireFields<SubscriptionVendorOrderPlacedArgs, 'vendorId'>>;
  orderStatusChanged?: SubscriptionResolver<ResolversTypes['OrderStatusChangedEvent'], "orderStatusChanged", ParentType, ContextType, RequireFields<SubscriptionOrderStatusChangedArgs, 'orderId'>>;
  cartUpdated?: SubscriptionResolver<ResolversTypes['CartUpdatedEvent'], "cartUpdated", ParentType, ContextType, RequireFields<SubscriptionCartUpdatedArgs, 'cartId'>>;
};

export type UserResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orders?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, RequireFields<UserOrdersArgs, 'first'>>;
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  vendors?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Vendor']>>, ParentType, ContextType>;
};

export type VendorResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Vendor'] = ResolversParentTypes['Vendor'], FederationReferenceType extends FederationReferenceTypes['Vendor'] = FederationReferenceTypes['Vendor']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Vendor']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['VendorStatus']>, ParentType, ContextType>;
  availableTransitions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['VendorTransition']>>, ParentType, ContextType>;
  pickup?: Resolver<Maybe<ResolversTypes['PickupPlace']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  products?: Resolver<ResolversTypes['ProductConnection'], ParentType, ContextType, RequireFields<VendorProductsArgs, 'first'>>;
};

export type VendorConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['VendorConnection'] = ResolversParentTypes['VendorConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['VendorEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Vendor']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type VendorEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['VendorEdge'] = ResolversParentTypes['VendorEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Vendor'], ParentType, ContextType>;
};

export type PickupPlaceResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PickupPlace'] = ResolversParentTypes['PickupPlace']> = {
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  location?: Resolver<ResolversTypes['GeoPoint'], ParentType, ContextType>;
};

export type CategoryResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Category'] = ResolversParentTypes['Category'], FederationReferenceType extends FederationReferenceTypes['Category'] = FederationReferenceTypes['Category']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Category']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
};

export type ProductResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ProductStatus'], ParentType, ContextType>;
  availableTransitions?: Resolver<ReadonlyArray<ResolversTypes['ProductTransition']>, ParentType, ContextType>;
  vendor?: Resolver<ResolversTypes['Vendor'], ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  variants?: Resolver<ReadonlyArray<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  priceFrom?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ProductConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProductConnection'] = ResolversParentTypes['ProductConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProductEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Product']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ProductEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProductEdge'] = ResolversParentTypes['ProductEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
};

export type ProductVariantResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant'], FederationReferenceType extends FederationReferenceTypes['ProductVariant'] = FederationReferenceTypes['ProductVariant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProductVariant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  onHand?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reserved?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
};

export type CartResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Cart'] = ResolversParentTypes['Cart'], FederationReferenceType extends FederationReferenceTypes['Cart'] = FederationReferenceTypes['Cart']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Cart']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CartStatus'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['CartLine']>, ParentType, ContextType>;
  itemCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CartLineResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CartLine'] = ResolversParentTypes['CartLine']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  acceptedPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type OrderGroupResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['OrderGroup'] = ResolversParentTypes['OrderGroup'], FederationReferenceType extends FederationReferenceTypes['OrderGroup'] = FederationReferenceTypes['OrderGroup']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OrderGroup']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  customer?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  orders?: Resolver<ReadonlyArray<ResolversTypes['Order']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  address?: Resolver<ResolversTypes['ShippingAddress'], ParentType, ContextType>;
  holdExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type OrderResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  availableTransitions?: Resolver<ReadonlyArray<ResolversTypes['OrderTransition']>, ParentType, ContextType>;
  customer?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  vendor?: Resolver<ResolversTypes['Vendor'], ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['OrderGroup']>, ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['OrderLine']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  address?: Resolver<ResolversTypes['ShippingAddress'], ParentType, ContextType>;
  placedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type OrderConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['OrderConnection'] = ResolversParentTypes['OrderConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OrderEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Order']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type OrderEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['OrderEdge'] = ResolversParentTypes['OrderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
};

export type OrderLineResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['OrderLine'] = ResolversParentTypes['OrderLine'], FederationReferenceType extends FederationReferenceTypes['OrderLine'] = FederationReferenceTypes['OrderLine']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OrderLine']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  variantTitle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
};

export type ShippingAddressResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ShippingAddress'] = ResolversParentTypes['ShippingAddress']> = {
  recipient?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line1?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  location?: Resolver<ResolversTypes['GeoPoint'], ParentType, ContextType>;
};

export type VendorDashboardResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['VendorDashboard'] = ResolversParentTypes['VendorDashboard']> = {
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  units?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  revenue?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  toFulfill?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  topProducts?: Resolver<ReadonlyArray<ResolversTypes['ProductSales']>, ParentType, ContextType>;
};

export type ProductSalesResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProductSales'] = ResolversParentTypes['ProductSales']> = {
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  units?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  revenue?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type SearchSyncResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SearchSync'] = ResolversParentTypes['SearchSync']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['SearchSyncScope'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['SearchSyncStatus'], ParentType, ContextType>;
  missing?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  outdated?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  surplus?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  indexed?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type VendorOrderPlacedEventResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['VendorOrderPlacedEvent'] = ResolversParentTypes['VendorOrderPlacedEvent']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
};

export type OrderStatusChangedEventResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['OrderStatusChangedEvent'] = ResolversParentTypes['OrderStatusChangedEvent']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
};

export type CartUpdatedEventResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CartUpdatedEvent'] = ResolversParentTypes['CartUpdatedEvent']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cart?: Resolver<ResolversTypes['Cart'], ParentType, ContextType>;
};

export type ApplyVendorPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ApplyVendorPayload'] = ResolversParentTypes['ApplyVendorPayload']> = {
  vendor?: Resolver<Maybe<ResolversTypes['Vendor']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type AdminManageVendorsPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['AdminManageVendorsPayload'] = ResolversParentTypes['AdminManageVendorsPayload']> = {
  vendor?: Resolver<Maybe<ResolversTypes['Vendor']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type CreateProductPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CreateProductPayload'] = ResolversParentTypes['CreateProductPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type UpdateProductPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['UpdateProductPayload'] = ResolversParentTypes['UpdateProductPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type PublishProductPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PublishProductPayload'] = ResolversParentTypes['PublishProductPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type ArchiveProductPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ArchiveProductPayload'] = ResolversParentTypes['ArchiveProductPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type AdjustStockPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['AdjustStockPayload'] = ResolversParentTypes['AdjustStockPayload']> = {
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type AddToCartPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['AddToCartPayload'] = ResolversParentTypes['AddToCartPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  guestToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type UpdateCartLinePayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['UpdateCartLinePayload'] = ResolversParentTypes['UpdateCartLinePayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type RemoveFromCartPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RemoveFromCartPayload'] = ResolversParentTypes['RemoveFromCartPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type MergeCartsPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['MergeCartsPayload'] = ResolversParentTypes['MergeCartsPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type CheckoutCartPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CheckoutCartPayload'] = ResolversParentTypes['CheckoutCartPayload']> = {
  orderGroup?: Resolver<Maybe<ResolversTypes['OrderGroup']>, ParentType, ContextType>;
  clientSecret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type FulfillOrderPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['FulfillOrderPayload'] = ResolversParentTypes['FulfillOrderPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type CancelOrderPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CancelOrderPayload'] = ResolversParentTypes['CancelOrderPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type SyncProductsToAlgoliaPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SyncProductsToAlgoliaPayload'] = ResolversParentTypes['SyncProductsToAlgoliaPayload']> = {
  sync?: Resolver<Maybe<ResolversTypes['SearchSync']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type EcommerceErrorResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['EcommerceError'] = ResolversParentTypes['EcommerceError']> = {
  code?: Resolver<ResolversTypes['EcommerceErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'EcommerceError', ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decimal?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type GeoPointResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['GeoPoint'] = ResolversParentTypes['GeoPoint']> = {
  latitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  longitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface BigIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['BigInt'], any> {
  name: 'BigInt';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type Resolvers<ContextType = GraphContext> = {
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  Vendor?: VendorResolvers<ContextType>;
  VendorConnection?: VendorConnectionResolvers<ContextType>;
  VendorEdge?: VendorEdgeResolvers<ContextType>;
  PickupPlace?: PickupPlaceResolvers<ContextType>;
  Category?: CategoryResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductConnection?: ProductConnectionResolvers<ContextType>;
  ProductEdge?: ProductEdgeResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  Cart?: CartResolvers<ContextType>;
  CartLine?: CartLineResolvers<ContextType>;
  OrderGroup?: OrderGroupResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  OrderConnection?: OrderConnectionResolvers<ContextType>;
  OrderEdge?: OrderEdgeResolvers<ContextType>;
  OrderLine?: OrderLineResolvers<ContextType>;
  ShippingAddress?: ShippingAddressResolvers<ContextType>;
  VendorDashboard?: VendorDashboardResolvers<ContextType>;
  ProductSales?: ProductSalesResolvers<ContextType>;
  SearchSync?: SearchSyncResolvers<ContextType>;
  VendorOrderPlacedEvent?: VendorOrderPlacedEventResolvers<ContextType>;
  OrderStatusChangedEvent?: OrderStatusChangedEventResolvers<ContextType>;
  CartUpdatedEvent?: CartUpdatedEventResolvers<ContextType>;
  ApplyVendorPayload?: ApplyVendorPayloadResolvers<ContextType>;
  AdminManageVendorsPayload?: AdminManageVendorsPayloadResolvers<ContextType>;
  CreateProductPayload?: CreateProductPayloadResolvers<ContextType>;
  UpdateProductPayload?: UpdateProductPayloadResolvers<ContextType>;
  PublishProductPayload?: PublishProductPayloadResolvers<ContextType>;
  ArchiveProductPayload?: ArchiveProductPayloadResolvers<ContextType>;
  AdjustStockPayload?: AdjustStockPayloadResolvers<ContextType>;
  AddToCartPayload?: AddToCartPayloadResolvers<ContextType>;
  UpdateCartLinePayload?: UpdateCartLinePayloadResolvers<ContextType>;
  RemoveFromCartPayload?: RemoveFromCartPayloadResolvers<ContextType>;
  MergeCartsPayload?: MergeCartsPayloadResolvers<ContextType>;
  CheckoutCartPayload?: CheckoutCartPayloadResolvers<ContextType>;
  FulfillOrderPayload?: FulfillOrderPayloadResolvers<ContextType>;
  CancelOrderPayload?: CancelOrderPayloadResolvers<ContextType>;
  SyncProductsToAlgoliaPayload?: SyncProductsToAlgoliaPayloadResolvers<ContextType>;
  EcommerceError?: EcommerceErrorResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  GeoPoint?: GeoPointResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  BigInt?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
};


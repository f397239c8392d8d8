// Generated from schema.graphql by codegen.ts. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { MoneyRow, UserRow, VendorRow, CategoryRow, ProductRow, ProductVariantRow, ProductOptionRow, VariantOptionRow, ProductImageRow, VariantPriceRow, ProductStatusChangeRow, BuyBoxRow, ProductImportRow, ProductImportProblemRow, CartRow, CartLineRow, OrderGroupRow, OrderRow, OrderLineRow, FulfillmentRow, FulfillmentLineRow, OrderCancellationRow, OrderCancellationLineRow, ReturnRequestRow, ReturnLineRow, ReturnReplacementRow, CommissionPreviewLineRow, CommissionPreviewRow, ProductReviewRow, SearchSyncRow, ProductSearchConnectionRow, SearchFacetRow, SearchFacetValueRow, SearchSynonymsRow, ProductSalesRow, VendorOrderPlacedEventRow, OrderStatusChangedEventRow, CartUpdatedEventRow, CouponRow, ShippingRateRow, RecommendationRow, RecommendationRefreshRow, WishlistRow, WishlistItemRow, TaxRateRow, StockLevelRow, StockMovementRow, StockLowEventRow, ShippingPackageRow, ShippingOptionRow, UsedCouponRow, CartHoldRow, CheckoutCartPayloadRow } from './rows.ts';
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
  /** A category by id or slug; give one of them. Null when there is none. */
  readonly category: Maybe<Category>;
  /** A file of products that was sent with `bulkImportProducts`. For the vendor's members and staff; null for others. */
  readonly productImport: Maybe<ProductImport>;
  /** Products on sale that match words: those with all of them first, then those with most. Understands "phrases", OR between two words and -not, model numbers however they are written, synonyms and spelling mistakes; the last word may be unfinished. By relevance it answers 1,000 at most. */
  readonly searchProducts: ProductSearchConnection;
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
  /** A vendor's sales over time, oldest first, with intervals without sales. For its members and staff; null for others. */
  readonly vendorSalesSeries: Maybe<ReadonlyArray<SalesPoint>>;
  /** A vendor's best sellers by revenue. For its members and staff; null for others. */
  readonly vendorTopProducts: Maybe<ReadonlyArray<ProductSales>>;
  /** How long a vendor's paid orders have waited to be sent. For its members and staff; null for others. */
  readonly vendorOrderAging: Maybe<OrderAging>;
  /** What of a vendor's published goods is down to its threshold, the scarcest first. For its members and staff; null for others. */
  readonly vendorLowStock: Maybe<ReadonlyArray<StockLevel>>;
  /** A link, good for ten minutes, to a vendor's paid orders as CSV, a line for each order line. For its members and staff; null for others. */
  readonly vendorOrderExport: Maybe<Scalars['String']['output']>;
  /** How each vendor's part of a cart may travel. Empty for an empty cart, and when there is no such cart or it is not yours. */
  readonly shippingOptions: ReadonlyArray<ShippingPackage>;
  /** Stock of variants, in the order asked for. Those of vendors you do not work for are left out, unless you are staff. */
  readonly stockLevels: ReadonlyArray<StockLevel>;
  /** What came in and went of a variant, newest first. For members of its vendor and staff; empty for others. */
  readonly stockMovements: StockMovementConnection;
  /** A vendor's coupons, or the platform's, newest first. For the vendor's members and staff; empty for others. */
  readonly coupons: CouponConnection;
  /** A coupon. For its vendor's members and staff; null for others. */
  readonly coupon: Maybe<Coupon>;
  /** What a vendor takes for shipping, in its order, at most 200. For its members and staff; empty for others. */
  readonly shippingRates: ReadonlyArray<ShippingRate>;
  /** What a country takes of each category now and what is known to come, by category and time. */
  readonly taxRates: ReadonlyArray<TaxRate>;
  /** Words that search takes as one another, by key, at most 5,000 groups. For admins; empty for others. */
  readonly searchSynonyms: ReadonlyArray<SearchSynonyms>;
  /** A job of `syncProductsToAlgolia`. For admins; null for others. */
  readonly searchSync: Maybe<SearchSync>;
  /** What goes with a product, best first; without one, what the caller may like: by what they bought, wish for or have in the cart, and best-sellers for strangers. Only what is on sale. Empty for a product you may not see. */
  readonly recommendations: ReadonlyArray<Recommendation>;
  /** The newest count of what is bought together and sells best, made each night. For staff; null for others. */
  readonly recommendationRefresh: Maybe<RecommendationRefresh>;
  /** A wish list: one's own by id, or anybody's by the token of its link. Null when there is none or it is not for you. */
  readonly wishlist: Maybe<Wishlist>;
  /** Returns of one order, or to one vendor, newest first. For the order's customer, the vendor's members and staff; empty for others, and when neither or both are given. */
  readonly returnRequests: ReturnRequestConnection;
  /** One return. Null when there is none, or it is not yours. */
  readonly returnRequest: Maybe<ReturnRequest>;
  /** What the platform keeps of each vendor's part: of an order as it was frozen when it was bought, for the vendor's members, once it is paid, and staff; of a cart what it would be if it were bought now, for staff. Give one of them. Empty when there is nothing to pay, or in several currencies, or the payment was called off. Null when there is none or it is not for you. */
  readonly commissionPreview: Maybe<ReadonlyArray<CommissionPreview>>;
  /** What buyers say of a product. Empty for products that you may not see. */
  readonly reviews: ProductReviewConnection;
  /** Reviews that were held back or reported, newest first. Empty unless you are staff. */
  readonly reviewQueue: ProductReviewConnection;
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


export type QueryCategoriesArgs = {
  tree: Scalars['Boolean']['input'];
};


export type QueryCategoryArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  slug?: InputMaybe<Scalars['String']['input']>;
};


export type QueryProductImportArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySearchProductsArgs = {
  query: Scalars['String']['input'];
  filter?: InputMaybe<ProductFilter>;
  sort: ProductSort;
  language?: InputMaybe<SearchLanguage>;
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


export type QueryVendorSalesSeriesArgs = {
  vendorId: Scalars['ID']['input'];
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
  interval: SalesInterval;
  timeZone: Scalars['String']['input'];
};


export type QueryVendorTopProductsArgs = {
  vendorId: Scalars['ID']['input'];
  range: DashboardRange;
  first: Scalars['Int']['input'];
};


export type QueryVendorOrderAgingArgs = {
  vendorId: Scalars['ID']['input'];
};


export type QueryVendorLowStockArgs = {
  vendorId: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
};


export type QueryVendorOrderExportArgs = {
  vendorId: Scalars['ID']['input'];
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
};


export type QueryShippingOptionsArgs = {
  cartId: Scalars['ID']['input'];
  guestToken?: InputMaybe<Scalars['String']['input']>;
};


export type QueryStockLevelsArgs = {
  variantIds: ReadonlyArray<Scalars['ID']['input']>;
};


export type QueryStockMovementsArgs = {
  variantId: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCouponsArgs = {
  vendorId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCouponArgs = {
  id: Scalars['ID']['input'];
};


export type QueryShippingRatesArgs = {
  vendorId: Scalars['ID']['input'];
};


export type QueryTaxRatesArgs = {
  country: Scalars['String']['input'];
};


export type QuerySearchSyncArgs = {
  jobId: Scalars['ID']['input'];
};


export type QueryRecommendationsArgs = {
  productId?: InputMaybe<Scalars['ID']['input']>;
  first: Scalars['Int']['input'];
};


export type QueryWishlistArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  shareToken?: InputMaybe<Scalars['String']['input']>;
};


export type QueryReturnRequestsArgs = {
  orderId?: InputMaybe<Scalars['ID']['input']>;
  vendorId?: InputMaybe<Scalars['ID']['input']>;
  status?: InputMaybe<ReturnStatus>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryReturnRequestArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCommissionPreviewArgs = {
  cartId?: InputMaybe<Scalars['ID']['input']>;
  orderId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryReviewsArgs = {
  productId: Scalars['ID']['input'];
  sort: ReviewSort;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryReviewQueueArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Asks to sell on Plaza, or asks again after a rejection (same slug, by the same person). The caller becomes the vendor's owner. An admin decides. */
  readonly applyVendor: ApplyVendorPayload;
  /** Approves, rejects, suspends, reinstates or terminates a vendor. For admins. */
  readonly adminManageVendors: AdminManageVendorsPayload;
  /** Closes a vendor for up to 180 days, or opens it again without `from` and `until`: nothing of it can be bought meanwhile, though all is shown. For the vendor's owners and managers. */
  readonly setVendorHoliday: SetVendorHolidayPayload;
  /** Makes a product with its variants, as a draft. For the vendor's owners and managers. */
  readonly createProduct: CreateProductPayload;
  /** Changes a product; what is left out stays. Variants are found by SKU: known ones are changed, new ones added. For the vendor's owners and managers. */
  readonly updateProduct: UpdateProductPayload;
  /** Puts a draft or archived product on sale and into the search. For the vendor's owners and managers. */
  readonly publishProduct: PublishProductPayload;
  /** Takes a product off sale and out of the search. Orders keep it. For the vendor's owners and managers. */
  readonly archiveProduct: ArchiveProductPayload;
  /** Plans when a product goes on sale and off again; replaces the plan before. For the vendor's owners and managers. */
  readonly scheduleProduct: ScheduleProductPayload;
  /** Puts a product's variants in another order. For the vendor's owners and managers. */
  readonly reorderVariants: ReorderVariantsPayload;
  /** Takes a variant off sale; orders keep it. A product keeps one at least. For the vendor's owners and managers. */
  readonly archiveVariant: ArchiveVariantPayload;
  /** Puts an archived variant on sale again. For the vendor's owners and managers. */
  readonly restoreVariant: RestoreVariantPayload;
  /** Replaces the pictures of a product, or of one of its variants. For the vendor's owners and managers. */
  readonly setProductImages: SetProductImagesPayload;
  /** Replaces what a variant costs beside its own price: in other currencies, or for a time. For the vendor's owners and managers. */
  readonly setPrices: SetPricesPayload;
  /** Makes a category. For admins. */
  readonly createCategory: CreateCategoryPayload;
  /** Changes a category's name, slug or place among its siblings; what is left out stays. For admins. */
  readonly updateCategory: UpdateCategoryPayload;
  /** Puts a category, with all below it, under another one or at the top. For admins. */
  readonly moveCategory: MoveCategoryPayload;
  /** Deletes a category that is empty, or moves what is in it. For admins. */
  readonly deleteCategory: DeleteCategoryPayload;
  /** Begins an import of products in Shopify's CSV format, UTF-8. Send the file by HTTP PUT to `uploadUrl`; a job then imports it, line by line. The same file again changes nothing. For the vendor's owners and managers. */
  readonly bulkImportProducts: BulkImportProductsPayload;
  /** Gives a link to a vendor's whole catalogue as a file in Shopify's CSV format, which imports without changing anything. For the vendor's owners and managers. */
  readonly exportProducts: ExportProductsPayload;
  /** Chooses what a cart is to be paid in, and accepts its prices in that. Refused when something in it is not sold in it. */
  readonly setCartCurrency: SetCartCurrencyPayload;
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
  /** Gives the payment of one's own purchase 15 minutes more, once; stock stays held so long. */
  readonly extendReservation: ExtendReservationPayload;
  /** Says where a cart's goods are to go; shipping and tax follow from it. */
  readonly setCartAddress: SetCartAddressPayload;
  /** Chooses how a vendor's part of a cart travels. */
  readonly selectShipping: SelectShippingPayload;
  /** Puts a coupon on a cart. */
  readonly applyCoupon: ApplyCouponPayload;
  /** Takes a coupon off a cart. */
  readonly removeCoupon: RemoveCouponPayload;
  /** Makes a coupon or replaces what one says; the code stays. For the vendor's owners and managers, or admins for the platform's. */
  readonly upsertCoupon: UpsertCouponPayload;
  /** Makes a shipping rate or replaces what one says. For the vendor's owners and managers. A vendor without any rate brings its goods for nothing. */
  readonly upsertShippingRate: UpsertShippingRatePayload;
  /** Writes what a country takes of a category of goods from an instant on. For admins. */
  readonly setTaxRate: SetTaxRatePayload;
  /** Says whether a vendor's prices include tax. For its owners and managers. */
  readonly setVendorTaxMode: SetVendorTaxModePayload;
  /** Says how many pieces of a variant may be sold before they are in the house, and when to warn. For the vendor's owners and managers. */
  readonly setStockPolicy: SetStockPolicyPayload;
  /** Says that an order, or some of it, is packed. Without tracking Plaza's couriers fetch all that is left; with it the vendor sends it by its own carrier. For all members of the vendor. */
  readonly fulfillOrder: FulfillOrderPayload;
  /** Cancels one's own order, or pieces of it, before they leave. Before payment the whole purchase is cancelled with it, since it is one payment; after payment what is called off is paid back, shipping with the last piece. */
  readonly cancelOrder: CancelOrderPayload;
  /** Brings the search engine (Algolia, or the one in our own database) in line with the catalogue, deletions included, as a job that goes on where it was after a crash. For admins. Ask `searchSync` how far it is. */
  readonly syncProductsToAlgolia: SyncProductsToAlgoliaPayload;
  /** Says in which language a vendor's texts are, or one product's: search stems words by it. English unless told. For the vendor's owners and managers. */
  readonly setCatalogueLanguage: SetCatalogueLanguagePayload;
  /** Makes or changes a group of words that search takes as one another. For admins. */
  readonly upsertSearchSynonyms: UpsertSearchSynonymsPayload;
  /** Makes another wish list. */
  readonly createWishlist: CreateWishlistPayload;
  /** Gives one's own wish list another name. */
  readonly renameWishlist: RenameWishlistPayload;
  /** Lets whoever has its link read one's own wish list, or ends that: a link that was ended never works again. */
  readonly shareWishlist: ShareWishlistPayload;
  /** Deletes one's own wish list with all that is on it. */
  readonly deleteWishlist: DeleteWishlistPayload;
  /** Puts something that is on sale on one's own wish list. What is on it already stays as it is. */
  readonly addToWishlist: AddToWishlistPayload;
  /** Takes something off one's own wish list. */
  readonly removeFromWishlist: RemoveFromWishlistPayload;
  /** The vendor's own carrier has the goods. For all members of the vendor. */
  readonly markShipped: MarkShippedPayload;
  /** The vendor's own carrier has brought the goods. For all members of the vendor. */
  readonly markDelivered: MarkDeliveredPayload;
  /** The vendor's own carrier has brought the goods back: they are on the shelf again, and the customer is paid back. For all members of the vendor. */
  readonly markUndelivered: MarkUndeliveredPayload;
  /** The vendor's own carrier has lost the goods: the customer is paid back. For all members of the vendor. */
  readonly markLost: MarkLostPayload;
  /** Takes back what was packed, before it leaves; its pieces can be packed anew. A courier who is called off by this does not come again. For all members of the vendor. */
  readonly cancelFulfillment: CancelFulfillmentPayload;
  /** Asks to send back pieces that came within 14 days. For the order's customer. */
  readonly requestReturn: RequestReturnPayload;
  /** Agrees to a return. For all members of the vendor. */
  readonly approveReturn: ApproveReturnPayload;
  /** Refuses a return, at once or after its goods were inspected. For the vendor's owners and managers. */
  readonly rejectReturn: RejectReturnPayload;
  /** Withdraws one's own return before the vendor has the goods. */
  readonly cancelReturn: CancelReturnPayload;
  /** Says that the goods of one's own return are on their way. */
  readonly markReturnSent: MarkReturnSentPayload;
  /** Says that the goods of a return have come. For all members of the vendor. */
  readonly receiveReturn: ReceiveReturnPayload;
  /** Says what was found: what is paid back or replaced, and what goes on sale again, at once. For all members of the vendor. */
  readonly inspectReturn: InspectReturnPayload;
  /** Pays back what was accepted. For the vendor's owners and managers. */
  readonly refundReturn: RefundReturnPayload;
  /** Replaces what was accepted, from the vendor's shelf, instead of paying it back: with the same variant, or another of the product. No money moves, whatever that one costs. The vendor sends it itself, and what was not accepted with it; all of it may be sent back once more within the 14 days. For the vendor's owners and managers. */
  readonly exchangeReturn: ExchangeReturnPayload;
  /** Says what one thinks of a product that one has received, once. */
  readonly createReview: CreateReviewPayload;
  /** Changes one's own review; it is looked at anew. */
  readonly updateReview: UpdateReviewPayload;
  /** Answers a review, or changes the answer. For the vendor's owners and managers. */
  readonly replyToReview: ReplyToReviewPayload;
  /** Decides whether a review is shown. For staff. */
  readonly moderateReview: ModerateReviewPayload;
  /** Tells staff that a review should not be shown. Each person counts once. */
  readonly reportReview: ReportReviewPayload;
};


export type MutationApplyVendorArgs = {
  input: ApplyVendorInput;
};


export type MutationAdminManageVendorsArgs = {
  input: AdminManageVendorsInput;
};


export type MutationSetVendorHolidayArgs = {
  input: SetVendorHolidayInput;
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


export type MutationScheduleProductArgs = {
  input: ScheduleProductInput;
};


export type MutationReorderVariantsArgs = {
  input: ReorderVariantsInput;
};


export type MutationArchiveVariantArgs = {
  input: ArchiveVariantInput;
};


export type MutationRestoreVariantArgs = {
  input: RestoreVariantInput;
};


export type MutationSetProductImagesArgs = {
  input: SetProductImagesInput;
};


export type MutationSetPricesArgs = {
  input: SetPricesInput;
};


export type MutationCreateCategoryArgs = {
  input: CreateCategoryInput;
};


export type MutationUpdateCategoryArgs = {
  input: UpdateCategoryInput;
};


export type MutationMoveCategoryArgs = {
  input: MoveCategoryInput;
};


export type MutationDeleteCategoryArgs = {
  input: DeleteCategoryInput;
};


export type MutationBulkImportProductsArgs = {
  input: BulkImportProductsInput;
};


export type MutationExportProductsArgs = {
  input: ExportProductsInput;
};


export type MutationSetCartCurrencyArgs = {
  input: SetCartCurrencyInput;
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


export type MutationExtendReservationArgs = {
  input: ExtendReservationInput;
};


export type MutationSetCartAddressArgs = {
  input: SetCartAddressInput;
};


export type MutationSelectShippingArgs = {
  input: SelectShippingInput;
};


export type MutationApplyCouponArgs = {
  input: ApplyCouponInput;
};


export type MutationRemoveCouponArgs = {
  input: RemoveCouponInput;
};


export type MutationUpsertCouponArgs = {
  input: UpsertCouponInput;
};


export type MutationUpsertShippingRateArgs = {
  input: UpsertShippingRateInput;
};


export type MutationSetTaxRateArgs = {
  input: SetTaxRateInput;
};


export type MutationSetVendorTaxModeArgs = {
  input: SetVendorTaxModeInput;
};


export type MutationSetStockPolicyArgs = {
  input: SetStockPolicyInput;
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


export type MutationSetCatalogueLanguageArgs = {
  input: SetCatalogueLanguageInput;
};


export type MutationUpsertSearchSynonymsArgs = {
  input: UpsertSearchSynonymsInput;
};


export type MutationCreateWishlistArgs = {
  input: CreateWishlistInput;
};


export type MutationRenameWishlistArgs = {
  input: RenameWishlistInput;
};


export type MutationShareWishlistArgs = {
  input: ShareWishlistInput;
};


export type MutationDeleteWishlistArgs = {
  input: DeleteWishlistInput;
};


export type MutationAddToWishlistArgs = {
  input: AddToWishlistInput;
};


export type MutationRemoveFromWishlistArgs = {
  input: RemoveFromWishlistInput;
};


export type MutationMarkShippedArgs = {
  input: FulfillmentInput;
};


export type MutationMarkDeliveredArgs = {
  input: FulfillmentInput;
};


export type MutationMarkUndeliveredArgs = {
  input: FulfillmentInput;
};


export type MutationMarkLostArgs = {
  input: FulfillmentInput;
};


export type MutationCancelFulfillmentArgs = {
  input: FulfillmentInput;
};


export type MutationRequestReturnArgs = {
  input: RequestReturnInput;
};


export type MutationApproveReturnArgs = {
  input: ApproveReturnInput;
};


export type MutationRejectReturnArgs = {
  input: RejectReturnInput;
};


export type MutationCancelReturnArgs = {
  input: ReturnInput;
};


export type MutationMarkReturnSentArgs = {
  input: MarkReturnSentInput;
};


export type MutationReceiveReturnArgs = {
  input: ReturnInput;
};


export type MutationInspectReturnArgs = {
  input: InspectReturnInput;
};


export type MutationRefundReturnArgs = {
  input: ReturnInput;
};


export type MutationExchangeReturnArgs = {
  input: ExchangeReturnInput;
};


export type MutationCreateReviewArgs = {
  input: CreateReviewInput;
};


export type MutationUpdateReviewArgs = {
  input: UpdateReviewInput;
};


export type MutationReplyToReviewArgs = {
  input: ReplyToReviewInput;
};


export type MutationModerateReviewArgs = {
  input: ModerateReviewInput;
};


export type MutationReportReviewArgs = {
  input: ReportReviewInput;
};

export type Subscription = {
  readonly __typename?: 'Subscription';
  /** Each paid order of a vendor, as it is placed. For all members of the vendor. */
  readonly vendorOrderPlaced: VendorOrderPlacedEvent;
  /** Each change of state of an order. For those who may read it. */
  readonly orderStatusChanged: OrderStatusChangedEvent;
  /** Each variant of a vendor that comes down to its threshold. For all members of the vendor. */
  readonly stockLow: StockLowEvent;
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


export type SubscriptionStockLowArgs = {
  vendorId: Scalars['ID']['input'];
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
  /** Their wish lists, the oldest first, at most 20. Null unless it is you. */
  readonly wishlists: Maybe<ReadonlyArray<Wishlist>>;
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
  /** The language of its texts, and of its products' that have none of their own. */
  readonly language: SearchLanguage;
  /** Whether its prices, for goods and shipping, are what customers pay; otherwise tax comes on top. */
  readonly pricesIncludeTax: Scalars['Boolean']['output'];
  /** Null unless you are a member or staff. */
  readonly status: Maybe<VendorStatus>;
  /** What `adminManageVendors` and `applyVendor` accept now. Null unless you are a member or staff. */
  readonly availableTransitions: Maybe<ReadonlyArray<VendorTransition>>;
  /** Where couriers collect its orders. Null unless you are a member or staff. */
  readonly pickup: Maybe<PickupPlace>;
  /** When it is closed, now or soon. Null while no holiday lies ahead. */
  readonly holiday: Maybe<VendorHoliday>;
  /** How buyers rate its products. Null while nobody has. */
  readonly rating: Maybe<Rating>;
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

/** A time in which nothing of a vendor can be bought. */
export type VendorHoliday = {
  readonly __typename?: 'VendorHoliday';
  /** Its first instant. */
  readonly from: Scalars['DateTime']['output'];
  /** The first instant at which it sells again. */
  readonly until: Scalars['DateTime']['output'];
  /** What customers read about it, up to 300 characters. Null when there is nothing to read. */
  readonly message: Maybe<Scalars['String']['output']>;
  /** Whether it has begun. */
  readonly active: Scalars['Boolean']['output'];
};

/** Whether a vendor may sell. */
export type VendorStatus =
  /** Waits for an admin to look at it. */
  | 'APPLIED'
  /** An admin is looking at it. */
  | 'UNDER_REVIEW'
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
  /** Take the application up. */
  | 'REVIEW'
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
  /** Take the application up. */
  | 'REVIEW'
  /** Let it sell. */
  | 'APPROVE'
  /** Refuse the application. */
  | 'REJECT'
  /** Take it off sale for the moment. */
  | 'SUSPEND'
  /** Let it sell again. */
  | 'REINSTATE'
  /** End it for good. */
  | 'TERMINATE'
  /** Agree on the platform's share of all it sells from now on; sales that were made keep their terms. */
  | 'SET_COMMISSION';

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
  /** Its place among its siblings, from 0; equals are ordered by name. */
  readonly position: Scalars['Int']['output'];
  /** How deep it is: 1 at the top, 8 at most. */
  readonly depth: Scalars['Int']['output'];
  /** The categories it is part of, from the top down. */
  readonly ancestors: ReadonlyArray<Category>;
  /** Its parts, in their order. */
  readonly children: ReadonlyArray<Category>;
  /** Products on sale in it and all below, newest first. */
  readonly products: ProductConnection;
  /** What sold most in it and all below in 90 days, best first. Counted each night. */
  readonly bestsellers: ReadonlyArray<Product>;
};


/** A shelf in the shop; shelves stand in shelves. */
export type CategoryProductsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A shelf in the shop; shelves stand in shelves. */
export type CategoryBestsellersArgs = {
  first: Scalars['Int']['input'];
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
  /** Words to find it by, at most 50 of up to 64 characters. Those of the form `Name: value`, such as `Colour: Silver`, are attributes that searches filter by. */
  readonly tags: ReadonlyArray<Scalars['String']['output']>;
  /** The language it is described in, which search goes by: its own, else its vendor's. */
  readonly language: SearchLanguage;
  /** What it is taxed as, such as STANDARD or BOOKS. */
  readonly taxCategory: Scalars['String']['output'];
  /** Whether it is on sale. */
  readonly status: ProductStatus;
  /** What can be done with it now. */
  readonly availableTransitions: ReadonlyArray<ProductTransition>;
  /** Who sells it. */
  readonly vendor: Vendor;
  /** Null when it has none. */
  readonly category: Maybe<Category>;
  /** In the vendor's order, at most 200, without archived ones. */
  readonly variants: ReadonlyArray<ProductVariant>;
  /** Archived variants. Null unless you are a member of the vendor or staff. */
  readonly archivedVariants: Maybe<ReadonlyArray<ProductVariant>>;
  /** What it may be chosen by, at most 3. Empty when its variants are told apart by title alone. */
  readonly options: ReadonlyArray<ProductOption>;
  /** In the vendor's order, at most 20. */
  readonly images: ReadonlyArray<ProductImage>;
  /** The lowest present price of its variants. In another currency than the vendor's of those that are sold in it; null when none is. */
  readonly priceFrom: Maybe<Money>;
  /** When it is to go on sale. Null unless that is planned, and unless you are a member of the vendor or staff. */
  readonly publishAt: Maybe<Scalars['DateTime']['output']>;
  /** When it is to go off sale. Null unless that is planned, and unless you are a member of the vendor or staff. */
  readonly unpublishAt: Maybe<Scalars['DateTime']['output']>;
  /** Each change of its status, newest first, at most 100. Null unless you are a member of the vendor or staff. */
  readonly history: Maybe<ReadonlyArray<ProductStatusChange>>;
  /** What others bought with it in a year, best first. Counted each night. */
  readonly boughtTogether: ReadonlyArray<Product>;
  /** What is like it, best first: of its category, by tags and title. Empty without a category. */
  readonly similar: ReadonlyArray<Product>;
  /** How buyers rate it. Null while nobody has. */
  readonly rating: Maybe<Rating>;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it was last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
};


/** Something to buy, in one or more variants. Open to everybody while PUBLISHED by an APPROVED vendor, otherwise to the vendor's members and staff. */
export type ProductVariantsArgs = {
  options?: InputMaybe<ReadonlyArray<VariantChoiceInput>>;
};


/** Something to buy, in one or more variants. Open to everybody while PUBLISHED by an APPROVED vendor, otherwise to the vendor's members and staff. */
export type ProductPriceFromArgs = {
  currency?: InputMaybe<Scalars['String']['input']>;
};


/** Something to buy, in one or more variants. Open to everybody while PUBLISHED by an APPROVED vendor, otherwise to the vendor's members and staff. */
export type ProductBoughtTogetherArgs = {
  first: Scalars['Int']['input'];
};


/** Something to buy, in one or more variants. Open to everybody while PUBLISHED by an APPROVED vendor, otherwise to the vendor's members and staff. */
export type ProductSimilarArgs = {
  first: Scalars['Int']['input'];
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
  /** Its choice for each option of the product, in their order. */
  readonly options: ReadonlyArray<VariantOption>;
  /** What one piece costs now. Null when it is not sold in that currency: nothing is converted. */
  readonly price: Maybe<Money>;
  /** What it cost before, to be shown struck through. Null when there is nothing to show. */
  readonly compareAtPrice: Maybe<Money>;
  /** All prices beside its own, by currency and time, past and to come. Null unless you are a member of the vendor or staff. */
  readonly prices: Maybe<ReadonlyArray<VariantPrice>>;
  /** Global Trade Item Number, 14 digits. Null when nobody told. */
  readonly gtin: Maybe<Scalars['String']['output']>;
  /** Its first picture, else the product's. Null when there is none. */
  readonly image: Maybe<ProductImage>;
  /** Pictures of this variant, in the vendor's order, at most 20. */
  readonly images: ReadonlyArray<ProductImage>;
  /** When it was taken off sale. Null while it is not. */
  readonly archivedAt: Maybe<Scalars['DateTime']['output']>;
  /** The same item (by GTIN) on sale at other vendors, in the order of their ids. Empty without a GTIN. */
  readonly offers: ProductVariantConnection;
  /** The best offer of the same item (by GTIN), perhaps this one: by price with shipping, stock, how the vendor is rated and how often it is on time. Null without a GTIN, or when nobody has it. */
  readonly buyBox: Maybe<BuyBox>;
  /** What one piece weighs, in grams; 0 when nobody told. */
  readonly weightGrams: Scalars['Int']['output'];
  /** How many can be bought now: on hand and not held for others, and what may be sold before it is in the house. */
  readonly available: Scalars['Int']['output'];
  /** How many are in the house; below zero: so many are sold and owed. Null unless you are a member of the vendor or staff. */
  readonly onHand: Maybe<Scalars['Int']['output']>;
  /** How many of them are held for carts and orders that wait for payment. Null unless you are a member of the vendor or staff. */
  readonly reserved: Maybe<Scalars['Int']['output']>;
  /** What it is a variant of. */
  readonly product: Product;
};


/** One way to buy a product, such as a size or colour. */
export type ProductVariantPriceArgs = {
  currency?: InputMaybe<Scalars['String']['input']>;
};


/** One way to buy a product, such as a size or colour. */
export type ProductVariantCompareAtPriceArgs = {
  currency?: InputMaybe<Scalars['String']['input']>;
};


/** One way to buy a product, such as a size or colour. */
export type ProductVariantOffersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** One way to buy a product, such as a size or colour. */
export type ProductVariantBuyBoxArgs = {
  currency?: InputMaybe<Scalars['String']['input']>;
  country?: InputMaybe<Scalars['String']['input']>;
};

/** What somebody means to buy, perhaps from several vendors. Open to its owner: the person, or a guest with the token. */
export type Cart = {
  readonly __typename?: 'Cart';
  /** Unique. */
  readonly id: Scalars['ID']['output'];
  /** Whether it is still open. */
  readonly status: CartStatus;
  /** What it is to be paid in, ISO 4217. Null until something was in it. */
  readonly currency: Maybe<Scalars['String']['output']>;
  /** In the order they were put in, at most 100. */
  readonly lines: ReadonlyArray<CartLine>;
  /** How many pieces in all. */
  readonly itemCount: Scalars['Int']['output'];
  /** What all lines cost at present prices, before coupons, shipping and tax. Null while the cart is empty. */
  readonly total: Maybe<Money>;
  /** What a checkout would come to now. Null while the cart is empty, or holds goods in several currencies. */
  readonly totals: Maybe<CartTotals>;
  /** Where its goods are to go. Null until somebody told. */
  readonly address: Maybe<ShippingAddress>;
  /** In the order they were put on it, at most 5. */
  readonly coupons: ReadonlyArray<CartCoupon>;
  /** When its lines last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** Whether a cart can be filled. */
export type CartStatus =
  /** Open. */
  | 'ACTIVE'
  /** Its purchase waits for payment; if that ends unpaid, the cart is open again. */
  | 'CHECKING_OUT'
  /** Bought and paid. */
  | 'COMPLETED'
  /** Open, but nobody has touched it for days. */
  | 'ABANDONED'
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
  /** How many pieces are held for this cart, and until when. Null when none are. */
  readonly hold: Maybe<CartHold>;
};

/** Stock that is held for a cart. */
export type CartHold = {
  readonly __typename?: 'CartHold';
  /** How many pieces. */
  readonly quantity: Scalars['Int']['output'];
  /** Until when. */
  readonly expiresAt: Scalars['DateTime']['output'];
};

/** What a cart comes to. Amounts are split over lines by largest remainder, so that they add up. */
export type CartTotals = {
  readonly __typename?: 'CartTotals';
  /** Goods, before discounts. */
  readonly subtotal: Money;
  /** What coupons take off the goods. */
  readonly discount: Money;
  /** Shipping after coupons. Null until it is known where the goods go. */
  readonly shipping: Maybe<Money>;
  /** Tax, included in the prices or not. Null until it is known where the goods go. */
  readonly tax: Maybe<Money>;
  /** What is to be paid, as far as it is known. */
  readonly total: Money;
  /** One for each vendor. */
  readonly packages: ReadonlyArray<ShippingPackage>;
};

/** A coupon on a cart. */
export type CartCoupon = {
  readonly __typename?: 'CartCoupon';
  /** What the customer typed. */
  readonly code: Scalars['String']['output'];
  /** What it is called. */
  readonly name: Scalars['String']['output'];
  /** What it takes off now, of goods and shipping. */
  readonly discount: Money;
  /** Why it takes nothing off, in which case checkout refuses; null when all is well. */
  readonly problem: Maybe<EcommerceErrorCode>;
};

/** One vendor's part of a cart, on its way. */
export type ShippingPackage = {
  readonly __typename?: 'ShippingPackage';
  /** Who sends it. */
  readonly vendor: Vendor;
  /** What it weighs, in grams. */
  readonly weightGrams: Scalars['Int']['output'];
  /** Its goods, before discounts. */
  readonly subtotal: Money;
  /** What it may choose from, in the vendor's order. Empty while it is not known where it goes, and for vendors who bring their goods for nothing. */
  readonly options: ReadonlyArray<ShippingOption>;
  /** How it travels: as selected, else the cheapest way. Null when it costs nothing by rule, or is not known yet. */
  readonly selected: Maybe<ShippingOption>;
  /** Whether the vendor brings it there at all. */
  readonly deliverable: Scalars['Boolean']['output'];
};

/** A way for a package to travel. */
export type ShippingOption = {
  readonly __typename?: 'ShippingOption';
  /** The vendor's rate: pass it to `selectShipping`. */
  readonly rateId: Scalars['ID']['output'];
  /** What it is called. */
  readonly name: Scalars['String']['output'];
  /** What it costs for this package, before coupons. */
  readonly price: Money;
};

/** What a vendor takes for shipping: which packages may choose it follows from where they go, weight and price. For its members and staff. */
export type ShippingRate = {
  readonly __typename?: 'ShippingRate';
  /** Unique. */
  readonly id: Scalars['ID']['output'];
  /** What customers see. */
  readonly name: Scalars['String']['output'];
  /** Where it goes, ISO 3166-1 alpha-2. Null: everywhere. */
  readonly countries: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The lightest package, in grams. */
  readonly minGrams: Scalars['Int']['output'];
  /** The heaviest. Null: no limit. */
  readonly maxGrams: Maybe<Scalars['Int']['output']>;
  /** The least its goods cost, before discounts. */
  readonly minSubtotal: Money;
  /** The most. Null: no limit. */
  readonly maxSubtotal: Maybe<Money>;
  /** What it costs. */
  readonly price: Money;
  /** From this price of its goods on it costs nothing. Null: never. */
  readonly freeOver: Maybe<Money>;
  /** Its place among the vendor's rates. */
  readonly position: Scalars['Int']['output'];
  /** Whether it can be chosen. */
  readonly enabled: Scalars['Boolean']['output'];
};

/** What a country takes of a category of goods. */
export type TaxRate = {
  readonly __typename?: 'TaxRate';
  /** Unique. */
  readonly id: Scalars['ID']['output'];
  /** ISO 3166-1 alpha-2. */
  readonly country: Scalars['String']['output'];
  /** Such as STANDARD, which is also that of shipping where there is none for SHIPPING. */
  readonly category: Scalars['String']['output'];
  /** What it is called, such as TVA. */
  readonly name: Scalars['String']['output'];
  /** In hundredths of a per cent: 2000 is 20 %. */
  readonly basisPoints: Scalars['Int']['output'];
  /** From when on. */
  readonly validFrom: Scalars['DateTime']['output'];
};

/** Stock of a variant. For members of its vendor and staff. */
export type StockLevel = {
  readonly __typename?: 'StockLevel';
  /** Which variant. */
  readonly variant: ProductVariant;
  /** How many are in the house; below zero: so many are sold and owed. */
  readonly onHand: Scalars['Int']['output'];
  /** How many are held for carts and orders that wait for payment. */
  readonly reserved: Scalars['Int']['output'];
  /** How many can be bought now. */
  readonly available: Scalars['Int']['output'];
  /** Whether more may be sold than are in the house. */
  readonly backorderPolicy: BackorderPolicy;
  /** How many may be owed while the policy is ALLOW. */
  readonly backorderLimit: Scalars['Int']['output'];
  /** A warning comes when no more than these can be sold from the house. Null: never. */
  readonly lowStockThreshold: Maybe<Scalars['Int']['output']>;
  /** Whether it has come to that. */
  readonly low: Scalars['Boolean']['output'];
};

/** Whether a variant may be sold before it is in the house. */
export type BackorderPolicy =
  /** What is in the house can be sold, no more. */
  | 'DENY'
  /** So many more as the limit says. */
  | 'ALLOW';

/** Pieces that came in or went. */
export type StockMovement = {
  readonly __typename?: 'StockMovement';
  /** Unique. */
  readonly id: Scalars['ID']['output'];
  /** Pieces that came in, or negative: that went. */
  readonly quantity: Scalars['Int']['output'];
  /** Why. */
  readonly reason: StockMovementReason;
  /** What was noted. Null when nothing was. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** The order it belongs to. Null for movements by hand. */
  readonly order: Maybe<Order>;
  /** When. */
  readonly createdAt: Scalars['DateTime']['output'];
};

/** A page of movements. */
export type StockMovementConnection = {
  readonly __typename?: 'StockMovementConnection';
  /** Each with its cursor. */
  readonly edges: ReadonlyArray<StockMovementEdge>;
  /** The same without cursors. */
  readonly nodes: ReadonlyArray<StockMovement>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** One of a list, with its place. */
export type StockMovementEdge = {
  readonly __typename?: 'StockMovementEdge';
  /** Pass it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** What is at this place. */
  readonly node: StockMovement;
};

/** Why stock changed. */
export type StockMovementReason =
  /** It was there when the variant was made. */
  | 'INITIAL'
  /** Goods came in. */
  | 'RECEIVED'
  /** Counting showed another figure. */
  | 'CORRECTION'
  /** Goods broke. */
  | 'DAMAGED'
  /** Goods are gone. */
  | 'LOST'
  /** An imported file said so. */
  | 'IMPORT'
  /** An order was paid. */
  | 'SALE'
  /** Pieces of a paid order were called off, or came back undelivered. */
  | 'CANCELLATION'
  /** A customer sent pieces back, and they are as good as new. */
  | 'RETURN'
  /** A customer was sent other pieces for what came back. */
  | 'EXCHANGE';

/** A discount for who knows its code. Readable by its vendor's members and staff. */
export type Coupon = {
  readonly __typename?: 'Coupon';
  /** Unique. */
  readonly id: Scalars['ID']['output'];
  /** What customers type, in any case: 2 to 40 of A-Z, 0-9, - and _. */
  readonly code: Scalars['String']['output'];
  /** What customers see. */
  readonly name: Scalars['String']['output'];
  /** Whose goods it counts for. Null: all; it is the platform's, and each vendor bears its part. */
  readonly vendor: Maybe<Vendor>;
  /** What it takes off. */
  readonly kind: CouponKind;
  /** Of PERCENT, in hundredths of a per cent: 1000 is 10 %. */
  readonly basisPoints: Maybe<Scalars['Int']['output']>;
  /** Of FIXED, what it takes off a purchase. */
  readonly amount: Maybe<Money>;
  /** The least that the goods it counts for must cost together, before discounts. Null: anything. */
  readonly minSubtotal: Maybe<Money>;
  /** Only goods in one of these categories, or below. Null: in any. */
  readonly categoryIds: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /** Only these products. Null: any. */
  readonly productIds: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /** From when on. Null: at once. */
  readonly startsAt: Maybe<Scalars['DateTime']['output']>;
  /** Until when. Null: for ever. */
  readonly endsAt: Maybe<Scalars['DateTime']['output']>;
  /** Whether it can be used at all. */
  readonly enabled: Scalars['Boolean']['output'];
  /** How many purchases may use it in all. Null: any number. */
  readonly usageLimit: Maybe<Scalars['Int']['output']>;
  /** How many purchases of one customer may use it. Null: any number. */
  readonly customerLimit: Maybe<Scalars['Int']['output']>;
  /** How many purchases use it, those that wait for payment too. */
  readonly uses: Scalars['Int']['output'];
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
};

/** What a coupon takes off. */
export type CouponKind =
  /** A share of the goods it counts for. */
  | 'PERCENT'
  /** An amount of the goods it counts for, spread over them. */
  | 'FIXED'
  /** The shipping of the packages that hold goods it counts for. */
  | 'FREE_SHIPPING';

/** A page of coupons. */
export type CouponConnection = {
  readonly __typename?: 'CouponConnection';
  /** Each with its cursor. */
  readonly edges: ReadonlyArray<CouponEdge>;
  /** The same without cursors. */
  readonly nodes: ReadonlyArray<Coupon>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** One of a list, with its place. */
export type CouponEdge = {
  readonly __typename?: 'CouponEdge';
  /** Pass it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** What is at this place. */
  readonly node: Coupon;
};

/** A coupon that a purchase was made with. */
export type UsedCoupon = {
  readonly __typename?: 'UsedCoupon';
  /** Its code. */
  readonly code: Scalars['String']['output'];
  /** What it is called. */
  readonly name: Scalars['String']['output'];
  /** What it took off, of goods and shipping. */
  readonly discount: Money;
};

/** A variant came down to its threshold. */
export type StockLowEvent = {
  readonly __typename?: 'StockLowEvent';
  /** Pass it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** How many could be sold from the house then. */
  readonly available: Scalars['Int']['output'];
  /** Its stock as it is now. */
  readonly level: StockLevel;
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
  /** The coupons it was made with, by code. */
  readonly coupons: ReadonlyArray<UsedCoupon>;
  /** Until when stock is held for the payment. */
  readonly holdExpiresAt: Scalars['DateTime']['output'];
  /** Whether `extendReservation` was used, which it can be once. */
  readonly holdExtended: Scalars['Boolean']['output'];
  /** When it was paid. Null until then. */
  readonly paidAt: Maybe<Scalars['DateTime']['output']>;
  /** When it ended unpaid, after which its cart is open again. Null until then. */
  readonly endedAt: Maybe<Scalars['DateTime']['output']>;
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
  /** What all lines cost together, before discounts. */
  readonly subtotal: Money;
  /** What coupons took off the lines. */
  readonly discount: Money;
  /** What it takes to bring it, after coupons, as the vendor prices it. */
  readonly shipping: Money;
  /** How it travels. Null when the vendor had nothing to choose from. */
  readonly shippingName: Maybe<Scalars['String']['output']>;
  /** Tax of lines and shipping. */
  readonly tax: Money;
  /** Whether the prices include it; otherwise it is added to them. */
  readonly taxIncluded: Scalars['Boolean']['output'];
  /** What is paid for it: lines without discount, shipping, and tax where that is not included. */
  readonly total: Money;
  /** Where it goes, as it was when it was bought. */
  readonly address: ShippingAddress;
  /** What became of its money. */
  readonly paymentStatus: OrderPaymentStatus;
  /** How far its goods are. */
  readonly fulfillmentStatus: OrderFulfillmentStatus;
  /** What went back of `total` so far, whoever returned it. */
  readonly refunded: Money;
  /** How its goods travel, oldest first. */
  readonly fulfillments: ReadonlyArray<Fulfillment>;
  /** What of it will not come, oldest first. */
  readonly cancellations: ReadonlyArray<OrderCancellation>;
  /** What of it goes back, oldest first. */
  readonly returns: ReadonlyArray<ReturnRequest>;
  /** When its last piece had come. Null until then. */
  readonly deliveredAt: Maybe<Scalars['DateTime']['output']>;
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
  /** Packed by the vendor, at least in part. */
  | 'PROCESSING'
  /** Some of it has left. */
  | 'PARTIALLY_SHIPPED'
  /** All of it has left. */
  | 'SHIPPED'
  /** The customer has some of it. */
  | 'PARTIALLY_DELIVERED'
  /** The customer has it. */
  | 'DELIVERED'
  /** The customer has it, and may no longer send it back. */
  | 'COMPLETED'
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
  /** The vendor packs it, or what had left comes back while the rest waits. */
  | 'PROCESS'
  /** Some of it leaves. */
  | 'SHIP_PART'
  /** All of it has left. */
  | 'SHIP'
  /** The customer gets some of it. */
  | 'DELIVER_PART'
  /** The customer gets the last of it. */
  | 'DELIVER'
  /** All of it came back undelivered or was lost. */
  | 'FAIL'
  /** The time to send it back is over. */
  | 'COMPLETE';

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
  /** Pieces that will not come: called off, come back undelivered, or lost. */
  readonly cancelled: Scalars['Int']['output'];
  /** Pieces that are packed, or further. */
  readonly fulfilled: Scalars['Int']['output'];
  /** Pieces that have left, or further. */
  readonly shipped: Scalars['Int']['output'];
  /** Pieces that came. */
  readonly delivered: Scalars['Int']['output'];
  /** Pieces in returns that were not refused, withdrawn or exchanged. */
  readonly returned: Scalars['Int']['output'];
  /** Pieces that may be sent back now. */
  readonly returnable: Scalars['Int']['output'];
  /** What was paid back by cancellations and returns. */
  readonly refunded: Money;
  /** What one piece cost. */
  readonly unitPrice: Money;
  /** What coupons took off all pieces together. */
  readonly discount: Money;
  /** Tax of all pieces together, included in the price or added. */
  readonly tax: Money;
  /** In hundredths of a per cent. */
  readonly taxBasisPoints: Scalars['Int']['output'];
  /** What was charged: `unitPrice` times `quantity` without discount, with tax. */
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
  /** What customers paid for them, after refunds and before commission. */
  readonly revenue: Money;
  /** How many orders wait to be packed now. */
  readonly toFulfill: Scalars['Int']['output'];
  /** Best sellers by revenue, at most 10. */
  readonly topProducts: ReadonlyArray<ProductSales>;
};

/** How long an interval of a series is. */
export type SalesInterval =
  /** A day. */
  | 'DAY'
  /** Seven days, from Monday. */
  | 'WEEK'
  /** A month of the calendar. */
  | 'MONTH';

/** A vendor's sales in an interval. */
export type SalesPoint = {
  readonly __typename?: 'SalesPoint';
  /** When it begins. */
  readonly start: Scalars['DateTime']['output'];
  /** How many orders. */
  readonly orders: Scalars['Int']['output'];
  /** How many pieces in them. */
  readonly units: Scalars['Int']['output'];
  /** What the goods cost, after refunds and before commission. */
  readonly revenue: Money;
};

/** How long orders have waited to be sent. */
export type OrderAging = {
  readonly __typename?: 'OrderAging';
  /** Each age, the youngest first. */
  readonly ages: ReadonlyArray<OrderAge>;
  /** When the one that waits longest was placed. Null when none waits. */
  readonly oldest: Maybe<Scalars['DateTime']['output']>;
};

/** Orders of an age. */
export type OrderAge = {
  readonly __typename?: 'OrderAge';
  /** How long since they were placed. */
  readonly age: OrderAgeName;
  /** How many. */
  readonly orders: Scalars['Int']['output'];
};

/** How long since an order was placed. */
export type OrderAgeName =
  /** Less than a day. */
  | 'UNDER_1_DAY'
  /** One day to less than three. */
  | 'UNDER_3_DAYS'
  /** Three days to less than seven. */
  | 'UNDER_7_DAYS'
  /** Seven days and more. */
  | 'OLDER';

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

/** What a search found. */
export type ProductSearchConnection = {
  readonly __typename?: 'ProductSearchConnection';
  /** Each with its cursor. */
  readonly edges: ReadonlyArray<ProductEdge>;
  /** The same without cursors. */
  readonly nodes: ReadonlyArray<Product>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
  /** How many products match. */
  readonly total: Scalars['Int']['output'];
  /** Whether they were counted one by one. False when very many match: then `total` is an estimate, and `facets` count a sample of those that customers like best. */
  readonly isExact: Scalars['Boolean']['output'];
  /** The words that were looked for instead, where something was misspelt. Null otherwise. */
  readonly correctedQuery: Maybe<Scalars['String']['output']>;
  /** What to narrow the search by, with the number of matching products for each value, most frequent first. Counted within the present filter. */
  readonly facets: ReadonlyArray<SearchFacet>;
};

/** Something to narrow a search by. */
export type SearchFacet = {
  readonly __typename?: 'SearchFacet';
  /** What it is about. */
  readonly kind: SearchFacetKind;
  /** Name of the attribute, such as Colour. Empty for other kinds. */
  readonly name: Scalars['String']['output'];
  /** At most 20; price ranges from the lowest up. */
  readonly values: ReadonlyArray<SearchFacetValue>;
};

/** What a facet is about. */
export type SearchFacetKind =
  /** The category it is in; `value` goes into the filter's `category`. */
  | 'CATEGORY'
  /** Who sells it; `value` goes into the filter's `vendorId`. */
  | 'VENDOR'
  /** Ranges of the lowest price, such as `1000-2000 EUR` in minor units: from the first up to, not including, the second. */
  | 'PRICE'
  /** So many stars and more; `value` goes into the filter's `minRating`. */
  | 'RATING'
  /** Whether it can be had; `value` is `true` or `false`. */
  | 'STOCK'
  /** An attribute; `value` goes into the filter's `attributes`. */
  | 'ATTRIBUTE';

/** A value of a facet. */
export type SearchFacetValue = {
  readonly __typename?: 'SearchFacetValue';
  /** What to filter by. */
  readonly value: Scalars['String']['output'];
  /** What people read. */
  readonly label: Scalars['String']['output'];
  /** How many products match with it. */
  readonly count: Scalars['Int']['output'];
};

/** The order of search results. */
export type ProductSort =
  /** Best match first. */
  | 'RELEVANCE'
  /** Lowest price first. */
  | 'PRICE_ASC'
  /** Highest price first. */
  | 'PRICE_DESC'
  /** Newest first. */
  | 'NEWEST'
  /** What sold most in the last 90 days first. */
  | 'BESTSELLING'
  /** Best rated first. */
  | 'RATING';

/** A language of texts and queries. */
export type SearchLanguage =
  /** English. */
  | 'ENGLISH'
  /** German. */
  | 'GERMAN'
  /** French. */
  | 'FRENCH'
  /** Spanish. */
  | 'SPANISH'
  /** Portuguese. */
  | 'PORTUGUESE'
  /** Dutch. */
  | 'DUTCH'
  /** Italian. */
  | 'ITALIAN'
  /** Any other: words are taken as they are spelt. */
  | 'SIMPLE';

/** Words that search takes as one another. */
export type SearchSynonyms = {
  readonly __typename?: 'SearchSynonyms';
  /** Unique name of the group: a-z, 0-9 and hyphens. */
  readonly key: Scalars['String']['output'];
  /** The language they are of. Null for all. */
  readonly language: Maybe<SearchLanguage>;
  /** 2 to 20 words or phrases. */
  readonly words: ReadonlyArray<Scalars['String']['output']>;
  /** When they were last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
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
  /** Products (for CHANGED: changes) it has looked at. */
  readonly done: Scalars['Int']['output'];
  /** How many there were when it began. Null until then. */
  readonly total: Maybe<Scalars['Int']['output']>;
  /** Products on sale that search did not know. */
  readonly missing: Scalars['Int']['output'];
  /** Products that search knew as they were before. */
  readonly outdated: Scalars['Int']['output'];
  /** Products that search knew and that are not on sale. */
  readonly surplus: Scalars['Int']['output'];
  /** Documents it wrote. */
  readonly indexed: Scalars['Int']['output'];
  /** Documents it removed. */
  readonly deleted: Scalars['Int']['output'];
  /** How often the engine refused or did not answer; the run tries again, ten times in all. */
  readonly errors: Scalars['Int']['output'];
  /** What the engine said last. Null when there was no error. */
  readonly lastError: Maybe<Scalars['String']['output']>;
  /** When it was asked for. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Null until it is done or has failed. */
  readonly finishedAt: Maybe<Scalars['DateTime']['output']>;
};

/** What a search sync looks at. */
export type SearchSyncScope =
  /** What changed since it was last told. */
  | 'CHANGED'
  /** Writes everything anew. */
  | 'FULL'
  /** Compares everything and writes what differs. */
  | 'VERIFY';

/** How far a search sync is. */
export type SearchSyncStatus =
  /** Waits for a worker. */
  | 'QUEUED'
  /** Under way, or waiting for the engine to answer again. */
  | 'RUNNING'
  /** Done: search knew exactly what is on sale. */
  | 'DONE'
  /** Given up after too many errors of the engine. */
  | 'FAILED';

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
  /** Only what can be had now (true), or only what is sold out (false). */
  readonly inStock?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only what is rated so, 1 to 5, or better on average. */
  readonly minRating?: InputMaybe<Scalars['Float']['input']>;
  /** Only with these attributes, such as `Colour: Silver`, at most 20: of several values of one name any will do. */
  readonly attributes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
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
  /** With SET_COMMISSION: the platform's share in hundredths of a per cent, 0 to 10,000. */
  readonly commissionBasisPoints?: InputMaybe<Scalars['Int']['input']>;
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
  /** What it is taxed as: A-Z, 0-9 and _, up to 40 characters; STANDARD when left out. */
  readonly taxCategory?: InputMaybe<Scalars['String']['input']>;
  /** What it may be chosen by, in order, at most 3. Without any, variants are told apart by title. */
  readonly options?: InputMaybe<ReadonlyArray<ProductOptionInput>>;
  /** 1 to 200, in order; choices (or titles) and SKUs differ. */
  readonly variants: ReadonlyArray<VariantInput>;
  /** Chosen by the client, 1 to 255 characters: the same key and input again give the same answer and no second effect. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** A variant of a product. */
export type VariantInput = {
  /** Unique within the vendor, 1 to 100 characters. */
  readonly sku: Scalars['String']['input'];
  /** What sets it apart, 1 to 200 characters. Left out where the product has options: then it is made of the choices. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** A choice for each option of the product, in their order. Left out: as before. */
  readonly options?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** In minor units of the vendor's currency, above 0, at most 1,000,000,000. */
  readonly price: Scalars['BigInt']['input'];
  /** What it cost before, above `price`; null: nothing to show. Left out: as before, while that is above `price`. */
  readonly compareAtPrice?: InputMaybe<Scalars['BigInt']['input']>;
  /** GTIN, EAN, UPC or ISBN-13: 8, 12, 13 or 14 digits with a right check digit; null takes it off. Left out: as before. */
  readonly gtin?: InputMaybe<Scalars['String']['input']>;
  /** How many are in the house; counts for new variants only, later use `adjustStock`. */
  readonly stock?: InputMaybe<Scalars['Int']['input']>;
  /** What one piece weighs, in grams, at most 1,000,000; left out: 0, or as before. */
  readonly weightGrams?: InputMaybe<Scalars['Int']['input']>;
};

/** Changes of a product. */
export type UpdateProductInput = {
  /** Which product. */
  readonly productId: Scalars['ID']['input'];
  /** 1 to 200 characters. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** Another name in addresses; the product is found by its old one, too. */
  readonly slug?: InputMaybe<Scalars['String']['input']>;
  /** Plain text, up to 20,000 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Which shelf it stands on; null takes it off. */
  readonly categoryId?: InputMaybe<Scalars['ID']['input']>;
  /** Replaces all tags. */
  readonly tags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** What it is taxed as. */
  readonly taxCategory?: InputMaybe<Scalars['String']['input']>;
  /** Replaces what it may be chosen by; all variants, archived ones too, must fit afterwards. */
  readonly options?: InputMaybe<ReadonlyArray<ProductOptionInput>>;
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
  | 'CORRECTION'
  /** Goods broke. */
  | 'DAMAGED'
  /** Goods are gone. */
  | 'LOST';

/** Whose payment needs more time. */
export type ExtendReservationInput = {
  /** Which purchase. */
  readonly orderGroupId: Scalars['ID']['input'];
};

/** Where a cart's goods are to go. */
export type SetCartAddressInput = {
  /** Which cart. */
  readonly cartId: Scalars['ID']['input'];
  /** One of the caller's addresses; or give `address`. */
  readonly addressId?: InputMaybe<Scalars['ID']['input']>;
  /** Any address; or give `addressId`. */
  readonly address?: InputMaybe<ShippingAddressInput>;
  /** A guest's token. */
  readonly guestToken?: InputMaybe<Scalars['String']['input']>;
};

/** How a package is to travel. */
export type SelectShippingInput = {
  /** Which cart. */
  readonly cartId: Scalars['ID']['input'];
  /** Whose part of it. */
  readonly vendorId: Scalars['ID']['input'];
  /** One of the package's options. */
  readonly rateId: Scalars['ID']['input'];
  /** A guest's token. */
  readonly guestToken?: InputMaybe<Scalars['String']['input']>;
};

/** A coupon to put on a cart. */
export type ApplyCouponInput = {
  /** Which cart. */
  readonly cartId: Scalars['ID']['input'];
  /** The coupon's code, in any case. */
  readonly code: Scalars['String']['input'];
  /** A guest's token. */
  readonly guestToken?: InputMaybe<Scalars['String']['input']>;
};

/** A coupon to take off a cart. */
export type RemoveCouponInput = {
  /** Which cart. */
  readonly cartId: Scalars['ID']['input'];
  /** The coupon's code, in any case. */
  readonly code: Scalars['String']['input'];
  /** A guest's token. */
  readonly guestToken?: InputMaybe<Scalars['String']['input']>;
};

/** What a coupon is to say, all of it. */
export type UpsertCouponInput = {
  /** Which to change; a new one when left out. */
  readonly couponId?: InputMaybe<Scalars['ID']['input']>;
  /** Whose a new one is; the platform's when left out. */
  readonly vendorId?: InputMaybe<Scalars['ID']['input']>;
  /** What customers type: 2 to 40 of A-Z, 0-9, - and _, in any case. Unique; stays as it is. */
  readonly code: Scalars['String']['input'];
  /** What customers see, 1 to 120 characters. */
  readonly name: Scalars['String']['input'];
  /** What it takes off. */
  readonly kind: CouponKind;
  /** For PERCENT: hundredths of a per cent, 1 to 10,000. */
  readonly basisPoints?: InputMaybe<Scalars['Int']['input']>;
  /** For FIXED: minor units of `currency`, above 0. */
  readonly amount?: InputMaybe<Scalars['BigInt']['input']>;
  /** ISO 4217; needed for `amount` and `minSubtotal`, and then the coupon counts for that currency only. */
  readonly currency?: InputMaybe<Scalars['String']['input']>;
  /** The least that the goods it counts for must cost together, before discounts, in minor units of `currency`. */
  readonly minSubtotal?: InputMaybe<Scalars['BigInt']['input']>;
  /** Only goods in one of these categories, or below; at most 100. */
  readonly categoryIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Only these products; at most 100. */
  readonly productIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** From when on. */
  readonly startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Until when. */
  readonly endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** How many purchases may use it in all; not fewer than do. */
  readonly usageLimit?: InputMaybe<Scalars['Int']['input']>;
  /** How many purchases of one customer may use it. */
  readonly customerLimit?: InputMaybe<Scalars['Int']['input']>;
  /** Whether it can be used. */
  readonly enabled: Scalars['Boolean']['input'];
  /** Chosen by the client, 1 to 255 characters: the same key and input again give the same answer and no second effect. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What a shipping rate is to say, all of it. Amounts are minor units of the vendor's currency. */
export type UpsertShippingRateInput = {
  /** Whose. */
  readonly vendorId: Scalars['ID']['input'];
  /** Which to change; a new one when left out. */
  readonly rateId?: InputMaybe<Scalars['ID']['input']>;
  /** What customers see, 1 to 120 characters. */
  readonly name: Scalars['String']['input'];
  /** Where it goes, ISO 3166-1 alpha-2; everywhere when left out. */
  readonly countries?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The lightest package, in grams; 0 when left out. */
  readonly minGrams?: InputMaybe<Scalars['Int']['input']>;
  /** The heaviest; no limit when left out. */
  readonly maxGrams?: InputMaybe<Scalars['Int']['input']>;
  /** The least its goods cost, before discounts; 0 when left out. */
  readonly minSubtotal?: InputMaybe<Scalars['BigInt']['input']>;
  /** The most; no limit when left out. */
  readonly maxSubtotal?: InputMaybe<Scalars['BigInt']['input']>;
  /** What it costs, 0 to 1,000,000,000. */
  readonly price: Scalars['BigInt']['input'];
  /** From this price of its goods on it costs nothing; never when left out. */
  readonly freeOver?: InputMaybe<Scalars['BigInt']['input']>;
  /** Its place among the vendor's rates; 0 when left out. */
  readonly position?: InputMaybe<Scalars['Int']['input']>;
  /** Whether it can be chosen. */
  readonly enabled: Scalars['Boolean']['input'];
  /** Chosen by the client, 1 to 255 characters: the same key and input again give the same answer and no second effect. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What its amounts are in, ISO 4217: it is for carts in that. The vendor's unless told. */
  readonly currency?: InputMaybe<Scalars['String']['input']>;
};

/** What a country takes of a category of goods. */
export type SetTaxRateInput = {
  /** ISO 3166-1 alpha-2. */
  readonly country: Scalars['String']['input'];
  /** A-Z, 0-9 and _, up to 40 characters; SHIPPING is that of shipping. */
  readonly category: Scalars['String']['input'];
  /** What it is called, 1 to 60 characters. */
  readonly name: Scalars['String']['input'];
  /** In hundredths of a per cent, 0 to 10,000. */
  readonly basisPoints: Scalars['Int']['input'];
  /** From when on, not in the past; now when left out. */
  readonly validFrom?: InputMaybe<Scalars['DateTime']['input']>;
};

/** How a vendor states its prices. */
export type SetVendorTaxModeInput = {
  /** Which vendor. */
  readonly vendorId: Scalars['ID']['input'];
  /** Whether they are what customers pay; otherwise tax comes on top. */
  readonly pricesIncludeTax: Scalars['Boolean']['input'];
};

/** How a variant's stock is kept; what is left out stays. */
export type SetStockPolicyInput = {
  /** Which variant. */
  readonly variantId: Scalars['ID']['input'];
  /** Whether it may be sold before it is in the house. */
  readonly backorderPolicy?: InputMaybe<BackorderPolicy>;
  /** How many may be owed, 0 to 1,000,000; not fewer than are. */
  readonly backorderLimit?: InputMaybe<Scalars['Int']['input']>;
  /** Warn when no more than these can be sold from the house; null: never. */
  readonly lowStockThreshold?: InputMaybe<Scalars['Int']['input']>;
};

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
  /** Whether to hold all pieces of the line for 15 minutes. For signed-in people. */
  readonly reserve?: InputMaybe<Scalars['Boolean']['input']>;
  /** What an empty cart is to be paid in, ISO 4217; the vendor's currency unless told. */
  readonly currency?: InputMaybe<Scalars['String']['input']>;
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
  /** An address for this purchase only; or give `addressId`. Without both, the cart's own. */
  readonly address?: InputMaybe<ShippingAddressInput>;
  /** What the customer was shown as `totals.total`, in minor units: when it comes to another amount, nothing is bought. */
  readonly expectedTotal?: InputMaybe<Scalars['BigInt']['input']>;
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

/** How buyers rate something, by published reviews. */
export type Rating = {
  readonly __typename?: 'Rating';
  /** Stars on average, 1 to 5. */
  readonly average: Scalars['Float']['output'];
  /** How many ratings. */
  readonly count: Scalars['Int']['output'];
  /** For comparing: of a product its Bayesian average, 1 to 5 stars, so that few ratings count less; of a vendor the lower end of Wilson's interval for its praise, 0 to 1. */
  readonly score: Scalars['Float']['output'];
};

/** What became of an order's money. */
export type OrderPaymentStatus =
  /** Nothing was paid, or all of it went back before the order was placed. */
  | 'NONE'
  /** Paid. */
  | 'PAID'
  /** Some of it went back. */
  | 'PARTIALLY_REFUNDED'
  /** All of it went back. */
  | 'REFUNDED';

/** How far an order's goods are; pieces that will not come do not count. */
export type OrderFulfillmentStatus =
  /** Nothing is packed. */
  | 'UNFULFILLED'
  /** Some of it is packed. */
  | 'PARTIALLY_FULFILLED'
  /** All of it is packed or on its way. */
  | 'FULFILLED'
  /** The customer has some of it. */
  | 'PARTIALLY_DELIVERED'
  /** The customer has it. */
  | 'DELIVERED'
  /** The customer has it and sends some of it back. */
  | 'PARTIALLY_RETURNED'
  /** The customer has sent it back, or is about to. */
  | 'RETURNED'
  /** None of it will come. */
  | 'CANCELLED';

/** Goods of an order that travel together. Readable by whoever may read the order. */
export type Fulfillment = {
  readonly __typename?: 'Fulfillment';
  /** Unique. */
  readonly id: Scalars['ID']['output'];
  /** Where it stands. */
  readonly status: FulfillmentStatus;
  /** What can happen to it now. */
  readonly availableTransitions: ReadonlyArray<FulfillmentTransition>;
  /** What is in it, at most 100. */
  readonly lines: ReadonlyArray<FulfillmentLine>;
  /** The vendor's carrier. Null when Plaza's couriers bring it: see the order's delivery. */
  readonly carrier: Maybe<Scalars['String']['output']>;
  /** By which the carrier knows it. Null when the vendor gave none. */
  readonly trackingNumber: Maybe<Scalars['String']['output']>;
  /** Where the carrier shows where it is. Null when the vendor gave none. */
  readonly trackingUrl: Maybe<Scalars['String']['output']>;
  /** When it left. Null until then. */
  readonly handedOverAt: Maybe<Scalars['DateTime']['output']>;
  /** When it came. Null until then. */
  readonly deliveredAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was packed. */
  readonly createdAt: Scalars['DateTime']['output'];
};

/** Where a fulfilment stands. */
export type FulfillmentStatus =
  /** Being packed. */
  | 'CREATED'
  /** Packed. */
  | 'READY'
  /** The courier or carrier has it. */
  | 'HANDED_OVER'
  /** The customer has it. */
  | 'DELIVERED'
  /** Taken back before it left. */
  | 'CANCELLED'
  /** Came back to the vendor undelivered. */
  | 'RETURNED'
  /** Lost or broken on the way. */
  | 'LOST';

/** What can happen to a fulfilment. */
export type FulfillmentTransition =
  /** It is packed. */
  | 'PACK'
  /** It leaves. */
  | 'HAND_OVER'
  /** It comes. */
  | 'DELIVER'
  /** The vendor takes it back. */
  | 'CANCEL'
  /** It comes back. */
  | 'RETURN'
  /** It is lost. */
  | 'LOSE';

/** Pieces of a line in a fulfilment. */
export type FulfillmentLine = {
  readonly __typename?: 'FulfillmentLine';
  /** Of which line. */
  readonly line: OrderLine;
  /** How many. */
  readonly quantity: Scalars['Int']['output'];
};

/** Pieces of an order that will not come. */
export type OrderCancellation = {
  readonly __typename?: 'OrderCancellation';
  /** Unique. */
  readonly id: Scalars['ID']['output'];
  /** What happened. */
  readonly kind: OrderCancellationKind;
  /** Why. */
  readonly reason: Scalars['String']['output'];
  /** What, at most 100. */
  readonly lines: ReadonlyArray<OrderCancellationLine>;
  /** What went back for shipping. */
  readonly shipping: Money;
  /** When. */
  readonly createdAt: Scalars['DateTime']['output'];
};

/** Why pieces do not come. */
export type OrderCancellationKind =
  /** The customer called them off. */
  | 'CALLED_OFF'
  /** They could not be delivered and went back. */
  | 'UNDELIVERED'
  /** They were lost or broken on the way. */
  | 'LOST';

/** Pieces of a line that will not come. */
export type OrderCancellationLine = {
  readonly __typename?: 'OrderCancellationLine';
  /** Of which line. */
  readonly line: OrderLine;
  /** How many. */
  readonly quantity: Scalars['Int']['output'];
  /** What went back for them. */
  readonly refunded: Money;
};

/** Goods that a customer sends back. Readable by the customer, the vendor's members and staff. */
export type ReturnRequest = {
  readonly __typename?: 'ReturnRequest';
  /** Unique. */
  readonly id: Scalars['ID']['output'];
  /** Where it stands. */
  readonly status: ReturnStatus;
  /** What can happen to it now. */
  readonly availableTransitions: ReadonlyArray<ReturnTransition>;
  /** Of which order. */
  readonly order: Order;
  /** What, at most 100. */
  readonly lines: ReadonlyArray<ReturnLine>;
  /** Why. */
  readonly reason: ReturnReason;
  /** What the customer adds. Null when nothing. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** What the vendor says. Null until it does. */
  readonly answer: Maybe<Scalars['String']['output']>;
  /** How the goods travel back. Null unless the customer said. */
  readonly trackingNumber: Maybe<Scalars['String']['output']>;
  /** What the vendor sent in exchange, at most 100. Empty unless it was exchanged. */
  readonly replacements: ReadonlyArray<ReturnReplacement>;
  /** When it was asked for. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it was last moved. */
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** A page of returns. */
export type ReturnRequestConnection = {
  readonly __typename?: 'ReturnRequestConnection';
  /** Each with its cursor. */
  readonly edges: ReadonlyArray<ReturnRequestEdge>;
  /** The same without cursors. */
  readonly nodes: ReadonlyArray<ReturnRequest>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** One of a list, with its place. */
export type ReturnRequestEdge = {
  readonly __typename?: 'ReturnRequestEdge';
  /** Pass it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** What is at this place. */
  readonly node: ReturnRequest;
};

/** Where a return stands. */
export type ReturnStatus =
  /** The vendor has not answered. */
  | 'REQUESTED'
  /** The vendor agrees; the goods may be sent. */
  | 'APPROVED'
  /** The goods are on their way back. */
  | 'IN_TRANSIT'
  /** The vendor has the goods. */
  | 'RECEIVED'
  /** The vendor has looked at the goods. */
  | 'INSPECTED'
  /** Paid back. */
  | 'REFUNDED'
  /** Replaced by other pieces. */
  | 'EXCHANGED'
  /** Refused by the vendor. */
  | 'REJECTED'
  /** Withdrawn by the customer. */
  | 'CANCELLED';

/** What can happen to a return. */
export type ReturnTransition =
  /** The vendor agrees. */
  | 'APPROVE'
  /** The vendor refuses. */
  | 'REJECT'
  /** The customer sends the goods. */
  | 'SEND'
  /** The goods come. */
  | 'RECEIVE'
  /** The vendor looks at the goods. */
  | 'INSPECT'
  /** The customer is paid back. */
  | 'REFUND'
  /** The customer is sent other pieces. */
  | 'EXCHANGE'
  /** The customer withdraws it. */
  | 'CANCEL';

/** Why goods go back. */
export type ReturnReason =
  /** The customer does not want it any more. */
  | 'CHANGED_MIND'
  /** It came broken. */
  | 'DAMAGED'
  /** It does not work. */
  | 'DEFECTIVE'
  /** It is something else. */
  | 'WRONG_ITEM'
  /** It is not as it was described. */
  | 'NOT_AS_DESCRIBED'
  /** It came too late. */
  | 'LATE';

/** Pieces of a line that go back. */
export type ReturnLine = {
  readonly __typename?: 'ReturnLine';
  /** Of which line. */
  readonly line: OrderLine;
  /** How many. */
  readonly quantity: Scalars['Int']['output'];
  /** How many of them are paid back or replaced. Null until they were inspected. */
  readonly accepted: Maybe<Scalars['Int']['output']>;
  /** How many of them are on sale again. Null until they were inspected. */
  readonly restocked: Maybe<Scalars['Int']['output']>;
  /** Which variant came back, after an exchange another than was sold. Null until they were inspected, and when you may not see its product. */
  readonly variant: Maybe<ProductVariant>;
  /** What was paid back. Null until then. */
  readonly refunded: Maybe<Money>;
};

/** Pieces that a vendor sent in exchange for a line of a return. */
export type ReturnReplacement = {
  readonly __typename?: 'ReturnReplacement';
  /** For which line. */
  readonly line: OrderLine;
  /** What was sent. Null when you may not see its product, because it is no longer on sale. */
  readonly variant: Maybe<ProductVariant>;
  /** The vendor's stock keeping unit of what was sent. */
  readonly sku: Scalars['String']['output'];
  /** Name of the variant that was sent. */
  readonly variantTitle: Scalars['String']['output'];
  /** How many pieces. */
  readonly quantity: Scalars['Int']['output'];
  /** The vendor's carrier. */
  readonly carrier: Scalars['String']['output'];
  /** By which the carrier knows it. Null when the vendor gave none. */
  readonly trackingNumber: Maybe<Scalars['String']['output']>;
  /** Where the carrier shows where it is. Null when the vendor gave none. */
  readonly trackingUrl: Maybe<Scalars['String']['output']>;
  /** When. */
  readonly sentAt: Scalars['DateTime']['output'];
};

/** What the platform keeps of one vendor's part of a cart or order. amount = commission + commissionTax + net. */
export type CommissionPreview = {
  readonly __typename?: 'CommissionPreview';
  /** Who sells. */
  readonly vendor: Vendor;
  /** True: frozen with the order, whatever the rules say now. False: by the rules as they are now. */
  readonly frozen: Scalars['Boolean']['output'];
  /** What the customer pays for it, after coupons, with tax and shipping. */
  readonly amount: Money;
  /** What the platform keeps. */
  readonly commission: Money;
  /** Tax on the commission. */
  readonly commissionTax: Money;
  /** What the vendor gets. */
  readonly net: Money;
  /** What of commission and its tax refunds gave back to the vendor so far. */
  readonly returned: Money;
  /** Line by line, then shipping if it costs something; at most 101. */
  readonly lines: ReadonlyArray<CommissionPreviewLine>;
};

/** What the platform keeps of one line. amount = commission + commissionTax + net. */
export type CommissionPreviewLine = {
  readonly __typename?: 'CommissionPreviewLine';
  /** What it is: the goods' name, or how they travel. */
  readonly title: Scalars['String']['output'];
  /** How many pieces; 1 for shipping. */
  readonly quantity: Scalars['Int']['output'];
  /** Which line of the order. Null for shipping, and of a cart. */
  readonly orderLine: Maybe<OrderLine>;
  /** Which line of the cart. Null for shipping, and of an order. */
  readonly cartLine: Maybe<CartLine>;
  /** What the customer pays for it, after coupons, with tax. */
  readonly amount: Money;
  /** What the platform keeps. */
  readonly commission: Money;
  /** Tax on the commission. */
  readonly commissionTax: Money;
  /** What the vendor gets. */
  readonly net: Money;
  /** What of commission and its tax refunds gave back to the vendor so far. */
  readonly returned: Money;
};

/** What a buyer says of a product. Open to everybody while PUBLISHED, otherwise to its author and staff. */
export type ProductReview = {
  readonly __typename?: 'ProductReview';
  /** Unique. */
  readonly id: Scalars['ID']['output'];
  /** Of which product. Null when it is no longer on sale. */
  readonly product: Maybe<Product>;
  /** Who says it: somebody who has received the product. */
  readonly author: User;
  /** Stars, 1 to 5. */
  readonly rating: Scalars['Int']['output'];
  /** Up to 120 characters. Null when there is none. */
  readonly title: Maybe<Scalars['String']['output']>;
  /** Plain text, up to 5,000 characters. */
  readonly body: Scalars['String']['output'];
  /** Whether it is shown. */
  readonly status: ReviewStatus;
  /** Why it was held back or refused. Null unless it was, and unless you are its author or staff. */
  readonly moderationNote: Maybe<Scalars['String']['output']>;
  /** How many people reported it since staff last decided. Null unless you are staff. */
  readonly reports: Maybe<Scalars['Int']['output']>;
  /** What the vendor answers. Null until it does. */
  readonly reply: Maybe<Scalars['String']['output']>;
  /** When the vendor answered. Null until then. */
  readonly repliedAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was written. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it was last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** A page of reviews. */
export type ProductReviewConnection = {
  readonly __typename?: 'ProductReviewConnection';
  /** Each with its cursor. */
  readonly edges: ReadonlyArray<ProductReviewEdge>;
  /** The same without cursors. */
  readonly nodes: ReadonlyArray<ProductReview>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** One of a list, with its place. */
export type ProductReviewEdge = {
  readonly __typename?: 'ProductReviewEdge';
  /** Pass it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** What is at this place. */
  readonly node: ProductReview;
};

/** Whether a review is shown. */
export type ReviewStatus =
  /** Staff will look at it first. */
  | 'PENDING'
  /** Shown to everybody. */
  | 'PUBLISHED'
  /** Not shown. */
  | 'REJECTED';

/** An order of reviews. */
export type ReviewSort =
  /** Newest first. */
  | 'NEWEST'
  /** Most stars first. */
  | 'HIGHEST'
  /** Fewest stars first. */
  | 'LOWEST';

/** What staff decide about a review. */
export type ReviewDecision =
  /** Show it. */
  | 'PUBLISH'
  /** Do not show it. */
  | 'REJECT';

/** Why a review should not be shown. */
export type ReviewReportReason =
  /** It advertises. */
  | 'SPAM'
  /** It insults. */
  | 'OFFENSIVE'
  /** It is not about the product. */
  | 'OFF_TOPIC'
  /** It is made up. */
  | 'FAKE';

/** Pieces of one line of an order. */
export type PiecesInput = {
  /** Which line. */
  readonly orderLineId: Scalars['ID']['input'];
  /** How many. */
  readonly quantity: Scalars['Int']['input'];
};

/** How a vendor sends goods. */
export type TrackingInput = {
  /** The carrier's name, 1 to 80 characters. */
  readonly carrier: Scalars['String']['input'];
  /** By which the carrier knows it, 1 to 100 characters. */
  readonly number?: InputMaybe<Scalars['String']['input']>;
  /** Where the carrier shows where it is: http or https, up to 500 characters. */
  readonly url?: InputMaybe<Scalars['String']['input']>;
};

/** A fulfilment to move. */
export type FulfillmentInput = {
  /** Which fulfilment. */
  readonly fulfillmentId: Scalars['ID']['input'];
  /** Chosen by the client, 1 to 255 characters: the same key and input again give the same answer and no second effect. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** Goods to send back. */
export type RequestReturnInput = {
  /** Of which order. */
  readonly orderId: Scalars['ID']['input'];
  /** What, at most 100 lines. */
  readonly lines: ReadonlyArray<PiecesInput>;
  /** Why. */
  readonly reason: ReturnReason;
  /** What there is to add, 1 to 1,000 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** Chosen by the client, 1 to 255 characters: the same key and input again give the same answer and no second effect. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** A return to move. */
export type ReturnInput = {
  /** Which return. */
  readonly returnId: Scalars['ID']['input'];
  /** Chosen by the client, 1 to 255 characters: the same key and input again give the same answer and no second effect. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** A return to agree to. */
export type ApproveReturnInput = {
  /** Which return. */
  readonly returnId: Scalars['ID']['input'];
  /** What the customer should know, 1 to 1,000 characters. */
  readonly answer?: InputMaybe<Scalars['String']['input']>;
  /** Chosen by the client, 1 to 255 characters: the same key and input again give the same answer and no second effect. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** A return to refuse. */
export type RejectReturnInput = {
  /** Which return. */
  readonly returnId: Scalars['ID']['input'];
  /** Why, 1 to 1,000 characters. */
  readonly answer: Scalars['String']['input'];
  /** Chosen by the client, 1 to 255 characters: the same key and input again give the same answer and no second effect. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** Goods that are on their way back. */
export type MarkReturnSentInput = {
  /** Which return. */
  readonly returnId: Scalars['ID']['input'];
  /** By which the carrier knows them, 1 to 100 characters. */
  readonly trackingNumber?: InputMaybe<Scalars['String']['input']>;
  /** Chosen by the client, 1 to 255 characters: the same key and input again give the same answer and no second effect. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What was found of goods that came back. */
export type InspectReturnInput = {
  /** Which return. */
  readonly returnId: Scalars['ID']['input'];
  /** Each line of the return once. */
  readonly lines: ReadonlyArray<ReturnFindingInput>;
  /** Chosen by the client, 1 to 255 characters: the same key and input again give the same answer and no second effect. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What was found of one line of a return. */
export type ReturnFindingInput = {
  /** Which line of the order. */
  readonly orderLineId: Scalars['ID']['input'];
  /** Pieces that are paid back or replaced. */
  readonly accepted: Scalars['Int']['input'];
  /** Pieces that go on sale again. */
  readonly restocked: Scalars['Int']['input'];
  /** Which variant came back, where pieces of the line were exchanged before: the one that was sent last unless given. */
  readonly variantId?: InputMaybe<Scalars['ID']['input']>;
};

/** Goods to replace. */
export type ExchangeReturnInput = {
  /** Which return. */
  readonly returnId: Scalars['ID']['input'];
  /** Lines for which another variant of the product is sent than came back. */
  readonly lines?: InputMaybe<ReadonlyArray<ReplacementInput>>;
  /** How the vendor sends the replacements. */
  readonly tracking: TrackingInput;
  /** Chosen by the client, 1 to 255 characters: the same key and input again give the same answer and no second effect. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What is sent for the accepted pieces of a line. */
export type ReplacementInput = {
  /** Which line of the order. */
  readonly orderLineId: Scalars['ID']['input'];
  /** Which variant of the same product: the one that came back, or one that is not archived. */
  readonly variantId: Scalars['ID']['input'];
};

/** What a buyer thinks of a product. */
export type CreateReviewInput = {
  /** Which product. */
  readonly productId: Scalars['ID']['input'];
  /** Stars, 1 to 5. */
  readonly rating: Scalars['Int']['input'];
  /** 1 to 120 characters. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** Plain text, 1 to 5,000 characters. */
  readonly body: Scalars['String']['input'];
  /** Chosen by the client, 1 to 255 characters: the same key and input again give the same answer and no second effect. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What its author says instead. */
export type UpdateReviewInput = {
  /** Which review. */
  readonly reviewId: Scalars['ID']['input'];
  /** Stars, 1 to 5. */
  readonly rating: Scalars['Int']['input'];
  /** 1 to 120 characters; null for none. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** Plain text, 1 to 5,000 characters. */
  readonly body: Scalars['String']['input'];
};

/** A vendor's answer. */
export type ReplyToReviewInput = {
  /** Which review. */
  readonly reviewId: Scalars['ID']['input'];
  /** Plain text, 1 to 2,000 characters. */
  readonly text: Scalars['String']['input'];
};

/** A decision about a review. */
export type ModerateReviewInput = {
  /** Which review. */
  readonly reviewId: Scalars['ID']['input'];
  /** Whether it is shown. */
  readonly decision: ReviewDecision;
  /** Why, 1 to 300 characters; its author reads it. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

/** A review that should not be shown. */
export type ReportReviewInput = {
  /** Which review. */
  readonly reviewId: Scalars['ID']['input'];
  /** Why. */
  readonly reason: ReviewReportReason;
  /** What there is to add, 1 to 500 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of `markShipped`. */
export type MarkShippedPayload = {
  readonly __typename?: 'MarkShippedPayload';
  /** The fulfilment, HANDED_OVER now, unless it was moved on since. Null when it was refused. */
  readonly fulfillment: Maybe<Fulfillment>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `markDelivered`. */
export type MarkDeliveredPayload = {
  readonly __typename?: 'MarkDeliveredPayload';
  /** The fulfilment, DELIVERED now, unless it was moved on since. Null when it was refused. */
  readonly fulfillment: Maybe<Fulfillment>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `markUndelivered`. */
export type MarkUndeliveredPayload = {
  readonly __typename?: 'MarkUndeliveredPayload';
  /** The fulfilment, RETURNED now, unless it was moved on since. Null when it was refused. */
  readonly fulfillment: Maybe<Fulfillment>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `markLost`. */
export type MarkLostPayload = {
  readonly __typename?: 'MarkLostPayload';
  /** The fulfilment, LOST now, unless it was moved on since. Null when it was refused. */
  readonly fulfillment: Maybe<Fulfillment>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `cancelFulfillment`. */
export type CancelFulfillmentPayload = {
  readonly __typename?: 'CancelFulfillmentPayload';
  /** The fulfilment, CANCELLED now, unless it was moved on since. Null when it was refused. */
  readonly fulfillment: Maybe<Fulfillment>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `requestReturn`. */
export type RequestReturnPayload = {
  readonly __typename?: 'RequestReturnPayload';
  /** The return, REQUESTED now, unless it was moved on since. Null when it was refused. */
  readonly returnRequest: Maybe<ReturnRequest>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `approveReturn`. */
export type ApproveReturnPayload = {
  readonly __typename?: 'ApproveReturnPayload';
  /** The return, APPROVED now, unless it was moved on since. Null when it was refused. */
  readonly returnRequest: Maybe<ReturnRequest>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `rejectReturn`. */
export type RejectReturnPayload = {
  readonly __typename?: 'RejectReturnPayload';
  /** The return, REJECTED now, unless it was moved on since. Null when it was refused. */
  readonly returnRequest: Maybe<ReturnRequest>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `cancelReturn`. */
export type CancelReturnPayload = {
  readonly __typename?: 'CancelReturnPayload';
  /** The return, CANCELLED now, unless it was moved on since. Null when it was refused. */
  readonly returnRequest: Maybe<ReturnRequest>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `markReturnSent`. */
export type MarkReturnSentPayload = {
  readonly __typename?: 'MarkReturnSentPayload';
  /** The return, IN_TRANSIT now, unless it was moved on since. Null when it was refused. */
  readonly returnRequest: Maybe<ReturnRequest>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `receiveReturn`. */
export type ReceiveReturnPayload = {
  readonly __typename?: 'ReceiveReturnPayload';
  /** The return, RECEIVED now, unless it was moved on since. Null when it was refused. */
  readonly returnRequest: Maybe<ReturnRequest>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `inspectReturn`. */
export type InspectReturnPayload = {
  readonly __typename?: 'InspectReturnPayload';
  /** The return, INSPECTED now, unless it was moved on since. Null when it was refused. */
  readonly returnRequest: Maybe<ReturnRequest>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `refundReturn`. */
export type RefundReturnPayload = {
  readonly __typename?: 'RefundReturnPayload';
  /** The return, REFUNDED now, unless it was moved on since. Null when it was refused. */
  readonly returnRequest: Maybe<ReturnRequest>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `exchangeReturn`. */
export type ExchangeReturnPayload = {
  readonly __typename?: 'ExchangeReturnPayload';
  /** The return, EXCHANGED now. Null when it was refused. */
  readonly returnRequest: Maybe<ReturnRequest>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `createReview`. */
export type CreateReviewPayload = {
  readonly __typename?: 'CreateReviewPayload';
  /** The review, PENDING or PUBLISHED now, unless it was moved on since. Null when it was refused. */
  readonly review: Maybe<ProductReview>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `updateReview`. */
export type UpdateReviewPayload = {
  readonly __typename?: 'UpdateReviewPayload';
  /** The review, PENDING or PUBLISHED now, unless it was moved on since. Null when it was refused. */
  readonly review: Maybe<ProductReview>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `replyToReview`. */
export type ReplyToReviewPayload = {
  readonly __typename?: 'ReplyToReviewPayload';
  /** The review, PUBLISHED now, unless it was moved on since. Null when it was refused. */
  readonly review: Maybe<ProductReview>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `moderateReview`. */
export type ModerateReviewPayload = {
  readonly __typename?: 'ModerateReviewPayload';
  /** The review, PUBLISHED or REJECTED now, unless it was moved on since. Null when it was refused. */
  readonly review: Maybe<ProductReview>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `reportReview`. */
export type ReportReviewPayload = {
  readonly __typename?: 'ReportReviewPayload';
  /** The review's id. Null when it was refused. */
  readonly reviewId: Maybe<Scalars['ID']['output']>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** An order that is packed, or pieces of it. */
export type FulfillOrderInput = {
  /** Which order. */
  readonly orderId: Scalars['ID']['input'];
  /** What is packed; all that is left unless given. Without `tracking` it must be all that is left. */
  readonly lines?: InputMaybe<ReadonlyArray<PiecesInput>>;
  /** How the vendor sends it; Plaza's couriers fetch it unless given. */
  readonly tracking?: InputMaybe<TrackingInput>;
  /** Chosen by the client, 1 to 255 characters: the same key and input again give the same answer and no second effect. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** An order to call off. */
export type CancelOrderInput = {
  /** Which order. */
  readonly orderId: Scalars['ID']['input'];
  /** What of it; all that has not left unless given. Only pieces that are not packed yet can be named. */
  readonly lines?: InputMaybe<ReadonlyArray<PiecesInput>>;
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

/** The language of a catalogue's texts. */
export type SetCatalogueLanguageInput = {
  /** Whose. */
  readonly vendorId: Scalars['ID']['input'];
  /** Only of this product. All that have none of their own when it is left out. */
  readonly productId?: InputMaybe<Scalars['ID']['input']>;
  /** Left out, of a product: the vendor's. */
  readonly language?: InputMaybe<SearchLanguage>;
};

/** Words that search is to take as one another. */
export type UpsertSearchSynonymsInput = {
  /** Name of the group, unique: a-z, 0-9 and hyphens, up to 80 characters. What is there under this name is replaced. */
  readonly key: Scalars['String']['input'];
  /** The language they are of. All when it is left out. */
  readonly language?: InputMaybe<SearchLanguage>;
  /** 2 to 20 words or phrases of up to 60 characters; none removes the group. */
  readonly words: ReadonlyArray<Scalars['String']['input']>;
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

/** A holiday to set or end. */
export type SetVendorHolidayInput = {
  /** Which vendor. */
  readonly vendorId: Scalars['ID']['input'];
  /** Its first instant. Left out with `until`, the holiday ends. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** The first instant at which it sells again: later than now, up to 180 days after `from`. */
  readonly until?: InputMaybe<Scalars['DateTime']['input']>;
  /** What customers read about it, up to 300 characters. */
  readonly message?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of `setVendorHoliday`. */
export type SetVendorHolidayPayload = {
  readonly __typename?: 'SetVendorHolidayPayload';
  /** The vendor. Null when it was refused. */
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
  /** Secret with which the client confirms the payment. Null when it was refused, and when nothing is to be paid: then the orders are placed. */
  readonly clientSecret: Maybe<Scalars['String']['output']>;
  /** The caller's cart as it is now, when it was refused: its lines and totals have what changed. Null when it was bought, or is not theirs. */
  readonly cart: Maybe<Cart>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `extendReservation`. */
export type ExtendReservationPayload = {
  readonly __typename?: 'ExtendReservationPayload';
  /** The purchase with its new time. Null when it was refused. */
  readonly orderGroup: Maybe<OrderGroup>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `setCartAddress`. */
export type SetCartAddressPayload = {
  readonly __typename?: 'SetCartAddressPayload';
  /** The cart as it is now. Null when it was refused. */
  readonly cart: Maybe<Cart>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `selectShipping`. */
export type SelectShippingPayload = {
  readonly __typename?: 'SelectShippingPayload';
  /** The cart as it is now. Null when it was refused. */
  readonly cart: Maybe<Cart>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `applyCoupon`. */
export type ApplyCouponPayload = {
  readonly __typename?: 'ApplyCouponPayload';
  /** The cart as it is now. Null when it was refused. */
  readonly cart: Maybe<Cart>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `removeCoupon`. */
export type RemoveCouponPayload = {
  readonly __typename?: 'RemoveCouponPayload';
  /** The cart as it is now. Null when it was refused. */
  readonly cart: Maybe<Cart>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `upsertCoupon`. */
export type UpsertCouponPayload = {
  readonly __typename?: 'UpsertCouponPayload';
  /** The coupon. Null when it was refused. */
  readonly coupon: Maybe<Coupon>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `upsertShippingRate`. */
export type UpsertShippingRatePayload = {
  readonly __typename?: 'UpsertShippingRatePayload';
  /** The rate. Null when it was refused. */
  readonly rate: Maybe<ShippingRate>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `setTaxRate`. */
export type SetTaxRatePayload = {
  readonly __typename?: 'SetTaxRatePayload';
  /** The rate. Null when it was refused. */
  readonly rate: Maybe<TaxRate>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `setVendorTaxMode`. */
export type SetVendorTaxModePayload = {
  readonly __typename?: 'SetVendorTaxModePayload';
  /** The vendor. Null when it was refused. */
  readonly vendor: Maybe<Vendor>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `setStockPolicy`. */
export type SetStockPolicyPayload = {
  readonly __typename?: 'SetStockPolicyPayload';
  /** The stock as it is now. Null when it was refused. */
  readonly level: Maybe<StockLevel>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `fulfillOrder`. */
export type FulfillOrderPayload = {
  readonly __typename?: 'FulfillOrderPayload';
  /** The order. Null when it was refused. */
  readonly order: Maybe<Order>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `cancelOrder`. */
export type CancelOrderPayload = {
  readonly __typename?: 'CancelOrderPayload';
  /** The order; CANCELLED when nothing is left of it. Null when it was refused. */
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

/** Answer of `setCatalogueLanguage`. */
export type SetCatalogueLanguagePayload = {
  readonly __typename?: 'SetCatalogueLanguagePayload';
  /** The language that counts now. Null when it was refused. */
  readonly language: Maybe<SearchLanguage>;
  /** Why nothing was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `upsertSearchSynonyms`. */
export type UpsertSearchSynonymsPayload = {
  readonly __typename?: 'UpsertSearchSynonymsPayload';
  /** The group as it is now. Null when it was removed or refused. */
  readonly synonyms: Maybe<SearchSynonyms>;
  /** Why nothing was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** A product that may please, and why it is named. */
export type Recommendation = {
  readonly __typename?: 'Recommendation';
  /** What it is. */
  readonly product: Product;
  /** Why it is named. */
  readonly reason: RecommendationReason;
};

/** Why a product is recommended. */
export type RecommendationReason =
  /** Others bought it with this, or with what you have. */
  | 'BOUGHT_TOGETHER'
  /** It is like this. */
  | 'SIMILAR'
  /** It sells best. */
  | 'BESTSELLER';

/** A count of all sales for recommendations, with its progress. */
export type RecommendationRefresh = {
  readonly __typename?: 'RecommendationRefresh';
  /** Unique. */
  readonly id: Scalars['ID']['output'];
  /** What it is doing. */
  readonly status: RecommendationRefreshStatus;
  /** How many products are counted. */
  readonly products: Scalars['Int']['output'];
  /** How many pairs were found. */
  readonly pairs: Scalars['Int']['output'];
  /** When it began. */
  readonly startedAt: Scalars['DateTime']['output'];
  /** When it was done. Null until then. */
  readonly finishedAt: Maybe<Scalars['DateTime']['output']>;
};

/** What a count of all sales is doing. */
export type RecommendationRefreshStatus =
  /** Counts in how many purchases each product was. */
  | 'COUNTING'
  /** Finds what was bought together. */
  | 'PAIRING'
  /** Ranks best-sellers. */
  | 'RANKING'
  /** Finished. */
  | 'DONE';

/** Things somebody would like to have. Open to its owner, and to whoever has its link while it is shared. */
export type Wishlist = {
  readonly __typename?: 'Wishlist';
  /** Unique. */
  readonly id: Scalars['ID']['output'];
  /** Up to 80 characters. */
  readonly name: Scalars['String']['output'];
  /** The newest first, at most 200. */
  readonly items: ReadonlyArray<WishlistItem>;
  /** What its link holds: pass it to `wishlist`. Null while it is not shared, and to others than its owner. */
  readonly shareToken: Maybe<Scalars['String']['output']>;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
};

/** Something on a wish list. */
export type WishlistItem = {
  readonly __typename?: 'WishlistItem';
  /** Unique. */
  readonly id: Scalars['ID']['output'];
  /** Null while it is not on sale. */
  readonly product: Maybe<Product>;
  /** Null for whichever variant, and while it is not on sale. */
  readonly variant: Maybe<ProductVariant>;
  /** What it cost when it was put on the list; of a product the lowest of its variants. */
  readonly priceThen: Money;
  /** When it was put on the list. */
  readonly addedAt: Scalars['DateTime']['output'];
};

/** A wish list to make. */
export type CreateWishlistInput = {
  /** 1 to 80 characters. */
  readonly name: Scalars['String']['input'];
};

/** A wish list to rename. */
export type RenameWishlistInput = {
  /** Which list. */
  readonly wishlistId: Scalars['ID']['input'];
  /** 1 to 80 characters. */
  readonly name: Scalars['String']['input'];
};

/** A wish list to share, or no longer. */
export type ShareWishlistInput = {
  /** Which list. */
  readonly wishlistId: Scalars['ID']['input'];
  /** Whether whoever has its link may read it. */
  readonly shared: Scalars['Boolean']['input'];
};

/** A wish list to delete. */
export type DeleteWishlistInput = {
  /** Which list. */
  readonly wishlistId: Scalars['ID']['input'];
};

/** A wish. */
export type AddToWishlistInput = {
  /** What it is. */
  readonly productId: Scalars['ID']['input'];
  /** Which variant; whichever unless told. */
  readonly variantId?: InputMaybe<Scalars['ID']['input']>;
  /** On which list; the oldest unless told, made when there is none. */
  readonly wishlistId?: InputMaybe<Scalars['ID']['input']>;
};

/** A wish to take back. */
export type RemoveFromWishlistInput = {
  /** Which entry. */
  readonly itemId: Scalars['ID']['input'];
};

/** Answer of `createWishlist`. */
export type CreateWishlistPayload = {
  readonly __typename?: 'CreateWishlistPayload';
  /** The list. Null when it was refused. */
  readonly wishlist: Maybe<Wishlist>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `renameWishlist`. */
export type RenameWishlistPayload = {
  readonly __typename?: 'RenameWishlistPayload';
  /** The list. Null when it was refused. */
  readonly wishlist: Maybe<Wishlist>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `shareWishlist`. */
export type ShareWishlistPayload = {
  readonly __typename?: 'ShareWishlistPayload';
  /** The list, with its token while it is shared. Null when it was refused. */
  readonly wishlist: Maybe<Wishlist>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `addToWishlist`. */
export type AddToWishlistPayload = {
  readonly __typename?: 'AddToWishlistPayload';
  /** The list as it is now. Null when it was refused. */
  readonly wishlist: Maybe<Wishlist>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `removeFromWishlist`. */
export type RemoveFromWishlistPayload = {
  readonly __typename?: 'RemoveFromWishlistPayload';
  /** The list as it is now. Null when it was refused. */
  readonly wishlist: Maybe<Wishlist>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `deleteWishlist`. */
export type DeleteWishlistPayload = {
  readonly __typename?: 'DeleteWishlistPayload';
  /** The id that the list had. Null when it was refused. */
  readonly deletedId: Maybe<Scalars['ID']['output']>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Something a product may be chosen by, such as Size. */
export type ProductOption = {
  readonly __typename?: 'ProductOption';
  /** Up to 60 characters. */
  readonly name: Scalars['String']['output'];
  /** In the vendor's order, at most 200. */
  readonly choices: ReadonlyArray<Scalars['String']['output']>;
};

/** What a variant is, of one option. */
export type VariantOption = {
  readonly __typename?: 'VariantOption';
  /** The option, such as Size. */
  readonly name: Scalars['String']['output'];
  /** The choice, such as M. */
  readonly value: Scalars['String']['output'];
};

/** A picture at an address elsewhere. */
export type ProductImage = {
  readonly __typename?: 'ProductImage';
  /** Unique. */
  readonly id: Scalars['ID']['output'];
  /** Begins with https://. Nobody at Plaza has looked at what is there. */
  readonly url: Scalars['String']['output'];
  /** What can be seen, for those who cannot see it; perhaps empty. */
  readonly alt: Scalars['String']['output'];
  /** In pixels. Null when nobody told. */
  readonly width: Maybe<Scalars['Int']['output']>;
  /** In pixels. Null when nobody told. */
  readonly height: Maybe<Scalars['Int']['output']>;
};

/** A change of a product's status. */
export type ProductStatusChange = {
  readonly __typename?: 'ProductStatusChange';
  /** What it was. */
  readonly from: ProductStatus;
  /** What it is since. */
  readonly to: ProductStatus;
  /** When that was. */
  readonly at: Scalars['DateTime']['output'];
  /** Who did it; null when it went by plan. */
  readonly by: Maybe<User>;
};

/** A price beside a variant's own. */
export type VariantPrice = {
  readonly __typename?: 'VariantPrice';
  /** What one piece costs. */
  readonly price: Money;
  /** What it cost before. Null when there is nothing to show. */
  readonly compareAtPrice: Maybe<Money>;
  /** From then on. Null: always. */
  readonly startsAt: Maybe<Scalars['DateTime']['output']>;
  /** Before then. Null: for good. */
  readonly endsAt: Maybe<Scalars['DateTime']['output']>;
};

/** A page of variants. */
export type ProductVariantConnection = {
  readonly __typename?: 'ProductVariantConnection';
  /** Each with its cursor. */
  readonly edges: ReadonlyArray<ProductVariantEdge>;
  /** The same without cursors. */
  readonly nodes: ReadonlyArray<ProductVariant>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** One of a list, with its place. */
export type ProductVariantEdge = {
  readonly __typename?: 'ProductVariantEdge';
  /** Pass it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** What is at this place. */
  readonly node: ProductVariant;
};

/** The offer that is named first, and why. */
export type BuyBox = {
  readonly __typename?: 'BuyBox';
  /** What to put into the cart. */
  readonly variant: ProductVariant;
  /** What one piece costs with its shipping, where a country was given. */
  readonly landedPrice: Money;
  /** How good it is among the others, 0 to 1. */
  readonly score: Scalars['Float']['output'];
  /** How many offers it was chosen from. */
  readonly offers: Scalars['Int']['output'];
};

/** A file of products on its way into a vendor's catalogue. */
export type ProductImport = {
  readonly __typename?: 'ProductImport';
  /** Unique. */
  readonly id: Scalars['ID']['output'];
  /** Whose products. */
  readonly vendor: Vendor;
  /** What the vendor calls it. Null when nobody told. */
  readonly fileName: Maybe<Scalars['String']['output']>;
  /** How far it is. */
  readonly status: ProductImportStatus;
  /** How much of the file is imported, 0 to 1. Null while it has not arrived. */
  readonly progress: Maybe<Scalars['Float']['output']>;
  /** Lines read by now, without the first. */
  readonly rows: Scalars['Int']['output'];
  /** How many of them were left out. */
  readonly refused: Scalars['Int']['output'];
  /** Products by what became of them. */
  readonly products: ProductImportCounts;
  /** Variants that were made. */
  readonly variantsCreated: Scalars['Int']['output'];
  /** Variants that were changed. */
  readonly variantsUpdated: Scalars['Int']['output'];
  /** Why nothing of it could be imported. Null unless FAILED. */
  readonly failure: Maybe<Scalars['String']['output']>;
  /** What was left out or not taken as it is, by line. */
  readonly errors: ProductImportProblemConnection;
  /** When it was asked for. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it ended. Null until then. */
  readonly finishedAt: Maybe<Scalars['DateTime']['output']>;
};


/** A file of products on its way into a vendor's catalogue. */
export type ProductImportErrorsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** How far an import is. */
export type ProductImportStatus =
  /** For the file; send it to `uploadUrl`. */
  | 'WAITING'
  /** The file is here, and will be imported soon. */
  | 'QUEUED'
  /** Being imported; what was read is on sale already. */
  | 'RUNNING'
  /** Ended; see `errors` for what was left out. */
  | 'DONE'
  /** Nothing, or no more, of it could be imported; see `failure`. */
  | 'FAILED';

/** Products of an import, by what became of them. */
export type ProductImportCounts = {
  readonly __typename?: 'ProductImportCounts';
  /** New ones. */
  readonly created: Scalars['Int']['output'];
  /** Those the file said something else about. */
  readonly updated: Scalars['Int']['output'];
  /** Those that were as the file says. */
  readonly unchanged: Scalars['Int']['output'];
};

/** A line that was left out or not taken as it is. */
export type ProductImportProblem = {
  readonly __typename?: 'ProductImportProblem';
  /** Where it begins in the file, from 1. */
  readonly line: Scalars['Int']['output'];
  /** What was wrong, in English. */
  readonly problem: Scalars['String']['output'];
  /** Whether it was left out; otherwise it is only to be known. */
  readonly refused: Scalars['Boolean']['output'];
};

/** A page of an import's problems. */
export type ProductImportProblemConnection = {
  readonly __typename?: 'ProductImportProblemConnection';
  /** Each with its cursor. */
  readonly edges: ReadonlyArray<ProductImportProblemEdge>;
  /** The same without cursors. */
  readonly nodes: ReadonlyArray<ProductImportProblem>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** One of a list, with its place. */
export type ProductImportProblemEdge = {
  readonly __typename?: 'ProductImportProblemEdge';
  /** Pass it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** What is at this place. */
  readonly node: ProductImportProblem;
};

/** A choice to look for. */
export type VariantChoiceInput = {
  /** The option, such as Size. */
  readonly name: Scalars['String']['input'];
  /** The choice, such as M. */
  readonly value: Scalars['String']['input'];
};

/** Something a product may be chosen by. */
export type ProductOptionInput = {
  /** 1 to 60 characters; no two of a product are alike. */
  readonly name: Scalars['String']['input'];
  /** 1 to 200 choices of 1 to 100 characters, in order, no two alike. */
  readonly choices: ReadonlyArray<Scalars['String']['input']>;
};

/** When a product goes on sale and off. */
export type ScheduleProductInput = {
  /** Which product. */
  readonly productId: Scalars['ID']['input'];
  /** When to put it on sale, in the future; null: not by plan. */
  readonly publishAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** When to take it off sale, in the future and after `publishAt`; null: not by plan. */
  readonly unpublishAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Another order of variants. */
export type ReorderVariantsInput = {
  /** Whose variants. */
  readonly productId: Scalars['ID']['input'];
  /** All variants that are on sale, each once, in the new order. */
  readonly variantIds: ReadonlyArray<Scalars['ID']['input']>;
};

/** Which variant to take off sale. */
export type ArchiveVariantInput = {
  /** Its id. */
  readonly variantId: Scalars['ID']['input'];
};

/** Which variant to put on sale again. */
export type RestoreVariantInput = {
  /** Its id. */
  readonly variantId: Scalars['ID']['input'];
};

/** A picture of a product. */
export type ProductImageInput = {
  /** Begins with https://, up to 2,000 characters. */
  readonly url: Scalars['String']['input'];
  /** What can be seen, up to 512 characters. */
  readonly alt?: InputMaybe<Scalars['String']['input']>;
  /** In pixels, 1 to 100,000; together with `height`. */
  readonly width?: InputMaybe<Scalars['Int']['input']>;
  /** In pixels, 1 to 100,000; together with `width`. */
  readonly height?: InputMaybe<Scalars['Int']['input']>;
};

/** Pictures of a product or a variant. */
export type SetProductImagesInput = {
  /** Which product. */
  readonly productId: Scalars['ID']['input'];
  /** Which of its variants; the product itself unless told. */
  readonly variantId?: InputMaybe<Scalars['ID']['input']>;
  /** All of them, in order, at most 20; empty removes them. */
  readonly images: ReadonlyArray<ProductImageInput>;
};

/** A price of a variant. */
export type PriceInput = {
  /** ISO 4217. In the vendor's own currency it counts instead of the variant's price for its time. */
  readonly currency: Scalars['String']['input'];
  /** In minor units, above 0, at most 1,000,000,000. */
  readonly amount: Scalars['BigInt']['input'];
  /** What it cost before, above `amount`. */
  readonly compareAt?: InputMaybe<Scalars['BigInt']['input']>;
  /** From then on; always when left out. */
  readonly startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Before then, after `startsAt`; for good when left out. */
  readonly endsAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Prices of a variant beside its own. */
export type SetPricesInput = {
  /** Which variant. */
  readonly variantId: Scalars['ID']['input'];
  /** All of them, at most 100. In a currency one is valid at a time. */
  readonly prices: ReadonlyArray<PriceInput>;
};

/** A category to make. */
export type CreateCategoryInput = {
  /** 1 to 120 characters. */
  readonly name: Scalars['String']['input'];
  /** Unique name in addresses, up to 80 characters; made from the name when left out. */
  readonly slug?: InputMaybe<Scalars['String']['input']>;
  /** What it is part of; at the top when left out. */
  readonly parentId?: InputMaybe<Scalars['ID']['input']>;
  /** Its place among its siblings, 0 to 1,000,000; 0 unless told. */
  readonly position?: InputMaybe<Scalars['Int']['input']>;
};

/** Changes of a category. */
export type UpdateCategoryInput = {
  /** Which category. */
  readonly categoryId: Scalars['ID']['input'];
  /** 1 to 120 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Unique name in addresses, up to 80 characters. */
  readonly slug?: InputMaybe<Scalars['String']['input']>;
  /** Its place among its siblings, 0 to 1,000,000. */
  readonly position?: InputMaybe<Scalars['Int']['input']>;
};

/** Another place in the tree for a category. */
export type MoveCategoryInput = {
  /** Which category. */
  readonly categoryId: Scalars['ID']['input'];
  /** What it is to be part of; null: the top. */
  readonly parentId?: InputMaybe<Scalars['ID']['input']>;
};

/** A category to delete. */
export type DeleteCategoryInput = {
  /** Which category. */
  readonly categoryId: Scalars['ID']['input'];
  /** Where its products and parts go. Without it only an empty category is deleted. */
  readonly moveTo?: InputMaybe<Scalars['ID']['input']>;
};

/** A file to import. */
export type BulkImportProductsInput = {
  /** Whose products. */
  readonly vendorId: Scalars['ID']['input'];
  /** What you call it, up to 200 characters. */
  readonly fileName?: InputMaybe<Scalars['String']['input']>;
  /** Chosen by the client, 1 to 255 characters: the same key and input again give the same answer and no second effect. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** A catalogue to write to a file. */
export type ExportProductsInput = {
  /** Whose products. */
  readonly vendorId: Scalars['ID']['input'];
};

/** A currency for a cart. */
export type SetCartCurrencyInput = {
  /** Which cart. */
  readonly cartId: Scalars['ID']['input'];
  /** A guest's token. */
  readonly guestToken?: InputMaybe<Scalars['String']['input']>;
  /** ISO 4217. */
  readonly currency: Scalars['String']['input'];
};

/** Answer of `scheduleProduct`. */
export type ScheduleProductPayload = {
  readonly __typename?: 'ScheduleProductPayload';
  /** The product with its plan. Null when it was refused. */
  readonly product: Maybe<Product>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `reorderVariants`. */
export type ReorderVariantsPayload = {
  readonly __typename?: 'ReorderVariantsPayload';
  /** The product as it is now. Null when it was refused. */
  readonly product: Maybe<Product>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `archiveVariant`. */
export type ArchiveVariantPayload = {
  readonly __typename?: 'ArchiveVariantPayload';
  /** The variant as it is now. Null when it was refused. */
  readonly variant: Maybe<ProductVariant>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `restoreVariant`. */
export type RestoreVariantPayload = {
  readonly __typename?: 'RestoreVariantPayload';
  /** The variant as it is now. Null when it was refused. */
  readonly variant: Maybe<ProductVariant>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `setProductImages`. */
export type SetProductImagesPayload = {
  readonly __typename?: 'SetProductImagesPayload';
  /** The product as it is now. Null when it was refused. */
  readonly product: Maybe<Product>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `setPrices`. */
export type SetPricesPayload = {
  readonly __typename?: 'SetPricesPayload';
  /** The variant as it is now. Null when it was refused. */
  readonly variant: Maybe<ProductVariant>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `createCategory`. */
export type CreateCategoryPayload = {
  readonly __typename?: 'CreateCategoryPayload';
  /** The category. Null when it was refused. */
  readonly category: Maybe<Category>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `updateCategory`. */
export type UpdateCategoryPayload = {
  readonly __typename?: 'UpdateCategoryPayload';
  /** The category as it is now. Null when it was refused. */
  readonly category: Maybe<Category>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `moveCategory`. */
export type MoveCategoryPayload = {
  readonly __typename?: 'MoveCategoryPayload';
  /** The category as it is now. Null when it was refused. */
  readonly category: Maybe<Category>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `deleteCategory`. */
export type DeleteCategoryPayload = {
  readonly __typename?: 'DeleteCategoryPayload';
  /** The id that the category had. Null when it was refused. */
  readonly deletedId: Maybe<Scalars['ID']['output']>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `bulkImportProducts`. */
export type BulkImportProductsPayload = {
  readonly __typename?: 'BulkImportProductsPayload';
  /** The import, WAITING for its file. Null when it was refused. */
  readonly productImport: Maybe<ProductImport>;
  /** Where to send the file by HTTP PUT, up to 512 MiB, within an hour: anybody who has it may. Null when it was refused. */
  readonly uploadUrl: Maybe<Scalars['String']['output']>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `exportProducts`. */
export type ExportProductsPayload = {
  readonly __typename?: 'ExportProductsPayload';
  /** Where to read the file by HTTP GET, within ten minutes: anybody who has it may. Null when it was refused. */
  readonly url: Maybe<Scalars['String']['output']>;
  /** Why it was refused; empty when it was done. */
  readonly errors: ReadonlyArray<EcommerceError>;
};

/** Answer of `setCartCurrency`. */
export type SetCartCurrencyPayload = {
  readonly __typename?: 'SetCartCurrencyPayload';
  /** The cart with its new prices. Null when it was refused. */
  readonly cart: Maybe<Cart>;
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
  /** What one piece costs now, with PRICE_CHANGED: `updateCartLine` accepts it. Null with other codes. */
  readonly newPrice: Maybe<Money>;
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
  /** The vendor is closed for a while. Wait until its holiday is over, or remove its goods. */
  | 'VENDOR_CLOSED'
  /** The price has changed since this was put into the cart. Update the line to accept the new price. */
  | 'PRICE_CHANGED'
  /** The cart costs another amount than you expected. Look at its totals and send the new one. */
  | 'TOTAL_CHANGED'
  /** No such coupon, or it is not yours. */
  | 'COUPON_NOT_FOUND'
  /** Another coupon has this code. Choose another one. */
  | 'COUPON_CODE_TAKEN'
  /** This coupon is not valid at the moment. Remove it. */
  | 'COUPON_EXPIRED'
  /** This coupon has been used as often as it may be. Remove it. */
  | 'COUPON_USED_UP'
  /** This coupon does not count for these goods, or they cost less than it asks for. Remove it or change the cart. */
  | 'COUPON_NOT_APPLICABLE'
  /** A cart takes 5 coupons at most. */
  | 'COUPONS_FULL'
  /** The vendor does not bring this package there. Choose another address or remove its goods. */
  | 'SHIPPING_UNAVAILABLE'
  /** No such shipping rate, or it cannot be chosen for this cart. */
  | 'SHIPPING_RATE_NOT_FOUND'
  /** There is a rate for this country and category from this instant already. */
  | 'TAX_RATE_EXISTS'
  /** The time to pay was extended already, or has run out. */
  | 'RESERVATION_NOT_EXTENDABLE'
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
  /** No such purchase, or it is not yours. */
  | 'ORDER_GROUP_NOT_FOUND'
  /** No such order, or it is not yours. */
  | 'ORDER_NOT_FOUND'
  /** No such wish list, or it is not yours. */
  | 'WISHLIST_NOT_FOUND'
  /** No such entry on any of your wish lists. */
  | 'WISHLIST_ITEM_NOT_FOUND'
  /** You may have 20 wish lists at most. Delete one first. */
  | 'WISHLISTS_FULL'
  /** A wish list holds 200 entries at most. Remove some, or make another list. */
  | 'WISHLIST_FULL'
  /** The order is on its way or finished. Send it back instead. */
  | 'ORDER_NOT_CANCELLABLE'
  /** It is not sold in this currency. Choose another one. */
  | 'CURRENCY_NOT_SOLD'
  /** Two prices of one currency are for the same time. Change when they begin or end. */
  | 'PRICES_OVERLAP'
  /** A category cannot be part of itself or of what is below it. */
  | 'CATEGORY_CYCLE'
  /** Categories are 8 deep at most. */
  | 'CATEGORY_TOO_DEEP'
  /** There are products or categories in it. Say where they go (`moveTo`). */
  | 'CATEGORY_NOT_EMPTY'
  /** The choices of a variant do not fit the options of its product. */
  | 'OPTIONS_MISMATCH'
  /** A product keeps one variant on sale at least. Archive the product instead. */
  | 'LAST_VARIANT'
  /** The order has no such line. */
  | 'ORDER_LINE_NOT_FOUND'
  /** Name each line once, with one piece at least and no more than are left of it. */
  | 'PIECES_INVALID'
  /** No such fulfilment, or it is not yours. */
  | 'FULFILLMENT_NOT_FOUND'
  /** A courier fetches all that is left. Leave `lines` out, or say how you send them. */
  | 'COURIER_TAKES_REST'
  /** No courier comes for this order any more. Say how you send it. */
  | 'COURIER_UNAVAILABLE'
  /** A courier carries this and reports where it is. */
  | 'COURIER_REPORTS'
  /** No such return, or it is not yours. */
  | 'RETURN_NOT_FOUND'
  /** These pieces have not come, are in another return, or came more than 14 days ago. */
  | 'NOT_RETURNABLE'
  /** What was found does not fit: each line once, no more pieces than came, and at least one accepted for a refund or an exchange; for an exchange none on sale again that was not accepted, for a refusal none at all. */
  | 'FINDINGS_INVALID'
  /** No such review, or it is not yours. */
  | 'REVIEW_NOT_FOUND'
  /** Only who has received this product may review it, and nobody who works for its vendor. */
  | 'REVIEW_NOT_ALLOWED'
  /** You have reviewed this product. Change your review instead. */
  | 'REVIEW_EXISTS';

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
  Coupon: Coupon;
  OrderGroup: OrderGroup;
  Order: Order;
  OrderLine: OrderLine;
  Fulfillment: Fulfillment;
  ReturnRequest: ReturnRequest;
  ProductReview: ProductReview;
  Wishlist: Wishlist;
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
  Coupon:
    ( { __typename: 'Coupon' }
    & GraphQLRecursivePick<FederationTypes['Coupon'], {"id":true}> );
  OrderGroup:
    ( { __typename: 'OrderGroup' }
    & GraphQLRecursivePick<FederationTypes['OrderGroup'], {"id":true}> );
  Order:
    ( { __typename: 'Order' }
    & GraphQLRecursivePick<FederationTypes['Order'], {"id":true}> );
  OrderLine:
    ( { __typename: 'OrderLine' }
    & GraphQLRecursivePick<FederationTypes['OrderLine'], {"id":true}> );
  Fulfillment:
    ( { __typename: 'Fulfillment' }
    & GraphQLRecursivePick<FederationTypes['Fulfillment'], {"id":true}> );
  ReturnRequest:
    ( { __typename: 'ReturnRequest' }
    & GraphQLRecursivePick<FederationTypes['ReturnRequest'], {"id":true}> );
  ProductReview:
    ( { __typename: 'ProductReview' }
    & GraphQLRecursivePick<FederationTypes['ProductReview'], {"id":true}> );
  Wishlist:
    ( { __typename: 'Wishlist' }
    & GraphQLRecursivePick<FederationTypes['Wishlist'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError: ( Omit<EcommerceError, 'newPrice'> & { newPrice?: Maybe<_RefType['Money']> } );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  User: ResolverTypeWrapper<UserRow>;
  Vendor: ResolverTypeWrapper<VendorRow>;
  VendorConnection: ResolverTypeWrapper<Omit<VendorConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['VendorEdge']>, nodes: ReadonlyArray<ResolversTypes['Vendor']> }>;
  VendorEdge: ResolverTypeWrapper<Omit<VendorEdge, 'node'> & { node: ResolversTypes['Vendor'] }>;
  VendorHoliday: ResolverTypeWrapper<VendorHoliday>;
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
  CartHold: ResolverTypeWrapper<CartHoldRow>;
  CartTotals: ResolverTypeWrapper<Omit<CartTotals, 'subtotal' | 'discount' | 'shipping' | 'tax' | 'total' | 'packages'> & { subtotal: ResolversTypes['Money'], discount: ResolversTypes['Money'], shipping?: Maybe<ResolversTypes['Money']>, tax?: Maybe<ResolversTypes['Money']>, total: ResolversTypes['Money'], packages: ReadonlyArray<ResolversTypes['ShippingPackage']> }>;
  CartCoupon: ResolverTypeWrapper<Omit<CartCoupon, 'discount'> & { discount: ResolversTypes['Money'] }>;
  ShippingPackage: ResolverTypeWrapper<ShippingPackageRow>;
  ShippingOption: ResolverTypeWrapper<ShippingOptionRow>;
  ShippingRate: ResolverTypeWrapper<ShippingRateRow>;
  TaxRate: ResolverTypeWrapper<TaxRateRow>;
  StockLevel: ResolverTypeWrapper<StockLevelRow>;
  BackorderPolicy: BackorderPolicy;
  StockMovement: ResolverTypeWrapper<StockMovementRow>;
  StockMovementConnection: ResolverTypeWrapper<Omit<StockMovementConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['StockMovementEdge']>, nodes: ReadonlyArray<ResolversTypes['StockMovement']> }>;
  StockMovementEdge: ResolverTypeWrapper<Omit<StockMovementEdge, 'node'> & { node: ResolversTypes['StockMovement'] }>;
  StockMovementReason: StockMovementReason;
  Coupon: ResolverTypeWrapper<CouponRow>;
  CouponKind: CouponKind;
  CouponConnection: ResolverTypeWrapper<Omit<CouponConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['CouponEdge']>, nodes: ReadonlyArray<ResolversTypes['Coupon']> }>;
  CouponEdge: ResolverTypeWrapper<Omit<CouponEdge, 'node'> & { node: ResolversTypes['Coupon'] }>;
  UsedCoupon: ResolverTypeWrapper<UsedCouponRow>;
  StockLowEvent: ResolverTypeWrapper<StockLowEventRow>;
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
  SalesInterval: SalesInterval;
  SalesPoint: ResolverTypeWrapper<Omit<SalesPoint, 'revenue'> & { revenue: ResolversTypes['Money'] }>;
  OrderAging: ResolverTypeWrapper<OrderAging>;
  OrderAge: ResolverTypeWrapper<OrderAge>;
  OrderAgeName: OrderAgeName;
  ProductSales: ResolverTypeWrapper<ProductSalesRow>;
  ProductSearchConnection: ResolverTypeWrapper<ProductSearchConnectionRow>;
  SearchFacet: ResolverTypeWrapper<SearchFacetRow>;
  SearchFacetKind: SearchFacetKind;
  SearchFacetValue: ResolverTypeWrapper<SearchFacetValueRow>;
  ProductSort: ProductSort;
  SearchLanguage: SearchLanguage;
  SearchSynonyms: ResolverTypeWrapper<SearchSynonymsRow>;
  SearchSync: ResolverTypeWrapper<SearchSyncRow>;
  SearchSyncScope: SearchSyncScope;
  SearchSyncStatus: SearchSyncStatus;
  VendorOrderPlacedEvent: ResolverTypeWrapper<VendorOrderPlacedEventRow>;
  OrderStatusChangedEvent: ResolverTypeWrapper<OrderStatusChangedEventRow>;
  CartUpdatedEvent: ResolverTypeWrapper<CartUpdatedEventRow>;
  ProductFilter: ProductFilter;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ApplyVendorInput: ApplyVendorInput;
  GeoPointInput: GeoPointInput;
  AdminManageVendorsInput: AdminManageVendorsInput;
  CreateProductInput: CreateProductInput;
  VariantInput: VariantInput;
  UpdateProductInput: UpdateProductInput;
  PublishProductInput: PublishProductInput;
  ArchiveProductInput: ArchiveProductInput;
  AdjustStockInput: AdjustStockInput;
  StockReason: StockReason;
  ExtendReservationInput: ExtendReservationInput;
  SetCartAddressInput: SetCartAddressInput;
  SelectShippingInput: SelectShippingInput;
  ApplyCouponInput: ApplyCouponInput;
  RemoveCouponInput: RemoveCouponInput;
  UpsertCouponInput: UpsertCouponInput;
  UpsertShippingRateInput: UpsertShippingRateInput;
  SetTaxRateInput: SetTaxRateInput;
  SetVendorTaxModeInput: SetVendorTaxModeInput;
  SetStockPolicyInput: SetStockPolicyInput;
  AddToCartInput: AddToCartInput;
  UpdateCartLineInput: UpdateCartLineInput;
  RemoveFromCartInput: RemoveFromCartInput;
  MergeCartsInput: MergeCartsInput;
  CheckoutCartInput: CheckoutCartInput;
  ShippingAddressInput: ShippingAddressInput;
  Rating: ResolverTypeWrapper<Rating>;
  OrderPaymentStatus: OrderPaymentStatus;
  OrderFulfillmentStatus: OrderFulfillmentStatus;
  Fulfillment: ResolverTypeWrapper<FulfillmentRow>;
  FulfillmentStatus: FulfillmentStatus;
  FulfillmentTransition: FulfillmentTransition;
  FulfillmentLine: ResolverTypeWrapper<FulfillmentLineRow>;
  OrderCancellation: ResolverTypeWrapper<OrderCancellationRow>;
  OrderCancellationKind: OrderCancellationKind;
  OrderCancellationLine: ResolverTypeWrapper<OrderCancellationLineRow>;
  ReturnRequest: ResolverTypeWrapper<ReturnRequestRow>;
  ReturnRequestConnection: ResolverTypeWrapper<Omit<ReturnRequestConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ReturnRequestEdge']>, nodes: ReadonlyArray<ResolversTypes['ReturnRequest']> }>;
  ReturnRequestEdge: ResolverTypeWrapper<Omit<ReturnRequestEdge, 'node'> & { node: ResolversTypes['ReturnRequest'] }>;
  ReturnStatus: ReturnStatus;
  ReturnTransition: ReturnTransition;
  ReturnReason: ReturnReason;
  ReturnLine: ResolverTypeWrapper<ReturnLineRow>;
  ReturnReplacement: ResolverTypeWrapper<ReturnReplacementRow>;
  CommissionPreview: ResolverTypeWrapper<CommissionPreviewRow>;
  CommissionPreviewLine: ResolverTypeWrapper<CommissionPreviewLineRow>;
  ProductReview: ResolverTypeWrapper<ProductReviewRow>;
  ProductReviewConnection: ResolverTypeWrapper<Omit<ProductReviewConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ProductReviewEdge']>, nodes: ReadonlyArray<ResolversTypes['ProductReview']> }>;
  ProductReviewEdge: ResolverTypeWrapper<Omit<ProductReviewEdge, 'node'> & { node: ResolversTypes['ProductReview'] }>;
  ReviewStatus: ReviewStatus;
  ReviewSort: ReviewSort;
  ReviewDecision: ReviewDecision;
  ReviewReportReason: ReviewReportReason;
  PiecesInput: PiecesInput;
  TrackingInput: TrackingInput;
  FulfillmentInput: FulfillmentInput;
  RequestReturnInput: RequestReturnInput;
  ReturnInput: ReturnInput;
  ApproveReturnInput: ApproveReturnInput;
  RejectReturnInput: RejectReturnInput;
  MarkReturnSentInput: MarkReturnSentInput;
  InspectReturnInput: InspectReturnInput;
  ReturnFindingInput: ReturnFindingInput;
  ExchangeReturnInput: ExchangeReturnInput;
  ReplacementInput: ReplacementInput;
  CreateReviewInput: CreateReviewInput;
  UpdateReviewInput: UpdateReviewInput;
  ReplyToReviewInput: ReplyToReviewInput;
  ModerateReviewInput: ModerateReviewInput;
  ReportReviewInput: ReportReviewInput;
  MarkShippedPayload: ResolverTypeWrapper<Omit<MarkShippedPayload, 'fulfillment' | 'errors'> & { fulfillment?: Maybe<ResolversTypes['Fulfillment']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  MarkDeliveredPayload: ResolverTypeWrapper<Omit<MarkDeliveredPayload, 'fulfillment' | 'errors'> & { fulfillment?: Maybe<ResolversTypes['Fulfillment']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  MarkUndeliveredPayload: ResolverTypeWrapper<Omit<MarkUndeliveredPayload, 'fulfillment' | 'errors'> & { fulfillment?: Maybe<ResolversTypes['Fulfillment']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  MarkLostPayload: ResolverTypeWrapper<Omit<MarkLostPayload, 'fulfillment' | 'errors'> & { fulfillment?: Maybe<ResolversTypes['Fulfillment']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  CancelFulfillmentPayload: ResolverTypeWrapper<Omit<CancelFulfillmentPayload, 'fulfillment' | 'errors'> & { fulfillment?: Maybe<ResolversTypes['Fulfillment']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  RequestReturnPayload: ResolverTypeWrapper<Omit<RequestReturnPayload, 'returnRequest' | 'errors'> & { returnRequest?: Maybe<ResolversTypes['ReturnRequest']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  ApproveReturnPayload: ResolverTypeWrapper<Omit<ApproveReturnPayload, 'returnRequest' | 'errors'> & { returnRequest?: Maybe<ResolversTypes['ReturnRequest']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  RejectReturnPayload: ResolverTypeWrapper<Omit<RejectReturnPayload, 'returnRequest' | 'errors'> & { returnRequest?: Maybe<ResolversTypes['ReturnRequest']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  CancelReturnPayload: ResolverTypeWrapper<Omit<CancelReturnPayload, 'returnRequest' | 'errors'> & { returnRequest?: Maybe<ResolversTypes['ReturnRequest']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  MarkReturnSentPayload: ResolverTypeWrapper<Omit<MarkReturnSentPayload, 'returnRequest' | 'errors'> & { returnRequest?: Maybe<ResolversTypes['ReturnRequest']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  ReceiveReturnPayload: ResolverTypeWrapper<Omit<ReceiveReturnPayload, 'returnRequest' | 'errors'> & { returnRequest?: Maybe<ResolversTypes['ReturnRequest']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  InspectReturnPayload: ResolverTypeWrapper<Omit<InspectReturnPayload, 'returnRequest' | 'errors'> & { returnRequest?: Maybe<ResolversTypes['ReturnRequest']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  RefundReturnPayload: ResolverTypeWrapper<Omit<RefundReturnPayload, 'returnRequest' | 'errors'> & { returnRequest?: Maybe<ResolversTypes['ReturnRequest']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  ExchangeReturnPayload: ResolverTypeWrapper<Omit<ExchangeReturnPayload, 'returnRequest' | 'errors'> & { returnRequest?: Maybe<ResolversTypes['ReturnRequest']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  CreateReviewPayload: ResolverTypeWrapper<Omit<CreateReviewPayload, 'review' | 'errors'> & { review?: Maybe<ResolversTypes['ProductReview']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  UpdateReviewPayload: ResolverTypeWrapper<Omit<UpdateReviewPayload, 'review' | 'errors'> & { review?: Maybe<ResolversTypes['ProductReview']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  ReplyToReviewPayload: ResolverTypeWrapper<Omit<ReplyToReviewPayload, 'review' | 'errors'> & { review?: Maybe<ResolversTypes['ProductReview']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  ModerateReviewPayload: ResolverTypeWrapper<Omit<ModerateReviewPayload, 'review' | 'errors'> & { review?: Maybe<ResolversTypes['ProductReview']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  ReportReviewPayload: ResolverTypeWrapper<Omit<ReportReviewPayload, 'errors'> & { errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  FulfillOrderInput: FulfillOrderInput;
  CancelOrderInput: CancelOrderInput;
  SyncProductsToAlgoliaInput: SyncProductsToAlgoliaInput;
  SetCatalogueLanguageInput: SetCatalogueLanguageInput;
  UpsertSearchSynonymsInput: UpsertSearchSynonymsInput;
  ApplyVendorPayload: ResolverTypeWrapper<Omit<ApplyVendorPayload, 'vendor' | 'errors'> & { vendor?: Maybe<ResolversTypes['Vendor']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  AdminManageVendorsPayload: ResolverTypeWrapper<Omit<AdminManageVendorsPayload, 'vendor' | 'errors'> & { vendor?: Maybe<ResolversTypes['Vendor']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  SetVendorHolidayInput: SetVendorHolidayInput;
  SetVendorHolidayPayload: ResolverTypeWrapper<Omit<SetVendorHolidayPayload, 'vendor' | 'errors'> & { vendor?: Maybe<ResolversTypes['Vendor']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  CreateProductPayload: ResolverTypeWrapper<Omit<CreateProductPayload, 'product' | 'errors'> & { product?: Maybe<ResolversTypes['Product']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  UpdateProductPayload: ResolverTypeWrapper<Omit<UpdateProductPayload, 'product' | 'errors'> & { product?: Maybe<ResolversTypes['Product']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  PublishProductPayload: ResolverTypeWrapper<Omit<PublishProductPayload, 'product' | 'errors'> & { product?: Maybe<ResolversTypes['Product']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  ArchiveProductPayload: ResolverTypeWrapper<Omit<ArchiveProductPayload, 'product' | 'errors'> & { product?: Maybe<ResolversTypes['Product']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  AdjustStockPayload: ResolverTypeWrapper<Omit<AdjustStockPayload, 'variant' | 'errors'> & { variant?: Maybe<ResolversTypes['ProductVariant']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  AddToCartPayload: ResolverTypeWrapper<Omit<AddToCartPayload, 'cart' | 'errors'> & { cart?: Maybe<ResolversTypes['Cart']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  UpdateCartLinePayload: ResolverTypeWrapper<Omit<UpdateCartLinePayload, 'cart' | 'errors'> & { cart?: Maybe<ResolversTypes['Cart']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  RemoveFromCartPayload: ResolverTypeWrapper<Omit<RemoveFromCartPayload, 'cart' | 'errors'> & { cart?: Maybe<ResolversTypes['Cart']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  MergeCartsPayload: ResolverTypeWrapper<Omit<MergeCartsPayload, 'cart' | 'errors'> & { cart?: Maybe<ResolversTypes['Cart']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  CheckoutCartPayload: ResolverTypeWrapper<CheckoutCartPayloadRow>;
  ExtendReservationPayload: ResolverTypeWrapper<Omit<ExtendReservationPayload, 'orderGroup' | 'errors'> & { orderGroup?: Maybe<ResolversTypes['OrderGroup']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  SetCartAddressPayload: ResolverTypeWrapper<Omit<SetCartAddressPayload, 'cart' | 'errors'> & { cart?: Maybe<ResolversTypes['Cart']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  SelectShippingPayload: ResolverTypeWrapper<Omit<SelectShippingPayload, 'cart' | 'errors'> & { cart?: Maybe<ResolversTypes['Cart']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  ApplyCouponPayload: ResolverTypeWrapper<Omit<ApplyCouponPayload, 'cart' | 'errors'> & { cart?: Maybe<ResolversTypes['Cart']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  RemoveCouponPayload: ResolverTypeWrapper<Omit<RemoveCouponPayload, 'cart' | 'errors'> & { cart?: Maybe<ResolversTypes['Cart']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  UpsertCouponPayload: ResolverTypeWrapper<Omit<UpsertCouponPayload, 'coupon' | 'errors'> & { coupon?: Maybe<ResolversTypes['Coupon']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  UpsertShippingRatePayload: ResolverTypeWrapper<Omit<UpsertShippingRatePayload, 'rate' | 'errors'> & { rate?: Maybe<ResolversTypes['ShippingRate']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  SetTaxRatePayload: ResolverTypeWrapper<Omit<SetTaxRatePayload, 'rate' | 'errors'> & { rate?: Maybe<ResolversTypes['TaxRate']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  SetVendorTaxModePayload: ResolverTypeWrapper<Omit<SetVendorTaxModePayload, 'vendor' | 'errors'> & { vendor?: Maybe<ResolversTypes['Vendor']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  SetStockPolicyPayload: ResolverTypeWrapper<Omit<SetStockPolicyPayload, 'level' | 'errors'> & { level?: Maybe<ResolversTypes['StockLevel']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  FulfillOrderPayload: ResolverTypeWrapper<Omit<FulfillOrderPayload, 'order' | 'errors'> & { order?: Maybe<ResolversTypes['Order']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  CancelOrderPayload: ResolverTypeWrapper<Omit<CancelOrderPayload, 'order' | 'errors'> & { order?: Maybe<ResolversTypes['Order']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  SyncProductsToAlgoliaPayload: ResolverTypeWrapper<Omit<SyncProductsToAlgoliaPayload, 'sync' | 'errors'> & { sync?: Maybe<ResolversTypes['SearchSync']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  SetCatalogueLanguagePayload: ResolverTypeWrapper<Omit<SetCatalogueLanguagePayload, 'errors'> & { errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  UpsertSearchSynonymsPayload: ResolverTypeWrapper<Omit<UpsertSearchSynonymsPayload, 'synonyms' | 'errors'> & { synonyms?: Maybe<ResolversTypes['SearchSynonyms']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  Recommendation: ResolverTypeWrapper<RecommendationRow>;
  RecommendationReason: RecommendationReason;
  RecommendationRefresh: ResolverTypeWrapper<RecommendationRefreshRow>;
  RecommendationRefreshStatus: RecommendationRefreshStatus;
  Wishlist: ResolverTypeWrapper<WishlistRow>;
  WishlistItem: ResolverTypeWrapper<WishlistItemRow>;
  CreateWishlistInput: CreateWishlistInput;
  RenameWishlistInput: RenameWishlistInput;
  ShareWishlistInput: ShareWishlistInput;
  DeleteWishlistInput: DeleteWishlistInput;
  AddToWishlistInput: AddToWishlistInput;
  RemoveFromWishlistInput: RemoveFromWishlistInput;
  CreateWishlistPayload: ResolverTypeWrapper<Omit<CreateWishlistPayload, 'wishlist' | 'errors'> & { wishlist?: Maybe<ResolversTypes['Wishlist']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  RenameWishlistPayload: ResolverTypeWrapper<Omit<RenameWishlistPayload, 'wishlist' | 'errors'> & { wishlist?: Maybe<ResolversTypes['Wishlist']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  ShareWishlistPayload: ResolverTypeWrapper<Omit<ShareWishlistPayload, 'wishlist' | 'errors'> & { wishlist?: Maybe<ResolversTypes['Wishlist']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  AddToWishlistPayload: ResolverTypeWrapper<Omit<AddToWishlistPayload, 'wishlist' | 'errors'> & { wishlist?: Maybe<ResolversTypes['Wishlist']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  RemoveFromWishlistPayload: ResolverTypeWrapper<Omit<RemoveFromWishlistPayload, 'wishlist' | 'errors'> & { wishlist?: Maybe<ResolversTypes['Wishlist']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  DeleteWishlistPayload: ResolverTypeWrapper<Omit<DeleteWishlistPayload, 'errors'> & { errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  ProductOption: ResolverTypeWrapper<ProductOptionRow>;
  VariantOption: ResolverTypeWrapper<VariantOptionRow>;
  ProductImage: ResolverTypeWrapper<ProductImageRow>;
  ProductStatusChange: ResolverTypeWrapper<ProductStatusChangeRow>;
  VariantPrice: ResolverTypeWrapper<VariantPriceRow>;
  ProductVariantConnection: ResolverTypeWrapper<Omit<ProductVariantConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ProductVariantEdge']>, nodes: ReadonlyArray<ResolversTypes['ProductVariant']> }>;
  ProductVariantEdge: ResolverTypeWrapper<Omit<ProductVariantEdge, 'node'> & { node: ResolversTypes['ProductVariant'] }>;
  BuyBox: ResolverTypeWrapper<BuyBoxRow>;
  ProductImport: ResolverTypeWrapper<ProductImportRow>;
  ProductImportStatus: ProductImportStatus;
  ProductImportCounts: ResolverTypeWrapper<ProductImportCounts>;
  ProductImportProblem: ResolverTypeWrapper<ProductImportProblemRow>;
  ProductImportProblemConnection: ResolverTypeWrapper<Omit<ProductImportProblemConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ProductImportProblemEdge']>, nodes: ReadonlyArray<ResolversTypes['ProductImportProblem']> }>;
  ProductImportProblemEdge: ResolverTypeWrapper<Omit<ProductImportProblemEdge, 'node'> & { node: ResolversTypes['ProductImportProblem'] }>;
  VariantChoiceInput: VariantChoiceInput;
  ProductOptionInput: ProductOptionInput;
  ScheduleProductInput: ScheduleProductInput;
  ReorderVariantsInput: ReorderVariantsInput;
  ArchiveVariantInput: ArchiveVariantInput;
  RestoreVariantInput: RestoreVariantInput;
  ProductImageInput: ProductImageInput;
  SetProductImagesInput: SetProductImagesInput;
  PriceInput: PriceInput;
  SetPricesInput: SetPricesInput;
  CreateCategoryInput: CreateCategoryInput;
  UpdateCategoryInput: UpdateCategoryInput;
  MoveCategoryInput: MoveCategoryInput;
  DeleteCategoryInput: DeleteCategoryInput;
  BulkImportProductsInput: BulkImportProductsInput;
  ExportProductsInput: ExportProductsInput;
  SetCartCurrencyInput: SetCartCurrencyInput;
  ScheduleProductPayload: ResolverTypeWrapper<Omit<ScheduleProductPayload, 'product' | 'errors'> & { product?: Maybe<ResolversTypes['Product']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  ReorderVariantsPayload: ResolverTypeWrapper<Omit<ReorderVariantsPayload, 'product' | 'errors'> & { product?: Maybe<ResolversTypes['Product']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  ArchiveVariantPayload: ResolverTypeWrapper<Omit<ArchiveVariantPayload, 'variant' | 'errors'> & { variant?: Maybe<ResolversTypes['ProductVariant']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  RestoreVariantPayload: ResolverTypeWrapper<Omit<RestoreVariantPayload, 'variant' | 'errors'> & { variant?: Maybe<ResolversTypes['ProductVariant']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  SetProductImagesPayload: ResolverTypeWrapper<Omit<SetProductImagesPayload, 'product' | 'errors'> & { product?: Maybe<ResolversTypes['Product']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  SetPricesPayload: ResolverTypeWrapper<Omit<SetPricesPayload, 'variant' | 'errors'> & { variant?: Maybe<ResolversTypes['ProductVariant']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  CreateCategoryPayload: ResolverTypeWrapper<Omit<CreateCategoryPayload, 'category' | 'errors'> & { category?: Maybe<ResolversTypes['Category']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  UpdateCategoryPayload: ResolverTypeWrapper<Omit<UpdateCategoryPayload, 'category' | 'errors'> & { category?: Maybe<ResolversTypes['Category']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  MoveCategoryPayload: ResolverTypeWrapper<Omit<MoveCategoryPayload, 'category' | 'errors'> & { category?: Maybe<ResolversTypes['Category']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  DeleteCategoryPayload: ResolverTypeWrapper<Omit<DeleteCategoryPayload, 'errors'> & { errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  BulkImportProductsPayload: ResolverTypeWrapper<Omit<BulkImportProductsPayload, 'productImport' | 'errors'> & { productImport?: Maybe<ResolversTypes['ProductImport']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  ExportProductsPayload: ResolverTypeWrapper<Omit<ExportProductsPayload, 'errors'> & { errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  SetCartCurrencyPayload: ResolverTypeWrapper<Omit<SetCartCurrencyPayload, 'cart' | 'errors'> & { cart?: Maybe<ResolversTypes['Cart']>, errors: ReadonlyArray<ResolversTypes['EcommerceError']> }>;
  EcommerceError: ResolverTypeWrapper<Omit<EcommerceError, 'newPrice'> & { newPrice?: Maybe<ResolversTypes['Money']> }>;
  EcommerceErrorCode: EcommerceErrorCode;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  Money: ResolverTypeWrapper<MoneyRow>;
  GeoPoint: ResolverTypeWrapper<GeoPoint>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  BigInt: ResolverTypeWrapper<Scalars['BigInt']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  Boolean: Scalars['Boolean']['output'];
  Mutation: Record<PropertyKey, never>;
  Subscription: Record<PropertyKey, never>;
  User: UserRow;
  Vendor: VendorRow;
  VendorConnection: Omit<VendorConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['VendorEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Vendor']> };
  VendorEdge: Omit<VendorEdge, 'node'> & { node: ResolversParentTypes['Vendor'] };
  VendorHoliday: VendorHoliday;
  PickupPlace: PickupPlace;
  Category: CategoryRow;
  Product: ProductRow;
  ProductConnection: Omit<ProductConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ProductEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Product']> };
  ProductEdge: Omit<ProductEdge, 'node'> & { node: ResolversParentTypes['Product'] };
  ProductVariant: ProductVariantRow;
  Cart: CartRow;
  CartLine: CartLineRow;
  CartHold: CartHoldRow;
  CartTotals: Omit<CartTotals, 'subtotal' | 'discount' | 'shipping' | 'tax' | 'total' | 'packages'> & { subtotal: ResolversParentTypes['Money'], discount: ResolversParentTypes['Money'], shipping?: Maybe<ResolversParentTypes['Money']>, tax?: Maybe<ResolversParentTypes['Money']>, total: ResolversParentTypes['Money'], packages: ReadonlyArray<ResolversParentTypes['ShippingPackage']> };
  CartCoupon: Omit<CartCoupon, 'discount'> & { discount: ResolversParentTypes['Money'] };
  ShippingPackage: ShippingPackageRow;
  ShippingOption: ShippingOptionRow;
  ShippingRate: ShippingRateRow;
  TaxRate: TaxRateRow;
  StockLevel: StockLevelRow;
  StockMovement: StockMovementRow;
  StockMovementConnection: Omit<StockMovementConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['StockMovementEdge']>, nodes: ReadonlyArray<ResolversParentTypes['StockMovement']> };
  StockMovementEdge: Omit<StockMovementEdge, 'node'> & { node: ResolversParentTypes['StockMovement'] };
  Coupon: CouponRow;
  CouponConnection: Omit<CouponConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['CouponEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Coupon']> };
  CouponEdge: Omit<CouponEdge, 'node'> & { node: ResolversParentTypes['Coupon'] };
  UsedCoupon: UsedCouponRow;
  StockLowEvent: StockLowEventRow;
  OrderGroup: OrderGroupRow;
  Order: OrderRow;
  OrderConnection: Omit<OrderConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['OrderEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Order']> };
  OrderEdge: Omit<OrderEdge, 'node'> & { node: ResolversParentTypes['Order'] };
  OrderLine: OrderLineRow;
  ShippingAddress: ShippingAddress;
  VendorDashboard: Omit<VendorDashboard, 'revenue' | 'topProducts'> & { revenue: ResolversParentTypes['Money'], topProducts: ReadonlyArray<ResolversParentTypes['ProductSales']> };
  SalesPoint: Omit<SalesPoint, 'revenue'> & { revenue: ResolversParentTypes['Money'] };
  OrderAging: OrderAging;
  OrderAge: OrderAge;
  ProductSales: ProductSalesRow;
  ProductSearchConnection: ProductSearchConnectionRow;
  SearchFacet: SearchFacetRow;
  SearchFacetValue: SearchFacetValueRow;
  SearchSynonyms: SearchSynonymsRow;
  SearchSync: SearchSyncRow;
  VendorOrderPlacedEvent: VendorOrderPlacedEventRow;
  OrderStatusChangedEvent: OrderStatusChangedEventRow;
  CartUpdatedEvent: CartUpdatedEventRow;
  ProductFilter: ProductFilter;
  Float: Scalars['Float']['output'];
  ApplyVendorInput: ApplyVendorInput;
  GeoPointInput: GeoPointInput;
  AdminManageVendorsInput: AdminManageVendorsInput;
  CreateProductInput: CreateProductInput;
  VariantInput: VariantInput;
  UpdateProductInput: UpdateProductInput;
  PublishProductInput: PublishProductInput;
  ArchiveProductInput: ArchiveProductInput;
  AdjustStockInput: AdjustStockInput;
  ExtendReservationInput: ExtendReservationInput;
  SetCartAddressInput: SetCartAddressInput;
  SelectShippingInput: SelectShippingInput;
  ApplyCouponInput: ApplyCouponInput;
  RemoveCouponInput: RemoveCouponInput;
  UpsertCouponInput: UpsertCouponInput;
  UpsertShippingRateInput: UpsertShippingRateInput;
  SetTaxRateInput: SetTaxRateInput;
  SetVendorTaxModeInput: SetVendorTaxModeInput;
  SetStockPolicyInput: SetStockPolicyInput;
  AddToCartInput: AddToCartInput;
  UpdateCartLineInput: UpdateCartLineInput;
  RemoveFromCartInput: RemoveFromCartInput;
  MergeCartsInput: MergeCartsInput;
  CheckoutCartInput: CheckoutCartInput;
  ShippingAddressInput: ShippingAddressInput;
  Rating: Rating;
  Fulfillment: FulfillmentRow;
  FulfillmentLine: FulfillmentLineRow;
  OrderCancellation: OrderCancellationRow;
  OrderCancellationLine: OrderCancellationLineRow;
  ReturnRequest: ReturnRequestRow;
  ReturnRequestConnection: Omit<ReturnRequestConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ReturnRequestEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ReturnRequest']> };
  ReturnRequestEdge: Omit<ReturnRequestEdge, 'node'> & { node: ResolversParentTypes['ReturnRequest'] };
  ReturnLine: ReturnLineRow;
  ReturnReplacement: ReturnReplacementRow;
  CommissionPreview: CommissionPreviewRow;
  CommissionPreviewLine: CommissionPreviewLineRow;
  ProductReview: ProductReviewRow;
  ProductReviewConnection: Omit<ProductReviewConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ProductReviewEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ProductReview']> };
  ProductReviewEdge: Omit<ProductReviewEdge, 'node'> & { node: ResolversParentTypes['ProductReview'] };
  PiecesInput: PiecesInput;
  TrackingInput: TrackingInput;
  FulfillmentInput: FulfillmentInput;
  RequestReturnInput: RequestReturnInput;
  ReturnInput: ReturnInput;
  ApproveReturnInput: ApproveReturnInput;
  RejectReturnInput: RejectReturnInput;
  MarkReturnSentInput: MarkReturnSentInput;
  InspectReturnInput: InspectReturnInput;
  ReturnFindingInput: ReturnFindingInput;
  ExchangeReturnInput: ExchangeReturnInput;
  ReplacementInput: ReplacementInput;
  CreateReviewInput: CreateReviewInput;
  UpdateReviewInput: UpdateReviewInput;
  ReplyToReviewInput: ReplyToReviewInput;
  ModerateReviewInput: ModerateReviewInput;
  ReportReviewInput: ReportReviewInput;
  MarkShippedPayload: Omit<MarkShippedPayload, 'fulfillment' | 'errors'> & { fulfillment?: Maybe<ResolversParentTypes['Fulfillment']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  MarkDeliveredPayload: Omit<MarkDeliveredPayload, 'fulfillment' | 'errors'> & { fulfillment?: Maybe<ResolversParentTypes['Fulfillment']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  MarkUndeliveredPayload: Omit<MarkUndeliveredPayload, 'fulfillment' | 'errors'> & { fulfillment?: Maybe<ResolversParentTypes['Fulfillment']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  MarkLostPayload: Omit<MarkLostPayload, 'fulfillment' | 'errors'> & { fulfillment?: Maybe<ResolversParentTypes['Fulfillment']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  CancelFulfillmentPayload: Omit<CancelFulfillmentPayload, 'fulfillment' | 'errors'> & { fulfillment?: Maybe<ResolversParentTypes['Fulfillment']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  RequestReturnPayload: Omit<RequestReturnPayload, 'returnRequest' | 'errors'> & { returnRequest?: Maybe<ResolversParentTypes['ReturnRequest']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  ApproveReturnPayload: Omit<ApproveReturnPayload, 'returnRequest' | 'errors'> & { returnRequest?: Maybe<ResolversParentTypes['ReturnRequest']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  RejectReturnPayload: Omit<RejectReturnPayload, 'returnRequest' | 'errors'> & { returnRequest?: Maybe<ResolversParentTypes['ReturnRequest']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  CancelReturnPayload: Omit<CancelReturnPayload, 'returnRequest' | 'errors'> & { returnRequest?: Maybe<ResolversParentTypes['ReturnRequest']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  MarkReturnSentPayload: Omit<MarkReturnSentPayload, 'returnRequest' | 'errors'> & { returnRequest?: Maybe<ResolversParentTypes['ReturnRequest']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  ReceiveReturnPayload: Omit<ReceiveReturnPayload, 'returnRequest' | 'errors'> & { returnRequest?: Maybe<ResolversParentTypes['ReturnRequest']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  InspectReturnPayload: Omit<InspectReturnPayload, 'returnRequest' | 'errors'> & { returnRequest?: Maybe<ResolversParentTypes['ReturnRequest']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  RefundReturnPayload: Omit<RefundReturnPayload, 'returnRequest' | 'errors'> & { returnRequest?: Maybe<ResolversParentTypes['ReturnRequest']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  ExchangeReturnPayload: Omit<ExchangeReturnPayload, 'returnRequest' | 'errors'> & { returnRequest?: Maybe<ResolversParentTypes['ReturnRequest']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  CreateReviewPayload: Omit<CreateReviewPayload, 'review' | 'errors'> & { review?: Maybe<ResolversParentTypes['ProductReview']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  UpdateReviewPayload: Omit<UpdateReviewPayload, 'review' | 'errors'> & { review?: Maybe<ResolversParentTypes['ProductReview']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  ReplyToReviewPayload: Omit<ReplyToReviewPayload, 'review' | 'errors'> & { review?: Maybe<ResolversParentTypes['ProductReview']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  ModerateReviewPayload: Omit<ModerateReviewPayload, 'review' | 'errors'> & { review?: Maybe<ResolversParentTypes['ProductReview']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  ReportReviewPayload: Omit<ReportReviewPayload, 'errors'> & { errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  FulfillOrderInput: FulfillOrderInput;
  CancelOrderInput: CancelOrderInput;
  SyncProductsToAlgoliaInput: SyncProductsToAlgoliaInput;
  SetCatalogueLanguageInput: SetCatalogueLanguageInput;
  UpsertSearchSynonymsInput: UpsertSearchSynonymsInput;
  ApplyVendorPayload: Omit<ApplyVendorPayload, 'vendor' | 'errors'> & { vendor?: Maybe<ResolversParentTypes['Vendor']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  AdminManageVendorsPayload: Omit<AdminManageVendorsPayload, 'vendor' | 'errors'> & { vendor?: Maybe<ResolversParentTypes['Vendor']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  SetVendorHolidayInput: SetVendorHolidayInput;
  SetVendorHolidayPayload: Omit<SetVendorHolidayPayload, 'vendor' | 'errors'> & { vendor?: Maybe<ResolversParentTypes['Vendor']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  CreateProductPayload: Omit<CreateProductPayload, 'product' | 'errors'> & { product?: Maybe<ResolversParentTypes['Product']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  UpdateProductPayload: Omit<UpdateProductPayload, 'product' | 'errors'> & { product?: Maybe<ResolversParentTypes['Product']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  PublishProductPayload: Omit<PublishProductPayload, 'product' | 'errors'> & { product?: Maybe<ResolversParentTypes['Product']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  ArchiveProductPayload: Omit<ArchiveProductPayload, 'product' | 'errors'> & { product?: Maybe<ResolversParentTypes['Product']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  AdjustStockPayload: Omit<AdjustStockPayload, 'variant' | 'errors'> & { variant?: Maybe<ResolversParentTypes['ProductVariant']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  AddToCartPayload: Omit<AddToCartPayload, 'cart' | 'errors'> & { cart?: Maybe<ResolversParentTypes['Cart']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  UpdateCartLinePayload: Omit<UpdateCartLinePayload, 'cart' | 'errors'> & { cart?: Maybe<ResolversParentTypes['Cart']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  RemoveFromCartPayload: Omit<RemoveFromCartPayload, 'cart' | 'errors'> & { cart?: Maybe<ResolversParentTypes['Cart']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  MergeCartsPayload: Omit<MergeCartsPayload, 'cart' | 'errors'> & { cart?: Maybe<ResolversParentTypes['Cart']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  CheckoutCartPayload: CheckoutCartPayloadRow;
  ExtendReservationPayload: Omit<ExtendReservationPayload, 'orderGroup' | 'errors'> & { orderGroup?: Maybe<ResolversParentTypes['OrderGroup']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  SetCartAddressPayload: Omit<SetCartAddressPayload, 'cart' | 'errors'> & { cart?: Maybe<ResolversParentTypes['Cart']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  SelectShippingPayload: Omit<SelectShippingPayload, 'cart' | 'errors'> & { cart?: Maybe<ResolversParentTypes['Cart']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  ApplyCouponPayload: Omit<ApplyCouponPayload, 'cart' | 'errors'> & { cart?: Maybe<ResolversParentTypes['Cart']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  RemoveCouponPayload: Omit<RemoveCouponPayload, 'cart' | 'errors'> & { cart?: Maybe<ResolversParentTypes['Cart']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  UpsertCouponPayload: Omit<UpsertCouponPayload, 'coupon' | 'errors'> & { coupon?: Maybe<ResolversParentTypes['Coupon']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  UpsertShippingRatePayload: Omit<UpsertShippingRatePayload, 'rate' | 'errors'> & { rate?: Maybe<ResolversParentTypes['ShippingRate']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  SetTaxRatePayload: Omit<SetTaxRatePayload, 'rate' | 'errors'> & { rate?: Maybe<ResolversParentTypes['TaxRate']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  SetVendorTaxModePayload: Omit<SetVendorTaxModePayload, 'vendor' | 'errors'> & { vendor?: Maybe<ResolversParentTypes['Vendor']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  SetStockPolicyPayload: Omit<SetStockPolicyPayload, 'level' | 'errors'> & { level?: Maybe<ResolversParentTypes['StockLevel']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  FulfillOrderPayload: Omit<FulfillOrderPayload, 'order' | 'errors'> & { order?: Maybe<ResolversParentTypes['Order']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  CancelOrderPayload: Omit<CancelOrderPayload, 'order' | 'errors'> & { order?: Maybe<ResolversParentTypes['Order']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  SyncProductsToAlgoliaPayload: Omit<SyncProductsToAlgoliaPayload, 'sync' | 'errors'> & { sync?: Maybe<ResolversParentTypes['SearchSync']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  SetCatalogueLanguagePayload: Omit<SetCatalogueLanguagePayload, 'errors'> & { errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  UpsertSearchSynonymsPayload: Omit<UpsertSearchSynonymsPayload, 'synonyms' | 'errors'> & { synonyms?: Maybe<ResolversParentTypes['SearchSynonyms']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  Recommendation: RecommendationRow;
  RecommendationRefresh: RecommendationRefreshRow;
  Wishlist: WishlistRow;
  WishlistItem: WishlistItemRow;
  CreateWishlistInput: CreateWishlistInput;
  RenameWishlistInput: RenameWishlistInput;
  ShareWishlistInput: ShareWishlistInput;
  DeleteWishlistInput: DeleteWishlistInput;
  AddToWishlistInput: AddToWishlistInput;
  RemoveFromWishlistInput: RemoveFromWishlistInput;
  CreateWishlistPayload: Omit<CreateWishlistPayload, 'wishlist' | 'errors'> & { wishlist?: Maybe<ResolversParentTypes['Wishlist']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  RenameWishlistPayload: Omit<RenameWishlistPayload, 'wishlist' | 'errors'> & { wishlist?: Maybe<ResolversParentTypes['Wishlist']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  ShareWishlistPayload: Omit<ShareWishlistPayload, 'wishlist' | 'errors'> & { wishlist?: Maybe<ResolversParentTypes['Wishlist']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  AddToWishlistPayload: Omit<AddToWishlistPayload, 'wishlist' | 'errors'> & { wishlist?: Maybe<ResolversParentTypes['Wishlist']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  RemoveFromWishlistPayload: Omit<RemoveFromWishlistPayload, 'wishlist' | 'errors'> & { wishlist?: Maybe<ResolversParentTypes['Wishlist']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  DeleteWishlistPayload: Omit<DeleteWishlistPayload, 'errors'> & { errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  ProductOption: ProductOptionRow;
  VariantOption: VariantOptionRow;
  ProductImage: ProductImageRow;
  ProductStatusChange: ProductStatusChangeRow;
  VariantPrice: VariantPriceRow;
  ProductVariantConnection: Omit<ProductVariantConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ProductVariantEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ProductVariant']> };
  ProductVariantEdge: Omit<ProductVariantEdge, 'node'> & { node: ResolversParentTypes['ProductVariant'] };
  BuyBox: BuyBoxRow;
  ProductImport: ProductImportRow;
  ProductImportCounts: ProductImportCounts;
  ProductImportProblem: ProductImportProblemRow;
  ProductImportProblemConnection: Omit<ProductImportProblemConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ProductImportProblemEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ProductImportProblem']> };
  ProductImportProblemEdge: Omit<ProductImportProblemEdge, 'node'> & { node: ResolversParentTypes['ProductImportProblem'] };
  VariantChoiceInput: VariantChoiceInput;
  ProductOptionInput: ProductOptionInput;
  ScheduleProductInput: ScheduleProductInput;
  ReorderVariantsInput: ReorderVariantsInput;
  ArchiveVariantInput: ArchiveVariantInput;
  RestoreVariantInput: RestoreVariantInput;
  ProductImageInput: ProductImageInput;
  SetProductImagesInput: SetProductImagesInput;
  PriceInput: PriceInput;
  SetPricesInput: SetPricesInput;
  CreateCategoryInput: CreateCategoryInput;
  UpdateCategoryInput: UpdateCategoryInput;
  MoveCategoryInput: MoveCategoryInput;
  DeleteCategoryInput: DeleteCategoryInput;
  BulkImportProductsInput: BulkImportProductsInput;
  ExportProductsInput: ExportProductsInput;
  SetCartCurrencyInput: SetCartCurrencyInput;
  ScheduleProductPayload: Omit<ScheduleProductPayload, 'product' | 'errors'> & { product?: Maybe<ResolversParentTypes['Product']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  ReorderVariantsPayload: Omit<ReorderVariantsPayload, 'product' | 'errors'> & { product?: Maybe<ResolversParentTypes['Product']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  ArchiveVariantPayload: Omit<ArchiveVariantPayload, 'variant' | 'errors'> & { variant?: Maybe<ResolversParentTypes['ProductVariant']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  RestoreVariantPayload: Omit<RestoreVariantPayload, 'variant' | 'errors'> & { variant?: Maybe<ResolversParentTypes['ProductVariant']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  SetProductImagesPayload: Omit<SetProductImagesPayload, 'product' | 'errors'> & { product?: Maybe<ResolversParentTypes['Product']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  SetPricesPayload: Omit<SetPricesPayload, 'variant' | 'errors'> & { variant?: Maybe<ResolversParentTypes['ProductVariant']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  CreateCategoryPayload: Omit<CreateCategoryPayload, 'category' | 'errors'> & { category?: Maybe<ResolversParentTypes['Category']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  UpdateCategoryPayload: Omit<UpdateCategoryPayload, 'category' | 'errors'> & { category?: Maybe<ResolversParentTypes['Category']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  MoveCategoryPayload: Omit<MoveCategoryPayload, 'category' | 'errors'> & { category?: Maybe<ResolversParentTypes['Category']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  DeleteCategoryPayload: Omit<DeleteCategoryPayload, 'errors'> & { errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  BulkImportProductsPayload: Omit<BulkImportProductsPayload, 'productImport' | 'errors'> & { productImport?: Maybe<ResolversParentTypes['ProductImport']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  ExportProductsPayload: Omit<ExportProductsPayload, 'errors'> & { errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  SetCartCurrencyPayload: Omit<SetCartCurrencyPayload, 'cart' | 'errors'> & { cart?: Maybe<ResolversParentTypes['Cart']>, errors: ReadonlyArray<ResolversParentTypes['EcommerceError']> };
  EcommerceError: Omit<EcommerceError, 'newPrice'> & { newPrice?: Maybe<ResolversParentTypes['Money']> };
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  Money: MoneyRow;
  GeoPoint: GeoPoint;
  PageInfo: PageInfo;
  BigInt: Scalars['BigInt']['output'];
  DateTime: Scalars['DateTime']['output'];
};

export type QueryResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  vendor?: Resolver<Maybe<ResolversTypes['Vendor']>, ParentType, ContextType, Partial<QueryVendorArgs>>;
  vendors?: Resolver<ResolversTypes['VendorConnection'], ParentType, ContextType, RequireFields<QueryVendorsArgs, 'first'>>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType, Partial<QueryProductArgs>>;
  products?: Resolver<ResolversTypes['ProductConnection'], ParentType, ContextType, RequireFields<QueryProductsArgs, 'first'>>;
  vendorProducts?: Resolver<ResolversTypes['ProductConnection'], ParentType, ContextType, RequireFields<QueryVendorProductsArgs, 'vendorId' | 'first'>>;
  categories?: Resolver<ReadonlyArray<ResolversTypes['Category']>, ParentType, ContextType, RequireFields<QueryCategoriesArgs, 'tree'>>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType, Partial<QueryCategoryArgs>>;
  productImport?: Resolver<Maybe<ResolversTypes['ProductImport']>, ParentType, ContextType, RequireFields<QueryProductImportArgs, 'id'>>;
  searchProducts?: Resolver<ResolversTypes['ProductSearchConnection'], ParentType, ContextType, RequireFields<QuerySearchProductsArgs, 'query' | 'sort' | 'first'>>;
  getUserCart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType, Partial<QueryGetUserCartArgs>>;
  orderGroup?: Resolver<Maybe<ResolversTypes['OrderGroup']>, ParentType, ContextType, RequireFields<QueryOrderGroupArgs, 'id'>>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, Partial<QueryOrderArgs>>;
  myOrders?: Resolver<ResolversTypes['OrderConnection'], ParentType, ContextType, RequireFields<QueryMyOrdersArgs, 'first'>>;
  vendorOrders?: Resolver<ResolversTypes['OrderConnection'], ParentType, ContextType, RequireFields<QueryVendorOrdersArgs, 'vendorId' | 'first'>>;
  vendorDashboard?: Resolver<Maybe<ResolversTypes['VendorDashboard']>, ParentType, ContextType, RequireFields<QueryVendorDashboardArgs, 'vendorId' | 'range'>>;
  vendorSalesSeries?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SalesPoint']>>, ParentType, ContextType, RequireFields<QueryVendorSalesSeriesArgs, 'vendorId' | 'from' | 'to' | 'interval' | 'timeZone'>>;
  vendorTopProducts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ProductSales']>>, ParentType, ContextType, RequireFields<QueryVendorTopProductsArgs, 'vendorId' | 'range' | 'first'>>;
  vendorOrderAging?: Resolver<Maybe<ResolversTypes['OrderAging']>, ParentType, ContextType, RequireFields<QueryVendorOrderAgingArgs, 'vendorId'>>;
  vendorLowStock?: Resolver<Maybe<ReadonlyArray<ResolversTypes['StockLevel']>>, ParentType, ContextType, RequireFields<QueryVendorLowStockArgs, 'vendorId' | 'first'>>;
  vendorOrderExport?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<QueryVendorOrderExportArgs, 'vendorId' | 'from' | 'to'>>;
  shippingOptions?: Resolver<ReadonlyArray<ResolversTypes['ShippingPackage']>, ParentType, ContextType, RequireFields<QueryShippingOptionsArgs, 'cartId'>>;
  stockLevels?: Resolver<ReadonlyArray<ResolversTypes['StockLevel']>, ParentType, ContextType, RequireFields<QueryStockLevelsArgs, 'variantIds'>>;
  stockMovements?: Resolver<ResolversTypes['StockMovementConnection'], ParentType, ContextType, RequireFields<QueryStockMovementsArgs, 'variantId' | 'first'>>;
  coupons?: Resolver<ResolversTypes['CouponConnection'], ParentType, ContextType, RequireFields<QueryCouponsArgs, 'first'>>;
  coupon?: Resolver<Maybe<ResolversTypes['Coupon']>, ParentType, ContextType, RequireFields<QueryCouponArgs, 'id'>>;
  shippingRates?: Resolver<ReadonlyArray<ResolversTypes['ShippingRate']>, ParentType, ContextType, RequireFields<QueryShippingRatesArgs, 'vendorId'>>;
  taxRates?: Resolver<ReadonlyArray<ResolversTypes['TaxRate']>, ParentType, ContextType, RequireFields<QueryTaxRatesArgs, 'country'>>;
  searchSynonyms?: Resolver<ReadonlyArray<ResolversTypes['SearchSynonyms']>, ParentType, ContextType>;
  searchSync?: Resolver<Maybe<ResolversTypes['SearchSync']>, ParentType, ContextType, RequireFields<QuerySearchSyncArgs, 'jobId'>>;
  recommendations?: Resolver<ReadonlyArray<ResolversTypes['Recommendation']>, ParentType, ContextType, RequireFields<QueryRecommendationsArgs, 'first'>>;
  recommendationRefresh?: Resolver<Maybe<ResolversTypes['RecommendationRefresh']>, ParentType, ContextType>;
  wishlist?: Resolver<Maybe<ResolversTypes['Wishlist']>, ParentType, ContextType, Partial<QueryWishlistArgs>>;
  returnRequests?: Resolver<ResolversTypes['ReturnRequestConnection'], ParentType, ContextType, RequireFields<QueryReturnRequestsArgs, 'first'>>;
  returnRequest?: Resolver<Maybe<ResolversTypes['ReturnRequest']>, ParentType, ContextType, RequireFields<QueryReturnRequestArgs, 'id'>>;
  commissionPreview?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CommissionPreview']>>, ParentType, ContextType, Partial<QueryCommissionPreviewArgs>>;
  reviews?: Resolver<ResolversTypes['ProductReviewConnection'], ParentType, ContextType, RequireFields<QueryReviewsArgs, 'productId' | 'sort' | 'first'>>;
  reviewQueue?: Resolver<ResolversTypes['ProductReviewConnection'], ParentType, ContextType, RequireFields<QueryReviewQueueArgs, 'first'>>;
};

export type MutationResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  applyVendor?: Resolver<ResolversTypes['ApplyVendorPayload'], ParentType, ContextType, RequireFields<MutationApplyVendorArgs, 'input'>>;
  adminManageVendors?: Resolver<ResolversTypes['AdminManageVendorsPayload'], ParentType, ContextType, RequireFields<MutationAdminManageVendorsArgs, 'input'>>;
  setVendorHoliday?: Resolver<ResolversTypes['SetVendorHolidayPayload'], ParentType, ContextType, RequireFields<MutationSetVendorHolidayArgs, 'input'>>;
  createProduct?: Resolver<ResolversTypes['CreateProductPayload'], ParentType, ContextType, RequireFields<MutationCreateProductArgs, 'input'>>;
  updateProduct?: Resolver<ResolversTypes['UpdateProductPayload'], ParentType, ContextType, RequireFields<MutationUpdateProductArgs, 'input'>>;
  publishProduct?: Resolver<ResolversTypes['PublishProductPayload'], ParentType, ContextType, RequireFields<MutationPublishProductArgs, 'input'>>;
  archiveProduct?: Resolver<ResolversTypes['ArchiveProductPayload'], ParentType, ContextType, RequireFields<MutationArchiveProductArgs, 'input'>>;
  scheduleProduct?: Resolver<ResolversTypes['ScheduleProductPayload'], ParentType, ContextType, RequireFields<MutationScheduleProductArgs, 'input'>>;
  reorderVariants?: Resolver<ResolversTypes['ReorderVariantsPayload'], ParentType, ContextType, RequireFields<MutationReorderVariantsArgs, 'input'>>;
  archiveVariant?: Resolver<ResolversTypes['ArchiveVariantPayload'], ParentType, ContextType, RequireFields<MutationArchiveVariantArgs, 'input'>>;
  restoreVariant?: Resolver<ResolversTypes['RestoreVariantPayload'], ParentType, ContextType, RequireFields<MutationRestoreVariantArgs, 'input'>>;
  setProductImages?: Resolver<ResolversTypes['SetProductImagesPayload'], ParentType, ContextType, RequireFields<MutationSetProductImagesArgs, 'input'>>;
  setPrices?: Resolver<ResolversTypes['SetPricesPayload'], ParentType, ContextType, RequireFields<MutationSetPricesArgs, 'input'>>;
  createCategory?: Resolver<ResolversTypes['CreateCategoryPayload'], ParentType, ContextType, RequireFields<MutationCreateCategoryArgs, 'input'>>;
  updateCategory?: Resolver<ResolversTypes['UpdateCategoryPayload'], ParentType, ContextType, RequireFields<MutationUpdateCategoryArgs, 'input'>>;
  moveCategory?: Resolver<ResolversTypes['MoveCategoryPayload'], ParentType, ContextType, RequireFields<MutationMoveCategoryArgs, 'input'>>;
  deleteCategory?: Resolver<ResolversTypes['DeleteCategoryPayload'], ParentType, ContextType, RequireFields<MutationDeleteCategoryArgs, 'input'>>;
  bulkImportProducts?: Resolver<ResolversTypes['BulkImportProductsPayload'], ParentType, ContextType, RequireFields<MutationBulkImportProductsArgs, 'input'>>;
  exportProducts?: Resolver<ResolversTypes['ExportProductsPayload'], ParentType, ContextType, RequireFields<MutationExportProductsArgs, 'input'>>;
  setCartCurrency?: Resolver<ResolversTypes['SetCartCurrencyPayload'], ParentType, ContextType, RequireFields<MutationSetCartCurrencyArgs, 'input'>>;
  adjustStock?: Resolver<ResolversTypes['AdjustStockPayload'], ParentType, ContextType, RequireFields<MutationAdjustStockArgs, 'input'>>;
  addToCart?: Resolver<ResolversTypes['AddToCartPayload'], ParentType, ContextType, RequireFields<MutationAddToCartArgs, 'input'>>;
  updateCartLine?: Resolver<ResolversTypes['UpdateCartLinePayload'], ParentType, ContextType, RequireFields<MutationUpdateCartLineArgs, 'input'>>;
  removeFromCart?: Resolver<ResolversTypes['RemoveFromCartPayload'], ParentType, ContextType, RequireFields<MutationRemoveFromCartArgs, 'input'>>;
  mergeCarts?: Resolver<ResolversTypes['MergeCartsPayload'], ParentType, ContextType, RequireFields<MutationMergeCartsArgs, 'input'>>;
  checkoutCart?: Resolver<ResolversTypes['CheckoutCartPayload'], ParentType, ContextType, RequireFields<MutationCheckoutCartArgs, 'input'>>;
  extendReservation?: Resolver<ResolversTypes['ExtendReservationPayload'], ParentType, ContextType, RequireFields<MutationExtendReservationArgs, 'input'>>;
  setCartAddress?: Resolver<ResolversTypes['SetCartAddressPayload'], ParentType, ContextType, RequireFields<MutationSetCartAddressArgs, 'input'>>;
  selectShipping?: Resolver<ResolversTypes['SelectShippingPayload'], ParentType, ContextType, RequireFields<MutationSelectShippingArgs, 'input'>>;
  applyCoupon?: Resolver<ResolversTypes['ApplyCouponPayload'], ParentType, ContextType, RequireFields<MutationApplyCouponArgs, 'input'>>;
  removeCoupon?: Resolver<ResolversTypes['RemoveCouponPayload'], ParentType, ContextType, RequireFields<MutationRemoveCouponArgs, 'input'>>;
  upsertCoupon?: Resolver<ResolversTypes['UpsertCouponPayload'], ParentType, ContextType, RequireFields<MutationUpsertCouponArgs, 'input'>>;
  upsertShippingRate?: Resolver<ResolversTypes['UpsertShippingRatePayload'], ParentType, ContextType, RequireFields<MutationUpsertShippingRateArgs, 'input'>>;
  setTaxRate?: Resolver<ResolversTypes['SetTaxRatePayload'], ParentType, ContextType, RequireFields<MutationSetTaxRateArgs, 'input'>>;
  setVendorTaxMode?: Resolver<ResolversTypes['SetVendorTaxModePayload'], ParentType, ContextType, RequireFields<MutationSetVendorTaxModeArgs, 'input'>>;
  setStockPolicy?: Resolver<ResolversTypes['SetStockPolicyPayload'], ParentType, ContextType, RequireFields<MutationSetStockPolicyArgs, 'input'>>;
  fulfillOrder?: Resolver<ResolversTypes['FulfillOrderPayload'], ParentType, ContextType, RequireFields<MutationFulfillOrderArgs, 'input'>>;
  cancelOrder?: Resolver<ResolversTypes['CancelOrderPayload'], ParentType, ContextType, RequireFields<MutationCancelOrderArgs, 'input'>>;
  syncProductsToAlgolia?: Resolver<ResolversTypes['SyncProductsToAlgoliaPayload'], ParentType, ContextType, RequireFields<MutationSyncProductsToAlgoliaArgs, 'input'>>;
  setCatalogueLanguage?: Resolver<ResolversTypes['SetCatalogueLanguagePayload'], ParentType, ContextType, RequireFields<MutationSetCatalogueLanguageArgs, 'input'>>;
  upsertSearchSynonyms?: Resolver<ResolversTypes['UpsertSearchSynonymsPayload'], ParentType, ContextType, RequireFields<MutationUpsertSearchSynonymsArgs, 'input'>>;
  createWishlist?: Resolver<ResolversTypes['CreateWishlistPayload'], ParentType, ContextType, RequireFields<MutationCreateWishlistArgs, 'input'>>;
  renameWishlist?: Resolver<ResolversTypes['RenameWishlistPayload'], ParentType, ContextType, RequireFields<MutationRenameWishlistArgs, 'input'>>;
  shareWishlist?: Resolver<ResolversTypes['ShareWishlistPayload'], ParentType, ContextType, RequireFields<MutationShareWishlistArgs, 'input'>>;
  deleteWishlist?: Resolver<ResolversTypes['DeleteWishlistPayload'], ParentType, ContextType, RequireFields<MutationDeleteWishlistArgs, 'input'>>;
  addToWishlist?: Resolver<ResolversTypes['AddToWishlistPayload'], ParentType, ContextType, RequireFields<MutationAddToWishlistArgs, 'input'>>;
  removeFromWishlist?: Resolver<ResolversTypes['RemoveFromWishlistPayload'], ParentType, ContextType, RequireFields<MutationRemoveFromWishlistArgs, 'input'>>;
  markShipped?: Resolver<ResolversTypes['MarkShippedPayload'], ParentType, ContextType, RequireFields<MutationMarkShippedArgs, 'input'>>;
  markDelivered?: Resolver<ResolversTypes['MarkDeliveredPayload'], ParentType, ContextType, RequireFields<MutationMarkDeliveredArgs, 'input'>>;
  markUndelivered?: Resolver<ResolversTypes['MarkUndeliveredPayload'], ParentType, ContextType, RequireFields<MutationMarkUndeliveredArgs, 'input'>>;
  markLost?: Resolver<ResolversTypes['MarkLostPayload'], ParentType, ContextType, RequireFields<MutationMarkLostArgs, 'input'>>;
  cancelFulfillment?: Resolver<ResolversTypes['CancelFulfillmentPayload'], ParentType, ContextType, RequireFields<MutationCancelFulfillmentArgs, 'input'>>;
  requestReturn?: Resolver<ResolversTypes['RequestReturnPayload'], ParentType, ContextType, RequireFields<MutationRequestReturnArgs, 'input'>>;
  approveReturn?: Resolver<ResolversTypes['ApproveReturnPayload'], ParentType, ContextType, RequireFields<MutationApproveReturnArgs, 'input'>>;
  rejectReturn?: Resolver<ResolversTypes['RejectReturnPayload'], ParentType, ContextType, RequireFields<MutationRejectReturnArgs, 'input'>>;
  cancelReturn?: Resolver<ResolversTypes['CancelReturnPayload'], ParentType, ContextType, RequireFields<MutationCancelReturnArgs, 'input'>>;
  markReturnSent?: Resolver<ResolversTypes['MarkReturnSentPayload'], ParentType, ContextType, RequireFields<MutationMarkReturnSentArgs, 'input'>>;
  receiveReturn?: Resolver<ResolversTypes['ReceiveReturnPayload'], ParentType, ContextType, RequireFields<MutationReceiveReturnArgs, 'input'>>;
  inspectReturn?: Resolver<ResolversTypes['InspectReturnPayload'], ParentType, ContextType, RequireFields<MutationInspectReturnArgs, 'input'>>;
  refundReturn?: Resolver<ResolversTypes['RefundReturnPayload'], ParentType, ContextType, RequireFields<MutationRefundReturnArgs, 'input'>>;
  exchangeReturn?: Resolver<ResolversTypes['ExchangeReturnPayload'], ParentType, ContextType, RequireFields<MutationExchangeReturnArgs, 'input'>>;
  createReview?: Resolver<ResolversTypes['CreateReviewPayload'], ParentType, ContextType, RequireFields<MutationCreateReviewArgs, 'input'>>;
  updateReview?: Resolver<ResolversTypes['UpdateReviewPayload'], ParentType, ContextType, RequireFields<MutationUpdateReviewArgs, 'input'>>;
  replyToReview?: Resolver<ResolversTypes['ReplyToReviewPayload'], ParentType, ContextType, RequireFields<MutationReplyToReviewArgs, 'input'>>;
  moderateReview?: Resolver<ResolversTypes['ModerateReviewPayload'], ParentType, ContextType, RequireFields<MutationModerateReviewArgs, 'input'>>;
  reportReview?: Resolver<ResolversTypes['ReportReviewPayload'], ParentType, ContextType, RequireFields<MutationReportReviewArgs, 'input'>>;
};

export type SubscriptionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  vendorOrderPlaced?: SubscriptionResolver<ResolversTypes['VendorOrderPlacedEvent'], "vendorOrderPlaced", ParentType, ContextType, RequireFields<SubscriptionVendorOrderPlacedArgs, 'vendorId'>>;
  orderStatusChanged?: SubscriptionResolver<ResolversTypes['OrderStatusChangedEvent'], "orderStatusChanged", ParentType, ContextType, RequireFields<SubscriptionOrderStatusChangedArgs, 'orderId'>>;
  stockLow?: SubscriptionResolver<ResolversTypes['StockLowEvent'], "stockLow", ParentType, ContextType, RequireFields<SubscriptionStockLowArgs, 'vendorId'>>;
  cartUpdated?: SubscriptionResolver<ResolversTypes['CartUpdatedEvent'], "cartUpdated", ParentType, ContextType, RequireFields<SubscriptionCartUpdatedArgs, 'cartId'>>;
};

export type UserResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orders?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, RequireFields<UserOrdersArgs, 'first'>>;
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  vendors?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Vendor']>>, ParentType, ContextType>;
  wishlists?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Wishlist']>>, ParentType, ContextType>;
};

export type VendorResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Vendor'] = ResolversParentTypes['Vendor'], FederationReferenceType extends FederationReferenceTypes['Vendor'] = FederationReferenceTypes['Vendor']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Vendor']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['SearchLanguage'], ParentType, ContextType>;
  pricesIncludeTax?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['VendorStatus']>, ParentType, ContextType>;
  availableTransitions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['VendorTransition']>>, ParentType, ContextType>;
  pickup?: Resolver<Maybe<ResolversTypes['PickupPlace']>, ParentType, ContextType>;
  holiday?: Resolver<Maybe<ResolversTypes['VendorHoliday']>, ParentType, ContextType>;
  rating?: Resolver<Maybe<ResolversTypes['Rating']>, ParentType, ContextType>;
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

export type VendorHolidayResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['VendorHoliday'] = ResolversParentTypes['VendorHoliday']> = {
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
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
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  depth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ancestors?: Resolver<ReadonlyArray<ResolversTypes['Category']>, ParentType, ContextType>;
  children?: Resolver<ReadonlyArray<ResolversTypes['Category']>, ParentType, ContextType>;
  products?: Resolver<ResolversTypes['ProductConnection'], ParentType, ContextType, RequireFields<CategoryProductsArgs, 'first'>>;
  bestsellers?: Resolver<ReadonlyArray<ResolversTypes['Product']>, ParentType, ContextType, RequireFields<CategoryBestsellersArgs, 'first'>>;
};

export type ProductResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  language?: Resolver<ResolversTypes['SearchLanguage'], ParentType, ContextType>;
  taxCategory?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ProductStatus'], ParentType, ContextType>;
  availableTransitions?: Resolver<ReadonlyArray<ResolversTypes['ProductTransition']>, ParentType, ContextType>;
  vendor?: Resolver<ResolversTypes['Vendor'], ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  variants?: Resolver<ReadonlyArray<ResolversTypes['ProductVariant']>, ParentType, ContextType, Partial<ProductVariantsArgs>>;
  archivedVariants?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ProductVariant']>>, ParentType, ContextType>;
  options?: Resolver<ReadonlyArray<ResolversTypes['ProductOption']>, ParentType, ContextType>;
  images?: Resolver<ReadonlyArray<ResolversTypes['ProductImage']>, ParentType, ContextType>;
  priceFrom?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType, Partial<ProductPriceFromArgs>>;
  publishAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  unpublishAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  history?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ProductStatusChange']>>, ParentType, ContextType>;
  boughtTogether?: Resolver<ReadonlyArray<ResolversTypes['Product']>, ParentType, ContextType, RequireFields<ProductBoughtTogetherArgs, 'first'>>;
  similar?: Resolver<ReadonlyArray<ResolversTypes['Product']>, ParentType, ContextType, RequireFields<ProductSimilarArgs, 'first'>>;
  rating?: Resolver<Maybe<ResolversTypes['Rating']>, ParentType, ContextType>;
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
  options?: Resolver<ReadonlyArray<ResolversTypes['VariantOption']>, ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType, Partial<ProductVariantPriceArgs>>;
  compareAtPrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType, Partial<ProductVariantCompareAtPriceArgs>>;
  prices?: Resolver<Maybe<ReadonlyArray<ResolversTypes['VariantPrice']>>, ParentType, ContextType>;
  gtin?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  image?: Resolver<Maybe<ResolversTypes['ProductImage']>, ParentType, ContextType>;
  images?: Resolver<ReadonlyArray<ResolversTypes['ProductImage']>, ParentType, ContextType>;
  archivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  offers?: Resolver<ResolversTypes['ProductVariantConnection'], ParentType, ContextType, RequireFields<ProductVariantOffersArgs, 'first'>>;
  buyBox?: Resolver<Maybe<ResolversTypes['BuyBox']>, ParentType, ContextType, Partial<ProductVariantBuyBoxArgs>>;
  weightGrams?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  onHand?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reserved?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
};

export type CartResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Cart'] = ResolversParentTypes['Cart'], FederationReferenceType extends FederationReferenceTypes['Cart'] = FederationReferenceTypes['Cart']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Cart']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CartStatus'], ParentType, ContextType>;
  currency?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['CartLine']>, ParentType, ContextType>;
  itemCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  totals?: Resolver<Maybe<ResolversTypes['CartTotals']>, ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['ShippingAddress']>, ParentType, ContextType>;
  coupons?: Resolver<ReadonlyArray<ResolversTypes['CartCoupon']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CartLineResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CartLine'] = ResolversParentTypes['CartLine']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  acceptedPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  hold?: Resolver<Maybe<ResolversTypes['CartHold']>, ParentType, ContextType>;
};

export type CartHoldResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CartHold'] = ResolversParentTypes['CartHold']> = {
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CartTotalsResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CartTotals'] = ResolversParentTypes['CartTotals']> = {
  subtotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  discount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  shipping?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  tax?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  packages?: Resolver<ReadonlyArray<ResolversTypes['ShippingPackage']>, ParentType, ContextType>;
};

export type CartCouponResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CartCoupon'] = ResolversParentTypes['CartCoupon']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  discount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['EcommerceErrorCode']>, ParentType, ContextType>;
};

export type ShippingPackageResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ShippingPackage'] = ResolversParentTypes['ShippingPackage']> = {
  vendor?: Resolver<ResolversTypes['Vendor'], ParentType, ContextType>;
  weightGrams?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subtotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  options?: Resolver<ReadonlyArray<ResolversTypes['ShippingOption']>, ParentType, ContextType>;
  selected?: Resolver<Maybe<ResolversTypes['ShippingOption']>, ParentType, ContextType>;
  deliverable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ShippingOptionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ShippingOption'] = ResolversParentTypes['ShippingOption']> = {
  rateId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type ShippingRateResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ShippingRate'] = ResolversParentTypes['ShippingRate']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  countries?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  minGrams?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxGrams?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  minSubtotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  maxSubtotal?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  freeOver?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type TaxRateResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['TaxRate'] = ResolversParentTypes['TaxRate']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  category?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  basisPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type StockLevelResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['StockLevel'] = ResolversParentTypes['StockLevel']> = {
  variant?: Resolver<ResolversTypes['ProductVariant'], ParentType, ContextType>;
  onHand?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  backorderPolicy?: Resolver<ResolversTypes['BackorderPolicy'], ParentType, ContextType>;
  backorderLimit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lowStockThreshold?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  low?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type StockMovementResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['StockMovement'] = ResolversParentTypes['StockMovement']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['StockMovementReason'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type StockMovementConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['StockMovementConnection'] = ResolversParentTypes['StockMovementConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['StockMovementEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['StockMovement']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type StockMovementEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['StockMovementEdge'] = ResolversParentTypes['StockMovementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StockMovement'], ParentType, ContextType>;
};

export type CouponResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Coupon'] = ResolversParentTypes['Coupon'], FederationReferenceType extends FederationReferenceTypes['Coupon'] = FederationReferenceTypes['Coupon']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Coupon']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['Vendor']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CouponKind'], ParentType, ContextType>;
  basisPoints?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  minSubtotal?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  categoryIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  productIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  startsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  usageLimit?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  customerLimit?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  uses?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CouponConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CouponConnection'] = ResolversParentTypes['CouponConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CouponEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Coupon']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CouponEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CouponEdge'] = ResolversParentTypes['CouponEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Coupon'], ParentType, ContextType>;
};

export type UsedCouponResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['UsedCoupon'] = ResolversParentTypes['UsedCoupon']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  discount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type StockLowEventResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['StockLowEvent'] = ResolversParentTypes['StockLowEvent']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['StockLevel'], ParentType, ContextType>;
};

export type OrderGroupResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['OrderGroup'] = ResolversParentTypes['OrderGroup'], FederationReferenceType extends FederationReferenceTypes['OrderGroup'] = FederationReferenceTypes['OrderGroup']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OrderGroup']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  customer?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  orders?: Resolver<ReadonlyArray<ResolversTypes['Order']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  address?: Resolver<ResolversTypes['ShippingAddress'], ParentType, ContextType>;
  coupons?: Resolver<ReadonlyArray<ResolversTypes['UsedCoupon']>, ParentType, ContextType>;
  holdExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  holdExtended?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  paidAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
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
  subtotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  discount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  shipping?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  shippingName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  taxIncluded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  address?: Resolver<ResolversTypes['ShippingAddress'], ParentType, ContextType>;
  paymentStatus?: Resolver<ResolversTypes['OrderPaymentStatus'], ParentType, ContextType>;
  fulfillmentStatus?: Resolver<ResolversTypes['OrderFulfillmentStatus'], ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  fulfillments?: Resolver<ReadonlyArray<ResolversTypes['Fulfillment']>, ParentType, ContextType>;
  cancellations?: Resolver<ReadonlyArray<ResolversTypes['OrderCancellation']>, ParentType, ContextType>;
  returns?: Resolver<ReadonlyArray<ResolversTypes['ReturnRequest']>, ParentType, ContextType>;
  deliveredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
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
  cancelled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fulfilled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shipped?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  delivered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  returned?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  returnable?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  discount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  taxBasisPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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

export type SalesPointResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SalesPoint'] = ResolversParentTypes['SalesPoint']> = {
  start?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  units?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  revenue?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type OrderAgingResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['OrderAging'] = ResolversParentTypes['OrderAging']> = {
  ages?: Resolver<ReadonlyArray<ResolversTypes['OrderAge']>, ParentType, ContextType>;
  oldest?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type OrderAgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['OrderAge'] = ResolversParentTypes['OrderAge']> = {
  age?: Resolver<ResolversTypes['OrderAgeName'], ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProductSalesResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProductSales'] = ResolversParentTypes['ProductSales']> = {
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  units?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  revenue?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type ProductSearchConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProductSearchConnection'] = ResolversParentTypes['ProductSearchConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProductEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Product']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  correctedQuery?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  facets?: Resolver<ReadonlyArray<ResolversTypes['SearchFacet']>, ParentType, ContextType>;
};

export type SearchFacetResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SearchFacet'] = ResolversParentTypes['SearchFacet']> = {
  kind?: Resolver<ResolversTypes['SearchFacetKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['SearchFacetValue']>, ParentType, ContextType>;
};

export type SearchFacetValueResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SearchFacetValue'] = ResolversParentTypes['SearchFacetValue']> = {
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SearchSynonymsResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SearchSynonyms'] = ResolversParentTypes['SearchSynonyms']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['SearchLanguage']>, ParentType, ContextType>;
  words?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type SearchSyncResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SearchSync'] = ResolversParentTypes['SearchSync']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['SearchSyncScope'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['SearchSyncStatus'], ParentType, ContextType>;
  done?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  missing?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outdated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  surplus?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  indexed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  deleted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  errors?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastError?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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

export type RatingResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Rating'] = ResolversParentTypes['Rating']> = {
  average?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type FulfillmentResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Fulfillment'] = ResolversParentTypes['Fulfillment'], FederationReferenceType extends FederationReferenceTypes['Fulfillment'] = FederationReferenceTypes['Fulfillment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Fulfillment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['FulfillmentStatus'], ParentType, ContextType>;
  availableTransitions?: Resolver<ReadonlyArray<ResolversTypes['FulfillmentTransition']>, ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['FulfillmentLine']>, ParentType, ContextType>;
  carrier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  trackingNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  trackingUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  handedOverAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deliveredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type FulfillmentLineResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['FulfillmentLine'] = ResolversParentTypes['FulfillmentLine']> = {
  line?: Resolver<ResolversTypes['OrderLine'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrderCancellationResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['OrderCancellation'] = ResolversParentTypes['OrderCancellation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OrderCancellationKind'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['OrderCancellationLine']>, ParentType, ContextType>;
  shipping?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type OrderCancellationLineResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['OrderCancellationLine'] = ResolversParentTypes['OrderCancellationLine']> = {
  line?: Resolver<ResolversTypes['OrderLine'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type ReturnRequestResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ReturnRequest'] = ResolversParentTypes['ReturnRequest'], FederationReferenceType extends FederationReferenceTypes['ReturnRequest'] = FederationReferenceTypes['ReturnRequest']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ReturnRequest']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReturnStatus'], ParentType, ContextType>;
  availableTransitions?: Resolver<ReadonlyArray<ResolversTypes['ReturnTransition']>, ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['ReturnLine']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['ReturnReason'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  answer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  trackingNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  replacements?: Resolver<ReadonlyArray<ResolversTypes['ReturnReplacement']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ReturnRequestConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ReturnRequestConnection'] = ResolversParentTypes['ReturnRequestConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ReturnRequestEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ReturnRequest']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ReturnRequestEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ReturnRequestEdge'] = ResolversParentTypes['ReturnRequestEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ReturnRequest'], ParentType, ContextType>;
};

export type ReturnLineResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ReturnLine'] = ResolversParentTypes['ReturnLine']> = {
  line?: Resolver<ResolversTypes['OrderLine'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  accepted?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  restocked?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  refunded?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type ReturnReplacementResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ReturnReplacement'] = ResolversParentTypes['ReturnReplacement']> = {
  line?: Resolver<ResolversTypes['OrderLine'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  variantTitle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  carrier?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  trackingNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  trackingUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sentAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CommissionPreviewResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CommissionPreview'] = ResolversParentTypes['CommissionPreview']> = {
  vendor?: Resolver<ResolversTypes['Vendor'], ParentType, ContextType>;
  frozen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  commission?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  commissionTax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  returned?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['CommissionPreviewLine']>, ParentType, ContextType>;
};

export type CommissionPreviewLineResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CommissionPreviewLine'] = ResolversParentTypes['CommissionPreviewLine']> = {
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  orderLine?: Resolver<Maybe<ResolversTypes['OrderLine']>, ParentType, ContextType>;
  cartLine?: Resolver<Maybe<ResolversTypes['CartLine']>, ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  commission?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  commissionTax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  returned?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type ProductReviewResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProductReview'] = ResolversParentTypes['ProductReview'], FederationReferenceType extends FederationReferenceTypes['ProductReview'] = FederationReferenceTypes['ProductReview']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProductReview']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  author?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  rating?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReviewStatus'], ParentType, ContextType>;
  moderationNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reports?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reply?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  repliedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ProductReviewConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProductReviewConnection'] = ResolversParentTypes['ProductReviewConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProductReviewEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ProductReview']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ProductReviewEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProductReviewEdge'] = ResolversParentTypes['ProductReviewEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProductReview'], ParentType, ContextType>;
};

export type MarkShippedPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['MarkShippedPayload'] = ResolversParentTypes['MarkShippedPayload']> = {
  fulfillment?: Resolver<Maybe<ResolversTypes['Fulfillment']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type MarkDeliveredPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['MarkDeliveredPayload'] = ResolversParentTypes['MarkDeliveredPayload']> = {
  fulfillment?: Resolver<Maybe<ResolversTypes['Fulfillment']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type MarkUndeliveredPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['MarkUndeliveredPayload'] = ResolversParentTypes['MarkUndeliveredPayload']> = {
  fulfillment?: Resolver<Maybe<ResolversTypes['Fulfillment']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type MarkLostPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['MarkLostPayload'] = ResolversParentTypes['MarkLostPayload']> = {
  fulfillment?: Resolver<Maybe<ResolversTypes['Fulfillment']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type CancelFulfillmentPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CancelFulfillmentPayload'] = ResolversParentTypes['CancelFulfillmentPayload']> = {
  fulfillment?: Resolver<Maybe<ResolversTypes['Fulfillment']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type RequestReturnPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RequestReturnPayload'] = ResolversParentTypes['RequestReturnPayload']> = {
  returnRequest?: Resolver<Maybe<ResolversTypes['ReturnRequest']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type ApproveReturnPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ApproveReturnPayload'] = ResolversParentTypes['ApproveReturnPayload']> = {
  returnRequest?: Resolver<Maybe<ResolversTypes['ReturnRequest']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type RejectReturnPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RejectReturnPayload'] = ResolversParentTypes['RejectReturnPayload']> = {
  returnRequest?: Resolver<Maybe<ResolversTypes['ReturnRequest']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type CancelReturnPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CancelReturnPayload'] = ResolversParentTypes['CancelReturnPayload']> = {
  returnRequest?: Resolver<Maybe<ResolversTypes['ReturnRequest']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type MarkReturnSentPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['MarkReturnSentPayload'] = ResolversParentTypes['MarkReturnSentPayload']> = {
  returnRequest?: Resolver<Maybe<ResolversTypes['ReturnRequest']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type ReceiveReturnPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ReceiveReturnPayload'] = ResolversParentTypes['ReceiveReturnPayload']> = {
  returnRequest?: Resolver<Maybe<ResolversTypes['ReturnRequest']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type InspectReturnPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['InspectReturnPayload'] = ResolversParentTypes['InspectReturnPayload']> = {
  returnRequest?: Resolver<Maybe<ResolversTypes['ReturnRequest']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type RefundReturnPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RefundReturnPayload'] = ResolversParentTypes['RefundReturnPayload']> = {
  returnRequest?: Resolver<Maybe<ResolversTypes['ReturnRequest']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type ExchangeReturnPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ExchangeReturnPayload'] = ResolversParentTypes['ExchangeReturnPayload']> = {
  returnRequest?: Resolver<Maybe<ResolversTypes['ReturnRequest']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type CreateReviewPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CreateReviewPayload'] = ResolversParentTypes['CreateReviewPayload']> = {
  review?: Resolver<Maybe<ResolversTypes['ProductReview']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type UpdateReviewPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['UpdateReviewPayload'] = ResolversParentTypes['UpdateReviewPayload']> = {
  review?: Resolver<Maybe<ResolversTypes['ProductReview']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type ReplyToReviewPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ReplyToReviewPayload'] = ResolversParentTypes['ReplyToReviewPayload']> = {
  review?: Resolver<Maybe<ResolversTypes['ProductReview']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type ModerateReviewPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ModerateReviewPayload'] = ResolversParentTypes['ModerateReviewPayload']> = {
  review?: Resolver<Maybe<ResolversTypes['ProductReview']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type ReportReviewPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ReportReviewPayload'] = ResolversParentTypes['ReportReviewPayload']> = {
  reviewId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type ApplyVendorPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ApplyVendorPayload'] = ResolversParentTypes['ApplyVendorPayload']> = {
  vendor?: Resolver<Maybe<ResolversTypes['Vendor']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type AdminManageVendorsPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['AdminManageVendorsPayload'] = ResolversParentTypes['AdminManageVendorsPayload']> = {
  vendor?: Resolver<Maybe<ResolversTypes['Vendor']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type SetVendorHolidayPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SetVendorHolidayPayload'] = ResolversParentTypes['SetVendorHolidayPayload']> = {
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
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type ExtendReservationPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ExtendReservationPayload'] = ResolversParentTypes['ExtendReservationPayload']> = {
  orderGroup?: Resolver<Maybe<ResolversTypes['OrderGroup']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type SetCartAddressPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SetCartAddressPayload'] = ResolversParentTypes['SetCartAddressPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type SelectShippingPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SelectShippingPayload'] = ResolversParentTypes['SelectShippingPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type ApplyCouponPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ApplyCouponPayload'] = ResolversParentTypes['ApplyCouponPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type RemoveCouponPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RemoveCouponPayload'] = ResolversParentTypes['RemoveCouponPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type UpsertCouponPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['UpsertCouponPayload'] = ResolversParentTypes['UpsertCouponPayload']> = {
  coupon?: Resolver<Maybe<ResolversTypes['Coupon']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type UpsertShippingRatePayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['UpsertShippingRatePayload'] = ResolversParentTypes['UpsertShippingRatePayload']> = {
  rate?: Resolver<Maybe<ResolversTypes['ShippingRate']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type SetTaxRatePayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SetTaxRatePayload'] = ResolversParentTypes['SetTaxRatePayload']> = {
  rate?: Resolver<Maybe<ResolversTypes['TaxRate']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type SetVendorTaxModePayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SetVendorTaxModePayload'] = ResolversParentTypes['SetVendorTaxModePayload']> = {
  vendor?: Resolver<Maybe<ResolversTypes['Vendor']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type SetStockPolicyPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SetStockPolicyPayload'] = ResolversParentTypes['SetStockPolicyPayload']> = {
  level?: Resolver<Maybe<ResolversTypes['StockLevel']>, ParentType, ContextType>;
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

export type SetCatalogueLanguagePayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SetCatalogueLanguagePayload'] = ResolversParentTypes['SetCatalogueLanguagePayload']> = {
  language?: Resolver<Maybe<ResolversTypes['SearchLanguage']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type UpsertSearchSynonymsPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['UpsertSearchSynonymsPayload'] = ResolversParentTypes['UpsertSearchSynonymsPayload']> = {
  synonyms?: Resolver<Maybe<ResolversTypes['SearchSynonyms']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type RecommendationResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Recommendation'] = ResolversParentTypes['Recommendation']> = {
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['RecommendationReason'], ParentType, ContextType>;
};

export type RecommendationRefreshResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RecommendationRefresh'] = ResolversParentTypes['RecommendationRefresh']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RecommendationRefreshStatus'], ParentType, ContextType>;
  products?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pairs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type WishlistResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Wishlist'] = ResolversParentTypes['Wishlist'], FederationReferenceType extends FederationReferenceTypes['Wishlist'] = FederationReferenceTypes['Wishlist']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Wishlist']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  items?: Resolver<ReadonlyArray<ResolversTypes['WishlistItem']>, ParentType, ContextType>;
  shareToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type WishlistItemResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['WishlistItem'] = ResolversParentTypes['WishlistItem']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  priceThen?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  addedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CreateWishlistPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CreateWishlistPayload'] = ResolversParentTypes['CreateWishlistPayload']> = {
  wishlist?: Resolver<Maybe<ResolversTypes['Wishlist']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type RenameWishlistPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RenameWishlistPayload'] = ResolversParentTypes['RenameWishlistPayload']> = {
  wishlist?: Resolver<Maybe<ResolversTypes['Wishlist']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type ShareWishlistPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ShareWishlistPayload'] = ResolversParentTypes['ShareWishlistPayload']> = {
  wishlist?: Resolver<Maybe<ResolversTypes['Wishlist']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type AddToWishlistPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['AddToWishlistPayload'] = ResolversParentTypes['AddToWishlistPayload']> = {
  wishlist?: Resolver<Maybe<ResolversTypes['Wishlist']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type RemoveFromWishlistPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RemoveFromWishlistPayload'] = ResolversParentTypes['RemoveFromWishlistPayload']> = {
  wishlist?: Resolver<Maybe<ResolversTypes['Wishlist']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type DeleteWishlistPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['DeleteWishlistPayload'] = ResolversParentTypes['DeleteWishlistPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type ProductOptionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProductOption'] = ResolversParentTypes['ProductOption']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  choices?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type VariantOptionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['VariantOption'] = ResolversParentTypes['VariantOption']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProductImageResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProductImage'] = ResolversParentTypes['ProductImage']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  alt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  width?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  height?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProductStatusChangeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProductStatusChange'] = ResolversParentTypes['ProductStatusChange']> = {
  from?: Resolver<ResolversTypes['ProductStatus'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['ProductStatus'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type VariantPriceResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['VariantPrice'] = ResolversParentTypes['VariantPrice']> = {
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  compareAtPrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  startsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ProductVariantConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProductVariantConnection'] = ResolversParentTypes['ProductVariantConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProductVariantEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ProductVariantEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProductVariantEdge'] = ResolversParentTypes['ProductVariantEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProductVariant'], ParentType, ContextType>;
};

export type BuyBoxResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['BuyBox'] = ResolversParentTypes['BuyBox']> = {
  variant?: Resolver<ResolversTypes['ProductVariant'], ParentType, ContextType>;
  landedPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  offers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProductImportResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProductImport'] = ResolversParentTypes['ProductImport']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  vendor?: Resolver<ResolversTypes['Vendor'], ParentType, ContextType>;
  fileName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ProductImportStatus'], ParentType, ContextType>;
  progress?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  products?: Resolver<ResolversTypes['ProductImportCounts'], ParentType, ContextType>;
  variantsCreated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variantsUpdated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  errors?: Resolver<ResolversTypes['ProductImportProblemConnection'], ParentType, ContextType, RequireFields<ProductImportErrorsArgs, 'first'>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ProductImportCountsResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProductImportCounts'] = ResolversParentTypes['ProductImportCounts']> = {
  created?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProductImportProblemResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProductImportProblem'] = ResolversParentTypes['ProductImportProblem']> = {
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problem?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ProductImportProblemConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProductImportProblemConnection'] = ResolversParentTypes['ProductImportProblemConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProductImportProblemEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ProductImportProblem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ProductImportProblemEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProductImportProblemEdge'] = ResolversParentTypes['ProductImportProblemEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProductImportProblem'], ParentType, ContextType>;
};

export type ScheduleProductPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ScheduleProductPayload'] = ResolversParentTypes['ScheduleProductPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type ReorderVariantsPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ReorderVariantsPayload'] = ResolversParentTypes['ReorderVariantsPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type ArchiveVariantPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ArchiveVariantPayload'] = ResolversParentTypes['ArchiveVariantPayload']> = {
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type RestoreVariantPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RestoreVariantPayload'] = ResolversParentTypes['RestoreVariantPayload']> = {
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type SetProductImagesPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SetProductImagesPayload'] = ResolversParentTypes['SetProductImagesPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type SetPricesPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SetPricesPayload'] = ResolversParentTypes['SetPricesPayload']> = {
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type CreateCategoryPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CreateCategoryPayload'] = ResolversParentTypes['CreateCategoryPayload']> = {
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type UpdateCategoryPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['UpdateCategoryPayload'] = ResolversParentTypes['UpdateCategoryPayload']> = {
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type MoveCategoryPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['MoveCategoryPayload'] = ResolversParentTypes['MoveCategoryPayload']> = {
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type DeleteCategoryPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['DeleteCategoryPayload'] = ResolversParentTypes['DeleteCategoryPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type BulkImportProductsPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['BulkImportProductsPayload'] = ResolversParentTypes['BulkImportProductsPayload']> = {
  productImport?: Resolver<Maybe<ResolversTypes['ProductImport']>, ParentType, ContextType>;
  uploadUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type ExportProductsPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ExportProductsPayload'] = ResolversParentTypes['ExportProductsPayload']> = {
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type SetCartCurrencyPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SetCartCurrencyPayload'] = ResolversParentTypes['SetCartCurrencyPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['EcommerceError']>, ParentType, ContextType>;
};

export type EcommerceErrorResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['EcommerceError'] = ResolversParentTypes['EcommerceError']> = {
  code?: Resolver<ResolversTypes['EcommerceErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  newPrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
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
  VendorHoliday?: VendorHolidayResolvers<ContextType>;
  PickupPlace?: PickupPlaceResolvers<ContextType>;
  Category?: CategoryResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductConnection?: ProductConnectionResolvers<ContextType>;
  ProductEdge?: ProductEdgeResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  Cart?: CartResolvers<ContextType>;
  CartLine?: CartLineResolvers<ContextType>;
  CartHold?: CartHoldResolvers<ContextType>;
  CartTotals?: CartTotalsResolvers<ContextType>;
  CartCoupon?: CartCouponResolvers<ContextType>;
  ShippingPackage?: ShippingPackageResolvers<ContextType>;
  ShippingOption?: ShippingOptionResolvers<ContextType>;
  ShippingRate?: ShippingRateResolvers<ContextType>;
  TaxRate?: TaxRateResolvers<ContextType>;
  StockLevel?: StockLevelResolvers<ContextType>;
  StockMovement?: StockMovementResolvers<ContextType>;
  StockMovementConnection?: StockMovementConnectionResolvers<ContextType>;
  StockMovementEdge?: StockMovementEdgeResolvers<ContextType>;
  Coupon?: CouponResolvers<ContextType>;
  CouponConnection?: CouponConnectionResolvers<ContextType>;
  CouponEdge?: CouponEdgeResolvers<ContextType>;
  UsedCoupon?: UsedCouponResolvers<ContextType>;
  StockLowEvent?: StockLowEventResolvers<ContextType>;
  OrderGroup?: OrderGroupResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  OrderConnection?: OrderConnectionResolvers<ContextType>;
  OrderEdge?: OrderEdgeResolvers<ContextType>;
  OrderLine?: OrderLineResolvers<ContextType>;
  ShippingAddress?: ShippingAddressResolvers<ContextType>;
  VendorDashboard?: VendorDashboardResolvers<ContextType>;
  SalesPoint?: SalesPointResolvers<ContextType>;
  OrderAging?: OrderAgingResolvers<ContextType>;
  OrderAge?: OrderAgeResolvers<ContextType>;
  ProductSales?: ProductSalesResolvers<ContextType>;
  ProductSearchConnection?: ProductSearchConnectionResolvers<ContextType>;
  SearchFacet?: SearchFacetResolvers<ContextType>;
  SearchFacetValue?: SearchFacetValueResolvers<ContextType>;
  SearchSynonyms?: SearchSynonymsResolvers<ContextType>;
  SearchSync?: SearchSyncResolvers<ContextType>;
  VendorOrderPlacedEvent?: VendorOrderPlacedEventResolvers<ContextType>;
  OrderStatusChangedEvent?: OrderStatusChangedEventResolvers<ContextType>;
  CartUpdatedEvent?: CartUpdatedEventResolvers<ContextType>;
  Rating?: RatingResolvers<ContextType>;
  Fulfillment?: FulfillmentResolvers<ContextType>;
  FulfillmentLine?: FulfillmentLineResolvers<ContextType>;
  OrderCancellation?: OrderCancellationResolvers<ContextType>;
  OrderCancellationLine?: OrderCancellationLineResolvers<ContextType>;
  ReturnRequest?: ReturnRequestResolvers<ContextType>;
  ReturnRequestConnection?: ReturnRequestConnectionResolvers<ContextType>;
  ReturnRequestEdge?: ReturnRequestEdgeResolvers<ContextType>;
  ReturnLine?: ReturnLineResolvers<ContextType>;
  ReturnReplacement?: ReturnReplacementResolvers<ContextType>;
  CommissionPreview?: CommissionPreviewResolvers<ContextType>;
  CommissionPreviewLine?: CommissionPreviewLineResolvers<ContextType>;
  ProductReview?: ProductReviewResolvers<ContextType>;
  ProductReviewConnection?: ProductReviewConnectionResolvers<ContextType>;
  ProductReviewEdge?: ProductReviewEdgeResolvers<ContextType>;
  MarkShippedPayload?: MarkShippedPayloadResolvers<ContextType>;
  MarkDeliveredPayload?: MarkDeliveredPayloadResolvers<ContextType>;
  MarkUndeliveredPayload?: MarkUndeliveredPayloadResolvers<ContextType>;
  MarkLostPayload?: MarkLostPayloadResolvers<ContextType>;
  CancelFulfillmentPayload?: CancelFulfillmentPayloadResolvers<ContextType>;
  RequestReturnPayload?: RequestReturnPayloadResolvers<ContextType>;
  ApproveReturnPayload?: ApproveReturnPayloadResolvers<ContextType>;
  RejectReturnPayload?: RejectReturnPayloadResolvers<ContextType>;
  CancelReturnPayload?: CancelReturnPayloadResolvers<ContextType>;
  MarkReturnSentPayload?: MarkReturnSentPayloadResolvers<ContextType>;
  ReceiveReturnPayload?: ReceiveReturnPayloadResolvers<ContextType>;
  InspectReturnPayload?: InspectReturnPayloadResolvers<ContextType>;
  RefundReturnPayload?: RefundReturnPayloadResolvers<ContextType>;
  ExchangeReturnPayload?: ExchangeReturnPayloadResolvers<ContextType>;
  CreateReviewPayload?: CreateReviewPayloadResolvers<ContextType>;
  UpdateReviewPayload?: UpdateReviewPayloadResolvers<ContextType>;
  ReplyToReviewPayload?: ReplyToReviewPayloadResolvers<ContextType>;
  ModerateReviewPayload?: ModerateReviewPayloadResolvers<ContextType>;
  ReportReviewPayload?: ReportReviewPayloadResolvers<ContextType>;
  ApplyVendorPayload?: ApplyVendorPayloadResolvers<ContextType>;
  AdminManageVendorsPayload?: AdminManageVendorsPayloadResolvers<ContextType>;
  SetVendorHolidayPayload?: SetVendorHolidayPayloadResolvers<ContextType>;
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
  ExtendReservationPayload?: ExtendReservationPayloadResolvers<ContextType>;
  SetCartAddressPayload?: SetCartAddressPayloadResolvers<ContextType>;
  SelectShippingPayload?: SelectShippingPayloadResolvers<ContextType>;
  ApplyCouponPayload?: ApplyCouponPayloadResolvers<ContextType>;
  RemoveCouponPayload?: RemoveCouponPayloadResolvers<ContextType>;
  UpsertCouponPayload?: UpsertCouponPayloadResolvers<ContextType>;
  UpsertShippingRatePayload?: UpsertShippingRatePayloadResolvers<ContextType>;
  SetTaxRatePayload?: SetTaxRatePayloadResolvers<ContextType>;
  SetVendorTaxModePayload?: SetVendorTaxModePayloadResolvers<ContextType>;
  SetStockPolicyPayload?: SetStockPolicyPayloadResolvers<ContextType>;
  FulfillOrderPayload?: FulfillOrderPayloadResolvers<ContextType>;
  CancelOrderPayload?: CancelOrderPayloadResolvers<ContextType>;
  SyncProductsToAlgoliaPayload?: SyncProductsToAlgoliaPayloadResolvers<ContextType>;
  SetCatalogueLanguagePayload?: SetCatalogueLanguagePayloadResolvers<ContextType>;
  UpsertSearchSynonymsPayload?: UpsertSearchSynonymsPayloadResolvers<ContextType>;
  Recommendation?: RecommendationResolvers<ContextType>;
  RecommendationRefresh?: RecommendationRefreshResolvers<ContextType>;
  Wishlist?: WishlistResolvers<ContextType>;
  WishlistItem?: WishlistItemResolvers<ContextType>;
  CreateWishlistPayload?: CreateWishlistPayloadResolvers<ContextType>;
  RenameWishlistPayload?: RenameWishlistPayloadResolvers<ContextType>;
  ShareWishlistPayload?: ShareWishlistPayloadResolvers<ContextType>;
  AddToWishlistPayload?: AddToWishlistPayloadResolvers<ContextType>;
  RemoveFromWishlistPayload?: RemoveFromWishlistPayloadResolvers<ContextType>;
  DeleteWishlistPayload?: DeleteWishlistPayloadResolvers<ContextType>;
  ProductOption?: ProductOptionResolvers<ContextType>;
  VariantOption?: VariantOptionResolvers<ContextType>;
  ProductImage?: ProductImageResolvers<ContextType>;
  ProductStatusChange?: ProductStatusChangeResolvers<ContextType>;
  VariantPrice?: VariantPriceResolvers<ContextType>;
  ProductVariantConnection?: ProductVariantConnectionResolvers<ContextType>;
  ProductVariantEdge?: ProductVariantEdgeResolvers<ContextType>;
  BuyBox?: BuyBoxResolvers<ContextType>;
  ProductImport?: ProductImportResolvers<ContextType>;
  ProductImportCounts?: ProductImportCountsResolvers<ContextType>;
  ProductImportProblem?: ProductImportProblemResolvers<ContextType>;
  ProductImportProblemConnection?: ProductImportProblemConnectionResolvers<ContextType>;
  ProductImportProblemEdge?: ProductImportProblemEdgeResolvers<ContextType>;
  ScheduleProductPayload?: ScheduleProductPayloadResolvers<ContextType>;
  ReorderVariantsPayload?: ReorderVariantsPayloadResolvers<ContextType>;
  ArchiveVariantPayload?: ArchiveVariantPayloadResolvers<ContextType>;
  RestoreVariantPayload?: RestoreVariantPayloadResolvers<ContextType>;
  SetProductImagesPayload?: SetProductImagesPayloadResolvers<ContextType>;
  SetPricesPayload?: SetPricesPayloadResolvers<ContextType>;
  CreateCategoryPayload?: CreateCategoryPayloadResolvers<ContextType>;
  UpdateCategoryPayload?: UpdateCategoryPayloadResolvers<ContextType>;
  MoveCategoryPayload?: MoveCategoryPayloadResolvers<ContextType>;
  DeleteCategoryPayload?: DeleteCategoryPayloadResolvers<ContextType>;
  BulkImportProductsPayload?: BulkImportProductsPayloadResolvers<ContextType>;
  ExportProductsPayload?: ExportProductsPayloadResolvers<ContextType>;
  SetCartCurrencyPayload?: SetCartCurrencyPayloadResolvers<ContextType>;
  EcommerceError?: EcommerceErrorResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  GeoPoint?: GeoPointResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  BigInt?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
};


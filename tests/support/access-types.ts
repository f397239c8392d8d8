import type { Grant } from './access-table.ts';

/**
 * Every field of every type that can be reached from what everybody may read, and who gets it of Vélo's things and of Ana. What is for some is
 * null for all others. A `?` marks a field that may be null for them too, at the time of the test.
 */
export const typeGrants: Readonly<Record<string, readonly Grant[]>> = {
  Vendor: [
    { to: 'everybody', fields: 'id slug name description currency language pricesIncludeTax holiday rating createdAt products' },
    { to: 'owner admin pretender', fields: 'status availableTransitions pickup' },
    { to: 'owner admin', fields: 'commissionTerms commissionTaxCountry? payouts payoutAccounts payoutSchedule balance' },
  ],
  Product: [
    {
      to: 'everybody',
      fields: `id slug title description tags language taxCategory status availableTransitions vendor category variants options images priceFrom boughtTogether similar
        rating createdAt updatedAt`,
    },
    { to: 'owner admin pretender', fields: 'archivedVariants history publishAt? unpublishAt?' },
  ],
  ProductVariant: [
    { to: 'everybody', fields: 'id sku title options price compareAtPrice gtin image images archivedAt offers buyBox weightGrams available product' },
    { to: 'owner admin pretender', fields: 'prices onHand reserved' },
  ],
  ProductReview: [
    { to: 'everybody', fields: 'id product author rating title body status reply repliedAt createdAt updatedAt' },
    { to: 'customer admin pretender', fields: 'moderationNote?' },
    { to: 'admin pretender', fields: 'reports' },
  ],
  User: [
    { to: 'everybody', fields: 'id displayName createdAt' },
    { to: 'customer', fields: 'email phone locale timeZone addresses organizations invitations notifications unreadNotifications orders cart vendors wishlists' },
    { to: 'customer admin', fields: 'status roles wallets' },
    { to: 'admin', fields: 'availableTransitions' },
    { to: 'admin pretender', fields: 'courierProfile?' },
  ],
  Category: [{ to: 'everybody', fields: 'id slug name parent position depth ancestors children products bestsellers' }],
  VendorHoliday: [{ to: 'everybody', fields: 'from until message active' }],
  Rating: [{ to: 'everybody', fields: 'average count score' }],
  BuyBox: [{ to: 'everybody', fields: 'variant landedPrice score offers' }],
  Recommendation: [{ to: 'everybody', fields: 'product reason' }],
  TaxRate: [{ to: 'everybody', fields: 'id country category name basisPoints validFrom' }],
  ProductOption: [{ to: 'everybody', fields: 'name choices' }],
  VariantOption: [{ to: 'everybody', fields: 'name value' }],
  ProductImage: [{ to: 'everybody', fields: 'id url alt width height' }],
  Money: [{ to: 'everybody', fields: 'amount currency decimal' }],
  PageInfo: [{ to: 'everybody', fields: 'hasNextPage endCursor' }],
  SearchFacet: [{ to: 'everybody', fields: 'kind name values' }],
  SearchFacetValue: [{ to: 'everybody', fields: 'value label count' }],
  ProductSearchConnection: [{ to: 'everybody', fields: 'edges nodes pageInfo total isExact correctedQuery facets' }],
  ProductConnection: [{ to: 'everybody', fields: 'edges nodes pageInfo' }],
  ProductEdge: [{ to: 'everybody', fields: 'cursor node' }],
  ProductVariantConnection: [{ to: 'everybody', fields: 'edges nodes pageInfo' }],
  ProductVariantEdge: [{ to: 'everybody', fields: 'cursor node' }],
  ProductReviewConnection: [{ to: 'everybody', fields: 'edges nodes pageInfo' }],
  ProductReviewEdge: [{ to: 'everybody', fields: 'cursor node' }],
};

/** The same of types of things that several parties may read, by the table of root fields: `parties` are all of them. */
export const partyGrants: Readonly<Record<string, readonly Grant[]>> = {
  Order: [
    {
      to: 'parties',
      fields: `id code status availableTransitions customer vendor lines subtotal discount shipping shippingName tax taxIncluded total address paymentStatus fulfillmentStatus
        refunded fulfillments cancellations returns deliveredAt placedAt createdAt notifications delivery`,
    },
    { to: 'customer admin pretender', fields: 'group' },
  ],
  PaymentIntent: [
    {
      to: 'parties',
      fields: `id status availableTransitions amount capture amountCaptured amountCapturable incrementingTo authorizationExpiresAt captures refunded payer subjectType
        subjectId orderGroup splits refunds disputes createdAt succeededAt`,
    },
    { to: 'customer admin', fields: 'attempts method failureReason? receipt' },
    { to: 'customer', fields: 'clientSecret nextActionUrl?' },
    { to: 'admin', fields: 'providerFees' },
  ],
  PaymentSplit: [
    { to: 'parties', fields: 'reference order payeeId vendor amount captured refunded invoice releasedAt' },
    { to: 'owner admin', fields: 'commission commissionTax net commissionLines' },
  ],
  Delivery: [
    {
      to: 'parties',
      fields: `id order vendor customer status availableTransitions pickup dropoff items readyAt eta courier attempts proof exceptions createdAt assignedAt pickedUpAt
        deliveredAt`,
    },
    { to: 'customer owner admin pretender', fields: 'publicToken' },
  ],
  Dispute: [
    { to: 'parties', fields: 'id payment status availableTransitions reason amount evidenceDueBy evidence acceptedAt decidedAt takenBack createdAt' },
    { to: 'admin', fields: 'withheld' },
  ],
};

/** Where a thing of each type with private fields is that belongs to Ana or Vélo: the way to it, from a root field. */
export const waysTo: Readonly<Record<string, readonly [root: string, way: string]>> = {
  Vendor: ['vendor', ''],
  Product: ['product', ''],
  ProductVariant: ['product', 'variants'],
  ProductReview: ['reviews', 'nodes'],
  User: ['user', ''],
  Order: ['order', ''],
  PaymentIntent: ['payment', ''],
  PaymentSplit: ['payment', 'splits'],
  Delivery: ['delivery', ''],
  Dispute: ['dispute', ''],
};

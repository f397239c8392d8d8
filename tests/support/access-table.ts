/**
 * Those who may be let in: Ana, who buys; Vera, the owner of the vendor Vélo; Carl, who brings Ana's order; Ada of Plaza; a machine that may send messages.
 */
export const insiders = ['customer', 'owner', 'carrier', 'admin', 'sender'] as const;
/**
 * Those who must not get what is Ana's or Vélo's: somebody who is not signed in; another customer; the owner of another vendor; a manager whom Vélo
 * has dismissed; another courier; a customer whose token says that they are of Plaza, and the database that they are not; a machine without scopes;
 * and Ana herself by a sign-in that she has ended.
 */
export const outsiders = ['nobody', 'stranger', 'rival', 'former', 'courier', 'pretender', 'machine', 'revoked'] as const;
export type Viewer = (typeof insiders | typeof outsiders)[number];

export type Root = 'Query' | 'Mutation' | 'Subscription';

export interface Grant {
  /** `everybody`, also without signing in; `signed in`: all who are; `own`: all who are, and nothing but their own; else viewers by name. */
  readonly to: string;
  readonly fields: string;
}

const unnamed: ReadonlySet<string> = new Set(['everybody', 'signed in', 'own']);

/** The viewers of a grant; null when it is not for some in particular. */
export const viewersOf = (to: string): readonly Viewer[] | null => (unnamed.has(to) ? null : (to.split(' ') as Viewer[]));

/**
 * Who gets something from root fields, or has a mutation done, when asked for Ana's or Vélo's things. Reading in shops and deliveries trusts the roles of a
 * token, since whoever loses a role has their tokens refused within seconds. Money, messages and every change are by the database: there the pretender is
 * nobody.
 */
export const grants: Readonly<Record<Root, readonly Grant[]>> = {
  Query: [
    { to: 'everybody', fields: 'user vendor product products categories category searchProducts taxRates recommendations reviews' },
    { to: 'signed in', fields: 'walletLimits exchangeQuote quoteDelivery' },
    { to: 'own', fields: 'me mySessions myNotifications unreadCount myNotificationPreferences myDevices getUserCart myOrders myPaymentMethods myWallet myWallets myTransactions' },
    { to: 'customer', fields: 'notification shippingOptions wishlist' },
    { to: 'customer owner admin', fields: 'payment paymentStatus invoice' },
    { to: 'customer admin pretender', fields: 'orderGroup' },
    { to: 'customer owner admin pretender', fields: 'order returnRequest' },
    { to: 'customer owner carrier admin pretender', fields: 'delivery trackDelivery' },
    { to: 'carrier admin pretender', fields: 'getCourierAssignments' },
    { to: 'owner', fields: 'organization' },
    { to: 'sender', fields: 'notificationBatch' },
    {
      to: 'owner admin',
      fields: 'getVendorBalance commissionQuote commissionPreview dispute disputes payout payouts exportPayoutStatement payments refunds invoices ledgerAccount',
    },
    {
      to: 'owner admin pretender',
      fields: `vendorProducts returnRequests productImport vendorOrders vendorDashboard vendorSalesSeries vendorTopProducts vendorOrderAging vendorLowStock vendorOrderExport
        stockLevels stockMovements coupons coupon shippingRates`,
    },
    { to: 'admin pretender', fields: 'localOutbox nearbyCouriers reviewQueue recommendationRefresh' },
    {
      to: 'admin',
      fields: `apiKeys vendors searchSynonyms searchSync paymentAnalytics velocityRules paymentReviews quoteCommission commissionRates commissionRate commissionCategories commissionTaxes trialBalance
        ledgerTransaction exportLedgerStatement pendingTransfer pendingTransfers ledgerAdjustments exchangeRates settlementReport reconciliationRuns reconciliationRun
        reconciliationItems reconciliationItem suspense failedRefunds unmatchedWebhooks`,
    },
  ],
  Mutation: [
    {
      to: 'own',
      fields: `updateProfile markAllRead updateNotificationPreferences registerDevice unregisterDevice reportCourierLocations applyVendor createWishlist mergeCarts
        createReview reportReview walletTopUp walletTransfer savePaymentMethod`,
    },
    {
      to: 'customer',
      fields: `upsertAddress deleteAddress revokeSession markRead archiveNotification addToCart updateCartLine removeFromCart setCartAddress selectShipping applyCoupon
        removeCoupon setCartCurrency checkoutCart extendReservation cancelOrder addToWishlist removeFromWishlist renameWishlist shareWishlist deleteWishlist
        requestReturn cancelReturn markReturnSent updateReview createPaymentIntent confirmPayment setDefaultPaymentMethod removePaymentMethod`,
    },
    { to: 'customer admin', fields: 'cancelPayment' },
    { to: 'carrier', fields: 'acceptInvitation declineInvitation' },
    {
      to: 'owner',
      fields: `inviteMember revokeInvitation changeMemberRole removeMember setVendorHoliday setVendorTaxMode setCatalogueLanguage createProduct updateProduct publishProduct
        archiveProduct scheduleProduct reorderVariants archiveVariant restoreVariant setProductImages setPrices bulkImportProducts exportProducts adjustStock
        setStockPolicy upsertCoupon upsertShippingRate fulfillOrder markShipped markDelivered markUndelivered markLost cancelFulfillment approveReturn rejectReturn
        receiveReturn inspectReturn refundReturn exchangeReturn replyToReview`,
    },
    {
      to: 'owner admin',
      fields: `createPayoutAccount createOnboardingLink requestPayout retryPayout cancelPayout setPayoutSchedule submitDisputeEvidence acceptDispute capturePayment
        incrementAuthorization`,
    },
    { to: 'owner admin', fields: 'assignDelivery' },
    { to: 'carrier owner admin', fields: 'updateDeliveryStatus' },
    { to: 'carrier admin', fields: 'handleDeliveryExceptions setCourierAvailability optimizeDeliveryRoutes' },
    { to: 'sender', fields: 'sendNotification queueNotification batchQueueNotifications processNotificationQueue sendSms sendOrderConfirmation' },
    {
      to: 'admin',
      fields: `registerCourier createDelivery setUserStatus setUserRole createServiceAccount createApiKey rotateApiKey revokeApiKey adminManageVendors createCategory updateCategory moveCategory
        deleteCategory setTaxRate upsertSearchSynonyms syncProductsToAlgolia moderateReview setHoldPeriod runPayoutSweep refundPayment refundWalletTopUp
        grantWalletCredit setWalletLimits upsertVelocityRule decidePaymentReview postLedgerAdjustment reverseLedgerTransaction approveLedgerAdjustment
        rejectLedgerAdjustment openPendingTransfer postPendingTransfer voidPendingTransfer upsertExchangeRate exchangeCurrency upsertCommissionRate
        reorderCommissionRates setCommissionTax setVendorTaxCountry reconcileSettlement resolveReconciliationItem approveReconciliationItem
        rejectReconciliationItem retryRefund payRefundFromSuspense reapplyWebhook dismissWebhook`,
    },
  ],
  Subscription: [
    { to: 'own', fields: 'sessionRevoked notificationReceived unreadCountChanged walletBalanceChanged' },
    { to: 'customer', fields: 'cartUpdated' },
    { to: 'customer owner admin', fields: 'paymentUpdated' },
    { to: 'customer owner admin pretender', fields: 'orderStatusChanged' },
    { to: 'customer owner carrier admin pretender', fields: 'deliveryUpdated courierLocation' },
    { to: 'carrier admin pretender', fields: 'courierAssignmentsChanged' },
    { to: 'owner', fields: 'vendorOrderPlaced stockLow' },
    { to: 'owner admin', fields: 'payoutUpdated disputeUpdated' },
  ],
};

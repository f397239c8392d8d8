// Generated from schema.graphql by codegen.ts. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { MoneyRow, PaymentIntentRow, PaymentMethodRow, PaymentAttemptRow, PaymentAnalyticsRow, PaymentCaptureRow, PaymentSplitRow, RefundRow, LedgerAccountRow, LedgerTransactionRow, LedgerEntryRow, PendingTransferRow, LedgerAdjustmentRow, LedgerAdjustmentLineRow, ExchangeRateRow, CurrencyExchangeRow, CommissionRateRow, CommissionTermRow, CommissionTaxRow, CommissionLineRow, QuotedLineRow, DisputeRow, DisputeEvidenceRow, DisputeUpdatedRow, ProviderFeeRow, InvoiceRow, PaymentTransactionRow, PaymentUpdatedRow, SettlementReportRow, SettlementTotalRow, ReconciliationRunRow, ReconciliationItemRow, SettlementLineRow, ReconciliationTotalRow, SuspenseBalanceRow, UnmatchedWebhookRow, WalletRow, WalletTransferRow, WalletLimitsRow, WalletBalanceChangedRow, VelocityRuleRow, PaymentReviewRow, PayoutRow, PayoutItemRow, PayoutAccountRow, PayoutScheduleRow, PayoutUpdatedRow, UserRow, OrderRow, OrderGroupRow, VendorRow } from './rows.ts';
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
  /** One document. Whom it is made out to, members of its vendor, and staff; null for everybody else. */
  readonly invoice: Maybe<Invoice>;
  /** Documents, newest first: of a vendor for its members and staff, or else those made out to the caller as a customer. */
  readonly invoices: InvoiceConnection;
  /** One dispute. Members of the vendors of its payment, and staff; null for everybody else. */
  readonly dispute: Maybe<Dispute>;
  /** Disputes, newest first: of the caller's vendors, or all there are for staff. */
  readonly disputes: DisputeConnection;
  /** One payment. Its payer and staff see all of it, members of a vendor it pays see their part; null for everybody else. */
  readonly payment: Maybe<PaymentIntent>;
  /** Payouts, newest first: of a vendor for its members and staff, of all payees for staff. Empty for everybody else. */
  readonly payouts: PayoutConnection;
  /** One payout. Members of its vendor, the courier or driver it is for, and staff; null for everybody else. */
  readonly payout: Maybe<Payout>;
  /** A page of a payout's statement as CSV, oldest item first. Whoever may see the payout; null for everybody else. Fetch pages until there is no next one and put them one after the other. */
  readonly exportPayoutStatement: Maybe<PayoutStatementExport>;
  /** Where one payment stands. Who may read the payment; null for everybody else. */
  readonly paymentStatus: Maybe<PaymentStatus>;
  /** Payments, newest first. Staff see all, members of a vendor its own (name it in the filter), everybody else what they pay; empty otherwise. */
  readonly payments: PaymentIntentConnection;
  /** Refunds, newest first. Who sees which is as for payments. */
  readonly refunds: RefundConnection;
  /** How payments of one currency went. Admins; null for everybody else. */
  readonly paymentAnalytics: Maybe<PaymentAnalytics>;
  /** The caller's saved methods that were not removed, newest first, at most ten. */
  readonly myPaymentMethods: ReadonlyArray<PaymentMethod>;
  /** What Plaza holds for a vendor in one currency. Its members and staff; null for everybody else. */
  readonly getVendorBalance: Maybe<VendorBalance>;
  /** The caller's wallet of one currency, empty if no money has reached it; null for a currency we do not trade in, and for machines. */
  readonly myWallet: Maybe<Wallet>;
  /** The caller's wallets that money has reached, by currency. */
  readonly myWallets: ReadonlyArray<Wallet>;
  /** What a person may send to others, by currency. Anybody who is signed in. */
  readonly walletLimits: ReadonlyArray<WalletLimits>;
  /** Rules against fraud, by name, at most a few dozen. Staff; null for everybody else. */
  readonly velocityRules: Maybe<ReadonlyArray<VelocityRule>>;
  /** Payments that a rule has held back for a person to look at, newest first. Staff; empty for everybody else. */
  readonly paymentReviews: PaymentReviewConnection;
  /** What the caller paid, got back, sent and received, through providers and through their wallets, newest first. */
  readonly myTransactions: PaymentTransactionConnection;
  /** What the platform would keep of a sale at today's rates. Members of the vendor and staff; null for everybody else. */
  readonly commissionQuote: Maybe<CommissionQuote>;
  /** What the platform would keep of a basket: which rule fits each line, and why each rule before it does not. Nothing is kept. Staff; null for everybody else. */
  readonly quoteCommission: Maybe<QuoteCommissionPayload>;
  /** Commission rules in the order they are tried. Staff; null for everybody else. */
  readonly commissionRates: Maybe<CommissionRateConnection>;
  /** One commission rule as it is now. Staff; null for everybody else. */
  readonly commissionRate: Maybe<CommissionRate>;
  /** What commission rules may name, by area and name, at most 1,000. Staff; null for everybody else. */
  readonly commissionCategories: Maybe<ReadonlyArray<CommissionCategory>>;
  /** Tax on commission by country, the newest rate of each first, at most 1,000. Staff; null for everybody else. */
  readonly commissionTaxes: Maybe<ReadonlyArray<CommissionTax>>;
  /** The whole ledger added up as it stood at an instant. Admins; null for everybody else. */
  readonly trialBalance: Maybe<TrialBalance>;
  /** A transaction of the ledger. Staff; null for everybody else. */
  readonly ledgerTransaction: Maybe<LedgerTransaction>;
  /** A page of an account's statement as CSV, oldest entry first. Staff; null for everybody else. Fetch pages until there is no next one and put them one after the other. */
  readonly exportLedgerStatement: Maybe<LedgerStatementExport>;
  /** A pending transfer. Staff; null for everybody else. */
  readonly pendingTransfer: Maybe<PendingTransfer>;
  /** Pending transfers, newest first. Staff; empty for everybody else. */
  readonly pendingTransfers: PendingTransferConnection;
  /** Adjustments of the ledger, newest first. Staff; empty for everybody else. */
  readonly ledgerAdjustments: LedgerAdjustmentConnection;
  /** All exchange rates, by what is sold and bought. Staff; empty for everybody else. */
  readonly exchangeRates: ReadonlyArray<ExchangeRate>;
  /** What an amount would buy at today's rate. Null when there is no rate, or the amount is too little or too much. */
  readonly exchangeQuote: Maybe<ExchangeQuote>;
  /** What the payment provider's own books say of one day: to be compared with the ledger. Admins; null for everybody else. */
  readonly settlementReport: Maybe<SettlementReport>;
  /** An account of the ledger. Admins, staff, and members of the vendor it belongs to; null for everybody else. */
  readonly ledgerAccount: Maybe<LedgerAccount>;
  /** Comparisons of a payment provider's books with the ledger, newest first. Staff; empty for everybody else. */
  readonly reconciliationRuns: ReconciliationRunConnection;
  /** A comparison. Staff; null for everybody else. */
  readonly reconciliationRun: Maybe<ReconciliationRun>;
  /** Differences between providers' books and the ledger, newest first. Staff; empty for everybody else. */
  readonly reconciliationItems: ReconciliationItemConnection;
  /** A difference. Staff; null for everybody else. */
  readonly reconciliationItem: Maybe<ReconciliationItem>;
  /** What waits in `platform:suspense`, one for each currency. Staff; empty for everybody else. */
  readonly suspense: ReadonlyArray<SuspenseBalance>;
  /** Refunds that the provider could not make and whose money still waits in suspense, newest first. Staff; empty for everybody else. */
  readonly failedRefunds: FailedRefundConnection;
  /** Genuine webhooks that matched nothing we know, those that have waited longest first. Staff; empty for everybody else. */
  readonly unmatchedWebhooks: UnmatchedWebhookConnection;
};


export type QueryInvoiceArgs = {
  id: Scalars['ID']['input'];
};


export type QueryInvoicesArgs = {
  vendorId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryDisputeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDisputesArgs = {
  filter?: InputMaybe<DisputeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPaymentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPayoutsArgs = {
  vendorId?: InputMaybe<Scalars['ID']['input']>;
  status?: InputMaybe<PayoutStatus>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPayoutArgs = {
  id: Scalars['ID']['input'];
};


export type QueryExportPayoutStatementArgs = {
  id: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPaymentStatusArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPaymentsArgs = {
  filter?: InputMaybe<PaymentFilterInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryRefundsArgs = {
  filter?: InputMaybe<RefundFilterInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPaymentAnalyticsArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
  currency: Scalars['String']['input'];
};


export type QueryGetVendorBalanceArgs = {
  vendorId: Scalars['ID']['input'];
  currency: Scalars['String']['input'];
};


export type QueryMyWalletArgs = {
  currency: Scalars['String']['input'];
};


export type QueryPaymentReviewsArgs = {
  status?: InputMaybe<PaymentReviewStatus>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryMyTransactionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCommissionQuoteArgs = {
  vendorId: Scalars['ID']['input'];
  amount: Scalars['BigInt']['input'];
  currency: Scalars['String']['input'];
};


export type QueryQuoteCommissionArgs = {
  input: QuoteCommissionInput;
};


export type QueryCommissionRatesArgs = {
  area?: InputMaybe<CommissionArea>;
  vendorId?: InputMaybe<Scalars['ID']['input']>;
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCommissionRateArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCommissionCategoriesArgs = {
  area?: InputMaybe<CommissionArea>;
};


export type QueryCommissionTaxesArgs = {
  country?: InputMaybe<Scalars['String']['input']>;
};


export type QueryTrialBalanceArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
};


export type QueryLedgerTransactionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryExportLedgerStatementArgs = {
  code: Scalars['String']['input'];
  currency: Scalars['String']['input'];
  from?: InputMaybe<Scalars['DateTime']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPendingTransferArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPendingTransfersArgs = {
  status?: InputMaybe<PendingTransferStatus>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryLedgerAdjustmentsArgs = {
  status?: InputMaybe<LedgerAdjustmentStatus>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryExchangeQuoteArgs = {
  sell: Scalars['String']['input'];
  buy: Scalars['String']['input'];
  amount: Scalars['BigInt']['input'];
};


export type QuerySettlementReportArgs = {
  day: Scalars['String']['input'];
};


export type QueryLedgerAccountArgs = {
  code: Scalars['String']['input'];
  currency: Scalars['String']['input'];
};


export type QueryReconciliationRunsArgs = {
  provider?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<ReconciliationRunStatus>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryReconciliationRunArgs = {
  id: Scalars['ID']['input'];
};


export type QueryReconciliationItemsArgs = {
  provider?: InputMaybe<Scalars['String']['input']>;
  kind?: InputMaybe<ReconciliationItemKind>;
  unresolved: Scalars['Boolean']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryReconciliationItemArgs = {
  id: Scalars['ID']['input'];
};


export type QueryFailedRefundsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryUnmatchedWebhooksArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /**
   * Makes a vendor's account for payouts in a currency, and answers the provider's page on which its owner sets it up. Owners of the vendor and admins;
   * to everybody else there is no such vendor. When the provider is silent, send the same request again.
   */
  readonly createPayoutAccount: CreatePayoutAccountPayload;
  /** A new page of the provider's for an account that is to be set up or changed: links are good once. Owners of the vendor and admins; to everybody else there is no such account. */
  readonly createOnboardingLink: CreatePayoutAccountPayload;
  /** Pays out all that is available to a vendor in a currency. Owners of the vendor and admins; to everybody else there is no such vendor. */
  readonly requestPayout: PayoutPayload;
  /** Sends a failed payout again. Owners of the vendor and admins; to everybody else there is no such payout. */
  readonly retryPayout: PayoutPayload;
  /** Gives up a payout that was not sent or has failed: what it was made of is paid with the next one. Owners of the vendor and admins; to everybody else there is no such payout. */
  readonly cancelPayout: PayoutPayload;
  /** Says when a vendor is paid by itself, and from how much on. Owners of the vendor and admins; to everybody else there is no such vendor. */
  readonly setPayoutSchedule: VendorPayoutsPayload;
  /** Says how long what a vendor earns from now on is held back. Admins only; to everybody else there is no such vendor. */
  readonly setHoldPeriod: VendorPayoutsPayload;
  /** Makes payouts now: those that are due, of at most 200 payees, or those of one vendor. Doing it again makes nothing new. Admins only; to everybody else there is no vendor. */
  readonly runPayoutSweep: RunPayoutSweepPayload;
  /** Hands in evidence against a dispute that needs a response, before `evidenceDueBy`: once for an inquiry and once for a dispute. Members of a vendor of the payment, and admins. It goes to the bank at once and cannot be taken back. */
  readonly submitDisputeEvidence: SubmitDisputeEvidencePayload;
  /** Gives a dispute up: the payer keeps the money, and it is taken back from the payees. Admins, and whoever is a member of every vendor of the payment. */
  readonly acceptDispute: AcceptDisputePayload;
  /**
   * Opens a payment that puts money into the caller's own wallet and, with a method, pays it at once, as confirmPayment does; without one, confirm it
   * with confirmPayment. The money is in the wallet when the payment has SUCCEEDED.
   */
  readonly walletTopUp: WalletTopUpPayload;
  /** Sends money from the caller's wallet to another person's of the same currency, at once and for good. */
  readonly walletTransfer: WalletTransferPayload;
  /** Returns money of a top-up the way it came, out of the wallet and at most what is left there. Admins only; to everybody else there is no such payment. */
  readonly refundWalletTopUp: RefundWalletTopUpPayload;
  /** Proposes credit for a person's wallet at Plaza's expense. Nothing moves until another admin approves it with approveLedgerAdjustment. Admins only; to everybody else the person does not exist. */
  readonly grantWalletCredit: LedgerAdjustmentPayload;
  /** Sets what a person may send to others of a currency. Admins only; to everybody else there is no such currency. */
  readonly setWalletLimits: SetWalletLimitsPayload;
  /** Makes or replaces a rule against fraud; the next try is judged by it. Admins only; to everybody else the rule does not exist. */
  readonly upsertVelocityRule: UpsertVelocityRulePayload;
  /** Approves a payment that a rule has held back, which is then charged, or declines it. Once. Admins only; to everybody else there is none. */
  readonly decidePaymentReview: DecidePaymentReviewPayload;
  /** Proposes entries by hand. Nothing moves until another admin approves. Admins only; to everybody else the accounts do not exist. */
  readonly postLedgerAdjustment: LedgerAdjustmentPayload;
  /** Proposes to take back a whole transfer, exchange or adjustment. Nothing moves until another admin approves. Admins only; to everybody else it does not exist. */
  readonly reverseLedgerTransaction: LedgerAdjustmentPayload;
  /** Posts what another admin proposed. Admins only; to everybody else it does not exist. */
  readonly approveLedgerAdjustment: LedgerAdjustmentPayload;
  /** Refuses what another admin proposed, for good. Admins only; to everybody else it does not exist. */
  readonly rejectLedgerAdjustment: LedgerAdjustmentPayload;
  /** Sets money of one account aside for another. Admins only; to everybody else the accounts do not exist. */
  readonly openPendingTransfer: PendingTransferPayload;
  /** Moves what was set aside, or part of it; the rest is free again. Once. Admins only; to everybody else it does not exist. */
  readonly postPendingTransfer: PendingTransferPayload;
  /** Gives back what was set aside. Once. Admins only; to everybody else it does not exist. */
  readonly voidPendingTransfer: PendingTransferPayload;
  /** Makes or replaces the rate of a pair of currencies, in one direction. Admins only; to everybody else there are none. */
  readonly upsertExchangeRate: UpsertExchangeRatePayload;
  /** Turns an account's money of one currency into another at today's rate. Admins only; to everybody else the account does not exist. */
  readonly exchangeCurrency: ExchangeCurrencyPayload;
  /**
   * Pays with a method. The payer only. Waits up to 5 s for the provider and answers how the payment stands then: REQUIRES_ACTION (take the payer to
   * nextActionUrl), SUCCEEDED, REQUIRES_PAYMENT_METHOD (declined), or PROCESSING, and the outcome follows: subscribe to paymentUpdated.
   * While the payer is to take an extra step it may be called again with another method, which takes the place of the first.
   */
  readonly confirmPayment: ConfirmPaymentPayload;
  /**
   * The payment of something that its area has opened for the caller to pay, such as the order group that a checkout made. It does not make one: only the
   * area knows what is due. One that was canceled stays so.
   */
  readonly createPaymentIntent: CreatePaymentIntentPayload;
  /**
   * Takes money that the payer's bank has set aside (status REQUIRES_CAPTURE), all of it or part, up to 50 times. Admins; owners and managers of a
   * vendor of its own splits, but not the last capture of a payment that others share; to everybody else there is no such payment. Waits up to 5 s for
   * the provider and answers how the payment stands then.
   */
  readonly capturePayment: CapturePaymentPayload;
  /**
   * Asks the payer's bank to hold more for a payment whose status is REQUIRES_CAPTURE, before anything was captured of it, and only where one vendor is
   * paid: that vendor's split grows, and its commission on what is added is reckoned as for something more that it sells now. Admins, and owners and
   * managers of the vendor; to everybody else there is no such payment. Waits up to 5 s for the provider and answers how the payment stands then: while
   * it has not answered incrementingTo tells.
   */
  readonly incrementAuthorization: IncrementAuthorizationPayload;
  /**
   * Keeps a method of the caller's at the payment provider, at most ten. Waits up to 5 s for the provider and answers how the method stands then:
   * ACTIVE, REQUIRES_ACTION (take its owner to nextActionUrl), or SAVING, and the outcome follows by itself. The first one that is ACTIVE becomes the
   * default.
   */
  readonly savePaymentMethod: SavePaymentMethodPayload;
  /** Forgets a saved method, here and at the provider. Its owner only. No other becomes the default by itself. */
  readonly removePaymentMethod: RemovePaymentMethodPayload;
  /** Makes a saved method the one that is charged when none is named. Its owner only. */
  readonly setDefaultPaymentMethod: SetDefaultPaymentMethodPayload;
  /**
   * Gives up a payment that has not succeeded. The payer, and admins. A charge that still goes through is returned. What is authorised only an admin
   * cancels, while nothing of it was captured.
   */
  readonly cancelPayment: CancelPaymentPayload;
  /** Returns money of one order to its payer. Admins only; to everybody else the order does not exist. */
  readonly refundPayment: RefundPaymentPayload;
  /** Makes a commission rule, or a new version of one. Admins only; to everybody else the rule does not exist. What was sold keeps the version it was sold under. */
  readonly upsertCommissionRate: UpsertCommissionRatePayload;
  /** Puts all commission rules into a new order. Admins only. Rules that move get a new version. */
  readonly reorderCommissionRates: ReorderCommissionRatesPayload;
  /** Sets what a country takes of commission from an instant on. Admins only. What was sold before keeps its tax. */
  readonly setCommissionTax: SetCommissionTaxPayload;
  /** Says in which country a vendor is at home, for the tax on commission of its sales from now on. Admins only; to everybody else there is no such vendor. */
  readonly setVendorTaxCountry: SetVendorTaxCountryPayload;
  /** Begins to compare a payment provider's books with the ledger; a job does the work. One at a time for a provider, and the same period again changes nothing. Admins only; to everybody else there is no such provider. */
  readonly reconcileSettlement: ReconciliationRunPayload;
  /** Proposes what is to become of a difference. Nothing moves until another admin approves. Admins only; to everybody else it does not exist. */
  readonly resolveReconciliationItem: ReconciliationItemPayload;
  /** Carries out what another admin proposed, once. Admins only; to everybody else it does not exist. */
  readonly approveReconciliationItem: ReconciliationItemPayload;
  /** Refuses what another admin proposed: the difference is open again. Admins only; to everybody else it does not exist. */
  readonly rejectReconciliationItem: ReconciliationItemPayload;
  /** Has the provider try again to return the money of a failed refund, as a refund of its own, which is the answer. Admins only; to everybody else it does not exist. */
  readonly retryRefund: RemedyRefundPayload;
  /** Puts the money of a failed refund into its payer's wallet. Admins only; to everybody else it does not exist. */
  readonly payRefundFromSuspense: RemedyRefundPayload;
  /** Applies a webhook that matched nothing once more; it stays UNMATCHED when it still does not. Admins only; to everybody else it does not exist. */
  readonly reapplyWebhook: WebhookPayload;
  /** Puts a webhook aside that will never match anything. Admins only; to everybody else it does not exist. */
  readonly dismissWebhook: WebhookPayload;
};


export type MutationCreatePayoutAccountArgs = {
  input: CreatePayoutAccountInput;
};


export type MutationCreateOnboardingLinkArgs = {
  input: CreateOnboardingLinkInput;
};


export type MutationRequestPayoutArgs = {
  input: RequestPayoutInput;
};


export type MutationRetryPayoutArgs = {
  input: RetryPayoutInput;
};


export type MutationCancelPayoutArgs = {
  input: CancelPayoutInput;
};


export type MutationSetPayoutScheduleArgs = {
  input: SetPayoutScheduleInput;
};


export type MutationSetHoldPeriodArgs = {
  input: SetHoldPeriodInput;
};


export type MutationRunPayoutSweepArgs = {
  input: RunPayoutSweepInput;
};


export type MutationSubmitDisputeEvidenceArgs = {
  input: SubmitDisputeEvidenceInput;
};


export type MutationAcceptDisputeArgs = {
  input: AcceptDisputeInput;
};


export type MutationWalletTopUpArgs = {
  input: WalletTopUpInput;
};


export type MutationWalletTransferArgs = {
  input: WalletTransferInput;
};


export type MutationRefundWalletTopUpArgs = {
  input: RefundWalletTopUpInput;
};


export type MutationGrantWalletCreditArgs = {
  input: GrantWalletCreditInput;
};


export type MutationSetWalletLimitsArgs = {
  input: SetWalletLimitsInput;
};


export type MutationUpsertVelocityRuleArgs = {
  input: UpsertVelocityRuleInput;
};


export type MutationDecidePaymentReviewArgs = {
  input: DecidePaymentReviewInput;
};


export type MutationPostLedgerAdjustmentArgs = {
  input: PostLedgerAdjustmentInput;
};


export type MutationReverseLedgerTransactionArgs = {
  input: ReverseLedgerTransactionInput;
};


export type MutationApproveLedgerAdjustmentArgs = {
  input: DecideLedgerAdjustmentInput;
};


export type MutationRejectLedgerAdjustmentArgs = {
  input: DecideLedgerAdjustmentInput;
};


export type MutationOpenPendingTransferArgs = {
  input: OpenPendingTransferInput;
};


export type MutationPostPendingTransferArgs = {
  input: PostPendingTransferInput;
};


export type MutationVoidPendingTransferArgs = {
  input: VoidPendingTransferInput;
};


export type MutationUpsertExchangeRateArgs = {
  input: UpsertExchangeRateInput;
};


export type MutationExchangeCurrencyArgs = {
  input: ExchangeCurrencyInput;
};


export type MutationConfirmPaymentArgs = {
  input: ConfirmPaymentInput;
};


export type MutationCreatePaymentIntentArgs = {
  input: CreatePaymentIntentInput;
};


export type MutationCapturePaymentArgs = {
  input: CapturePaymentInput;
};


export type MutationIncrementAuthorizationArgs = {
  input: IncrementAuthorizationInput;
};


export type MutationSavePaymentMethodArgs = {
  input: SavePaymentMethodInput;
};


export type MutationRemovePaymentMethodArgs = {
  input: RemovePaymentMethodInput;
};


export type MutationSetDefaultPaymentMethodArgs = {
  input: SetDefaultPaymentMethodInput;
};


export type MutationCancelPaymentArgs = {
  input: CancelPaymentInput;
};


export type MutationRefundPaymentArgs = {
  input: RefundPaymentInput;
};


export type MutationUpsertCommissionRateArgs = {
  input: UpsertCommissionRateInput;
};


export type MutationReorderCommissionRatesArgs = {
  input: ReorderCommissionRatesInput;
};


export type MutationSetCommissionTaxArgs = {
  input: SetCommissionTaxInput;
};


export type MutationSetVendorTaxCountryArgs = {
  input: SetVendorTaxCountryInput;
};


export type MutationReconcileSettlementArgs = {
  input: ReconcileSettlementInput;
};


export type MutationResolveReconciliationItemArgs = {
  input: ResolveReconciliationItemInput;
};


export type MutationApproveReconciliationItemArgs = {
  input: DecideReconciliationItemInput;
};


export type MutationRejectReconciliationItemArgs = {
  input: DecideReconciliationItemInput;
};


export type MutationRetryRefundArgs = {
  input: RemedyRefundInput;
};


export type MutationPayRefundFromSuspenseArgs = {
  input: RemedyRefundInput;
};


export type MutationReapplyWebhookArgs = {
  input: ReapplyWebhookInput;
};


export type MutationDismissWebhookArgs = {
  input: DismissWebhookInput;
};

export type Subscription = {
  readonly __typename?: 'Subscription';
  /** A vendor's payouts as they are made and move on. Its members and staff; NOT_FOUND for everybody else. */
  readonly payoutUpdated: PayoutUpdated;
  /** Everything that happens to a dispute. For those who may see it. */
  readonly disputeUpdated: DisputeUpdated;
  /** Every change of the caller's wallet of one currency, by whatever moved its money. */
  readonly walletBalanceChanged: WalletBalanceChanged;
  /** Every change of one payment. Who may read the payment may subscribe. */
  readonly paymentUpdated: PaymentUpdated;
};


export type SubscriptionPayoutUpdatedArgs = {
  vendorId: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type SubscriptionDisputeUpdatedArgs = {
  disputeId: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type SubscriptionWalletBalanceChangedArgs = {
  currency: Scalars['String']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type SubscriptionPaymentUpdatedArgs = {
  paymentIntentId: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What a payment may be for. */
export type PaymentSubjectType =
  /** All orders of one checkout. */
  | 'ORDER_GROUP'
  /** A stay in a hotel. */
  | 'BOOKING'
  /** A ride in a taxi. */
  | 'RIDE'
  /** One top-up of an advertiser's account. */
  | 'AD_ACCOUNT'
  /** One top-up of the payer's own wallet. It has no splits and no commission. */
  | 'WALLET_TOP_UP';

/** Where a payment stands. */
export type PaymentStatus =
  /** Waits for its payer to choose a method. Also after a charge was declined. */
  | 'REQUIRES_PAYMENT_METHOD'
  /** The payer has to agree to the charge at their bank (3-D Secure): take them to nextActionUrl. */
  | 'REQUIRES_ACTION'
  /** The provider is being asked for the money. */
  | 'PROCESSING'
  /** The payer's bank has set the money aside: it is taken by capturePayment, within 7 days. Part of it may have been. */
  | 'REQUIRES_CAPTURE'
  /** Paid: all that will be taken is in escrow. Final. */
  | 'SUCCEEDED'
  /** No longer wanted. Final. */
  | 'CANCELED';

/** Money for one subject (an order group), from one payer to one or more vendors. Read by payer and staff in full, by members of a vendor in part. */
export type PaymentIntent = {
  readonly __typename?: 'PaymentIntent';
  /** UUID. */
  readonly id: Scalars['ID']['output'];
  /** Where it stands. */
  readonly status: PaymentStatus;
  /** What may happen next, by the provider or the payer. */
  readonly availableTransitions: ReadonlyArray<Scalars['String']['output']>;
  /** What is to be paid; for a vendor's member the vendor's part. */
  readonly amount: Money;
  /** Whether the money is taken at once, or set aside first and taken by capturePayment: then no wallet can pay it, because wallets pay at once. */
  readonly capture: PaymentCaptureMode;
  /** What was taken so far; for a vendor's member of the vendor's part. Of a payment that succeeded it may be less than the amount: the rest was given back. */
  readonly amountCaptured: Money;
  /** What can still be captured; for a vendor's member of the vendor's part. Zero unless status is REQUIRES_CAPTURE. */
  readonly amountCapturable: Money;
  /** What the payer's bank is being asked to hold in all, more than `amount`; null when it is not. Nothing can be captured until it has answered. */
  readonly incrementingTo: Maybe<Money>;
  /** When the bank may let go of the money that it has set aside; null unless status is REQUIRES_CAPTURE. */
  readonly authorizationExpiresAt: Maybe<Scalars['DateTime']['output']>;
  /** What was or is being taken, in order, as far as the caller may see it. */
  readonly captures: ReadonlyArray<PaymentCapture>;
  /** All tries to pay, newest first. Null for vendors. */
  readonly attempts: Maybe<ReadonlyArray<PaymentAttempt>>;
  /** What was or is being returned; for a vendor's member of the vendor's part. */
  readonly refunded: Money;
  /** Who pays. */
  readonly payer: User;
  /** What kind of thing it pays for. */
  readonly subjectType: PaymentSubjectType;
  /** What it pays for: a UUID of the area that sells it. */
  readonly subjectId: Scalars['ID']['output'];
  /** What it pays for, of an ORDER_GROUP; else null. */
  readonly orderGroup: Maybe<OrderGroup>;
  /** The parts that the caller may see, one for each order. */
  readonly splits: ReadonlyArray<PaymentSplit>;
  /** Money on its way back, as far as the caller may see it, newest first; also for charges that came too late. */
  readonly refunds: ReadonlyArray<Refund>;
  /** What banks question of it, newest first. For its vendors' members and staff; empty for the payer. */
  readonly disputes: ReadonlyArray<Dispute>;
  /** That the money has arrived; null until it has, and for vendors. */
  readonly receipt: Maybe<Invoice>;
  /** What the provider kept for its work on charge, refunds and disputes, oldest first. For admins; null for everybody else. */
  readonly providerFees: Maybe<ReadonlyArray<ProviderFee>>;
  /** How the last try was made; null before the first, and for vendors. */
  readonly method: Maybe<Scalars['String']['output']>;
  /** Why the last try failed, as the provider's code; null when it did not, and for vendors. */
  readonly failureReason: Maybe<Scalars['String']['output']>;
  /** Where the payer takes the extra step while status is REQUIRES_ACTION: open it in their browser. The payer's alone, null for everybody else and in every other status. */
  readonly nextActionUrl: Maybe<Scalars['String']['output']>;
  /** Whoever holds it may confirm this payment from a browser. The payer's alone, null for everybody else. */
  readonly clientSecret: Maybe<Scalars['String']['output']>;
  /** When it was opened. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When the money arrived; null until then. */
  readonly succeededAt: Maybe<Scalars['DateTime']['output']>;
};

/** How the money of a payment is taken. */
export type PaymentCaptureMode =
  /** With the charge. */
  | 'AUTOMATIC'
  /** The payer's bank sets it aside, and capturePayment takes it within 7 days, in one or more parts. */
  | 'MANUAL';

/** Where a capture stands. */
export type PaymentCaptureStatus =
  /** The provider is asked for it. */
  | 'PENDING'
  /** The money is in escrow. Final. */
  | 'SUCCEEDED'
  /** Nothing was taken: it can be captured again while the bank holds it. Final. */
  | 'FAILED';

/** Money taken of a payment. Read by payer and staff, and by members of a vendor as far as it takes of their split. */
export type PaymentCapture = {
  readonly __typename?: 'PaymentCapture';
  /** UUID. */
  readonly id: Scalars['ID']['output'];
  /** How much; for a vendor's member the vendor's part. Zero when it only gave back the rest. */
  readonly amount: Money;
  /** Whether the rest went back to the payer. */
  readonly final: Scalars['Boolean']['output'];
  /** Where it stands. */
  readonly status: PaymentCaptureStatus;
  /** Why it failed, as the provider's code; null when it did not. */
  readonly failureReason: Maybe<Scalars['String']['output']>;
  /** When it was asked for. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it succeeded or failed; null until then. */
  readonly settledAt: Maybe<Scalars['DateTime']['output']>;
};

/** Where a try to pay stands. News only ever moves it down this list. */
export type PaymentAttemptStatus =
  /** The provider is being asked. */
  | 'STARTED'
  /** The payer has to agree at their bank. */
  | 'AUTHENTICATION_PENDING'
  /** The provider is at it. */
  | 'PENDING'
  /** The payer's bank has set the money aside. */
  | 'AUTHORIZED'
  /** Part of it was taken, and the rest is still set aside. */
  | 'PARTIALLY_CHARGED'
  /** The bank or the provider said no, or the try was given up. */
  | 'FAILED'
  /** The provider has let go of it; no money was taken. */
  | 'VOIDED'
  /** The bank has not held the money any longer; none was taken. */
  | 'EXPIRED'
  /** All that will be taken was taken. */
  | 'CHARGED';

/** Why a bank or provider said no, whichever provider it was. */
export type DeclineReason =
  /** Not enough money on the account. */
  | 'INSUFFICIENT_FUNDS'
  /** More than the card may do at a time or in a day. */
  | 'LIMIT_EXCEEDED'
  /** The bank gives no reason. */
  | 'CARD_DECLINED'
  /** The card has expired. */
  | 'EXPIRED_CARD'
  /** A number, code or address was wrong. */
  | 'INCORRECT_DETAILS'
  /** The card was reported lost or stolen. */
  | 'LOST_OR_STOLEN'
  /** The bank or the provider suspects fraud. */
  | 'SUSPECTED_FRAUD'
  /** The bank wants the payer to agree (3-D Secure), and they were not there. */
  | 'AUTHENTICATION_REQUIRED'
  /** The payer did not agree at their bank. */
  | 'AUTHENTICATION_FAILED'
  /** The card may not be used for this. */
  | 'NOT_PERMITTED'
  /** Not in this currency, or not this amount. */
  | 'NOT_SUPPORTED'
  /** There is no such account any more. */
  | 'ACCOUNT_CLOSED'
  /** The account's owner has not allowed the debit. */
  | 'DEBIT_NOT_AUTHORIZED'
  /** The bank takes it for a payment that it has seen. */
  | 'DUPLICATE'
  /** The provider does not know the method. */
  | 'METHOD_UNKNOWN'
  /** Something went wrong at the bank or the provider. */
  | 'PROCESSING_ERROR'
  /** The bank has not held the money any longer. */
  | 'AUTHORIZATION_EXPIRED'
  /** Its payer, or we, gave it up. */
  | 'GIVEN_UP'
  /** A code that we do not know. */
  | 'OTHER';

/** What to do after a failure. */
export type DeclineAdvice =
  /** The same method may do later. */
  | 'RETRY_LATER'
  /** Only with the payer at the screen: let them confirm or correct it. */
  | 'ASK_PAYER'
  /** Ask for another method. */
  | 'OTHER_METHOD'
  /** Do not try this method again. */
  | 'NEVER';

/** One try to pay. Read by the payer and staff. */
export type PaymentAttempt = {
  readonly __typename?: 'PaymentAttempt';
  /** UUID. */
  readonly id: Scalars['ID']['output'];
  /** Where it stands. */
  readonly status: PaymentAttemptStatus;
  /** How it was made, as the provider calls it. */
  readonly method: Scalars['String']['output'];
  /** The saved method it was made with; null when it was another, and for everybody but its owner. */
  readonly savedMethod: Maybe<PaymentMethod>;
  /** Whether it was made without the payer at the screen. */
  readonly offSession: Scalars['Boolean']['output'];
  /** What was asked for. */
  readonly amount: Money;
  /** What was taken. */
  readonly captured: Money;
  /** Why it failed, as the provider's code; null when it did not. */
  readonly failureCode: Maybe<Scalars['String']['output']>;
  /** Why it failed, in Plaza's words; null when it did not. */
  readonly declineReason: Maybe<DeclineReason>;
  /** What to do about it; null when it did not fail. */
  readonly advice: Maybe<DeclineAdvice>;
  /** When it was begun. */
  readonly createdAt: Scalars['DateTime']['output'];
};

/** Where a saved method stands. */
export type PaymentMethodStatus =
  /** The provider is being asked to keep it. */
  | 'SAVING'
  /** Its owner has to agree at their bank: take them to nextActionUrl. */
  | 'REQUIRES_ACTION'
  /** It can be charged. */
  | 'ACTIVE'
  /** The bank refused. Final. */
  | 'FAILED'
  /** Its owner removed it. Final. */
  | 'REMOVED';

/** A way to pay that a person has saved. Its owner's alone. */
export type PaymentMethod = {
  readonly __typename?: 'PaymentMethod';
  /** UUID: confirmPayment takes it as `method`. */
  readonly id: Scalars['ID']['output'];
  /** Where it stands. */
  readonly status: PaymentMethodStatus;
  /** Such as `visa`; null until the provider has answered. */
  readonly brand: Maybe<Scalars['String']['output']>;
  /** The end of its number; null until the provider has answered. */
  readonly last4: Maybe<Scalars['String']['output']>;
  /** Month in which it expires, 1 to 12; null when it does not, or is not known. */
  readonly expiresMonth: Maybe<Scalars['Int']['output']>;
  /** Year in which it expires; null when it does not, or is not known. */
  readonly expiresYear: Maybe<Scalars['Int']['output']>;
  /** Whether it is charged when none is named. At most one is. */
  readonly isDefault: Scalars['Boolean']['output'];
  /** Where its owner agrees while status is REQUIRES_ACTION; null in every other status. */
  readonly nextActionUrl: Maybe<Scalars['String']['output']>;
  /** When it was saved. */
  readonly createdAt: Scalars['DateTime']['output'];
};

/** A page of payments. */
export type PaymentIntentConnection = {
  readonly __typename?: 'PaymentIntentConnection';
  /** With a cursor each. */
  readonly edges: ReadonlyArray<PaymentIntentEdge>;
  /** Without. */
  readonly nodes: ReadonlyArray<PaymentIntent>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** A payment in a list. */
export type PaymentIntentEdge = {
  readonly __typename?: 'PaymentIntentEdge';
  /** Pass it as `after` to go on after it. */
  readonly cursor: Scalars['String']['output'];
  /** The payment. */
  readonly node: PaymentIntent;
};

/** A page of refunds. */
export type RefundConnection = {
  readonly __typename?: 'RefundConnection';
  /** With a cursor each. */
  readonly edges: ReadonlyArray<RefundEdge>;
  /** Without. */
  readonly nodes: ReadonlyArray<Refund>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** A refund in a list. */
export type RefundEdge = {
  readonly __typename?: 'RefundEdge';
  /** Pass it as `after` to go on after it. */
  readonly cursor: Scalars['String']['output'];
  /** The refund. */
  readonly node: Refund;
};

/** How payments of one currency went in some time. */
export type PaymentAnalytics = {
  readonly __typename?: 'PaymentAnalytics';
  /** ISO 4217 code. */
  readonly currency: Scalars['String']['output'];
  /** Taken for payments. */
  readonly volume: Money;
  /** Returned to payers of it and of earlier payments; failed refunds left out. */
  readonly refunded: Money;
  /** Payments that were paid, or first captured, then. */
  readonly payments: Scalars['Int']['output'];
  /** Tries that were begun then. */
  readonly attempts: Scalars['Int']['output'];
  /** Those of them whose money was taken or set aside. */
  readonly succeeded: Scalars['Int']['output'];
  /** Those of them to which a bank or provider said no. */
  readonly declined: Scalars['Int']['output'];
  /** succeeded / (succeeded + declined), 0 to 1; null when there are neither. */
  readonly successRate: Maybe<Scalars['Float']['output']>;
  /** How often for which reason, most frequent first. */
  readonly declines: ReadonlyArray<DeclineCount>;
};

/** How often a reason was given. */
export type DeclineCount = {
  readonly __typename?: 'DeclineCount';
  /** Why. */
  readonly reason: DeclineReason;
  /** How often. */
  readonly count: Scalars['Int']['output'];
};

/** Which payments. What is left out does not matter. */
export type PaymentFilterInput = {
  /** Paid by this person; staff only, unless it is the caller. */
  readonly payerId?: InputMaybe<Scalars['ID']['input']>;
  /** Those that pay this vendor something; for its members and staff. */
  readonly vendorId?: InputMaybe<Scalars['ID']['input']>;
  /** In this status. */
  readonly status?: InputMaybe<PaymentStatus>;
  /** For such a thing. */
  readonly subjectType?: InputMaybe<PaymentSubjectType>;
  /** ISO 4217 code. */
  readonly currency?: InputMaybe<Scalars['String']['input']>;
  /** Opened at this instant or later. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Opened before this instant. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Which refunds. What is left out does not matter. */
export type RefundFilterInput = {
  /** Of payments by this person; staff only, unless it is the caller. */
  readonly payerId?: InputMaybe<Scalars['ID']['input']>;
  /** Of orders of this vendor; for its members and staff. */
  readonly vendorId?: InputMaybe<Scalars['ID']['input']>;
  /** In this status. */
  readonly status?: InputMaybe<RefundStatus>;
  /** ISO 4217 code. */
  readonly currency?: InputMaybe<Scalars['String']['input']>;
  /** Asked for at this instant or later. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Asked for before this instant. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What is to be paid for. */
export type CreatePaymentIntentInput = {
  /** Its kind. */
  readonly subjectType: PaymentSubjectType;
  /** Its id, such as the order group's. */
  readonly subjectId: Scalars['ID']['input'];
};

/** The payment, or why there is none. */
export type CreatePaymentIntentPayload = {
  readonly __typename?: 'CreatePaymentIntentPayload';
  /** Null when it was refused. */
  readonly payment: Maybe<PaymentIntent>;
  /** Empty when it was not refused. */
  readonly errors: ReadonlyArray<PaymentsError>;
};

/** What to take of a payment. */
export type CapturePaymentInput = {
  /** Which payment intent. */
  readonly paymentIntentId: Scalars['ID']['input'];
  /** Minor units; all that is left when absent. Zero with `final` takes nothing and gives back the rest, once something was captured. */
  readonly amount?: InputMaybe<Scalars['BigInt']['input']>;
  /** Of which splits; spread over what is left of all in proportion when absent. Adds up to `amount` where both are given. */
  readonly splits?: InputMaybe<ReadonlyArray<CaptureSplitInput>>;
  /** Whether it is the last capture: what is left then goes back to the payer. It is when nothing is left. */
  readonly final?: InputMaybe<Scalars['Boolean']['input']>;
  /** Chosen by the client, 1 to 255 characters: the same key again changes nothing and gets the same answer. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** How much to take of a split. */
export type CaptureSplitInput = {
  /** The split's reference, such as the order's id. */
  readonly reference: Scalars['ID']['input'];
  /** Minor units, up to what is left of it. */
  readonly amount: Scalars['BigInt']['input'];
};

/** The payment as it stands then, or why nothing is captured. */
export type CapturePaymentPayload = {
  readonly __typename?: 'CapturePaymentPayload';
  /** Null when it was refused. */
  readonly payment: Maybe<PaymentIntent>;
  /** Empty when it was not refused. */
  readonly errors: ReadonlyArray<PaymentsError>;
};

/** How much the payer's bank is to hold. */
export type IncrementAuthorizationInput = {
  /** Which payment intent. */
  readonly paymentIntentId: Scalars['ID']['input'];
  /** Minor units, in all: what it holds now and what is added. */
  readonly amount: Scalars['BigInt']['input'];
  /** Chosen by the client, 1 to 255 characters: the same key again changes nothing and gets the same answer. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** The payment as it stands then, or why the bank does not hold more. */
export type IncrementAuthorizationPayload = {
  readonly __typename?: 'IncrementAuthorizationPayload';
  /** Null when it was refused. */
  readonly payment: Maybe<PaymentIntent>;
  /** Empty when it was not refused. */
  readonly errors: ReadonlyArray<PaymentsError>;
};

/** A method to keep. */
export type SavePaymentMethodInput = {
  /** The provider's name of a method, as for confirmPayment. Of the simulator's, those that decline are refused. */
  readonly method: Scalars['String']['input'];
  /** Whether it becomes the default one. */
  readonly makeDefault?: InputMaybe<Scalars['Boolean']['input']>;
  /** Where its owner's browser goes after an extra step: https (http on localhost), at most 2,000 characters. */
  readonly returnUrl?: InputMaybe<Scalars['String']['input']>;
  /** Chosen by the client, 1 to 255 characters: the same key again changes nothing and gets the same answer. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** The saved method, or why it is not kept. */
export type SavePaymentMethodPayload = {
  readonly __typename?: 'SavePaymentMethodPayload';
  /** Null when it was refused. */
  readonly paymentMethod: Maybe<PaymentMethod>;
  /** Empty when it was not refused. */
  readonly errors: ReadonlyArray<PaymentsError>;
};

/** Which method to forget. */
export type RemovePaymentMethodInput = {
  /** Its id. */
  readonly paymentMethodId: Scalars['ID']['input'];
};

/** The method as it is then, or why it stays. */
export type RemovePaymentMethodPayload = {
  readonly __typename?: 'RemovePaymentMethodPayload';
  /** Null when it was refused. */
  readonly paymentMethod: Maybe<PaymentMethod>;
  /** Empty when it was not refused. */
  readonly errors: ReadonlyArray<PaymentsError>;
};

/** Which method to charge when none is named. */
export type SetDefaultPaymentMethodInput = {
  /** Its id. */
  readonly paymentMethodId: Scalars['ID']['input'];
};

/** The default method, or why it is not. */
export type SetDefaultPaymentMethodPayload = {
  readonly __typename?: 'SetDefaultPaymentMethodPayload';
  /** Null when it was refused. */
  readonly paymentMethod: Maybe<PaymentMethod>;
  /** Empty when it was not refused. */
  readonly errors: ReadonlyArray<PaymentsError>;
};

/** What one vendor gets of a payment. commission + tax + net = amount. Commission was fixed when the payment was opened. */
export type PaymentSplit = {
  readonly __typename?: 'PaymentSplit';
  /** What it pays for: the order, the booking, the ride. */
  readonly reference: Scalars['ID']['output'];
  /** The order it pays for, of an order group; else null. */
  readonly order: Maybe<Order>;
  /** Who gets it: a vendor's id, or a driver's of a ride. */
  readonly payeeId: Scalars['ID']['output'];
  /** Who gets it, if that is a vendor; null for rides. */
  readonly vendor: Maybe<Vendor>;
  /** What the customer pays for this order. */
  readonly amount: Money;
  /** What the platform keeps. Null for the payer. */
  readonly commission: Maybe<Money>;
  /** Tax on the commission. Null for the payer. */
  readonly commissionTax: Maybe<Money>;
  /** What the vendor gets. Null for the payer. */
  readonly net: Maybe<Money>;
  /** How much of the amount was taken. Commission, tax and net are due on it in proportion. */
  readonly captured: Money;
  /** How much of the amount was or is being returned. */
  readonly refunded: Money;
  /** The vendor's invoice to the customer; null until the payment has succeeded. */
  readonly invoice: Maybe<Invoice>;
  /** What it is made of, with the commission terms that were frozen. By reference. Null for the payer. */
  readonly commissionLines: Maybe<ReadonlyArray<CommissionLine>>;
  /** When it left escrow for the vendor; null until the order is fulfilled. */
  readonly releasedAt: Maybe<Scalars['DateTime']['output']>;
};

/** Where a refund stands. */
export type RefundStatus =
  /** The provider is asked to return the money. */
  | 'PENDING'
  /** The provider confirmed. Rarely the payer's bank sends the money back afterwards: then FAILED. */
  | 'SUCCEEDED'
  /** The provider could not: a person at Plaza takes care of it. Final. */
  | 'FAILED';

/** Money on its way back to a payer. Read by payer and staff, and by members of the vendor it comes from. */
export type Refund = {
  readonly __typename?: 'Refund';
  /** UUID. */
  readonly id: Scalars['ID']['output'];
  /** The payment it belongs to. */
  readonly payment: Maybe<PaymentIntent>;
  /** The order it is for; null when it is for something else, or a charge arrived that nobody wanted any more. */
  readonly order: Maybe<Order>;
  /** How much goes back. */
  readonly amount: Money;
  /** Where it stands. */
  readonly status: RefundStatus;
  /** Why. */
  readonly reason: Scalars['String']['output'];
  /** Where it goes. */
  readonly to: RefundDestination;
  /** The lost dispute whose loss it is, for its vendors' members and staff; null of every other refund. */
  readonly dispute: Maybe<Dispute>;
  /** The vendor's credit note; null until it was issued, and of refunds without an invoice. */
  readonly creditNote: Maybe<Invoice>;
  /** When it was asked for. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What was done when the provider could not make it; null while nothing was, and when it did not fail. */
  readonly remedy: Maybe<RefundRemedy>;
  /** The refund that tries again; null unless it was RETRIED. */
  readonly retry: Maybe<Refund>;
};

/** What Plaza holds for a vendor in one currency. */
export type VendorBalance = {
  readonly __typename?: 'VendorBalance';
  /** Matured and not paid out. Negative after refunds of money that was paid out. */
  readonly available: Money;
  /** Earned by fulfilled orders, still inside the hold period. */
  readonly pending: Money;
  /** In payouts on their way to the bank. */
  readonly reserved: Money;
  /** Paid by customers for orders that are not fulfilled yet: the vendor's net of what lies in escrow. */
  readonly inEscrow: Money;
  /** How far `available` is below zero; later earnings make up for it before anything is paid out. Zero or more. */
  readonly negativeCarry: Money;
  /** When the next payout is due; null when payouts are asked for by hand, or there is no active payout account for this currency. */
  readonly nextPayoutAt: Maybe<Scalars['DateTime']['output']>;
};

/** Who earns. */
export type PayeeKind =
  /** A vendor: an organization. */
  | 'VENDOR'
  /** A courier: a person. */
  | 'COURIER'
  /** A driver: a person. */
  | 'DRIVER';

/** Where a payout stands. */
export type PayoutStatus =
  /** Made, and not sent yet: its money is still in the balance. Without an active payout account it waits. */
  | 'PENDING'
  /** In transit: the provider moves it. */
  | 'PROCESSING'
  /** It arrived. Rarely the bank sends it back afterwards: then RETURNED. */
  | 'PAID'
  /** Nothing left; the money is in the balance. It can be sent again, or canceled. */
  | 'FAILED'
  /** It came back after it was paid, and is part of the next payout. Final. */
  | 'RETURNED'
  /** Given up before it left; what it was made of is paid with the next one. Final. */
  | 'CANCELED';

/** Why a payout was made. */
export type PayoutCause =
  /** Its time had come. */
  | 'SCHEDULE'
  /** Somebody asked for it. */
  | 'REQUEST';

/** A payment of what a payee has earned to its bank. Read by members of the vendor, the courier or driver it is for, and staff. */
export type Payout = {
  readonly __typename?: 'Payout';
  /** UUID. */
  readonly id: Scalars['ID']['output'];
  /** Who is paid. */
  readonly payeeKind: PayeeKind;
  /** The vendor; null for a courier or driver. */
  readonly vendor: Maybe<Vendor>;
  /** The courier or driver; null for a vendor. */
  readonly user: Maybe<User>;
  /** Where it stands. */
  readonly status: PayoutStatus;
  /** What can happen to it now. */
  readonly availableTransitions: ReadonlyArray<Scalars['String']['output']>;
  /** Why it was made. */
  readonly cause: PayoutCause;
  /** The sum of its items. */
  readonly amount: Money;
  /** How many items it has; zero once it is canceled. */
  readonly itemCount: Scalars['Int']['output'];
  /** What customers paid for its items, less what was taken back. */
  readonly gross: Money;
  /** What the platform kept of that. */
  readonly commission: Money;
  /** Tax on the commission. */
  readonly commissionTax: Money;
  /** What it is made of, oldest first; none once it is canceled. */
  readonly items: PayoutItemConnection;
  /** Where it goes; null until it is sent. */
  readonly account: Maybe<PayoutAccount>;
  /** Why it failed, came back or was canceled, the provider's code or ours; null otherwise. */
  readonly failureReason: Maybe<Scalars['String']['output']>;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it was sent last; null until it is. */
  readonly sentAt: Maybe<Scalars['DateTime']['output']>;
  /** When it arrived; null until it does. */
  readonly paidAt: Maybe<Scalars['DateTime']['output']>;
};


/** A payment of what a payee has earned to its bank. Read by members of the vendor, the courier or driver it is for, and staff. */
export type PayoutItemsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What an item of a payout is. */
export type PayoutItemKind =
  /** An order was fulfilled. */
  | 'EARNING'
  /** The platform owed it for something else, such as a delivery. */
  | 'CREDIT'
  /** An order was refunded. */
  | 'REFUND'
  /** A payer's bank took money back. */
  | 'DISPUTE'
  /** A dispute was won: the money is back. */
  | 'DISPUTE_WON'
  /** An earlier payout came back. */
  | 'RETURNED_PAYOUT';

/** One thing that was earned or taken back. Amounts are negative where they were taken back. */
export type PayoutItem = {
  readonly __typename?: 'PayoutItem';
  /** UUID. */
  readonly id: Scalars['ID']['output'];
  /** What it is. */
  readonly kind: PayoutItemKind;
  /** The order it is for; null for what is no order's. */
  readonly order: Maybe<Order>;
  /** UUID of the order, ride or delivery it is for; null for an earlier payout. */
  readonly reference: Maybe<Scalars['ID']['output']>;
  /** The payout that came back, of a RETURNED_PAYOUT only. */
  readonly returnedPayout: Maybe<Payout>;
  /** What the customer paid. */
  readonly gross: Money;
  /** What the platform keeps. */
  readonly commission: Money;
  /** Tax on the commission. */
  readonly commissionTax: Money;
  /** What the payee gets. */
  readonly net: Money;
  /** When it was earned or taken back. */
  readonly at: Scalars['DateTime']['output'];
};

/** A payout in a list. */
export type PayoutEdge = {
  readonly __typename?: 'PayoutEdge';
  /** Pass it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The payout. */
  readonly node: Payout;
};

/** A page of payouts. */
export type PayoutConnection = {
  readonly __typename?: 'PayoutConnection';
  /** The payouts with their cursors. */
  readonly edges: ReadonlyArray<PayoutEdge>;
  /** The payouts. */
  readonly nodes: ReadonlyArray<Payout>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** An item in a list. */
export type PayoutItemEdge = {
  readonly __typename?: 'PayoutItemEdge';
  /** Pass it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: PayoutItem;
};

/** A page of items. */
export type PayoutItemConnection = {
  readonly __typename?: 'PayoutItemConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<PayoutItemEdge>;
  /** The items. */
  readonly nodes: ReadonlyArray<PayoutItem>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** A page of a payout's statement. */
export type PayoutStatementExport = {
  readonly __typename?: 'PayoutStatementExport';
  /** CSV with lines ended by CR LF; the first page begins with a header. Amounts in whole units. */
  readonly csv: Scalars['String']['output'];
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** Where a payout account stands at the provider. */
export type PayoutAccountStatus =
  /** Its owner sets it up. */
  | 'PENDING'
  /** It can be paid to. */
  | 'ACTIVE'
  /** The provider wants something of its owner first: see `reason`, and createOnboardingLink. */
  | 'RESTRICTED'
  /** The provider will not have it. Final. */
  | 'REJECTED';

/** Where a payee is paid in one currency. Read by members of the vendor, and staff. */
export type PayoutAccount = {
  readonly __typename?: 'PayoutAccount';
  /** UUID. */
  readonly id: Scalars['ID']['output'];
  /** Whose it is; null for a courier or driver. */
  readonly vendor: Maybe<Vendor>;
  /** ISO 3166-1 alpha-2. */
  readonly country: Scalars['String']['output'];
  /** ISO 4217. */
  readonly currency: Scalars['String']['output'];
  /** Where it stands. */
  readonly status: PayoutAccountStatus;
  /** What can happen to it, as the provider decides. */
  readonly availableTransitions: ReadonlyArray<Scalars['String']['output']>;
  /** Why it is restricted or rejected, the provider's code; null otherwise. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
};

/** When a payee is paid by itself, always at 04:00 UTC. */
export type PayoutInterval =
  /** Each day. */
  | 'DAILY'
  /** Each Monday. */
  | 'WEEKLY'
  /** On the first of each month. */
  | 'MONTHLY'
  /** When somebody asks for it. */
  | 'MANUAL';

/** When a vendor is paid, and from how much on. */
export type PayoutSchedule = {
  readonly __typename?: 'PayoutSchedule';
  /** How often. */
  readonly interval: PayoutInterval;
  /** When the next payout is due; null when payouts are asked for by hand. */
  readonly nextPayoutAt: Maybe<Scalars['DateTime']['output']>;
  /** Days for which what is earned from now on is held back. */
  readonly holdDays: Scalars['Int']['output'];
  /** The least that is paid out at a time, where it was chosen; ten whole units of any other currency. */
  readonly minimums: ReadonlyArray<Money>;
};

/** A payout was made, or moved on. */
export type PayoutUpdated = {
  readonly __typename?: 'PayoutUpdated';
  /** Pass it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The payout as it is now. */
  readonly payout: Payout;
};

/** An account for payouts to be. */
export type CreatePayoutAccountInput = {
  /** Whose. */
  readonly vendorId: Scalars['ID']['input'];
  /** Where the payee is at home, ISO 3166-1 alpha-2. */
  readonly country: Scalars['String']['input'];
  /** What is paid to it, ISO 4217. One account for each currency. */
  readonly currency: Scalars['String']['input'];
  /** Where the browser goes from the provider's page: https, at most 2,000 characters. A page of Plaza's when absent. */
  readonly returnUrl?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 255 characters; the same again has no further effect, and answers a new link. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** Which account to go on with. */
export type CreateOnboardingLinkInput = {
  /** Which payout account. */
  readonly payoutAccountId: Scalars['ID']['input'];
  /** Where the browser goes from the provider's page: https, at most 2,000 characters. A page of Plaza's when absent. */
  readonly returnUrl?: InputMaybe<Scalars['String']['input']>;
};

/** What to pay out. */
export type RequestPayoutInput = {
  /** To whom. */
  readonly vendorId: Scalars['ID']['input'];
  /** ISO 4217. */
  readonly currency: Scalars['String']['input'];
  /** 1 to 255 characters; the same again has no further effect. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** Which payout to send again. */
export type RetryPayoutInput = {
  /** Which payout. */
  readonly payoutId: Scalars['ID']['input'];
  /** 1 to 255 characters; the same again has no further effect. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** Which payout to give up. */
export type CancelPayoutInput = {
  /** Which payout. */
  readonly payoutId: Scalars['ID']['input'];
};

/** The least that is paid out of a currency. */
export type PayoutMinimumInput = {
  /** ISO 4217. */
  readonly currency: Scalars['String']['input'];
  /** Minor units, 1 to 1,000,000,000,000. */
  readonly amount: Scalars['BigInt']['input'];
};

/** When a vendor is to be paid. */
export type SetPayoutScheduleInput = {
  /** Which vendor. */
  readonly vendorId: Scalars['ID']['input'];
  /** How often. */
  readonly interval: PayoutInterval;
  /** The least that is paid out at a time, once for each currency; others have ten whole units. Absent: as it was. */
  readonly minimums?: InputMaybe<ReadonlyArray<PayoutMinimumInput>>;
};

/** How long a vendor's earnings are held back. */
export type SetHoldPeriodInput = {
  /** Which vendor. */
  readonly vendorId: Scalars['ID']['input'];
  /** Days, 0 to 90. */
  readonly days: Scalars['Int']['input'];
};

/** Which payouts to make. */
export type RunPayoutSweepInput = {
  /** Only of this vendor, whatever its schedule; those that are due when absent. */
  readonly vendorId?: InputMaybe<Scalars['ID']['input']>;
  /** 1 to 255 characters; the same again answers the same payouts. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What came of setting up an account. */
export type CreatePayoutAccountPayload = {
  readonly __typename?: 'CreatePayoutAccountPayload';
  /** The account; null when refused. */
  readonly payoutAccount: Maybe<PayoutAccount>;
  /** The provider's page on which its owner goes on, good once and not for long; null when refused. */
  readonly onboardingUrl: Maybe<Scalars['String']['output']>;
  /** Why it was refused. */
  readonly errors: ReadonlyArray<PaymentsError>;
};

/** What came of a payout. */
export type PayoutPayload = {
  readonly __typename?: 'PayoutPayload';
  /** The payout; null when refused. */
  readonly payout: Maybe<Payout>;
  /** Why it was refused. */
  readonly errors: ReadonlyArray<PaymentsError>;
};

/** What came of changing a vendor's terms. */
export type VendorPayoutsPayload = {
  readonly __typename?: 'VendorPayoutsPayload';
  /** The vendor; null when refused. */
  readonly vendor: Maybe<Vendor>;
  /** Why it was refused. */
  readonly errors: ReadonlyArray<PaymentsError>;
};

/** What came of a sweep. */
export type RunPayoutSweepPayload = {
  readonly __typename?: 'RunPayoutSweepPayload';
  /** The payouts that it made, in order of id; null when refused. */
  readonly payouts: Maybe<ReadonlyArray<Payout>>;
  /** Why it was refused. */
  readonly errors: ReadonlyArray<PaymentsError>;
};

/** What an account of the ledger is for. */
export type LedgerAccountKind =
  /** What a payment provider holds for us; negative by that much. */
  | 'CLEARING'
  /** Paid, not yet earned. */
  | 'ESCROW'
  /** A person's own money with Plaza. */
  | 'WALLET'
  /** What an advertiser has paid in advance. */
  | 'PREPAID'
  /** A vendor's earnings in the hold period. */
  | 'VENDOR_PENDING'
  /** A vendor's earnings that can be paid out. */
  | 'VENDOR_AVAILABLE'
  /** What a courier or driver is owed. */
  | 'PAYABLE'
  /** A payout on its way to a bank. */
  | 'IN_TRANSIT'
  /** What the platform earns: commission, the spread of exchanges. */
  | 'REVENUE'
  /** Tax on the commission. */
  | 'TAX'
  /** What the platform pays, such as the fees of payment providers. */
  | 'EXPENSE'
  /** Money that a person must see to. */
  | 'SUSPENSE'
  /** The platform's own holdings of a currency, on the other side of every exchange. */
  | 'LIQUIDITY';

/** An account of the double-entry ledger. Read by admins, staff, and members of the vendor it belongs to. */
export type LedgerAccount = {
  readonly __typename?: 'LedgerAccount';
  /** UUID; follows from code and currency. */
  readonly id: Scalars['ID']['output'];
  /** Such as `vendor:<id>:pending`. */
  readonly code: Scalars['String']['output'];
  /** What it is for. */
  readonly kind: LedgerAccountKind;
  /** ISO 4217 code. */
  readonly currency: Scalars['String']['output'];
  /** The sum of its entries. */
  readonly balance: Money;
  /** What pending transfers would do to it. */
  readonly pending: LedgerPending;
  /** The balance less what pending transfers would take. */
  readonly available: Money;
  /** What `available` never goes below; null when it has no limit. */
  readonly minBalance: Maybe<Money>;
  /** Its statement, newest first. */
  readonly entries: LedgerEntryConnection;
};


/** An account of the double-entry ledger. Read by admins, staff, and members of the vendor it belongs to. */
export type LedgerAccountBalanceArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
};


/** An account of the double-entry ledger. Read by admins, staff, and members of the vendor it belongs to. */
export type LedgerAccountEntriesArgs = {
  from?: InputMaybe<Scalars['DateTime']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Money of an account that pending transfers have set aside. */
export type LedgerPending = {
  readonly __typename?: 'LedgerPending';
  /** What would leave it, zero or more. */
  readonly out: Money;
  /** What would arrive, zero or more. */
  readonly in: Money;
};

/** Why money moved. */
export type LedgerTransactionKind =
  /** A charge went through: clearing to escrow. */
  | 'CAPTURE'
  /** An order was fulfilled: escrow to vendor, commission and tax. */
  | 'RELEASE'
  /** Money went back to its payer. */
  | 'REFUND'
  /** The provider could not return the money: clearing to suspense. */
  | 'REFUND_FAILED'
  /** From one account to another. */
  | 'TRANSFER'
  /** The hold period is over: pending to available. */
  | 'MATURITY'
  /** A payout began. */
  | 'PAYOUT'
  /** A payout arrived at the bank. */
  | 'PAYOUT_PAID'
  /** A payout came back. */
  | 'PAYOUT_RETURNED'
  /** A provider kept its fee. */
  | 'FEE'
  /** A wallet or prepaid account was filled. */
  | 'TOP_UP'
  /** A payer's bank took money back. */
  | 'DISPUTE'
  /** A dispute was won: the money is back. */
  | 'DISPUTE_WON'
  /** One currency was exchanged for another. */
  | 'EXCHANGE'
  /** Posted by hand, by two people. */
  | 'ADJUSTMENT'
  /** Takes back another transaction as a whole. */
  | 'REVERSAL'
  /** A provider's books and ours differ, or two admins have decided what becomes of a difference. */
  | 'RECONCILIATION';

/** A balanced set of entries, written once and never changed. Read by staff. */
export type LedgerTransaction = {
  readonly __typename?: 'LedgerTransaction';
  /** UUID. */
  readonly id: Scalars['ID']['output'];
  /** What makes it happen once, such as `capture:<attempt id>`. */
  readonly reference: Scalars['String']['output'];
  /** Why money moved. */
  readonly kind: LedgerTransactionKind;
  /** When it was booked. Entries of closed time are booked at the first open instant. */
  readonly at: Scalars['DateTime']['output'];
  /** Written by whoever posted it by hand; null for all others. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** Its entries; in each currency they add up to zero. */
  readonly entries: ReadonlyArray<LedgerEntry>;
  /** The transaction that this one takes back; null when it is no reversal. */
  readonly reverses: Maybe<LedgerTransaction>;
  /** The transaction that took this one back; null when none did. */
  readonly reversedBy: Maybe<LedgerTransaction>;
};

/** One line of a transaction. Read by whoever may read its account. */
export type LedgerEntry = {
  readonly __typename?: 'LedgerEntry';
  /** Counts up, with gaps. */
  readonly id: Scalars['ID']['output'];
  /** When it was booked. */
  readonly at: Scalars['DateTime']['output'];
  /** Why money moved. */
  readonly kind: LedgerTransactionKind;
  /** Negative where money left the account, positive where it arrived. */
  readonly amount: Money;
  /** The account's balance with this entry; null outside an account's statement. */
  readonly balanceAfter: Maybe<Money>;
  /** The account; null for who may not read it. */
  readonly account: Maybe<LedgerAccount>;
  /** The transaction with its other entries. Staff; null for everybody else. */
  readonly transaction: Maybe<LedgerTransaction>;
};

/** A page of an account's statement, newest first. */
export type LedgerEntryConnection = {
  readonly __typename?: 'LedgerEntryConnection';
  /** Entries with their cursors. */
  readonly edges: ReadonlyArray<LedgerEntryEdge>;
  /** The entries alone. */
  readonly nodes: ReadonlyArray<LedgerEntry>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** An entry and its place. */
export type LedgerEntryEdge = {
  readonly __typename?: 'LedgerEntryEdge';
  /** Opaque; pass it as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The entry. */
  readonly node: LedgerEntry;
};

/** A page of a statement for spreadsheets. */
export type LedgerStatementExport = {
  readonly __typename?: 'LedgerStatementExport';
  /** RFC 4180, amounts in whole units. The first page begins with the names of its columns: at, entry, transaction, kind, reference, note, currency, amount, balance. */
  readonly csv: Scalars['String']['output'];
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** Where a pending transfer stands. */
export type PendingTransferStatus =
  /** The money is set aside. */
  | 'PENDING'
  /** All or part of it was moved. Final. */
  | 'POSTED'
  /** It was given back. Final. */
  | 'VOIDED'
  /** Its time was over and it was given back. Final. */
  | 'EXPIRED';

/** Money of one account set aside for another. Read by staff. */
export type PendingTransfer = {
  readonly __typename?: 'PendingTransfer';
  /** UUID. */
  readonly id: Scalars['ID']['output'];
  /** What makes it happen once. */
  readonly reference: Scalars['String']['output'];
  /** Where it stands. */
  readonly status: PendingTransferStatus;
  /** What may happen next. */
  readonly availableTransitions: ReadonlyArray<Scalars['String']['output']>;
  /** Where the money is set aside. */
  readonly from: LedgerAccount;
  /** Where it is meant to go. */
  readonly to: LedgerAccount;
  /** How much was set aside. */
  readonly amount: Money;
  /** How much of it was moved; null until it is POSTED, and when it never is. */
  readonly postedAmount: Maybe<Money>;
  /** Why, by whoever opened it; null when nobody said. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** When it gives the money back by itself; null for never. */
  readonly expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was opened. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What moved the money; null until it is POSTED, and when it never is. */
  readonly transaction: Maybe<LedgerTransaction>;
};

/** A page of pending transfers, newest first. */
export type PendingTransferConnection = {
  readonly __typename?: 'PendingTransferConnection';
  /** Transfers with their cursors. */
  readonly edges: ReadonlyArray<PendingTransferEdge>;
  /** The transfers alone. */
  readonly nodes: ReadonlyArray<PendingTransfer>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** A pending transfer and its place. */
export type PendingTransferEdge = {
  readonly __typename?: 'PendingTransferEdge';
  /** Opaque; pass it as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The transfer. */
  readonly node: PendingTransfer;
};

/** Where an adjustment stands. */
export type LedgerAdjustmentStatus =
  /** Waits for another admin. */
  | 'PROPOSED'
  /** It is in the books. Final. */
  | 'POSTED'
  /** Refused. Final. */
  | 'REJECTED';

/** A posting by hand that takes two people. Read by staff. */
export type LedgerAdjustment = {
  readonly __typename?: 'LedgerAdjustment';
  /** UUID. */
  readonly id: Scalars['ID']['output'];
  /** Where it stands. */
  readonly status: LedgerAdjustmentStatus;
  /** What may happen next. */
  readonly availableTransitions: ReadonlyArray<Scalars['String']['output']>;
  /** Why, for the books. */
  readonly reason: Scalars['String']['output'];
  /** What it would post; of a reversal, the opposite of what it takes back. */
  readonly lines: ReadonlyArray<LedgerAdjustmentLine>;
  /** The transaction it would take back; null when it has lines of its own. */
  readonly reverses: Maybe<LedgerTransaction>;
  /** Who proposed it. */
  readonly proposedBy: User;
  /** Who decided; null until then. */
  readonly decidedBy: Maybe<User>;
  /** When it was proposed. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What it posted; null until it is POSTED. */
  readonly transaction: Maybe<LedgerTransaction>;
};

/** One line of an adjustment. */
export type LedgerAdjustmentLine = {
  readonly __typename?: 'LedgerAdjustmentLine';
  /** The account. */
  readonly account: LedgerAccount;
  /** Negative where money leaves it, positive where it arrives. */
  readonly amount: Money;
};

/** A page of adjustments, newest first. */
export type LedgerAdjustmentConnection = {
  readonly __typename?: 'LedgerAdjustmentConnection';
  /** Adjustments with their cursors. */
  readonly edges: ReadonlyArray<LedgerAdjustmentEdge>;
  /** The adjustments alone. */
  readonly nodes: ReadonlyArray<LedgerAdjustment>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** An adjustment and its place. */
export type LedgerAdjustmentEdge = {
  readonly __typename?: 'LedgerAdjustmentEdge';
  /** Opaque; pass it as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The adjustment. */
  readonly node: LedgerAdjustment;
};

/** What one whole unit of a currency buys. */
export type ExchangeRate = {
  readonly __typename?: 'ExchangeRate';
  /** UUID. */
  readonly id: Scalars['ID']['output'];
  /** What is sold, ISO 4217. */
  readonly sell: Scalars['String']['output'];
  /** What is bought, ISO 4217. */
  readonly buy: Scalars['String']['output'];
  /** Whole units bought for one whole unit sold, as decimal text, before the spread. */
  readonly rate: Scalars['String']['output'];
  /** What the platform keeps of what is sold, 100 = 1 %, 0 to 1,000. */
  readonly spreadBasisPoints: Scalars['Int']['output'];
  /** When it was last written. */
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** What an exchange would come to. Rates may change before it is made. */
export type ExchangeQuote = {
  readonly __typename?: 'ExchangeQuote';
  /** What is sold, the spread included. */
  readonly sold: Money;
  /** What the platform keeps of it. */
  readonly spread: Money;
  /** What is bought, rounded down. */
  readonly bought: Money;
  /** Whole units bought for one whole unit sold, as decimal text, before the spread. */
  readonly rate: Scalars['String']['output'];
};

/** An exchange that was made. */
export type CurrencyExchange = {
  readonly __typename?: 'CurrencyExchange';
  /** What is sold, the spread included. */
  readonly sold: Money;
  /** What the platform kept of it. */
  readonly spread: Money;
  /** What was bought, rounded down. */
  readonly bought: Money;
  /** Whole units bought for one whole unit sold, as decimal text, before the spread. */
  readonly rate: Scalars['String']['output'];
  /** Its entries in both currencies. Staff; null for everybody else. */
  readonly transaction: Maybe<LedgerTransaction>;
};

/** The whole ledger at an instant. */
export type TrialBalance = {
  readonly __typename?: 'TrialBalance';
  /** The instant. */
  readonly at: Scalars['DateTime']['output'];
  /** Whether every currency adds up to zero. */
  readonly balanced: Scalars['Boolean']['output'];
  /** One line per currency, in order of code. */
  readonly lines: ReadonlyArray<TrialBalanceLine>;
};

/** All entries of one currency added up. */
export type TrialBalanceLine = {
  readonly __typename?: 'TrialBalanceLine';
  /** ISO 4217 code. */
  readonly currency: Scalars['String']['output'];
  /** What left accounts, zero or less. */
  readonly outOfAccounts: Money;
  /** What arrived in accounts, zero or more. */
  readonly intoAccounts: Money;
  /** Their sum: zero. */
  readonly difference: Money;
  /** How many entries there are. */
  readonly entries: Scalars['BigInt']['output'];
  /** The same by kind of account, those with entries, in the order of LedgerAccountKind. */
  readonly kinds: ReadonlyArray<TrialBalanceKind>;
};

/** All entries of one currency in accounts of one kind added up. */
export type TrialBalanceKind = {
  readonly __typename?: 'TrialBalanceKind';
  /** What the accounts are for. */
  readonly kind: LedgerAccountKind;
  /** What left them, zero or less. */
  readonly outOfAccounts: Money;
  /** What arrived in them, zero or more. */
  readonly intoAccounts: Money;
  /** Their balances added up. */
  readonly balance: Money;
  /** How many entries there are. */
  readonly entries: Scalars['BigInt']['output'];
};

/** What a line of the provider's books is about. */
export type SettlementKind =
  /** A payer paid. */
  | 'CHARGE'
  /** A payer got money back. */
  | 'REFUND'
  /** A refund came back to us. */
  | 'REFUND_FAILED'
  /** A bank questioned a charge: money was withdrawn, or given back. */
  | 'DISPUTE'
  /** Money went to a payee's account at the provider. */
  | 'TRANSFER'
  /** Money went to our bank account. */
  | 'PAYOUT'
  /** The provider took a fee that belongs to no charge. */
  | 'FEE'
  /** Anything else. */
  | 'OTHER';

/** One day of the payment provider's books. */
export type SettlementReport = {
  readonly __typename?: 'SettlementReport';
  /** Whose books, such as `stripe`. */
  readonly provider: Scalars['String']['output'];
  /** The day in UTC. */
  readonly day: Scalars['String']['output'];
  /** Sums, one for each kind and currency, in this order. */
  readonly totals: ReadonlyArray<SettlementTotal>;
  /** Every line as CSV with a header, oldest first: at, kind, reference (what the provider calls it), currency, amount and fee in minor units. */
  readonly csv: Scalars['String']['output'];
};

/** The lines of one kind and currency added up. */
export type SettlementTotal = {
  readonly __typename?: 'SettlementTotal';
  /** What they are about. */
  readonly kind: SettlementKind;
  /** How many lines there are. */
  readonly count: Scalars['Int']['output'];
  /** What we got, negative for what we gave. */
  readonly amount: Money;
  /** What the provider kept of it. */
  readonly fee: Money;
};

/** What the platform would keep of a sale. */
export type CommissionQuote = {
  readonly __typename?: 'CommissionQuote';
  /** What the platform keeps. */
  readonly commission: Money;
  /** Tax on the commission. */
  readonly tax: Money;
  /** What the vendor gets. */
  readonly net: Money;
  /** The rule that applies; null when none does, and then nothing is kept. */
  readonly rateId: Maybe<Scalars['ID']['output']>;
};

/** Where something is sold. */
export type CommissionArea =
  /** Shops. */
  | 'ECOMMERCE'
  /** Hotels and other stays. */
  | 'HOTELS'
  /** Advertising. */
  | 'ADS'
  /** Rides. */
  | 'TAXI'
  /** Deliveries. */
  | 'DELIVERY';

/** What is sold. */
export type ListingType =
  /** Shops: a thing that is shipped. */
  | 'PRODUCT'
  /** Shops: a download or a licence. */
  | 'DIGITAL_PRODUCT'
  /** Shops: work that is done. */
  | 'SERVICE'
  /** Hotels: nights. */
  | 'STAY'
  /** Hotels: what is sold with them, such as breakfast. */
  | 'STAY_EXTRA'
  /** Advertising: a campaign's bill. */
  | 'CAMPAIGN'
  /** Taxi: a ride. */
  | 'RIDE'
  /** Taxi: a vehicle for hours or days. */
  | 'RENTAL'
  /** Delivery: a parcel. */
  | 'PARCEL'
  /** Delivery: food. */
  | 'MEAL';

/** Why a commission rule does not fit. */
export type CommissionMiss =
  /** It is switched off. */
  | 'DISABLED'
  /** It begins later. */
  | 'NOT_YET_VALID'
  /** It has ended. */
  | 'NO_LONGER_VALID'
  /** It is for other areas. */
  | 'OTHER_AREA'
  /** It is for other vendors. */
  | 'OTHER_VENDOR'
  /** It is for other categories. */
  | 'OTHER_CATEGORY'
  /** It is for other kinds of listing. */
  | 'OTHER_LISTING_TYPE'
  /** It has no amounts in this currency. */
  | 'OTHER_CURRENCY';

/** A category as its area announced it. Read by those who read the rule. */
export type CommissionCategory = {
  readonly __typename?: 'CommissionCategory';
  /** UUID. */
  readonly id: Scalars['ID']['output'];
  /** Where it belongs. */
  readonly area: CommissionArea;
  /** For people. */
  readonly name: Scalars['String']['output'];
};

/** Amounts of a commission rule in one currency. */
export type CommissionAmounts = {
  readonly __typename?: 'CommissionAmounts';
  /** ISO 4217 code. */
  readonly currency: Scalars['String']['output'];
  /** Added to the share for each unit sold. */
  readonly fixed: Money;
  /** The least for a line; null for none. */
  readonly min: Maybe<Money>;
  /** The most for a line; null for none. */
  readonly max: Maybe<Money>;
};

/**
 * A commission rule in one of its versions. The first enabled one that fits applies; all conditions must fit, and of a list one is enough. Read by
 * staff.
 */
export type CommissionRate = {
  readonly __typename?: 'CommissionRate';
  /** UUID, the same for all versions. */
  readonly id: Scalars['ID']['output'];
  /** Counts up from 1 with every change. */
  readonly version: Scalars['Int']['output'];
  /** For people. */
  readonly name: Scalars['String']['output'];
  /** Rules are tried from the lowest position up, 0 to 1,000,000. No two have the same. */
  readonly position: Scalars['Int']['output'];
  /** Whether it is tried at all. */
  readonly enabled: Scalars['Boolean']['output'];
  /** Only in these areas; null for all. */
  readonly areas: Maybe<ReadonlyArray<CommissionArea>>;
  /** Only for these vendors; null for all. */
  readonly vendors: Maybe<ReadonlyArray<Vendor>>;
  /** Only in these categories and those below them; null for all. */
  readonly categories: Maybe<ReadonlyArray<CommissionCategory>>;
  /** Only for these; null for all. */
  readonly listingTypes: Maybe<ReadonlyArray<ListingType>>;
  /** Only in these currencies, with these amounts; null for all currencies, without any. */
  readonly amounts: Maybe<ReadonlyArray<CommissionAmounts>>;
  /** Share of the price, 100 = 1 %, 0 to 10,000. */
  readonly basisPoints: Scalars['Int']['output'];
  /** Tax on the commission, 100 = 1 %, 0 to 10,000; null for that of the vendor's country. */
  readonly taxBasisPoints: Maybe<Scalars['Int']['output']>;
  /** From when it holds; null for always. */
  readonly validFrom: Maybe<Scalars['DateTime']['output']>;
  /** The first instant at which it holds no more; null for never. */
  readonly validUntil: Maybe<Scalars['DateTime']['output']>;
  /** When this version was made. */
  readonly changedAt: Scalars['DateTime']['output'];
  /** Who made this version; null for the system. */
  readonly changedBy: Maybe<User>;
  /** The rule before it that fits whatever it fits, so that it never applies; null when there is none, and for earlier versions. */
  readonly shadowedBy: Maybe<CommissionRate>;
  /** Its versions, newest first, this one too. */
  readonly history: CommissionRateConnection;
};


/**
 * A commission rule in one of its versions. The first enabled one that fits applies; all conditions must fit, and of a list one is enough. Read by
 * staff.
 */
export type CommissionRateHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of commission rules. */
export type CommissionRateConnection = {
  readonly __typename?: 'CommissionRateConnection';
  /** Rules with their cursors. */
  readonly edges: ReadonlyArray<CommissionRateEdge>;
  /** The rules alone. */
  readonly nodes: ReadonlyArray<CommissionRate>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** A rule and its place. */
export type CommissionRateEdge = {
  readonly __typename?: 'CommissionRateEdge';
  /** Opaque; pass it as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The rule. */
  readonly node: CommissionRate;
};

/** A commission rule as a vendor sees it: without those it is not about. Read by members of the vendor and staff. */
export type CommissionTerm = {
  readonly __typename?: 'CommissionTerm';
  /** UUID of the rule, as in the lines of what was sold. */
  readonly rateId: Scalars['ID']['output'];
  /** Its version. */
  readonly version: Scalars['Int']['output'];
  /** Whether it was made for some vendors, this one among them, and not for all. */
  readonly special: Scalars['Boolean']['output'];
  /** Only in these areas; null for all. */
  readonly areas: Maybe<ReadonlyArray<CommissionArea>>;
  /** Only in these categories and those below them; null for all. */
  readonly categories: Maybe<ReadonlyArray<CommissionCategory>>;
  /** Only for these; null for all. */
  readonly listingTypes: Maybe<ReadonlyArray<ListingType>>;
  /** Only in these currencies, with these amounts; null for all currencies, without any. */
  readonly amounts: Maybe<ReadonlyArray<CommissionAmounts>>;
  /** Share of the price, 100 = 1 %. */
  readonly basisPoints: Scalars['Int']['output'];
  /** Tax on the commission, 100 = 1 %, of the rule or else of the vendor's country. */
  readonly taxBasisPoints: Scalars['Int']['output'];
  /** From when it holds; null for always. */
  readonly validFrom: Maybe<Scalars['DateTime']['output']>;
  /** The first instant at which it holds no more; null for never. */
  readonly validUntil: Maybe<Scalars['DateTime']['output']>;
};

/** What a country takes of commission. */
export type CommissionTax = {
  readonly __typename?: 'CommissionTax';
  /** ISO 3166-1 alpha-2 code. */
  readonly country: Scalars['String']['output'];
  /** 100 = 1 %, 0 to 10,000. */
  readonly basisPoints: Scalars['Int']['output'];
  /** It holds until the country's next rate begins. */
  readonly validFrom: Scalars['DateTime']['output'];
};

/** One thing sold, with the terms frozen when its payment was opened. commission + commissionTax + net = amount. Read by members of the vendor and staff. */
export type CommissionLine = {
  readonly __typename?: 'CommissionLine';
  /** What it can be refunded by, such as the order line's UUID. */
  readonly reference: Scalars['ID']['output'];
  /** Where it was sold. */
  readonly area: CommissionArea;
  /** What was sold; null when the seller did not tell. */
  readonly listingType: Maybe<ListingType>;
  /** How many units. */
  readonly quantity: Scalars['Int']['output'];
  /** What the customer pays for it. */
  readonly amount: Money;
  /** What the platform keeps. */
  readonly commission: Money;
  /** Tax on the commission. */
  readonly commissionTax: Money;
  /** What the vendor gets. */
  readonly net: Money;
  /** How much of the amount was or is being returned. */
  readonly refunded: Money;
  /** How much of the commission was given back with it; all of it once the line is refunded whole. */
  readonly commissionReversed: Money;
  /** How much of the tax was given back with it. */
  readonly taxReversed: Money;
  /** The rule that fitted; null when none did. */
  readonly rateId: Maybe<Scalars['ID']['output']>;
  /** Its version; null when none fitted, and for sales before versions were kept. */
  readonly rateVersion: Maybe<Scalars['Int']['output']>;
  /** Share of the price, 100 = 1 %. */
  readonly basisPoints: Scalars['Int']['output'];
  /** Tax on the commission, 100 = 1 %. */
  readonly taxBasisPoints: Scalars['Int']['output'];
  /** The vendor's country then, ISO 3166-1 alpha-2; null when it was not known. */
  readonly taxCountry: Maybe<Scalars['String']['output']>;
};

/** What the platform would keep of a basket. commission + tax + net = amount. */
export type QuotedCommission = {
  readonly __typename?: 'QuotedCommission';
  /** What the customer would pay. */
  readonly amount: Money;
  /** What the platform would keep. */
  readonly commission: Money;
  /** Tax on the commission. */
  readonly tax: Money;
  /** What the vendor would get. */
  readonly net: Money;
  /** The vendor's country, ISO 3166-1 alpha-2; null when it is not known, and then only rules bring tax. */
  readonly taxCountry: Maybe<Scalars['String']['output']>;
  /** Line by line, in the basket's order. */
  readonly lines: ReadonlyArray<QuotedLine>;
};

/** A line of a basket with the rule that fits it. commission + tax + net = amount. */
export type QuotedLine = {
  readonly __typename?: 'QuotedLine';
  /** What the customer would pay. */
  readonly amount: Money;
  /** What the platform would keep. */
  readonly commission: Money;
  /** Tax on the commission. */
  readonly tax: Money;
  /** What the vendor would get. */
  readonly net: Money;
  /** The rule that fits; null when none does, and then nothing is kept. */
  readonly rate: Maybe<CommissionRate>;
  /** Tax on the commission, 100 = 1 %. */
  readonly taxBasisPoints: Scalars['Int']['output'];
  /** Every rule in the order they are tried, up to the one that fits or to the end. */
  readonly tried: ReadonlyArray<TriedCommissionRate>;
};

/** A rule that was tried. */
export type TriedCommissionRate = {
  readonly __typename?: 'TriedCommissionRate';
  /** Which. */
  readonly rate: CommissionRate;
  /** Whether it fits. */
  readonly fits: Scalars['Boolean']['output'];
  /** Everything that speaks against it; none when it fits. */
  readonly misses: ReadonlyArray<CommissionMiss>;
};

/** What kind of movement a line of a payer's statement is. */
export type PaymentTransactionKind =
  /** They paid, by a provider or from their wallet. */
  | 'PAYMENT'
  /** They get money of a payment back. */
  | 'REFUND'
  /** Money arrived in their wallet that they paid in. */
  | 'TOP_UP'
  /** Money of a top-up went back the way it came. */
  | 'TOP_UP_REFUND'
  /** They sent money to somebody. */
  | 'TRANSFER_SENT'
  /** Somebody sent them money. */
  | 'TRANSFER_RECEIVED'
  /** Plaza gave them credit. */
  | 'CREDIT'
  /** Money of one currency became money of another: a line in each. */
  | 'EXCHANGE'
  /** Plaza put something right. */
  | 'CORRECTION';

/** Which way money went. */
export type PaymentTransactionDirection =
  /** To the person whose statement it is. */
  | 'IN'
  /** From them. */
  | 'OUT';

/** A line of a person's statement. */
export type PaymentTransaction = {
  readonly __typename?: 'PaymentTransaction';
  /** Opaque; stays the same. */
  readonly id: Scalars['ID']['output'];
  /** Why money moved. */
  readonly kind: PaymentTransactionKind;
  /** Which way. */
  readonly direction: PaymentTransactionDirection;
  /** How much, always positive. */
  readonly amount: Money;
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** The payment it belongs to; null for transfers, credit, exchanges and corrections. */
  readonly payment: Maybe<PaymentIntent>;
  /** Who sent or got it, of a transfer; else null. */
  readonly counterparty: Maybe<User>;
  /** What the sender wrote, of a transfer; else null. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** The wallet it went through; null when a provider moved the money. */
  readonly wallet: Maybe<Wallet>;
  /** What was in that wallet right afterwards; null when a provider moved the money. */
  readonly balanceAfter: Maybe<Money>;
};

/** A page of a payer's statement, newest first. */
export type PaymentTransactionConnection = {
  readonly __typename?: 'PaymentTransactionConnection';
  /** Lines with their cursors. */
  readonly edges: ReadonlyArray<PaymentTransactionEdge>;
  /** The lines alone. */
  readonly nodes: ReadonlyArray<PaymentTransaction>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** A line and its place. */
export type PaymentTransactionEdge = {
  readonly __typename?: 'PaymentTransactionEdge';
  /** Opaque; pass it as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The line. */
  readonly node: PaymentTransaction;
};

/** A payment changed. */
export type PaymentUpdated = {
  readonly __typename?: 'PaymentUpdated';
  /** Pass it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The payment as it is now. */
  readonly payment: PaymentIntent;
};

export type User = {
  readonly __typename?: 'User';
  readonly id: Scalars['ID']['output'];
  /** Wallets that money has reached, by currency. Their own and for staff; null for everybody else. */
  readonly wallets: Maybe<ReadonlyArray<Wallet>>;
};

export type Order = {
  readonly __typename?: 'Order';
  readonly id: Scalars['ID']['output'];
};

export type OrderGroup = {
  readonly __typename?: 'OrderGroup';
  readonly id: Scalars['ID']['output'];
  /** How it is paid: the newest payment. Null when there is none, or it is not the caller's to see. */
  readonly payment: Maybe<PaymentIntent>;
};

export type Vendor = {
  readonly __typename?: 'Vendor';
  readonly id: Scalars['ID']['output'];
  /** The commission rules that hold for it now or will, in the order they are tried. Its members and staff; null for everybody else. */
  readonly commissionTerms: Maybe<ReadonlyArray<CommissionTerm>>;
  /** Where it is at home for the tax on commission, ISO 3166-1 alpha-2; null when that is not known. Its members and staff; null for everybody else. */
  readonly commissionTaxCountry: Maybe<Scalars['String']['output']>;
  /** Its payouts, newest first. Its members and staff; null for everybody else. */
  readonly payouts: Maybe<PayoutConnection>;
  /** Where it is paid, newest first. Its members and staff; null for everybody else. */
  readonly payoutAccounts: Maybe<ReadonlyArray<PayoutAccount>>;
  /** When it is paid. Its members and staff; null for everybody else, and before it has earned anything or set up an account. */
  readonly payoutSchedule: Maybe<PayoutSchedule>;
  /** What Plaza holds for it. Its members and staff; null for everybody else. */
  readonly balance: Maybe<VendorBalance>;
};


export type VendorPayoutsArgs = {
  status?: InputMaybe<PayoutStatus>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type VendorBalanceArgs = {
  currency: Scalars['String']['input'];
};

/** What to pay and how. */
export type ConfirmPaymentInput = {
  /** Which payment intent. */
  readonly paymentIntentId: Scalars['ID']['input'];
  /**
   * `wallet` pays the whole amount from the payer's wallet, at once. Or the id of a method that the payer saved. Else the provider's name of a method. For Stripe the id of a PaymentMethod that Stripe.js made (pm_…). The simulator has
   * sim_card_ok; declined for a reason each: sim_card_declined, sim_card_insufficient_funds, sim_card_expired, sim_card_lost, sim_card_stolen,
   * sim_card_incorrect_cvc, sim_card_processing_error; 3-D Secure: sim_card_3ds, sim_card_3ds_declined (declined afterwards);
   * outcomes that take a while: sim_card_slow (5 s), sim_bank_debit and sim_bank_debit_fails (30 s);
   * webhooks that come twice, in the wrong order, beside a forged one, or never: sim_card_duplicate, sim_card_reordered, sim_card_forged, sim_card_silent;
   * an answer that is lost after the charge was accepted: sim_card_timeout; refunds that fail, at once or after they succeeded:
   * sim_card_refund_fails, sim_card_refund_returned.
   */
  readonly method: Scalars['String']['input'];
  /** Where the payer's browser goes after an extra step: https (http on localhost), at most 2,000 characters. Default: a page that says to go back to the shop. */
  readonly returnUrl?: InputMaybe<Scalars['String']['input']>;
  /** Chosen by the client, 1 to 255 characters: the same key again changes nothing and gets the same answer. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** Which payment to give up. */
export type CancelPaymentInput = {
  /** Which payment intent. */
  readonly paymentIntentId: Scalars['ID']['input'];
};

/** What to return and why. */
export type RefundPaymentInput = {
  /** The order whose money goes back. */
  readonly orderId: Scalars['ID']['input'];
  /** Minor units; all that is left when absent. */
  readonly amount?: InputMaybe<Scalars['BigInt']['input']>;
  /** Of which lines; spread over what is left of all lines when absent. Adds up to `amount` where both are given. */
  readonly lines?: InputMaybe<ReadonlyArray<RefundLineInput>>;
  /** 1 to 500 characters, for the books and the payer. */
  readonly reason: Scalars['String']['input'];
  /** Where it goes. What was paid from a wallet goes there anyway. */
  readonly to: RefundDestination;
  /** Chosen by the client, 1 to 255 characters: the same key again changes nothing and gets the same answer. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** Money of one line of an order. */
export type RefundLineInput = {
  /** The line's `reference` in PaymentSplit.commissionLines. */
  readonly reference: Scalars['ID']['input'];
  /** Minor units, at most what is left of the line. */
  readonly amount: Scalars['BigInt']['input'];
};

/** A commission rule as a whole. Conditions that are absent fit everything; those that are there name at least one thing that exists. */
export type UpsertCommissionRateInput = {
  /** The rule to change; absent to make one. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** The version that was read and is replaced; needed with `id`. */
  readonly version?: InputMaybe<Scalars['Int']['input']>;
  /** For people, 1 to 100 characters. */
  readonly name: Scalars['String']['input'];
  /** Rules are tried from the lowest position up, 0 to 1,000,000. When absent after all others, or where the rule was. */
  readonly position?: InputMaybe<Scalars['Int']['input']>;
  /** Whether it is tried at all. */
  readonly enabled: Scalars['Boolean']['input'];
  /** Only in these areas. */
  readonly areas?: InputMaybe<ReadonlyArray<CommissionArea>>;
  /** Only for these vendors. */
  readonly vendorIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Only in these categories and those below them; see commissionCategories. */
  readonly categoryIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Only for these; each is sold in one of the areas. */
  readonly listingTypes?: InputMaybe<ReadonlyArray<ListingType>>;
  /** Only in these currencies, each once, with these amounts. */
  readonly amounts?: InputMaybe<ReadonlyArray<CommissionAmountsInput>>;
  /** Share of the price, 100 = 1 %, 0 to 10,000. */
  readonly basisPoints: Scalars['Int']['input'];
  /** Tax on the commission, 100 = 1 %, 0 to 10,000; that of the vendor's country when absent. */
  readonly taxBasisPoints?: InputMaybe<Scalars['Int']['input']>;
  /** From when it holds; always when absent. */
  readonly validFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** The first instant at which it holds no more; never when absent. */
  readonly validUntil?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Amounts of a rule in one currency, in whole units such as 0.30, with no more decimals than the currency has. */
export type CommissionAmountsInput = {
  /** ISO 4217 code. */
  readonly currency: Scalars['String']['input'];
  /** Added to the share for each unit sold; nothing when absent. */
  readonly fixed?: InputMaybe<Scalars['String']['input']>;
  /** The least for a line. */
  readonly min?: InputMaybe<Scalars['String']['input']>;
  /** The most for a line. */
  readonly max?: InputMaybe<Scalars['String']['input']>;
};

/** The order of all commission rules. */
export type ReorderCommissionRatesInput = {
  /** Every rule once, the first to be tried first. */
  readonly ids: ReadonlyArray<Scalars['ID']['input']>;
};

/** What a country takes of commission. */
export type SetCommissionTaxInput = {
  /** ISO 3166-1 alpha-2 code. */
  readonly country: Scalars['String']['input'];
  /** 100 = 1 %, 0 to 10,000. */
  readonly basisPoints: Scalars['Int']['input'];
  /** From when, not in the past; now when absent. */
  readonly validFrom?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Where a vendor is at home. */
export type SetVendorTaxCountryInput = {
  /** Which vendor. */
  readonly vendorId: Scalars['ID']['input'];
  /** ISO 3166-1 alpha-2 code. */
  readonly country: Scalars['String']['input'];
};

/** A basket of one vendor to try commission rules on. */
export type QuoteCommissionInput = {
  /** Who sells. */
  readonly vendorId: Scalars['ID']['input'];
  /** Where. */
  readonly area: CommissionArea;
  /** When it is sold: the rules of today as they would fit then. Now when absent. */
  readonly at?: InputMaybe<Scalars['DateTime']['input']>;
  /** What is sold, 1 to 1,000 lines. */
  readonly lines: ReadonlyArray<QuoteCommissionLineInput>;
};

/** A line of a basket. */
export type QuoteCommissionLineInput = {
  /** The price of all units together, in whole units such as 12.50, with no more decimals than the currency has. */
  readonly price: Scalars['String']['input'];
  /** ISO 4217 code; the same for all lines. */
  readonly currency: Scalars['String']['input'];
  /** How many units, 1 to 1,000,000. */
  readonly quantity: Scalars['Int']['input'];
  /** Its category and those above it. */
  readonly categoryIds: ReadonlyArray<Scalars['ID']['input']>;
  /** What it is. */
  readonly listingType?: InputMaybe<ListingType>;
};

/** Entries to post by hand. */
export type PostLedgerAdjustmentInput = {
  /** 2 to 50 lines that add up to zero in each currency. */
  readonly lines: ReadonlyArray<LedgerAdjustmentLineInput>;
  /** 1 to 500 characters, for the books. */
  readonly reason: Scalars['String']['input'];
  /** Chosen by the client, 1 to 255 characters: the same key again changes nothing and gets the same answer. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** One line to post by hand. */
export type LedgerAdjustmentLineInput = {
  /** The code of an account that exists. */
  readonly code: Scalars['String']['input'];
  /** ISO 4217 code. */
  readonly currency: Scalars['String']['input'];
  /** Minor units: negative where money leaves the account, positive where it arrives; up to 1,000,000,000,000 either way. */
  readonly amount: Scalars['BigInt']['input'];
};

/** A transaction to take back. */
export type ReverseLedgerTransactionInput = {
  /** Which: a TRANSFER, EXCHANGE or ADJUSTMENT. */
  readonly transactionId: Scalars['ID']['input'];
  /** 1 to 500 characters, for the books. */
  readonly reason: Scalars['String']['input'];
  /** Chosen by the client, 1 to 255 characters: the same key again changes nothing and gets the same answer. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** An adjustment that somebody else proposed. */
export type DecideLedgerAdjustmentInput = {
  /** Which. */
  readonly id: Scalars['ID']['input'];
};

/** What came of proposing or deciding an adjustment. */
export type LedgerAdjustmentPayload = {
  readonly __typename?: 'LedgerAdjustmentPayload';
  /** The adjustment; null when refused. */
  readonly adjustment: Maybe<LedgerAdjustment>;
  /** Why it was refused. */
  readonly errors: ReadonlyArray<PaymentsError>;
};

/** Money to set aside. */
export type OpenPendingTransferInput = {
  /** The code of the account that it is set aside in. */
  readonly from: Scalars['String']['input'];
  /** The code of the account that it is meant for. */
  readonly to: Scalars['String']['input'];
  /** ISO 4217 code; both accounts exist in it. */
  readonly currency: Scalars['String']['input'];
  /** Minor units, 1 to 1,000,000,000,000. */
  readonly amount: Scalars['BigInt']['input'];
  /** When it gives the money back by itself; absent for never. */
  readonly expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** 1 to 500 characters, for the books. */
  readonly reason: Scalars['String']['input'];
  /** Chosen by the client, 1 to 255 characters: the same key again changes nothing and gets the same answer. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** A pending transfer to post. */
export type PostPendingTransferInput = {
  /** Which. */
  readonly id: Scalars['ID']['input'];
  /** Minor units, at most what was set aside; all of it when absent. */
  readonly amount?: InputMaybe<Scalars['BigInt']['input']>;
};

/** A pending transfer to void. */
export type VoidPendingTransferInput = {
  /** Which. */
  readonly id: Scalars['ID']['input'];
};

/** What came of opening, posting or voiding a pending transfer. */
export type PendingTransferPayload = {
  readonly __typename?: 'PendingTransferPayload';
  /** The transfer; null when refused. */
  readonly pendingTransfer: Maybe<PendingTransfer>;
  /** Why it was refused. */
  readonly errors: ReadonlyArray<PaymentsError>;
};

/** The rate of a pair of currencies. */
export type UpsertExchangeRateInput = {
  /** What is sold, ISO 4217. */
  readonly sell: Scalars['String']['input'];
  /** What is bought, ISO 4217. */
  readonly buy: Scalars['String']['input'];
  /** Whole units bought for one whole unit sold: a decimal above zero with at most 12 digits on each side of the point. */
  readonly rate: Scalars['String']['input'];
  /** What the platform keeps of what is sold, 100 = 1 %, 0 to 1,000. */
  readonly spreadBasisPoints: Scalars['Int']['input'];
};

/** What came of writing a rate. */
export type UpsertExchangeRatePayload = {
  readonly __typename?: 'UpsertExchangeRatePayload';
  /** The rate as it is now; null when refused. */
  readonly exchangeRate: Maybe<ExchangeRate>;
  /** Why it was refused. */
  readonly errors: ReadonlyArray<PaymentsError>;
};

/** Money to exchange. */
export type ExchangeCurrencyInput = {
  /** The code of an account that exists in the currency sold. What is bought goes to the account of the same code. */
  readonly code: Scalars['String']['input'];
  /** What is sold, ISO 4217. */
  readonly sell: Scalars['String']['input'];
  /** What is bought, ISO 4217. */
  readonly buy: Scalars['String']['input'];
  /** Minor units of what is sold, the spread included, 1 to 1,000,000,000,000. */
  readonly amount: Scalars['BigInt']['input'];
  /** The least that it must buy, minor units; absent for whatever it does. */
  readonly minBought?: InputMaybe<Scalars['BigInt']['input']>;
  /** Chosen by the client, 1 to 255 characters: the same key again changes nothing and gets the same answer. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What came of an exchange. */
export type ExchangeCurrencyPayload = {
  readonly __typename?: 'ExchangeCurrencyPayload';
  /** The exchange; null when refused. */
  readonly exchange: Maybe<CurrencyExchange>;
  /** Why it was refused. */
  readonly errors: ReadonlyArray<PaymentsError>;
};

/** What came of confirming a payment. */
export type ConfirmPaymentPayload = {
  readonly __typename?: 'ConfirmPaymentPayload';
  /** The payment as it stands now; null when refused. */
  readonly payment: Maybe<PaymentIntent>;
  /** Why it was refused. */
  readonly errors: ReadonlyArray<PaymentsError>;
};

/** What came of giving up a payment. */
export type CancelPaymentPayload = {
  readonly __typename?: 'CancelPaymentPayload';
  /** The payment, CANCELED; null when refused. */
  readonly payment: Maybe<PaymentIntent>;
  /** Why it was refused. */
  readonly errors: ReadonlyArray<PaymentsError>;
};

/** What came of a refund. */
export type RefundPaymentPayload = {
  readonly __typename?: 'RefundPaymentPayload';
  /** The refund, PENDING; null when refused. */
  readonly refund: Maybe<Refund>;
  /** Why it was refused. */
  readonly errors: ReadonlyArray<PaymentsError>;
};

/** What came of writing a rule. */
export type UpsertCommissionRatePayload = {
  readonly __typename?: 'UpsertCommissionRatePayload';
  /** The rule as it is now; null when refused. */
  readonly commissionRate: Maybe<CommissionRate>;
  /** Why it was refused. */
  readonly errors: ReadonlyArray<PaymentsError>;
};

/** What came of putting rules into order. */
export type ReorderCommissionRatesPayload = {
  readonly __typename?: 'ReorderCommissionRatesPayload';
  /** All rules in their order; null when refused. */
  readonly commissionRates: Maybe<ReadonlyArray<CommissionRate>>;
  /** Why it was refused. */
  readonly errors: ReadonlyArray<PaymentsError>;
};

/** What came of setting a tax. */
export type SetCommissionTaxPayload = {
  readonly __typename?: 'SetCommissionTaxPayload';
  /** The tax; null when refused. */
  readonly commissionTax: Maybe<CommissionTax>;
  /** Why it was refused. */
  readonly errors: ReadonlyArray<PaymentsError>;
};

/** What came of saying where a vendor is at home. */
export type SetVendorTaxCountryPayload = {
  readonly __typename?: 'SetVendorTaxCountryPayload';
  /** The vendor; null when refused. */
  readonly vendor: Maybe<Vendor>;
  /** Why it was refused. */
  readonly errors: ReadonlyArray<PaymentsError>;
};

/** What came of trying a basket. */
export type QuoteCommissionPayload = {
  readonly __typename?: 'QuoteCommissionPayload';
  /** What the platform would keep; null when refused. */
  readonly quote: Maybe<QuotedCommission>;
  /** Why it was refused. */
  readonly errors: ReadonlyArray<PaymentsError>;
};

/** A person's own money with Plaza in one currency. Readable by its owner and staff. */
export type Wallet = {
  readonly __typename?: 'Wallet';
  /** UUID; follows from owner and currency. */
  readonly id: Scalars['ID']['output'];
  /** Whose. */
  readonly owner: User;
  /** ISO 4217 code. */
  readonly currency: Scalars['String']['output'];
  /** What is in it. Never below zero. */
  readonly balance: Money;
  /** The balance less what is set aside in it. */
  readonly available: Money;
};

/** Money that one person sent another. */
export type WalletTransfer = {
  readonly __typename?: 'WalletTransfer';
  /** UUID. */
  readonly id: Scalars['ID']['output'];
  /** Who sent it. */
  readonly from: User;
  /** Who got it. */
  readonly to: User;
  /** How much. */
  readonly amount: Money;
  /** What the sender wrote; null when nothing. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** When. */
  readonly createdAt: Scalars['DateTime']['output'];
};

/** What a person may send to others of one currency. */
export type WalletLimits = {
  readonly __typename?: 'WalletLimits';
  /** ISO 4217 code. */
  readonly currency: Scalars['String']['output'];
  /** The most at a time. */
  readonly perTransfer: Money;
  /** The most within any 24 hours. */
  readonly perDay: Money;
};

/** A wallet's balance changed. */
export type WalletBalanceChanged = {
  readonly __typename?: 'WalletBalanceChanged';
  /** Pass it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The wallet as it is now. */
  readonly wallet: Wallet;
};

/** What a rule against fraud counts. */
export type VelocityMeasure =
  /** Tries that were let through. */
  | 'ATTEMPTS'
  /** Tries that were declined, and those without an answer yet. */
  | 'DECLINES'
  /** Different methods. */
  | 'METHODS'
  /** Minor units of one currency, without tries that failed. */
  | 'AMOUNT';

/** What a rule against fraud counts separately for. */
export type VelocityKey =
  /** Each person who pays or sends. */
  | 'PAYER'
  /** Each saved method, whoever pays with it. Tries with other methods are not counted. */
  | 'SAVED_METHOD';

/** What a rule against fraud looks at. */
export type VelocityOperation =
  /** Confirming a payment. */
  | 'PAYMENT'
  /** Confirming a payment into a wallet. */
  | 'TOP_UP'
  /** Sending money to another person. */
  | 'TRANSFER';

/** What happens to a try that is too many. */
export type VelocityAction =
  /** It is refused with TOO_MANY_ATTEMPTS. */
  | 'REFUSE'
  /** A person looks at the payment before anybody is asked for the money. Transfers are not held back. */
  | 'REVIEW';

/** A rule against fraud: at most so many, or so much, in any window of time. */
export type VelocityRule = {
  readonly __typename?: 'VelocityRule';
  /** UUID. */
  readonly id: Scalars['ID']['output'];
  /** Grows by one with each change. */
  readonly version: Scalars['Int']['output'];
  /** For people; different for each rule. */
  readonly name: Scalars['String']['output'];
  /** What is counted. */
  readonly measure: VelocityMeasure;
  /** For each of what. */
  readonly per: VelocityKey;
  /** What it looks at; null for everything. */
  readonly operations: Maybe<ReadonlyArray<VelocityOperation>>;
  /** How long the window is, in seconds. */
  readonly windowSeconds: Scalars['Int']['output'];
  /** The most in a window: a count, or minor units of `currency`. */
  readonly max: Scalars['BigInt']['output'];
  /** ISO 4217 code, of AMOUNT; else null. */
  readonly currency: Maybe<Scalars['String']['output']>;
  /** What happens to the try that is too many. */
  readonly action: VelocityAction;
  /** Whether it is in force. */
  readonly enabled: Scalars['Boolean']['output'];
  /** When it was changed last. */
  readonly changedAt: Scalars['DateTime']['output'];
  /** Who changed it last; null when it came with Plaza. */
  readonly changedBy: Maybe<User>;
};

/** Where a review stands. */
export type PaymentReviewStatus =
  /** Waits for an admin. The payment is PROCESSING and nobody was asked for the money. */
  | 'OPEN'
  /** Approved: the payment is charged. Final. */
  | 'APPROVED'
  /** Declined, as by a bank. Final. */
  | 'DECLINED'
  /** Its payer gave the payment or the method up. Final. */
  | 'LAPSED';

/** A payment that rules against fraud have held back. Read by staff. */
export type PaymentReview = {
  readonly __typename?: 'PaymentReview';
  /** UUID. */
  readonly id: Scalars['ID']['output'];
  /** Where it stands. */
  readonly status: PaymentReviewStatus;
  /** What may happen next. */
  readonly availableTransitions: ReadonlyArray<Scalars['String']['output']>;
  /** The payment. */
  readonly payment: Maybe<PaymentIntent>;
  /** The rules that held it back, as they are now. */
  readonly rules: ReadonlyArray<VelocityRule>;
  /** Who decided; null until then, and when it lapsed. */
  readonly decidedBy: Maybe<User>;
  /** Why they decided so. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** When the payment was held back. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it was decided or lapsed; null until then. */
  readonly decidedAt: Maybe<Scalars['DateTime']['output']>;
};

/** A page of reviews, newest first. */
export type PaymentReviewConnection = {
  readonly __typename?: 'PaymentReviewConnection';
  /** Reviews with their cursors. */
  readonly edges: ReadonlyArray<PaymentReviewEdge>;
  /** The reviews alone. */
  readonly nodes: ReadonlyArray<PaymentReview>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** A review and its place. */
export type PaymentReviewEdge = {
  readonly __typename?: 'PaymentReviewEdge';
  /** Opaque; pass it as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The review. */
  readonly node: PaymentReview;
};

/** Where the money of a refund goes. */
export type RefundDestination =
  /** Back the way it came. */
  | 'ORIGINAL'
  /** Into the payer's wallet, at once. */
  | 'WALLET';

/** Money for one's own wallet. */
export type WalletTopUpInput = {
  /** Minor units, 1 to 1,000,000,000,000. */
  readonly amount: Scalars['BigInt']['input'];
  /** ISO 4217 code. */
  readonly currency: Scalars['String']['input'];
  /** Pay with it at once: a method of the provider, as for confirmPayment. When absent the payment waits for confirmPayment. */
  readonly method?: InputMaybe<Scalars['String']['input']>;
  /** Where the payer's browser goes after an extra step: https (http on localhost), at most 2,000 characters. Default: a page that says to go back to the shop. */
  readonly returnUrl?: InputMaybe<Scalars['String']['input']>;
  /** Chosen by the client, 1 to 255 characters: the same key again changes nothing and gets the same answer. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** Money for somebody else. */
export type WalletTransferInput = {
  /** Who gets it. */
  readonly toUserId: Scalars['ID']['input'];
  /** Minor units, 1 to 1,000,000,000,000, within walletLimits. */
  readonly amount: Scalars['BigInt']['input'];
  /** ISO 4217 code. Nothing is converted: it comes from and goes to the wallets of this currency. */
  readonly currency: Scalars['String']['input'];
  /** For both of them, 1 to 200 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** Chosen by the client, 1 to 255 characters: the same key again changes nothing and gets the same answer. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What to return of a top-up. */
export type RefundWalletTopUpInput = {
  /** The payment of the top-up. */
  readonly paymentIntentId: Scalars['ID']['input'];
  /** Minor units; all that was not returned yet when absent. */
  readonly amount?: InputMaybe<Scalars['BigInt']['input']>;
  /** 1 to 500 characters, for the books and the payer. */
  readonly reason: Scalars['String']['input'];
  /** Chosen by the client, 1 to 255 characters: the same key again changes nothing and gets the same answer. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** Credit for a person. */
export type GrantWalletCreditInput = {
  /** Who gets it. */
  readonly userId: Scalars['ID']['input'];
  /** Minor units, 1 to 1,000,000,000,000. */
  readonly amount: Scalars['BigInt']['input'];
  /** ISO 4217 code. */
  readonly currency: Scalars['String']['input'];
  /** 1 to 500 characters, for the books. */
  readonly reason: Scalars['String']['input'];
  /** Chosen by the client, 1 to 255 characters: the same key again changes nothing and gets the same answer. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What a person may send to others. */
export type SetWalletLimitsInput = {
  /** ISO 4217 code. */
  readonly currency: Scalars['String']['input'];
  /** The most at a time, minor units. Zero: nothing may be sent. */
  readonly perTransfer: Scalars['BigInt']['input'];
  /** The most within any 24 hours, minor units; not less than perTransfer. */
  readonly perDay: Scalars['BigInt']['input'];
};

/** A rule against fraud as a whole. */
export type UpsertVelocityRuleInput = {
  /** The rule to change; absent to make one. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** The version that was read and is replaced; needed with `id`. */
  readonly version?: InputMaybe<Scalars['Int']['input']>;
  /** For people, 1 to 100 characters, different for each rule. */
  readonly name: Scalars['String']['input'];
  /** What is counted. */
  readonly measure: VelocityMeasure;
  /** For each of what. METHODS is counted for payers only. */
  readonly per: VelocityKey;
  /** What it looks at; everything when absent. With REVIEW not TRANSFER. */
  readonly operations?: InputMaybe<ReadonlyArray<VelocityOperation>>;
  /** How long the window is, 60 to 2,592,000 seconds (30 days). */
  readonly windowSeconds: Scalars['Int']['input'];
  /** The most in a window, 0 to 1,000,000,000,000: a count, or minor units of `currency`. */
  readonly max: Scalars['BigInt']['input'];
  /** ISO 4217 code; of AMOUNT, and only of that. */
  readonly currency?: InputMaybe<Scalars['String']['input']>;
  /** What happens to the try that is too many. */
  readonly action: VelocityAction;
  /** Whether it is in force. */
  readonly enabled: Scalars['Boolean']['input'];
};

/** How a payment in review goes on. */
export type PaymentReviewDecision =
  /** It is charged. */
  | 'APPROVE'
  /** It is declined; its payer may choose another method. */
  | 'DECLINE';

/** What an admin decides. */
export type DecidePaymentReviewInput = {
  /** Which review. */
  readonly id: Scalars['ID']['input'];
  /** How it goes on. */
  readonly decision: PaymentReviewDecision;
  /** Why, 1 to 500 characters, for the record. */
  readonly note: Scalars['String']['input'];
};

/** What came of topping up a wallet. */
export type WalletTopUpPayload = {
  readonly __typename?: 'WalletTopUpPayload';
  /** The payment as it stands now; null when refused. */
  readonly payment: Maybe<PaymentIntent>;
  /** Why it was refused. */
  readonly errors: ReadonlyArray<PaymentsError>;
};

/** What came of sending money. */
export type WalletTransferPayload = {
  readonly __typename?: 'WalletTransferPayload';
  /** The transfer; null when refused. */
  readonly transfer: Maybe<WalletTransfer>;
  /** Why it was refused. */
  readonly errors: ReadonlyArray<PaymentsError>;
};

/** What came of returning a top-up. */
export type RefundWalletTopUpPayload = {
  readonly __typename?: 'RefundWalletTopUpPayload';
  /** The refund, PENDING; null when refused. */
  readonly refund: Maybe<Refund>;
  /** Why it was refused. */
  readonly errors: ReadonlyArray<PaymentsError>;
};

/** What came of setting limits. */
export type SetWalletLimitsPayload = {
  readonly __typename?: 'SetWalletLimitsPayload';
  /** The limits as they are now; null when refused. */
  readonly limits: Maybe<WalletLimits>;
  /** Why it was refused. */
  readonly errors: ReadonlyArray<PaymentsError>;
};

/** What came of writing a rule. */
export type UpsertVelocityRulePayload = {
  readonly __typename?: 'UpsertVelocityRulePayload';
  /** The rule as it is now; null when refused. */
  readonly velocityRule: Maybe<VelocityRule>;
  /** Why it was refused. */
  readonly errors: ReadonlyArray<PaymentsError>;
};

/** What came of deciding a review. */
export type DecidePaymentReviewPayload = {
  readonly __typename?: 'DecidePaymentReviewPayload';
  /** The review; null when refused. */
  readonly review: Maybe<PaymentReview>;
  /** Why it was refused. */
  readonly errors: ReadonlyArray<PaymentsError>;
};

/** A refusal of this area. */
export type PaymentsError = UserError & {
  readonly __typename?: 'PaymentsError';
  /** Which refusal. */
  readonly code: PaymentsErrorCode;
  /** What went wrong and what to do, in English. */
  readonly message: Scalars['String']['output'];
  /** The input field to blame, from `input` down; null when it is none. */
  readonly path: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** When the same may go through, of TOO_MANY_ATTEMPTS; null when waiting does not help. */
  readonly retryAt: Maybe<Scalars['DateTime']['output']>;
};

/** Why payments refuses. */
export type PaymentsErrorCode =
  /** No such payment, or it is not yours. */
  | 'PAYMENT_NOT_FOUND'
  /** This payment is being processed, has succeeded or was canceled. Query its status. */
  | 'PAYMENT_NOT_PAYABLE'
  /** This payment has succeeded or was canceled before. Refund it if it succeeded. */
  | 'PAYMENT_NOT_CANCELABLE'
  /** There is no money to move: this payment has not succeeded. */
  | 'PAYMENT_NOT_SUCCEEDED'
  /** This payment was canceled. Order again. */
  | 'PAYMENT_CANCELED'
  /** There is no authorised money to capture, or the last capture was asked for. Query the status. */
  | 'PAYMENT_NOT_CAPTURABLE'
  /** The bank has not held the money for as long. Ask the payer to pay again. */
  | 'AUTHORIZATION_EXPIRED'
  /** This is more than what is left to capture. */
  | 'CAPTURE_TOO_LARGE'
  /** The bank does not hold more for this payment: it refuses, something was captured, or several vendors share it. What it holds can be captured. */
  | 'AUTHORIZATION_NOT_INCREMENTABLE'
  /** The bank is being asked to hold more. Try again when incrementingTo is null. */
  | 'AUTHORIZATION_INCREMENTING'
  /** Name what the bank is to hold in all: more than it holds now. */
  | 'INCREMENT_TOO_SMALL'
  /** No such saved method, or it is not yours. */
  | 'PAYMENT_METHOD_NOT_FOUND'
  /** This method is not ready. Take its owner to its nextActionUrl, or save another one. */
  | 'PAYMENT_METHOD_NOT_ACTIVE'
  /** The bank refuses this method. Choose another one. */
  | 'METHOD_REFUSED'
  /** You have ten saved methods. Remove one first. */
  | 'TOO_MANY_METHODS'
  /** The payment provider has no such method. */
  | 'METHOD_UNKNOWN'
  /** The return URL must be https, or http on this machine, and have at most 2,000 characters. */
  | 'RETURN_URL_INVALID'
  /** The amount must be more than zero and at most 1,000,000,000,000 minor units. */
  | 'AMOUNT_INVALID'
  /** We do not trade in this currency. Use an ISO 4217 code such as EUR. */
  | 'CURRENCY_UNKNOWN'
  /** No payment for such an order, or it is not yours. */
  | 'SPLIT_NOT_FOUND'
  /** This is more than what is left to refund. */
  | 'REFUND_TOO_LARGE'
  /** Give a reason of 1 to 500 characters. */
  | 'REASON_INVALID'
  /** No such commission rate. */
  | 'RATE_NOT_FOUND'
  /** A rule has a name of 1 to 100 characters, a position of 0 to 1,000,000, rates of 0 to 10,000 basis points, conditions that name 1 to 1,000 things or are left out, and min not above max. */
  | 'RATE_INVALID'
  /** Somebody changed this rule since you read it. Read it again and send the version you replace. */
  | 'RATE_CHANGED'
  /** Another rule has this position. Choose a free one, leave it out, or use reorderCommissionRates. */
  | 'RATE_POSITION_TAKEN'
  /** Name every commission rule exactly once. Read commissionRates again. */
  | 'RATE_ORDER_INCOMPLETE'
  /** A rule ends after it begins, and a tax begins now or later, once at an instant. */
  | 'DATES_INVALID'
  /** No such vendor. Use the id of an organization of kind VENDOR. */
  | 'VENDOR_UNKNOWN'
  /** No such category in the areas of the rule. Choose one from commissionCategories. */
  | 'CATEGORY_UNKNOWN'
  /** None of the areas sells this. Name its area too, or leave the areas out. */
  | 'LISTING_TYPE_UNKNOWN'
  /** No such country. Use an ISO 3166-1 alpha-2 code such as FR. */
  | 'COUNTRY_UNKNOWN'
  /** This currency is there already. Give its amounts once. */
  | 'CURRENCY_REPEATED'
  /** All lines of a sale are in one currency. Make a sale of its own for each. */
  | 'CURRENCY_MIXED'
  /** This currency has fewer decimal places. JPY has none, EUR two, KWD three, CLF four. */
  | 'AMOUNT_TOO_PRECISE'
  /** A sale has 1 to 1,000 lines with different references, 1 to 1,000,000 units each, that add up to it, and sells what its area sells. */
  | 'LINES_INVALID'
  /** No such line in this order, or it is named twice. */
  | 'LINE_NOT_FOUND'
  /** No such account of the ledger in this currency, or it is not yours. */
  | 'LEDGER_ACCOUNT_NOT_FOUND'
  /** This account follows from payments or payouts, or is one side of every exchange. Correct it there, for instance by a refund. */
  | 'LEDGER_ACCOUNT_NOT_ADJUSTABLE'
  /** Money goes from one account to another one. */
  | 'LEDGER_ACCOUNTS_EQUAL'
  /** No such transaction of the ledger, or it is not yours. */
  | 'LEDGER_TRANSACTION_NOT_FOUND'
  /** Give 2 to 50 lines that add up to zero in each currency. */
  | 'LEDGER_UNBALANCED'
  /** Only transfers, exchanges and adjustments are reversed by hand. Payments have refunds; post anew what a reversal took back. */
  | 'LEDGER_NOT_REVERSIBLE'
  /** This transaction was reversed, or its reversal waits for a decision. */
  | 'LEDGER_ALREADY_REVERSED'
  /** This reference is in the books with other figures. */
  | 'LEDGER_REFERENCE_REUSED'
  /** The account does not have as much available. */
  | 'INSUFFICIENT_FUNDS'
  /** No such pending transfer, or it is not yours. */
  | 'PENDING_TRANSFER_NOT_FOUND'
  /** This transfer was posted, voided or has expired before. */
  | 'PENDING_TRANSFER_RESOLVED'
  /** The time of this transfer is over. Open a new one. */
  | 'PENDING_TRANSFER_EXPIRED'
  /** This is more than was set aside. */
  | 'PENDING_TRANSFER_TOO_SMALL'
  /** It must expire in the future. */
  | 'EXPIRY_INVALID'
  /** No such adjustment, or it is not yours. */
  | 'ADJUSTMENT_NOT_FOUND'
  /** This adjustment was posted or rejected before. */
  | 'ADJUSTMENT_DECIDED'
  /** Another admin than the one who proposed it must decide. */
  | 'ADJUSTMENT_OWN'
  /** There is no rate for this pair of currencies. */
  | 'EXCHANGE_RATE_NOT_FOUND'
  /** A rate is a decimal above zero with at most 12 digits on each side of the point, between two currencies; the spread is 0 to 1,000 basis points. */
  | 'EXCHANGE_RATE_INVALID'
  /** At the rate of now this buys less than your minimum. Ask for a new quote. */
  | 'EXCHANGE_BELOW_MINIMUM'
  /** Too many attempts to move money. Try again at the time given. */
  | 'TOO_MANY_ATTEMPTS'
  /** Only people have wallets. Sign in as the person who pays. */
  | 'WALLET_NOT_FOUND'
  /** No such person. Use the id of somebody with an account. */
  | 'WALLET_RECIPIENT_UNKNOWN'
  /** Send it to somebody else than yourself. */
  | 'WALLET_RECIPIENT_SELF'
  /** This is more than may be sent at a time or within 24 hours. Query walletLimits. */
  | 'WALLET_LIMIT_EXCEEDED'
  /** Limits are 0 to 1,000,000,000,000 minor units, and no more at a time than in a day. */
  | 'WALLET_LIMITS_INVALID'
  /** A note has 1 to 200 characters. */
  | 'NOTE_INVALID'
  /** No such velocity rule. */
  | 'VELOCITY_RULE_NOT_FOUND'
  /** A rule has a name of 1 to 100 characters, a window of 60 to 2,592,000 seconds, a maximum of 0 to 1,000,000,000,000, a currency exactly with AMOUNT, METHODS for payers only, and no review of transfers. */
  | 'VELOCITY_RULE_INVALID'
  /** Somebody changed this rule since you read it. Read it again and send the version you replace. */
  | 'VELOCITY_RULE_CHANGED'
  /** Another rule has this name. */
  | 'VELOCITY_RULE_NAME_TAKEN'
  /** No such review, or it is not yours. */
  | 'REVIEW_NOT_FOUND'
  /** This review was decided before, or its payer gave the payment up. */
  | 'REVIEW_DECIDED'
  /** A bank has withdrawn the money of this payment: a refund would pay twice. Wait for the decision, or accept the dispute. */
  | 'PAYMENT_DISPUTED'
  /** No such dispute, or it is not yours. */
  | 'DISPUTE_NOT_FOUND'
  /** This dispute needs no response: it is under review, given up or decided. Query its status. */
  | 'DISPUTE_CLOSED'
  /** Part of this payment belongs to another vendor. Ask an admin to give the dispute up. */
  | 'DISPUTE_SHARED'
  /** Give at least one text; each has at most 20,000 characters without control characters, all together 150,000. */
  | 'EVIDENCE_INVALID'
  /** The time for evidence is over. */
  | 'EVIDENCE_LATE'
  /** Evidence was handed in already, and the bank takes it once. */
  | 'EVIDENCE_SUBMITTED'
  /** No such payout, or it is not yours. */
  | 'PAYOUT_NOT_FOUND'
  /** Only a failed payout is sent again. Query its status. */
  | 'PAYOUT_NOT_RETRYABLE'
  /** Only a payout that was not sent, or has failed, can be canceled. */
  | 'PAYOUT_NOT_CANCELABLE'
  /** Less than this payout is available, because something was taken back since. Cancel it: the next one pays what is left. */
  | 'PAYOUT_EXCEEDS_AVAILABLE'
  /** What is available is less than the minimum of a payout. Wait, or lower it by setPayoutSchedule. */
  | 'PAYOUT_BELOW_MINIMUM'
  /** Nothing is available in this currency that is not in a payout already. */
  | 'NOTHING_TO_PAY_OUT'
  /** No such payout account, or it is not yours. */
  | 'PAYOUT_ACCOUNT_NOT_FOUND'
  /** There is a payout account for this currency. Go on with it by createOnboardingLink. */
  | 'PAYOUT_ACCOUNT_EXISTS'
  /** There is no active payout account for this currency. Set one up by createPayoutAccount or createOnboardingLink. */
  | 'PAYOUT_ACCOUNT_NOT_ACTIVE'
  /** The provider has rejected this payout account for good. Create another one. */
  | 'PAYOUT_ACCOUNT_REJECTED'
  /** A hold period is 0 to 90 whole days. */
  | 'HOLD_PERIOD_INVALID'
  /** The payment provider does not answer. Send the same request again. */
  | 'PROVIDER_SILENT'
  /** The payment provider refuses this. Check country and currency. */
  | 'PROVIDER_REFUSED'
  /** The idempotency key must have 1 to 255 characters. */
  | 'IDEMPOTENCY_KEY_INVALID'
  /** This idempotency key was used with other input. */
  | 'IDEMPOTENCY_MISMATCH'
  /** Payments are not made with this provider, or its books are not yours to read. */
  | 'PROVIDER_UNKNOWN'
  /** A period ends after it begins, not in the future, and at most 92 days later. */
  | 'PERIOD_INVALID'
  /** Another comparison of this provider is under way. Wait until it is done. */
  | 'RECONCILIATION_RUNNING'
  /** No such difference, or it is not yours. */
  | 'RECONCILIATION_ITEM_NOT_FOUND'
  /** This difference was resolved, or has settled itself. */
  | 'RECONCILIATION_ITEM_CLOSED'
  /** A proposal for this difference waits for a decision. Approve or reject it first. */
  | 'RECONCILIATION_ITEM_PROPOSED'
  /** Nobody has proposed anything for this difference. */
  | 'RECONCILIATION_NOT_PROPOSED'
  /** One of both must be missing in the ledger or a duplicate, the other missing at the same provider, with the same amount, and both open. */
  | 'RECONCILIATION_NOT_PAIRABLE'
  /** Give `to` with MOVE_FROM_SUSPENSE, `matchTo` with MATCH_TO, and neither otherwise. */
  | 'RESOLUTION_INVALID'
  /** Another admin than the one who proposed it must decide. */
  | 'RESOLUTION_OWN'
  /** No such refund, or it is not yours. */
  | 'REFUND_NOT_FOUND'
  /** Only a refund that the provider could not make waits in suspense. */
  | 'REFUND_NOT_FAILED'
  /** This refund was tried again, or its money went into a wallet, before. */
  | 'REFUND_REMEDIED'
  /** No such webhook, or it is not yours. */
  | 'WEBHOOK_NOT_FOUND'
  /** This webhook is matched, or was put aside, before. */
  | 'WEBHOOK_HANDLED';

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

/** Where a page of a list ends. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Whether there are more after this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Pass it as `after` to get the next page; null on an empty page. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
};

/** A refusal that the caller can do something about. Each area adds its `code`. */
export type UserError = {
  /** What went wrong and what to do, in English. */
  readonly message: Scalars['String']['output'];
  /** The input field to blame, from `input` down; null when it is none. */
  readonly path: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/**
 * A payer's bank questions a charge. Members of the vendors that the payment pays see it with their own part, staff see all; it does not exist for
 * anybody else, the payer included.
 */
export type Dispute = {
  readonly __typename?: 'Dispute';
  /** UUID. */
  readonly id: Scalars['ID']['output'];
  /** The payment whose charge is questioned; null where the payment itself may not be seen. */
  readonly payment: Maybe<PaymentIntent>;
  /** Where it stands. */
  readonly status: DisputeStatus;
  /** What may happen next, by the bank or by us. */
  readonly availableTransitions: ReadonlyArray<Scalars['String']['output']>;
  /** Why, as the provider's code, such as `fraudulent`, `product_not_received` or `duplicate`. */
  readonly reason: Scalars['String']['output'];
  /** How much is questioned; for a vendor's member the vendor's part of it. */
  readonly amount: Money;
  /** Until when evidence is taken; null when none is wanted. */
  readonly evidenceDueBy: Maybe<Scalars['DateTime']['output']>;
  /** What was said against it, oldest first: a vendor's member sees what was said for the vendor, staff see all. */
  readonly evidence: ReadonlyArray<DisputeEvidence>;
  /** When it was given up; null when it was not. */
  readonly acceptedAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was decided or closed; null while it is open. */
  readonly decidedAt: Maybe<Scalars['DateTime']['output']>;
  /** What a loss took back, in all; for a vendor's member from the vendor. Zero unless it is lost. */
  readonly takenBack: Money;
  /** What the provider withdrew because of it and has not given back. For staff; null for everybody else. */
  readonly withheld: Maybe<Money>;
  /** When it was opened. */
  readonly createdAt: Scalars['DateTime']['output'];
};

/** Where a dispute stands. WARNING is an inquiry: the bank asks, and no money has moved. */
export type DisputeStatus =
  /** The bank asks and waits for evidence. A full refund may settle it. */
  | 'WARNING_NEEDS_RESPONSE'
  /** The bank has the evidence for its inquiry. */
  | 'WARNING_UNDER_REVIEW'
  /** The inquiry is over and became no dispute. */
  | 'WARNING_CLOSED'
  /** The money is withdrawn, and the bank waits for evidence. */
  | 'NEEDS_RESPONSE'
  /** The bank has the evidence and decides. */
  | 'UNDER_REVIEW'
  /** Settled before it became a dispute, by giving the money back. */
  | 'PREVENTED'
  /** The payer keeps the money: decided, given up, or no evidence came in time. It was taken back from the payees in proportion. */
  | 'LOST'
  /** The money comes back. */
  | 'WON';

/** What was said against a dispute, once for an inquiry and once for the dispute that it became. */
export type DisputeEvidence = {
  readonly __typename?: 'DisputeEvidence';
  /** UUID. */
  readonly id: Scalars['ID']['output'];
  /** Where it stands. */
  readonly status: DisputeEvidenceStatus;
  /** Why the provider did not take it, as its code; null unless REFUSED. */
  readonly refusal: Maybe<Scalars['String']['output']>;
  /** What was said. */
  readonly texts: ReadonlyArray<DisputeEvidenceText>;
  /** When it was handed in. */
  readonly createdAt: Scalars['DateTime']['output'];
};

/** Whether evidence has arrived. */
export type DisputeEvidenceStatus =
  /** On its way to the provider. */
  | 'PENDING'
  /** The bank has it. */
  | 'SUBMITTED'
  /** The provider did not take it. Better evidence may follow before the time is over. */
  | 'REFUSED';

/** One text of evidence. */
export type DisputeEvidenceText = {
  readonly __typename?: 'DisputeEvidenceText';
  /** What it is, as the name of the input field, such as `shippingTrackingNumber`. */
  readonly name: Scalars['String']['output'];
  /** What it says. */
  readonly text: Scalars['String']['output'];
};

/** A page of disputes. */
export type DisputeConnection = {
  readonly __typename?: 'DisputeConnection';
  /** The disputes with their cursors. */
  readonly edges: ReadonlyArray<DisputeEdge>;
  /** The disputes alone. */
  readonly nodes: ReadonlyArray<Dispute>;
  /** Where this page ends. */
  readonly pageInfo: PageInfo;
};

/** A dispute in a list. */
export type DisputeEdge = {
  readonly __typename?: 'DisputeEdge';
  /** Pass it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The dispute. */
  readonly node: Dispute;
};

/** Which disputes to list. */
export type DisputeFilter = {
  /** Of payments with a part for this vendor; of all vendors of the caller unless told, and all there are for staff. */
  readonly vendorId?: InputMaybe<Scalars['ID']['input']>;
  /** In one of these states; in any unless told. */
  readonly statuses?: InputMaybe<ReadonlyArray<DisputeStatus>>;
};

/**
 * Evidence against a dispute: at least one text. Each has at most 20,000 characters, all together 150,000. What the payer bought and got says most:
 * where it was sent, and the carrier's tracking number.
 */
export type SubmitDisputeEvidenceInput = {
  /** Which dispute. */
  readonly disputeId: Scalars['ID']['input'];
  /** What was sold. */
  readonly productDescription?: InputMaybe<Scalars['String']['input']>;
  /** The customer's name. */
  readonly customerName?: InputMaybe<Scalars['String']['input']>;
  /** The customer's e-mail address. */
  readonly customerEmailAddress?: InputMaybe<Scalars['String']['input']>;
  /** The customer's billing address. */
  readonly billingAddress?: InputMaybe<Scalars['String']['input']>;
  /** When a service was rendered, as readable text. */
  readonly serviceDate?: InputMaybe<Scalars['String']['input']>;
  /** Where a physical product was sent. */
  readonly shippingAddress?: InputMaybe<Scalars['String']['input']>;
  /** Who carried it. */
  readonly shippingCarrier?: InputMaybe<Scalars['String']['input']>;
  /** When it left, as readable text. */
  readonly shippingDate?: InputMaybe<Scalars['String']['input']>;
  /** The carrier's tracking number. */
  readonly shippingTrackingNumber?: InputMaybe<Scalars['String']['input']>;
  /** Logs that show how the customer used a digital product. */
  readonly accessActivityLog?: InputMaybe<Scalars['String']['input']>;
  /** Why a canceled subscription or booking was charged all the same. */
  readonly cancellationRebuttal?: InputMaybe<Scalars['String']['input']>;
  /** Why the customer gets no refund. */
  readonly refundRefusalExplanation?: InputMaybe<Scalars['String']['input']>;
  /** How this charge differs from the one that it seems to repeat. */
  readonly duplicateChargeExplanation?: InputMaybe<Scalars['String']['input']>;
  /** Anything else. */
  readonly uncategorizedText?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 255 characters, chosen by the client: the same one hands in once. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What came of handing in evidence. */
export type SubmitDisputeEvidencePayload = {
  readonly __typename?: 'SubmitDisputeEvidencePayload';
  /** The dispute; null when it was refused. */
  readonly dispute: Maybe<Dispute>;
  /** Why it was refused; empty when it was not. */
  readonly errors: ReadonlyArray<PaymentsError>;
};

/** Giving up a dispute. */
export type AcceptDisputeInput = {
  /** Which dispute, while it needs a response. */
  readonly disputeId: Scalars['ID']['input'];
  /** 1 to 255 characters, chosen by the client: the same one gives up once. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What came of giving up. */
export type AcceptDisputePayload = {
  readonly __typename?: 'AcceptDisputePayload';
  /** The dispute, which is LOST as soon as the provider has heard of it; null when it was refused. */
  readonly dispute: Maybe<Dispute>;
  /** Why it was refused; empty when it was not. */
  readonly errors: ReadonlyArray<PaymentsError>;
};

/** Something happened to a dispute. */
export type DisputeUpdated = {
  readonly __typename?: 'DisputeUpdated';
  /** Pass it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The dispute as it is now. */
  readonly dispute: Dispute;
};

/** What a provider kept for its work on a payment. For admins. */
export type ProviderFee = {
  readonly __typename?: 'ProviderFee';
  /** How much; negative when it was given back. */
  readonly amount: Money;
  /** The provider's name of the line of its books. */
  readonly reference: Scalars['String']['output'];
  /** The provider's name of the charge, refund or dispute. */
  readonly about: Maybe<Scalars['String']['output']>;
  /** When the provider booked it. */
  readonly at: Scalars['DateTime']['output'];
};

/** Where a comparison of a provider's books with the ledger stands. */
export type ReconciliationRunStatus =
  /** It is under way, or waits for a worker. */
  | 'RUNNING'
  /** Everything in the period is matched or on an item. Final. */
  | 'DONE'
  /** The provider did not answer, or something is wrong: it is taken up again, where it stopped. */
  | 'FAILED';

/** What a comparison is doing. */
export type ReconciliationStage =
  /** Brings in the provider's lines, and those of two days before and after the period. */
  | 'READING'
  /** Matches lines with what the ledger has under the same name. */
  | 'MATCHING'
  /** Looks again at differences that are open. */
  | 'RECHECKING'
  /** Says of the other lines what they are. */
  | 'JUDGING'
  /** Looks for what the ledger has and the provider does not. */
  | 'SEARCHING'
  /** All is done. */
  | 'FINISHED';

/** A comparison of a payment provider's books with the ledger. Read by staff. */
export type ReconciliationRun = {
  readonly __typename?: 'ReconciliationRun';
  /** UUID. */
  readonly id: Scalars['ID']['output'];
  /** Whose books, such as `stripe`. */
  readonly provider: Scalars['String']['output'];
  /** From this instant on. */
  readonly from: Scalars['DateTime']['output'];
  /** Before this instant. */
  readonly to: Scalars['DateTime']['output'];
  /** Where it stands. */
  readonly status: ReconciliationRunStatus;
  /** What may happen next. */
  readonly availableTransitions: ReadonlyArray<Scalars['String']['output']>;
  /** What it is doing. */
  readonly stage: ReconciliationStage;
  /** How much is done, 0 to 1. */
  readonly progress: Scalars['Float']['output'];
  /** How many lines were read, those before and after the period included. */
  readonly linesRead: Scalars['Int']['output'];
  /** How many of them were not known before. */
  readonly linesNew: Scalars['Int']['output'];
  /** How many say something else than when they were first read, which providers promise does not happen. What was read first counts. */
  readonly linesChanged: Scalars['Int']['output'];
  /** How many matches it made. */
  readonly matched: Scalars['Int']['output'];
  /** How many differences have settled themselves in it. */
  readonly settled: Scalars['Int']['output'];
  /** How many differences it found. */
  readonly opened: Scalars['Int']['output'];
  /** Why it FAILED; null otherwise. */
  readonly failure: Maybe<Scalars['String']['output']>;
  /** Who asked for it; null for the nightly one. */
  readonly requestedBy: Maybe<User>;
  /** When it began. */
  readonly startedAt: Scalars['DateTime']['output'];
  /** When it was done; null until then. */
  readonly finishedAt: Maybe<Scalars['DateTime']['output']>;
  /** The provider's lines in the period added up, one for each currency, as things stand now. */
  readonly totals: ReadonlyArray<ReconciliationTotal>;
  /** The differences that it found, newest first. */
  readonly items: ReconciliationItemConnection;
};


/** A comparison of a payment provider's books with the ledger. Read by staff. */
export type ReconciliationRunItemsArgs = {
  unresolved: Scalars['Boolean']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What a provider's books say of a period in one currency. */
export type ReconciliationTotal = {
  readonly __typename?: 'ReconciliationTotal';
  /** ISO 4217 code. */
  readonly currency: Scalars['String']['output'];
  /** How many lines there are. */
  readonly lines: Scalars['Int']['output'];
  /** What the provider got for us, less what it gave. */
  readonly amount: Money;
  /** What it kept of that. */
  readonly fees: Money;
  /** How many of the lines are matched. */
  readonly matchedLines: Scalars['Int']['output'];
  /** What those come to. */
  readonly matchedAmount: Money;
  /** How many are on items that wait for people. */
  readonly openLines: Scalars['Int']['output'];
  /** What those come to. */
  readonly openAmount: Money;
};

/** A page of comparisons, newest first. */
export type ReconciliationRunConnection = {
  readonly __typename?: 'ReconciliationRunConnection';
  /** Comparisons with their cursors. */
  readonly edges: ReadonlyArray<ReconciliationRunEdge>;
  /** The comparisons alone. */
  readonly nodes: ReadonlyArray<ReconciliationRun>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** A comparison and its place. */
export type ReconciliationRunEdge = {
  readonly __typename?: 'ReconciliationRunEdge';
  /** Opaque; pass it as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The comparison. */
  readonly node: ReconciliationRun;
};

/** How a provider's books and the ledger differ. */
export type ReconciliationItemKind =
  /** The provider has a line that the ledger does not have. */
  | 'MISSING_IN_LEDGER'
  /** The ledger has a movement that the provider does not have. */
  | 'MISSING_AT_PROVIDER'
  /** Both have it, with different amounts. */
  | 'AMOUNT_DIFFERS'
  /** Both have it, in different currencies. */
  | 'CURRENCY_DIFFERS'
  /** The provider has it twice. */
  | 'DUPLICATE';

/** Where a difference stands. */
export type ReconciliationItemStatus =
  /** Waits for a proposal, or for what is missing. */
  | 'OPEN'
  /** Waits for another admin, or for what is missing. */
  | 'PROPOSED'
  /** Two admins have decided. Final. */
  | 'RESOLVED'
  /** What was missing arrived: it settled itself. Final. */
  | 'SETTLED';

/** What becomes of a difference. */
export type ReconciliationResolution =
  /** It is our loss, or our gain: out of suspense to `platform:expense:write_offs`. */
  | 'WRITE_OFF'
  /** It and another difference are two sides of one thing: a line and a movement with the same amount. */
  | 'MATCH_TO'
  /** It belongs to an account of the ledger, which gets it out of suspense. */
  | 'MOVE_FROM_SUSPENSE'
  /** It is none of our business: the ledger is as if the difference had never been found. */
  | 'IGNORE';

/** A difference between a provider's books and the ledger. What differs stands in `platform:suspense` until it is resolved. Read by staff. */
export type ReconciliationItem = {
  readonly __typename?: 'ReconciliationItem';
  /** UUID. */
  readonly id: Scalars['ID']['output'];
  /** Whose books, such as `stripe`. */
  readonly provider: Scalars['String']['output'];
  /** How they differ. */
  readonly kind: ReconciliationItemKind;
  /** Where it stands. */
  readonly status: ReconciliationItemStatus;
  /** What may happen next. */
  readonly availableTransitions: ReadonlyArray<Scalars['String']['output']>;
  /** What found it. */
  readonly run: ReconciliationRun;
  /** The provider's line; null where it has none. */
  readonly line: Maybe<SettlementLine>;
  /** The transaction of the ledger; null where it has none. */
  readonly transaction: Maybe<LedgerTransaction>;
  /** What the provider's line says, its fee included; null where it has none. Positive where it got money for us. */
  readonly providerAmount: Maybe<Money>;
  /** What the ledger says; null where it has nothing. Positive where the provider got money for us. */
  readonly ledgerAmount: Maybe<Money>;
  /** What stands in suspense for it, one for each currency: positive where the provider holds more than the ledger says. Of a line that the ledger does not have it is without its fee. */
  readonly differences: ReadonlyArray<Money>;
  /** What was proposed; null while nobody did. */
  readonly resolution: Maybe<ReconciliationResolution>;
  /** Code of the account to move to; null unless that was proposed. */
  readonly to: Maybe<Scalars['String']['output']>;
  /** The other side; null unless that was proposed. */
  readonly matchTo: Maybe<ReconciliationItem>;
  /** Why; null while nobody proposed anything. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Who proposed; null while nobody did. */
  readonly proposedBy: Maybe<User>;
  /** Who decided; null until then. */
  readonly decidedBy: Maybe<User>;
  /** What put the difference into suspense; null when nothing but a name differs. */
  readonly suspenseTransaction: Maybe<LedgerTransaction>;
  /** What took it out again; null while it waits. */
  readonly resolvedBy: Maybe<LedgerTransaction>;
  /** When it was found. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it was resolved or settled itself; null until then. */
  readonly closedAt: Maybe<Scalars['DateTime']['output']>;
};

/** A page of differences, newest first. */
export type ReconciliationItemConnection = {
  readonly __typename?: 'ReconciliationItemConnection';
  /** Differences with their cursors. */
  readonly edges: ReadonlyArray<ReconciliationItemEdge>;
  /** The differences alone. */
  readonly nodes: ReadonlyArray<ReconciliationItem>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** A difference and its place. */
export type ReconciliationItemEdge = {
  readonly __typename?: 'ReconciliationItemEdge';
  /** Opaque; pass it as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The difference. */
  readonly node: ReconciliationItem;
};

/** A line of a payment provider's books, as it was first read. Read by staff. */
export type SettlementLine = {
  readonly __typename?: 'SettlementLine';
  /** What the provider calls the line. */
  readonly lineId: Scalars['String']['output'];
  /** What it is about. */
  readonly kind: SettlementKind;
  /** What the provider calls the charge, refund, transfer or dispute. */
  readonly reference: Scalars['String']['output'];
  /** Positive where the provider got money for us. */
  readonly amount: Money;
  /** What it kept of that. */
  readonly fee: Money;
  /** When it booked the line. */
  readonly at: Scalars['DateTime']['output'];
};

/** What waits in `platform:suspense` in one currency. */
export type SuspenseBalance = {
  readonly __typename?: 'SuspenseBalance';
  /** ISO 4217 code. */
  readonly currency: Scalars['String']['output'];
  /** All of it. */
  readonly balance: Money;
  /** Of refunds that the provider could not make. */
  readonly failedRefunds: Money;
  /** How many of them. */
  readonly failedRefundCount: Scalars['Int']['output'];
  /** Of differences between providers' books and the ledger. */
  readonly openItems: Money;
  /** How many of them. */
  readonly openItemCount: Scalars['Int']['output'];
  /** Everything else, such as what was moved there by hand. */
  readonly other: Money;
};

/** What was done about a refund that the provider could not make. */
export type RefundRemedy =
  /** It was tried again, as a refund of its own. */
  | 'RETRIED'
  /** Its money went into the payer's wallet. */
  | 'PAID_TO_WALLET';

/** A page of failed refunds, newest first. */
export type FailedRefundConnection = {
  readonly __typename?: 'FailedRefundConnection';
  /** Refunds with their cursors. */
  readonly edges: ReadonlyArray<FailedRefundEdge>;
  /** The refunds alone. */
  readonly nodes: ReadonlyArray<Refund>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** A failed refund and its place. */
export type FailedRefundEdge = {
  readonly __typename?: 'FailedRefundEdge';
  /** Opaque; pass it as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The refund. */
  readonly node: Refund;
};

/** What a webhook did. */
export type WebhookOutcome =
  /** It changed something. */
  | 'APPLIED'
  /** It changed nothing: we knew it, it came too late to matter, or a person put it aside. */
  | 'IGNORED'
  /** It is about something that we do not know, or its figures are not ours: a person must look. */
  | 'UNMATCHED';

/** A genuine webhook that matched nothing when it came. Read by staff. */
export type UnmatchedWebhook = {
  readonly __typename?: 'UnmatchedWebhook';
  /** UUID. */
  readonly id: Scalars['ID']['output'];
  /** Who sent it, such as `stripe`. */
  readonly provider: Scalars['String']['output'];
  /** What the provider calls the event. */
  readonly eventId: Scalars['String']['output'];
  /** What the provider calls its type. */
  readonly type: Scalars['String']['output'];
  /** What it did. */
  readonly outcome: WebhookOutcome;
  /** It as it came. Admins; null for staff. */
  readonly body: Maybe<Scalars['String']['output']>;
  /** When it came. */
  readonly receivedAt: Scalars['DateTime']['output'];
  /** Who applied it again or put it aside; null while nobody did. */
  readonly handledBy: Maybe<User>;
  /** When they did; null while nobody did. */
  readonly handledAt: Maybe<Scalars['DateTime']['output']>;
  /** Why it was put aside; null when it was not. */
  readonly note: Maybe<Scalars['String']['output']>;
};

/** A page of webhooks, those that have waited longest first. */
export type UnmatchedWebhookConnection = {
  readonly __typename?: 'UnmatchedWebhookConnection';
  /** Webhooks with their cursors. */
  readonly edges: ReadonlyArray<UnmatchedWebhookEdge>;
  /** The webhooks alone. */
  readonly nodes: ReadonlyArray<UnmatchedWebhook>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** A webhook and its place. */
export type UnmatchedWebhookEdge = {
  readonly __typename?: 'UnmatchedWebhookEdge';
  /** Opaque; pass it as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The webhook. */
  readonly node: UnmatchedWebhook;
};

/** A period of a provider's books to compare with the ledger. */
export type ReconcileSettlementInput = {
  /** Whose books: the provider that payments are made with, such as `stripe`. */
  readonly provider: Scalars['String']['input'];
  /** From this instant on. */
  readonly from: Scalars['DateTime']['input'];
  /** Before this instant, which is not in the future; at most 92 days after `from`. */
  readonly to: Scalars['DateTime']['input'];
  /** Chosen by the client, 1 to 255 characters: the same key again changes nothing and gets the same answer. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What is to become of a difference. */
export type ResolveReconciliationItemInput = {
  /** Which difference. */
  readonly itemId: Scalars['ID']['input'];
  /** What becomes of it. */
  readonly resolution: ReconciliationResolution;
  /** Code of the account to move to: with MOVE_FROM_SUSPENSE, and only then. It exists in the currency, or is one of `platform:revenue:commission`, `platform:revenue:exchange`, `platform:expense:psp_fees`, `platform:expense:write_offs` and `platform:liquidity`. */
  readonly to?: InputMaybe<Scalars['String']['input']>;
  /** The difference that is the other side: with MATCH_TO, and only then. */
  readonly matchTo?: InputMaybe<Scalars['ID']['input']>;
  /** 1 to 500 characters, for the books. */
  readonly reason: Scalars['String']['input'];
  /** Chosen by the client, 1 to 255 characters: the same key again changes nothing and gets the same answer. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** A proposal that somebody else made. */
export type DecideReconciliationItemInput = {
  /** Which difference. */
  readonly id: Scalars['ID']['input'];
};

/** A refund that the provider could not make. */
export type RemedyRefundInput = {
  /** Which refund: one that FAILED. */
  readonly refundId: Scalars['ID']['input'];
  /** Chosen by the client, 1 to 255 characters: the same key again changes nothing and gets the same answer. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** A webhook to apply again. */
export type ReapplyWebhookInput = {
  /** Which. */
  readonly id: Scalars['ID']['input'];
};

/** A webhook to put aside. */
export type DismissWebhookInput = {
  /** Which. */
  readonly id: Scalars['ID']['input'];
  /** 1 to 500 characters. */
  readonly reason: Scalars['String']['input'];
};

/** A comparison, or why there is none. */
export type ReconciliationRunPayload = {
  readonly __typename?: 'ReconciliationRunPayload';
  /** The comparison; null when refused. */
  readonly run: Maybe<ReconciliationRun>;
  /** Why it was refused; empty when it was not. */
  readonly errors: ReadonlyArray<PaymentsError>;
};

/** A difference, or why nothing was done about it. */
export type ReconciliationItemPayload = {
  readonly __typename?: 'ReconciliationItemPayload';
  /** The difference; null when refused. */
  readonly item: Maybe<ReconciliationItem>;
  /** Why it was refused; empty when it was not. */
  readonly errors: ReadonlyArray<PaymentsError>;
};

/** A refund, or why nothing was done about it. */
export type RemedyRefundPayload = {
  readonly __typename?: 'RemedyRefundPayload';
  /** The new refund of a retry, else the one that failed; null when refused. */
  readonly refund: Maybe<Refund>;
  /** Why it was refused; empty when it was not. */
  readonly errors: ReadonlyArray<PaymentsError>;
};

/** A webhook, or why nothing was done about it. */
export type WebhookPayload = {
  readonly __typename?: 'WebhookPayload';
  /** The webhook; null when refused. */
  readonly webhook: Maybe<UnmatchedWebhook>;
  /** Why it was refused; empty when it was not. */
  readonly errors: ReadonlyArray<PaymentsError>;
};

/**
 * A document about money, as it was issued: nothing of it ever changes. Whom it is made out to, members of the vendor that it is from or to, and
 * staff may read it; it does not exist for anybody else.
 */
export type Invoice = {
  readonly __typename?: 'Invoice';
  /** UUID. */
  readonly id: Scalars['ID']['output'];
  /** What it is. */
  readonly kind: InvoiceKind;
  /** Such as INV-2026-000042: without gaps for an issuer, kind and year. A receipt's follows from its payment. */
  readonly number: Scalars['String']['output'];
  /** When it was issued. */
  readonly issuedAt: Scalars['DateTime']['output'];
  /** Who issued it: the vendor, or the platform. */
  readonly seller: InvoiceParty;
  /** To whom: the customer, or the vendor. */
  readonly buyer: InvoiceParty;
  /** What it is about. */
  readonly lines: ReadonlyArray<InvoiceLine>;
  /** ISO 4217 code of all its amounts. */
  readonly currency: Scalars['String']['output'];
  /** The total without tax. */
  readonly net: Money;
  /** The seller's tax within the total. */
  readonly tax: Money;
  /** What was paid, or of a credit note what is given back. Never negative. */
  readonly total: Money;
  /** The payment that it belongs to; null of commission documents, and for those who may not see the payment. */
  readonly payment: Maybe<PaymentIntent>;
  /** The vendor that it is from or to; null of receipts. */
  readonly vendor: Maybe<Vendor>;
  /** The invoice that a credit note corrects; null of all others. */
  readonly corrects: Maybe<Invoice>;
  /** The month of a commission document, such as 2026-01, in UTC; null of all others. */
  readonly month: Maybe<Scalars['String']['output']>;
  /** Where it can be read as PDF, by anybody who has this link, for ten minutes. Ask again for a new one. */
  readonly pdfUrl: Scalars['String']['output'];
};

/** What a document is. */
export type InvoiceKind =
  /** A vendor's to a customer, for one order. */
  | 'INVOICE'
  /** A vendor's to a customer: what goes back by a refund. */
  | 'CREDIT_NOTE'
  /** The platform's to a vendor: commission on what was released in a month. */
  | 'COMMISSION_INVOICE'
  /** The platform's to a vendor: commission that refunds gave back in a month. */
  | 'COMMISSION_CREDIT_NOTE'
  /** The platform's to a customer: a whole payment has arrived. */
  | 'RECEIPT';

/** Who is named in a document, as of when it was issued. */
export type InvoiceParty = {
  readonly __typename?: 'InvoiceParty';
  /** Name. */
  readonly name: Scalars['String']['output'];
  /** The lines of a postal address; empty when none was known. */
  readonly address: ReadonlyArray<Scalars['String']['output']>;
  /** Such as a VAT number; null when none was known. */
  readonly taxNumber: Maybe<Scalars['String']['output']>;
};

/** A line of a document. */
export type InvoiceLine = {
  readonly __typename?: 'InvoiceLine';
  /** What it is about: the order line's UUID, the order's, or a month. */
  readonly reference: Scalars['String']['output'];
  /** What it says; the reference when it has no title. */
  readonly title: Scalars['String']['output'];
  /** How many. */
  readonly quantity: Scalars['Int']['output'];
  /** For all of them, with tax. */
  readonly amount: Money;
  /** The tax within the amount. */
  readonly tax: Money;
};

/** A page of documents. */
export type InvoiceConnection = {
  readonly __typename?: 'InvoiceConnection';
  /** The documents with their cursors. */
  readonly edges: ReadonlyArray<InvoiceEdge>;
  /** The documents alone. */
  readonly nodes: ReadonlyArray<Invoice>;
  /** Where this page ends. */
  readonly pageInfo: PageInfo;
};

/** A document in a list. */
export type InvoiceEdge = {
  readonly __typename?: 'InvoiceEdge';
  /** Pass it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The document. */
  readonly node: Invoice;
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
  PaymentIntent: PaymentIntent;
  PaymentMethod: PaymentMethod;
  Refund: Refund;
  Payout: Payout;
  PayoutAccount: PayoutAccount;
  LedgerAccount: LedgerAccount;
  LedgerTransaction: LedgerTransaction;
  User: User;
  OrderGroup: OrderGroup;
  Vendor: Vendor;
  Wallet: Wallet;
  Dispute: Dispute;
  ReconciliationRun: ReconciliationRun;
  ReconciliationItem: ReconciliationItem;
  Invoice: Invoice;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  PaymentIntent:
    ( { __typename: 'PaymentIntent' }
    & GraphQLRecursivePick<FederationTypes['PaymentIntent'], {"id":true}> );
  PaymentMethod:
    ( { __typename: 'PaymentMethod' }
    & GraphQLRecursivePick<FederationTypes['PaymentMethod'], {"id":true}> );
  Refund:
    ( { __typename: 'Refund' }
    & GraphQLRecursivePick<FederationTypes['Refund'], {"id":true}> );
  Payout:
    ( { __typename: 'Payout' }
    & GraphQLRecursivePick<FederationTypes['Payout'], {"id":true}> );
  PayoutAccount:
    ( { __typename: 'PayoutAccount' }
    & GraphQLRecursivePick<FederationTypes['PayoutAccount'], {"id":true}> );
  LedgerAccount:
    ( { __typename: 'LedgerAccount' }
    & GraphQLRecursivePick<FederationTypes['LedgerAccount'], {"id":true}> );
  LedgerTransaction:
    ( { __typename: 'LedgerTransaction' }
    & GraphQLRecursivePick<FederationTypes['LedgerTransaction'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
  OrderGroup:
    ( { __typename: 'OrderGroup' }
    & GraphQLRecursivePick<FederationTypes['OrderGroup'], {"id":true}> );
  Vendor:
    ( { __typename: 'Vendor' }
    & GraphQLRecursivePick<FederationTypes['Vendor'], {"id":true}> );
  Wallet:
    ( { __typename: 'Wallet' }
    & GraphQLRecursivePick<FederationTypes['Wallet'], {"id":true}> );
  Dispute:
    ( { __typename: 'Dispute' }
    & GraphQLRecursivePick<FederationTypes['Dispute'], {"id":true}> );
  ReconciliationRun:
    ( { __typename: 'ReconciliationRun' }
    & GraphQLRecursivePick<FederationTypes['ReconciliationRun'], {"id":true}> );
  ReconciliationItem:
    ( { __typename: 'ReconciliationItem' }
    & GraphQLRecursivePick<FederationTypes['ReconciliationItem'], {"id":true}> );
  Invoice:
    ( { __typename: 'Invoice' }
    & GraphQLRecursivePick<FederationTypes['Invoice'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError: ( PaymentsError );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PaymentSubjectType: PaymentSubjectType;
  PaymentStatus: PaymentStatus;
  PaymentIntent: ResolverTypeWrapper<PaymentIntentRow>;
  PaymentCaptureMode: PaymentCaptureMode;
  PaymentCaptureStatus: PaymentCaptureStatus;
  PaymentCapture: ResolverTypeWrapper<PaymentCaptureRow>;
  PaymentAttemptStatus: PaymentAttemptStatus;
  DeclineReason: DeclineReason;
  DeclineAdvice: DeclineAdvice;
  PaymentAttempt: ResolverTypeWrapper<PaymentAttemptRow>;
  PaymentMethodStatus: PaymentMethodStatus;
  PaymentMethod: ResolverTypeWrapper<PaymentMethodRow>;
  PaymentIntentConnection: ResolverTypeWrapper<Omit<PaymentIntentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['PaymentIntentEdge']>, nodes: ReadonlyArray<ResolversTypes['PaymentIntent']> }>;
  PaymentIntentEdge: ResolverTypeWrapper<Omit<PaymentIntentEdge, 'node'> & { node: ResolversTypes['PaymentIntent'] }>;
  RefundConnection: ResolverTypeWrapper<Omit<RefundConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['RefundEdge']>, nodes: ReadonlyArray<ResolversTypes['Refund']> }>;
  RefundEdge: ResolverTypeWrapper<Omit<RefundEdge, 'node'> & { node: ResolversTypes['Refund'] }>;
  PaymentAnalytics: ResolverTypeWrapper<PaymentAnalyticsRow>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  DeclineCount: ResolverTypeWrapper<DeclineCount>;
  PaymentFilterInput: PaymentFilterInput;
  RefundFilterInput: RefundFilterInput;
  CreatePaymentIntentInput: CreatePaymentIntentInput;
  CreatePaymentIntentPayload: ResolverTypeWrapper<Omit<CreatePaymentIntentPayload, 'payment'> & { payment?: Maybe<ResolversTypes['PaymentIntent']> }>;
  CapturePaymentInput: CapturePaymentInput;
  CaptureSplitInput: CaptureSplitInput;
  CapturePaymentPayload: ResolverTypeWrapper<Omit<CapturePaymentPayload, 'payment'> & { payment?: Maybe<ResolversTypes['PaymentIntent']> }>;
  IncrementAuthorizationInput: IncrementAuthorizationInput;
  IncrementAuthorizationPayload: ResolverTypeWrapper<Omit<IncrementAuthorizationPayload, 'payment'> & { payment?: Maybe<ResolversTypes['PaymentIntent']> }>;
  SavePaymentMethodInput: SavePaymentMethodInput;
  SavePaymentMethodPayload: ResolverTypeWrapper<Omit<SavePaymentMethodPayload, 'paymentMethod'> & { paymentMethod?: Maybe<ResolversTypes['PaymentMethod']> }>;
  RemovePaymentMethodInput: RemovePaymentMethodInput;
  RemovePaymentMethodPayload: ResolverTypeWrapper<Omit<RemovePaymentMethodPayload, 'paymentMethod'> & { paymentMethod?: Maybe<ResolversTypes['PaymentMethod']> }>;
  SetDefaultPaymentMethodInput: SetDefaultPaymentMethodInput;
  SetDefaultPaymentMethodPayload: ResolverTypeWrapper<Omit<SetDefaultPaymentMethodPayload, 'paymentMethod'> & { paymentMethod?: Maybe<ResolversTypes['PaymentMethod']> }>;
  PaymentSplit: ResolverTypeWrapper<PaymentSplitRow>;
  RefundStatus: RefundStatus;
  Refund: ResolverTypeWrapper<RefundRow>;
  VendorBalance: ResolverTypeWrapper<Omit<VendorBalance, 'available' | 'pending' | 'reserved' | 'inEscrow' | 'negativeCarry'> & { available: ResolversTypes['Money'], pending: ResolversTypes['Money'], reserved: ResolversTypes['Money'], inEscrow: ResolversTypes['Money'], negativeCarry: ResolversTypes['Money'] }>;
  PayeeKind: PayeeKind;
  PayoutStatus: PayoutStatus;
  PayoutCause: PayoutCause;
  Payout: ResolverTypeWrapper<PayoutRow>;
  PayoutItemKind: PayoutItemKind;
  PayoutItem: ResolverTypeWrapper<PayoutItemRow>;
  PayoutEdge: ResolverTypeWrapper<Omit<PayoutEdge, 'node'> & { node: ResolversTypes['Payout'] }>;
  PayoutConnection: ResolverTypeWrapper<Omit<PayoutConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['PayoutEdge']>, nodes: ReadonlyArray<ResolversTypes['Payout']> }>;
  PayoutItemEdge: ResolverTypeWrapper<Omit<PayoutItemEdge, 'node'> & { node: ResolversTypes['PayoutItem'] }>;
  PayoutItemConnection: ResolverTypeWrapper<Omit<PayoutItemConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['PayoutItemEdge']>, nodes: ReadonlyArray<ResolversTypes['PayoutItem']> }>;
  PayoutStatementExport: ResolverTypeWrapper<PayoutStatementExport>;
  PayoutAccountStatus: PayoutAccountStatus;
  PayoutAccount: ResolverTypeWrapper<PayoutAccountRow>;
  PayoutInterval: PayoutInterval;
  PayoutSchedule: ResolverTypeWrapper<PayoutScheduleRow>;
  PayoutUpdated: ResolverTypeWrapper<PayoutUpdatedRow>;
  CreatePayoutAccountInput: CreatePayoutAccountInput;
  CreateOnboardingLinkInput: CreateOnboardingLinkInput;
  RequestPayoutInput: RequestPayoutInput;
  RetryPayoutInput: RetryPayoutInput;
  CancelPayoutInput: CancelPayoutInput;
  PayoutMinimumInput: PayoutMinimumInput;
  SetPayoutScheduleInput: SetPayoutScheduleInput;
  SetHoldPeriodInput: SetHoldPeriodInput;
  RunPayoutSweepInput: RunPayoutSweepInput;
  CreatePayoutAccountPayload: ResolverTypeWrapper<Omit<CreatePayoutAccountPayload, 'payoutAccount'> & { payoutAccount?: Maybe<ResolversTypes['PayoutAccount']> }>;
  PayoutPayload: ResolverTypeWrapper<Omit<PayoutPayload, 'payout'> & { payout?: Maybe<ResolversTypes['Payout']> }>;
  VendorPayoutsPayload: ResolverTypeWrapper<Omit<VendorPayoutsPayload, 'vendor'> & { vendor?: Maybe<ResolversTypes['Vendor']> }>;
  RunPayoutSweepPayload: ResolverTypeWrapper<Omit<RunPayoutSweepPayload, 'payouts'> & { payouts?: Maybe<ReadonlyArray<ResolversTypes['Payout']>> }>;
  LedgerAccountKind: LedgerAccountKind;
  LedgerAccount: ResolverTypeWrapper<LedgerAccountRow>;
  LedgerPending: ResolverTypeWrapper<Omit<LedgerPending, 'out' | 'in'> & { out: ResolversTypes['Money'], in: ResolversTypes['Money'] }>;
  LedgerTransactionKind: LedgerTransactionKind;
  LedgerTransaction: ResolverTypeWrapper<LedgerTransactionRow>;
  LedgerEntry: ResolverTypeWrapper<LedgerEntryRow>;
  LedgerEntryConnection: ResolverTypeWrapper<Omit<LedgerEntryConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['LedgerEntryEdge']>, nodes: ReadonlyArray<ResolversTypes['LedgerEntry']> }>;
  LedgerEntryEdge: ResolverTypeWrapper<Omit<LedgerEntryEdge, 'node'> & { node: ResolversTypes['LedgerEntry'] }>;
  LedgerStatementExport: ResolverTypeWrapper<LedgerStatementExport>;
  PendingTransferStatus: PendingTransferStatus;
  PendingTransfer: ResolverTypeWrapper<PendingTransferRow>;
  PendingTransferConnection: ResolverTypeWrapper<Omit<PendingTransferConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['PendingTransferEdge']>, nodes: ReadonlyArray<ResolversTypes['PendingTransfer']> }>;
  PendingTransferEdge: ResolverTypeWrapper<Omit<PendingTransferEdge, 'node'> & { node: ResolversTypes['PendingTransfer'] }>;
  LedgerAdjustmentStatus: LedgerAdjustmentStatus;
  LedgerAdjustment: ResolverTypeWrapper<LedgerAdjustmentRow>;
  LedgerAdjustmentLine: ResolverTypeWrapper<LedgerAdjustmentLineRow>;
  LedgerAdjustmentConnection: ResolverTypeWrapper<Omit<LedgerAdjustmentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['LedgerAdjustmentEdge']>, nodes: ReadonlyArray<ResolversTypes['LedgerAdjustment']> }>;
  LedgerAdjustmentEdge: ResolverTypeWrapper<Omit<LedgerAdjustmentEdge, 'node'> & { node: ResolversTypes['LedgerAdjustment'] }>;
  ExchangeRate: ResolverTypeWrapper<ExchangeRateRow>;
  ExchangeQuote: ResolverTypeWrapper<Omit<ExchangeQuote, 'sold' | 'spread' | 'bought'> & { sold: ResolversTypes['Money'], spread: ResolversTypes['Money'], bought: ResolversTypes['Money'] }>;
  CurrencyExchange: ResolverTypeWrapper<CurrencyExchangeRow>;
  TrialBalance: ResolverTypeWrapper<Omit<TrialBalance, 'lines'> & { lines: ReadonlyArray<ResolversTypes['TrialBalanceLine']> }>;
  TrialBalanceLine: ResolverTypeWrapper<Omit<TrialBalanceLine, 'outOfAccounts' | 'intoAccounts' | 'difference' | 'kinds'> & { outOfAccounts: ResolversTypes['Money'], intoAccounts: ResolversTypes['Money'], difference: ResolversTypes['Money'], kinds: ReadonlyArray<ResolversTypes['TrialBalanceKind']> }>;
  TrialBalanceKind: ResolverTypeWrapper<Omit<TrialBalanceKind, 'outOfAccounts' | 'intoAccounts' | 'balance'> & { outOfAccounts: ResolversTypes['Money'], intoAccounts: ResolversTypes['Money'], balance: ResolversTypes['Money'] }>;
  SettlementKind: SettlementKind;
  SettlementReport: ResolverTypeWrapper<SettlementReportRow>;
  SettlementTotal: ResolverTypeWrapper<SettlementTotalRow>;
  CommissionQuote: ResolverTypeWrapper<Omit<CommissionQuote, 'commission' | 'tax' | 'net'> & { commission: ResolversTypes['Money'], tax: ResolversTypes['Money'], net: ResolversTypes['Money'] }>;
  CommissionArea: CommissionArea;
  ListingType: ListingType;
  CommissionMiss: CommissionMiss;
  CommissionCategory: ResolverTypeWrapper<CommissionCategory>;
  CommissionAmounts: ResolverTypeWrapper<Omit<CommissionAmounts, 'fixed' | 'min' | 'max'> & { fixed: ResolversTypes['Money'], min?: Maybe<ResolversTypes['Money']>, max?: Maybe<ResolversTypes['Money']> }>;
  CommissionRate: ResolverTypeWrapper<CommissionRateRow>;
  CommissionRateConnection: ResolverTypeWrapper<Omit<CommissionRateConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['CommissionRateEdge']>, nodes: ReadonlyArray<ResolversTypes['CommissionRate']> }>;
  CommissionRateEdge: ResolverTypeWrapper<Omit<CommissionRateEdge, 'node'> & { node: ResolversTypes['CommissionRate'] }>;
  CommissionTerm: ResolverTypeWrapper<CommissionTermRow>;
  CommissionTax: ResolverTypeWrapper<CommissionTaxRow>;
  CommissionLine: ResolverTypeWrapper<CommissionLineRow>;
  QuotedCommission: ResolverTypeWrapper<Omit<QuotedCommission, 'amount' | 'commission' | 'tax' | 'net' | 'lines'> & { amount: ResolversTypes['Money'], commission: ResolversTypes['Money'], tax: ResolversTypes['Money'], net: ResolversTypes['Money'], lines: ReadonlyArray<ResolversTypes['QuotedLine']> }>;
  QuotedLine: ResolverTypeWrapper<QuotedLineRow>;
  TriedCommissionRate: ResolverTypeWrapper<Omit<TriedCommissionRate, 'rate'> & { rate: ResolversTypes['CommissionRate'] }>;
  PaymentTransactionKind: PaymentTransactionKind;
  PaymentTransactionDirection: PaymentTransactionDirection;
  PaymentTransaction: ResolverTypeWrapper<PaymentTransactionRow>;
  PaymentTransactionConnection: ResolverTypeWrapper<Omit<PaymentTransactionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['PaymentTransactionEdge']>, nodes: ReadonlyArray<ResolversTypes['PaymentTransaction']> }>;
  PaymentTransactionEdge: ResolverTypeWrapper<Omit<PaymentTransactionEdge, 'node'> & { node: ResolversTypes['PaymentTransaction'] }>;
  PaymentUpdated: ResolverTypeWrapper<PaymentUpdatedRow>;
  User: ResolverTypeWrapper<UserRow>;
  Order: ResolverTypeWrapper<OrderRow>;
  OrderGroup: ResolverTypeWrapper<OrderGroupRow>;
  Vendor: ResolverTypeWrapper<VendorRow>;
  ConfirmPaymentInput: ConfirmPaymentInput;
  CancelPaymentInput: CancelPaymentInput;
  RefundPaymentInput: RefundPaymentInput;
  RefundLineInput: RefundLineInput;
  UpsertCommissionRateInput: UpsertCommissionRateInput;
  CommissionAmountsInput: CommissionAmountsInput;
  ReorderCommissionRatesInput: ReorderCommissionRatesInput;
  SetCommissionTaxInput: SetCommissionTaxInput;
  SetVendorTaxCountryInput: SetVendorTaxCountryInput;
  QuoteCommissionInput: QuoteCommissionInput;
  QuoteCommissionLineInput: QuoteCommissionLineInput;
  PostLedgerAdjustmentInput: PostLedgerAdjustmentInput;
  LedgerAdjustmentLineInput: LedgerAdjustmentLineInput;
  ReverseLedgerTransactionInput: ReverseLedgerTransactionInput;
  DecideLedgerAdjustmentInput: DecideLedgerAdjustmentInput;
  LedgerAdjustmentPayload: ResolverTypeWrapper<Omit<LedgerAdjustmentPayload, 'adjustment'> & { adjustment?: Maybe<ResolversTypes['LedgerAdjustment']> }>;
  OpenPendingTransferInput: OpenPendingTransferInput;
  PostPendingTransferInput: PostPendingTransferInput;
  VoidPendingTransferInput: VoidPendingTransferInput;
  PendingTransferPayload: ResolverTypeWrapper<Omit<PendingTransferPayload, 'pendingTransfer'> & { pendingTransfer?: Maybe<ResolversTypes['PendingTransfer']> }>;
  UpsertExchangeRateInput: UpsertExchangeRateInput;
  UpsertExchangeRatePayload: ResolverTypeWrapper<Omit<UpsertExchangeRatePayload, 'exchangeRate'> & { exchangeRate?: Maybe<ResolversTypes['ExchangeRate']> }>;
  ExchangeCurrencyInput: ExchangeCurrencyInput;
  ExchangeCurrencyPayload: ResolverTypeWrapper<Omit<ExchangeCurrencyPayload, 'exchange'> & { exchange?: Maybe<ResolversTypes['CurrencyExchange']> }>;
  ConfirmPaymentPayload: ResolverTypeWrapper<Omit<ConfirmPaymentPayload, 'payment'> & { payment?: Maybe<ResolversTypes['PaymentIntent']> }>;
  CancelPaymentPayload: ResolverTypeWrapper<Omit<CancelPaymentPayload, 'payment'> & { payment?: Maybe<ResolversTypes['PaymentIntent']> }>;
  RefundPaymentPayload: ResolverTypeWrapper<Omit<RefundPaymentPayload, 'refund'> & { refund?: Maybe<ResolversTypes['Refund']> }>;
  UpsertCommissionRatePayload: ResolverTypeWrapper<Omit<UpsertCommissionRatePayload, 'commissionRate'> & { commissionRate?: Maybe<ResolversTypes['CommissionRate']> }>;
  ReorderCommissionRatesPayload: ResolverTypeWrapper<Omit<ReorderCommissionRatesPayload, 'commissionRates'> & { commissionRates?: Maybe<ReadonlyArray<ResolversTypes['CommissionRate']>> }>;
  SetCommissionTaxPayload: ResolverTypeWrapper<Omit<SetCommissionTaxPayload, 'commissionTax'> & { commissionTax?: Maybe<ResolversTypes['CommissionTax']> }>;
  SetVendorTaxCountryPayload: ResolverTypeWrapper<Omit<SetVendorTaxCountryPayload, 'vendor'> & { vendor?: Maybe<ResolversTypes['Vendor']> }>;
  QuoteCommissionPayload: ResolverTypeWrapper<Omit<QuoteCommissionPayload, 'quote'> & { quote?: Maybe<ResolversTypes['QuotedCommission']> }>;
  Wallet: ResolverTypeWrapper<WalletRow>;
  WalletTransfer: ResolverTypeWrapper<WalletTransferRow>;
  WalletLimits: ResolverTypeWrapper<WalletLimitsRow>;
  WalletBalanceChanged: ResolverTypeWrapper<WalletBalanceChangedRow>;
  VelocityMeasure: VelocityMeasure;
  VelocityKey: VelocityKey;
  VelocityOperation: VelocityOperation;
  VelocityAction: VelocityAction;
  VelocityRule: ResolverTypeWrapper<VelocityRuleRow>;
  PaymentReviewStatus: PaymentReviewStatus;
  PaymentReview: ResolverTypeWrapper<PaymentReviewRow>;
  PaymentReviewConnection: ResolverTypeWrapper<Omit<PaymentReviewConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['PaymentReviewEdge']>, nodes: ReadonlyArray<ResolversTypes['PaymentReview']> }>;
  PaymentReviewEdge: ResolverTypeWrapper<Omit<PaymentReviewEdge, 'node'> & { node: ResolversTypes['PaymentReview'] }>;
  RefundDestination: RefundDestination;
  WalletTopUpInput: WalletTopUpInput;
  WalletTransferInput: WalletTransferInput;
  RefundWalletTopUpInput: RefundWalletTopUpInput;
  GrantWalletCreditInput: GrantWalletCreditInput;
  SetWalletLimitsInput: SetWalletLimitsInput;
  UpsertVelocityRuleInput: UpsertVelocityRuleInput;
  PaymentReviewDecision: PaymentReviewDecision;
  DecidePaymentReviewInput: DecidePaymentReviewInput;
  WalletTopUpPayload: ResolverTypeWrapper<Omit<WalletTopUpPayload, 'payment'> & { payment?: Maybe<ResolversTypes['PaymentIntent']> }>;
  WalletTransferPayload: ResolverTypeWrapper<Omit<WalletTransferPayload, 'transfer'> & { transfer?: Maybe<ResolversTypes['WalletTransfer']> }>;
  RefundWalletTopUpPayload: ResolverTypeWrapper<Omit<RefundWalletTopUpPayload, 'refund'> & { refund?: Maybe<ResolversTypes['Refund']> }>;
  SetWalletLimitsPayload: ResolverTypeWrapper<Omit<SetWalletLimitsPayload, 'limits'> & { limits?: Maybe<ResolversTypes['WalletLimits']> }>;
  UpsertVelocityRulePayload: ResolverTypeWrapper<Omit<UpsertVelocityRulePayload, 'velocityRule'> & { velocityRule?: Maybe<ResolversTypes['VelocityRule']> }>;
  DecidePaymentReviewPayload: ResolverTypeWrapper<Omit<DecidePaymentReviewPayload, 'review'> & { review?: Maybe<ResolversTypes['PaymentReview']> }>;
  PaymentsError: ResolverTypeWrapper<PaymentsError>;
  PaymentsErrorCode: PaymentsErrorCode;
  Money: ResolverTypeWrapper<MoneyRow>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  BigInt: ResolverTypeWrapper<Scalars['BigInt']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Dispute: ResolverTypeWrapper<DisputeRow>;
  DisputeStatus: DisputeStatus;
  DisputeEvidence: ResolverTypeWrapper<DisputeEvidenceRow>;
  DisputeEvidenceStatus: DisputeEvidenceStatus;
  DisputeEvidenceText: ResolverTypeWrapper<DisputeEvidenceText>;
  DisputeConnection: ResolverTypeWrapper<Omit<DisputeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DisputeEdge']>, nodes: ReadonlyArray<ResolversTypes['Dispute']> }>;
  DisputeEdge: ResolverTypeWrapper<Omit<DisputeEdge, 'node'> & { node: ResolversTypes['Dispute'] }>;
  DisputeFilter: DisputeFilter;
  SubmitDisputeEvidenceInput: SubmitDisputeEvidenceInput;
  SubmitDisputeEvidencePayload: ResolverTypeWrapper<Omit<SubmitDisputeEvidencePayload, 'dispute'> & { dispute?: Maybe<ResolversTypes['Dispute']> }>;
  AcceptDisputeInput: AcceptDisputeInput;
  AcceptDisputePayload: ResolverTypeWrapper<Omit<AcceptDisputePayload, 'dispute'> & { dispute?: Maybe<ResolversTypes['Dispute']> }>;
  DisputeUpdated: ResolverTypeWrapper<DisputeUpdatedRow>;
  ProviderFee: ResolverTypeWrapper<ProviderFeeRow>;
  ReconciliationRunStatus: ReconciliationRunStatus;
  ReconciliationStage: ReconciliationStage;
  ReconciliationRun: ResolverTypeWrapper<ReconciliationRunRow>;
  ReconciliationTotal: ResolverTypeWrapper<ReconciliationTotalRow>;
  ReconciliationRunConnection: ResolverTypeWrapper<Omit<ReconciliationRunConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ReconciliationRunEdge']>, nodes: ReadonlyArray<ResolversTypes['ReconciliationRun']> }>;
  ReconciliationRunEdge: ResolverTypeWrapper<Omit<ReconciliationRunEdge, 'node'> & { node: ResolversTypes['ReconciliationRun'] }>;
  ReconciliationItemKind: ReconciliationItemKind;
  ReconciliationItemStatus: ReconciliationItemStatus;
  ReconciliationResolution: ReconciliationResolution;
  ReconciliationItem: ResolverTypeWrapper<ReconciliationItemRow>;
  ReconciliationItemConnection: ResolverTypeWrapper<Omit<ReconciliationItemConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ReconciliationItemEdge']>, nodes: ReadonlyArray<ResolversTypes['ReconciliationItem']> }>;
  ReconciliationItemEdge: ResolverTypeWrapper<Omit<ReconciliationItemEdge, 'node'> & { node: ResolversTypes['ReconciliationItem'] }>;
  SettlementLine: ResolverTypeWrapper<SettlementLineRow>;
  SuspenseBalance: ResolverTypeWrapper<SuspenseBalanceRow>;
  RefundRemedy: RefundRemedy;
  FailedRefundConnection: ResolverTypeWrapper<Omit<FailedRefundConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['FailedRefundEdge']>, nodes: ReadonlyArray<ResolversTypes['Refund']> }>;
  FailedRefundEdge: ResolverTypeWrapper<Omit<FailedRefundEdge, 'node'> & { node: ResolversTypes['Refund'] }>;
  WebhookOutcome: WebhookOutcome;
  UnmatchedWebhook: ResolverTypeWrapper<UnmatchedWebhookRow>;
  UnmatchedWebhookConnection: ResolverTypeWrapper<Omit<UnmatchedWebhookConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['UnmatchedWebhookEdge']>, nodes: ReadonlyArray<ResolversTypes['UnmatchedWebhook']> }>;
  UnmatchedWebhookEdge: ResolverTypeWrapper<Omit<UnmatchedWebhookEdge, 'node'> & { node: ResolversTypes['UnmatchedWebhook'] }>;
  ReconcileSettlementInput: ReconcileSettlementInput;
  ResolveReconciliationItemInput: ResolveReconciliationItemInput;
  DecideReconciliationItemInput: DecideReconciliationItemInput;
  RemedyRefundInput: RemedyRefundInput;
  ReapplyWebhookInput: ReapplyWebhookInput;
  DismissWebhookInput: DismissWebhookInput;
  ReconciliationRunPayload: ResolverTypeWrapper<Omit<ReconciliationRunPayload, 'run'> & { run?: Maybe<ResolversTypes['ReconciliationRun']> }>;
  ReconciliationItemPayload: ResolverTypeWrapper<Omit<ReconciliationItemPayload, 'item'> & { item?: Maybe<ResolversTypes['ReconciliationItem']> }>;
  RemedyRefundPayload: ResolverTypeWrapper<Omit<RemedyRefundPayload, 'refund'> & { refund?: Maybe<ResolversTypes['Refund']> }>;
  WebhookPayload: ResolverTypeWrapper<Omit<WebhookPayload, 'webhook'> & { webhook?: Maybe<ResolversTypes['UnmatchedWebhook']> }>;
  Invoice: ResolverTypeWrapper<InvoiceRow>;
  InvoiceKind: InvoiceKind;
  InvoiceParty: ResolverTypeWrapper<InvoiceParty>;
  InvoiceLine: ResolverTypeWrapper<Omit<InvoiceLine, 'amount' | 'tax'> & { amount: ResolversTypes['Money'], tax: ResolversTypes['Money'] }>;
  InvoiceConnection: ResolverTypeWrapper<Omit<InvoiceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['InvoiceEdge']>, nodes: ReadonlyArray<ResolversTypes['Invoice']> }>;
  InvoiceEdge: ResolverTypeWrapper<Omit<InvoiceEdge, 'node'> & { node: ResolversTypes['Invoice'] }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
  Boolean: Scalars['Boolean']['output'];
  Mutation: Record<PropertyKey, never>;
  Subscription: Record<PropertyKey, never>;
  PaymentIntent: PaymentIntentRow;
  PaymentCapture: PaymentCaptureRow;
  PaymentAttempt: PaymentAttemptRow;
  PaymentMethod: PaymentMethodRow;
  PaymentIntentConnection: Omit<PaymentIntentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['PaymentIntentEdge']>, nodes: ReadonlyArray<ResolversParentTypes['PaymentIntent']> };
  PaymentIntentEdge: Omit<PaymentIntentEdge, 'node'> & { node: ResolversParentTypes['PaymentIntent'] };
  RefundConnection: Omit<RefundConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['RefundEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Refund']> };
  RefundEdge: Omit<RefundEdge, 'node'> & { node: ResolversParentTypes['Refund'] };
  PaymentAnalytics: PaymentAnalyticsRow;
  Float: Scalars['Float']['output'];
  DeclineCount: DeclineCount;
  PaymentFilterInput: PaymentFilterInput;
  RefundFilterInput: RefundFilterInput;
  CreatePaymentIntentInput: CreatePaymentIntentInput;
  CreatePaymentIntentPayload: Omit<CreatePaymentIntentPayload, 'payment'> & { payment?: Maybe<ResolversParentTypes['PaymentIntent']> };
  CapturePaymentInput: CapturePaymentInput;
  CaptureSplitInput: CaptureSplitInput;
  CapturePaymentPayload: Omit<CapturePaymentPayload, 'payment'> & { payment?: Maybe<ResolversParentTypes['PaymentIntent']> };
  IncrementAuthorizationInput: IncrementAuthorizationInput;
  IncrementAuthorizationPayload: Omit<IncrementAuthorizationPayload, 'payment'> & { payment?: Maybe<ResolversParentTypes['PaymentIntent']> };
  SavePaymentMethodInput: SavePaymentMethodInput;
  SavePaymentMethodPayload: Omit<SavePaymentMethodPayload, 'paymentMethod'> & { paymentMethod?: Maybe<ResolversParentTypes['PaymentMethod']> };
  RemovePaymentMethodInput: RemovePaymentMethodInput;
  RemovePaymentMethodPayload: Omit<RemovePaymentMethodPayload, 'paymentMethod'> & { paymentMethod?: Maybe<ResolversParentTypes['PaymentMethod']> };
  SetDefaultPaymentMethodInput: SetDefaultPaymentMethodInput;
  SetDefaultPaymentMethodPayload: Omit<SetDefaultPaymentMethodPayload, 'paymentMethod'> & { paymentMethod?: Maybe<ResolversParentTypes['PaymentMethod']> };
  PaymentSplit: PaymentSplitRow;
  Refund: RefundRow;
  VendorBalance: Omit<VendorBalance, 'available' | 'pending' | 'reserved' | 'inEscrow' | 'negativeCarry'> & { available: ResolversParentTypes['Money'], pending: ResolversParentTypes['Money'], reserved: ResolversParentTypes['Money'], inEscrow: ResolversParentTypes['Money'], negativeCarry: ResolversParentTypes['Money'] };
  Payout: PayoutRow;
  PayoutItem: PayoutItemRow;
  PayoutEdge: Omit<PayoutEdge, 'node'> & { node: ResolversParentTypes['Payout'] };
  PayoutConnection: Omit<PayoutConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['PayoutEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Payout']> };
  PayoutItemEdge: Omit<PayoutItemEdge, 'node'> & { node: ResolversParentTypes['PayoutItem'] };
  PayoutItemConnection: Omit<PayoutItemConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['PayoutItemEdge']>, nodes: ReadonlyArray<ResolversParentTypes['PayoutItem']> };
  PayoutStatementExport: PayoutStatementExport;
  PayoutAccount: PayoutAccountRow;
  PayoutSchedule: PayoutScheduleRow;
  PayoutUpdated: PayoutUpdatedRow;
  CreatePayoutAccountInput: CreatePayoutAccountInput;
  CreateOnboardingLinkInput: CreateOnboardingLinkInput;
  RequestPayoutInput: RequestPayoutInput;
  RetryPayoutInput: RetryPayoutInput;
  CancelPayoutInput: CancelPayoutInput;
  PayoutMinimumInput: PayoutMinimumInput;
  SetPayoutScheduleInput: SetPayoutScheduleInput;
  SetHoldPeriodInput: SetHoldPeriodInput;
  RunPayoutSweepInput: RunPayoutSweepInput;
  CreatePayoutAccountPayload: Omit<CreatePayoutAccountPayload, 'payoutAccount'> & { payoutAccount?: Maybe<ResolversParentTypes['PayoutAccount']> };
  PayoutPayload: Omit<PayoutPayload, 'payout'> & { payout?: Maybe<ResolversParentTypes['Payout']> };
  VendorPayoutsPayload: Omit<VendorPayoutsPayload, 'vendor'> & { vendor?: Maybe<ResolversParentTypes['Vendor']> };
  RunPayoutSweepPayload: Omit<RunPayoutSweepPayload, 'payouts'> & { payouts?: Maybe<ReadonlyArray<ResolversParentTypes['Payout']>> };
  LedgerAccount: LedgerAccountRow;
  LedgerPending: Omit<LedgerPending, 'out' | 'in'> & { out: ResolversParentTypes['Money'], in: ResolversParentTypes['Money'] };
  LedgerTransaction: LedgerTransactionRow;
  LedgerEntry: LedgerEntryRow;
  LedgerEntryConnection: Omit<LedgerEntryConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['LedgerEntryEdge']>, nodes: ReadonlyArray<ResolversParentTypes['LedgerEntry']> };
  LedgerEntryEdge: Omit<LedgerEntryEdge, 'node'> & { node: ResolversParentTypes['LedgerEntry'] };
  LedgerStatementExport: LedgerStatementExport;
  PendingTransfer: PendingTransferRow;
  PendingTransferConnection: Omit<PendingTransferConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['PendingTransferEdge']>, nodes: ReadonlyArray<ResolversParentTypes['PendingTransfer']> };
  PendingTransferEdge: Omit<PendingTransferEdge, 'node'> & { node: ResolversParentTypes['PendingTransfer'] };
  LedgerAdjustment: LedgerAdjustmentRow;
  LedgerAdjustmentLine: LedgerAdjustmentLineRow;
  LedgerAdjustmentConnection: Omit<LedgerAdjustmentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['LedgerAdjustmentEdge']>, nodes: ReadonlyArray<ResolversParentTypes['LedgerAdjustment']> };
  LedgerAdjustmentEdge: Omit<LedgerAdjustmentEdge, 'node'> & { node: ResolversParentTypes['LedgerAdjustment'] };
  ExchangeRate: ExchangeRateRow;
  ExchangeQuote: Omit<ExchangeQuote, 'sold' | 'spread' | 'bought'> & { sold: ResolversParentTypes['Money'], spread: ResolversParentTypes['Money'], bought: ResolversParentTypes['Money'] };
  CurrencyExchange: CurrencyExchangeRow;
  TrialBalance: Omit<TrialBalance, 'lines'> & { lines: ReadonlyArray<ResolversParentTypes['TrialBalanceLine']> };
  TrialBalanceLine: Omit<TrialBalanceLine, 'outOfAccounts' | 'intoAccounts' | 'difference' | 'kinds'> & { outOfAccounts: ResolversParentTypes['Money'], intoAccounts: ResolversParentTypes['Money'], difference: ResolversParentTypes['Money'], kinds: ReadonlyArray<ResolversParentTypes['TrialBalanceKind']> };
  TrialBalanceKind: Omit<TrialBalanceKind, 'outOfAccounts' | 'intoAccounts' | 'balance'> & { outOfAccounts: ResolversParentTypes['Money'], intoAccounts: ResolversParentTypes['Money'], balance: ResolversParentTypes['Money'] };
  SettlementReport: SettlementReportRow;
  SettlementTotal: SettlementTotalRow;
  CommissionQuote: Omit<CommissionQuote, 'commission' | 'tax' | 'net'> & { commission: ResolversParentTypes['Money'], tax: ResolversParentTypes['Money'], net: ResolversParentTypes['Money'] };
  CommissionCategory: CommissionCategory;
  CommissionAmounts: Omit<CommissionAmounts, 'fixed' | 'min' | 'max'> & { fixed: ResolversParentTypes['Money'], min?: Maybe<ResolversParentTypes['Money']>, max?: Maybe<ResolversParentTypes['Money']> };
  CommissionRate: CommissionRateRow;
  CommissionRateConnection: Omit<CommissionRateConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['CommissionRateEdge']>, nodes: ReadonlyArray<ResolversParentTypes['CommissionRate']> };
  CommissionRateEdge: Omit<CommissionRateEdge, 'node'> & { node: ResolversParentTypes['CommissionRate'] };
  CommissionTerm: CommissionTermRow;
  CommissionTax: CommissionTaxRow;
  CommissionLine: CommissionLineRow;
  QuotedCommission: Omit<QuotedCommission, 'amount' | 'commission' | 'tax' | 'net' | 'lines'> & { amount: ResolversParentTypes['Money'], commission: ResolversParentTypes['Money'], tax: ResolversParentTypes['Money'], net: ResolversParentTypes['Money'], lines: ReadonlyArray<ResolversParentTypes['QuotedLine']> };
  QuotedLine: QuotedLineRow;
  TriedCommissionRate: Omit<TriedCommissionRate, 'rate'> & { rate: ResolversParentTypes['CommissionRate'] };
  PaymentTransaction: PaymentTransactionRow;
  PaymentTransactionConnection: Omit<PaymentTransactionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['PaymentTransactionEdge']>, nodes: ReadonlyArray<ResolversParentTypes['PaymentTransaction']> };
  PaymentTransactionEdge: Omit<PaymentTransactionEdge, 'node'> & { node: ResolversParentTypes['PaymentTransaction'] };
  PaymentUpdated: PaymentUpdatedRow;
  User: UserRow;
  Order: OrderRow;
  OrderGroup: OrderGroupRow;
  Vendor: VendorRow;
  ConfirmPaymentInput: ConfirmPaymentInput;
  CancelPaymentInput: CancelPaymentInput;
  RefundPaymentInput: RefundPaymentInput;
  RefundLineInput: RefundLineInput;
  UpsertCommissionRateInput: UpsertCommissionRateInput;
  CommissionAmountsInput: CommissionAmountsInput;
  ReorderCommissionRatesInput: ReorderCommissionRatesInput;
  SetCommissionTaxInput: SetCommissionTaxInput;
  SetVendorTaxCountryInput: SetVendorTaxCountryInput;
  QuoteCommissionInput: QuoteCommissionInput;
  QuoteCommissionLineInput: QuoteCommissionLineInput;
  PostLedgerAdjustmentInput: PostLedgerAdjustmentInput;
  LedgerAdjustmentLineInput: LedgerAdjustmentLineInput;
  ReverseLedgerTransactionInput: ReverseLedgerTransactionInput;
  DecideLedgerAdjustmentInput: DecideLedgerAdjustmentInput;
  LedgerAdjustmentPayload: Omit<LedgerAdjustmentPayload, 'adjustment'> & { adjustment?: Maybe<ResolversParentTypes['LedgerAdjustment']> };
  OpenPendingTransferInput: OpenPendingTransferInput;
  PostPendingTransferInput: PostPendingTransferInput;
  VoidPendingTransferInput: VoidPendingTransferInput;
  PendingTransferPayload: Omit<PendingTransferPayload, 'pendingTransfer'> & { pendingTransfer?: Maybe<ResolversParentTypes['PendingTransfer']> };
  UpsertExchangeRateInput: UpsertExchangeRateInput;
  UpsertExchangeRatePayload: Omit<UpsertExchangeRatePayload, 'exchangeRate'> & { exchangeRate?: Maybe<ResolversParentTypes['ExchangeRate']> };
  ExchangeCurrencyInput: ExchangeCurrencyInput;
  ExchangeCurrencyPayload: Omit<ExchangeCurrencyPayload, 'exchange'> & { exchange?: Maybe<ResolversParentTypes['CurrencyExchange']> };
  ConfirmPaymentPayload: Omit<ConfirmPaymentPayload, 'payment'> & { payment?: Maybe<ResolversParentTypes['PaymentIntent']> };
  CancelPaymentPayload: Omit<CancelPaymentPayload, 'payment'> & { payment?: Maybe<ResolversParentTypes['PaymentIntent']> };
  RefundPaymentPayload: Omit<RefundPaymentPayload, 'refund'> & { refund?: Maybe<ResolversParentTypes['Refund']> };
  UpsertCommissionRatePayload: Omit<UpsertCommissionRatePayload, 'commissionRate'> & { commissionRate?: Maybe<ResolversParentTypes['CommissionRate']> };
  ReorderCommissionRatesPayload: Omit<ReorderCommissionRatesPayload, 'commissionRates'> & { commissionRates?: Maybe<ReadonlyArray<ResolversParentTypes['CommissionRate']>> };
  SetCommissionTaxPayload: Omit<SetCommissionTaxPayload, 'commissionTax'> & { commissionTax?: Maybe<ResolversParentTypes['CommissionTax']> };
  SetVendorTaxCountryPayload: Omit<SetVendorTaxCountryPayload, 'vendor'> & { vendor?: Maybe<ResolversParentTypes['Vendor']> };
  QuoteCommissionPayload: Omit<QuoteCommissionPayload, 'quote'> & { quote?: Maybe<ResolversParentTypes['QuotedCommission']> };
  Wallet: WalletRow;
  WalletTransfer: WalletTransferRow;
  WalletLimits: WalletLimitsRow;
  WalletBalanceChanged: WalletBalanceChangedRow;
  VelocityRule: VelocityRuleRow;
  PaymentReview: PaymentReviewRow;
  PaymentReviewConnection: Omit<PaymentReviewConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['PaymentReviewEdge']>, nodes: ReadonlyArray<ResolversParentTypes['PaymentReview']> };
  PaymentReviewEdge: Omit<PaymentReviewEdge, 'node'> & { node: ResolversParentTypes['PaymentReview'] };
  WalletTopUpInput: WalletTopUpInput;
  WalletTransferInput: WalletTransferInput;
  RefundWalletTopUpInput: RefundWalletTopUpInput;
  GrantWalletCreditInput: GrantWalletCreditInput;
  SetWalletLimitsInput: SetWalletLimitsInput;
  UpsertVelocityRuleInput: UpsertVelocityRuleInput;
  DecidePaymentReviewInput: DecidePaymentReviewInput;
  WalletTopUpPayload: Omit<WalletTopUpPayload, 'payment'> & { payment?: Maybe<ResolversParentTypes['PaymentIntent']> };
  WalletTransferPayload: Omit<WalletTransferPayload, 'transfer'> & { transfer?: Maybe<ResolversParentTypes['WalletTransfer']> };
  RefundWalletTopUpPayload: Omit<RefundWalletTopUpPayload, 'refund'> & { refund?: Maybe<ResolversParentTypes['Refund']> };
  SetWalletLimitsPayload: Omit<SetWalletLimitsPayload, 'limits'> & { limits?: Maybe<ResolversParentTypes['WalletLimits']> };
  UpsertVelocityRulePayload: Omit<UpsertVelocityRulePayload, 'velocityRule'> & { velocityRule?: Maybe<ResolversParentTypes['VelocityRule']> };
  DecidePaymentReviewPayload: Omit<DecidePaymentReviewPayload, 'review'> & { review?: Maybe<ResolversParentTypes['PaymentReview']> };
  PaymentsError: PaymentsError;
  Money: MoneyRow;
  PageInfo: PageInfo;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  BigInt: Scalars['BigInt']['output'];
  DateTime: Scalars['DateTime']['output'];
  Dispute: DisputeRow;
  DisputeEvidence: DisputeEvidenceRow;
  DisputeEvidenceText: DisputeEvidenceText;
  DisputeConnection: Omit<DisputeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DisputeEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Dispute']> };
  DisputeEdge: Omit<DisputeEdge, 'node'> & { node: ResolversParentTypes['Dispute'] };
  DisputeFilter: DisputeFilter;
  SubmitDisputeEvidenceInput: SubmitDisputeEvidenceInput;
  SubmitDisputeEvidencePayload: Omit<SubmitDisputeEvidencePayload, 'dispute'> & { dispute?: Maybe<ResolversParentTypes['Dispute']> };
  AcceptDisputeInput: AcceptDisputeInput;
  AcceptDisputePayload: Omit<AcceptDisputePayload, 'dispute'> & { dispute?: Maybe<ResolversParentTypes['Dispute']> };
  DisputeUpdated: DisputeUpdatedRow;
  ProviderFee: ProviderFeeRow;
  ReconciliationRun: ReconciliationRunRow;
  ReconciliationTotal: ReconciliationTotalRow;
  ReconciliationRunConnection: Omit<ReconciliationRunConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ReconciliationRunEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ReconciliationRun']> };
  ReconciliationRunEdge: Omit<ReconciliationRunEdge, 'node'> & { node: ResolversParentTypes['ReconciliationRun'] };
  ReconciliationItem: ReconciliationItemRow;
  ReconciliationItemConnection: Omit<ReconciliationItemConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ReconciliationItemEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ReconciliationItem']> };
  ReconciliationItemEdge: Omit<ReconciliationItemEdge, 'node'> & { node: ResolversParentTypes['ReconciliationItem'] };
  SettlementLine: SettlementLineRow;
  SuspenseBalance: SuspenseBalanceRow;
  FailedRefundConnection: Omit<FailedRefundConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['FailedRefundEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Refund']> };
  FailedRefundEdge: Omit<FailedRefundEdge, 'node'> & { node: ResolversParentTypes['Refund'] };
  UnmatchedWebhook: UnmatchedWebhookRow;
  UnmatchedWebhookConnection: Omit<UnmatchedWebhookConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['UnmatchedWebhookEdge']>, nodes: ReadonlyArray<ResolversParentTypes['UnmatchedWebhook']> };
  UnmatchedWebhookEdge: Omit<UnmatchedWebhookEdge, 'node'> & { node: ResolversParentTypes['UnmatchedWebhook'] };
  ReconcileSettlementInput: ReconcileSettlementInput;
  ResolveReconciliationItemInput: ResolveReconciliationItemInput;
  DecideReconciliationItemInput: DecideReconciliationItemInput;
  RemedyRefundInput: RemedyRefundInput;
  ReapplyWebhookInput: ReapplyWebhookInput;
  DismissWebhookInput: DismissWebhookInput;
  ReconciliationRunPayload: Omit<ReconciliationRunPayload, 'run'> & { run?: Maybe<ResolversParentTypes['ReconciliationRun']> };
  ReconciliationItemPayload: Omit<ReconciliationItemPayload, 'item'> & { item?: Maybe<ResolversParentTypes['ReconciliationItem']> };
  RemedyRefundPayload: Omit<RemedyRefundPayload, 'refund'> & { refund?: Maybe<ResolversParentTypes['Refund']> };
  WebhookPayload: Omit<WebhookPayload, 'webhook'> & { webhook?: Maybe<ResolversParentTypes['UnmatchedWebhook']> };
  Invoice: InvoiceRow;
  InvoiceParty: InvoiceParty;
  InvoiceLine: Omit<InvoiceLine, 'amount' | 'tax'> & { amount: ResolversParentTypes['Money'], tax: ResolversParentTypes['Money'] };
  InvoiceConnection: Omit<InvoiceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['InvoiceEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Invoice']> };
  InvoiceEdge: Omit<InvoiceEdge, 'node'> & { node: ResolversParentTypes['Invoice'] };
};

export type QueryResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType, RequireFields<QueryInvoiceArgs, 'id'>>;
  invoices?: Resolver<ResolversTypes['InvoiceConnection'], ParentType, ContextType, RequireFields<QueryInvoicesArgs, 'first'>>;
  dispute?: Resolver<Maybe<ResolversTypes['Dispute']>, ParentType, ContextType, RequireFields<QueryDisputeArgs, 'id'>>;
  disputes?: Resolver<ResolversTypes['DisputeConnection'], ParentType, ContextType, RequireFields<QueryDisputesArgs, 'first'>>;
  payment?: Resolver<Maybe<ResolversTypes['PaymentIntent']>, ParentType, ContextType, RequireFields<QueryPaymentArgs, 'id'>>;
  payouts?: Resolver<ResolversTypes['PayoutConnection'], ParentType, ContextType, RequireFields<QueryPayoutsArgs, 'first'>>;
  payout?: Resolver<Maybe<ResolversTypes['Payout']>, ParentType, ContextType, RequireFields<QueryPayoutArgs, 'id'>>;
  exportPayoutStatement?: Resolver<Maybe<ResolversTypes['PayoutStatementExport']>, ParentType, ContextType, RequireFields<QueryExportPayoutStatementArgs, 'id' | 'first'>>;
  paymentStatus?: Resolver<Maybe<ResolversTypes['PaymentStatus']>, ParentType, ContextType, RequireFields<QueryPaymentStatusArgs, 'id'>>;
  payments?: Resolver<ResolversTypes['PaymentIntentConnection'], ParentType, ContextType, RequireFields<QueryPaymentsArgs, 'first'>>;
  refunds?: Resolver<ResolversTypes['RefundConnection'], ParentType, ContextType, RequireFields<QueryRefundsArgs, 'first'>>;
  paymentAnalytics?: Resolver<Maybe<ResolversTypes['PaymentAnalytics']>, ParentType, ContextType, RequireFields<QueryPaymentAnalyticsArgs, 'from' | 'to' | 'currency'>>;
  myPaymentMethods?: Resolver<ReadonlyArray<ResolversTypes['PaymentMethod']>, ParentType, ContextType>;
  getVendorBalance?: Resolver<Maybe<ResolversTypes['VendorBalance']>, ParentType, ContextType, RequireFields<QueryGetVendorBalanceArgs, 'vendorId' | 'currency'>>;
  myWallet?: Resolver<Maybe<ResolversTypes['Wallet']>, ParentType, ContextType, RequireFields<QueryMyWalletArgs, 'currency'>>;
  myWallets?: Resolver<ReadonlyArray<ResolversTypes['Wallet']>, ParentType, ContextType>;
  walletLimits?: Resolver<ReadonlyArray<ResolversTypes['WalletLimits']>, ParentType, ContextType>;
  velocityRules?: Resolver<Maybe<ReadonlyArray<ResolversTypes['VelocityRule']>>, ParentType, ContextType>;
  paymentReviews?: Resolver<ResolversTypes['PaymentReviewConnection'], ParentType, ContextType, RequireFields<QueryPaymentReviewsArgs, 'first'>>;
  myTransactions?: Resolver<ResolversTypes['PaymentTransactionConnection'], ParentType, ContextType, RequireFields<QueryMyTransactionsArgs, 'first'>>;
  commissionQuote?: Resolver<Maybe<ResolversTypes['CommissionQuote']>, ParentType, ContextType, RequireFields<QueryCommissionQuoteArgs, 'vendorId' | 'amount' | 'currency'>>;
  quoteCommission?: Resolver<Maybe<ResolversTypes['QuoteCommissionPayload']>, ParentType, ContextType, RequireFields<QueryQuoteCommissionArgs, 'input'>>;
  commissionRates?: Resolver<Maybe<ResolversTypes['CommissionRateConnection']>, ParentType, ContextType, RequireFields<QueryCommissionRatesArgs, 'first'>>;
  commissionRate?: Resolver<Maybe<ResolversTypes['CommissionRate']>, ParentType, ContextType, RequireFields<QueryCommissionRateArgs, 'id'>>;
  commissionCategories?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CommissionCategory']>>, ParentType, ContextType, Partial<QueryCommissionCategoriesArgs>>;
  commissionTaxes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CommissionTax']>>, ParentType, ContextType, Partial<QueryCommissionTaxesArgs>>;
  trialBalance?: Resolver<Maybe<ResolversTypes['TrialBalance']>, ParentType, ContextType, Partial<QueryTrialBalanceArgs>>;
  ledgerTransaction?: Resolver<Maybe<ResolversTypes['LedgerTransaction']>, ParentType, ContextType, RequireFields<QueryLedgerTransactionArgs, 'id'>>;
  exportLedgerStatement?: Resolver<Maybe<ResolversTypes['LedgerStatementExport']>, ParentType, ContextType, RequireFields<QueryExportLedgerStatementArgs, 'code' | 'currency' | 'first'>>;
  pendingTransfer?: Resolver<Maybe<ResolversTypes['PendingTransfer']>, ParentType, ContextType, RequireFields<QueryPendingTransferArgs, 'id'>>;
  pendingTransfers?: Resolver<ResolversTypes['PendingTransferConnection'], ParentType, ContextType, RequireFields<QueryPendingTransfersArgs, 'first'>>;
  ledgerAdjustments?: Resolver<ResolversTypes['LedgerAdjustmentConnection'], ParentType, ContextType, RequireFields<QueryLedgerAdjustmentsArgs, 'first'>>;
  exchangeRates?: Resolver<ReadonlyArray<ResolversTypes['ExchangeRate']>, ParentType, ContextType>;
  exchangeQuote?: Resolver<Maybe<ResolversTypes['ExchangeQuote']>, ParentType, ContextType, RequireFields<QueryExchangeQuoteArgs, 'sell' | 'buy' | 'amount'>>;
  settlementReport?: Resolver<Maybe<ResolversTypes['SettlementReport']>, ParentType, ContextType, RequireFields<QuerySettlementReportArgs, 'day'>>;
  ledgerAccount?: Resolver<Maybe<ResolversTypes['LedgerAccount']>, ParentType, ContextType, RequireFields<QueryLedgerAccountArgs, 'code' | 'currency'>>;
  reconciliationRuns?: Resolver<ResolversTypes['ReconciliationRunConnection'], ParentType, ContextType, RequireFields<QueryReconciliationRunsArgs, 'first'>>;
  reconciliationRun?: Resolver<Maybe<ResolversTypes['ReconciliationRun']>, ParentType, ContextType, RequireFields<QueryReconciliationRunArgs, 'id'>>;
  reconciliationItems?: Resolver<ResolversTypes['ReconciliationItemConnection'], ParentType, ContextType, RequireFields<QueryReconciliationItemsArgs, 'unresolved' | 'first'>>;
  reconciliationItem?: Resolver<Maybe<ResolversTypes['ReconciliationItem']>, ParentType, ContextType, RequireFields<QueryReconciliationItemArgs, 'id'>>;
  suspense?: Resolver<ReadonlyArray<ResolversTypes['SuspenseBalance']>, ParentType, ContextType>;
  failedRefunds?: Resolver<ResolversTypes['FailedRefundConnection'], ParentType, ContextType, RequireFields<QueryFailedRefundsArgs, 'first'>>;
  unmatchedWebhooks?: Resolver<ResolversTypes['UnmatchedWebhookConnection'], ParentType, ContextType, RequireFields<QueryUnmatchedWebhooksArgs, 'first'>>;
};

export type MutationResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  createPayoutAccount?: Resolver<ResolversTypes['CreatePayoutAccountPayload'], ParentType, ContextType, RequireFields<MutationCreatePayoutAccountArgs, 'input'>>;
  createOnboardingLink?: Resolver<ResolversTypes['CreatePayoutAccountPayload'], ParentType, ContextType, RequireFields<MutationCreateOnboardingLinkArgs, 'input'>>;
  requestPayout?: Resolver<ResolversTypes['PayoutPayload'], ParentType, ContextType, RequireFields<MutationRequestPayoutArgs, 'input'>>;
  retryPayout?: Resolver<ResolversTypes['PayoutPayload'], ParentType, ContextType, RequireFields<MutationRetryPayoutArgs, 'input'>>;
  cancelPayout?: Resolver<ResolversTypes['PayoutPayload'], ParentType, ContextType, RequireFields<MutationCancelPayoutArgs, 'input'>>;
  setPayoutSchedule?: Resolver<ResolversTypes['VendorPayoutsPayload'], ParentType, ContextType, RequireFields<MutationSetPayoutScheduleArgs, 'input'>>;
  setHoldPeriod?: Resolver<ResolversTypes['VendorPayoutsPayload'], ParentType, ContextType, RequireFields<MutationSetHoldPeriodArgs, 'input'>>;
  runPayoutSweep?: Resolver<ResolversTypes['RunPayoutSweepPayload'], ParentType, ContextType, RequireFields<MutationRunPayoutSweepArgs, 'input'>>;
  submitDisputeEvidence?: Resolver<ResolversTypes['SubmitDisputeEvidencePayload'], ParentType, ContextType, RequireFields<MutationSubmitDisputeEvidenceArgs, 'input'>>;
  acceptDispute?: Resolver<ResolversTypes['AcceptDisputePayload'], ParentType, ContextType, RequireFields<MutationAcceptDisputeArgs, 'input'>>;
  walletTopUp?: Resolver<ResolversTypes['WalletTopUpPayload'], ParentType, ContextType, RequireFields<MutationWalletTopUpArgs, 'input'>>;
  walletTransfer?: Resolver<ResolversTypes['WalletTransferPayload'], ParentType, ContextType, RequireFields<MutationWalletTransferArgs, 'input'>>;
  refundWalletTopUp?: Resolver<ResolversTypes['RefundWalletTopUpPayload'], ParentType, ContextType, RequireFields<MutationRefundWalletTopUpArgs, 'input'>>;
  grantWalletCredit?: Resolver<ResolversTypes['LedgerAdjustmentPayload'], ParentType, ContextType, RequireFields<MutationGrantWalletCreditArgs, 'input'>>;
  setWalletLimits?: Resolver<ResolversTypes['SetWalletLimitsPayload'], ParentType, ContextType, RequireFields<MutationSetWalletLimitsArgs, 'input'>>;
  upsertVelocityRule?: Resolver<ResolversTypes['UpsertVelocityRulePayload'], ParentType, ContextType, RequireFields<MutationUpsertVelocityRuleArgs, 'input'>>;
  decidePaymentReview?: Resolver<ResolversTypes['DecidePaymentReviewPayload'], ParentType, ContextType, RequireFields<MutationDecidePaymentReviewArgs, 'input'>>;
  postLedgerAdjustment?: Resolver<ResolversTypes['LedgerAdjustmentPayload'], ParentType, ContextType, RequireFields<MutationPostLedgerAdjustmentArgs, 'input'>>;
  reverseLedgerTransaction?: Resolver<ResolversTypes['LedgerAdjustmentPayload'], ParentType, ContextType, RequireFields<MutationReverseLedgerTransactionArgs, 'input'>>;
  approveLedgerAdjustment?: Resolver<ResolversTypes['LedgerAdjustmentPayload'], ParentType, ContextType, RequireFields<MutationApproveLedgerAdjustmentArgs, 'input'>>;
  rejectLedgerAdjustment?: Resolver<ResolversTypes['LedgerAdjustmentPayload'], ParentType, ContextType, RequireFields<MutationRejectLedgerAdjustmentArgs, 'input'>>;
  openPendingTransfer?: Resolver<ResolversTypes['PendingTransferPayload'], ParentType, ContextType, RequireFields<MutationOpenPendingTransferArgs, 'input'>>;
  postPendingTransfer?: Resolver<ResolversTypes['PendingTransferPayload'], ParentType, ContextType, RequireFields<MutationPostPendingTransferArgs, 'input'>>;
  voidPendingTransfer?: Resolver<ResolversTypes['PendingTransferPayload'], ParentType, ContextType, RequireFields<MutationVoidPendingTransferArgs, 'input'>>;
  upsertExchangeRate?: Resolver<ResolversTypes['UpsertExchangeRatePayload'], ParentType, ContextType, RequireFields<MutationUpsertExchangeRateArgs, 'input'>>;
  exchangeCurrency?: Resolver<ResolversTypes['ExchangeCurrencyPayload'], ParentType, ContextType, RequireFields<MutationExchangeCurrencyArgs, 'input'>>;
  confirmPayment?: Resolver<ResolversTypes['ConfirmPaymentPayload'], ParentType, ContextType, RequireFields<MutationConfirmPaymentArgs, 'input'>>;
  createPaymentIntent?: Resolver<ResolversTypes['CreatePaymentIntentPayload'], ParentType, ContextType, RequireFields<MutationCreatePaymentIntentArgs, 'input'>>;
  capturePayment?: Resolver<ResolversTypes['CapturePaymentPayload'], ParentType, ContextType, RequireFields<MutationCapturePaymentArgs, 'input'>>;
  incrementAuthorization?: Resolver<ResolversTypes['IncrementAuthorizationPayload'], ParentType, ContextType, RequireFields<MutationIncrementAuthorizationArgs, 'input'>>;
  savePaymentMethod?: Resolver<ResolversTypes['SavePaymentMethodPayload'], ParentType, ContextType, RequireFields<MutationSavePaymentMethodArgs, 'input'>>;
  removePaymentMethod?: Resolver<ResolversTypes['RemovePaymentMethodPayload'], ParentType, ContextType, RequireFields<MutationRemovePaymentMethodArgs, 'input'>>;
  setDefaultPaymentMethod?: Resolver<ResolversTypes['SetDefaultPaymentMethodPayload'], ParentType, ContextType, RequireFields<MutationSetDefaultPaymentMethodArgs, 'input'>>;
  cancelPayment?: Resolver<ResolversTypes['CancelPaymentPayload'], ParentType, ContextType, RequireFields<MutationCancelPaymentArgs, 'input'>>;
  refundPayment?: Resolver<ResolversTypes['RefundPaymentPayload'], ParentType, ContextType, RequireFields<MutationRefundPaymentArgs, 'input'>>;
  upsertCommissionRate?: Resolver<ResolversTypes['UpsertCommissionRatePayload'], ParentType, ContextType, RequireFields<MutationUpsertCommissionRateArgs, 'input'>>;
  reorderCommissionRates?: Resolver<ResolversTypes['ReorderCommissionRatesPayload'], ParentType, ContextType, RequireFields<MutationReorderCommissionRatesArgs, 'input'>>;
  setCommissionTax?: Resolver<ResolversTypes['SetCommissionTaxPayload'], ParentType, ContextType, RequireFields<MutationSetCommissionTaxArgs, 'input'>>;
  setVendorTaxCountry?: Resolver<ResolversTypes['SetVendorTaxCountryPayload'], ParentType, ContextType, RequireFields<MutationSetVendorTaxCountryArgs, 'input'>>;
  reconcileSettlement?: Resolver<ResolversTypes['ReconciliationRunPayload'], ParentType, ContextType, RequireFields<MutationReconcileSettlementArgs, 'input'>>;
  resolveReconciliationItem?: Resolver<ResolversTypes['ReconciliationItemPayload'], ParentType, ContextType, RequireFields<MutationResolveReconciliationItemArgs, 'input'>>;
  approveReconciliationItem?: Resolver<ResolversTypes['ReconciliationItemPayload'], ParentType, ContextType, RequireFields<MutationApproveReconciliationItemArgs, 'input'>>;
  rejectReconciliationItem?: Resolver<ResolversTypes['ReconciliationItemPayload'], ParentType, ContextType, RequireFields<MutationRejectReconciliationItemArgs, 'input'>>;
  retryRefund?: Resolver<ResolversTypes['RemedyRefundPayload'], ParentType, ContextType, RequireFields<MutationRetryRefundArgs, 'input'>>;
  payRefundFromSuspense?: Resolver<ResolversTypes['RemedyRefundPayload'], ParentType, ContextType, RequireFields<MutationPayRefundFromSuspenseArgs, 'input'>>;
  reapplyWebhook?: Resolver<ResolversTypes['WebhookPayload'], ParentType, ContextType, RequireFields<MutationReapplyWebhookArgs, 'input'>>;
  dismissWebhook?: Resolver<ResolversTypes['WebhookPayload'], ParentType, ContextType, RequireFields<MutationDismissWebhookArgs, 'input'>>;
};

export type SubscriptionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  payoutUpdated?: SubscriptionResolver<ResolversTypes['PayoutUpdated'], "payoutUpdated", ParentType, ContextType, RequireFields<SubscriptionPayoutUpdatedArgs, 'vendorId'>>;
  disputeUpdated?: SubscriptionResolver<ResolversTypes['DisputeUpdated'], "disputeUpdated", ParentType, ContextType, RequireFields<SubscriptionDisputeUpdatedArgs, 'disputeId'>>;
  walletBalanceChanged?: SubscriptionResolver<ResolversTypes['WalletBalanceChanged'], "walletBalanceChanged", ParentType, ContextType, RequireFields<SubscriptionWalletBalanceChangedArgs, 'currency'>>;
  paymentUpdated?: SubscriptionResolver<ResolversTypes['PaymentUpdated'], "paymentUpdated", ParentType, ContextType, RequireFields<SubscriptionPaymentUpdatedArgs, 'paymentIntentId'>>;
};

export type PaymentIntentResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PaymentIntent'] = ResolversParentTypes['PaymentIntent'], FederationReferenceType extends FederationReferenceTypes['PaymentIntent'] = FederationReferenceTypes['PaymentIntent']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PaymentIntent']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PaymentStatus'], ParentType, ContextType>;
  availableTransitions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  capture?: Resolver<ResolversTypes['PaymentCaptureMode'], ParentType, ContextType>;
  amountCaptured?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  amountCapturable?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  incrementingTo?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  authorizationExpiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  captures?: Resolver<ReadonlyArray<ResolversTypes['PaymentCapture']>, ParentType, ContextType>;
  attempts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PaymentAttempt']>>, ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  payer?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  subjectType?: Resolver<ResolversTypes['PaymentSubjectType'], ParentType, ContextType>;
  subjectId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orderGroup?: Resolver<Maybe<ResolversTypes['OrderGroup']>, ParentType, ContextType>;
  splits?: Resolver<ReadonlyArray<ResolversTypes['PaymentSplit']>, ParentType, ContextType>;
  refunds?: Resolver<ReadonlyArray<ResolversTypes['Refund']>, ParentType, ContextType>;
  disputes?: Resolver<ReadonlyArray<ResolversTypes['Dispute']>, ParentType, ContextType>;
  receipt?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  providerFees?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ProviderFee']>>, ParentType, ContextType>;
  method?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  failureReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nextActionUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  clientSecret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  succeededAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type PaymentCaptureResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PaymentCapture'] = ResolversParentTypes['PaymentCapture']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  final?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PaymentCaptureStatus'], ParentType, ContextType>;
  failureReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  settledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type PaymentAttemptResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PaymentAttempt'] = ResolversParentTypes['PaymentAttempt']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PaymentAttemptStatus'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  savedMethod?: Resolver<Maybe<ResolversTypes['PaymentMethod']>, ParentType, ContextType>;
  offSession?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  captured?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  failureCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  declineReason?: Resolver<Maybe<ResolversTypes['DeclineReason']>, ParentType, ContextType>;
  advice?: Resolver<Maybe<ResolversTypes['DeclineAdvice']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PaymentMethodResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PaymentMethod'] = ResolversParentTypes['PaymentMethod'], FederationReferenceType extends FederationReferenceTypes['PaymentMethod'] = FederationReferenceTypes['PaymentMethod']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PaymentMethod']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PaymentMethodStatus'], ParentType, ContextType>;
  brand?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  last4?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresMonth?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  expiresYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  isDefault?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nextActionUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PaymentIntentConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PaymentIntentConnection'] = ResolversParentTypes['PaymentIntentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PaymentIntentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['PaymentIntent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PaymentIntentEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PaymentIntentEdge'] = ResolversParentTypes['PaymentIntentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PaymentIntent'], ParentType, ContextType>;
};

export type RefundConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RefundConnection'] = ResolversParentTypes['RefundConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RefundEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Refund']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RefundEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RefundEdge'] = ResolversParentTypes['RefundEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Refund'], ParentType, ContextType>;
};

export type PaymentAnalyticsResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PaymentAnalytics'] = ResolversParentTypes['PaymentAnalytics']> = {
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  volume?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  payments?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  succeeded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  declined?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  successRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  declines?: Resolver<ReadonlyArray<ResolversTypes['DeclineCount']>, ParentType, ContextType>;
};

export type DeclineCountResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['DeclineCount'] = ResolversParentTypes['DeclineCount']> = {
  reason?: Resolver<ResolversTypes['DeclineReason'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CreatePaymentIntentPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CreatePaymentIntentPayload'] = ResolversParentTypes['CreatePaymentIntentPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['PaymentIntent']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['PaymentsError']>, ParentType, ContextType>;
};

export type CapturePaymentPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CapturePaymentPayload'] = ResolversParentTypes['CapturePaymentPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['PaymentIntent']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['PaymentsError']>, ParentType, ContextType>;
};

export type IncrementAuthorizationPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['IncrementAuthorizationPayload'] = ResolversParentTypes['IncrementAuthorizationPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['PaymentIntent']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['PaymentsError']>, ParentType, ContextType>;
};

export type SavePaymentMethodPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SavePaymentMethodPayload'] = ResolversParentTypes['SavePaymentMethodPayload']> = {
  paymentMethod?: Resolver<Maybe<ResolversTypes['PaymentMethod']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['PaymentsError']>, ParentType, ContextType>;
};

export type RemovePaymentMethodPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RemovePaymentMethodPayload'] = ResolversParentTypes['RemovePaymentMethodPayload']> = {
  paymentMethod?: Resolver<Maybe<ResolversTypes['PaymentMethod']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['PaymentsError']>, ParentType, ContextType>;
};

export type SetDefaultPaymentMethodPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SetDefaultPaymentMethodPayload'] = ResolversParentTypes['SetDefaultPaymentMethodPayload']> = {
  paymentMethod?: Resolver<Maybe<ResolversTypes['PaymentMethod']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['PaymentsError']>, ParentType, ContextType>;
};

export type PaymentSplitResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PaymentSplit'] = ResolversParentTypes['PaymentSplit']> = {
  reference?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  payeeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['Vendor']>, ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  commission?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  commissionTax?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  net?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  captured?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  commissionLines?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CommissionLine']>>, ParentType, ContextType>;
  releasedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type RefundResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Refund'] = ResolversParentTypes['Refund'], FederationReferenceType extends FederationReferenceTypes['Refund'] = FederationReferenceTypes['Refund']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Refund']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['PaymentIntent']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RefundStatus'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['RefundDestination'], ParentType, ContextType>;
  dispute?: Resolver<Maybe<ResolversTypes['Dispute']>, ParentType, ContextType>;
  creditNote?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  remedy?: Resolver<Maybe<ResolversTypes['RefundRemedy']>, ParentType, ContextType>;
  retry?: Resolver<Maybe<ResolversTypes['Refund']>, ParentType, ContextType>;
};

export type VendorBalanceResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['VendorBalance'] = ResolversParentTypes['VendorBalance']> = {
  available?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  pending?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  inEscrow?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  negativeCarry?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  nextPayoutAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type PayoutResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Payout'] = ResolversParentTypes['Payout'], FederationReferenceType extends FederationReferenceTypes['Payout'] = FederationReferenceTypes['Payout']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Payout']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  payeeKind?: Resolver<ResolversTypes['PayeeKind'], ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['Vendor']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PayoutStatus'], ParentType, ContextType>;
  availableTransitions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  cause?: Resolver<ResolversTypes['PayoutCause'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  itemCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  gross?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  commission?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  commissionTax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  items?: Resolver<ResolversTypes['PayoutItemConnection'], ParentType, ContextType, RequireFields<PayoutItemsArgs, 'first'>>;
  account?: Resolver<Maybe<ResolversTypes['PayoutAccount']>, ParentType, ContextType>;
  failureReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  paidAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type PayoutItemResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PayoutItem'] = ResolversParentTypes['PayoutItem']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PayoutItemKind'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  returnedPayout?: Resolver<Maybe<ResolversTypes['Payout']>, ParentType, ContextType>;
  gross?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  commission?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  commissionTax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PayoutEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PayoutEdge'] = ResolversParentTypes['PayoutEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Payout'], ParentType, ContextType>;
};

export type PayoutConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PayoutConnection'] = ResolversParentTypes['PayoutConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PayoutEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Payout']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PayoutItemEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PayoutItemEdge'] = ResolversParentTypes['PayoutItemEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PayoutItem'], ParentType, ContextType>;
};

export type PayoutItemConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PayoutItemConnection'] = ResolversParentTypes['PayoutItemConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PayoutItemEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['PayoutItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PayoutStatementExportResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PayoutStatementExport'] = ResolversParentTypes['PayoutStatementExport']> = {
  csv?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PayoutAccountResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PayoutAccount'] = ResolversParentTypes['PayoutAccount'], FederationReferenceType extends FederationReferenceTypes['PayoutAccount'] = FederationReferenceTypes['PayoutAccount']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PayoutAccount']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['Vendor']>, ParentType, ContextType>;
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PayoutAccountStatus'], ParentType, ContextType>;
  availableTransitions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PayoutScheduleResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PayoutSchedule'] = ResolversParentTypes['PayoutSchedule']> = {
  interval?: Resolver<ResolversTypes['PayoutInterval'], ParentType, ContextType>;
  nextPayoutAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  holdDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  minimums?: Resolver<ReadonlyArray<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type PayoutUpdatedResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PayoutUpdated'] = ResolversParentTypes['PayoutUpdated']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  payout?: Resolver<ResolversTypes['Payout'], ParentType, ContextType>;
};

export type CreatePayoutAccountPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CreatePayoutAccountPayload'] = ResolversParentTypes['CreatePayoutAccountPayload']> = {
  payoutAccount?: Resolver<Maybe<ResolversTypes['PayoutAccount']>, ParentType, ContextType>;
  onboardingUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['PaymentsError']>, ParentType, ContextType>;
};

export type PayoutPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PayoutPayload'] = ResolversParentTypes['PayoutPayload']> = {
  payout?: Resolver<Maybe<ResolversTypes['Payout']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['PaymentsError']>, ParentType, ContextType>;
};

export type VendorPayoutsPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['VendorPayoutsPayload'] = ResolversParentTypes['VendorPayoutsPayload']> = {
  vendor?: Resolver<Maybe<ResolversTypes['Vendor']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['PaymentsError']>, ParentType, ContextType>;
};

export type RunPayoutSweepPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RunPayoutSweepPayload'] = ResolversParentTypes['RunPayoutSweepPayload']> = {
  payouts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Payout']>>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['PaymentsError']>, ParentType, ContextType>;
};

export type LedgerAccountResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['LedgerAccount'] = ResolversParentTypes['LedgerAccount'], FederationReferenceType extends FederationReferenceTypes['LedgerAccount'] = FederationReferenceTypes['LedgerAccount']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['LedgerAccount']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LedgerAccountKind'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  balance?: Resolver<ResolversTypes['Money'], ParentType, ContextType, Partial<LedgerAccountBalanceArgs>>;
  pending?: Resolver<ResolversTypes['LedgerPending'], ParentType, ContextType>;
  available?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  minBalance?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['LedgerEntryConnection'], ParentType, ContextType, RequireFields<LedgerAccountEntriesArgs, 'first'>>;
};

export type LedgerPendingResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['LedgerPending'] = ResolversParentTypes['LedgerPending']> = {
  out?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  in?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type LedgerTransactionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['LedgerTransaction'] = ResolversParentTypes['LedgerTransaction'], FederationReferenceType extends FederationReferenceTypes['LedgerTransaction'] = FederationReferenceTypes['LedgerTransaction']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['LedgerTransaction']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LedgerTransactionKind'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entries?: Resolver<ReadonlyArray<ResolversTypes['LedgerEntry']>, ParentType, ContextType>;
  reverses?: Resolver<Maybe<ResolversTypes['LedgerTransaction']>, ParentType, ContextType>;
  reversedBy?: Resolver<Maybe<ResolversTypes['LedgerTransaction']>, ParentType, ContextType>;
};

export type LedgerEntryResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['LedgerEntry'] = ResolversParentTypes['LedgerEntry']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LedgerTransactionKind'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  balanceAfter?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['LedgerAccount']>, ParentType, ContextType>;
  transaction?: Resolver<Maybe<ResolversTypes['LedgerTransaction']>, ParentType, ContextType>;
};

export type LedgerEntryConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['LedgerEntryConnection'] = ResolversParentTypes['LedgerEntryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LedgerEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['LedgerEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type LedgerEntryEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['LedgerEntryEdge'] = ResolversParentTypes['LedgerEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LedgerEntry'], ParentType, ContextType>;
};

export type LedgerStatementExportResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['LedgerStatementExport'] = ResolversParentTypes['LedgerStatementExport']> = {
  csv?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PendingTransferResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PendingTransfer'] = ResolversParentTypes['PendingTransfer']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PendingTransferStatus'], ParentType, ContextType>;
  availableTransitions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['LedgerAccount'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['LedgerAccount'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  postedAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  transaction?: Resolver<Maybe<ResolversTypes['LedgerTransaction']>, ParentType, ContextType>;
};

export type PendingTransferConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PendingTransferConnection'] = ResolversParentTypes['PendingTransferConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PendingTransferEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['PendingTransfer']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PendingTransferEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PendingTransferEdge'] = ResolversParentTypes['PendingTransferEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PendingTransfer'], ParentType, ContextType>;
};

export type LedgerAdjustmentResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['LedgerAdjustment'] = ResolversParentTypes['LedgerAdjustment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['LedgerAdjustmentStatus'], ParentType, ContextType>;
  availableTransitions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['LedgerAdjustmentLine']>, ParentType, ContextType>;
  reverses?: Resolver<Maybe<ResolversTypes['LedgerTransaction']>, ParentType, ContextType>;
  proposedBy?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  transaction?: Resolver<Maybe<ResolversTypes['LedgerTransaction']>, ParentType, ContextType>;
};

export type LedgerAdjustmentLineResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['LedgerAdjustmentLine'] = ResolversParentTypes['LedgerAdjustmentLine']> = {
  account?: Resolver<ResolversTypes['LedgerAccount'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type LedgerAdjustmentConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['LedgerAdjustmentConnection'] = ResolversParentTypes['LedgerAdjustmentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LedgerAdjustmentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['LedgerAdjustment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type LedgerAdjustmentEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['LedgerAdjustmentEdge'] = ResolversParentTypes['LedgerAdjustmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LedgerAdjustment'], ParentType, ContextType>;
};

export type ExchangeRateResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ExchangeRate'] = ResolversParentTypes['ExchangeRate']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sell?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  buy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rate?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  spreadBasisPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ExchangeQuoteResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ExchangeQuote'] = ResolversParentTypes['ExchangeQuote']> = {
  sold?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  spread?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  bought?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  rate?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CurrencyExchangeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CurrencyExchange'] = ResolversParentTypes['CurrencyExchange']> = {
  sold?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  spread?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  bought?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  rate?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  transaction?: Resolver<Maybe<ResolversTypes['LedgerTransaction']>, ParentType, ContextType>;
};

export type TrialBalanceResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['TrialBalance'] = ResolversParentTypes['TrialBalance']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  balanced?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['TrialBalanceLine']>, ParentType, ContextType>;
};

export type TrialBalanceLineResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['TrialBalanceLine'] = ResolversParentTypes['TrialBalanceLine']> = {
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outOfAccounts?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  intoAccounts?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  difference?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  kinds?: Resolver<ReadonlyArray<ResolversTypes['TrialBalanceKind']>, ParentType, ContextType>;
};

export type TrialBalanceKindResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['TrialBalanceKind'] = ResolversParentTypes['TrialBalanceKind']> = {
  kind?: Resolver<ResolversTypes['LedgerAccountKind'], ParentType, ContextType>;
  outOfAccounts?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  intoAccounts?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  balance?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type SettlementReportResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SettlementReport'] = ResolversParentTypes['SettlementReport']> = {
  provider?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  totals?: Resolver<ReadonlyArray<ResolversTypes['SettlementTotal']>, ParentType, ContextType>;
  csv?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SettlementTotalResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SettlementTotal'] = ResolversParentTypes['SettlementTotal']> = {
  kind?: Resolver<ResolversTypes['SettlementKind'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  fee?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type CommissionQuoteResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CommissionQuote'] = ResolversParentTypes['CommissionQuote']> = {
  commission?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  rateId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CommissionCategoryResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CommissionCategory'] = ResolversParentTypes['CommissionCategory']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  area?: Resolver<ResolversTypes['CommissionArea'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CommissionAmountsResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CommissionAmounts'] = ResolversParentTypes['CommissionAmounts']> = {
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fixed?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  min?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  max?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type CommissionRateResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CommissionRate'] = ResolversParentTypes['CommissionRate']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  areas?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CommissionArea']>>, ParentType, ContextType>;
  vendors?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Vendor']>>, ParentType, ContextType>;
  categories?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CommissionCategory']>>, ParentType, ContextType>;
  listingTypes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ListingType']>>, ParentType, ContextType>;
  amounts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CommissionAmounts']>>, ParentType, ContextType>;
  basisPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  taxBasisPoints?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  shadowedBy?: Resolver<Maybe<ResolversTypes['CommissionRate']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['CommissionRateConnection'], ParentType, ContextType, RequireFields<CommissionRateHistoryArgs, 'first'>>;
};

export type CommissionRateConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CommissionRateConnection'] = ResolversParentTypes['CommissionRateConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CommissionRateEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CommissionRate']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CommissionRateEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CommissionRateEdge'] = ResolversParentTypes['CommissionRateEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CommissionRate'], ParentType, ContextType>;
};

export type CommissionTermResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CommissionTerm'] = ResolversParentTypes['CommissionTerm']> = {
  rateId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  special?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  areas?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CommissionArea']>>, ParentType, ContextType>;
  categories?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CommissionCategory']>>, ParentType, ContextType>;
  listingTypes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ListingType']>>, ParentType, ContextType>;
  amounts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CommissionAmounts']>>, ParentType, ContextType>;
  basisPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  taxBasisPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type CommissionTaxResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CommissionTax'] = ResolversParentTypes['CommissionTax']> = {
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  basisPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CommissionLineResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CommissionLine'] = ResolversParentTypes['CommissionLine']> = {
  reference?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  area?: Resolver<ResolversTypes['CommissionArea'], ParentType, ContextType>;
  listingType?: Resolver<Maybe<ResolversTypes['ListingType']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  commission?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  commissionTax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  commissionReversed?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  taxReversed?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  rateId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  rateVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  basisPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  taxBasisPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  taxCountry?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QuotedCommissionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['QuotedCommission'] = ResolversParentTypes['QuotedCommission']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  commission?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  taxCountry?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['QuotedLine']>, ParentType, ContextType>;
};

export type QuotedLineResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['QuotedLine'] = ResolversParentTypes['QuotedLine']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  commission?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  rate?: Resolver<Maybe<ResolversTypes['CommissionRate']>, ParentType, ContextType>;
  taxBasisPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tried?: Resolver<ReadonlyArray<ResolversTypes['TriedCommissionRate']>, ParentType, ContextType>;
};

export type TriedCommissionRateResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['TriedCommissionRate'] = ResolversParentTypes['TriedCommissionRate']> = {
  rate?: Resolver<ResolversTypes['CommissionRate'], ParentType, ContextType>;
  fits?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  misses?: Resolver<ReadonlyArray<ResolversTypes['CommissionMiss']>, ParentType, ContextType>;
};

export type PaymentTransactionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PaymentTransaction'] = ResolversParentTypes['PaymentTransaction']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PaymentTransactionKind'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['PaymentTransactionDirection'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['PaymentIntent']>, ParentType, ContextType>;
  counterparty?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  wallet?: Resolver<Maybe<ResolversTypes['Wallet']>, ParentType, ContextType>;
  balanceAfter?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type PaymentTransactionConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PaymentTransactionConnection'] = ResolversParentTypes['PaymentTransactionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PaymentTransactionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['PaymentTransaction']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PaymentTransactionEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PaymentTransactionEdge'] = ResolversParentTypes['PaymentTransactionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PaymentTransaction'], ParentType, ContextType>;
};

export type PaymentUpdatedResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PaymentUpdated'] = ResolversParentTypes['PaymentUpdated']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  payment?: Resolver<ResolversTypes['PaymentIntent'], ParentType, ContextType>;
};

export type UserResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  wallets?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Wallet']>>, ParentType, ContextType>;
};

export type OrderResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type OrderGroupResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['OrderGroup'] = ResolversParentTypes['OrderGroup'], FederationReferenceType extends FederationReferenceTypes['OrderGroup'] = FederationReferenceTypes['OrderGroup']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OrderGroup']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['PaymentIntent']>, ParentType, ContextType>;
};

export type VendorResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Vendor'] = ResolversParentTypes['Vendor'], FederationReferenceType extends FederationReferenceTypes['Vendor'] = FederationReferenceTypes['Vendor']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Vendor']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  commissionTerms?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CommissionTerm']>>, ParentType, ContextType>;
  commissionTaxCountry?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  payouts?: Resolver<Maybe<ResolversTypes['PayoutConnection']>, ParentType, ContextType, RequireFields<VendorPayoutsArgs, 'first'>>;
  payoutAccounts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PayoutAccount']>>, ParentType, ContextType>;
  payoutSchedule?: Resolver<Maybe<ResolversTypes['PayoutSchedule']>, ParentType, ContextType>;
  balance?: Resolver<Maybe<ResolversTypes['VendorBalance']>, ParentType, ContextType, RequireFields<VendorBalanceArgs, 'currency'>>;
};

export type LedgerAdjustmentPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['LedgerAdjustmentPayload'] = ResolversParentTypes['LedgerAdjustmentPayload']> = {
  adjustment?: Resolver<Maybe<ResolversTypes['LedgerAdjustment']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['PaymentsError']>, ParentType, ContextType>;
};

export type PendingTransferPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PendingTransferPayload'] = ResolversParentTypes['PendingTransferPayload']> = {
  pendingTransfer?: Resolver<Maybe<ResolversTypes['PendingTransfer']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['PaymentsError']>, ParentType, ContextType>;
};

export type UpsertExchangeRatePayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['UpsertExchangeRatePayload'] = ResolversParentTypes['UpsertExchangeRatePayload']> = {
  exchangeRate?: Resolver<Maybe<ResolversTypes['ExchangeRate']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['PaymentsError']>, ParentType, ContextType>;
};

export type ExchangeCurrencyPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ExchangeCurrencyPayload'] = ResolversParentTypes['ExchangeCurrencyPayload']> = {
  exchange?: Resolver<Maybe<ResolversTypes['CurrencyExchange']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['PaymentsError']>, ParentType, ContextType>;
};

export type ConfirmPaymentPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ConfirmPaymentPayload'] = ResolversParentTypes['ConfirmPaymentPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['PaymentIntent']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['PaymentsError']>, ParentType, ContextType>;
};

export type CancelPaymentPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CancelPaymentPayload'] = ResolversParentTypes['CancelPaymentPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['PaymentIntent']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['PaymentsError']>, ParentType, ContextType>;
};

export type RefundPaymentPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RefundPaymentPayload'] = ResolversParentTypes['RefundPaymentPayload']> = {
  refund?: Resolver<Maybe<ResolversTypes['Refund']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['PaymentsError']>, ParentType, ContextType>;
};

export type UpsertCommissionRatePayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['UpsertCommissionRatePayload'] = ResolversParentTypes['UpsertCommissionRatePayload']> = {
  commissionRate?: Resolver<Maybe<ResolversTypes['CommissionRate']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['PaymentsError']>, ParentType, ContextType>;
};

export type ReorderCommissionRatesPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ReorderCommissionRatesPayload'] = ResolversParentTypes['ReorderCommissionRatesPayload']> = {
  commissionRates?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CommissionRate']>>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['PaymentsError']>, ParentType, ContextType>;
};

export type SetCommissionTaxPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SetCommissionTaxPayload'] = ResolversParentTypes['SetCommissionTaxPayload']> = {
  commissionTax?: Resolver<Maybe<ResolversTypes['CommissionTax']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['PaymentsError']>, ParentType, ContextType>;
};

export type SetVendorTaxCountryPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SetVendorTaxCountryPayload'] = ResolversParentTypes['SetVendorTaxCountryPayload']> = {
  vendor?: Resolver<Maybe<ResolversTypes['Vendor']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['PaymentsError']>, ParentType, ContextType>;
};

export type QuoteCommissionPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['QuoteCommissionPayload'] = ResolversParentTypes['QuoteCommissionPayload']> = {
  quote?: Resolver<Maybe<ResolversTypes['QuotedCommission']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['PaymentsError']>, ParentType, ContextType>;
};

export type WalletResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Wallet'] = ResolversParentTypes['Wallet'], FederationReferenceType extends FederationReferenceTypes['Wallet'] = FederationReferenceTypes['Wallet']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Wallet']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  balance?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  available?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type WalletTransferResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['WalletTransfer'] = ResolversParentTypes['WalletTransfer']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type WalletLimitsResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['WalletLimits'] = ResolversParentTypes['WalletLimits']> = {
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  perTransfer?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  perDay?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type WalletBalanceChangedResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['WalletBalanceChanged'] = ResolversParentTypes['WalletBalanceChanged']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  wallet?: Resolver<ResolversTypes['Wallet'], ParentType, ContextType>;
};

export type VelocityRuleResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['VelocityRule'] = ResolversParentTypes['VelocityRule']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  measure?: Resolver<ResolversTypes['VelocityMeasure'], ParentType, ContextType>;
  per?: Resolver<ResolversTypes['VelocityKey'], ParentType, ContextType>;
  operations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['VelocityOperation']>>, ParentType, ContextType>;
  windowSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  max?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  currency?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  action?: Resolver<ResolversTypes['VelocityAction'], ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type PaymentReviewResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PaymentReview'] = ResolversParentTypes['PaymentReview']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PaymentReviewStatus'], ParentType, ContextType>;
  availableTransitions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['PaymentIntent']>, ParentType, ContextType>;
  rules?: Resolver<ReadonlyArray<ResolversTypes['VelocityRule']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type PaymentReviewConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PaymentReviewConnection'] = ResolversParentTypes['PaymentReviewConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PaymentReviewEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['PaymentReview']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PaymentReviewEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PaymentReviewEdge'] = ResolversParentTypes['PaymentReviewEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PaymentReview'], ParentType, ContextType>;
};

export type WalletTopUpPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['WalletTopUpPayload'] = ResolversParentTypes['WalletTopUpPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['PaymentIntent']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['PaymentsError']>, ParentType, ContextType>;
};

export type WalletTransferPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['WalletTransferPayload'] = ResolversParentTypes['WalletTransferPayload']> = {
  transfer?: Resolver<Maybe<ResolversTypes['WalletTransfer']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['PaymentsError']>, ParentType, ContextType>;
};

export type RefundWalletTopUpPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RefundWalletTopUpPayload'] = ResolversParentTypes['RefundWalletTopUpPayload']> = {
  refund?: Resolver<Maybe<ResolversTypes['Refund']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['PaymentsError']>, ParentType, ContextType>;
};

export type SetWalletLimitsPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SetWalletLimitsPayload'] = ResolversParentTypes['SetWalletLimitsPayload']> = {
  limits?: Resolver<Maybe<ResolversTypes['WalletLimits']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['PaymentsError']>, ParentType, ContextType>;
};

export type UpsertVelocityRulePayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['UpsertVelocityRulePayload'] = ResolversParentTypes['UpsertVelocityRulePayload']> = {
  velocityRule?: Resolver<Maybe<ResolversTypes['VelocityRule']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['PaymentsError']>, ParentType, ContextType>;
};

export type DecidePaymentReviewPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['DecidePaymentReviewPayload'] = ResolversParentTypes['DecidePaymentReviewPayload']> = {
  review?: Resolver<Maybe<ResolversTypes['PaymentReview']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['PaymentsError']>, ParentType, ContextType>;
};

export type PaymentsErrorResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PaymentsError'] = ResolversParentTypes['PaymentsError']> = {
  code?: Resolver<ResolversTypes['PaymentsErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  retryAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decimal?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'PaymentsError', ParentType, ContextType>;
};

export interface BigIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['BigInt'], any> {
  name: 'BigInt';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DisputeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Dispute'] = ResolversParentTypes['Dispute'], FederationReferenceType extends FederationReferenceTypes['Dispute'] = FederationReferenceTypes['Dispute']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Dispute']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['PaymentIntent']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DisputeStatus'], ParentType, ContextType>;
  availableTransitions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  evidenceDueBy?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['DisputeEvidence']>, ParentType, ContextType>;
  acceptedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  takenBack?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  withheld?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type DisputeEvidenceResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['DisputeEvidence'] = ResolversParentTypes['DisputeEvidence']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DisputeEvidenceStatus'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  texts?: Resolver<ReadonlyArray<ResolversTypes['DisputeEvidenceText']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type DisputeEvidenceTextResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['DisputeEvidenceText'] = ResolversParentTypes['DisputeEvidenceText']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DisputeConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['DisputeConnection'] = ResolversParentTypes['DisputeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DisputeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Dispute']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DisputeEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['DisputeEdge'] = ResolversParentTypes['DisputeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Dispute'], ParentType, ContextType>;
};

export type SubmitDisputeEvidencePayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SubmitDisputeEvidencePayload'] = ResolversParentTypes['SubmitDisputeEvidencePayload']> = {
  dispute?: Resolver<Maybe<ResolversTypes['Dispute']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['PaymentsError']>, ParentType, ContextType>;
};

export type AcceptDisputePayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['AcceptDisputePayload'] = ResolversParentTypes['AcceptDisputePayload']> = {
  dispute?: Resolver<Maybe<ResolversTypes['Dispute']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['PaymentsError']>, ParentType, ContextType>;
};

export type DisputeUpdatedResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['DisputeUpdated'] = ResolversParentTypes['DisputeUpdated']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dispute?: Resolver<ResolversTypes['Dispute'], ParentType, ContextType>;
};

export type ProviderFeeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProviderFee'] = ResolversParentTypes['ProviderFee']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  about?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ReconciliationRunResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ReconciliationRun'] = ResolversParentTypes['ReconciliationRun'], FederationReferenceType extends FederationReferenceTypes['ReconciliationRun'] = FederationReferenceTypes['ReconciliationRun']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ReconciliationRun']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReconciliationRunStatus'], ParentType, ContextType>;
  availableTransitions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['ReconciliationStage'], ParentType, ContextType>;
  progress?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  linesRead?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  linesNew?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  linesChanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  matched?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  settled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  opened?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  totals?: Resolver<ReadonlyArray<ResolversTypes['ReconciliationTotal']>, ParentType, ContextType>;
  items?: Resolver<ResolversTypes['ReconciliationItemConnection'], ParentType, ContextType, RequireFields<ReconciliationRunItemsArgs, 'unresolved' | 'first'>>;
};

export type ReconciliationTotalResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ReconciliationTotal'] = ResolversParentTypes['ReconciliationTotal']> = {
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lines?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  fees?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  matchedLines?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  matchedAmount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  openLines?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  openAmount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type ReconciliationRunConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ReconciliationRunConnection'] = ResolversParentTypes['ReconciliationRunConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ReconciliationRunEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ReconciliationRun']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ReconciliationRunEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ReconciliationRunEdge'] = ResolversParentTypes['ReconciliationRunEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ReconciliationRun'], ParentType, ContextType>;
};

export type ReconciliationItemResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ReconciliationItem'] = ResolversParentTypes['ReconciliationItem'], FederationReferenceType extends FederationReferenceTypes['ReconciliationItem'] = FederationReferenceTypes['ReconciliationItem']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ReconciliationItem']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ReconciliationItemKind'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReconciliationItemStatus'], ParentType, ContextType>;
  availableTransitions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  run?: Resolver<ResolversTypes['ReconciliationRun'], ParentType, ContextType>;
  line?: Resolver<Maybe<ResolversTypes['SettlementLine']>, ParentType, ContextType>;
  transaction?: Resolver<Maybe<ResolversTypes['LedgerTransaction']>, ParentType, ContextType>;
  providerAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  ledgerAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  differences?: Resolver<ReadonlyArray<ResolversTypes['Money']>, ParentType, ContextType>;
  resolution?: Resolver<Maybe<ResolversTypes['ReconciliationResolution']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  matchTo?: Resolver<Maybe<ResolversTypes['ReconciliationItem']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  proposedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  suspenseTransaction?: Resolver<Maybe<ResolversTypes['LedgerTransaction']>, ParentType, ContextType>;
  resolvedBy?: Resolver<Maybe<ResolversTypes['LedgerTransaction']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ReconciliationItemConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ReconciliationItemConnection'] = ResolversParentTypes['ReconciliationItemConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ReconciliationItemEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ReconciliationItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ReconciliationItemEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ReconciliationItemEdge'] = ResolversParentTypes['ReconciliationItemEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ReconciliationItem'], ParentType, ContextType>;
};

export type SettlementLineResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SettlementLine'] = ResolversParentTypes['SettlementLine']> = {
  lineId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SettlementKind'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  fee?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type SuspenseBalanceResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SuspenseBalance'] = ResolversParentTypes['SuspenseBalance']> = {
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  balance?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  failedRefunds?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  failedRefundCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  openItems?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  openItemCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  other?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type FailedRefundConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['FailedRefundConnection'] = ResolversParentTypes['FailedRefundConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['FailedRefundEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Refund']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type FailedRefundEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['FailedRefundEdge'] = ResolversParentTypes['FailedRefundEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Refund'], ParentType, ContextType>;
};

export type UnmatchedWebhookResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['UnmatchedWebhook'] = ResolversParentTypes['UnmatchedWebhook']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['WebhookOutcome'], ParentType, ContextType>;
  body?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  handledBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  handledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UnmatchedWebhookConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['UnmatchedWebhookConnection'] = ResolversParentTypes['UnmatchedWebhookConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['UnmatchedWebhookEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['UnmatchedWebhook']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type UnmatchedWebhookEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['UnmatchedWebhookEdge'] = ResolversParentTypes['UnmatchedWebhookEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['UnmatchedWebhook'], ParentType, ContextType>;
};

export type ReconciliationRunPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ReconciliationRunPayload'] = ResolversParentTypes['ReconciliationRunPayload']> = {
  run?: Resolver<Maybe<ResolversTypes['ReconciliationRun']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['PaymentsError']>, ParentType, ContextType>;
};

export type ReconciliationItemPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ReconciliationItemPayload'] = ResolversParentTypes['ReconciliationItemPayload']> = {
  item?: Resolver<Maybe<ResolversTypes['ReconciliationItem']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['PaymentsError']>, ParentType, ContextType>;
};

export type RemedyRefundPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RemedyRefundPayload'] = ResolversParentTypes['RemedyRefundPayload']> = {
  refund?: Resolver<Maybe<ResolversTypes['Refund']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['PaymentsError']>, ParentType, ContextType>;
};

export type WebhookPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['WebhookPayload'] = ResolversParentTypes['WebhookPayload']> = {
  webhook?: Resolver<Maybe<ResolversTypes['UnmatchedWebhook']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['PaymentsError']>, ParentType, ContextType>;
};

export type InvoiceResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Invoice'] = ResolversParentTypes['Invoice'], FederationReferenceType extends FederationReferenceTypes['Invoice'] = FederationReferenceTypes['Invoice']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Invoice']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['InvoiceKind'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  issuedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  seller?: Resolver<ResolversTypes['InvoiceParty'], ParentType, ContextType>;
  buyer?: Resolver<ResolversTypes['InvoiceParty'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['InvoiceLine']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['PaymentIntent']>, ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['Vendor']>, ParentType, ContextType>;
  corrects?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  month?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pdfUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type InvoicePartyResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['InvoiceParty'] = ResolversParentTypes['InvoiceParty']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  address?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  taxNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InvoiceLineResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['InvoiceLine'] = ResolversParentTypes['InvoiceLine']> = {
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type InvoiceConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['InvoiceConnection'] = ResolversParentTypes['InvoiceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['InvoiceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Invoice']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type InvoiceEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['InvoiceEdge'] = ResolversParentTypes['InvoiceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Invoice'], ParentType, ContextType>;
};

export type Resolvers<ContextType = GraphContext> = {
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  PaymentIntent?: PaymentIntentResolvers<ContextType>;
  PaymentCapture?: PaymentCaptureResolvers<ContextType>;
  PaymentAttempt?: PaymentAttemptResolvers<ContextType>;
  PaymentMethod?: PaymentMethodResolvers<ContextType>;
  PaymentIntentConnection?: PaymentIntentConnectionResolvers<ContextType>;
  PaymentIntentEdge?: PaymentIntentEdgeResolvers<ContextType>;
  RefundConnection?: RefundConnectionResolvers<ContextType>;
  RefundEdge?: RefundEdgeResolvers<ContextType>;
  PaymentAnalytics?: PaymentAnalyticsResolvers<ContextType>;
  DeclineCount?: DeclineCountResolvers<ContextType>;
  CreatePaymentIntentPayload?: CreatePaymentIntentPayloadResolvers<ContextType>;
  CapturePaymentPayload?: CapturePaymentPayloadResolvers<ContextType>;
  IncrementAuthorizationPayload?: IncrementAuthorizationPayloadResolvers<ContextType>;
  SavePaymentMethodPayload?: SavePaymentMethodPayloadResolvers<ContextType>;
  RemovePaymentMethodPayload?: RemovePaymentMethodPayloadResolvers<ContextType>;
  SetDefaultPaymentMethodPayload?: SetDefaultPaymentMethodPayloadResolvers<ContextType>;
  PaymentSplit?: PaymentSplitResolvers<ContextType>;
  Refund?: RefundResolvers<ContextType>;
  VendorBalance?: VendorBalanceResolvers<ContextType>;
  Payout?: PayoutResolvers<ContextType>;
  PayoutItem?: PayoutItemResolvers<ContextType>;
  PayoutEdge?: PayoutEdgeResolvers<ContextType>;
  PayoutConnection?: PayoutConnectionResolvers<ContextType>;
  PayoutItemEdge?: PayoutItemEdgeResolvers<ContextType>;
  PayoutItemConnection?: PayoutItemConnectionResolvers<ContextType>;
  PayoutStatementExport?: PayoutStatementExportResolvers<ContextType>;
  PayoutAccount?: PayoutAccountResolvers<ContextType>;
  PayoutSchedule?: PayoutScheduleResolvers<ContextType>;
  PayoutUpdated?: PayoutUpdatedResolvers<ContextType>;
  CreatePayoutAccountPayload?: CreatePayoutAccountPayloadResolvers<ContextType>;
  PayoutPayload?: PayoutPayloadResolvers<ContextType>;
  VendorPayoutsPayload?: VendorPayoutsPayloadResolvers<ContextType>;
  RunPayoutSweepPayload?: RunPayoutSweepPayloadResolvers<ContextType>;
  LedgerAccount?: LedgerAccountResolvers<ContextType>;
  LedgerPending?: LedgerPendingResolvers<ContextType>;
  LedgerTransaction?: LedgerTransactionResolvers<ContextType>;
  LedgerEntry?: LedgerEntryResolvers<ContextType>;
  LedgerEntryConnection?: LedgerEntryConnectionResolvers<ContextType>;
  LedgerEntryEdge?: LedgerEntryEdgeResolvers<ContextType>;
  LedgerStatementExport?: LedgerStatementExportResolvers<ContextType>;
  PendingTransfer?: PendingTransferResolvers<ContextType>;
  PendingTransferConnection?: PendingTransferConnectionResolvers<ContextType>;
  PendingTransferEdge?: PendingTransferEdgeResolvers<ContextType>;
  LedgerAdjustment?: LedgerAdjustmentResolvers<ContextType>;
  LedgerAdjustmentLine?: LedgerAdjustmentLineResolvers<ContextType>;
  LedgerAdjustmentConnection?: LedgerAdjustmentConnectionResolvers<ContextType>;
  LedgerAdjustmentEdge?: LedgerAdjustmentEdgeResolvers<ContextType>;
  ExchangeRate?: ExchangeRateResolvers<ContextType>;
  ExchangeQuote?: ExchangeQuoteResolvers<ContextType>;
  CurrencyExchange?: CurrencyExchangeResolvers<ContextType>;
  TrialBalance?: TrialBalanceResolvers<ContextType>;
  TrialBalanceLine?: TrialBalanceLineResolvers<ContextType>;
  TrialBalanceKind?: TrialBalanceKindResolvers<ContextType>;
  SettlementReport?: SettlementReportResolvers<ContextType>;
  SettlementTotal?: SettlementTotalResolvers<ContextType>;
  CommissionQuote?: CommissionQuoteResolvers<ContextType>;
  CommissionCategory?: CommissionCategoryResolvers<ContextType>;
  CommissionAmounts?: CommissionAmountsResolvers<ContextType>;
  CommissionRate?: CommissionRateResolvers<ContextType>;
  CommissionRateConnection?: CommissionRateConnectionResolvers<ContextType>;
  CommissionRateEdge?: CommissionRateEdgeResolvers<ContextType>;
  CommissionTerm?: CommissionTermResolvers<ContextType>;
  CommissionTax?: CommissionTaxResolvers<ContextType>;
  CommissionLine?: CommissionLineResolvers<ContextType>;
  QuotedCommission?: QuotedCommissionResolvers<ContextType>;
  QuotedLine?: QuotedLineResolvers<ContextType>;
  TriedCommissionRate?: TriedCommissionRateResolvers<ContextType>;
  PaymentTransaction?: PaymentTransactionResolvers<ContextType>;
  PaymentTransactionConnection?: PaymentTransactionConnectionResolvers<ContextType>;
  PaymentTransactionEdge?: PaymentTransactionEdgeResolvers<ContextType>;
  PaymentUpdated?: PaymentUpdatedResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  OrderGroup?: OrderGroupResolvers<ContextType>;
  Vendor?: VendorResolvers<ContextType>;
  LedgerAdjustmentPayload?: LedgerAdjustmentPayloadResolvers<ContextType>;
  PendingTransferPayload?: PendingTransferPayloadResolvers<ContextType>;
  UpsertExchangeRatePayload?: UpsertExchangeRatePayloadResolvers<ContextType>;
  ExchangeCurrencyPayload?: ExchangeCurrencyPayloadResolvers<ContextType>;
  ConfirmPaymentPayload?: ConfirmPaymentPayloadResolvers<ContextType>;
  CancelPaymentPayload?: CancelPaymentPayloadResolvers<ContextType>;
  RefundPaymentPayload?: RefundPaymentPayloadResolvers<ContextType>;
  UpsertCommissionRatePayload?: UpsertCommissionRatePayloadResolvers<ContextType>;
  ReorderCommissionRatesPayload?: ReorderCommissionRatesPayloadResolvers<ContextType>;
  SetCommissionTaxPayload?: SetCommissionTaxPayloadResolvers<ContextType>;
  SetVendorTaxCountryPayload?: SetVendorTaxCountryPayloadResolvers<ContextType>;
  QuoteCommissionPayload?: QuoteCommissionPayloadResolvers<ContextType>;
  Wallet?: WalletResolvers<ContextType>;
  WalletTransfer?: WalletTransferResolvers<ContextType>;
  WalletLimits?: WalletLimitsResolvers<ContextType>;
  WalletBalanceChanged?: WalletBalanceChangedResolvers<ContextType>;
  VelocityRule?: VelocityRuleResolvers<ContextType>;
  PaymentReview?: PaymentReviewResolvers<ContextType>;
  PaymentReviewConnection?: PaymentReviewConnectionResolvers<ContextType>;
  PaymentReviewEdge?: PaymentReviewEdgeResolvers<ContextType>;
  WalletTopUpPayload?: WalletTopUpPayloadResolvers<ContextType>;
  WalletTransferPayload?: WalletTransferPayloadResolvers<ContextType>;
  RefundWalletTopUpPayload?: RefundWalletTopUpPayloadResolvers<ContextType>;
  SetWalletLimitsPayload?: SetWalletLimitsPayloadResolvers<ContextType>;
  UpsertVelocityRulePayload?: UpsertVelocityRulePayloadResolvers<ContextType>;
  DecidePaymentReviewPayload?: DecidePaymentReviewPayloadResolvers<ContextType>;
  PaymentsError?: PaymentsErrorResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  BigInt?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Dispute?: DisputeResolvers<ContextType>;
  DisputeEvidence?: DisputeEvidenceResolvers<ContextType>;
  DisputeEvidenceText?: DisputeEvidenceTextResolvers<ContextType>;
  DisputeConnection?: DisputeConnectionResolvers<ContextType>;
  DisputeEdge?: DisputeEdgeResolvers<ContextType>;
  SubmitDisputeEvidencePayload?: SubmitDisputeEvidencePayloadResolvers<ContextType>;
  AcceptDisputePayload?: AcceptDisputePayloadResolvers<ContextType>;
  DisputeUpdated?: DisputeUpdatedResolvers<ContextType>;
  ProviderFee?: ProviderFeeResolvers<ContextType>;
  ReconciliationRun?: ReconciliationRunResolvers<ContextType>;
  ReconciliationTotal?: ReconciliationTotalResolvers<ContextType>;
  ReconciliationRunConnection?: ReconciliationRunConnectionResolvers<ContextType>;
  ReconciliationRunEdge?: ReconciliationRunEdgeResolvers<ContextType>;
  ReconciliationItem?: ReconciliationItemResolvers<ContextType>;
  ReconciliationItemConnection?: ReconciliationItemConnectionResolvers<ContextType>;
  ReconciliationItemEdge?: ReconciliationItemEdgeResolvers<ContextType>;
  SettlementLine?: SettlementLineResolvers<ContextType>;
  SuspenseBalance?: SuspenseBalanceResolvers<ContextType>;
  FailedRefundConnection?: FailedRefundConnectionResolvers<ContextType>;
  FailedRefundEdge?: FailedRefundEdgeResolvers<ContextType>;
  UnmatchedWebhook?: UnmatchedWebhookResolvers<ContextType>;
  UnmatchedWebhookConnection?: UnmatchedWebhookConnectionResolvers<ContextType>;
  UnmatchedWebhookEdge?: UnmatchedWebhookEdgeResolvers<ContextType>;
  ReconciliationRunPayload?: ReconciliationRunPayloadResolvers<ContextType>;
  ReconciliationItemPayload?: ReconciliationItemPayloadResolvers<ContextType>;
  RemedyRefundPayload?: RemedyRefundPayloadResolvers<ContextType>;
  WebhookPayload?: WebhookPayloadResolvers<ContextType>;
  Invoice?: InvoiceResolvers<ContextType>;
  InvoiceParty?: InvoicePartyResolvers<ContextType>;
  InvoiceLine?: InvoiceLineResolvers<ContextType>;
  InvoiceConnection?: InvoiceConnectionResolvers<ContextType>;
  InvoiceEdge?: InvoiceEdgeResolvers<ContextType>;
};


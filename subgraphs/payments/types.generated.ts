// Generated from schema.graphql by codegen.ts. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { MoneyRow, PaymentIntentRow, PaymentSplitRow, RefundRow, LedgerAccountRow, LedgerTransactionRow, LedgerEntryRow, PendingTransferRow, LedgerAdjustmentRow, LedgerAdjustmentLineRow, ExchangeRateRow, CurrencyExchangeRow, CommissionRateRow, CommissionTermRow, CommissionTaxRow, CommissionLineRow, QuotedLineRow, PaymentTransactionRow, PaymentUpdatedRow, SettlementReportRow, SettlementTotalRow, UserRow, OrderRow, OrderGroupRow, VendorRow } from './rows.ts';
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
  /** One payment. Its payer and staff see all of it, members of a vendor it pays see their part; null for everybody else. */
  readonly payment: Maybe<PaymentIntent>;
  /** What Plaza holds for a vendor in one currency. Its members and staff; null for everybody else. */
  readonly getVendorBalance: Maybe<VendorBalance>;
  /** What the caller paid and got back, newest first. */
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
};


export type QueryPaymentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryGetVendorBalanceArgs = {
  vendorId: Scalars['ID']['input'];
  currency: Scalars['String']['input'];
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

export type Mutation = {
  readonly __typename?: 'Mutation';
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
  /** Gives up a payment that has not succeeded. The payer only. A charge that still goes through is returned. */
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

export type Subscription = {
  readonly __typename?: 'Subscription';
  /** Every change of one payment. Who may read the payment may subscribe. */
  readonly paymentUpdated: PaymentUpdated;
};


export type SubscriptionPaymentUpdatedArgs = {
  paymentIntentId: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Where a payment stands. */
export type PaymentStatus =
  /** Waits for its payer to choose a method. Also after a charge was declined. */
  | 'REQUIRES_PAYMENT_METHOD'
  /** The payer has to agree to the charge at their bank (3-D Secure): take them to nextActionUrl. */
  | 'REQUIRES_ACTION'
  /** The provider is being asked for the money. */
  | 'PROCESSING'
  /** Paid: the money is in escrow. Final. */
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
  /** What was or is being returned; for a vendor's member of the vendor's part. */
  readonly refunded: Money;
  /** Who pays. */
  readonly payer: User;
  /** What it pays for. */
  readonly orderGroup: OrderGroup;
  /** The parts that the caller may see, one for each order. */
  readonly splits: ReadonlyArray<PaymentSplit>;
  /** Money on its way back, as far as the caller may see it, newest first; also for charges that came too late. */
  readonly refunds: ReadonlyArray<Refund>;
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

/** What one vendor gets of a payment. commission + tax + net = amount. Commission was fixed when the payment was opened. */
export type PaymentSplit = {
  readonly __typename?: 'PaymentSplit';
  /** The order it pays for. */
  readonly order: Order;
  /** Who gets it. */
  readonly vendor: Vendor;
  /** What the customer pays for this order. */
  readonly amount: Money;
  /** What the platform keeps. Null for the payer. */
  readonly commission: Maybe<Money>;
  /** Tax on the commission. Null for the payer. */
  readonly commissionTax: Maybe<Money>;
  /** What the vendor gets. Null for the payer. */
  readonly net: Maybe<Money>;
  /** How much of the amount was or is being returned. */
  readonly refunded: Money;
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
  /** The order it is for; null when a charge arrived that nobody wanted any more. */
  readonly order: Maybe<Order>;
  /** How much goes back. */
  readonly amount: Money;
  /** Where it stands. */
  readonly status: RefundStatus;
  /** Why. */
  readonly reason: Scalars['String']['output'];
  /** When it was asked for. */
  readonly createdAt: Scalars['DateTime']['output'];
};

/** What Plaza holds for a vendor in one currency. */
export type VendorBalance = {
  readonly __typename?: 'VendorBalance';
  /** Can be paid out. Negative after refunds of money that was paid out. */
  readonly available: Money;
  /** Earned by fulfilled orders, still inside the hold period. Negative after refunds of released orders. */
  readonly pending: Money;
  /** Paid by customers for orders that are not fulfilled yet: the vendor's net of what lies in escrow. */
  readonly reserved: Money;
  /** How far the vendor is below zero, available and pending together; later earnings make up for it. Zero or more. */
  readonly negativeCarry: Money;
  /** When the next payout is due; null while there are no payouts. */
  readonly nextPayoutAt: Maybe<Scalars['DateTime']['output']>;
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
  | 'REVERSAL';

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
  /** The payer paid. */
  | 'PAYMENT'
  /** The payer gets money back. */
  | 'REFUND';

/** A line of a payer's statement. */
export type PaymentTransaction = {
  readonly __typename?: 'PaymentTransaction';
  /** Id of the payment or refund. */
  readonly id: Scalars['ID']['output'];
  /** Which of both. */
  readonly kind: PaymentTransactionKind;
  /** How much, always positive. */
  readonly amount: Money;
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** The payment it belongs to. */
  readonly payment: Maybe<PaymentIntent>;
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
  /** What Plaza holds for it. Its members and staff; null for everybody else. */
  readonly balance: Maybe<VendorBalance>;
};


export type VendorBalanceArgs = {
  currency: Scalars['String']['input'];
};

/** What to pay and how. */
export type ConfirmPaymentInput = {
  /** Which payment intent. */
  readonly paymentIntentId: Scalars['ID']['input'];
  /**
   * The provider's name of a method. For Stripe the id of a PaymentMethod that Stripe.js made (pm_…). The simulator has
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

/** A refusal of this area. */
export type PaymentsError = UserError & {
  readonly __typename?: 'PaymentsError';
  /** Which refusal. */
  readonly code: PaymentsErrorCode;
  /** What went wrong and what to do, in English. */
  readonly message: Scalars['String']['output'];
  /** The input field to blame, from `input` down; null when it is none. */
  readonly path: Maybe<ReadonlyArray<Scalars['String']['output']>>;
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
  /** The idempotency key must have 1 to 255 characters. */
  | 'IDEMPOTENCY_KEY_INVALID'
  /** This idempotency key was used with other input. */
  | 'IDEMPOTENCY_MISMATCH';

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
  Refund: Refund;
  LedgerAccount: LedgerAccount;
  LedgerTransaction: LedgerTransaction;
  OrderGroup: OrderGroup;
  Vendor: Vendor;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  PaymentIntent:
    ( { __typename: 'PaymentIntent' }
    & GraphQLRecursivePick<FederationTypes['PaymentIntent'], {"id":true}> );
  Refund:
    ( { __typename: 'Refund' }
    & GraphQLRecursivePick<FederationTypes['Refund'], {"id":true}> );
  LedgerAccount:
    ( { __typename: 'LedgerAccount' }
    & GraphQLRecursivePick<FederationTypes['LedgerAccount'], {"id":true}> );
  LedgerTransaction:
    ( { __typename: 'LedgerTransaction' }
    & GraphQLRecursivePick<FederationTypes['LedgerTransaction'], {"id":true}> );
  OrderGroup:
    ( { __typename: 'OrderGroup' }
    & GraphQLRecursivePick<FederationTypes['OrderGroup'], {"id":true}> );
  Vendor:
    ( { __typename: 'Vendor' }
    & GraphQLRecursivePick<FederationTypes['Vendor'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError: ( PaymentsError );
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
  PaymentStatus: PaymentStatus;
  PaymentIntent: ResolverTypeWrapper<PaymentIntentRow>;
  PaymentSplit: ResolverTypeWrapper<PaymentSplitRow>;
  RefundStatus: RefundStatus;
  Refund: ResolverTypeWrapper<RefundRow>;
  VendorBalance: ResolverTypeWrapper<Omit<VendorBalance, 'available' | 'pending' | 'reserved' | 'negativeCarry'> & { available: ResolversTypes['Money'], pending: ResolversTypes['Money'], reserved: ResolversTypes['Money'], negativeCarry: ResolversTypes['Money'] }>;
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
  PaymentsError: ResolverTypeWrapper<PaymentsError>;
  PaymentsErrorCode: PaymentsErrorCode;
  Money: ResolverTypeWrapper<MoneyRow>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
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
  PaymentIntent: PaymentIntentRow;
  PaymentSplit: PaymentSplitRow;
  Refund: RefundRow;
  VendorBalance: Omit<VendorBalance, 'available' | 'pending' | 'reserved' | 'negativeCarry'> & { available: ResolversParentTypes['Money'], pending: ResolversParentTypes['Money'], reserved: ResolversParentTypes['Money'], negativeCarry: ResolversParentTypes['Money'] };
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
  PaymentsError: PaymentsError;
  Money: MoneyRow;
  PageInfo: PageInfo;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  BigInt: Scalars['BigInt']['output'];
  DateTime: Scalars['DateTime']['output'];
};

export type QueryResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  payment?: Resolver<Maybe<ResolversTypes['PaymentIntent']>, ParentType, ContextType, RequireFields<QueryPaymentArgs, 'id'>>;
  getVendorBalance?: Resolver<Maybe<ResolversTypes['VendorBalance']>, ParentType, ContextType, RequireFields<QueryGetVendorBalanceArgs, 'vendorId' | 'currency'>>;
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
};

export type MutationResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
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
  cancelPayment?: Resolver<ResolversTypes['CancelPaymentPayload'], ParentType, ContextType, RequireFields<MutationCancelPaymentArgs, 'input'>>;
  refundPayment?: Resolver<ResolversTypes['RefundPaymentPayload'], ParentType, ContextType, RequireFields<MutationRefundPaymentArgs, 'input'>>;
  upsertCommissionRate?: Resolver<ResolversTypes['UpsertCommissionRatePayload'], ParentType, ContextType, RequireFields<MutationUpsertCommissionRateArgs, 'input'>>;
  reorderCommissionRates?: Resolver<ResolversTypes['ReorderCommissionRatesPayload'], ParentType, ContextType, RequireFields<MutationReorderCommissionRatesArgs, 'input'>>;
  setCommissionTax?: Resolver<ResolversTypes['SetCommissionTaxPayload'], ParentType, ContextType, RequireFields<MutationSetCommissionTaxArgs, 'input'>>;
  setVendorTaxCountry?: Resolver<ResolversTypes['SetVendorTaxCountryPayload'], ParentType, ContextType, RequireFields<MutationSetVendorTaxCountryArgs, 'input'>>;
};

export type SubscriptionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  paymentUpdated?: SubscriptionResolver<ResolversTypes['PaymentUpdated'], "paymentUpdated", ParentType, ContextType, RequireFields<SubscriptionPaymentUpdatedArgs, 'paymentIntentId'>>;
};

export type PaymentIntentResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PaymentIntent'] = ResolversParentTypes['PaymentIntent'], FederationReferenceType extends FederationReferenceTypes['PaymentIntent'] = FederationReferenceTypes['PaymentIntent']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PaymentIntent']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PaymentStatus'], ParentType, ContextType>;
  availableTransitions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  payer?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  orderGroup?: Resolver<ResolversTypes['OrderGroup'], ParentType, ContextType>;
  splits?: Resolver<ReadonlyArray<ResolversTypes['PaymentSplit']>, ParentType, ContextType>;
  refunds?: Resolver<ReadonlyArray<ResolversTypes['Refund']>, ParentType, ContextType>;
  method?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  failureReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nextActionUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  clientSecret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  succeededAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type PaymentSplitResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PaymentSplit'] = ResolversParentTypes['PaymentSplit']> = {
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  vendor?: Resolver<ResolversTypes['Vendor'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  commission?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  commissionTax?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  net?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
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
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type VendorBalanceResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['VendorBalance'] = ResolversParentTypes['VendorBalance']> = {
  available?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  pending?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  negativeCarry?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  nextPayoutAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
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
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['PaymentIntent']>, ParentType, ContextType>;
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

export type UserResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
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

export type PaymentsErrorResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PaymentsError'] = ResolversParentTypes['PaymentsError']> = {
  code?: Resolver<ResolversTypes['PaymentsErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
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

export type Resolvers<ContextType = GraphContext> = {
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  PaymentIntent?: PaymentIntentResolvers<ContextType>;
  PaymentSplit?: PaymentSplitResolvers<ContextType>;
  Refund?: RefundResolvers<ContextType>;
  VendorBalance?: VendorBalanceResolvers<ContextType>;
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
  PaymentsError?: PaymentsErrorResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  BigInt?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
};


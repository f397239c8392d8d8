// Generated from schema.graphql by codegen.ts. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { MoneyRow, PaymentIntentRow, PaymentSplitRow, RefundRow, LedgerAccountRow, CommissionRateRow, PaymentTransactionRow, PaymentUpdatedRow, UserRow, OrderRow, OrderGroupRow, VendorRow } from './rows.ts';
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
  /** The whole ledger added up as it stood at an instant. Admins; null for everybody else. */
  readonly trialBalance: Maybe<TrialBalance>;
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


export type QueryTrialBalanceArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
};


export type QueryLedgerAccountArgs = {
  code: Scalars['String']['input'];
  currency: Scalars['String']['input'];
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Pays with a method. The payer only. Answers at once with status PROCESSING; the outcome follows: subscribe to paymentUpdated. */
  readonly confirmPayment: ConfirmPaymentPayload;
  /** Gives up a payment that has not succeeded. The payer only. A charge that still goes through is returned. */
  readonly cancelPayment: CancelPaymentPayload;
  /** Returns money of one order to its payer. Admins only; to everybody else the order does not exist. */
  readonly refundPayment: RefundPaymentPayload;
  /** Makes or replaces a commission rule. Admins only; to everybody else the rule does not exist. Open payments keep the rates they were opened at. */
  readonly upsertCommissionRate: UpsertCommissionRatePayload;
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
  /** When it left escrow for the vendor; null until the order is fulfilled. */
  readonly releasedAt: Maybe<Scalars['DateTime']['output']>;
};

/** Where a refund stands. */
export type RefundStatus =
  /** The provider is asked to return the money. */
  | 'PENDING'
  /** The provider confirmed. Final. */
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
  /** A vendor's earnings in the hold period. */
  | 'VENDOR_PENDING'
  /** A vendor's earnings that can be paid out. */
  | 'VENDOR_AVAILABLE'
  /** The platform's commission. */
  | 'REVENUE'
  /** Tax on the commission. */
  | 'TAX'
  /** Money that a person must see to. */
  | 'SUSPENSE';

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
  /** What it never goes below; null when it has no limit. */
  readonly minBalance: Maybe<Money>;
};


/** An account of the double-entry ledger. Read by admins, staff, and members of the vendor it belongs to. */
export type LedgerAccountBalanceArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
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

/** A commission rule. The first enabled one that fits vendor and currency applies. */
export type CommissionRate = {
  readonly __typename?: 'CommissionRate';
  /** UUID. */
  readonly id: Scalars['ID']['output'];
  /** For people. */
  readonly name: Scalars['String']['output'];
  /** Rules are tried from the lowest position up, 0 to 1,000,000. */
  readonly position: Scalars['Int']['output'];
  /** Whether it is tried at all. */
  readonly enabled: Scalars['Boolean']['output'];
  /** Only for this vendor; null for all. */
  readonly vendor: Maybe<Vendor>;
  /** Only in this currency; null for all. */
  readonly currency: Maybe<Scalars['String']['output']>;
  /** Share of the price, 100 = 1 %, 0 to 10,000. */
  readonly basisPoints: Scalars['Int']['output'];
  /** Added to the share, minor units. */
  readonly fixed: Scalars['BigInt']['output'];
  /** The least, minor units; null for none. */
  readonly min: Maybe<Scalars['BigInt']['output']>;
  /** The most, minor units; null for none. */
  readonly max: Maybe<Scalars['BigInt']['output']>;
  /** Tax on the commission, 100 = 1 %, 0 to 10,000. */
  readonly taxBasisPoints: Scalars['Int']['output'];
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
  /** The provider's name of a method. The simulator has sim_card_ok, sim_card_declined, sim_card_slow, sim_card_duplicate, sim_card_refund_fails. */
  readonly method: Scalars['String']['input'];
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
  /** 1 to 500 characters, for the books and the payer. */
  readonly reason: Scalars['String']['input'];
  /** Chosen by the client, 1 to 255 characters: the same key again changes nothing and gets the same answer. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** A commission rule as a whole. */
export type UpsertCommissionRateInput = {
  /** The rule to replace; absent to make one. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** For people, 1 to 100 characters. */
  readonly name: Scalars['String']['input'];
  /** Rules are tried from the lowest position up, 0 to 1,000,000. */
  readonly position: Scalars['Int']['input'];
  /** Whether it is tried at all. */
  readonly enabled: Scalars['Boolean']['input'];
  /** Only for this vendor; absent for all. */
  readonly vendorId?: InputMaybe<Scalars['ID']['input']>;
  /** Only in this currency (ISO 4217); absent for all. */
  readonly currency?: InputMaybe<Scalars['String']['input']>;
  /** Share of the price, 100 = 1 %, 0 to 10,000. */
  readonly basisPoints: Scalars['Int']['input'];
  /** Added to the share, minor units, 0 or more. Needs a currency unless zero. */
  readonly fixed: Scalars['BigInt']['input'];
  /** The least, minor units. Needs a currency. */
  readonly min?: InputMaybe<Scalars['BigInt']['input']>;
  /** The most, minor units. Needs a currency. */
  readonly max?: InputMaybe<Scalars['BigInt']['input']>;
  /** Tax on the commission, 100 = 1 %, 0 to 10,000. */
  readonly taxBasisPoints: Scalars['Int']['input'];
};

/** What came of confirming a payment. */
export type ConfirmPaymentPayload = {
  readonly __typename?: 'ConfirmPaymentPayload';
  /** The payment, PROCESSING; null when refused. */
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
  /** Rates are 0 to 10,000 basis points; min must not exceed max; fixed, min and max need a currency. */
  | 'RATE_INVALID'
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
  TrialBalance: ResolverTypeWrapper<Omit<TrialBalance, 'lines'> & { lines: ReadonlyArray<ResolversTypes['TrialBalanceLine']> }>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  TrialBalanceLine: ResolverTypeWrapper<Omit<TrialBalanceLine, 'outOfAccounts' | 'intoAccounts' | 'difference'> & { outOfAccounts: ResolversTypes['Money'], intoAccounts: ResolversTypes['Money'], difference: ResolversTypes['Money'] }>;
  CommissionQuote: ResolverTypeWrapper<Omit<CommissionQuote, 'commission' | 'tax' | 'net'> & { commission: ResolversTypes['Money'], tax: ResolversTypes['Money'], net: ResolversTypes['Money'] }>;
  CommissionRate: ResolverTypeWrapper<CommissionRateRow>;
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
  UpsertCommissionRateInput: UpsertCommissionRateInput;
  ConfirmPaymentPayload: ResolverTypeWrapper<Omit<ConfirmPaymentPayload, 'payment'> & { payment?: Maybe<ResolversTypes['PaymentIntent']> }>;
  CancelPaymentPayload: ResolverTypeWrapper<Omit<CancelPaymentPayload, 'payment'> & { payment?: Maybe<ResolversTypes['PaymentIntent']> }>;
  RefundPaymentPayload: ResolverTypeWrapper<Omit<RefundPaymentPayload, 'refund'> & { refund?: Maybe<ResolversTypes['Refund']> }>;
  UpsertCommissionRatePayload: ResolverTypeWrapper<Omit<UpsertCommissionRatePayload, 'commissionRate'> & { commissionRate?: Maybe<ResolversTypes['CommissionRate']> }>;
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
  Mutation: Record<PropertyKey, never>;
  Subscription: Record<PropertyKey, never>;
  PaymentIntent: PaymentIntentRow;
  PaymentSplit: PaymentSplitRow;
  Refund: RefundRow;
  VendorBalance: Omit<VendorBalance, 'available' | 'pending' | 'reserved' | 'negativeCarry'> & { available: ResolversParentTypes['Money'], pending: ResolversParentTypes['Money'], reserved: ResolversParentTypes['Money'], negativeCarry: ResolversParentTypes['Money'] };
  LedgerAccount: LedgerAccountRow;
  TrialBalance: Omit<TrialBalance, 'lines'> & { lines: ReadonlyArray<ResolversParentTypes['TrialBalanceLine']> };
  Boolean: Scalars['Boolean']['output'];
  TrialBalanceLine: Omit<TrialBalanceLine, 'outOfAccounts' | 'intoAccounts' | 'difference'> & { outOfAccounts: ResolversParentTypes['Money'], intoAccounts: ResolversParentTypes['Money'], difference: ResolversParentTypes['Money'] };
  CommissionQuote: Omit<CommissionQuote, 'commission' | 'tax' | 'net'> & { commission: ResolversParentTypes['Money'], tax: ResolversParentTypes['Money'], net: ResolversParentTypes['Money'] };
  CommissionRate: CommissionRateRow;
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
  UpsertCommissionRateInput: UpsertCommissionRateInput;
  ConfirmPaymentPayload: Omit<ConfirmPaymentPayload, 'payment'> & { payment?: Maybe<ResolversParentTypes['PaymentIntent']> };
  CancelPaymentPayload: Omit<CancelPaymentPayload, 'payment'> & { payment?: Maybe<ResolversParentTypes['PaymentIntent']> };
  RefundPaymentPayload: Omit<RefundPaymentPayload, 'refund'> & { refund?: Maybe<ResolversParentTypes['Refund']> };
  UpsertCommissionRatePayload: Omit<UpsertCommissionRatePayload, 'commissionRate'> & { commissionRate?: Maybe<ResolversParentTypes['CommissionRate']> };
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
  trialBalance?: Resolver<Maybe<ResolversTypes['TrialBalance']>, ParentType, ContextType, Partial<QueryTrialBalanceArgs>>;
  ledgerAccount?: Resolver<Maybe<ResolversTypes['LedgerAccount']>, ParentType, ContextType, RequireFields<QueryLedgerAccountArgs, 'code' | 'currency'>>;
};

export type MutationResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  confirmPayment?: Resolver<ResolversTypes['ConfirmPaymentPayload'], ParentType, ContextType, RequireFields<MutationConfirmPaymentArgs, 'input'>>;
  cancelPayment?: Resolver<ResolversTypes['CancelPaymentPayload'], ParentType, ContextType, RequireFields<MutationCancelPaymentArgs, 'input'>>;
  refundPayment?: Resolver<ResolversTypes['RefundPaymentPayload'], ParentType, ContextType, RequireFields<MutationRefundPaymentArgs, 'input'>>;
  upsertCommissionRate?: Resolver<ResolversTypes['UpsertCommissionRatePayload'], ParentType, ContextType, RequireFields<MutationUpsertCommissionRateArgs, 'input'>>;
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
  minBalance?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
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
};

export type CommissionQuoteResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CommissionQuote'] = ResolversParentTypes['CommissionQuote']> = {
  commission?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  rateId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CommissionRateResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CommissionRate'] = ResolversParentTypes['CommissionRate']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['Vendor']>, ParentType, ContextType>;
  currency?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basisPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fixed?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  min?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  max?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  taxBasisPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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
  balance?: Resolver<Maybe<ResolversTypes['VendorBalance']>, ParentType, ContextType, RequireFields<VendorBalanceArgs, 'currency'>>;
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
  TrialBalance?: TrialBalanceResolvers<ContextType>;
  TrialBalanceLine?: TrialBalanceLineResolvers<ContextType>;
  CommissionQuote?: CommissionQuoteResolvers<ContextType>;
  CommissionRate?: CommissionRateResolvers<ContextType>;
  PaymentTransaction?: PaymentTransactionResolvers<ContextType>;
  PaymentTransactionConnection?: PaymentTransactionConnectionResolvers<ContextType>;
  PaymentTransactionEdge?: PaymentTransactionEdgeResolvers<ContextType>;
  PaymentUpdated?: PaymentUpdatedResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  OrderGroup?: OrderGroupResolvers<ContextType>;
  Vendor?: VendorResolvers<ContextType>;
  ConfirmPaymentPayload?: ConfirmPaymentPayloadResolvers<ContextType>;
  CancelPaymentPayload?: CancelPaymentPayloadResolvers<ContextType>;
  RefundPaymentPayload?: RefundPaymentPayloadResolvers<ContextType>;
  UpsertCommissionRatePayload?: UpsertCommissionRatePayloadResolvers<ContextType>;
  PaymentsError?: PaymentsErrorResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  BigInt?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
};


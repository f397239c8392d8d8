import type { Resolvers } from '../types.generated.ts';
import { commission } from './commission.ts';
import { commissionQuotes } from './commission-quotes.ts';
import { commissionTerms } from './commission-terms.ts';
import { captures } from './captures.ts';
import { paymentLists } from './payment-lists.ts';
import { paymentMethods } from './payment-methods.ts';
import { adjustments } from './adjustments.ts';
import { disputes } from './disputes.ts';
import { exchange } from './exchange.ts';
import { invoices } from './invoices.ts';
import { ledger } from './ledger.ts';
import { pendingTransfers } from './pending-transfers.ts';
import { payments } from './payments.ts';
import { paymentUpdates } from './payment-updates.ts';
import { astray } from './astray.ts';
import { reconciliation } from './reconciliation.ts';
import { payoutAccounts } from './payout-accounts.ts';
import { payouts } from './payouts.ts';
import { refunds } from './refunds.ts';
import { settlement } from './settlement.ts';
import { splits } from './splits.ts';
import { transactions } from './transactions.ts';
import { velocity } from './velocity.ts';
import { wallets } from './wallets.ts';

export const resolvers = {
  ...commission,
  ...commissionQuotes,
  ...commissionTerms,
  ...ledger,
  ...adjustments,
  ...exchange,
  ...pendingTransfers,
  ...payments,
  ...captures,
  ...paymentLists,
  ...paymentMethods,
  ...paymentUpdates,
  ...payouts,
  ...payoutAccounts,
  ...refunds,
  ...astray,
  ...reconciliation,
  ...settlement,
  ...disputes,
  ...invoices,
  ...splits,
  ...transactions,
  ...velocity,
  ...wallets,
  Query: { ...paymentLists.Query, ...paymentMethods.Query, ...payouts.Query, ...reconciliation.Query, ...astray.Query, ...disputes.Query, ...invoices.Query, ...transactions.Query, ...velocity.Query, ...wallets.Query, ...payments.Query, ...settlement.Query, ...ledger.Query, ...adjustments.Query, ...exchange.Query, ...pendingTransfers.Query, ...commission.Query, ...commissionQuotes.Query },
  Mutation: { ...captures.Mutation, ...paymentMethods.Mutation, ...payouts.Mutation, ...payoutAccounts.Mutation, ...reconciliation.Mutation, ...astray.Mutation, ...disputes.Mutation, ...velocity.Mutation, ...wallets.Mutation, ...adjustments.Mutation, ...exchange.Mutation, ...pendingTransfers.Mutation, ...payments.Mutation, ...refunds.Mutation, ...commission.Mutation },
  Subscription: { ...payouts.Subscription, ...disputes.Subscription, ...paymentUpdates.Subscription, ...wallets.Subscription },
  Vendor: { ...payouts.Vendor, ...payoutAccounts.Vendor, ...ledger.Vendor, ...commissionTerms.Vendor },
  PaymentIntent: { ...payments.PaymentIntent, ...captures.PaymentIntent, ...disputes.PaymentIntent, ...invoices.PaymentIntent },
  Refund: { ...astray.Refund, ...refunds.Refund, ...disputes.Refund, ...invoices.Refund },
  PaymentSplit: { ...invoices.PaymentSplit, ...splits.PaymentSplit, ...commissionTerms.PaymentSplit },
} satisfies Resolvers;

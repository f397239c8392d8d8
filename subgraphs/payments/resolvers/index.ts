import type { Resolvers } from '../types.generated.ts';
import { commission } from './commission.ts';
import { commissionQuotes } from './commission-quotes.ts';
import { commissionTerms } from './commission-terms.ts';
import { adjustments } from './adjustments.ts';
import { exchange } from './exchange.ts';
import { ledger } from './ledger.ts';
import { pendingTransfers } from './pending-transfers.ts';
import { payments } from './payments.ts';
import { paymentUpdates } from './payment-updates.ts';
import { refunds } from './refunds.ts';
import { settlement } from './settlement.ts';
import { splits } from './splits.ts';

export const resolvers = {
  ...commission,
  ...commissionQuotes,
  ...commissionTerms,
  ...ledger,
  ...adjustments,
  ...exchange,
  ...pendingTransfers,
  ...payments,
  ...paymentUpdates,
  ...refunds,
  ...settlement,
  ...splits,
  Query: { ...payments.Query, ...settlement.Query, ...ledger.Query, ...adjustments.Query, ...exchange.Query, ...pendingTransfers.Query, ...commission.Query, ...commissionQuotes.Query },
  Mutation: { ...adjustments.Mutation, ...exchange.Mutation, ...pendingTransfers.Mutation, ...payments.Mutation, ...refunds.Mutation, ...commission.Mutation },
  Vendor: { ...ledger.Vendor, ...commissionTerms.Vendor },
  PaymentSplit: { ...splits.PaymentSplit, ...commissionTerms.PaymentSplit },
} satisfies Resolvers;

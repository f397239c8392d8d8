import type { Resolvers } from '../types.generated.ts';
import { commission } from './commission.ts';
import { ledger } from './ledger.ts';
import { payments } from './payments.ts';
import { paymentUpdates } from './payment-updates.ts';
import { refunds } from './refunds.ts';
import { splits } from './splits.ts';

export const resolvers = {
  ...commission,
  ...ledger,
  ...payments,
  ...paymentUpdates,
  ...refunds,
  ...splits,
  Query: { ...payments.Query, ...ledger.Query, ...commission.Query },
  Mutation: { ...payments.Mutation, ...refunds.Mutation, ...commission.Mutation },
} satisfies Resolvers;

import { money } from '../../../platform/kernel/money.ts';
import { readSettlement } from '../actions/read-settlement.ts';
import type { Resolvers } from '../types.generated.ts';

export const settlement = {
  Query: {
    settlementReport: (_, { day }, ctx) => readSettlement(ctx, day),
  },
  SettlementTotal: {
    amount: ({ amount, currency }) => money(amount, currency),
    fee: ({ fee, currency }) => money(fee, currency),
  },
} satisfies Resolvers;

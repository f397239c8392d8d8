import { connectionOf, pageOf } from '../../../platform/graphql/connection.ts';
import { money } from '../../../platform/kernel/money.ts';
import type { GraphContext } from '../loaders.ts';
import { ownUserId } from '../policy.ts';
import type { PaymentTransactionRow } from '../rows.ts';
import { listStatement } from '../store/statements.ts';
import type { Resolvers } from '../types.generated.ts';
import { visibleIntent } from './visibility.ts';

const transferOf = (ctx: GraphContext, { wallet_transfer_id }: PaymentTransactionRow) => (wallet_transfer_id === null ? null : ctx.loaders.walletTransfers.load(wallet_transfer_id));

export const transactions = {
  Query: {
    myTransactions: async (_, args, ctx) => {
      const page = pageOf(args, 2);
      const userId = ownUserId(ctx.caller);
      const lines = userId === null ? [] : await listStatement(ctx.db, userId, page);
      return connectionOf(lines, page, (line) => [line.at.toISOString(), line.id]);
    },
  },
  PaymentTransaction: {
    direction: ({ received }) => (received ? 'IN' : 'OUT'),
    amount: ({ amount, currency }) => money(amount, currency),
    payment: async ({ intent_id }, _, ctx) => (intent_id === null ? null : visibleIntent(ctx, await ctx.loaders.intents.load(intent_id))),
    counterparty: async (line, _, ctx) => {
      const transfer = await transferOf(ctx, line);
      return transfer && { id: line.received ? transfer.from_user : transfer.to_user };
    },
    note: async (line, _, ctx) => (await transferOf(ctx, line))?.note ?? null,
    wallet: ({ wallet_id }, _, ctx) => (wallet_id === null ? null : ctx.loaders.wallets.load(wallet_id)),
    balanceAfter: ({ balance_after, currency }) => (balance_after === null ? null : money(balance_after, currency)),
  },
} satisfies Resolvers;

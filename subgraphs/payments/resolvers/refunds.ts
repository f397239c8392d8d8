import { isId } from '../../../platform/kernel/ids.ts';
import { money } from '../../../platform/kernel/money.ts';
import { refundAsAdmin } from '../actions/refund-payment.ts';
import { errors } from '../errors.ts';
import type { RefundStatus, Resolvers } from '../types.generated.ts';
import { visibleIntent, visibleRefund } from './visibility.ts';

export const refunds = {
  Mutation: {
    refundPayment: (_, { input: { orderId, amount, lines, reason, idempotencyKey } }, ctx) =>
      errors.payload('refund', refundAsAdmin(ctx, { reference: orderId, amount: amount ?? undefined, lines: lines ?? undefined, reason, idempotencyKey })),
  },
  Refund: {
    __resolveReference: async ({ id }, ctx) => (isId(id) ? visibleRefund(ctx, await ctx.loaders.refundsById.load(id)) : null),
    payment: async ({ intent_id }, _, ctx) => visibleIntent(ctx, await ctx.loaders.intents.load(intent_id)),
    order: async ({ split_id }, _, ctx) => {
      const split = split_id === null ? null : await ctx.loaders.splitsById.load(split_id);
      return split && { id: split.reference };
    },
    amount: ({ amount, currency }) => money(amount, currency),
    status: ({ status }) => status as RefundStatus,
    createdAt: ({ created_at }) => created_at,
  },
} satisfies Resolvers;

import { isId } from '../../../platform/kernel/ids.ts';
import { money } from '../../../platform/kernel/money.ts';
import { refundAsAdmin } from '../actions/refund-payment.ts';
import { errors } from '../errors.ts';
import type { RefundStatus, Resolvers } from '../types.generated.ts';
import { visibleIntent, visibleRefund } from './visibility.ts';

export const refunds = {
  Mutation: {
    refundPayment: (_, { input: { orderId, amount, lines, reason, to, idempotencyKey } }, ctx) =>
      errors.payload('refund', refundAsAdmin(ctx, { reference: orderId, amount: amount ?? undefined, lines: lines ?? undefined, reason, to: to ?? undefined, idempotencyKey })),
  },
  Refund: {
    __resolveReference: async ({ id }, ctx) => (isId(id) ? visibleRefund(ctx, await ctx.loaders.refundsById.load(id)) : null),
    payment: async ({ intent_id }, _, ctx) => visibleIntent(ctx, await ctx.loaders.intents.load(intent_id)),
    order: async ({ split_id, intent_id }, _, ctx) => {
      const [split, intent] = await Promise.all([split_id === null ? null : ctx.loaders.splitsById.load(split_id), ctx.loaders.intents.load(intent_id)]);
      return split && intent?.subject_type === 'ORDER_GROUP' ? { id: split.reference } : null;
    },
    amount: ({ amount, currency }) => money(amount, currency),
    status: ({ status }) => status as RefundStatus,
    to: ({ destination }) => (destination === 'WALLET' ? 'WALLET' : 'ORIGINAL'),
    createdAt: ({ created_at }) => created_at,
  },
} satisfies Resolvers;

import { isId } from '../../../platform/kernel/ids.ts';
import { money } from '../../../platform/kernel/money.ts';
import { available } from '../../../platform/state-machine/machine.ts';
import { cancelOwnPayment } from '../actions/cancel-payment.ts';
import { confirmAndCharge } from '../actions/confirm-payment.ts';
import type { SubjectType } from '../domain/opening.ts';
import { intentMachine } from '../domain/states.ts';
import { errors } from '../errors.ts';
import { mayPay } from '../policy.ts';
import type { PaymentStatus, Resolvers } from '../types.generated.ts';
import { seesWhole, visibleIntent, visibleRefunds, visibleSplits } from './visibility.ts';

const sumOf = (amounts: readonly bigint[]): bigint => amounts.reduce((a, b) => a + b, 0n);

export const payments = {
  Query: {
    payment: async (_, { id }, ctx) => (isId(id) ? visibleIntent(ctx, await ctx.loaders.intents.load(id)) : null),
  },
  Mutation: {
    confirmPayment: (_, { input }, ctx) => errors.payload('payment', confirmAndCharge(ctx, { ...input, returnUrl: input.returnUrl ?? undefined })),
    cancelPayment: (_, { input }, ctx) => errors.payload('payment', cancelOwnPayment(ctx, input)),
  },
  PaymentIntent: {
    __resolveReference: async ({ id }, ctx) => (isId(id) ? visibleIntent(ctx, await ctx.loaders.intents.load(id)) : null),
    status: ({ status }) => status as PaymentStatus,
    availableTransitions: ({ status, capture }) => available(intentMachine, status as PaymentStatus).filter((event) => event !== 'authorize' || capture === 'MANUAL'),
    amount: async (intent, _, ctx) => {
      if (await seesWhole(ctx, intent)) return money(intent.amount, intent.currency);
      return money(sumOf((await visibleSplits(ctx, intent)).map((split) => split.amount)), intent.currency);
    },
    refunded: async (intent, _, ctx) => money(sumOf((await visibleSplits(ctx, intent)).map((split) => split.refunded)), intent.currency),
    payer: ({ payer_id }) => ({ id: payer_id }),
    subjectType: ({ subject_type }) => subject_type as SubjectType,
    subjectId: ({ subject_id }) => subject_id,
    orderGroup: ({ subject_type, subject_id }) => (subject_type === 'ORDER_GROUP' ? { id: subject_id } : null),
    splits: (intent, _, ctx) => visibleSplits(ctx, intent),
    refunds: (intent, _, ctx) => visibleRefunds(ctx, intent),
    method: async (intent, _, ctx) => ((await seesWhole(ctx, intent)) ? ((await ctx.loaders.attempts.load(intent.id))?.method ?? null) : null),
    failureReason: async (intent, _, ctx) => ((await seesWhole(ctx, intent)) ? ((await ctx.loaders.attempts.load(intent.id))?.failure_reason ?? null) : null),
    nextActionUrl: async (intent, _, ctx) =>
      intent.status === 'REQUIRES_ACTION' && mayPay(ctx.caller, intent) ? ((await ctx.loaders.attempts.load(intent.id))?.next_action_url ?? null) : null,
    clientSecret: (intent, _, ctx) => (mayPay(ctx.caller, intent) ? intent.client_secret : null),
    createdAt: ({ created_at }) => created_at,
    succeededAt: ({ status, succeeded_at }) => (status === 'SUCCEEDED' ? succeeded_at : null),
  },
  OrderGroup: {
    __resolveReference: ({ id }) => ({ id }),
    payment: async ({ id }, _, ctx) => (isId(id) ? visibleIntent(ctx, await ctx.loaders.intentsBySubject.load(id)) : null),
  },
} satisfies Resolvers;

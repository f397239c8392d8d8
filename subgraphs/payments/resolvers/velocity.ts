import { connectionOf, pageOf } from '../../../platform/graphql/connection.ts';
import { available } from '../../../platform/state-machine/machine.ts';
import { decideReview } from '../actions/decide-review.ts';
import { upsertVelocityRule } from '../actions/upsert-velocity-rule.ts';
import { reviewMachine } from '../domain/review.ts';
import { errors } from '../errors.ts';
import { mayReadVelocity } from '../policy.ts';
import { listReviews } from '../store/reviews.ts';
import { listRules } from '../store/velocity.ts';
import type { PaymentReviewStatus, Resolvers } from '../types.generated.ts';
import { visibleIntent } from './visibility.ts';

export const velocity = {
  Query: {
    velocityRules: async (_, __, ctx) => (mayReadVelocity(await ctx.loaders.standing()) ? listRules(ctx.db) : null),
    paymentReviews: async (_, { status, ...args }, ctx) => {
      const page = pageOf(args, 2);
      const rows = mayReadVelocity(await ctx.loaders.standing()) ? await listReviews(ctx.db, status ?? null, page) : [];
      return connectionOf(rows, page, (row) => [row.created_at.toISOString(), row.id]);
    },
  },
  Mutation: {
    upsertVelocityRule: (_, { input: { operations, currency, ...input } }, ctx) =>
      errors.payload('velocityRule', upsertVelocityRule(ctx, { ...input, operations: operations ?? null, currency: currency ?? null })),
    decidePaymentReview: (_, { input }, ctx) => errors.payload('review', decideReview(ctx, input)),
  },
  VelocityRule: {
    operations: ({ operations }) => operations && [...operations],
    changedBy: ({ changedBy }) => (changedBy === null ? null : { id: changedBy }),
  },
  PaymentReview: {
    status: ({ status }) => status as PaymentReviewStatus,
    availableTransitions: ({ status }) => available(reviewMachine, status as PaymentReviewStatus),
    payment: async ({ intent_id }, _, ctx) => visibleIntent(ctx, await ctx.loaders.intents.load(intent_id)),
    rules: async ({ rule_ids }, _, ctx) => (await Promise.all(rule_ids.map((id) => ctx.loaders.velocityRules.load(id)))).filter((rule) => rule !== null),
    decidedBy: ({ decided_by }) => (decided_by === null ? null : { id: decided_by }),
    createdAt: ({ created_at }) => created_at,
    decidedAt: ({ decided_at }) => decided_at,
  },
} satisfies Resolvers;

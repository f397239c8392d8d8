import { money } from '../../../platform/kernel/money.ts';
import { captureOwnPayment } from '../actions/capture-own-payment.ts';
import { createPaymentIntent } from '../actions/create-payment-intent.ts';
import { incrementOwnAuthorization } from '../actions/increment-own-authorization.ts';
import { leftOf } from '../domain/capture.ts';
import { declineOf } from '../domain/decline.ts';
import { errors } from '../errors.ts';
import type { GraphContext } from '../loaders.ts';
import { ownsMethod } from '../policy.ts';
import type { PaymentCaptureRow, PaymentIntentRow } from '../rows.ts';
import type { PaymentAttemptStatus, PaymentCaptureMode, PaymentCaptureStatus, Resolvers } from '../types.generated.ts';
import { seesWhole, visibleSplits } from './visibility.ts';

/** What a capture takes as far as the caller may see it: all of it, or of their splits; null when of none. */
const visibleAmount = async (ctx: GraphContext, capture: PaymentCaptureRow): Promise<bigint | null> => {
  const intent = await ctx.loaders.intents.load(capture.intent_id);
  if (!intent) return null;
  if (await seesWhole(ctx, intent)) return capture.amount;
  const [splits, parts] = await Promise.all([visibleSplits(ctx, intent), ctx.loaders.captureParts.load(capture.id)]);
  const own = parts.filter((part) => splits.some(({ id }) => id === part.split_id));
  return own.length > 0 ? own.reduce((sum, { amount }) => sum + amount, 0n) : null;
};

const visibleCaptures = async (ctx: GraphContext, intent: PaymentIntentRow): Promise<PaymentCaptureRow[]> => {
  ctx.loaders.intents.prime(intent.id, intent);
  const captures = (await ctx.loaders.captures.load(intent.id)).filter(({ pays }) => pays);
  const amounts = await Promise.all(captures.map((capture) => visibleAmount(ctx, capture)));
  return captures.filter((_, index) => amounts[index] !== null);
};

/** What can still be captured of a payment, or of the caller's splits; nothing once the last capture was asked for. */
const capturable = async (ctx: GraphContext, intent: PaymentIntentRow): Promise<bigint> => {
  if (intent.status !== 'REQUIRES_CAPTURE') return 0n;
  const [attempt, captures] = await Promise.all([ctx.loaders.attempts.load(intent.id), ctx.loaders.captures.load(intent.id)]);
  if (!attempt || captures.some(({ attempt_id, final, status }) => attempt_id === attempt.id && final && status !== 'FAILED')) return 0n;
  if (await seesWhole(ctx, intent)) return leftOf(attempt);
  return (await visibleSplits(ctx, intent)).reduce((sum, split) => sum + leftOf(split), 0n);
};

export const captures = {
  Mutation: {
    createPaymentIntent: (_, { input: { subjectType, subjectId } }, ctx) => errors.payload('payment', createPaymentIntent(ctx, { type: subjectType, id: subjectId })),
    capturePayment: (_, { input: { amount, splits, final, ...input } }, ctx) =>
      errors.payload('payment', captureOwnPayment(ctx, { ...input, amount: amount ?? undefined, splits: splits ?? undefined, final: final ?? undefined })),
    incrementAuthorization: (_, { input }, ctx) => errors.payload('payment', incrementOwnAuthorization(ctx, input)),
  },
  PaymentIntent: {
    capture: ({ capture }) => capture as PaymentCaptureMode,
    amountCaptured: async (intent, _, ctx) => {
      if (await seesWhole(ctx, intent)) return money(intent.captured, intent.currency);
      return money((await visibleSplits(ctx, intent)).reduce((sum, { captured }) => sum + captured, 0n), intent.currency);
    },
    amountCapturable: async (intent, _, ctx) => money(await capturable(ctx, intent), intent.currency),
    incrementingTo: async ({ id, status, currency }, _, ctx) => {
      const attempt = status === 'REQUIRES_CAPTURE' ? await ctx.loaders.attempts.load(id) : null;
      const increment = attempt && (await ctx.loaders.increments.load(attempt.id));
      return increment && money(increment.amount, currency);
    },
    authorizationExpiresAt: async ({ id, status }, _, ctx) => (status === 'REQUIRES_CAPTURE' ? ((await ctx.loaders.attempts.load(id))?.expires_at ?? null) : null),
    captures: (intent, _, ctx) => visibleCaptures(ctx, intent),
    attempts: async (intent, _, ctx) => ((await seesWhole(ctx, intent)) ? ctx.loaders.attemptLists.load(intent.id) : null),
  },
  PaymentCapture: {
    amount: async (capture, _, ctx) => money((await visibleAmount(ctx, capture)) ?? 0n, capture.currency),
    status: ({ status }) => status as PaymentCaptureStatus,
    failureReason: ({ failure_reason }) => failure_reason,
    createdAt: ({ created_at }) => created_at,
    settledAt: ({ settled_at }) => settled_at,
  },
  PaymentAttempt: {
    status: ({ status }) => status as PaymentAttemptStatus,
    savedMethod: async ({ saved_method_id }, _, ctx) => {
      const method = saved_method_id === null ? null : await ctx.loaders.paymentMethods.load(saved_method_id);
      return method && ownsMethod(ctx.caller, method) ? method : null;
    },
    offSession: ({ off_session }) => off_session,
    amount: async ({ intent_id, amount }, _, ctx) => money(amount, (await ctx.loaders.intents.load(intent_id))!.currency),
    captured: async ({ intent_id, captured }, _, ctx) => money(captured, (await ctx.loaders.intents.load(intent_id))!.currency),
    failureCode: ({ failure_reason }) => failure_reason,
    declineReason: ({ failure_reason }) => (failure_reason === null ? null : declineOf(failure_reason).reason),
    advice: ({ failure_reason }) => (failure_reason === null ? null : declineOf(failure_reason).advice),
    createdAt: ({ created_at }) => created_at,
  },
} satisfies Resolvers;

import { notFound } from '../../../platform/errors/faults.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { paymentActionRequired, paymentAuthorized, paymentCanceled, paymentCaptured, paymentCaptureFailed, paymentFailed, paymentIncremented, paymentIncrementFailed, paymentProcessing, paymentRefunded, paymentSucceeded } from '../events.ts';
import type { PaymentUpdatedRow } from '../rows.ts';
import type { Resolvers } from '../types.generated.ts';
import { visibleIntent } from './visibility.ts';

export const paymentUpdates = {
  Subscription: {
    paymentUpdated: {
      subscribe: async (_, { paymentIntentId, after }, ctx) => {
        const intent = isId(paymentIntentId) ? await visibleIntent(ctx, await ctx.loaders.intents.load(paymentIntentId)) : null;
        if (!intent) throw notFound('payment');
        const news = [
          paymentProcessing, paymentActionRequired, paymentAuthorized, paymentIncremented, paymentIncrementFailed, paymentCaptured, paymentCaptureFailed, paymentSucceeded, paymentFailed,
          paymentCanceled, paymentRefunded,
        ];
        return ctx.subscribe(news, intent.id, after);
      },
      resolve: (event: PaymentUpdatedRow) => event,
    },
  },
  PaymentUpdated: {
    payment: async ({ payload }, _, ctx) => {
      const intent = await visibleIntent(ctx, await ctx.loaders.intents.load(payload.paymentIntentId));
      if (!intent) throw notFound('payment');
      return intent;
    },
  },
} satisfies Resolvers;

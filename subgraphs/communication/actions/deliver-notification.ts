import type { Context } from '../../../platform/context/context.ts';
import { PROVIDER_TIMEOUT } from '../domain/dispatch.ts';
import { configuredProviders } from '../providers/configured.ts';
import type { ChannelMessage, ChannelProvider, Outcome, ProviderRegistry } from '../providers/provider.ts';
import { recordOutcome } from './record-outcome.ts';
import { takeStep } from './take-step.ts';

/** `retry`: a provider failed for now. `busy`: another worker is at it. Both: come back later. */
export type Delivery = 'settled' | 'retry' | 'busy';

/** Waits for the provider at most 10 s: after that the message may have arrived or not. */
const sendWithin = async (ctx: Context, provider: ChannelProvider, message: ChannelMessage): Promise<Outcome> => {
  const { promise: timeout, resolve } = Promise.withResolvers<Outcome>();
  const timer = setTimeout(() => resolve({ kind: 'unknown', code: 'TIMEOUT' }), PROVIDER_TIMEOUT);
  const failed = (err: unknown): Outcome => {
    ctx.log.error({ err, attemptId: message.attemptId }, 'provider failed unexpectedly');
    return { kind: 'unknown', code: 'UNEXPECTED' };
  };
  return Promise.race([provider.send(message).catch(failed), timeout]).finally(() => clearTimeout(timer));
};

const carry = async (ctx: Context, providers: ProviderRegistry, message: ChannelMessage): Promise<Outcome> => {
  try {
    const provider = await providers[message.channel].load();
    return await sendWithin(ctx, provider, message);
  } catch (err) {
    ctx.log.error({ err, channel: message.channel }, 'provider could not be loaded');
    return { kind: 'retryable', code: 'PROVIDER_NOT_LOADED' };
  }
};

/**
 * Delivers one notification as far as it goes now: claims an attempt, calls the provider outside any transaction, records the outcome,
 * and goes on to the next channel until one has accepted or none is left. Safe to run twice and at the same time.
 */
export const deliverNotification = async (ctx: Context, notificationId: string, providers: ProviderRegistry = configuredProviders(ctx)): Promise<Delivery> => {
  for (;;) {
    const { value: step } = await takeStep(ctx, notificationId, providers);
    if (step.kind !== 'send') return step.kind;
    const outcome = await carry(ctx, providers, step.message);
    await recordOutcome(ctx, notificationId, step.message, outcome);
    if (outcome.kind === 'retryable' && step.triesLeft > 0) return 'retry';
  }
};

import type { Env } from '../../platform/config/env.ts';
import type { SubscriptionOptions } from './subscriptions.ts';

export type SubscriptionConfig = Required<Pick<SubscriptionOptions, 'maxQueuedEvents' | 'maxQueuedCharacters' | 'unshared'>>;

const KILO = 1024;

export const readSubscriptionConfig = (env: Env): SubscriptionConfig => ({
  maxQueuedEvents: env.integer('SUBSCRIPTION_QUEUE_EVENTS', { fallback: 1_000, example: '1000' }, 1, 100_000),
  maxQueuedCharacters: env.integer('SUBSCRIPTION_QUEUE_KB', { fallback: KILO, example: '1024' }, 1, 100 * KILO) * KILO,
  unshared: new Set(env.list('SUBSCRIPTIONS_UNSHARED')),
});

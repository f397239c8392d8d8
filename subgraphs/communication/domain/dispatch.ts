import { seconds } from '../../../platform/kernel/clock.ts';
import type { ExternalChannel, NotificationType } from './notification-types.ts';
import type { StatusReason } from './notification.ts';

/** Tries on one channel before the next one is asked. */
export const MAX_TRIES = 3;
/** How long we wait for a provider's answer. */
export const PROVIDER_TIMEOUT = seconds(10);
/** After this a claimed attempt's worker is taken for dead: longer than it can wait for the provider. */
export const CLAIM_LEASE = seconds(20);

export interface AttemptFacts {
  readonly channel: string;
  readonly status: string;
}

/** All that decides what delivery does next. */
export interface DispatchFacts {
  readonly type: Pick<NotificationType, 'channels' | 'needsExternal'>;
  readonly inInbox: boolean;
  readonly attempts: readonly AttemptFacts[];
  /** Channels that the recipient has not switched off. */
  readonly permitted: readonly ExternalChannel[];
  /** Channels with an address, number or device that nothing forbids. */
  readonly reachable: readonly ExternalChannel[];
  readonly now: Date;
  readonly deadline: Date;
}

export type Step =
  /** Make attempt `number` on this channel; after a passing failure `triesLeft` more may follow there. */
  | { readonly kind: 'send'; readonly channel: ExternalChannel; readonly number: number; readonly triesLeft: number }
  /** Another worker is sending: come back later. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'settle'; readonly event: 'accept' | 'settle' }
  | { readonly kind: 'settle'; readonly event: 'fail' | 'skip'; readonly reason: StatusReason };

/** Whether a channel has had its chance: failed for good, of unknown outcome (never repeated), or tried often enough. */
const isExhausted = (attempts: readonly AttemptFacts[]): boolean =>
  attempts.length >= MAX_TRIES || attempts.some(({ status }) => status === 'FAILED_PERMANENT' || status === 'UNKNOWN');

/**
 * The plan: channels in the type's order, each tried until it is exhausted, until one provider has accepted; none begins after the
 * deadline. In the end the inbox counts as delivery unless the type needs more.
 */
export const nextStep = ({ type, inInbox, attempts, permitted, reachable, now, deadline }: DispatchFacts): Step => {
  if (attempts.some(({ status }) => status === 'SENT')) return { kind: 'settle', event: 'accept' };
  if (attempts.some(({ status }) => status === 'CLAIMED')) return { kind: 'busy' };
  const on = (channel: ExternalChannel) => attempts.filter((attempt) => attempt.channel === channel);
  const wanted = type.channels.filter((channel) => permitted.includes(channel));
  const usable = wanted.filter((channel) => reachable.includes(channel));
  const channel = usable.find((each) => !isExhausted(on(each)));
  if (channel && now < deadline) {
    const number = on(channel).length + 1;
    return { kind: 'send', channel, number, triesLeft: MAX_TRIES - number };
  }
  if (inInbox && !type.needsExternal) return { kind: 'settle', event: 'settle' };
  if (wanted.length === 0) return { kind: 'settle', event: 'skip', reason: 'MUTED' };
  if (channel) return { kind: 'settle', event: 'fail', reason: 'WINDOW_PASSED' };
  return { kind: 'settle', event: 'fail', reason: attempts.length > 0 ? 'ALL_CHANNELS_FAILED' : 'NO_DESTINATION' };
};

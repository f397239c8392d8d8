import type { Twilio } from 'twilio';
import { outcomeOfHttp, type ChannelProvider, type Outcome } from './provider.ts';

export interface TwilioConfig {
  readonly accountSid: string;
  readonly authToken: string;
  readonly from: string;
}

/** Twilio's codes (twilio.com/docs/api/errors) for a number that must not be written to again: STOP received; no mobile, unreachable or invalid number. */
const UNSUBSCRIBED = 21610;
const NO_SUCH_NUMBER = new Set([21211, 21614]);

const failureOf = (error: unknown): Outcome => {
  if (!(error instanceof Error)) return { kind: 'unknown', code: 'UNEXPECTED' };
  const status = 'status' in error && typeof error.status === 'number' ? error.status : null;
  const code = 'code' in error && error.code !== undefined ? error.code : null;
  const outcome = outcomeOfHttp(status, String(code ?? `HTTP ${status}`));
  if (code === UNSUBSCRIBED) return { ...outcome, suppress: 'UNSUBSCRIBED' };
  return NO_SUCH_NUMBER.has(Number(code)) ? { ...outcome, suppress: 'HARD_BOUNCE' } : outcome;
};

/** Text messages by Twilio's Messages API. It has no idempotency key: a time-out leaves the outcome unknown. */
export const twilioProvider = (client: Pick<Twilio, 'messages'>, from: string): ChannelProvider => ({
  send: async ({ to, body }) => {
    try {
      const { sid } = await client.messages.create({ to: to[0]!, from, body });
      return { kind: 'accepted', messageId: sid };
    } catch (error) {
      return failureOf(error);
    }
  },
});

/** Loads the SDK. `timeout` in milliseconds. */
export const loadTwilio = async ({ accountSid, authToken, from }: TwilioConfig, timeout: number): Promise<ChannelProvider> => {
  const { default: twilio } = await import('twilio');
  return twilioProvider(twilio(accountSid, authToken, { timeout }), from);
};

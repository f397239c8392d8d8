import type { ExternalChannel } from '../domain/notification-types.ts';

/** One message for one person on one channel. */
export interface ChannelMessage {
  /** The attempt's id: the same for the same try. */
  readonly attemptId: string;
  readonly channel: ExternalChannel;
  /** One e-mail address or phone number (E.164), or the tokens of all devices; never empty. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly body: string;
  /** For a push message's app: short texts. */
  readonly data: Readonly<Record<string, string>>;
}

/**
 * What a provider said. `retryable`: it has not taken the message and may later. `permanent`: it never will. `unknown`: it may have it.
 * Codes are the provider's own, or Plaza's in capitals.
 */
export type Outcome = (
  | { readonly kind: 'accepted'; readonly messageId: string | null }
  | { readonly kind: 'retryable' | 'permanent' | 'unknown'; readonly code: string }
) & {
  /** Device tokens that no longer lead anywhere. */
  readonly goneTokens?: readonly string[];
  /** The reader must not be written to on this channel again. */
  readonly suppress?: 'HARD_BOUNCE' | 'COMPLAINT' | 'UNSUBSCRIBED';
};

/** The one door to a vendor. Answers every failure as an outcome; a rejection counts as unknown. */
export interface ChannelProvider {
  send(message: ChannelMessage): Promise<Outcome>;
}

/** Which provider carries a channel. Loading it brings in the vendor's SDK, so it happens on first use. */
export type ProviderRegistry = Readonly<Record<ExternalChannel, { readonly name: string; load(): Promise<ChannelProvider> }>>;

/** Errors of a connection that was never made: the message cannot have arrived. */
const NOT_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** What a failed HTTP call means, by its status (null when there was no answer) and the code of the network error. */
export const outcomeOfHttp = (status: number | null, code: string): Outcome => {
  if (status === null) return { kind: NOT_CONNECTED.has(code) ? 'retryable' : 'unknown', code };
  if (status === 504) return { kind: 'unknown', code };
  return { kind: status === 429 || status === 408 || status >= 500 ? 'retryable' : 'permanent', code };
};

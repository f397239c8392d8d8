import type { GraphQLFormattedError } from 'graphql';

/** A whole response. */
export interface Answer {
  readonly kind: 'answer';
  /** `{"data":…,"errors":…,"extensions":…}` as JSON text. */
  readonly text: string;
  /** Why nothing was executed; null when the response has data, be it null. graphql-ws sends these as an `error` message. */
  readonly refusal: readonly GraphQLFormattedError[] | null;
  /** The HTTP status it deserves in `application/graphql-response+json`: 200 with data, else 400, 401, 403, 405, 429, 503… */
  readonly status: number;
  /** HTTP headers that belong to it, lower case: `retry-after`, `cache-control`. */
  readonly headers: Readonly<Record<string, string>>;
}

/** A response in parts (`@defer`): the initial one, then `{"incremental":[…],"hasNext":…}` until the last, each as JSON text. */
export interface Incremental {
  readonly kind: 'incremental';
  readonly initial: string;
  readonly rest: AsyncIterableIterator<string>;
}

/** Takes responses one after the other; none after `finish` or `fail`, of which one is called, once. None of them may throw. */
export interface Sink {
  deliver(text: string): void;
  /** There are no more, or they were left. */
  finish(): void;
  fail(error: unknown): void;
}

/** Responses that are either read with `next` or handed over to a sink. */
export interface EventStream extends AsyncIterableIterator<string> {
  /** Hands over what waits at once and the rest as it comes, in place of `next`: waiting for it takes no promise. To be called once. */
  sendTo(sink: Sink): void;
}

/** The responses of a subscription, each as JSON text. Subscribers that ask the same get the very same strings. */
export interface Events {
  readonly kind: 'events';
  readonly events: EventStream;
}

export type Outcome = Answer | Incremental | Events;

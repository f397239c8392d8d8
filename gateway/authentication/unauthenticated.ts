import { GraphQLError } from 'graphql';

/** What those are told who were signed out, suspended, or lost their key. */
export const REVOKED = 'Your access was revoked. Sign in again.';

/** Credentials were sent and are no good. The message tells the client what to do about it. */
export class Unauthenticated extends GraphQLError {
  /** A new token of the same person would do; reconnecting with the same one will not. */
  readonly expired: boolean;

  constructor(message: string, { expired = false } = {}) {
    super(message, { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } });
    this.expired = expired;
  }
}

/** Credentials were sent and nobody could be asked whether they are good. Says nothing about them. */
export class AuthenticationUnavailable extends GraphQLError {
  constructor(cause: unknown) {
    super('Your credentials cannot be checked for the moment. Try again shortly.', {
      extensions: { code: 'SERVICE_UNAVAILABLE', http: { status: 503 } },
      originalError: cause instanceof Error ? cause : new Error(String(cause)),
    });
  }
}

import { GraphQLError } from 'graphql';

/** GraphQL `errors` are for these cases only; everything a client can put right in its input is a payload error. */
const fault = (code: string, message: string, extra: Record<string, unknown> = {}) =>
  new GraphQLError(message, { extensions: { code, ...extra } });

export const unauthenticated = () => fault('UNAUTHENTICATED', 'Sign in first: send "Authorization: Bearer <token>".');

export const forbidden = () => fault('FORBIDDEN', 'Your account may not do this.');

/** Malformed input that the schema's types cannot express. */
export const badInput = (message: string) => fault('BAD_USER_INPUT', message);

/** What a subscription is about does not exist or is not the caller's; `what` as in "delivery". */
export const notFound = (what: string) => fault('NOT_FOUND', `No such ${what}, or it is not yours.`);

/** A subscription's `after` is older than the events we keep. */
export const cursorExpired = () =>
  fault('CURSOR_EXPIRED', 'The events after this cursor are no longer kept. Query the current state, then subscribe without "after".');

/** Something we need is out of reach for the moment; the same request may go through later. */
export const unavailable = () => fault('SERVICE_UNAVAILABLE', 'This part of Plaza is unavailable for the moment. Try again shortly.');

export const internal = (requestId: string) =>
  fault('INTERNAL_SERVER_ERROR', `Something went wrong on our side. Quote request ${requestId} if you report it.`, { requestId });

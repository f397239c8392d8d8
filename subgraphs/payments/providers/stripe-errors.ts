import type { Stripe } from 'stripe';
import { refused, unknown, type Answer } from './provider.ts';

type Failure = Exclude<Answer<never>, { kind: 'DONE' }>;

/** The fields of the SDK's errors that we read; told by `type`, which unlike classes survives a second copy of the SDK. */
const isStripeError = (error: unknown): error is Stripe.errors.StripeError => error instanceof Error && 'type' in error && String(error.type).startsWith('Stripe');

/** Whether the object is in another state than the request needs: somebody was faster, so it is to be looked at. */
export const isUnexpectedState = (error: unknown): boolean => isStripeError(error) && (error.code ?? '').endsWith('unexpected_state');

/** Stripe's code for what went wrong, the issuer's own first: `insufficient_funds` rather than `card_declined`. */
export const reasonOf = ({ decline_code, code, type }: { decline_code?: string | undefined; code?: string | undefined; type: string }): string => decline_code ?? code ?? type;

/**
 * What an error of the SDK means. A declined card and an invalid request are Stripe's no: nothing moved. A used or busy idempotency key, a rate
 * limit, a fault (5xx), a cut or missing answer, and a key of ours that Stripe does not accept, say nothing about what came of the request.
 * Throws what is no error of Stripe's: a bug.
 */
export const failureOf = (error: unknown): Failure => {
  if (!isStripeError(error)) throw error;
  const transient = error.statusCode === 409 || error.code === 'lock_timeout' || error.code === 'idempotency_key_in_use';
  const final = error.type === 'StripeCardError' || error.type === 'StripeInvalidRequestError';
  return final && !transient ? refused(reasonOf(error)) : unknown(`${error.type} ${error.statusCode ?? ''} ${error.code ?? ''}`.replace(/\s+/g, ' ').trim());
};

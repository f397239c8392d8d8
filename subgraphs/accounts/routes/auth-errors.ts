import type { ErrorRequestHandler, Response } from 'express';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { isOutage } from '../../../platform/errors/mask.ts';
import { newId } from '../../../platform/kernel/ids.ts';

/** Supabase Auth's codes for refusals, with the HTTP status and sentence each has there. */
const refusals = {
  anonymous_provider_disabled: [422, 'Anonymous sign-ins are disabled'],
  bad_json: [400, 'Could not parse request body as JSON'],
  bad_jwt: [403, 'invalid JWT: unable to parse or verify signature'],
  email_address_invalid: [400, 'Unable to validate email address: invalid format'],
  email_exists: [422, 'A user with this email address has already been registered'],
  invalid_credentials: [400, 'Invalid login credentials'],
  metadata_too_large: [422, 'User data may have 4096 bytes at most'],
  no_authorization: [401, 'This endpoint requires a valid Bearer token'],
  over_request_rate_limit: [429, 'Request rate limit reached'],
  password_too_long: [422, 'Password cannot be longer than 256 characters'],
  phone_exists: [422, 'A user with this phone number has already been registered'],
  phone_invalid: [400, 'Invalid phone number format (E.164 required)'],
  phone_provider_disabled: [400, 'Phone sign-ups and sign-ins are disabled'],
  refresh_token_already_used: [400, 'Invalid Refresh Token: Already Used'],
  refresh_token_not_found: [400, 'Invalid Refresh Token: Refresh Token Not Found'],
  same_password: [422, 'New password should be different from the old password.'],
  session_not_found: [403, 'Session from session_id claim in JWT does not exist'],
  unexpected_failure: [500, 'Unexpected failure, please check server logs for more information'],
  unsupported_grant_type: [400, 'unsupported_grant_type'],
  user_already_exists: [422, 'User already registered'],
  user_banned: [400, 'User is banned'],
  user_not_found: [403, 'User from sub claim in JWT does not exist'],
  validation_failed: [400, 'The request is malformed'],
  weak_password: [422, 'Password should be at least 8 characters.'],
} as const satisfies Record<string, readonly [number, string]>;

export type AuthCode = keyof typeof refusals;

/** Ours where Supabase has none: told to clients by the nearest code they know. */
const published: Partial<Record<AuthCode, string>> = {
  metadata_too_large: 'validation_failed',
  password_too_long: 'validation_failed',
  phone_invalid: 'validation_failed',
  unsupported_grant_type: 'validation_failed',
};

/** Answers in Supabase's shape (`ErrorSchema`). */
export const refuse = (response: Response, code: AuthCode, status: number = refusals[code][0]): void => {
  const details = code === 'weak_password' ? { weak_password: { reasons: ['length'] } } : {};
  response.status(status).json({ code: status, error_code: published[code] ?? code, msg: refusals[code][1], ...details });
};

const isHttpError = (error: unknown): error is Error & { type: string; status: number } => error instanceof Error && 'type' in error && 'status' in error;

/** What a thrown error becomes: an unreadable body is the client's doing, an outage may pass, a bug is logged and not shown. */
export const answerErrors = (log: Logger): ErrorRequestHandler => (error: unknown, request, response, next) => {
  if (response.headersSent) return next(error);
  if (error instanceof GraphQLError) return refuse(response, 'validation_failed');
  if (isHttpError(error) && error.status < 500) return refuse(response, error.type === 'entity.parse.failed' ? 'bad_json' : 'validation_failed', error.status);
  const requestId = newId();
  log.error({ requestId, path: request.path, err: error }, 'sign-in route failed');
  refuse(response, 'unexpected_failure', isOutage(error) ? 503 : 500);
};

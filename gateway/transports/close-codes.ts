/**
 * Every code with which the gateway closes a WebSocket. Codes of 44xx and 45xx that are not listed here are graphql-ws's own
 * (malformed message 4400, init time-out 4408, same id twice 4409, init twice 4429).
 */
export const closeCodes = {
  /** The server stops or restarts. Reconnect (with your cursor, where the subscription takes one). */
  GOING_AWAY: { code: 1001, reason: 'The server is restarting. Reconnect and resume.' },
  /** The credentials in connection_init are not valid. Do not retry with the same. */
  UNAUTHORIZED: { code: 4401, reason: 'Unauthorized' },
  /** The token has expired. Refresh it and reconnect. */
  FORBIDDEN: { code: 4403, reason: 'Forbidden' },
  /** The gateway failed or could not check the credentials. Reconnect later. */
  TRY_AGAIN: { code: 1013, reason: 'Try again later' },
} as const;

/** Why a WebSocket was closed. The reason is for people; programs look at the code. */
export interface CloseCode {
  readonly code: number;
  readonly reason: string;
}

/** Reconnect, with your cursor where the subscription takes one. */
export const goingAway: CloseCode = { code: 1001, reason: 'The server is restarting. Reconnect and resume.' };
/** The gateway could not check the credentials, or failed. Reconnect later. */
export const tryAgain: CloseCode = { code: 1013, reason: 'Try again later.' };
/** Messages were left unread until they took too much memory. Reconnect, read faster or subscribe to less, and resume with your cursor. */
export const tooSlow: CloseCode = { code: 4290, reason: 'You read too slowly. Reconnect and resume.' };
/** Not JSON, or not a message of graphql-transport-ws. A bug in the client: do not retry. */
export const badMessage: CloseCode = { code: 4400, reason: 'Invalid message' };
/** `subscribe` came before `connection_ack`, or the credentials are not valid. Do not retry with the same. */
export const unauthorized: CloseCode = { code: 4401, reason: 'Unauthorized' };
/** The token has expired or was revoked, or a renewal came from another person. Reconnect with a fresh one. */
export const forbidden: CloseCode = { code: 4403, reason: 'Forbidden' };
/** The client speaks another protocol than graphql-transport-ws. Do not retry. */
export const wrongProtocol: CloseCode = { code: 4406, reason: 'Subprotocol not acceptable' };
/** No `connection_init` came in time. Reconnect. */
export const initTimeout: CloseCode = { code: 4408, reason: 'Connection initialisation timeout' };
/** An operation was started with the id of one that runs. A bug in the client: do not retry. */
export const duplicateId: CloseCode = { code: 4409, reason: 'Subscriber already exists' };
/** `connection_init` came twice. A bug in the client: do not retry. */
export const tooManyInits: CloseCode = { code: 4429, reason: 'Too many initialisation requests' };

const LONGEST_REASON_BYTES = 123;

/** The same code with a reason that says more; one that does not fit into a close frame is left out. */
export const because = ({ code, reason }: CloseCode, better: string): CloseCode => ({
  code,
  reason: Buffer.byteLength(better) <= LONGEST_REASON_BYTES ? better : reason,
});

/** Bounds on what one client can hold of this process's memory. */
export interface ConnectionLimits {
  /** Bytes that a client may leave unread, besides the longest message on its way, before it is cut off. Default 1 MB. */
  readonly maxUnreadBytes: number;
  /** Operations that may run on one WebSocket at the same time. Default 100. */
  readonly maxOperations: number;
  /** Time from the opening of a WebSocket to `connection_init`, rounded up to a second. Default 3 s. */
  readonly initTimeoutMs: number;
  /** Time between pings to a WebSocket; one that shows no sign of life from one to the next is gone. Default 30 s. */
  readonly keepAliveMs: number;
}

export const defaultLimits: ConnectionLimits = {
  maxUnreadBytes: 1024 * 1024,
  maxOperations: 100,
  initTimeoutMs: 3_000,
  keepAliveMs: 30_000,
};

import type { IncomingHttpHeaders } from 'node:http';
import { signCaller } from '../../platform/auth/caller-token.ts';
import type { Forwarded } from '../../platform/auth/caller.ts';
import type { SourceCall } from '../sources/source.ts';

/** How a request came in. */
export type Transport = 'http' | 'websocket' | 'sse' | 'multipart' | 'in-process';

/** What a transport knows about who sent a request. */
export interface Client {
  readonly transport: Transport;
  /** The network address, as rate limits count it; null in process. */
  readonly address: string | null;
  /** The client's own headers (of the HTTP request, or of the WebSocket's upgrade request). */
  readonly headers: IncomingHttpHeaders;
  /** Aborted when the client has gone, or has cancelled this operation. */
  readonly signal: AbortSignal | undefined;
}

/** Everything the gateway knows about a request besides the operation. Made once, after the caller was verified. */
export interface RequestContext {
  readonly forwarded: Forwarded;
  readonly client: Client;
  readonly call: SourceCall;
}

/**
 * What to keep of a context while its request waits for events. What belongs to the beginning of the request is left out: its signal, the
 * record, and the caller's token, which lives a minute and is signed anew with each event.
 */
export const detached = ({ forwarded, client: { transport, address, headers }, call }: RequestContext): RequestContext => ({
  forwarded,
  client: { transport, address, headers, signal: undefined },
  call: { requestId: call.requestId, anonymous: call.anonymous, authorization: call.authorization, clientHeaders: call.clientHeaders },
});

export interface ContextOptions {
  /** Signs the caller for our own subgraphs; null in front of third parties' subgraphs. */
  readonly internalSecret: string | null;
  readonly now: () => Date;
}

export const createContext = (
  forwarded: Forwarded,
  client: Client,
  authorization: string | undefined,
  { internalSecret, now }: ContextOptions,
): RequestContext => ({
  forwarded,
  client,
  call: {
    requestId: forwarded.requestId,
    callerToken: internalSecret === null ? undefined : signCaller(internalSecret, forwarded, now()),
    anonymous: forwarded.caller.kind === 'anonymous',
    authorization,
    clientHeaders: client.headers,
    signal: client.signal,
  },
});

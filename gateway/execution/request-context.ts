import { signCaller } from '../../platform/auth/caller-token.ts';
import type { Forwarded } from '../../platform/auth/caller.ts';
import type { SourceCall } from '../sources/source.ts';

/** Everything the gateway knows about a request besides the operation. Made once, after the caller was verified. */
export interface RequestContext {
  readonly forwarded: Forwarded;
  readonly call: SourceCall;
}

export interface ContextOptions {
  /** Signs the caller for our own subgraphs; null in front of third parties' subgraphs. */
  readonly internalSecret: string | null;
  readonly now: () => Date;
}

export const createContext = (
  forwarded: Forwarded,
  authorization: string | undefined,
  { internalSecret, now }: ContextOptions,
): RequestContext => ({
  forwarded,
  call: {
    requestId: forwarded.requestId,
    callerToken: internalSecret === null ? undefined : signCaller(internalSecret, forwarded, now()),
    authorization,
  },
});

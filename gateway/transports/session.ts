import { randomUUID } from 'node:crypto';
import type { Extra } from 'graphql-ws/use/ws';
import type { RequestContext } from '../execution/request-context.ts';
import { Unauthenticated } from '../protection/unauthenticated.ts';
import { closeCodes } from './close-codes.ts';
import type { Engine } from './engine.ts';

/** A WebSocket's caller, from `connection_init` until the socket closes or the token expires. */
export interface Session {
  contextOf(requestId: string): RequestContext;
  end(): void;
}

const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * Verifies the credentials of `connection_init` (`authorization` or `Authorization` in its payload, else the upgrade request's header).
 * Null when they are refused; the socket is then closed with the code that says why. Closes the socket when the token expires.
 */
export const openSession = async (
  engine: Engine,
  { socket, request }: Extra,
  params: Readonly<Record<string, unknown>> = {},
): Promise<Session | null> => {
  const given = params['authorization'] ?? params['Authorization'] ?? request.headers.authorization;
  const authorization = given === undefined || given === null ? undefined : String(given);
  try {
    const verified = await engine.authenticate(authorization, randomUUID());
    const expiry =
      verified.expiresAt === null
        ? undefined
        : setTimeout(
            () => socket.close(closeCodes.FORBIDDEN.code, 'Your token has expired. Refresh it and reconnect.'),
            Math.min(verified.expiresAt * 1000 - engine.now().getTime(), LONGEST_TIMER_MS),
          ).unref();
    return {
      contextOf: (requestId) => engine.contextOf(verified, authorization, requestId),
      end: () => clearTimeout(expiry),
    };
  } catch (error) {
    if (error instanceof Unauthenticated)
      socket.close((error.expired ? closeCodes.FORBIDDEN : closeCodes.UNAUTHORIZED).code, error.message);
    else socket.close(closeCodes.TRY_AGAIN.code, closeCodes.TRY_AGAIN.reason);
    return null;
  }
};

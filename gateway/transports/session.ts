import type { Caller } from '../../platform/auth/caller.ts';
import { REVOKED } from '../authentication/unauthenticated.ts';
import type { Verified } from '../authentication/verify-token.ts';
import type { Client, RequestContext } from '../execution/request-context.ts';
import type { Engine } from './engine.ts';

/** Who opened a socket or a stream, and with which credentials. */
export interface Session {
  readonly verified: Verified;
  readonly authorization: string | undefined;
}

/** Rejects as `engine.authenticate` does. */
export const openSession = async (engine: Engine, authorization: string | undefined, requestId: string): Promise<Session> => ({
  verified: await engine.authenticate(authorization, requestId),
  authorization,
});

export const contextIn = ({ verified, authorization }: Session, engine: Engine, client: Client, requestId: string): RequestContext =>
  engine.contextOf(verified, client, authorization, requestId);

/** Why a session is over; null while it lasts. Answers from memory. */
export const endOf = ({ verified: { caller, expiresAt } }: Session, engine: Engine): string | null => {
  if (expiresAt !== null && engine.now().getTime() >= expiresAt * 1000) return 'Your token has expired. Refresh it and reconnect.';
  return engine.isRevoked(caller) ? REVOKED : null;
};

/** Whether newer credentials are of the same person, or service: only then may a session go on with them. */
export const isSamePerson = (one: Caller, other: Caller): boolean => one.kind === other.kind && one.id === other.id;

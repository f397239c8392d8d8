import { unauthenticated } from '../../../platform/errors/faults.ts';
import { revokeSession } from '../actions/revoke-session.ts';
import { accountsErrors } from '../errors.ts';
import { sessionRevoked } from '../events.ts';
import type { GraphContext } from '../loaders.ts';
import type { SessionRevokedEventRow } from '../rows.ts';
import { listLiveSessions } from '../store/sessions.ts';
import type { Resolvers } from '../types.generated.ts';

const ownId = ({ caller }: GraphContext): string => {
  if (caller.kind !== 'user' || caller.id === null) throw unauthenticated();
  return caller.id;
};

export const sessions = {
  Query: { mySessions: (_, _args, ctx) => listLiveSessions(ctx.db, ownId(ctx)) },
  Mutation: { revokeSession: (_, { input }, ctx) => accountsErrors.payload('session', revokeSession(ctx, input)) },
  Subscription: {
    sessionRevoked: {
      subscribe: (_: unknown, { after }: { after?: string | null }, ctx: GraphContext) => ctx.subscribe([sessionRevoked], ownId(ctx), after),
      resolve: (event: SessionRevokedEventRow) => event,
    },
  },
  SessionRevokedEvent: { sessionId: (event) => event.payload.sessionId },
  Session: {
    createdAt: (session) => session.created_at,
    refreshedAt: (session) => session.refreshed_at,
    userAgent: (session) => session.user_agent,
    ipAddress: (session) => session.ip_address,
    current: (session, _, ctx) => session.id === ctx.caller.sessionId,
  },
} satisfies Resolvers;

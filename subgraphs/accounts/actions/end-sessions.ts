import { revokeBefore, revokedBefore } from '../../../platform/auth/revocations.ts';
import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { revocationInstant, sessionRevocationInstant } from '../domain/session.ts';
import { sessionRevoked } from '../events.ts';
import type { SessionRow } from '../rows.ts';
import { endSessions as endInStore, type WhichSessions } from '../store/sessions.ts';

/** Ends live sessions: no refresh any more, access tokens refused within 2 seconds, and the person's devices are told. Answers those that ended. */
export const endSessions = async (ctx: Context, trx: Trx, which: WhichSessions): Promise<SessionRow[]> => {
  const ended = await endInStore(trx, which, ctx.now());
  for (const { id, user_id } of ended) {
    await revokeBefore(trx, id, sessionRevocationInstant(ctx.now()));
    await ctx.publish(trx, sessionRevoked, user_id, { sessionId: id });
  }
  return ended;
};

/** Refuses every access token a person has so far, of whatever session and issuer. The person's row is locked for update. */
export const revokeTokens = async (ctx: Context, trx: Trx, userId: string): Promise<void> =>
  revokeBefore(trx, userId, revocationInstant(ctx.now(), await revokedBefore(trx, userId)));

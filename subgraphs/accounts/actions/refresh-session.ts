import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { decideRefresh } from '../domain/session.ts';
import { childOf, refreshTokenHash } from '../providers/local-issuer/refresh-token.ts';
import { findCredentials } from '../store/credentials.ts';
import { findChildToken, findRefreshToken, insertRefreshToken, markExchanged } from '../store/refresh-tokens.ts';
import { findSessionOwner, lockSession, touchSession } from '../store/sessions.ts';
import { shareUser } from '../store/users.ts';
import { endSessions } from './end-sessions.ts';
import { sessionJson, type SessionJson } from './open-session.ts';

type Refused = 'refresh_token_not_found' | 'user_banned';

/**
 * Exchanges a refresh token for a new pair. Twice within 10 seconds gives the same refresh token (a lost answer, two tabs); any other second use
 * means that the token was copied, and ends the session.
 */
export const refreshSession = async (ctx: Context, token: string): Promise<Result<SessionJson, Refused | 'refresh_token_already_used'>> => {
  const result = await ctx.inTransaction((trx) => exchange(ctx, trx, token));
  if (!result.ok) return result;
  return result.value === 'REUSED' ? fail('refresh_token_already_used') : ok(result.value);
};

/** A reuse is no refusal here: what ends the session must be committed. */
const exchange = async (ctx: Context, trx: Trx, token: string): Promise<Result<SessionJson | 'REUSED', Refused>> => {
  const hash = refreshTokenHash(token);
  const owner = await findSessionOwner(trx, hash);
  const user = owner && (await shareUser(trx, owner.userId));
  const session = owner && (await lockSession(trx, owner.sessionId));
  if (!user || !session || session.revoked_at !== null) return fail('refresh_token_not_found');
  if (user.status !== 'ACTIVE') return fail('user_banned');
  const decision = await decide(ctx, trx, hash);
  if (decision === 'REVOKE') {
    await endSessions(ctx, trx, { userId: user.id, only: session.id });
    return ok('REUSED');
  }
  const child = childOf(ctx.config.internalSecret, token);
  if (decision === 'EXCHANGE') {
    await markExchanged(trx, hash, ctx.now());
    await insertRefreshToken(trx, { hash: refreshTokenHash(child), session_id: session.id, parent_hash: hash, created_at: ctx.now() });
    await touchSession(trx, session.id, ctx.now());
  }
  const credentials = (await findCredentials(trx, user.id))!;
  return ok(await sessionJson(ctx, trx, { credentials, sessionId: session.id, signedInAt: session.created_at }, child));
};

/** Reads the token again now that its session is locked: a twin may have exchanged it meanwhile. */
const decide = async (ctx: Context, trx: Trx, hash: Buffer) => {
  const [presented, child] = [await findRefreshToken(trx, hash), await findChildToken(trx, hash)];
  return decideRefresh({ exchangedAt: presented!.exchanged_at, childIsLive: child !== undefined && child.exchanged_at === null }, ctx.now());
};

import type { Context } from '../../../platform/context/context.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { lockUser } from '../store/users.ts';
import { endSessions, revokeTokens } from './end-sessions.ts';

export const signOutScopes = ['global', 'local', 'others'] as const;
export type SignOutScope = (typeof signOutScopes)[number];

/** Ends this session (local), all others, or all of the person's sessions (global). */
export const signOut = (ctx: Context, { userId, sessionId, scope }: { userId: string; sessionId: string; scope: SignOutScope }) =>
  ctx.inTransaction(async (trx) => {
    await lockUser(trx, userId);
    await endSessions(ctx, trx, { userId, ...(scope === 'local' ? { only: sessionId } : scope === 'others' ? { except: sessionId } : {}) });
    if (scope === 'global') await revokeTokens(ctx, trx, userId);
    return ok(null);
  });

import type { Context } from '../../../platform/context/context.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { fail, ok } from '../../../platform/kernel/result.ts';
import { userMachine } from '../domain/user.ts';
import { applyUserStatus } from '../jobs/apply-user-status.ts';
import { lockUser, usersByIds } from '../store/users.ts';
import { endSessions, revokeTokens } from './end-sessions.ts';
import { requireAdmin } from './require-admin.ts';

export interface SetUserStatus {
  readonly userId: string;
  readonly transition: 'SUSPEND' | 'REINSTATE';
  readonly reason: string;
}

/** Suspends or reinstates a person, for admins. The identity provider is told by a job. Of two admins at once, one wins. */
export const setUserStatus = (ctx: Context, { userId, transition, reason: given }: SetUserStatus) =>
  ctx.inTransaction(async (trx) => {
    const admin = await requireAdmin(ctx, trx);
    if (admin === userId) return fail('CANNOT_CHANGE_SELF', 'input', 'userId');
    const reason = given.trim();
    if (reason.length < 1 || reason.length > 500) return fail('INVALID_REASON', 'input', 'reason');
    if (!isId(userId) || !(await lockUser(trx, userId))) return fail('USER_NOT_FOUND', 'input', 'userId');
    const moved = await ctx.transition(trx, userMachine, { id: userId, event: transition, reason });
    if (!moved.ok) return moved;
    if (transition === 'SUSPEND') {
      await endSessions(ctx, trx, { userId });
      await revokeTokens(ctx, trx, userId);
    }
    await ctx.enqueue(trx, applyUserStatus, { userId });
    const [user] = await usersByIds(trx, [userId]);
    return ok(user!);
  });

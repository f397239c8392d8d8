import type { Context } from '../../../platform/context/context.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { fail, ok } from '../../../platform/kernel/result.ts';
import type { RoleName } from '../domain/names.ts';
import { insertRole, removeRole } from '../store/roles.ts';
import { lockUser } from '../store/users.ts';
import { revokeTokens } from './end-sessions.ts';
import { requireAdmin } from './require-admin.ts';

/** Grants or withdraws a role, for admins; nothing happens when it is so already. A granted role is in the next token. */
export const setUserRole = (ctx: Context, { userId, role, granted }: { readonly userId: string; readonly role: RoleName; readonly granted: boolean }) =>
  ctx.inTransaction(async (trx) => {
    const admin = await requireAdmin(ctx, trx);
    if (admin === userId) return fail('CANNOT_CHANGE_SELF', 'input', 'userId');
    const user = isId(userId) ? await lockUser(trx, userId) : undefined;
    if (!user) return fail('USER_NOT_FOUND', 'input', 'userId');
    if (granted) await insertRole(trx, userId, role, ctx.now());
    else if (await removeRole(trx, userId, role)) await revokeTokens(ctx, trx, userId);
    return ok(user);
  });

import { z } from 'zod';
import type { Context } from '../../../platform/context/context.ts';
import { defineJob } from '../../../platform/jobs/job.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { revokeTokens } from '../actions/end-sessions.ts';
import { identityProvider } from '../providers/identity.ts';
import { lockUser, usersByIds } from '../store/users.ts';

/**
 * Tells the identity provider whether a person may sign in, by their status at this moment: however jobs overtake each other, the last one says
 * what holds. Then refuses the tokens that a barred person may have got in between.
 */
const run = async (ctx: Context, { userId }: { userId: string }): Promise<void> => {
  const [user] = await usersByIds(ctx.db, [userId]);
  if (!user) return;
  const barred = user.status !== 'ACTIVE';
  await identityProvider(ctx.config, ctx.db).setBarred(userId, barred);
  if (!barred) return;
  await ctx.inTransaction(async (trx) => {
    const current = await lockUser(trx, userId);
    if (current?.status !== 'ACTIVE') await revokeTokens(ctx, trx, userId);
    return ok(null);
  });
};

export const applyUserStatus = defineJob('accounts.applyUserStatus', z.object({ userId: z.uuid() }), { retries: 12, run });

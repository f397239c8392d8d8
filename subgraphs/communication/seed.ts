import { people } from '../../db/seed/demo.ts';
import type { Context } from '../../platform/context/context.ts';
import { ok } from '../../platform/kernel/result.ts';
import { acceptNotification } from './actions/accept-notification.ts';

/** Greets the demo customers, so that their inboxes are not empty. */
export const seed = async (ctx: Context): Promise<void> => {
  for (const { id, displayName } of [people.ana, people.ben]) {
    const variables = { title: 'Welcome to Plaza', body: `Hello ${displayName}. What happens to your orders shows up here.` };
    await ctx.inTransaction(async (trx) => {
      const accepted = await acceptNotification(ctx, trx, { userId: id, type: 'announcement', variables, subject: null, dedupeKey: 'welcome', notBefore: null });
      return accepted.ok ? ok(null) : accepted;
    });
  }
};

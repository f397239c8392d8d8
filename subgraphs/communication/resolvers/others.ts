import { isId } from '../../../platform/kernel/ids.ts';
import { personOf } from '../policy.ts';
import { countUnread } from '../store/notifications.ts';
import type { Resolvers } from '../types.generated.ts';
import { inboxPage } from './notifications.ts';

/** What communication adds to entities of others: each caller's own messages only. */
export const others = {
  User: {
    __resolveReference: ({ id }) => ({ id }),
    notifications: (user, page, ctx) => (personOf(ctx.caller) === user.id ? inboxPage(ctx, user.id, page) : null),
    unreadNotifications: (user, _args, ctx) => (personOf(ctx.caller) === user.id ? countUnread(ctx.db, user.id) : null),
  },
  Order: {
    __resolveReference: ({ id }) => ({ id }),
    notifications: (order, _args, ctx) => (personOf(ctx.caller) && isId(order.id) ? ctx.loaders.aboutOrders.load(order.id.toLowerCase()) : null),
  },
} satisfies Resolvers;

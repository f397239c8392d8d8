import { connectionOf, pageOf, type Connection, type PageArguments } from '../../../platform/graphql/connection.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { available } from '../../../platform/state-machine/machine.ts';
import { archiveNotification, markAllRead, markRead } from '../actions/read-inbox.ts';
import { notificationMachine, type NotificationStatus, type StatusReason } from '../domain/notification.ts';
import { communicationErrors } from '../errors.ts';
import { inboxChanged, notificationCreated } from '../events.ts';
import type { GraphContext } from '../loaders.ts';
import { mayReadNotification, personOf } from '../policy.ts';
import { countUnread, listInbox, type InboxFilter } from '../store/notifications.ts';
import type { NotificationReceivedRow, NotificationRow, UnreadCountChangedRow } from '../rows.ts';
import type { Resolvers } from '../types.generated.ts';

const findOwn = async (id: string, ctx: GraphContext): Promise<NotificationRow | null> => {
  const row = isId(id) ? await ctx.loaders.notifications.load(id.toLowerCase()) : null;
  return row && mayReadNotification(ctx.caller, row) ? row : null;
};

const everything: InboxFilter = { unreadOnly: false, archived: false, category: null };

/** A page of somebody's inbox, by (received, id). */
export const inboxPage = async (ctx: GraphContext, userId: string, args: PageArguments, filter = everything): Promise<Connection<NotificationRow>> => {
  const page = pageOf(args, 2);
  const rows = await listInbox(ctx.db, userId, filter, page);
  return connectionOf(rows, page, (row) => [row.inbox_at!.toISOString(), row.id]);
};

/** Callers without an inbox have an empty one. */
const empty: Connection<NotificationRow> = { edges: [], nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };

export const notifications = {
  Query: {
    notification: (_, { id }, ctx) => findOwn(id, ctx),
    myNotifications: (_, { filter, ...page }, ctx) => {
      const userId = personOf(ctx.caller);
      const wanted = { unreadOnly: filter?.unreadOnly ?? false, archived: filter?.archived ?? false, category: filter?.category ?? null };
      return userId ? inboxPage(ctx, userId, page, wanted) : empty;
    },
    unreadCount: (_, _args, ctx) => {
      const userId = personOf(ctx.caller);
      return userId ? countUnread(ctx.db, userId) : 0;
    },
  },
  Mutation: {
    markRead: (_, { input }, ctx) => communicationErrors.payload('notifications', markRead(ctx, input.notificationIds)),
    markAllRead: (_, { input }, ctx) => communicationErrors.payload('unreadCount', markAllRead(ctx, input.upTo ?? null)),
    archiveNotification: (_, { input }, ctx) => communicationErrors.payload('notification', archiveNotification(ctx, input.notificationId)),
  },
  Subscription: {
    notificationReceived: {
      subscribe: (_, { after }, ctx) => ctx.subscribe([notificationCreated], personOf(ctx.caller) ?? '', after),
      resolve: (event: NotificationReceivedRow) => event,
    },
    unreadCountChanged: {
      subscribe: (_, { after }, ctx) => ctx.subscribe([notificationCreated, inboxChanged], personOf(ctx.caller) ?? '', after),
      resolve: (event: UnreadCountChangedRow) => event,
    },
  },
  NotificationReceived: {
    notification: async ({ payload }, _args, ctx) => (await findOwn(payload.notificationId, ctx))!,
  },
  UnreadCountChanged: {
    unreadCount: ({ payload }, _args, ctx) => countUnread(ctx.db, payload.userId),
  },
  Notification: {
    __resolveReference: ({ id }, ctx) => findOwn(id, ctx),
    recipient: (row) => ({ id: row.user_id }),
    category: (row) => row.category as 'TRANSACTIONAL',
    variables: (row) => Object.entries(row.data as Record<string, string>).map(([name, value]) => ({ name, value })),
    subject: ({ subject_type: type, subject_id: id }) => (type && id ? { type, id } : null),
    status: (row) => row.status as NotificationStatus,
    statusReason: (row) => row.status_reason as StatusReason | null,
    availableTransitions: (row) => available(notificationMachine, row.status as NotificationStatus),
    createdAt: (row) => row.created_at,
    notBefore: (row) => row.not_before,
    receivedAt: (row) => row.inbox_at,
    readAt: (row) => row.read_at,
    archivedAt: (row) => row.archived_at,
    attempts: (row, _args, ctx) => ctx.loaders.attempts.load(row.id),
  },
  NotificationAttempt: {
    channel: (row) => row.channel as 'EMAIL',
    status: (row) => row.status as 'CLAIMED',
    errorCode: (row) => row.error_code,
    startedAt: (row) => row.claimed_at,
    finishedAt: (row) => row.finished_at,
  },
} satisfies Resolvers;

import type { Context } from '../../../platform/context/context.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { inboxChanged } from '../events.ts';
import { personOf } from '../policy.ts';
import { countUnread, lockInbox, updateAllRead, updateArchived, updateRead } from '../store/notifications.ts';
import type { NotificationRow } from '../rows.ts';

const MAX_SELECTION = 100;

/** Marks notifications of the caller's inbox as read, all or none; answers them in the order they were named. */
export const markRead = (ctx: Context, notificationIds: readonly string[]): Promise<Result<NotificationRow[], 'SELECTION_INVALID' | 'NOTIFICATION_NOT_FOUND'>> =>
  ctx.inTransaction(async (trx): Promise<Result<NotificationRow[], 'SELECTION_INVALID' | 'NOTIFICATION_NOT_FOUND'>> => {
    const userId = personOf(ctx.caller);
    const ids = [...new Set(notificationIds.map((id) => id.toLowerCase()))];
    if (ids.length < 1 || notificationIds.length > MAX_SELECTION) return fail('SELECTION_INVALID', 'input', 'notificationIds');
    if (!userId || !ids.every(isId)) return fail('NOTIFICATION_NOT_FOUND', 'input', 'notificationIds');
    const rows = await lockInbox(trx, userId, ids);
    if (rows.length !== ids.length) return fail('NOTIFICATION_NOT_FOUND', 'input', 'notificationIds');
    const now = ctx.now();
    const unread = rows.filter((row) => row.read_at === null).map((row) => row.id);
    if (unread.length > 0) {
      await updateRead(trx, unread, now);
      await ctx.publish(trx, inboxChanged, userId, { userId });
    }
    const byId = new Map(rows.map((row) => [row.id, { ...row, read_at: row.read_at ?? now }]));
    return ok(ids.map((id) => byId.get(id)!));
  });

/** Marks everything received up to an instant as read; answers how many are unread now. */
export const markAllRead = async (ctx: Context, upTo: Date | null): Promise<Result<number, never>> => {
  const userId = personOf(ctx.caller);
  if (!userId) return ok(0);
  return ctx.inTransaction(async (trx) => {
    const now = ctx.now();
    const marked = await updateAllRead(trx, userId, upTo ?? now, now);
    if (marked > 0) await ctx.publish(trx, inboxChanged, userId, { userId });
    return ok(await countUnread(trx, userId));
  });
};

/** Takes a notification out of the caller's inbox. Doing it twice keeps the first time. */
export const archiveNotification = (ctx: Context, notificationId: string): Promise<Result<NotificationRow, 'NOTIFICATION_NOT_FOUND'>> =>
  ctx.inTransaction(async (trx): Promise<Result<NotificationRow, 'NOTIFICATION_NOT_FOUND'>> => {
    const userId = personOf(ctx.caller);
    const [row] = userId && isId(notificationId) ? await lockInbox(trx, userId, [notificationId]) : [];
    if (!row) return fail('NOTIFICATION_NOT_FOUND', 'input', 'notificationId');
    if (row.archived_at) return ok(row);
    const archived = await updateArchived(trx, row.id, ctx.now());
    await ctx.publish(trx, inboxChanged, row.user_id, { userId: row.user_id });
    return ok(archived);
  });

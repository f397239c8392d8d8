import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { ok, type Result } from '../../../platform/kernel/result.ts';
import { contactOf } from '../../accounts/contract.ts';
import { draftNotification, type Draft, type DraftRefusal, type NotificationRequest } from '../domain/notification.ts';
import { typeNamed } from '../domain/notification-types.ts';
import { isEnabled, isMandatory } from '../domain/preference.ts';
import { notificationCreated } from '../events.ts';
import { deliverNotificationJob } from '../jobs/deliver-notification.ts';
import { insertNotification } from '../store/notifications.ts';
import { listPreferences } from '../store/preferences.ts';

/** Whether it goes into the inbox at once: not while it waits, nor against its reader's will. */
const entersInbox = async (trx: Trx, { type, category, userId, notBefore }: Draft): Promise<boolean> => {
  if (notBefore !== null || !typeNamed(type)?.inbox) return false;
  return isMandatory(category, 'IN_APP') || isEnabled(await listPreferences(trx, userId, category), category, 'IN_APP');
};

/**
 * Takes one message on, exactly once for its type, user and dedupe key: stores it, shows it in the inbox and queues its delivery,
 * all in the caller's transaction. Does nothing the second time. `locale` is the reader's; read from accounts when left out.
 */
export const acceptNotification = async (ctx: Context, trx: Trx, request: NotificationRequest, locale?: string): Promise<Result<null, DraftRefusal>> => {
  const language = locale ?? (await contactOf(trx, request.userId))?.locale ?? 'en';
  const draft = draftNotification(request, { id: newId(), locale: language, now: ctx.now() });
  if (!draft.ok) return draft;
  const { id, userId, notBefore } = draft.value;
  const shown = await entersInbox(trx, draft.value);
  if (!(await insertNotification(trx, draft.value, shown ? draft.value.createdAt : null))) return ok(null);
  if (shown) await ctx.publish(trx, notificationCreated, userId, { notificationId: id, userId });
  await ctx.enqueue(trx, deliverNotificationJob, { notificationId: id }, { once: id, ...(notBefore ? { startAfter: notBefore } : {}) });
  return ok(null);
};

import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { later } from '../../../platform/kernel/clock.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { ok, type Ok } from '../../../platform/kernel/result.ts';
import { contactOf } from '../../accounts/contract.ts';
import { CLAIM_LEASE, nextStep, type Step } from '../domain/dispatch.ts';
import { isOpen, notificationMachine } from '../domain/notification.ts';
import { typeNamed, type Category, type ExternalChannel, type NotificationType } from '../domain/notification-types.ts';
import { isEnabled, type Preference } from '../domain/preference.ts';
import { notificationCreated } from '../events.ts';
import type { ChannelMessage, ProviderRegistry } from '../providers/provider.ts';
import { insertClaim, listAttempts, updateAbandoned } from '../store/attempts.ts';
import { listDevices } from '../store/devices.ts';
import { lockNotification, updateInboxAt, updateStatusReason } from '../store/notifications.ts';
import { listPreferences } from '../store/preferences.ts';
import { suppressedChannels } from '../store/suppressions.ts';
import type { NotificationRow } from '../rows.ts';

/** A claimed attempt to carry out now, or that there is nothing to do (`settled`), or that another worker is at it (`busy`). */
export type Taken = { readonly kind: 'send'; readonly message: ChannelMessage; readonly triesLeft: number } | { readonly kind: 'settled' | 'busy' };

type Destinations = Readonly<Record<ExternalChannel, readonly string[]>>;

/** Where this person can be reached now, less what is suppressed. */
const destinationsOf = async (trx: Trx, userId: string, { channels }: NotificationType): Promise<Destinations> => {
  const contact = await contactOf(trx, userId);
  const email = contact?.email?.toLowerCase();
  const phone = contact?.phone;
  const devices = channels.includes('PUSH') ? await listDevices(trx, userId) : [];
  const suppressed = await suppressedChannels(trx, [email, phone].filter((each) => typeof each === 'string'));
  return {
    EMAIL: email && !suppressed.includes('EMAIL') ? [email] : [],
    SMS: phone && !suppressed.includes('SMS') ? [phone] : [],
    PUSH: devices.map((device) => device.token),
  };
};

/** The first step: from now on it is being dispatched, and in the inbox unless its reader does not want it there. Answers whether it is. */
const begin = async (ctx: Context, trx: Trx, row: NotificationRow, type: NotificationType, preferences: readonly Preference[]): Promise<boolean> => {
  if (row.status !== 'ACCEPTED') return row.inbox_at !== null;
  await ctx.transition(trx, notificationMachine, { id: row.id, event: 'dispatch' });
  if (row.inbox_at !== null) return true;
  if (!type.inbox || !isEnabled(preferences, type.category, 'IN_APP')) return false;
  await updateInboxAt(trx, row.id, ctx.now());
  await ctx.publish(trx, notificationCreated, row.user_id, { notificationId: row.id, userId: row.user_id });
  return true;
};

const settle = async (ctx: Context, trx: Trx, row: NotificationRow, step: Extract<Step, { kind: 'settle' }>): Promise<Ok<Taken>> => {
  const reason = 'reason' in step ? step.reason : null;
  if (reason) await updateStatusReason(trx, row.id, reason);
  await ctx.transition(trx, notificationMachine, { id: row.id, event: step.event, ...(reason ? { reason } : {}) });
  if (step.event === 'fail') ctx.log.warn({ notificationId: row.id, type: row.type, reason }, 'notification is undeliverable');
  return ok({ kind: 'settled' });
};

/**
 * Decides what delivery does next, by what its reader wants at this instant, and claims it. The lock on the notification makes
 * workers take turns; the unique claim keeps two of them from sending the same attempt even so.
 */
export const takeStep = (ctx: Context, notificationId: string, providers: ProviderRegistry): Promise<Ok<Taken>> =>
  ctx.inTransaction<Ok<Taken>>(async (trx) => {
    const row = await lockNotification(trx, notificationId);
    if (!row || !isOpen(row.status)) return ok({ kind: 'settled' });
    const now = ctx.now();
    if (row.not_before && row.not_before > now) return ok({ kind: 'busy' });
    const type = typeNamed(row.type);
    if (!type) {
      await ctx.transition(trx, notificationMachine, { id: row.id, event: 'dispatch' });
      return settle(ctx, trx, row, { kind: 'settle', event: 'fail', reason: 'TYPE_REMOVED' });
    }
    const preferences = await listPreferences(trx, row.user_id, row.category);
    const inInbox = await begin(ctx, trx, row, type, preferences);
    await updateAbandoned(trx, row.id, later(now, -CLAIM_LEASE), now);
    const attempts = await listAttempts(trx, row.id);
    const destinations = await destinationsOf(trx, row.user_id, type);
    const permitted = type.channels.filter((channel) => isEnabled(preferences, row.category as Category, channel));
    const reachable = type.channels.filter((channel) => destinations[channel].length > 0);
    const step = nextStep({ type, inInbox, attempts, permitted, reachable, now, deadline: row.deadline });
    if (step.kind === 'busy') return ok({ kind: 'busy' });
    if (step.kind === 'settle') return settle(ctx, trx, row, step);
    const { channel, number, triesLeft } = step;
    const attemptId = newId();
    const claim = { id: attemptId, notification_id: row.id, channel, number, provider: providers[channel].name, claimed_at: now };
    if (!(await insertClaim(trx, claim))) return ok({ kind: 'busy' });
    const data = { notificationId: row.id, type: row.type, ...(row.subject_type && row.subject_id ? { subjectType: row.subject_type, subjectId: row.subject_id } : {}) };
    return ok({ kind: 'send', triesLeft, message: { attemptId, channel, to: destinations[channel], subject: row.title, body: row.body, data } });
  });

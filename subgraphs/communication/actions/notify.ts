import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { MAX_VARIABLE_LENGTH, type NotificationTypeName, type VariablesOf } from '../domain/notification-types.ts';
import { acceptNotification } from './accept-notification.ts';

/** A message to one user about something that happened. `variables` are those of the type, all required; cut after 1,000 characters. */
export interface Notify<T extends NotificationTypeName = NotificationTypeName> {
  readonly userId: string;
  readonly type: T;
  readonly variables: VariablesOf<T>;
  /** What it is about: clients link to it, and an `Order` shows its notifications. */
  readonly subject: { readonly type: 'Order' | 'Delivery' | 'PaymentIntent' | 'Vendor' | 'Cart' | 'Invitation'; readonly id: string };
  /** 1–255 characters. One user gets one message per type and key, however often and from how many places it is asked for. */
  readonly dedupeKey: string;
}

/**
 * Tells a user, exactly once, together with the caller's own change: the message is in the inbox and its delivery is queued when the
 * caller's transaction commits, or nothing happened. Throws when variables are missing or the key is too long (a bug of the caller).
 */
export const notify = async <T extends NotificationTypeName>(ctx: Context, trx: Trx, message: Notify<T>): Promise<void> => {
  const variables = Object.fromEntries(Object.entries<string>(message.variables).map(([name, value]) => [name, value.slice(0, MAX_VARIABLE_LENGTH).toWellFormed()]));
  const accepted = await acceptNotification(ctx, trx, { ...message, variables, notBefore: null });
  if (!accepted.ok) throw new Error(`notify ${message.type}: ${accepted.code}`);
};

import { createHash } from 'node:crypto';
import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { contactOf } from '../../accounts/contract.ts';
import type { DraftRefusal, NotificationRequest } from '../domain/notification.ts';
import { findNotificationByKey, getNotification } from '../store/notifications.ts';
import type { NotificationRow } from '../rows.ts';
import { acceptNotification } from './accept-notification.ts';

export type QueueRefusal = DraftRefusal | 'RECIPIENT_NOT_FOUND';
export type SendRefusal = QueueRefusal | 'IDEMPOTENCY_KEY_INVALID' | 'IDEMPOTENCY_MISMATCH';

const accept = async (ctx: Context, trx: Trx, request: NotificationRequest): Promise<Result<NotificationRow, QueueRefusal>> => {
  const contact = isId(request.userId) ? await contactOf(trx, request.userId) : null;
  if (!contact) return fail('RECIPIENT_NOT_FOUND', 'input', 'userId');
  const accepted = await acceptNotification(ctx, trx, request, contact.locale);
  if (!accepted.ok) return accepted;
  const row = await findNotificationByKey(trx, request);
  return ok(row!);
};

/** Queues a message to a known user; answers the one that exists already for its type, user and dedupe key. */
export const queueNotification = (ctx: Context, request: NotificationRequest): Promise<Result<NotificationRow, QueueRefusal>> =>
  ctx.inTransaction((trx) => accept(ctx, trx, request));

/** Keys of different callers do not meet, and a key outlives the idempotency record: the unique index still knows it. */
const dedupeKeyOf = (ctx: Context, operation: string, key: string) => `request:${createHash('sha256').update(`${ctx.caller.id}\u0000${operation}\u0000${key}`).digest('hex')}`;

/** Sends a message to a known user now, once for the caller's idempotency key. */
export const sendNotification = async (
  ctx: Context,
  { operation, idempotencyKey, ...message }: Omit<NotificationRequest, 'dedupeKey' | 'notBefore'> & { operation: 'sendNotification' | 'sendSms'; idempotencyKey: string },
): Promise<Result<NotificationRow, SendRefusal>> => {
  const sent = await ctx.inTransaction((trx) =>
    ctx.once(trx, { operation: `communication.${operation}`, key: idempotencyKey, input: message }, async () => {
      const accepted = await accept(ctx, trx, { ...message, notBefore: null, dedupeKey: dedupeKeyOf(ctx, operation, idempotencyKey) });
      return accepted.ok ? ok(accepted.value.id) : accepted;
    }),
  );
  return sent.ok ? ok(await getNotification(ctx.db, sent.value)) : sent;
};

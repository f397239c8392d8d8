import type { Context } from '../../../platform/context/context.ts';
import { fail, type Result } from '../../../platform/kernel/result.ts';
import { MAX_VARIABLE_LENGTH } from '../domain/notification-types.ts';
import type { NotificationRow } from '../rows.ts';
import { sendNotification, type SendRefusal } from './send-notification.ts';

/** Sends a text (1–1,000 characters) to a known user's phone, once for the caller's idempotency key. */
export const sendSms = async (
  ctx: Context,
  { userId, text, idempotencyKey }: { userId: string; text: string; idempotencyKey: string },
): Promise<Result<NotificationRow, SendRefusal | 'TEXT_INVALID'>> => {
  if (text.length > MAX_VARIABLE_LENGTH || text.trim() === '') return fail('TEXT_INVALID', 'input', 'text');
  return sendNotification(ctx, { operation: 'sendSms', userId, type: 'sms.direct', variables: { text }, subject: null, idempotencyKey });
};

import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { isId, newId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { contactsOf } from '../../accounts/contract.ts';
import { draftNotification, type Draft, type NotificationRequest } from '../domain/notification.ts';
import { deliverBatchJob } from '../jobs/deliver-batch.ts';
import { batchesByIds, insertBatch, insertBatchItems } from '../store/batches.ts';
import { idsByKeys, insertNotifications } from '../store/notifications.ts';
import type { BatchItemResultRow, NotificationBatchRow } from '../rows.ts';
import type { QueueRefusal } from './send-notification.ts';

export interface QueueBatch {
  readonly items: readonly Omit<NotificationRequest, 'notBefore'>[];
  readonly notBefore: Date | null;
  readonly idempotencyKey: string;
}

const MAX_ITEMS = 10_000;

type Checked = Result<Draft, QueueRefusal>;

/** Checks and words every item by itself, with one read for all recipients. */
const draftAll = async (ctx: Context, trx: Trx, { items, notBefore }: Omit<QueueBatch, 'idempotencyKey'>): Promise<Checked[]> => {
  const userIds = [...new Set(items.map((item) => item.userId).filter(isId))];
  const contacts = userIds.length > 0 ? await contactsOf(trx, userIds) : [];
  const locales = new Map(contacts.map(({ userId, locale }) => [userId, locale]));
  const now = ctx.now();
  return items.map((item): Checked => {
    const locale = locales.get(item.userId.toLowerCase());
    return locale === undefined ? fail('RECIPIENT_NOT_FOUND') : draftNotification({ ...item, notBefore }, { id: newId(), locale, now });
  });
};

const keyOf = ({ type, userId, dedupeKey }: Pick<Draft, 'type' | 'userId' | 'dedupeKey'>) => [type, userId.toLowerCase(), dedupeKey].join('\u0000');

/** What became of each item: new, there before (or earlier in the list), or refused. */
const outcomesOf = async (trx: Trx, batchId: string, checked: readonly Checked[]): Promise<BatchItemResultRow[]> => {
  const drafts = checked.flatMap((item) => (item.ok ? [item.value] : []));
  const inserted = drafts.length > 0 ? await insertNotifications(trx, drafts, batchId) : new Set<string>();
  const present = drafts.filter((draft) => !inserted.has(draft.id));
  const earlier = new Map((present.length > 0 ? await idsByKeys(trx, present) : []).map((row) => [keyOf(row), row.id]));
  return checked.map((item, position): BatchItemResultRow => {
    if (!item.ok) return { batch_id: batchId, position, outcome: 'REJECTED', notification_id: null, code: item.code };
    const { id } = item.value;
    return inserted.has(id)
      ? { batch_id: batchId, position, outcome: 'ACCEPTED', notification_id: id, code: null }
      : { batch_id: batchId, position, outcome: 'DUPLICATE', notification_id: earlier.get(keyOf(item.value))!, code: null };
  });
};

const submit = async (ctx: Context, trx: Trx, batch: Omit<QueueBatch, 'idempotencyKey'>): Promise<string> => {
  const id = newId();
  const items = await outcomesOf(trx, id, await draftAll(ctx, trx, batch));
  const count = (outcome: string) => items.filter((item) => item.outcome === outcome).length;
  const counts = { accepted: count('ACCEPTED'), duplicates: count('DUPLICATE'), rejected: count('REJECTED') };
  await insertBatch(trx, { id, created_by: ctx.caller.id!, submitted: items.length, ...counts, created_at: ctx.now() });
  await insertBatchItems(trx, items);
  const waits = batch.notBefore !== null && batch.notBefore > ctx.now();
  await ctx.enqueue(trx, deliverBatchJob, { batchId: id }, waits ? { startAfter: batch.notBefore! } : {});
  return id;
};

/**
 * Queues many messages in a number of statements that does not depend on how many. Wrong items are rejected one by one. They appear
 * in the inboxes when the batch's job delivers them.
 */
export const queueBatch = async (
  ctx: Context,
  { idempotencyKey, ...batch }: QueueBatch,
): Promise<Result<NotificationBatchRow, 'BATCH_SIZE_INVALID' | 'IDEMPOTENCY_KEY_INVALID' | 'IDEMPOTENCY_MISMATCH'>> => {
  if (batch.items.length < 1 || batch.items.length > MAX_ITEMS) return fail('BATCH_SIZE_INVALID', 'input', 'items');
  const request = { operation: 'communication.batchQueueNotifications', key: idempotencyKey, input: batch };
  const queued = await ctx.inTransaction((trx) => ctx.once<string, never>(trx, request, async () => ok(await submit(ctx, trx, batch))));
  if (!queued.ok) return queued;
  const [row] = await batchesByIds(ctx.db, [queued.value]);
  return ok(row!);
};

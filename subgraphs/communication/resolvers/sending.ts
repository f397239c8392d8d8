import { isId } from '../../../platform/kernel/ids.ts';
import { processQueue } from '../actions/process-queue.ts';
import { queueBatch } from '../actions/queue-batch.ts';
import { sendOrderConfirmation } from '../actions/send-order-confirmation.ts';
import { queueNotification, sendNotification } from '../actions/send-notification.ts';
import { sendSms } from '../actions/send-sms.ts';
import { communicationErrors } from '../errors.ts';
import type { GraphContext } from '../loaders.ts';
import { mayReadBatch } from '../policy.ts';
import { listBatchItems } from '../store/batches.ts';
import type { NotificationVariableInput, Resolvers } from '../types.generated.ts';

const variablesOf = (list: readonly NotificationVariableInput[]): Record<string, string> => Object.fromEntries(list.map(({ name, value }) => [name, value]));

const findBatch = async (id: string, ctx: GraphContext) => {
  const batch = isId(id) ? await ctx.loaders.batches.load(id.toLowerCase()) : null;
  return batch && mayReadBatch(ctx.caller, batch) ? batch : null;
};

export const sending = {
  Query: {
    notificationBatch: (_, { id }, ctx) => findBatch(id, ctx),
  },
  Mutation: {
    sendNotification: (_, { input: { variables, subject = null, ...input } }, ctx) =>
      communicationErrors.payload('notification', sendNotification(ctx, { ...input, subject, operation: 'sendNotification', variables: variablesOf(variables) })),
    queueNotification: (_, { input: { variables, subject = null, notBefore = null, ...input } }, ctx) =>
      communicationErrors.payload('notification', queueNotification(ctx, { ...input, subject, notBefore, variables: variablesOf(variables) })),
    batchQueueNotifications: (_, { input: { items, notBefore = null, idempotencyKey } }, ctx) => {
      const requests = items.map(({ variables, subject = null, ...item }) => ({ ...item, subject, variables: variablesOf(variables) }));
      return communicationErrors.payload('batch', queueBatch(ctx, { items: requests, notBefore, idempotencyKey }));
    },
    processNotificationQueue: (_, { input }, ctx) => communicationErrors.payload('run', processQueue(ctx, { limit: input.limit })),
    sendSms: (_, { input }, ctx) => communicationErrors.payload('notification', sendSms(ctx, input)),
    sendOrderConfirmation: (_, { input }, ctx) => communicationErrors.payload('notification', sendOrderConfirmation(ctx, input)),
  },
  NotificationBatch: {
    __resolveReference: ({ id }, ctx) => findBatch(id, ctx),
    createdAt: (batch) => batch.created_at,
    results: (batch, { outcome }, ctx) => listBatchItems(ctx.db, batch.id, outcome ?? null),
  },
  BatchItemResult: {
    outcome: (item) => item.outcome as 'ACCEPTED',
    notificationId: (item) => item.notification_id,
    error: ({ code }) => (code ? communicationErrors.describe({ ok: false, code: code as 'RECIPIENT_NOT_FOUND' }) : null),
  },
} satisfies Resolvers;

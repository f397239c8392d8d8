import type { Context } from '../../../platform/context/context.ts';
import { later, seconds } from '../../../platform/kernel/clock.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { deliverNotificationJob } from '../jobs/deliver-notification.ts';
import { configuredProviders } from '../providers/configured.ts';
import { takeDue } from '../store/notifications.ts';
import { deliverNotification, type Delivery } from './deliver-notification.ts';

export interface QueueSelection {
  /** 1–1,000. */
  readonly limit: number;
  /** Only this batch. */
  readonly batchId?: string;
  /** Due up to this instant; now when left out. */
  readonly before?: Date;
}

export interface QueueRun {
  readonly taken: number;
  readonly settled: number;
  readonly retrying: number;
  readonly busy: number;
}

export const MAX_LIMIT = 1_000;
/** Longer than one notification can take, so that nobody else takes it meanwhile. */
const LEASE = seconds(120);
const RETRY_AFTER = seconds(2);
/** Deliveries at a time: each holds a connection only for its short transactions. */
const CONCURRENCY = 8;

/** A job of its own tries again what failed for now. */
const retryLater = (ctx: Context, notificationId: string) =>
  ctx.inTransaction(async (trx) => {
    await ctx.enqueue(trx, deliverNotificationJob, { notificationId }, { once: notificationId, startAfter: later(ctx.now(), RETRY_AFTER) });
    return ok(null);
  });

/** Takes what is due and delivers it. Concurrent runs share the work: none takes what another has. */
export const processQueue = async (ctx: Context, { limit, batchId, before }: QueueSelection): Promise<Result<QueueRun, 'LIMIT_INVALID'>> => {
  if (limit < 1 || limit > MAX_LIMIT) return fail('LIMIT_INVALID', 'input', 'limit');
  const providers = configuredProviders(ctx);
  const now = ctx.now();
  const ids = await takeDue(ctx.db, { before: before ?? now, limit, leaseUntil: later(now, LEASE), ...(batchId === undefined ? {} : { batchId }) });
  const counts: Record<Delivery, number> = { settled: 0, retry: 0, busy: 0 };
  const queue = ids.values();
  const work = async () => {
    for (const id of queue) {
      const outcome = await deliverNotification(ctx, id, providers);
      if (outcome !== 'settled') await retryLater(ctx, id);
      counts[outcome] += 1;
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  return ok({ taken: ids.length, settled: counts.settled, retrying: counts.retry, busy: counts.busy });
};

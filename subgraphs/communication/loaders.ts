import type { Context } from '../../platform/context/context.ts';
import { listLoaderOf, loaderOf } from '../../platform/graphql/loader.ts';
import { personOf } from './policy.ts';
import { attemptsByNotificationIds } from './store/attempts.ts';
import { batchesByIds } from './store/batches.ts';
import { devicesByIds } from './store/devices.ts';
import { inboxBySubjects, notificationsByIds } from './store/notifications.ts';

const MAX_PER_ORDER = 50;

export const createLoaders = ({ db, caller }: Context) => ({
  notifications: loaderOf((ids: readonly string[]) => notificationsByIds(db, ids), (row) => row.id),
  batches: loaderOf((ids: readonly string[]) => batchesByIds(db, ids), (row) => row.id),
  devices: loaderOf((ids: readonly string[]) => devicesByIds(db, ids), (row) => row.id),
  attempts: listLoaderOf((ids: readonly string[]) => attemptsByNotificationIds(db, ids), (row) => row.notification_id),
  /** What the caller was told about each order. */
  aboutOrders: listLoaderOf(
    (orderIds: readonly string[]) => inboxBySubjects(db, personOf(caller)!, 'Order', orderIds, MAX_PER_ORDER),
    (row) => row.subject_id!,
  ),
});

export type GraphContext = Context & { loaders: ReturnType<typeof createLoaders> };

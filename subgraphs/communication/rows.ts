import type { Selectable } from 'kysely';
import type { DB } from '../../db/types.generated.ts';
import type { LoggedEvent } from '../../platform/events/event.ts';

/** What stands behind the GraphQL types: the parents that resolvers get. */
export type NotificationRow = Selectable<DB['notifications']>;
export type NotificationAttemptRow = Selectable<DB['notification_attempts']>;
export type NotificationBatchRow = Selectable<DB['notification_batches']>;
export type BatchItemResultRow = Selectable<DB['notification_batch_items']>;
export type DeviceRow = Selectable<DB['device_tokens']>;
export type LocalMessageRow = Selectable<DB['local_outbox']>;
export type UserRow = { readonly id: string };
export type OrderRow = { readonly id: string };
export type NotificationReceivedRow = LoggedEvent<{ notificationId: string; userId: string }>;
export type UnreadCountChangedRow = LoggedEvent<{ userId: string }>;

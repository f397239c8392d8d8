import { z } from 'zod';
import { defineEvent } from '../../platform/events/event.ts';

/** A notification has appeared in an inbox. Key: the user's id. */
export const notificationCreated = defineEvent('communication.notification.created', z.object({ notificationId: z.uuid(), userId: z.uuid() }));

/** Notifications of an inbox were read or archived. Key: the user's id. */
export const inboxChanged = defineEvent('communication.inbox.changed', z.object({ userId: z.uuid() }));

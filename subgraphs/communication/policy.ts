import type { Caller } from '../../platform/auth/caller.ts';

/** The id of the person who calls; null for everybody else: only people have inboxes. */
export const personOf = (caller: Caller): string | null => (caller.kind === 'user' ? caller.id : null);

/** A notification is its recipient's alone. */
export const mayReadNotification = (caller: Caller, notification: { user_id: string }): boolean => personOf(caller) === notification.user_id;

/** A batch is read by the service account that submitted it. */
export const mayReadBatch = (caller: Caller, batch: { created_by: string }): boolean =>
  caller.kind === 'service' && caller.scopes.includes('notifications:send') && caller.id === batch.created_by;

export const mayReadDevice = (caller: Caller, device: { user_id: string }): boolean => personOf(caller) === device.user_id;

/** What local providers sent is for the developers of a Plaza that is not in production. */
export const mayReadLocalOutbox = (caller: Caller, production: boolean): boolean => !production && caller.kind === 'user' && caller.roles.includes('staff');

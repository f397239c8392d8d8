import type { Caller } from '../../platform/auth/caller.ts';

/** Whether the caller is this person. Services never are. */
export const isSelf = (caller: Caller, userId: string): boolean => caller.kind === 'user' && caller.id === userId;

/** Contact data, addresses, places of work, language: the person alone. */
export const mayReadPrivate = (caller: Caller, user: { readonly id: string }): boolean => isSelf(caller, user.id);

/** Status and roles: the person and admins. */
export const mayReadStanding = (caller: Caller, user: { readonly id: string }, callerIsAdmin: boolean): boolean => isSelf(caller, user.id) || callerIsAdmin;

/** Addresses and sessions belong to one person. */
export const mayReadOwned = (caller: Caller, row: { readonly user_id: string }): boolean => isSelf(caller, row.user_id);

import { identityOf, type Caller } from '../../platform/auth/caller.ts';

/**
 * Whose private answers are one person's: equal for the same caller with the same roles and scopes, with whatever token. Null for a caller
 * who is nobody: for such nothing private is kept.
 */
export const callerKeyOf = (caller: Caller): string | null =>
  caller.kind === 'anonymous' || caller.id === null ? null : JSON.stringify(identityOf(caller));

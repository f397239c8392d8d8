import type { Caller } from '../../platform/auth/caller.ts';

/**
 * Whose private answers are one person's: equal for the same caller with the same roles and scopes, with whatever token. Null for a caller
 * who is nobody: for such nothing private is kept.
 */
export const callerKeyOf = ({ kind, id, roles, scopes }: Caller): string | null =>
  kind === 'anonymous' || id === null ? null : JSON.stringify([kind, id, roles.toSorted(), scopes.toSorted()]);

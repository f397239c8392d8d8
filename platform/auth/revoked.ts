import type { Caller } from './caller.ts';

/** What was issued to a subject before `validAfter` is refused. */
export interface Revocation {
  readonly subject: string;
  readonly validAfter: Date;
}

export interface RecentRevocations {
  readonly revocations: readonly Revocation[];
  /** The database's time of the answer: what comes later is had with it as `since`. */
  readonly asOf: Date;
}

/** Whether the caller's credential was issued before its subject's, or its session's, were revoked. `validAfter`: milliseconds by subject. */
export const isRevokedBy = (validAfter: ReadonlyMap<string, number>, { id, issuedAt, sessionId }: Caller): boolean => {
  if (id === null || issuedAt === null) return false;
  return issuedAt * 1000 < Math.max(validAfter.get(id) ?? -Infinity, validAfter.get(sessionId ?? '') ?? -Infinity);
};

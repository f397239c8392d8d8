import { hours, later, seconds } from '../../../platform/kernel/clock.ts';

/** A client may ask again for this long, because an answer got lost or two tabs asked at once. Supabase's default. */
export const REUSE_INTERVAL_MS = seconds(10);

/** Access tokens live this long, in seconds. */
export const ACCESS_TOKEN_SECONDS = 3600;

export interface RefreshTokenState {
  /** When it was exchanged; null while it is live. */
  readonly exchangedAt: Date | null;
  /** Whether its child is still live. */
  readonly childIsLive: boolean;
}

/**
 * What presenting a refresh token leads to: the live one is exchanged; one exchanged moments ago is answered with the same child again; any
 * other has been copied, and the session ends.
 */
export const decideRefresh = ({ exchangedAt, childIsLive }: RefreshTokenState, now: Date): 'EXCHANGE' | 'REPEAT' | 'REVOKE' => {
  if (exchangedAt === null) return 'EXCHANGE';
  return childIsLive && now.getTime() - exchangedAt.getTime() <= REUSE_INTERVAL_MS ? 'REPEAT' : 'REVOKE';
};

/**
 * `iat` for a token issued now, in whole seconds. Revocation refuses `iat < notBefore`; a token issued later within the second of a revocation
 * takes the next second, so that it is good while those from before are not.
 */
export const issuedAtSecond = (now: Date, notBefore: Date | null): number =>
  Math.max(Math.floor(now.getTime() / 1000), notBefore === null ? 0 : Math.ceil(notBefore.getTime() / 1000));

/**
 * From which instant on a person's tokens are good when all issued so far must die: just after now, and after the second that tokens got which
 * were issued since an earlier revocation in this very second (see `issuedAtSecond`).
 */
export const revocationInstant = (now: Date, notBefore: Date | null): Date =>
  new Date(Math.max(now.getTime(), notBefore === null ? 0 : Math.ceil(notBefore.getTime() / 1000) * 1000) + 1);

/** The same for a session, or an API key, that has ended: nothing is ever issued to it again, so any instant beyond its tokens' life will do. */
export const sessionRevocationInstant = (now: Date): Date => later(now, hours(1));

import type { Logger } from 'pino';
import type { Caller } from '../../platform/auth/caller.ts';
import { isRevokedBy, type RecentRevocations } from '../../platform/auth/revoked.ts';

/** Answers what was revoked since an earlier answer's `asOf`; null: all that still matters. */
export type RevocationSource = (since: Date | null) => Promise<RecentRevocations>;

export interface RevocationFeedOptions {
  readonly source: RevocationSource;
  /** From one answer to the next question. Default 1 s: a revocation is known after this long. */
  readonly intervalMs?: number;
  readonly log: Logger;
  readonly now?: () => Date;
}

/** Knows who was revoked lately, for sockets that stay open. */
export interface RevocationFeed {
  /** Answers from memory. While nobody can be asked, what was known last counts. */
  readonly isRevoked: (caller: Caller) => boolean;
  close(): void;
}

/** Everything is read anew this often, which lets go of what no longer matters. */
const WHOLE_EVERY_MS = 10 * 60_000;
const COMPLAIN_EVERY_MS = 60_000;

/** Starts to follow a source at once. */
export const createRevocationFeed = ({ source, intervalMs = 1_000, log, now = () => new Date() }: RevocationFeedOptions): RevocationFeed => {
  let validAfter = new Map<string, number>();
  let since: Date | null = null;
  let wholeAt = -Infinity;
  let complainAt = -Infinity;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const read = async (): Promise<void> => {
    const at = now().getTime();
    const whole = since === null || at >= wholeAt;
    const { revocations, asOf } = await source(whole ? null : since);
    if (whole) {
      validAfter = new Map();
      wholeAt = at + WHOLE_EVERY_MS;
    }
    for (const { subject, validAfter: instant } of revocations) validAfter.set(subject, instant.getTime());
    since = asOf;
    complainAt = -Infinity;
  };

  const complain = (err: unknown): void => {
    const at = now().getTime();
    if (at < complainAt) return;
    complainAt = at + COMPLAIN_EVERY_MS;
    log.warn({ err }, 'revocations cannot be read: open sockets of whoever is revoked now stay open');
  };

  const follow = async (): Promise<void> => {
    await read().catch(complain);
    if (!closed) timer = setTimeout(() => void follow(), intervalMs).unref();
  };

  void follow();
  return {
    isRevoked: (caller) => isRevokedBy(validAfter, caller),
    close: () => {
      closed = true;
      clearTimeout(timer);
    },
  };
};

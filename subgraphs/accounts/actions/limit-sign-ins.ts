import { createHash } from 'node:crypto';
import type { Context } from '../../../platform/context/context.ts';
import { later, minutes } from '../../../platform/kernel/clock.ts';
import { addAttempts, clearAttempts, takeBackAttempt } from '../store/sign-in-attempts.ts';

/** Failed sign-ins within the window, per e-mail address and per network address. */
export const MAX_PER_EMAIL = 10;
export const MAX_PER_ADDRESS = 300;
export const WINDOW_MS = minutes(15);

const subjectOf = (kind: 'email' | 'address', value: string): Buffer => createHash('sha256').update(`${kind}:${value}`).digest();

/**
 * Counts an attempt before its password is looked at, so that attempts at the same time never exceed the limit, and in the database, so that
 * all processes share the count and a restart forgives nothing. Answers null when it is one too many, else what to call on success.
 */
export const admitSignIn = async ({ db, now }: Context, email: string, ipAddress: string | null): Promise<(() => Promise<void>) | null> => {
  const byEmail = subjectOf('email', email);
  const byAddress = subjectOf('address', ipAddress ?? 'unknown');
  const [emailAttempts, addressAttempts] = await addAttempts(db, [byEmail, byAddress], now(), later(now(), WINDOW_MS));
  if (emailAttempts! > MAX_PER_EMAIL || addressAttempts! > MAX_PER_ADDRESS) return null;
  return async () => {
    await clearAttempts(db, byEmail);
    await takeBackAttempt(db, byAddress);
  };
};

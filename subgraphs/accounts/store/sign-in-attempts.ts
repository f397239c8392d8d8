import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';

/** Counts one more attempt of each subject in its window and answers how many there are now, in the order given. Sorted inside: no deadlocks. */
export const addAttempts = async (db: Db, subjects: readonly Buffer[], now: Date, windowEndsAt: Date): Promise<number[]> => {
  const sorted = subjects.toSorted(Buffer.compare);
  const rows = await db
    .insertInto('account_sign_in_attempts')
    .values(sorted.map((subject) => ({ subject, attempts: 1, window_ends_at: windowEndsAt })))
    .onConflict((c) =>
      c.column('subject').doUpdateSet({
        attempts: sql<number>`case when account_sign_in_attempts.window_ends_at <= ${now} then 1 else account_sign_in_attempts.attempts + 1 end`,
        window_ends_at: sql<Date>`case when account_sign_in_attempts.window_ends_at <= ${now} then excluded.window_ends_at else account_sign_in_attempts.window_ends_at end`,
      }),
    )
    .returning(['subject', 'attempts'])
    .execute();
  return subjects.map((subject) => rows.find((row) => row.subject.equals(subject))!.attempts);
};

/** Forgets all attempts of a subject. */
export const clearAttempts = async (db: Db, subject: Buffer): Promise<void> => {
  await db.deleteFrom('account_sign_in_attempts').where('subject', '=', subject).execute();
};

/** Takes one attempt back. */
export const takeBackAttempt = async (db: Db, subject: Buffer): Promise<void> => {
  await db.updateTable('account_sign_in_attempts').set({ attempts: sql<number>`greatest(attempts - 1, 0)` }).where('subject', '=', subject).execute();
};

/** Removes what no longer counts. */
export const removeOldAttempts = async (db: Db, now: Date): Promise<void> => {
  await db.deleteFrom('account_sign_in_attempts').where('window_ends_at', '<=', now).execute();
};

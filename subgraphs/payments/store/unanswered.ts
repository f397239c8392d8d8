import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import { heldStates, runningStates } from '../domain/asking.ts';

export interface Unanswered {
  readonly id: string;
  /** How often the provider was asked before. */
  readonly asks: number;
}

/** Takes rows whose wait is over, oldest first, in one statement. (Materialized: a subquery that locks may be run again and find more than `limit`.) */
const claim = async (db: Db, table: 'payment_attempts' | 'payment_refunds' | 'payment_captures' | 'payment_increments' | 'payment_methods', isOpen: RawBuilder<boolean>, now: Date, waits: readonly number[], limit: number): Promise<Unanswered[]> => {
  const { rows } = await sql<Unanswered>`
    with due as materialized (
      select id, asks from ${sql.table(table)}
      where ${isOpen}
        and coalesce(asked_at, created_at) <= ${now}::timestamptz - make_interval(secs => (${waits.map((ms) => ms / 1000)}::float8[])[least(asks, ${waits.length - 1}) + 1])
      order by coalesce(asked_at, created_at) limit ${limit} for update skip locked
    )
    update ${sql.table(table)} t set asks = t.asks + 1, asked_at = ${now} from due
    where t.id = due.id returning t.id, due.asks`.execute(db);
  return rows;
};

/**
 * Attempts without an outcome whose turn it is, taken for this caller: two at the same time never get the same one. `waits[n]` is how long,
 * in milliseconds, to wait after having asked n times (the last for all that follow).
 */
export const claimUnansweredAttempts = (db: Db, now: Date, waits: readonly number[], limit: number): Promise<Unanswered[]> =>
  claim(db, 'payment_attempts', sql`status in (${sql.join(runningStates)})`, now, waits, limit);

/** The same for refunds. */
export const claimUnansweredRefunds = (db: Db, now: Date, waits: readonly number[], limit: number): Promise<Unanswered[]> =>
  claim(db, 'payment_refunds', sql`status = 'PENDING'`, now, waits, limit);

/** The same for captures; several of one attempt are asked about together. */
export const claimUnansweredCaptures = (db: Db, now: Date, waits: readonly number[], limit: number): Promise<Unanswered[]> =>
  claim(db, 'payment_captures', sql`status = 'PENDING'`, now, waits, limit);

/** The same for increments of authorisations. */
export const claimUnansweredIncrements = (db: Db, now: Date, waits: readonly number[], limit: number): Promise<Unanswered[]> =>
  claim(db, 'payment_increments', sql`status = 'PENDING'`, now, waits, limit);

/** The same for methods that are being saved, or whose owner has to agree. */
export const claimUnansweredMethods = (db: Db, now: Date, waits: readonly number[], limit: number): Promise<Unanswered[]> =>
  claim(db, 'payment_methods', sql`status in ('SAVING', 'REQUIRES_ACTION')`, now, waits, limit);

/** The same for attempts whose authorisation should be over. */
export const claimExpiredAttempts = (db: Db, now: Date, waits: readonly number[], limit: number): Promise<Unanswered[]> =>
  claim(db, 'payment_attempts', sql`status in (${sql.join(heldStates)}) and expires_at <= ${now}`, now, waits, limit);

/** The same for attempts that were given up while the provider held their money, or before it told that it does, and has not let go of it since. */
export const claimUnwantedHolds = (db: Db, now: Date, waits: readonly number[], limit: number): Promise<Unanswered[]> =>
  claim(db, 'payment_attempts', sql`status = 'FAILED' and expires_at <= ${now}`, now, waits, limit);

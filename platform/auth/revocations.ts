import { sql } from 'kysely';
import type { Clock } from '../kernel/clock.ts';
import type { Db, Trx } from '../db/database.ts';
import type { Caller } from './caller.ts';
import { isRevokedBy, type RecentRevocations } from './revoked.ts';

const MAX_AGE = 2_000;
/** Longer than any access token lives: older revocations have nothing left to revoke. */
const HORIZON = '2 days';
/** Longer than a transaction lasts: `set_at` is when one began, and it is seen when it commits. */
const OVERLAP = '60 seconds';

/** Refuses from now on what was issued to this subject before `at`. A subject is a person, a service account or one session. */
export const revokeBefore = async (trx: Trx, subject: string, at: Date): Promise<void> => {
  await sql`
    insert into platform_revocations (subject, valid_after) values (${subject}, ${at})
    on conflict (subject) do update set valid_after = greatest(platform_revocations.valid_after, excluded.valid_after), set_at = now()`.execute(trx);
};

/** The instant before which this subject's credentials are refused; null when none are. For whoever issues new ones. */
export const revokedBefore = async (db: Db, subject: string): Promise<Date | null> => {
  const row = await db.selectFrom('platform_revocations').select('valid_after').where('subject', '=', subject).executeTakeFirst();
  return row?.valid_after ?? null;
};

/** The revocations since an earlier answer's `asOf`, some of them again; null: all that still matter. One statement. */
export const recentRevocations = async (db: Db, since: Date | null): Promise<RecentRevocations> => {
  const { rows } = await sql<{ as_of: Date; subject: string | null; valid_after: Date }>`
    select now() as as_of, subject, valid_after
    from (select) one left join platform_revocations
      on set_at > greatest(${since}::timestamptz - ${OVERLAP}::interval, now() - ${HORIZON}::interval)`.execute(db);
  return {
    asOf: rows[0]!.as_of,
    revocations: rows.flatMap(({ subject, valid_after: validAfter }) => (subject === null ? [] : [{ subject, validAfter }])),
  };
};

/** Knows the recent revocations; reads them at most every 2 seconds, so a revoked token works for at most that long. */
export class Revocations {
  readonly #db: Db;
  readonly #clock: Clock;
  #validAfter = new Map<string, number>();
  #readAt = -Infinity;
  #reading: Promise<void> | null = null;

  constructor(db: Db, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  /** As `isRevokedBy`. Throws while the database is away. */
  async isRevoked(caller: Caller): Promise<boolean> {
    if (caller.id === null || caller.issuedAt === null) return false;
    const now = this.#clock.now().getTime();
    if (Math.abs(now - this.#readAt) >= MAX_AGE) await (this.#reading ??= this.#read(now).finally(() => (this.#reading = null)));
    return isRevokedBy(this.#validAfter, caller);
  }

  async #read(now: number): Promise<void> {
    const { revocations } = await recentRevocations(this.#db, null);
    this.#validAfter = new Map(revocations.map(({ subject, validAfter }) => [subject, validAfter.getTime()]));
    this.#readAt = now;
  }
}

import { sql } from 'kysely';
import type { Clock } from '../kernel/clock.ts';
import type { Db, Trx } from '../db/database.ts';
import type { Caller } from './caller.ts';

const MAX_AGE = 2_000;
/** Longer than any access token lives: older revocations have nothing left to revoke. */
const HORIZON = '2 days';

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

  /** Whether the caller's credential was issued before its subject's, or its session's, tokens were revoked. Throws while the database is away. */
  async isRevoked({ id, issuedAt, sessionId }: Caller): Promise<boolean> {
    if (id === null || issuedAt === null) return false;
    const now = this.#clock.now().getTime();
    if (Math.abs(now - this.#readAt) >= MAX_AGE) await (this.#reading ??= this.#read(now).finally(() => (this.#reading = null)));
    const validAfter = Math.max(this.#validAfter.get(id) ?? -Infinity, this.#validAfter.get(sessionId ?? '') ?? -Infinity);
    return issuedAt * 1000 < validAfter;
  }

  async #read(now: number): Promise<void> {
    const rows = await this.#db
      .selectFrom('platform_revocations')
      .select(['subject', 'valid_after'])
      .where('set_at', '>', sql<Date>`now() - ${HORIZON}::interval`)
      .execute();
    this.#validAfter = new Map(rows.map((row) => [row.subject, row.valid_after.getTime()]));
    this.#readAt = now;
  }
}

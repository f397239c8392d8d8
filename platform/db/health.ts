import { sql } from 'kysely';
import type { Db } from './database.ts';

/** A readiness check: rejects while the database does not answer. */
export const databaseCheck = (db: Db) => async (): Promise<void> => {
  try {
    await sql`select 1`.execute(db);
  } catch {
    throw new Error('the database does not answer');
  }
};

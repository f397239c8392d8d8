import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';

/** A digest of every table by its name: equal while nothing was written. */
export const digests = async (db: Db): Promise<Record<string, string>> => {
  const tables = await sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public' order by tablename`.execute(db);
  const digestOf = async ({ name }: { name: string }) => {
    const { rows } = await sql<{ digest: string }>`
      select md5(coalesce(string_agg(t::text, E'\n' order by t::text), '')) as digest from ${sql.table(name)} t`.execute(db);
    return [name, rows[0]!.digest] as const;
  };
  return Object.fromEntries(await Promise.all(tables.rows.map(digestOf)));
};

import type { Client } from 'pg';

/** Runs a query with the one column `sql` and returns its values. */
export const lines = async (client: Client, query: string, values: unknown[] = []): Promise<string[]> => {
  const { rows } = await client.query<{ sql: string }>(query, values);
  return rows.map(({ sql }) => sql);
};

/** SQL condition: the object `oid` of the catalog `catalog` was not created by an extension. */
export const notOfExtension = (catalog: string, oid: string): string =>
  `not exists (select from pg_depend d where d.classid = '${catalog}'::regclass and d.objid = ${oid} and d.deptype = 'e')`;

/** The roles behind Supabase's REST door. What they may do is part of the schema; grants to others belong to the installation. */
export const doorRoles = `'anon', 'authenticated'`;

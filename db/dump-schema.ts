import { Client } from 'pg';
import { dumpFunctions, dumpSequences, dumpTypes, dumpViews } from './schema-dump/objects.ts';
import { dumpForeignKeys, dumpTables } from './schema-dump/tables.ts';

const head = `-- The schema "public" after all migrations, made by \`npm run generate\`. Do not edit.
-- Loading it into an empty database gives the same schema again.

set check_function_bodies = false;
`;

/**
 * Describes the schema `public` as SQL text: types, sequences, functions, then each table, by name, with its columns, constraints, indexes,
 * triggers, row level security and grants, then the foreign keys and views. The text depends on the schema alone, not on how it came about.
 * (The embedded PostgreSQL comes without pg_dump.)
 */
export const dumpSchema = async (url: string): Promise<string> => {
  const client = new Client(url);
  await client.connect();
  try {
    // With an empty search path PostgreSQL writes every name in full.
    await client.query(`begin isolation level repeatable read, read only; set local search_path = ''`);
    const parts = [head, await dumpExtensions(client)];
    for (const dump of [dumpTypes, dumpSequences, dumpFunctions, dumpTables, dumpForeignKeys, dumpViews]) parts.push(await dump(client));
    await client.query('commit');
    return parts.filter(Boolean).join('\n');
  } finally {
    await client.end();
  }
};

const dumpExtensions = async (client: Client): Promise<string> => {
  const { rows } = await client.query<{ sql: string }>(`
    select case when nspname <> 'public' then format(E'create schema if not exists %I;\\n', nspname) else '' end
      || format(E'create extension if not exists %I with schema %I;\\n', extname, nspname) as sql
    from pg_extension join pg_namespace n on n.oid = extnamespace
    where extname <> 'plpgsql' order by extname collate "C"`);
  return rows.map(({ sql }) => sql).join('');
};

import { Client, DatabaseError } from 'pg';

/**
 * The role as which every process of ours works, whatever it signs in as: it reads and writes rows, and neither makes, alters, empties nor owns a
 * table. What is append-only it can neither change nor remove.
 */
export const APPLICATION_ROLE = 'plaza_app';

/** Without policies, row level security would hide every row from a role that does not own the tables. */
const createRole = `
  do $$ begin
    if to_regrole('${APPLICATION_ROLE}') is null then
      create role ${APPLICATION_ROLE} nologin bypassrls;
    end if;
  exception when duplicate_object or unique_violation then null;
  end $$`;

/** Whoever signs in as the owner of the tables may work as the role. A superuser may anyway. */
const joinRole = `
  do $$ begin
    if not pg_has_role(current_user, '${APPLICATION_ROLE}', 'SET') then
      execute format('grant ${APPLICATION_ROLE} to %I with inherit false, set true', current_user);
    end if;
  end $$`;

const grants = ['public', 'pgboss'].map(
  (schema) => `
  grant usage on schema ${schema} to ${APPLICATION_ROLE};
  grant select, insert, update, delete, maintain on all tables in schema ${schema} to ${APPLICATION_ROLE};
  grant usage, select on all sequences in schema ${schema} to ${APPLICATION_ROLE};
  alter default privileges in schema ${schema} grant select, insert, update, delete, maintain on tables to ${APPLICATION_ROLE};
  alter default privileges in schema ${schema} grant usage, select on sequences to ${APPLICATION_ROLE};`,
);

/** Functions and operators of extensions, such as likeness of words, are called by rows' readers. */
const extensions = `grant usage on schema extensions to ${APPLICATION_ROLE}`;

/** Tables that a trigger keeps append-only even for a session that replicates: their rows are beyond the application's reach by right as well. */
const revokes = `
  do $$ declare kept text; begin
    for kept in
      select distinct tgrelid::regclass::text from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where c.relnamespace = 'public'::regnamespace and t.tgname = c.relname || '_append_only' and t.tgenabled = 'A'
    loop
      execute format('revoke update, delete, truncate on %s from ${APPLICATION_ROLE}', kept);
    end loop;
  end $$`;

const INSUFFICIENT_PRIVILEGE = '42501';

/**
 * Makes the role, and gives it what it may. Repeat it after every change of the schema; it changes nothing the second time. `directUrl` signs in
 * as the owner of the tables. Throws, and says what to do, when that login may not make roles.
 */
export const grantRights = async (directUrl: string): Promise<void> => {
  const client = new Client({ connectionString: directUrl, application_name: 'plaza rights' });
  client.on('error', () => {}); // the query that is running, or the next, reports it
  await client.connect();
  try {
    for (const statement of [createRole, joinRole, 'begin', ...grants, extensions, revokes, 'commit']) await client.query(statement);
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.code !== INSUFFICIENT_PRIVILEGE) throw error;
    const advice = `Have an administrator run: create role ${APPLICATION_ROLE} nologin bypassrls; grant ${APPLICATION_ROLE} to <the login of DATABASE_DIRECT_URL> with admin true, set true;`;
    throw new Error(`The login of the migrations may not make the application's role: ${error.message}. ${advice}`, { cause: error });
  } finally {
    await client.end();
  }
};

import type { Client } from 'pg';
import { doorRoles, lines, notOfExtension } from './rows.ts';

const inPublic = `(select oid from pg_namespace where nspname = 'public')`;

/** Enums, domains and composite types. */
export const dumpTypes = async (client: Client): Promise<string> => {
  const types = await lines(client, `
    select case t.typtype
      when 'e' then format('create type public.%I as enum (%s);', typname,
        (select string_agg(quote_literal(enumlabel), ', ' order by enumsortorder) from pg_enum where enumtypid = t.oid))
      when 'd' then format('create domain public.%I as %s%s%s%s;', typname, format_type(typbasetype, typtypmod),
        ' default ' || typdefault, case when typnotnull then ' not null' end,
        (select string_agg(format(' constraint %I %s', conname, pg_get_constraintdef(oid)), '' order by conname collate "C")
         from pg_constraint where contypid = t.oid and contype = 'c'))
      else format('create type public.%I as (%s);', typname,
        (select string_agg(format('%I %s', attname, format_type(atttypid, atttypmod)), ', ' order by attnum)
         from pg_attribute where attrelid = typrelid and attnum > 0 and not attisdropped))
      end as sql
    from pg_type t left join pg_class c on c.oid = typrelid
    where typnamespace = ${inPublic} and (typtype in ('e', 'd') or typtype = 'c' and relkind = 'c')
      and ${notOfExtension('pg_type', 't.oid')}
    order by typtype = 'c', typname collate "C"`);
  return types.map((type) => `${type}\n`).join('');
};

/** Sequences of their own and those of serial columns; identity columns bring theirs along. */
export const dumpSequences = async (client: Client): Promise<string> => {
  const sequences = await lines(client, `
    select format('create sequence public.%I as %s start %s increment %s minvalue %s maxvalue %s cache %s%s;', relname,
      format_type(seqtypid, null), seqstart, seqincrement, seqmin, seqmax, seqcache, case when seqcycle then ' cycle' end) as sql
    from pg_sequence join pg_class c on c.oid = seqrelid
    where relnamespace = ${inPublic} and ${notOfExtension('pg_class', 'c.oid')}
      and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'i')
    order by relname collate "C"`);
  const grants = await lines(client, `
    select format('grant %s on sequence public.%I to %I;',
      string_agg(lower(privilege_type), ', ' order by privilege_type), relname, rolname) as sql
    from pg_class c, aclexplode(relacl) join pg_roles r on r.oid = grantee
    where relkind = 'S' and relnamespace = ${inPublic} and rolname in (${doorRoles})
    group by relname, rolname order by relname collate "C", rolname`);
  return [...sequences, ...grants].map((line) => `${line}\n`).join('');
};

/** Functions and procedures; who may call them is said when it is not the default (everybody). */
export const dumpFunctions = async (client: Client): Promise<string> => {
  const functions = await lines(client, `
    select rtrim(pg_get_functiondef(p.oid), E'\\n') || E';\\n' || coalesce((
      select string_agg(line, '' order by line) from (
        select format(E'revoke execute on routine %s from public;\\n', p.oid::regprocedure) as line
        where proacl is not null and not exists (select from aclexplode(proacl) where grantee = 0)
        union all
        select format(E'grant execute on routine %s to %I;\\n', p.oid::regprocedure, rolname)
        from aclexplode(proacl) join pg_roles r on r.oid = grantee where rolname in (${doorRoles})) acl), '') as sql
    from pg_proc p
    where pronamespace = ${inPublic} and prokind <> 'a' and ${notOfExtension('pg_proc', 'p.oid')}
    order by proname collate "C", pg_get_function_identity_arguments(p.oid) collate "C"`);
  return functions.join('\n');
};

/** Views and materialized views, in the order of their creation: one may use an earlier one. */
export const dumpViews = async (client: Client): Promise<string> => {
  const views = await lines(client, `
    select format(E'create %s public.%I%s as\\n%s\\n', case relkind when 'm' then 'materialized view' else 'view' end, relname,
        ' with (' || array_to_string(reloptions, ', ') || ')', pg_get_viewdef(c.oid))
      || coalesce((select string_agg(pg_get_indexdef(indexrelid) || E';\\n', '' order by indexrelid::regclass::text collate "C")
         from pg_index where indrelid = c.oid), '')
      || coalesce((select string_agg(format(E'grant %s on public.%I to %I;\\n', lower(privilege_type), relname, rolname), ''
           order by rolname, privilege_type)
         from aclexplode(relacl) join pg_roles r on r.oid = grantee where rolname in (${doorRoles})), '') as sql
    from pg_class c
    where relnamespace = ${inPublic} and relkind in ('v', 'm') and ${notOfExtension('pg_class', 'c.oid')}
    order by c.oid`);
  return views.join('\n');
};

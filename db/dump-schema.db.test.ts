import { expect, test } from '@jest/globals';
import { Client } from 'pg';
import { createEmptyDatabase, createTestDatabase } from '../platform/testing/database.ts';
import { dumpSchema } from './dump-schema.ts';

const schema = `
  do $$ begin if to_regrole('anon') is null then create role anon; end if; end $$;
  create extension if not exists btree_gist;
  create type mood as enum ('sad', 'it''s ok');
  create type pair as (a int, b text[]);
  create domain positive as int default 1 check (value > 0);
  create sequence tickets as bigint start 5 increment 2;
  create function touch() returns trigger language plpgsql as $f$ begin new.at := now(); return new; end $f$;
  create function twice(n int) returns int language sql immutable return n * 2;
  revoke execute on function twice(int) from public;
  create table vendors (id uuid primary key, name text collate "C" not null unique, "Odd ""Name""" mood default 'sad');
  create table orders (
    id bigint generated always as identity primary key, serial serial, vendor uuid references vendors on delete cascade,
    quantity positive not null, double int generated always as (twice(3)) stored, price numeric(10, 2) check (price >= 0),
    tags text[] not null default '{}', at timestamptz default now(), during tstzrange,
    exclude using gist (vendor with =, during with &&) where (quantity > 0), unique nulls not distinct (vendor, at) deferrable
  );
  create index orders_recent on orders (at desc) include (price) where at is not null;
  create trigger touched before update on orders for each row when (old.at is distinct from new.at) execute function touch();
  alter table orders enable row level security;
  alter table orders force row level security;
  create policy mine on orders for select to anon using (vendor is not null);
  grant select, insert on orders to anon;
  grant update (tags) on orders to anon;
  comment on table orders is 'It''s bought';
  comment on column orders.price is 'In euro';
  create table log (at timestamptz not null, line text) partition by range (at);
  create table a_log_2026 partition of log for values from ('2026-01-01Z') to ('2027-01-01Z');
  create index on log (at);
  alter table vendors add column latest bigint references orders;
  create view cheap with (security_invoker = on) as select id, price from orders where price < 1;`;

const load = async (url: string, sql: string) => {
  const client = new Client(url);
  await client.connect();
  await client.query(sql);
  await client.end();
};

test('a dump loaded into an empty database gives the same dump', async () => {
  await using original = await createEmptyDatabase();
  await load(original.url, schema);
  const dump = await dumpSchema(original.url);
  await using copy = await createEmptyDatabase();
  await load(copy.url, dump);
  expect(await dumpSchema(copy.url)).toBe(dump);
  expect(dump).toContain(`create table public.orders (
  id bigint generated always as identity not null,
  serial integer default nextval('public.orders_serial_seq'::regclass) not null,
  vendor uuid,
  quantity public.positive not null,
  double integer generated always as (public.twice(3)) stored,
  price numeric(10,2),
  tags text[] default '{}'::text[] not null,
  at timestamp with time zone default now(),
  during tstzrange,
  constraint orders_pkey PRIMARY KEY (id),
  constraint orders_price_check CHECK ((price >= (0)::numeric)),
  constraint orders_vendor_at_key UNIQUE NULLS NOT DISTINCT (vendor, at) DEFERRABLE,
  constraint orders_vendor_during_excl EXCLUDE USING gist (vendor WITH =, during WITH &&) WHERE (((quantity)::integer > 0))
);
alter table public.orders enable row level security;
alter table public.orders force row level security;
alter sequence public.orders_serial_seq owned by public.orders.serial;
CREATE INDEX orders_recent ON public.orders USING btree (at DESC) INCLUDE (price) WHERE (at IS NOT NULL);
CREATE TRIGGER touched BEFORE UPDATE ON public.orders FOR EACH ROW WHEN ((old.at IS DISTINCT FROM new.at)) EXECUTE FUNCTION public.touch();
create policy mine on public.orders as permissive for select to anon using ((vendor IS NOT NULL));
grant insert, select, update (tags) on public.orders to anon;
comment on table public.orders is 'It''s bought';
comment on column public.orders.price is 'In euro';
`);
});

test('the schema of Plaza can be dumped and loaded', async () => {
  await using original = await createTestDatabase();
  const dump = await dumpSchema(original.url);
  await using copy = await createEmptyDatabase();
  await load(copy.url, dump);
  expect(await dumpSchema(copy.url)).toBe(dump);
});

-- What every subgraph shares: the event log, durable consumers, idempotency keys, state history, revocations.

-- Supabase has these roles; elsewhere they are made so that the same grants and tests hold everywhere.
do $$
begin
  if not exists (select from pg_roles where rolname = 'anon') then create role anon nologin; end if;
  if not exists (select from pg_roles where rolname = 'authenticated') then create role authenticated nologin; end if;
exception when duplicate_object or unique_violation then null;
end $$;

-- Supabase grants both roles everything in schema public by default and leaves the rest to row level security. We close both doors.
revoke all on schema public from anon, authenticated;
alter default privileges in schema public revoke all on tables from anon, authenticated;
alter default privileges in schema public revoke all on sequences from anon, authenticated;
alter default privileges in schema public revoke all on functions from anon, authenticated, public;

-- The one log. Read in (xid, id) order below pg_snapshot_xmin: a plain id cursor loses events that commit out of order.
create table platform_events (
  id bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  topic text not null,
  key text not null,
  payload jsonb not null,
  at timestamptz not null default now()
);
create index platform_events_position on platform_events (xid, id);
create index platform_events_key on platform_events (key, topic, xid, id);
create index platform_events_at on platform_events using brin (at);
alter table platform_events enable row level security;

-- Who gets a job for each event of a topic.
create table platform_event_consumers (
  topic text not null,
  consumer text not null,
  primary key (topic, consumer)
);
alter table platform_event_consumers enable row level security;

-- Which event each consumer has handled: handlers run at least once, their effects once.
create table platform_inbox (
  consumer text not null,
  event_id bigint not null,
  handled_at timestamptz not null default now(),
  primary key (consumer, event_id)
);
create index platform_inbox_handled_at on platform_inbox using brin (handled_at);
alter table platform_inbox enable row level security;

create table platform_idempotency_keys (
  caller text not null,
  operation text not null,
  key text not null check (length(key) between 1 and 255),
  request_hash text not null,
  answer jsonb,
  created_at timestamptz not null default now(),
  primary key (caller, operation, key)
);
create index platform_idempotency_keys_created_at on platform_idempotency_keys using brin (created_at);
alter table platform_idempotency_keys enable row level security;

-- Every move of every state machine.
create table platform_transitions (
  id bigint generated always as identity primary key,
  entity text not null,
  entity_id uuid not null,
  event text not null,
  from_state text not null,
  to_state text not null,
  caller_kind text not null,
  caller_id text,
  reason text,
  at timestamptz not null
);
create index platform_transitions_entity on platform_transitions (entity_id, id);
alter table platform_transitions enable row level security;

-- Credentials issued to a subject before this instant are no longer good.
create table platform_revocations (
  subject text primary key,
  valid_after timestamptz not null,
  set_at timestamptz not null default now()
);
create index platform_revocations_set_at on platform_revocations (set_at);
alter table platform_revocations enable row level security;

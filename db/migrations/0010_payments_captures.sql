-- Payments: what else is paid for, captures by hand, saved methods and charges without their owner at the screen.

-- A subject is paid for once: of an advertiser's account and a wallet it is one top-up.
alter table payment_intents drop constraint payment_intents_subject_type_check;
alter table payment_intents add constraint payment_intents_subject_type_check
  check (subject_type in ('ORDER_GROUP', 'BOOKING', 'RIDE', 'AD_ACCOUNT', 'WALLET_TOP_UP'));

-- Saved methods -----------------------------------------------------------------------------------------------------------------

-- What a provider calls a person.
create table payment_customers (
  user_id uuid not null,
  provider text not null,
  reference text not null check (length(reference) between 1 and 255),
  created_at timestamptz not null,
  primary key (user_id, provider)
);
alter table payment_customers enable row level security;

-- `token` is what the person gave us, `reference` what the provider keeps it as. `setup` names the provider's own procedure, if it has one.
create table payment_methods (
  id uuid primary key,
  user_id uuid not null,
  provider text not null,
  token text not null check (length(token) between 1 and 255),
  return_url text check (length(return_url) <= 2000),
  reference text check (length(reference) between 1 and 255),
  setup text check (length(setup) between 1 and 255),
  brand text,
  last4 text,
  expires_month integer check (expires_month between 1 and 12),
  expires_year integer check (expires_year between 2000 and 2200),
  status text not null check (status in ('SAVING', 'REQUIRES_ACTION', 'ACTIVE', 'FAILED', 'REMOVED')),
  failure_reason text,
  next_action_url text check (length(next_action_url) <= 5000),
  wants_default boolean not null default false,
  is_default boolean not null default false,
  asks integer not null default 0 check (asks >= 0),
  asked_at timestamptz,
  created_at timestamptz not null,
  check (status not in ('REQUIRES_ACTION', 'ACTIVE') or (reference is not null and brand is not null)),
  check (not is_default or status = 'ACTIVE'),
  unique (id, user_id)
);
create index payment_methods_user on payment_methods (user_id, created_at desc, id desc);
create unique index payment_methods_default on payment_methods (user_id) where is_default;
create index payment_methods_to_ask on payment_methods ((coalesce(asked_at, created_at))) where status in ('SAVING', 'REQUIRES_ACTION');
alter table payment_methods enable row level security;

-- At most ten of a person's methods count, whoever writes: two at a time queue on the person.
create function payments_limit_methods() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('payment_methods:' || new.user_id, 0));
  if (select count(*) from payment_methods where user_id = new.user_id and status not in ('FAILED', 'REMOVED')) >= 10 then
    raise exception 'user % has ten payment methods', new.user_id using errcode = 'check_violation', constraint = 'payment_methods_at_most_ten';
  end if;
  return new;
end $$;
create trigger payment_methods_at_most_ten before insert on payment_methods for each row execute function payments_limit_methods();

-- Captures ----------------------------------------------------------------------------------------------------------------------

alter table payment_intents drop constraint payment_intents_status_check;
alter table payment_intents
  add constraint payment_intents_status_check check (status in ('REQUIRES_PAYMENT_METHOD', 'REQUIRES_ACTION', 'PROCESSING', 'REQUIRES_CAPTURE', 'SUCCEEDED', 'CANCELED')),
  add column capture text not null default 'AUTOMATIC' check (capture in ('AUTOMATIC', 'MANUAL')),
  add column captured bigint not null default 0,
  add constraint payment_intents_captured check (captured between 0 and amount);
create index payment_intents_created on payment_intents (created_at desc, id desc);
create index payment_intents_currency on payment_intents (currency, created_at);
create index payment_refunds_created on payment_refunds (created_at desc, id desc);

-- The states of an attempt lie on a line: STARTED, AUTHENTICATION_PENDING, PENDING, AUTHORIZED, PARTIALLY_CHARGED, FAILED, VOIDED, EXPIRED, CHARGED.
-- `captured` and `capturing` follow from its captures by a trigger: together never more than what was authorised, whoever writes.
-- `expires_at` is when the provider is asked whether it still holds the money, or told to let go of it if nobody wants it any more (FAILED).
alter table payment_attempts drop constraint payment_attempts_status_check;
alter table payment_attempts
  add constraint payment_attempts_status_check check (status in
    ('STARTED', 'AUTHENTICATION_PENDING', 'PENDING', 'AUTHORIZED', 'PARTIALLY_CHARGED', 'FAILED', 'VOIDED', 'EXPIRED', 'CHARGED')),
  add column amount bigint,
  add column captured bigint not null default 0 check (captured >= 0),
  add column capturing bigint not null default 0 check (capturing >= 0),
  add column authorized_at timestamptz,
  add column expires_at timestamptz,
  add column off_session boolean not null default false,
  add column saved_method_id uuid references payment_methods (id),
  add constraint payment_attempts_authorized check (status not in ('AUTHORIZED', 'PARTIALLY_CHARGED') or (authorized_at is not null and expires_at is not null)),
  add constraint payment_attempts_no_more_than_authorized check (captured + capturing <= amount);
update payment_attempts a set amount = i.amount from payment_intents i where i.id = a.intent_id;
alter table payment_attempts alter column amount set not null, add constraint payment_attempts_amount_check check (amount > 0);
drop index payment_attempts_one_running;
create unique index payment_attempts_one_live on payment_attempts (intent_id)
  where status in ('STARTED', 'AUTHENTICATION_PENDING', 'PENDING', 'AUTHORIZED', 'PARTIALLY_CHARGED');
create index payment_attempts_to_expire on payment_attempts (expires_at) where status in ('AUTHORIZED', 'PARTIALLY_CHARGED', 'FAILED');
create index payment_attempts_declined on payment_attempts (created_at) where failure_reason is not null;

-- `captured` and `capturing` follow from the captures too.
alter table payment_splits
  add column captured bigint not null default 0,
  add column capturing bigint not null default 0,
  add constraint payment_splits_no_more_than_authorized check (captured >= 0 and capturing >= 0 and captured + capturing <= amount),
  add constraint payment_splits_canceled_nothing check (canceled_at is null or captured = 0);

-- Money taken of an attempt. AUTOMATIC: with the charge, under the attempt's own id. REQUESTED: we asked. FOUND: the provider has taken it
-- without our asking. `pays` is false of a charge that nobody wanted any more. They are sent to the provider one after the other (`ordinal`);
-- `sends` counts how often, and nobody else sends it until `leased_until`. Amount zero and final only gives back the rest.
create table payment_captures (
  id uuid primary key,
  intent_id uuid not null,
  attempt_id uuid not null,
  ordinal integer not null check (ordinal > 0),
  kind text not null check (kind in ('AUTOMATIC', 'REQUESTED', 'FOUND')),
  pays boolean not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  amount bigint not null check (amount > 0 or (amount = 0 and final)),
  final boolean not null,
  status text not null check (status in ('PENDING', 'SUCCEEDED', 'FAILED')),
  failure_reason text,
  sends integer not null default 0 check (sends >= 0),
  leased_until timestamptz,
  asks integer not null default 0 check (asks >= 0),
  asked_at timestamptz,
  created_at timestamptz not null,
  settled_at timestamptz,
  foreign key (attempt_id, intent_id) references payment_attempts (id, intent_id),
  unique (attempt_id, ordinal),
  check (status <> 'PENDING' or settled_at is null),
  check (kind = 'REQUESTED' or status = 'SUCCEEDED')
);
create index payment_captures_intent on payment_captures (intent_id, ordinal);
create index payment_captures_taken on payment_captures (currency, settled_at) where status = 'SUCCEEDED' and pays;
create index payment_captures_to_ask on payment_captures ((coalesce(asked_at, created_at))) where status = 'PENDING';
-- After the last one there is no other.
create unique index payment_captures_one_final on payment_captures (attempt_id) where final and status <> 'FAILED';
alter table payment_captures enable row level security;

-- Of which splits a capture takes how much. None where the subject has no payees, or nobody wanted the charge.
create table payment_capture_splits (
  capture_id uuid not null references payment_captures (id),
  split_id uuid not null references payment_splits (id),
  amount bigint not null check (amount > 0),
  primary key (capture_id, split_id)
);
create index payment_capture_splits_split on payment_capture_splits (split_id);
alter table payment_capture_splits enable row level security;
create trigger payment_capture_splits_append_only before update or delete on payment_capture_splits for each row execute function payments_refuse_change();
create trigger payment_capture_splits_no_truncate before truncate on payment_capture_splits for each statement execute function payments_refuse_change();

create function payments_count_capture() returns trigger language plpgsql as $$
declare
  taking bigint := case when new.status = 'PENDING' then new.amount else 0 end;
  taken bigint := case when new.status = 'SUCCEEDED' then new.amount else 0 end;
begin
  if tg_op = 'UPDATE' then
    if (old.attempt_id, old.amount, old.final, old.pays, old.kind, old.ordinal) is distinct from (new.attempt_id, new.amount, new.final, new.pays, new.kind, new.ordinal)
      or old.status <> 'PENDING' and old.status <> new.status then
      raise exception 'capture % is settled, or it is another one', old.id using errcode = 'restrict_violation';
    end if;
    if old.status = new.status then
      return null;
    end if;
    taking := -new.amount;
  end if;
  update payment_attempts set capturing = capturing + taking, captured = captured + taken where id = new.attempt_id;
  if new.pays and taken > 0 then
    update payment_intents set captured = captured + taken where id = new.intent_id;
  end if;
  if tg_op = 'UPDATE' then
    update payment_splits s set capturing = s.capturing - p.amount, captured = s.captured + case when new.status = 'SUCCEEDED' then p.amount else 0 end
    from payment_capture_splits p where p.capture_id = new.id and s.id = p.split_id;
  end if;
  return null;
end $$;
create trigger payment_captures_count after insert or update on payment_captures for each row execute function payments_count_capture();
create trigger payment_captures_no_delete before delete on payment_captures for each row execute function payments_refuse_change();
create trigger payment_captures_no_truncate before truncate on payment_captures for each statement execute function payments_refuse_change();

create function payments_count_capture_split() returns trigger language plpgsql as $$
begin
  update payment_splits s
  set capturing = s.capturing + case when c.status = 'PENDING' then new.amount else 0 end, captured = s.captured + case when c.status = 'SUCCEEDED' then new.amount else 0 end
  from payment_captures c where c.id = new.capture_id and s.id = new.split_id and s.intent_id = c.intent_id and c.pays;
  if not found then
    raise exception 'capture % does not take from split %', new.capture_id, new.split_id using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger payment_capture_splits_count after insert on payment_capture_splits for each row execute function payments_count_capture_split();

-- A session that replicates does not get around them, and the application has no right to change what a capture took of which split.
alter table payment_capture_splits
  enable always trigger payment_capture_splits_append_only,
  enable always trigger payment_capture_splits_no_truncate,
  enable always trigger payment_capture_splits_count;
alter table payment_captures
  enable always trigger payment_captures_count,
  enable always trigger payment_captures_no_delete,
  enable always trigger payment_captures_no_truncate;

insert into payment_captures (id, intent_id, attempt_id, ordinal, kind, pays, currency, amount, final, status, created_at, settled_at)
select a.id, i.id, a.id, 1, 'AUTOMATIC', a.id = i.charged_attempt_id, i.currency, i.amount, true, 'SUCCEEDED', t.at, t.at
from payment_attempts a join payment_intents i on i.id = a.intent_id join ledger_transactions t on t.reference = 'capture:' || a.id where a.status = 'CHARGED';
insert into payment_capture_splits (capture_id, split_id, amount)
select i.charged_attempt_id, s.id, s.amount from payment_intents i join payment_splits s on s.intent_id = i.id where i.status = 'SUCCEEDED';

alter table payment_splits add constraint payment_splits_refunded_captured check (refunded <= captured);

-- What was authorised and never captured is taken back of each line like a refund, once, and moves no money.
alter table commission_reversals alter column refund_id drop not null;
create unique index commission_reversals_not_captured on commission_reversals (line_id) where refund_id is null;

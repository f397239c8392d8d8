-- Payments: authorisations that are increased while a bank holds them.

-- A provider is asked to hold `amount` in all, where it holds `previous`. `sends` counts how often it was asked. What it grants is one thing more that
-- the payee of the payment's only split sells: attempt, payment and split grow, and a frozen line with this row's id as its reference is added.
create table payment_increments (
  id uuid primary key,
  intent_id uuid not null,
  attempt_id uuid not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  previous bigint not null check (previous > 0),
  amount bigint not null,
  status text not null check (status in ('PENDING', 'SUCCEEDED', 'FAILED')),
  failure_reason text,
  sends integer not null default 0 check (sends >= 0),
  asks integer not null default 0 check (asks >= 0),
  asked_at timestamptz,
  created_at timestamptz not null,
  settled_at timestamptz,
  foreign key (attempt_id, intent_id) references payment_attempts (id, intent_id),
  check (amount > previous),
  check (status <> 'PENDING' or settled_at is null)
);
create index payment_increments_intent on payment_increments (intent_id, created_at);
create index payment_increments_attempt on payment_increments (attempt_id, created_at);
create index payment_increments_to_ask on payment_increments ((coalesce(asked_at, created_at))) where status = 'PENDING';
-- One at a time: the next one begins with what the bank holds then.
create unique index payment_increments_one_pending on payment_increments (attempt_id) where status = 'PENDING';
alter table payment_increments enable row level security;

-- What was asked for stays, and its outcome.
create function payments_keep_increment() returns trigger language plpgsql as $$
begin
  if (old.id, old.intent_id, old.attempt_id, old.currency, old.previous, old.amount, old.created_at)
    is distinct from (new.id, new.intent_id, new.attempt_id, new.currency, new.previous, new.amount, new.created_at)
    or old.status <> 'PENDING' and old.status <> new.status then
    raise exception 'increment % is settled, or it is another one', old.id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger payment_increments_keep before update on payment_increments for each row execute function payments_keep_increment();
create trigger payment_increments_no_delete before delete on payment_increments for each row execute function payments_refuse_change();
create trigger payment_increments_no_truncate before truncate on payment_increments for each statement execute function payments_refuse_change();
alter table payment_increments
  enable always trigger payment_increments_keep,
  enable always trigger payment_increments_no_delete,
  enable always trigger payment_increments_no_truncate;

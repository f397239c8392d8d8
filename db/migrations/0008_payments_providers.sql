-- Payments: charges with extra steps, asking a provider about what has no outcome yet, and the simulator's books in full.

alter table payment_intents drop constraint payment_intents_status_check;
alter table payment_intents add constraint payment_intents_status_check
  check (status in ('REQUIRES_PAYMENT_METHOD', 'REQUIRES_ACTION', 'PROCESSING', 'SUCCEEDED', 'CANCELED'));

-- The states of an attempt lie on a line: STARTED, AUTHENTICATION_PENDING, PENDING, FAILED, CHARGED. News only ever moves it forward.
-- `asks` counts how often the sweeper asked the provider, `asked_at` when it did last.
alter table payment_attempts drop constraint payment_attempts_status_check;
alter table payment_attempts
  add constraint payment_attempts_status_check check (status in ('STARTED', 'AUTHENTICATION_PENDING', 'PENDING', 'CHARGED', 'FAILED')),
  add column return_url text check (length(return_url) <= 2000),
  add column next_action_url text check (length(next_action_url) <= 5000),
  add column asks integer not null default 0 check (asks >= 0),
  add column asked_at timestamptz,
  add constraint payment_attempts_action check (status <> 'AUTHENTICATION_PENDING' or next_action_url is not null);
drop index payment_attempts_one_running;
create unique index payment_attempts_one_running on payment_attempts (intent_id) where status in ('STARTED', 'AUTHENTICATION_PENDING', 'PENDING');
create index payment_attempts_to_ask on payment_attempts ((coalesce(asked_at, created_at))) where status in ('STARTED', 'AUTHENTICATION_PENDING', 'PENDING');

alter table payment_refunds
  add column asks integer not null default 0 check (asks >= 0),
  add column asked_at timestamptz;
create index payment_refunds_to_ask on payment_refunds ((coalesce(asked_at, created_at))) where status = 'PENDING';

-- The simulator. A charge is OPEN until it is confirmed (no outcome, no challenge), then waits for its challenge or for `decides_at`.
-- `charge_id` is the charge that a capture or refund belongs to; `reference` is Plaza's id for the row.
alter table payment_simulator_charges drop constraint payment_simulator_charges_kind_check;
alter table payment_simulator_charges alter column method drop not null;
alter table payment_simulator_charges
  add constraint payment_simulator_charges_kind_check check (kind in ('CHARGE', 'CAPTURE', 'REFUND', 'TRANSFER')),
  add column charge_id uuid references payment_simulator_charges (id),
  add column capture text not null default 'AUTOMATIC' check (capture in ('AUTOMATIC', 'MANUAL')),
  add column outcome text check (outcome in ('SUCCEEDED', 'AUTHORIZED', 'FAILED', 'CANCELED')),
  add column reason text,
  add column decides_at timestamptz,
  add column challenge text unique,
  add column return_url text,
  add column off_session boolean not null default false,
  add column destination text,
  add constraint payment_simulator_charges_decided check ((outcome is null) = (decides_at is null)),
  add constraint payment_simulator_charges_parent check ((charge_id is not null) = (kind = 'CAPTURE') or kind = 'REFUND');
update payment_simulator_charges set decides_at = created_at,
  outcome = case when method = 'sim_card_declined' or (kind = 'REFUND' and method = 'sim_card_refund_fails') then 'FAILED' else 'SUCCEEDED' end;
create index payment_simulator_charges_charge on payment_simulator_charges (charge_id);
create index payment_simulator_charges_settled on payment_simulator_charges (decides_at) where outcome = 'SUCCEEDED';

-- Methods that payers had the simulator keep.
create table payment_simulator_methods (
  id uuid primary key,
  idempotency_key text not null unique,
  customer text not null,
  method text not null,
  created_at timestamptz not null,
  removed_at timestamptz
);
alter table payment_simulator_methods enable row level security;

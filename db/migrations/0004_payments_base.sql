-- Payments: a double-entry ledger, commission, payment intents with attempts, splits and refunds, the webhook inbox, the simulator.

create function payments_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: correct it by a new row', tg_table_name using errcode = 'restrict_violation';
end $$;

-- Ledger ------------------------------------------------------------------------------------------------------------------------

-- `min_balance` null: no limit, and no balance row that writers would queue for; the balance is the sum of the entries.
create table ledger_accounts (
  id uuid primary key,
  code text not null check (code ~ '^[a-z0-9_-]+(:[a-z0-9_-]+)*$' and length(code) <= 200),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  kind text not null check (kind in ('CLEARING', 'ESCROW', 'VENDOR_PENDING', 'VENDOR_AVAILABLE', 'REVENUE', 'TAX', 'SUSPENSE')),
  min_balance bigint,
  created_at timestamptz not null default now(),
  unique (code, currency),
  unique (id, currency),
  unique (id, min_balance)
);
alter table ledger_accounts enable row level security;

-- The running balance of accounts with a limit, and of no others. The check holds at every isolation level.
create table ledger_balances (
  account_id uuid primary key,
  min_balance bigint not null,
  balance bigint not null default 0,
  foreign key (account_id, min_balance) references ledger_accounts (id, min_balance),
  check (balance >= min_balance)
);
alter table ledger_balances enable row level security;

-- `reference` makes a posting happen once. `entry_count` seals it: no entry can be added later.
create table ledger_transactions (
  id uuid primary key,
  reference text not null unique check (length(reference) between 1 and 255),
  kind text not null check (kind in ('CAPTURE', 'RELEASE', 'REFUND', 'REFUND_FAILED', 'TRANSFER')),
  entry_count integer not null check (entry_count >= 2),
  at timestamptz not null
);
create index ledger_transactions_at on ledger_transactions (at);
alter table ledger_transactions enable row level security;

-- `amount` is negative where money leaves an account and positive where it arrives.
create table ledger_entries (
  id bigint generated always as identity primary key,
  transaction_id uuid not null references ledger_transactions (id),
  account_id uuid not null,
  currency text not null,
  amount bigint not null check (amount <> 0),
  foreign key (account_id, currency) references ledger_accounts (id, currency)
);
create index ledger_entries_transaction on ledger_entries (transaction_id);
create index ledger_entries_account on ledger_entries (account_id) include (amount, transaction_id);
alter table ledger_entries enable row level security;

create trigger ledger_transactions_append_only before update or delete on ledger_transactions for each row execute function payments_refuse_change();
create trigger ledger_transactions_no_truncate before truncate on ledger_transactions for each statement execute function payments_refuse_change();
create trigger ledger_entries_append_only before update or delete on ledger_entries for each row execute function payments_refuse_change();
create trigger ledger_entries_no_truncate before truncate on ledger_entries for each statement execute function payments_refuse_change();

-- Checks, when the writer commits, the transaction whose id is in the column that the trigger names.
create function payments_check_balanced() returns trigger language plpgsql as $$
declare
  checked uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
  wanted integer := (select entry_count from ledger_transactions where id = checked);
  found integer := (select count(*) from ledger_entries where transaction_id = checked);
begin
  if found <> wanted then
    raise exception 'ledger transaction % has % entries, not %', checked, found, wanted using errcode = 'check_violation';
  end if;
  if exists (select from ledger_entries where transaction_id = checked group by currency having sum(amount) <> 0) then
    raise exception 'ledger transaction % does not balance', checked using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger ledger_transactions_balanced after insert on ledger_transactions deferrable initially deferred
  for each row execute function payments_check_balanced('id');
create constraint trigger ledger_entries_balanced after insert on ledger_entries deferrable initially deferred
  for each row execute function payments_check_balanced('transaction_id');

-- Commission --------------------------------------------------------------------------------------------------------------------

-- The first enabled rule in order of (position, id) that fits payee and currency applies. Amounts in minor units need a currency.
create table commission_rates (
  id uuid primary key,
  name text not null check (length(name) between 1 and 100),
  position integer not null check (position between 0 and 1000000),
  enabled boolean not null default true,
  payee_id uuid,
  currency text check (currency ~ '^[A-Z]{3}$'),
  basis_points integer not null check (basis_points between 0 and 10000),
  fixed bigint not null default 0 check (fixed >= 0),
  min bigint check (min >= 0),
  max bigint check (max >= 0),
  tax_basis_points integer not null default 0 check (tax_basis_points between 0 and 10000),
  updated_at timestamptz not null default now(),
  check (min <= max),
  check (currency is not null or (fixed = 0 and min is null and max is null))
);
create index commission_rates_order on commission_rates (position, id) where enabled;
alter table commission_rates enable row level security;

-- Payments ----------------------------------------------------------------------------------------------------------------------

create table payment_intents (
  id uuid primary key,
  subject_type text not null check (subject_type in ('ORDER_GROUP')),
  subject_id uuid not null,
  payer_id uuid not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  amount bigint not null check (amount > 0),
  client_secret text not null unique,
  status text not null check (status in ('REQUIRES_PAYMENT_METHOD', 'PROCESSING', 'SUCCEEDED', 'CANCELED')),
  charged_attempt_id uuid,
  created_at timestamptz not null,
  succeeded_at timestamptz,
  check (status <> 'SUCCEEDED' or (charged_attempt_id is not null and succeeded_at is not null))
);
-- One intent per subject that is open or has succeeded: a subject is never paid for twice.
create unique index payment_intents_one_per_subject on payment_intents (subject_type, subject_id) where status <> 'CANCELED';
create index payment_intents_subject on payment_intents (subject_id, created_at desc, id desc);
create index payment_intents_payer on payment_intents (payer_id, created_at desc, id desc);
alter table payment_intents enable row level security;

-- One try to charge. CHARGED is final; a late success overrules FAILED, because the money has moved.
create table payment_attempts (
  id uuid primary key,
  intent_id uuid not null references payment_intents (id),
  method text not null,
  provider text not null,
  provider_reference text,
  status text not null check (status in ('STARTED', 'CHARGED', 'FAILED')),
  failure_reason text,
  created_at timestamptz not null,
  unique (provider, provider_reference),
  unique (id, intent_id)
);
create unique index payment_attempts_one_running on payment_attempts (intent_id) where status = 'STARTED';
create index payment_attempts_intent on payment_attempts (intent_id, created_at desc, id desc);
alter table payment_attempts enable row level security;

alter table payment_intents add foreign key (charged_attempt_id, id) references payment_attempts (id, intent_id);

-- What one payee gets of an intent. Commission is frozen when the payment is opened.
create table payment_splits (
  id uuid primary key,
  intent_id uuid not null references payment_intents (id),
  reference uuid not null,
  payee_id uuid not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  amount bigint not null check (amount > 0),
  commission bigint not null check (commission >= 0),
  tax bigint not null check (tax >= 0),
  net bigint not null check (net >= 0),
  refunded bigint not null default 0 check (refunded between 0 and amount),
  released_at timestamptz,
  canceled_at timestamptz,
  check (amount = commission + tax + net),
  check (canceled_at is null or (refunded = 0 and released_at is null))
);
create unique index payment_splits_reference on payment_splits (reference) where canceled_at is null;
create index payment_splits_intent on payment_splits (intent_id);
create index payment_splits_payee on payment_splits (payee_id, currency);
alter table payment_splits enable row level security;

-- The rule behind a split's commission as it was then: later changes of rates do not touch it.
create table commission_lines (
  split_id uuid primary key references payment_splits (id),
  rate_id uuid,
  basis_points integer not null,
  fixed bigint not null,
  min bigint,
  max bigint,
  tax_basis_points integer not null,
  commission bigint not null,
  tax bigint not null
);
alter table commission_lines enable row level security;
create trigger commission_lines_append_only before update or delete on commission_lines for each row execute function payments_refuse_change();
create trigger commission_lines_no_truncate before truncate on commission_lines for each statement execute function payments_refuse_change();

-- Money on its way back to the payer. Without a split it returns a charge that nobody wanted any more.
create table payment_refunds (
  id uuid primary key,
  intent_id uuid not null,
  attempt_id uuid not null,
  split_id uuid references payment_splits (id),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  amount bigint not null check (amount > 0),
  commission bigint not null default 0 check (commission >= 0),
  tax bigint not null default 0 check (tax >= 0),
  net bigint not null check (net >= 0),
  reason text not null check (length(reason) between 1 and 500),
  status text not null check (status in ('PENDING', 'SUCCEEDED', 'FAILED')),
  provider_reference text,
  created_at timestamptz not null,
  foreign key (attempt_id, intent_id) references payment_attempts (id, intent_id),
  check (amount = commission + tax + net)
);
create index payment_refunds_intent on payment_refunds (intent_id, created_at desc, id desc);
create index payment_refunds_split on payment_refunds (split_id);
create unique index payment_refunds_unwanted on payment_refunds (attempt_id) where split_id is null;
alter table payment_refunds enable row level security;

-- Every genuine webhook as it came, once. `outcome` says what it did; UNMATCHED waits for a person.
create table payment_webhook_events (
  id uuid primary key,
  provider text not null,
  event_id text not null check (length(event_id) between 1 and 255),
  type text not null,
  body text not null,
  outcome text not null check (outcome in ('APPLIED', 'IGNORED', 'UNMATCHED')),
  received_at timestamptz not null,
  unique (provider, event_id)
);
create index payment_webhook_events_unmatched on payment_webhook_events (received_at) where outcome = 'UNMATCHED';
alter table payment_webhook_events enable row level security;

-- The simulator's own books: what a payment provider would keep on its side.
create table payment_simulator_charges (
  id uuid primary key,
  idempotency_key text not null unique,
  kind text not null check (kind in ('CHARGE', 'REFUND')),
  reference uuid not null,
  method text not null,
  currency text not null,
  amount bigint not null check (amount > 0),
  created_at timestamptz not null
);
alter table payment_simulator_charges enable row level security;

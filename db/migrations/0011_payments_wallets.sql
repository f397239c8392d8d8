-- Payments: wallets (transfers between people and their limits, refunds from and to a wallet), velocity rules against fraud, payments in review.

-- Wallets -------------------------------------------------------------------------------------------------------------------------

-- A wallet is the ledger's account `user:<id>:wallet` in one currency: its limit of zero and its locked balance row are there already.

-- What a person may send to others, in minor units: at a time, and within 24 hours. A currency without a row cannot be sent.
create table payment_wallet_limits (
  currency text primary key check (currency ~ '^[A-Z]{3}$'),
  per_transfer bigint not null check (per_transfer between 0 and 1000000000000),
  per_day bigint not null check (per_day between 0 and 1000000000000),
  updated_at timestamptz not null default now(),
  updated_by uuid,
  check (per_transfer <= per_day)
);
alter table payment_wallet_limits enable row level security;

-- About 2,000 euros at a time and 5,000 a day, in round figures.
insert into payment_wallet_limits (currency, per_transfer, per_day)
select currency, per_transfer * power(10::numeric, places), per_day * power(10::numeric, places)
from (values
  (2, 2000, 5000, array['AUD', 'CAD', 'CHF', 'EUR', 'GBP', 'NZD', 'SGD', 'USD']),
  (2, 10000, 25000, array['AED', 'BRL', 'ILS', 'MYR', 'PLN', 'QAR', 'RON', 'SAR']),
  (2, 15000, 40000, array['CNY', 'DKK', 'HKD', 'MAD', 'NOK', 'SEK']),
  (2, 40000, 100000, array['CZK', 'MXN', 'ZAR', 'TRY', 'TWD', 'THB', 'UAH', 'EGP']),
  (2, 100000, 250000, array['INR', 'PHP']),
  (2, 250000, 600000, array['KES', 'PKR']),
  (2, 800000, 2000000, array['HUF']),
  (2, 3000000, 8000000, array['NGN', 'TZS']),
  (2, 8000000, 20000000, array['COP']),
  (2, 30000000, 80000000, array['IDR']),
  (0, 300000, 800000, array['JPY']),
  (0, 2000000, 5000000, array['CLP']),
  (0, 3000000, 7500000, array['KRW']),
  (0, 8000000, 20000000, array['UGX']),
  (0, 50000000, 130000000, array['VND']),
  (3, 700, 1800, array['BHD', 'JOD', 'KWD', 'OMR']),
  (3, 7000, 17000, array['TND']),
  (4, 50, 125, array['CLF']),
  (4, 50000, 125000, array['UYW'])
) as figures(places, per_transfer, per_day, currencies), unnest(currencies) as currency;

-- Money that one person sent another. In the ledger as `wallet-transfer:<id>`.
create table payment_wallet_transfers (
  id uuid primary key,
  from_user uuid not null,
  to_user uuid not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  amount bigint not null check (amount between 1 and 1000000000000),
  note text check (length(note) between 1 and 200),
  created_at timestamptz not null,
  check (from_user <> to_user)
);
create index payment_wallet_transfers_sent on payment_wallet_transfers (from_user, currency, created_at) include (amount);
alter table payment_wallet_transfers enable row level security;
create trigger payment_wallet_transfers_append_only before update or delete on payment_wallet_transfers for each row execute function payments_refuse_change();
create trigger payment_wallet_transfers_no_truncate before truncate on payment_wallet_transfers for each statement execute function payments_refuse_change();

-- `destination` WALLET: the money stays with us, in the payer's wallet, and no provider is asked. `from_wallet`: it takes back a top-up.
alter table payment_refunds
  add column destination text not null default 'PROVIDER' check (destination in ('PROVIDER', 'WALLET')),
  add column from_wallet boolean not null default false,
  add constraint payment_refunds_from_wallet check (not from_wallet or (split_id is null and destination = 'PROVIDER'));
drop index payment_refunds_unwanted;
create unique index payment_refunds_unwanted on payment_refunds (attempt_id) where split_id is null and not from_wallet;

-- Velocity ------------------------------------------------------------------------------------------------------------------------

-- At most `max` (tries, declined tries, different methods, or minor units of `currency`) in any `window_seconds`, for each payer or each saved
-- method. `operations` null: in all.
create table payment_velocity_rules (
  id uuid primary key,
  version integer not null default 1,
  name text not null unique check (length(name) between 1 and 100),
  measure text not null check (measure in ('ATTEMPTS', 'DECLINES', 'METHODS', 'AMOUNT')),
  per text not null check (per in ('PAYER', 'SAVED_METHOD')),
  operations text[] check (cardinality(operations) > 0 and operations <@ array['PAYMENT', 'TOP_UP', 'TRANSFER']),
  window_seconds integer not null check (window_seconds between 60 and 2592000),
  max bigint not null check (max between 0 and 1000000000000),
  currency text check (currency ~ '^[A-Z]{3}$'),
  action text not null check (action in ('REFUSE', 'REVIEW')),
  enabled boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  updated_by uuid,
  check ((measure = 'AMOUNT') = (currency is not null)),
  check (measure <> 'METHODS' or per = 'PAYER')
);
alter table payment_velocity_rules enable row level security;

insert into payment_velocity_rules (id, name, measure, per, operations, window_seconds, max, action) values
  ('0e110c17-0000-8000-8000-000000000001', 'Declined cards within an hour', 'DECLINES', 'PAYER', array['PAYMENT', 'TOP_UP'], 3600, 10, 'REFUSE'),
  ('0e110c17-0000-8000-8000-000000000002', 'Tries within ten minutes', 'ATTEMPTS', 'PAYER', array['PAYMENT', 'TOP_UP'], 600, 20, 'REFUSE'),
  ('0e110c17-0000-8000-8000-000000000003', 'Transfers within ten minutes', 'ATTEMPTS', 'PAYER', array['TRANSFER'], 600, 30, 'REFUSE'),
  ('0e110c17-0000-8000-8000-000000000004', 'Different methods within a day', 'METHODS', 'PAYER', array['PAYMENT', 'TOP_UP'], 86400, 8, 'REVIEW'),
  ('0e110c17-0000-8000-8000-000000000005', 'Tries with one saved method within ten minutes', 'ATTEMPTS', 'SAVED_METHOD', array['PAYMENT', 'TOP_UP'], 600, 10, 'REFUSE');

-- Every try that was let through, for as long as a rule may look back. What became of it is its attempt's to say.
create table payment_velocity_entries (
  id bigint generated always as identity primary key,
  operation text not null check (operation in ('PAYMENT', 'TOP_UP', 'TRANSFER')),
  payer_id uuid not null,
  saved_method_id uuid,
  method text not null,
  currency text not null,
  amount bigint not null check (amount > 0),
  attempt_id uuid unique references payment_attempts (id),
  at timestamptz not null
);
create index payment_velocity_entries_payer on payment_velocity_entries (payer_id, at);
create index payment_velocity_entries_saved on payment_velocity_entries (saved_method_id, at) where saved_method_id is not null;
create index payment_velocity_entries_at on payment_velocity_entries (at);
alter table payment_velocity_entries enable row level security;

-- An attempt in review waits for a person: no provider is asked, and no wallet pays.
alter table payment_attempts add column in_review boolean not null default false;
alter table payment_attempts add constraint payment_attempts_in_review check (not in_review or status = 'STARTED');

create table payment_reviews (
  id uuid primary key,
  attempt_id uuid not null unique,
  intent_id uuid not null,
  rule_ids uuid[] not null check (cardinality(rule_ids) > 0),
  status text not null check (status in ('OPEN', 'APPROVED', 'DECLINED', 'LAPSED')),
  decided_by uuid,
  note text check (length(note) between 1 and 500),
  created_at timestamptz not null,
  decided_at timestamptz,
  foreign key (attempt_id, intent_id) references payment_attempts (id, intent_id),
  check (status not in ('APPROVED', 'DECLINED') or decided_by is not null),
  check (status = 'OPEN' or decided_at is not null)
);
create index payment_reviews_created on payment_reviews (created_at desc, id desc);
create index payment_reviews_intent on payment_reviews (intent_id);
alter table payment_reviews enable row level security;

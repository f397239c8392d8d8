-- Payouts: payees with their terms, the accounts they are paid to, earnings with what was taken back of them, and payouts made of both.

-- Whoever earns here. The row is what everything that moves a payee's matured money takes turns by: maturing, taking back, payouts.
create table payout_payees (
  kind text not null check (kind in ('VENDOR', 'COURIER', 'DRIVER')),
  id uuid not null,
  hold_days integer not null default 7 check (hold_days between 0 and 90),
  schedule text not null default 'WEEKLY' check (schedule in ('DAILY', 'WEEKLY', 'MONTHLY', 'MANUAL')),
  next_payout_at timestamptz,
  created_at timestamptz not null,
  primary key (kind, id),
  check ((schedule = 'MANUAL') = (next_payout_at is null))
);
create index payout_payees_due on payout_payees (next_payout_at) where next_payout_at is not null;
alter table payout_payees enable row level security;

-- The least that is paid out at a time, where a payee chose it.
create table payout_minimums (
  payee_kind text not null,
  payee_id uuid not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  amount bigint not null check (amount between 1 and 1000000000000),
  primary key (payee_kind, payee_id, currency),
  foreign key (payee_kind, payee_id) references payout_payees (kind, id)
);
alter table payout_minimums enable row level security;

-- Where a payee is paid, at a provider. `news_at` is the provider's own time of what is known of it; older news changes nothing.
create table payout_accounts (
  id uuid primary key,
  payee_kind text not null,
  payee_id uuid not null,
  country text not null check (country ~ '^[A-Z]{2}$'),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  provider text not null,
  provider_reference text,
  status text not null check (status in ('PENDING', 'ACTIVE', 'RESTRICTED', 'REJECTED')),
  reason text check (length(reason) between 1 and 500),
  news_at timestamptz,
  created_at timestamptz not null,
  unique (provider, provider_reference),
  unique (id, payee_kind, payee_id, currency),
  foreign key (payee_kind, payee_id) references payout_payees (kind, id),
  check (status in ('PENDING', 'REJECTED') or provider_reference is not null)
);
create unique index payout_accounts_one_usable on payout_accounts (payee_kind, payee_id, currency) where status <> 'REJECTED';
create index payout_accounts_payee on payout_accounts (payee_kind, payee_id, created_at desc, id desc);
alter table payout_accounts enable row level security;

-- Everything matured and unpaid of a payee in one currency, as one movement. `tries` counts how often its money went into transit;
-- `past_references` are the provider's names of tries that failed, so that late news of them is known as such.
create table vendor_payouts (
  id uuid primary key,
  payee_kind text not null,
  payee_id uuid not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  amount bigint not null check (amount between 1 and 1000000000000),
  cause text not null check (cause in ('SCHEDULE', 'REQUEST')),
  status text not null check (status in ('PENDING', 'PROCESSING', 'PAID', 'FAILED', 'RETURNED', 'CANCELED')),
  account_id uuid,
  provider text,
  provider_reference text,
  past_references text[] not null default '{}',
  failure_reason text check (length(failure_reason) between 1 and 500),
  tries integer not null default 0 check (tries >= 0),
  asks integer not null default 0 check (asks >= 0),
  asked_at timestamptz,
  created_at timestamptz not null,
  sent_at timestamptz,
  paid_at timestamptz,
  unique (provider, provider_reference),
  unique (id, payee_kind, payee_id, currency),
  foreign key (payee_kind, payee_id) references payout_payees (kind, id),
  foreign key (account_id, payee_kind, payee_id, currency) references payout_accounts (id, payee_kind, payee_id, currency),
  check (status in ('PENDING', 'CANCELED') or (account_id is not null and provider is not null and sent_at is not null and tries > 0)),
  check (status not in ('PAID', 'RETURNED') or paid_at is not null)
);
create index vendor_payouts_payee on vendor_payouts (payee_kind, payee_id, created_at desc, id desc);
create index vendor_payouts_created on vendor_payouts (created_at desc, id desc);
create index vendor_payouts_to_ask on vendor_payouts ((coalesce(asked_at, sent_at))) where status = 'PROCESSING';
create index vendor_payouts_waiting on vendor_payouts (payee_kind, payee_id, currency) where status in ('PENDING', 'FAILED');
create index vendor_payouts_in_transit on vendor_payouts (payee_kind, payee_id, currency) include (amount) where status = 'PROCESSING';
alter table vendor_payouts enable row level security;

-- What a payee earned, and each thing that was taken back or given back later (negative where it was taken): what payouts are made of.
-- `amount` is the payee's net of `gross`. It is pending until `matured_at`, then available, then in a payout.
create table vendor_earnings (
  id uuid primary key,
  kind text not null check (kind in ('EARNING', 'CREDIT', 'REFUND', 'DISPUTE', 'DISPUTE_WON', 'RETURNED_PAYOUT')),
  payee_kind text not null,
  payee_id uuid not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  reference uuid,
  split_id uuid references payment_splits (id),
  earning_id uuid references vendor_earnings (id),
  cause_id uuid not null,
  gross bigint not null,
  commission bigint not null,
  tax bigint not null,
  amount bigint not null,
  available_at timestamptz not null,
  matured_at timestamptz,
  payout_id uuid,
  created_at timestamptz not null,
  foreign key (payee_kind, payee_id) references payout_payees (kind, id),
  foreign key (payout_id, payee_kind, payee_id, currency) references vendor_payouts (id, payee_kind, payee_id, currency),
  check (gross = commission + tax + amount),
  check (case when kind in ('REFUND', 'DISPUTE') then amount <= 0 else amount >= 0 end),
  check ((kind = 'EARNING') <= (split_id is not null)),
  check ((kind in ('REFUND', 'DISPUTE', 'DISPUTE_WON')) = (earning_id is not null)),
  check (payout_id is null or matured_at is not null)
);
-- A split is earned once; a refund, a dispute or a returned payout counts once for an earning.
create unique index vendor_earnings_split on vendor_earnings (split_id) where kind = 'EARNING';
create unique index vendor_earnings_cause on vendor_earnings (kind, payee_kind, payee_id, cause_id, coalesce(earning_id, '00000000-0000-0000-0000-000000000000'));
create index vendor_earnings_adjustments on vendor_earnings (earning_id) where earning_id is not null;
create index vendor_earnings_immature on vendor_earnings (available_at) where matured_at is null;
create index vendor_earnings_unpaid on vendor_earnings (payee_kind, payee_id, currency) include (amount) where payout_id is null and matured_at is not null;
create index vendor_earnings_payout on vendor_earnings (payout_id, created_at, id) where payout_id is not null;
alter table vendor_earnings enable row level security;

-- Whoever writes: figures change never, an earning matures once, and it leaves its payout only when that was canceled.
create function payments_guard_earning() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - '{matured_at,payout_id}'::text[]) <> (to_jsonb(old) - '{matured_at,payout_id}'::text[]) then
    raise exception 'earning % changes no more: correct it by a new row', old.id using errcode = 'restrict_violation';
  end if;
  if old.matured_at is not null and new.matured_at is distinct from old.matured_at then
    raise exception 'earning % has matured', old.id using errcode = 'restrict_violation';
  end if;
  if old.payout_id is not null and new.payout_id is distinct from old.payout_id
    and (new.payout_id is not null or not exists (select from vendor_payouts where id = old.payout_id and status = 'CANCELED')) then
    raise exception 'earning % belongs to payout %', old.id, old.payout_id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger vendor_earnings_guard before update on vendor_earnings for each row execute function payments_guard_earning();
create trigger vendor_earnings_kept before delete on vendor_earnings for each row execute function payments_refuse_change();
create trigger vendor_earnings_no_truncate before truncate on vendor_earnings for each statement execute function payments_refuse_change();

-- When the writer commits: a payout is what its items add up to, and a canceled one has none.
create function payments_check_payout() returns trigger language plpgsql as $$
declare
  total bigint := (select coalesce(sum(amount), 0) from vendor_earnings where payout_id = new.id);
  wanted bigint := (select case when status = 'CANCELED' then 0 else amount end from vendor_payouts where id = new.id);
begin
  if total <> wanted then
    raise exception 'payout % is %, and its items are %', new.id, wanted, total using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger vendor_payouts_itemised after insert or update of status on vendor_payouts deferrable initially deferred
  for each row execute function payments_check_payout();
create trigger vendor_payouts_fixed before update of payee_kind, payee_id, currency, amount on vendor_payouts for each row execute function payments_refuse_change();
create trigger vendor_payouts_kept before delete on vendor_payouts for each row execute function payments_refuse_change();

-- What was released before: earnings of what was left of each split then, and what was taken back of it since.
insert into payout_payees (kind, id, next_payout_at, created_at)
select distinct 'VENDOR', payee_id, (date_trunc('week', now() at time zone 'UTC') + interval '7 days 4 hours') at time zone 'UTC', now()
from payment_splits where released_at is not null;
create temporary table earned_before on commit drop as
select s.id as split_id, r.id as refund_id, r.amount, r.commission, r.tax, r.net, r.created_at,
  exists (
    select from ledger_transactions t join ledger_entries e on e.transaction_id = t.id join ledger_accounts a on a.id = e.account_id
    where t.reference = 'refund:' || r.id and a.kind = 'ESCROW'
  ) as from_escrow
from payment_splits s join payment_refunds r on r.split_id = s.id where s.released_at is not null;
insert into vendor_earnings (id, kind, payee_kind, payee_id, currency, reference, split_id, cause_id, gross, commission, tax, amount, available_at, created_at)
select gen_random_uuid(), 'EARNING', 'VENDOR', s.payee_id, s.currency, s.reference, s.id, s.id,
  s.amount - b.amount, s.commission - b.commission, s.tax - b.tax, s.net - b.net, s.released_at + interval '7 days', s.released_at
from payment_splits s cross join lateral (
  select coalesce(sum(amount), 0) as amount, coalesce(sum(commission), 0) as commission, coalesce(sum(tax), 0) as tax, coalesce(sum(net), 0) as net
  from earned_before where split_id = s.id and from_escrow
) b
where s.released_at is not null and s.amount > b.amount;
insert into vendor_earnings (id, kind, payee_kind, payee_id, currency, reference, split_id, earning_id, cause_id, gross, commission, tax, amount, available_at, created_at)
select gen_random_uuid(), 'REFUND', e.payee_kind, e.payee_id, e.currency, e.reference, e.split_id, e.id, b.refund_id, -b.amount, -b.commission, -b.tax, -b.net, e.available_at, b.created_at
from earned_before b join vendor_earnings e on e.split_id = b.split_id and e.kind = 'EARNING' where not b.from_escrow;

-- The simulator's side: accounts of payees, which they set up on a page of its own, and transfers whose bank sent them back.
create table payment_simulator_accounts (
  id uuid primary key,
  idempotency_key text not null unique,
  reference uuid not null,
  country text not null,
  currency text not null,
  bank text,
  status text not null check (status in ('PENDING', 'ACTIVE', 'RESTRICTED', 'REJECTED')),
  reason text,
  page text unique,
  return_url text,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
alter table payment_simulator_accounts enable row level security;

create table payment_simulator_returns (
  transfer_id uuid primary key references payment_simulator_charges (id),
  at timestamptz not null
);
create index payment_simulator_returns_at on payment_simulator_returns (at);
alter table payment_simulator_returns enable row level security;

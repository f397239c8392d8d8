-- Payments: reconciliation of providers' books with the ledger, refunds that came back, and webhooks that matched nothing.

alter table ledger_transactions
  drop constraint ledger_transactions_kind_check,
  add constraint ledger_transactions_kind_check check (kind in (
    'CAPTURE', 'RELEASE', 'REFUND', 'REFUND_FAILED', 'TRANSFER', 'MATURITY', 'PAYOUT', 'PAYOUT_PAID', 'PAYOUT_RETURNED', 'FEE', 'TOP_UP',
    'DISPUTE', 'DISPUTE_WON', 'EXCHANGE', 'ADJUSTMENT', 'REVERSAL', 'RECONCILIATION'
  ));

-- Runs --------------------------------------------------------------------------------------------------------------------------

-- One comparison of a provider's books with the ledger. READING brings in lines from `read_from` (the period with a margin before and after it)
-- up to `position`, an instant; the later stages go through what is there up to `position`, an id of theirs. Counts say what this run did.
create table payment_reconciliation_runs (
  id uuid primary key,
  provider text not null,
  period_from timestamptz not null,
  period_to timestamptz not null,
  read_from timestamptz not null,
  read_to timestamptz not null,
  status text not null check (status in ('RUNNING', 'DONE', 'FAILED')),
  stage text not null check (stage in ('READING', 'MATCHING', 'RECHECKING', 'JUDGING', 'SEARCHING', 'FINISHED')),
  position text check (length(position) <= 200),
  requested_by uuid,
  lines_read integer not null default 0 check (lines_read >= 0),
  lines_new integer not null default 0 check (lines_new >= 0),
  lines_changed integer not null default 0 check (lines_changed >= 0),
  matched integer not null default 0 check (matched >= 0),
  settled integer not null default 0 check (settled >= 0),
  opened integer not null default 0 check (opened >= 0),
  failure text check (length(failure) between 1 and 500),
  started_at timestamptz not null,
  finished_at timestamptz,
  check (read_from <= period_from and period_from < period_to and period_to <= read_to),
  check (status <> 'DONE' or (stage = 'FINISHED' and finished_at is not null)),
  check (status <> 'FAILED' or failure is not null)
);
create unique index payment_reconciliation_runs_one_running on payment_reconciliation_runs (provider) where status = 'RUNNING';
create index payment_reconciliation_runs_started on payment_reconciliation_runs (started_at desc, id desc);
create index payment_reconciliation_runs_period on payment_reconciliation_runs (provider, period_from, period_to);
alter table payment_reconciliation_runs enable row level security;

-- Lines -------------------------------------------------------------------------------------------------------------------------

-- A line of a provider's books as it was first read, once. `amount` is positive where the provider got money for us; it keeps `fee` of it.
create table payment_settlement_lines (
  id uuid primary key,
  provider text not null,
  line_id text not null check (length(line_id) between 1 and 200),
  kind text not null check (kind in ('CHARGE', 'REFUND', 'REFUND_FAILED', 'TRANSFER', 'PAYOUT', 'DISPUTE', 'FEE', 'OTHER')),
  reference text not null check (length(reference) between 1 and 255),
  amount bigint not null,
  fee bigint not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  at timestamptz not null,
  run_id uuid not null references payment_reconciliation_runs (id),
  unique (provider, line_id)
);
create index payment_settlement_lines_at on payment_settlement_lines (provider, at, id);
create index payment_settlement_lines_run on payment_settlement_lines (run_id);
alter table payment_settlement_lines enable row level security;
create trigger payment_settlement_lines_append_only before update or delete on payment_settlement_lines for each row execute function payments_refuse_change();
create trigger payment_settlement_lines_no_truncate before truncate on payment_settlement_lines for each statement execute function payments_refuse_change();

-- Items -------------------------------------------------------------------------------------------------------------------------

-- A difference: a line that the ledger does not have, a movement of the clearing account (transaction, account) that the provider does not have,
-- or both with other figures. What differs stands in platform:suspense as long as the item is OPEN or PROPOSED. SETTLED: it has resolved itself.
create table payment_reconciliation_items (
  id uuid primary key,
  run_id uuid not null references payment_reconciliation_runs (id),
  provider text not null,
  kind text not null check (kind in ('MISSING_IN_LEDGER', 'MISSING_AT_PROVIDER', 'AMOUNT_DIFFERS', 'CURRENCY_DIFFERS', 'DUPLICATE')),
  status text not null check (status in ('OPEN', 'PROPOSED', 'RESOLVED', 'SETTLED')),
  line_id uuid references payment_settlement_lines (id),
  transaction_id uuid references ledger_transactions (id),
  account_id uuid references ledger_accounts (id),
  provider_amount bigint,
  provider_fee bigint,
  provider_currency text,
  ledger_amount bigint,
  ledger_currency text,
  resolution text check (resolution in ('WRITE_OFF', 'MATCH_TO', 'MOVE_FROM_SUSPENSE', 'IGNORE')),
  target_code text check (length(target_code) between 1 and 200),
  match_to uuid references payment_reconciliation_items (id),
  reason text check (length(reason) between 1 and 500),
  proposed_by uuid,
  decided_by uuid,
  created_at timestamptz not null,
  closed_at timestamptz,
  check ((line_id is null) = (provider_amount is null) and (line_id is null) = (provider_fee is null) and (line_id is null) = (provider_currency is null)),
  check ((transaction_id is null) = (account_id is null) and (transaction_id is null) = (ledger_amount is null) and (transaction_id is null) = (ledger_currency is null)),
  check (case kind
    when 'MISSING_AT_PROVIDER' then line_id is null and transaction_id is not null
    when 'AMOUNT_DIFFERS' then line_id is not null and transaction_id is not null and provider_currency = ledger_currency and provider_amount <> ledger_amount
    when 'CURRENCY_DIFFERS' then line_id is not null and transaction_id is not null and provider_currency <> ledger_currency
    else line_id is not null and transaction_id is null end),
  check (status not in ('PROPOSED', 'RESOLVED') or resolution is not null),
  check ((resolution is null) = (proposed_by is null) and (resolution is null) = (reason is null)),
  check (status <> 'RESOLVED' or decided_by is not null),
  check (decided_by <> proposed_by),
  check (status not in ('RESOLVED', 'SETTLED') or closed_at is not null),
  check ((resolution is not distinct from 'MOVE_FROM_SUSPENSE') = (target_code is not null)),
  check ((resolution is not distinct from 'MATCH_TO') = (match_to is not null)),
  check (match_to <> id)
);
create unique index payment_reconciliation_items_line on payment_reconciliation_items (line_id) where status <> 'SETTLED';
create unique index payment_reconciliation_items_movement on payment_reconciliation_items (transaction_id, account_id) where status <> 'SETTLED';
create index payment_reconciliation_items_created on payment_reconciliation_items (created_at desc, id desc);
create index payment_reconciliation_items_open on payment_reconciliation_items (provider, id) where status in ('OPEN', 'PROPOSED');
create index payment_reconciliation_items_run on payment_reconciliation_items (run_id);
alter table payment_reconciliation_items enable row level security;

-- Whoever writes: what an item is about never changes, and a closed one not at all.
create function payments_keep_item() returns trigger language plpgsql as $$
begin
  if old.status in ('RESOLVED', 'SETTLED')
    or (to_jsonb(new) - '{status,resolution,target_code,match_to,reason,proposed_by,decided_by,closed_at}'::text[])
      <> (to_jsonb(old) - '{status,resolution,target_code,match_to,reason,proposed_by,decided_by,closed_at}'::text[]) then
    raise exception 'reconciliation item % changes no more', old.id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger payment_reconciliation_items_keep before update on payment_reconciliation_items for each row execute function payments_keep_item();
create trigger payment_reconciliation_items_kept before delete on payment_reconciliation_items for each row execute function payments_refuse_change();
create trigger payment_reconciliation_items_no_truncate before truncate on payment_reconciliation_items for each statement execute function payments_refuse_change();

-- Matches -----------------------------------------------------------------------------------------------------------------------

-- A line and the movement of the clearing account that is the same thing, and by which rule. Each is matched once, whoever writes. NOTHING: a line
-- that moves no money. CANCELS_OUT: two movements that take each other back and never were at the provider; `cancels` is the other transaction.
create table payment_settlement_matches (
  id uuid primary key,
  line_id uuid unique references payment_settlement_lines (id),
  transaction_id uuid references ledger_transactions (id),
  account_id uuid references ledger_accounts (id),
  cancels uuid references ledger_transactions (id),
  rule text not null check (rule in (
    'CHARGE_REFERENCE', 'REFUND_ID', 'TRANSFER_ID', 'PAYOUT_ID', 'DISPUTE_ID', 'FEE', 'NET_OF_FEE', 'AMOUNT_AND_DATE', 'NOTHING', 'CANCELS_OUT', 'BY_HAND'
  )),
  run_id uuid references payment_reconciliation_runs (id),
  item_id uuid references payment_reconciliation_items (id),
  created_at timestamptz not null,
  unique (transaction_id, account_id),
  check ((transaction_id is null) = (account_id is null)),
  check ((rule = 'NOTHING') = (transaction_id is null)),
  check ((rule = 'CANCELS_OUT') = (line_id is null)),
  check ((rule = 'CANCELS_OUT') = (cancels is not null)),
  check ((rule = 'BY_HAND') = (item_id is not null)),
  check ((run_id is null) <> (item_id is null))
);
create index payment_settlement_matches_run on payment_settlement_matches (run_id);
alter table payment_settlement_matches enable row level security;
create trigger payment_settlement_matches_append_only before update or delete on payment_settlement_matches for each row execute function payments_refuse_change();
create trigger payment_settlement_matches_no_truncate before truncate on payment_settlement_matches for each statement execute function payments_refuse_change();

-- What went astray --------------------------------------------------------------------------------------------------------------

-- A retry of a refund that the provider could not make: its money comes out of suspense, and the split's books have it already.
alter table payment_refunds
  add column retry_of uuid unique references payment_refunds (id),
  add constraint payment_refunds_retry check (retry_of is null or (split_id is null and not from_wallet and destination = 'PROVIDER' and dispute_id is null));
drop index payment_refunds_unwanted;
create unique index payment_refunds_unwanted on payment_refunds (attempt_id) where split_id is null and not from_wallet and retry_of is null;
create index payment_refunds_reference on payment_refunds (provider_reference);
create index payment_refunds_failed on payment_refunds (created_at desc, id desc) where status = 'FAILED';

create index vendor_payouts_past_references on vendor_payouts using gin (past_references) where past_references <> '{}';

-- What was done about a failed refund: one thing, once.
create table payment_refund_remedies (
  refund_id uuid primary key references payment_refunds (id),
  kind text not null check (kind in ('RETRIED', 'PAID_TO_WALLET')),
  decided_by uuid not null,
  created_at timestamptz not null
);
alter table payment_refund_remedies enable row level security;
create trigger payment_refund_remedies_append_only before update or delete on payment_refund_remedies for each row execute function payments_refuse_change();
create trigger payment_refund_remedies_no_truncate before truncate on payment_refund_remedies for each statement execute function payments_refuse_change();

-- A webhook that matched nothing is applied again, or put aside, by a person.
alter table payment_webhook_events
  add column handled_by uuid,
  add column handled_at timestamptz,
  add column note text check (length(note) between 1 and 500),
  add check ((handled_by is null) = (handled_at is null));

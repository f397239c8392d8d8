-- The ledger in full: booking time on each entry, roll-ups for balances at any time, pending transfers, reversals, adjustments, exchange.

-- The chart of accounts -----------------------------------------------------------------------------------------------------------

alter table ledger_accounts drop constraint ledger_accounts_kind_check;
alter table ledger_accounts add constraint ledger_accounts_kind_check check (kind in (
  'CLEARING', 'ESCROW', 'WALLET', 'PREPAID', 'VENDOR_PENDING', 'VENDOR_AVAILABLE', 'PAYABLE', 'IN_TRANSIT',
  'REVENUE', 'TAX', 'EXPENSE', 'SUSPENSE', 'LIQUIDITY'
));

-- Transactions --------------------------------------------------------------------------------------------------------------------

-- `reverses`: the transaction that this one takes back, entry by entry. One reversal for each, because it is unique.
alter table ledger_transactions
  drop constraint ledger_transactions_kind_check,
  add constraint ledger_transactions_kind_check check (kind in (
    'CAPTURE', 'RELEASE', 'REFUND', 'REFUND_FAILED', 'TRANSFER', 'MATURITY', 'PAYOUT', 'PAYOUT_PAID', 'PAYOUT_RETURNED', 'FEE', 'TOP_UP',
    'DISPUTE', 'DISPUTE_WON', 'EXCHANGE', 'ADJUSTMENT', 'REVERSAL'
  )),
  add column reverses uuid unique references ledger_transactions (id),
  add column note text check (length(note) between 1 and 500),
  add constraint ledger_transactions_reversal check ((kind = 'REVERSAL') = (reverses is not null));

-- What is booked up to an instant is closed in two steps, because a writer may have read the old boundary and not yet committed:
-- `closed_until` moves first (from then on nobody books at or before it), `fence` is a transaction number taken after that, and when no
-- older one is running `safe_until` follows. Only then is anything rolled up.
create table ledger_closing (
  one boolean primary key default true check (one),
  closed_until timestamptz not null,
  fence xid8,
  safe_until timestamptz not null,
  rolled_until timestamptz not null,
  check (rolled_until <= safe_until and safe_until <= closed_until)
);
alter table ledger_closing enable row level security;
insert into ledger_closing (closed_until, safe_until, rolled_until) values ('1970-01-01Z', '1970-01-01Z', '1970-01-01Z');

-- Gives a transaction its booking time: whole milliseconds, and never in closed time: who comes late is booked at the first open instant.
-- The transaction number comes first and the boundary is read afterwards with a snapshot of its own (hence read committed only): a writer
-- that does not see the boundary move has a number from before the fence.
create function payments_book_transaction() returns trigger language plpgsql as $$
declare
  closed timestamptz;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'the ledger is written at isolation level read committed' using errcode = 'invalid_transaction_state';
  end if;
  perform pg_current_xact_id();
  select closed_until into closed from ledger_closing;
  new.at := greatest(date_trunc('milliseconds', new.at), closed + interval '1 millisecond');
  return new;
end $$;
create trigger ledger_transactions_book before insert on ledger_transactions for each row execute function payments_book_transaction();

-- Entries -------------------------------------------------------------------------------------------------------------------------

-- `at` is the transaction's, so that an account's entries can be read in order of time from one index.
alter table ledger_entries add column at timestamptz;
alter table ledger_entries disable trigger ledger_entries_append_only;
update ledger_entries e set at = t.at from ledger_transactions t where t.id = e.transaction_id;
alter table ledger_entries enable trigger ledger_entries_append_only;
alter table ledger_entries alter column at set not null;
drop index ledger_entries_account;
create index ledger_entries_account on ledger_entries (account_id, at, id) include (amount);

-- Refuses a transaction that is not whole, does not balance in each currency, is booked at two times, or claims to reverse what it does not.
create function payments_check_transaction(checked uuid) returns void language plpgsql as $$
declare
  booked ledger_transactions;
  found integer;
  balanced boolean;
  dated boolean;
begin
  select * into strict booked from ledger_transactions where id = checked;
  select coalesce(sum(n), 0), bool_and(total = 0), bool_and(same) into found, balanced, dated
  from (select count(*) as n, sum(amount) as total, bool_and(at = booked.at) as same from ledger_entries where transaction_id = checked group by currency) c;
  if found <> booked.entry_count then
    raise exception 'ledger transaction % has % entries, not %', checked, found, booked.entry_count using errcode = 'check_violation';
  end if;
  if not balanced then
    raise exception 'ledger transaction % does not balance', checked using errcode = 'check_violation';
  end if;
  if not dated then
    raise exception 'ledger transaction % has entries of another time', checked using errcode = 'check_violation';
  end if;
  if booked.reverses is not null and (
    exists (select from ledger_transactions where id = booked.reverses and reverses is not null)
    or exists (
      (select account_id, -amount from ledger_entries where transaction_id = booked.reverses except all select account_id, amount from ledger_entries where transaction_id = checked)
      union all
      (select account_id, amount from ledger_entries where transaction_id = checked except all select account_id, -amount from ledger_entries where transaction_id = booked.reverses)
    )
  ) then
    raise exception 'ledger transaction % does not reverse %', checked, booked.reverses using errcode = 'check_violation';
  end if;
end $$;

-- When the writer commits: finds transactions without entries, and all that the other trigger finds.
create or replace function payments_check_balanced() returns trigger language plpgsql as $$
begin
  perform payments_check_transaction(new.id);
  return null;
end $$;

-- After each statement that adds entries: their transactions are whole and balance now and not only at commit, so that nothing can be
-- added once they are; and the balances of accounts with a limit follow, whoever writes. One check a statement, not one an entry.
create function payments_enter() returns trigger language plpgsql as $$
begin
  perform payments_check_transaction(t.id) from (select distinct transaction_id as id from added) t;
  update ledger_balances b set balance = b.balance + c.amount
  from (select account_id, sum(amount)::bigint as amount from added group by account_id) c where b.account_id = c.account_id;
  return null;
end $$;
drop trigger ledger_entries_balanced on ledger_entries;
create trigger ledger_entries_enter after insert on ledger_entries referencing new table as added for each statement execute function payments_enter();

-- Balances ------------------------------------------------------------------------------------------------------------------------

-- What pending transfers would take is not available, and counts against the limit.
alter table ledger_balances
  add column pending_out bigint not null default 0 check (pending_out >= 0),
  drop constraint ledger_balances_check,
  add constraint ledger_balances_limit check (balance - pending_out >= min_balance);

-- The sum of an account's entries up to and including an instant, about one in a thousand entries: balance = the newest of these before an
-- instant + the entries since. Of accounts with fewer entries there is none.
create table ledger_checkpoints (
  account_id uuid not null references ledger_accounts (id),
  at timestamptz not null,
  balance bigint not null,
  primary key (account_id, at) include (balance)
);
alter table ledger_checkpoints enable row level security;

-- All entries of accounts of one kind and currency up to and including an instant.
create table ledger_totals (
  currency text not null,
  kind text not null,
  at timestamptz not null,
  out_of_accounts bigint not null check (out_of_accounts <= 0),
  into_accounts bigint not null check (into_accounts >= 0),
  entries bigint not null check (entries > 0),
  primary key (currency, kind, at)
);
create index ledger_totals_at on ledger_totals (at);
alter table ledger_totals enable row level security;

create function payments_refuse_resettling() returns trigger language plpgsql as $$
begin
  raise exception '% is settled: it changes no more', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger ledger_checkpoints_append_only before update on ledger_checkpoints for each row execute function payments_refuse_resettling();
create trigger ledger_totals_append_only before update on ledger_totals for each row execute function payments_refuse_resettling();

-- Pending transfers ---------------------------------------------------------------------------------------------------------------

-- Money set aside in one account for another. Leaves PENDING once: POSTED (`posted_amount` of it moved, the rest is free again), VOIDED or
-- EXPIRED. `expires_at` null: waits for ever.
create table ledger_pending_transfers (
  id uuid primary key,
  reference text not null unique check (length(reference) between 1 and 200),
  from_account uuid not null,
  to_account uuid not null,
  currency text not null,
  amount bigint not null check (amount between 1 and 1000000000000),
  posted_amount bigint check (posted_amount between 1 and amount),
  note text check (length(note) between 1 and 500),
  status text not null check (status in ('PENDING', 'POSTED', 'VOIDED', 'EXPIRED')),
  expires_at timestamptz,
  created_at timestamptz not null,
  foreign key (from_account, currency) references ledger_accounts (id, currency),
  foreign key (to_account, currency) references ledger_accounts (id, currency),
  check (from_account <> to_account),
  check (expires_at > created_at),
  check (status = 'PENDING' or (status = 'POSTED') = (posted_amount is not null))
);
create index ledger_pending_transfers_out on ledger_pending_transfers (from_account) include (amount) where status = 'PENDING';
create index ledger_pending_transfers_in on ledger_pending_transfers (to_account) include (amount) where status = 'PENDING';
create index ledger_pending_transfers_due on ledger_pending_transfers (expires_at) where status = 'PENDING';
create index ledger_pending_transfers_created on ledger_pending_transfers (created_at desc, id desc);
alter table ledger_pending_transfers enable row level security;

-- Whoever writes: a transfer starts pending, is resolved once, and what it sets aside follows. After and not before the row: before it, a
-- row that is then left out because its reference exists would have set money aside all the same.
create function payments_pend() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.status <> 'PENDING' then
      raise exception 'a transfer starts as PENDING, not %', new.status using errcode = 'check_violation';
    end if;
    update ledger_balances set pending_out = pending_out + new.amount where account_id = new.from_account;
    return null;
  end if;
  if old.status <> 'PENDING' or (to_jsonb(new) - '{status,posted_amount}'::text[]) <> (to_jsonb(old) - '{status,posted_amount}'::text[]) then
    raise exception 'pending transfer % changes no more', old.id using errcode = 'restrict_violation';
  end if;
  if new.status <> 'PENDING' then
    update ledger_balances set pending_out = pending_out - old.amount where account_id = old.from_account;
  end if;
  return null;
end $$;
create trigger ledger_pending_transfers_pend after insert or update on ledger_pending_transfers for each row execute function payments_pend();
create trigger ledger_pending_transfers_kept before delete on ledger_pending_transfers for each row execute function payments_refuse_change();
create trigger ledger_pending_transfers_no_truncate before truncate on ledger_pending_transfers for each statement execute function payments_refuse_change();

-- Adjustments ---------------------------------------------------------------------------------------------------------------------

-- A posting by hand that one person proposes and another decides on: lines of its own, or the reversal of a transaction.
create table ledger_adjustments (
  id uuid primary key,
  reverses uuid references ledger_transactions (id),
  reason text not null check (length(reason) between 1 and 500),
  status text not null check (status in ('PROPOSED', 'POSTED', 'REJECTED')),
  proposed_by uuid not null,
  decided_by uuid,
  created_at timestamptz not null,
  check (decided_by <> proposed_by),
  check (status = 'PROPOSED' or decided_by is not null)
);
create index ledger_adjustments_created on ledger_adjustments (created_at desc, id desc);
create unique index ledger_adjustments_one_reversal on ledger_adjustments (reverses) where status <> 'REJECTED';
alter table ledger_adjustments enable row level security;

create table ledger_adjustment_lines (
  adjustment_id uuid not null references ledger_adjustments (id),
  position integer not null check (position >= 0),
  account_id uuid not null,
  currency text not null,
  amount bigint not null check (amount <> 0),
  primary key (adjustment_id, position),
  foreign key (account_id, currency) references ledger_accounts (id, currency)
);
alter table ledger_adjustment_lines enable row level security;
create trigger ledger_adjustment_lines_append_only before update or delete on ledger_adjustment_lines for each row execute function payments_refuse_change();
create trigger ledger_adjustment_lines_no_truncate before truncate on ledger_adjustment_lines for each statement execute function payments_refuse_change();

-- Currency exchange ---------------------------------------------------------------------------------------------------------------

-- Whole units of `buy` for one whole unit of `sell`, exact. The spread is kept from what is sold.
create table ledger_exchange_rates (
  id uuid primary key,
  sell text not null check (sell ~ '^[A-Z]{3}$'),
  buy text not null check (buy ~ '^[A-Z]{3}$'),
  rate numeric(24, 12) not null check (rate > 0),
  spread_basis_points integer not null check (spread_basis_points between 0 and 1000),
  updated_at timestamptz not null,
  unique (sell, buy),
  check (sell <> buy)
);
alter table ledger_exchange_rates enable row level security;

-- Each exchange as it was made: later rates do not touch it. `sold` includes `spread`.
create table ledger_exchanges (
  transaction_id uuid primary key references ledger_transactions (id),
  sell text not null,
  sold bigint not null check (sold > 0),
  spread bigint not null check (spread between 0 and sold),
  buy text not null,
  bought bigint not null check (bought > 0),
  rate numeric(24, 12) not null check (rate > 0),
  check (sell <> buy)
);
alter table ledger_exchanges enable row level security;
create trigger ledger_exchanges_append_only before update or delete on ledger_exchanges for each row execute function payments_refuse_change();
create trigger ledger_exchanges_no_truncate before truncate on ledger_exchanges for each statement execute function payments_refuse_change();

-- Also for a session that says it replicates (session_replication_role), which silences ordinary triggers.
alter table ledger_transactions
  enable always trigger ledger_transactions_append_only,
  enable always trigger ledger_transactions_no_truncate,
  enable always trigger ledger_transactions_book,
  enable always trigger ledger_transactions_balanced;
alter table ledger_entries
  enable always trigger ledger_entries_append_only,
  enable always trigger ledger_entries_no_truncate,
  enable always trigger ledger_entries_enter;

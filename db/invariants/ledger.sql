-- The ledger beside its payments. Each query answers the rows that break the rule named above it: none in sound data, at any moment.

-- An entry is booked when its transaction is.
select e.id, e.at, t.at as booked from ledger_entries e join ledger_transactions t on t.id = e.transaction_id where e.at <> t.at;

-- A reversal is the opposite of what it reverses, entry by entry, and reverses no reversal.
select t.id, t.reverses from ledger_transactions t join ledger_transactions o on o.id = t.reverses
where o.reverses is not null or o.entry_count <> t.entry_count or exists (
  select account_id, -amount from ledger_entries where transaction_id = o.id except all select account_id, amount from ledger_entries where transaction_id = t.id
);

-- A limited account has set aside what its pending transfers would take, and stays above its limit without it.
select a.code, a.currency, b.balance, b.pending_out, coalesce(sum(p.amount), 0) as pending
from ledger_balances b join ledger_accounts a on a.id = b.account_id
left join ledger_pending_transfers p on p.from_account = b.account_id and p.status = 'PENDING'
group by a.id, b.account_id, b.balance, b.pending_out, b.min_balance
having b.pending_out <> coalesce(sum(p.amount), 0) or b.balance - b.pending_out < b.min_balance;

-- A pending transfer is in the books exactly when it was posted, from and to its accounts and with the amount that it says.
select p.id, p.status, p.posted_amount, t.id as transaction
from ledger_pending_transfers p left join ledger_transactions t on t.reference = 'pending:' || p.id
where (p.status = 'POSTED') <> (t.id is not null) or (t.id is not null and (
  t.entry_count <> 2
  or not exists (select from ledger_entries e where e.transaction_id = t.id and e.account_id = p.from_account and e.amount = -p.posted_amount)
  or not exists (select from ledger_entries e where e.transaction_id = t.id and e.account_id = p.to_account and e.amount = p.posted_amount)
));

-- A checkpoint is the one before it and the entries in between, and is made of closed time only.
select c.account_id, c.at, c.balance, c.before, s.sum
from (
  select account_id, at, balance, lag(balance, 1, 0::bigint) over w as before, coalesce(lag(at) over w, '-infinity') as since
  from ledger_checkpoints window w as (partition by account_id order by at)
) c
join lateral (select coalesce(sum(e.amount), 0) as sum from ledger_entries e where e.account_id = c.account_id and e.at > c.since and e.at <= c.at) s on true
where c.balance <> c.before + s.sum or c.at > (select rolled_until from ledger_closing);

-- The newest totals of each currency and kind of account are the sum of all entries in rolled-up time.
select e.currency, a.kind, sum(least(e.amount, 0)) as out_of_accounts, sum(greatest(e.amount, 0)) as into_accounts, count(*) as entries, l.out_of_accounts as rolled
from ledger_entries e join ledger_accounts a on a.id = e.account_id
left join lateral (select * from ledger_totals t where t.currency = e.currency and t.kind = a.kind order by t.at desc limit 1) l on true
where e.at <= (select rolled_until from ledger_closing)
group by e.currency, a.kind, l.out_of_accounts, l.into_accounts, l.entries
having (l.out_of_accounts, l.into_accounts, l.entries) is distinct from (sum(least(e.amount, 0)), sum(greatest(e.amount, 0)), count(*));

-- An adjustment is in the books exactly when it was posted, with the lines that were decided on, by somebody else than who proposed it.
select d.id, d.status, t.id as transaction from ledger_adjustments d
left join ledger_transactions t on t.reference = case when d.reverses is null then 'adjustment:' || d.id else 'reversal:' || d.reverses end
where (d.status = 'POSTED' and t.id is null) or (d.reverses is null and d.status <> 'POSTED' and t.id is not null)
  or (d.status <> 'PROPOSED' and (d.decided_by is null or d.decided_by = d.proposed_by))
  or (d.status = 'POSTED' and d.reverses is null and exists (
    (select account_id, amount from ledger_adjustment_lines where adjustment_id = d.id except all select account_id, amount from ledger_entries where transaction_id = t.id)
    union all
    (select account_id, amount from ledger_entries where transaction_id = t.id except all select account_id, amount from ledger_adjustment_lines where adjustment_id = d.id)
  ));

-- An exchange is in the books with the amounts that it says: what was sold and the spread of it, what was bought, and nothing else.
select t.id, x.sold, x.spread, x.bought from ledger_transactions t left join ledger_exchanges x on x.transaction_id = t.id
where t.kind = 'EXCHANGE' and (x.transaction_id is null
  or x.sold is distinct from (select -sum(e.amount) from ledger_entries e join ledger_accounts a on a.id = e.account_id
    where e.transaction_id = t.id and e.currency = x.sell and a.kind <> 'LIQUIDITY' and a.code <> 'platform:revenue:exchange')
  or x.spread is distinct from (select coalesce(sum(e.amount), 0) from ledger_entries e join ledger_accounts a on a.id = e.account_id
    where e.transaction_id = t.id and a.code = 'platform:revenue:exchange')
  or x.bought is distinct from (select -sum(e.amount) from ledger_entries e join ledger_accounts a on a.id = e.account_id
    where e.transaction_id = t.id and e.currency = x.buy and a.kind = 'LIQUIDITY'));

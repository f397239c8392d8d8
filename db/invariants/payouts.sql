-- Earnings and payouts beside the ledger. Each query answers the rows that break the rule named above it: none in sound data, at any moment.

-- A released split is earned exactly once, with what was left of it then; one that is not released is not.
select s.id, s.released_at, e.id as earning from payment_splits s left join vendor_earnings e on e.split_id = s.id and e.kind = 'EARNING'
where (s.released_at is null and e.id is not null) or (s.released_at is not null and e.id is null and s.refunded < s.captured)
  or (e.id is not null and (e.payee_id, e.currency, e.reference) is distinct from (s.payee_id, s.currency, s.reference));

-- A refund or lost dispute of a released split is one adjustment of its earning, of its parts; one from escrow is none.
select r.id, e.id as adjustment from payment_refunds r
join ledger_transactions t on t.reference = 'refund:' || r.id
left join vendor_earnings e on e.kind = case when r.dispute_id is null then 'REFUND' else 'DISPUTE' end and e.cause_id = r.id
where exists (select from ledger_entries l join ledger_accounts a on a.id = l.account_id where l.transaction_id = t.id and a.kind in ('VENDOR_PENDING', 'VENDOR_AVAILABLE', 'PAYABLE'))
  <> (e.id is not null and e.amount <> 0)
  or (e.id is not null and (-e.gross, -e.commission, -e.tax, -e.amount) is distinct from (r.amount, r.commission, r.tax, r.net));

-- What was taken back or given back of an earning is its payee's, and has matured exactly when it has.
select a.id, a.kind, a.matured_at, e.matured_at as earning_matured from vendor_earnings a join vendor_earnings e on e.id = a.earning_id
where e.earning_id is not null or (a.payee_kind, a.payee_id, a.currency) is distinct from (e.payee_kind, e.payee_id, e.currency)
  or (a.matured_at is null) <> (e.matured_at is null);

-- An earning is in the books as matured exactly when it is, unless nothing was left of it.
select e.id, e.matured_at, t.id as transaction from vendor_earnings e left join ledger_transactions t on t.reference = 'mature:' || e.id
where e.earning_id is null and e.kind <> 'RETURNED_PAYOUT' and ((e.matured_at is null and t.id is not null) or (e.matured_at is not null and t.id is null and e.amount <> 0
  and e.amount + (select coalesce(sum(a.amount), 0) from vendor_earnings a where a.earning_id = e.id and a.matured_at = e.matured_at) <> 0));

-- A payee's pending account holds what it earned and has not matured, its available account what matured and is neither in transit nor paid.
with items as (
  select case e.payee_kind when 'VENDOR' then 'vendor:' when 'COURIER' then 'courier:' else 'driver:' end || e.payee_id
      || case when e.matured_at is null then ':pending' when e.payee_kind = 'VENDOR' then ':available' else ':payable' end as code,
    e.currency, e.amount
  from vendor_earnings e left join vendor_payouts p on p.id = e.payout_id
  where p.id is null or p.status in ('PENDING', 'FAILED')
),
should as (select code, currency, sum(amount) as amount from items group by code, currency),
holds as (
  select a.code, a.currency, sum(l.amount) as amount from ledger_accounts a join ledger_entries l on l.account_id = a.id
  where a.kind in ('VENDOR_PENDING', 'VENDOR_AVAILABLE', 'PAYABLE') and split_part(a.code, ':', 2) in (select id::text from payout_payees) group by a.id
)
select coalesce(s.code, h.code) as account, coalesce(s.currency, h.currency) as currency, s.amount as should, h.amount as holds
from should s full join holds h on h.code = s.code and h.currency = s.currency where coalesce(s.amount, 0) <> coalesce(h.amount, 0);

-- A payout is the sum of its items, which are its payee's, in its currency, and matured; a canceled one has none.
select p.id, p.status, p.amount, coalesce(sum(e.amount), 0) as items from vendor_payouts p left join vendor_earnings e on e.payout_id = p.id
group by p.id having coalesce(sum(e.amount), 0) <> case when p.status = 'CANCELED' then 0 else p.amount end
  or bool_or((e.payee_kind, e.payee_id, e.currency) is distinct from (p.payee_kind, p.payee_id, p.currency)) filter (where e.id is not null)
  or bool_or(e.matured_at is null) filter (where e.id is not null);

-- A payout's account in transit holds its amount exactly while it is being processed, and nothing otherwise.
select p.id, p.status, p.amount, coalesce(b.balance, 0) as in_transit from vendor_payouts p
left join ledger_accounts a on a.code = 'payout:' || p.id || ':in_transit' and a.currency = p.currency
left join ledger_balances b on b.account_id = a.id
where coalesce(b.balance, 0) <> case when p.status = 'PROCESSING' then p.amount else 0 end;

-- A payout was paid in the books exactly when it was paid, once; one that came back is in the books too, and is owed to its payee again as one item.
select p.id, p.status, paid.id as paid, back.id as returned, e.id as item from vendor_payouts p
left join ledger_transactions paid on paid.reference = 'payout-paid:' || p.id
left join ledger_transactions back on back.reference = 'payout-returned:' || p.id
left join vendor_earnings e on e.kind = 'RETURNED_PAYOUT' and e.cause_id = p.id
where (p.status in ('PAID', 'RETURNED')) <> (paid.id is not null) or (p.status = 'RETURNED') <> (back.id is not null)
  or (p.status = 'RETURNED') <> (e.id is not null) or e.amount <> p.amount;

-- The simulator has paid each payout at most once, and only those that we count as paid or under way.
select p.id, p.status, count(*) as times from vendor_payouts p
join payment_simulator_charges t on t.reference = p.id and t.kind = 'TRANSFER' and t.outcome = 'SUCCEEDED'
group by p.id having count(*) > 1 or p.status not in ('PROCESSING', 'PAID', 'RETURNED');

-- Disputes and providers' fees: each query answers the rows that break the rule named above it: none in sound data, at any moment.

-- What a dispute's account holds is what the provider withdrew and did not give back, less what was settled, plus what waits in suspense.
select d.id, d.status, d.withdrawn, d.reinstated, d.settled, d.surplus, books.holds
from payment_disputes d
cross join lateral (
  select coalesce(sum(e.amount), 0) as holds from ledger_accounts a join ledger_entries e on e.account_id = a.id
  where a.code = 'psp:' || d.provider || ':dispute:' || d.id and a.currency = d.currency
) books
where books.holds <> d.settled - (d.withdrawn - d.reinstated) - d.surplus;

-- There is no such account without its dispute.
select a.code from ledger_accounts a where a.code ~ '^psp:[a-z0-9_-]+:dispute:'
  and not exists (select from payment_disputes d where a.code = 'psp:' || d.provider || ':dispute:' || d.id and a.currency = d.currency);

-- What a dispute took is what it took from splits and what it cost the platform; and it took nothing unless it was lost.
select d.id, d.status, d.settled, taken.amount as taken, loss.amount as loss
from payment_disputes d
cross join lateral (select coalesce(sum(r.amount), 0) as amount from payment_refunds r where r.dispute_id = d.id) taken
cross join lateral (
  select coalesce(sum(e.amount), 0) as amount from ledger_transactions t join ledger_entries e on e.transaction_id = t.id and e.amount > 0
  where t.reference like 'dispute:' || d.id || ':loss:%'
) loss
where d.settled <> taken.amount + loss.amount
  or (d.settled > 0 and d.status not in ('PREVENTED', 'LOST', 'WON'));

-- A loss takes from the splits of its own payment, in its currency.
select r.id, d.id as dispute from payment_refunds r join payment_disputes d on d.id = r.dispute_id join payment_splits s on s.id = r.split_id
where s.intent_id <> d.intent_id or r.currency <> d.currency;

-- Evidence stands only where somebody may still answer, or has answered in time.
select v.id, d.id as dispute from payment_dispute_evidence v join payment_disputes d on d.id = v.dispute_id
where v.status <> 'REFUSED' and d.evidence_due_by < v.created_at;

-- A dispute that was given up has no evidence.
select d.id from payment_disputes d join payment_dispute_evidence v on v.dispute_id = d.id and not v.inquiry and v.status <> 'REFUSED' where d.accepted_at is not null;

-- Each fee is in the ledger, expense to clearing, with its amount.
select f.id, f.reference, t.id as transaction from payment_provider_fees f
left join ledger_transactions t on t.reference = 'fee:' || f.provider || ':' || f.reference
where t.id is null or not exists (
  select from ledger_entries e join ledger_accounts a on a.id = e.account_id
  where e.transaction_id = t.id and a.code = 'psp:' || f.provider || ':clearing' and e.currency = f.currency and e.amount = f.amount
);

-- No fee is in the ledger that is not written down.
select t.id, t.reference from ledger_transactions t
where t.reference like 'fee:%' and not exists (select from payment_provider_fees f where t.reference = 'fee:' || f.provider || ':' || f.reference);

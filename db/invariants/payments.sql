-- Each query answers the rows that break the rule named above it: none in sound data, at any moment.

-- Entries of a transaction add up to zero in each currency.
select transaction_id, currency, sum(amount) as sum from ledger_entries group by transaction_id, currency having sum(amount) <> 0;

-- A transaction has as many entries as it was written with.
select t.id, t.reference, t.entry_count, count(e.id) as found from ledger_transactions t left join ledger_entries e on e.transaction_id = t.id
group by t.id having count(e.id) <> t.entry_count;

-- The whole ledger adds up to zero in each currency.
select currency, sum(amount) as sum from ledger_entries group by currency having sum(amount) <> 0;

-- An account with a limit has a balance row equal to the sum of its entries, and not below the limit.
select a.code, a.currency, a.min_balance, b.balance, coalesce(sum(e.amount), 0) as sum
from ledger_accounts a left join ledger_balances b on b.account_id = a.id left join ledger_entries e on e.account_id = a.id
where a.min_balance is not null group by a.id, b.account_id, b.balance
having b.balance is null or b.balance <> coalesce(sum(e.amount), 0) or b.balance < a.min_balance;

-- An account without a limit has no balance row.
select a.code, a.currency from ledger_accounts a join ledger_balances b on b.account_id = a.id where a.min_balance is null;

-- The splits of a payment add up to its amount, in its currency; money for a wallet has none.
select i.id, i.amount, sum(s.amount) as splits from payment_intents i left join payment_splits s on s.intent_id = i.id
group by i.id having (case when i.subject_type = 'WALLET_TOP_UP' then 0 else i.amount end) <> coalesce(sum(s.amount), 0) or bool_or(s.currency <> i.currency);

-- Refunds of a split add up to what it counts as refunded, and never take back more commission, tax or net than there was.
select s.id, s.refunded, sum(r.amount) as refunds from payment_splits s left join payment_refunds r on r.split_id = s.id
group by s.id having coalesce(sum(r.amount), 0) <> s.refunded
  or coalesce(sum(r.commission), 0) > s.commission or coalesce(sum(r.tax), 0) > s.tax or coalesce(sum(r.net), 0) > s.net;

-- A payment has succeeded exactly when it names the attempt that paid, which is charged and its own.
select i.id, i.status, i.charged_attempt_id from payment_intents i left join payment_attempts a on a.id = i.charged_attempt_id
where (i.status = 'SUCCEEDED') <> (i.charged_attempt_id is not null) or (i.charged_attempt_id is not null and (a.status <> 'CHARGED' or a.intent_id <> i.id));

-- Money is captured of an attempt exactly when it is charged, in part or in all, and of one that is charged nothing more is being captured.
select a.id, a.status, a.captured, a.capturing from payment_attempts a
where (a.captured > 0) <> (a.status in ('PARTIALLY_CHARGED', 'CHARGED')) or a.capturing > 0 and a.status not in ('AUTHORIZED', 'PARTIALLY_CHARGED');

-- A charge that does not pay its payment is being returned, and in full.
select a.id from payment_attempts a join payment_intents i on i.id = a.intent_id
left join payment_refunds r on r.attempt_id = a.id and r.split_id is null
where a.status = 'CHARGED' and a.id is distinct from i.charged_attempt_id and r.amount is distinct from a.captured;

-- Every refund is in the ledger, and a failed one in suspense too.
select r.id, r.status from payment_refunds r
left join ledger_transactions t on t.reference = 'refund:' || r.id
left join ledger_transactions f on f.reference = 'refund-failed:' || r.id
where t.id is null or (r.status = 'FAILED') <> (f.id is not null);

-- A released split is in the ledger unless all of it had been refunded; one that is not released is not.
select s.id, s.released_at from payment_splits s left join ledger_transactions t on t.reference = 'release:' || s.id
where (s.released_at is null and t.id is not null) or (s.released_at is not null and t.id is null and s.refunded < s.amount);

-- Escrow holds what was paid for a subject and neither released nor refunded.
select i.subject_id, i.currency, sum(held.amount) as should, coalesce(b.balance, 0) as holds
from payment_intents i
join lateral (
  select coalesce(sum(s.captured - s.refunded), 0) as amount from payment_splits s
  where s.intent_id = i.id and s.released_at is null
) held on true
left join ledger_accounts a on a.code = 'escrow:' || i.subject_id and a.currency = i.currency
left join ledger_balances b on b.account_id = a.id
group by i.subject_id, i.currency, b.balance having sum(held.amount) <> coalesce(b.balance, 0);

-- A split is canceled exactly when its payment is, or has succeeded without it.
select s.id, i.status from payment_splits s join payment_intents i on i.id = s.intent_id
where (s.canceled_at is not null) <> (i.status = 'CANCELED' or (i.status = 'SUCCEEDED' and s.captured = 0));

-- A payment is being processed exactly when an attempt runs, waits for its payer exactly when that attempt does, and for captures exactly when it
-- holds money.
select i.id, i.status, a.status as attempt from payment_intents i
left join payment_attempts a on a.intent_id = i.id and a.status in ('STARTED', 'AUTHENTICATION_PENDING', 'PENDING', 'AUTHORIZED', 'PARTIALLY_CHARGED')
where (i.status = 'PROCESSING') <> coalesce(a.status in ('STARTED', 'PENDING'), false)
  or (i.status = 'REQUIRES_ACTION') <> coalesce(a.status = 'AUTHENTICATION_PENDING', false)
  or (i.status = 'REQUIRES_CAPTURE') <> coalesce(a.status in ('AUTHORIZED', 'PARTIALLY_CHARGED'), false);

-- The simulator has returned no more of a charge than it took.
select c.id from payment_simulator_charges c left join payment_simulator_charges r on r.charge_id = c.id and r.kind = 'REFUND' and r.outcome = 'SUCCEEDED'
where c.kind = 'CHARGE' group by c.id having coalesce(sum(r.amount), 0) > c.amount;

-- Wallets and velocity rules. Each query answers the rows that break the rule named above it: none in sound data, at any moment.

-- A wallet is the sum of its entries, and never below zero, also without what is set aside in it.
select a.code, a.currency, b.balance, b.pending_out, coalesce(sum(e.amount), 0) as sum
from ledger_accounts a left join ledger_balances b on b.account_id = a.id left join ledger_entries e on e.account_id = a.id
where a.kind = 'WALLET' group by a.id, b.account_id, b.balance, b.pending_out
having b.balance is distinct from coalesce(sum(e.amount), 0) or b.balance - b.pending_out < 0 or a.min_balance is distinct from 0;

-- Wallets belong to people.
select code, currency from ledger_accounts where kind = 'WALLET' and code !~ '^user:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}:wallet$';

-- A top-up is in its payer's wallet once and in full exactly when its payment has succeeded.
select i.id, i.status, i.amount, credited.n, credited.amount as credited
from payment_intents i
left join lateral (
  select count(*) as n, coalesce(sum(e.amount), 0) as amount from ledger_transactions t join ledger_entries e on e.transaction_id = t.id
  join ledger_accounts a on a.id = e.account_id
  where t.reference = 'top-up:' || i.id and t.kind = 'TOP_UP' and e.amount > 0 and a.code = 'user:' || i.payer_id || ':wallet' and a.currency = i.currency
) credited on true
where i.subject_type = 'WALLET_TOP_UP' and (credited.n, credited.amount) is distinct from (case when i.status = 'SUCCEEDED' then (1::bigint, i.amount::numeric) else (0::bigint, 0::numeric) end);

-- Nothing else tops up a wallet.
select t.id, t.reference from ledger_transactions t where t.kind = 'TOP_UP'
and not exists (select from payment_intents i where t.reference = 'top-up:' || i.id and i.subject_type = 'WALLET_TOP_UP');

-- No more of a top-up is returned than it was, and only of one that succeeded; nothing else is taken back out of a wallet.
select i.id, i.amount, sum(r.amount) as returned from payment_refunds r join payment_intents i on i.id = r.intent_id
where r.from_wallet group by i.id having sum(r.amount) > i.amount or i.subject_type <> 'WALLET_TOP_UP' or i.status <> 'SUCCEEDED';

-- A transfer between people is in the books once, from one's wallet to the other's, and no such entry is without its transfer.
select w.id, t.id as transaction from payment_wallet_transfers w full join (select * from ledger_transactions where reference like 'wallet-transfer:%') t on t.reference = 'wallet-transfer:' || w.id
where w.id is null or t.id is null or t.kind <> 'TRANSFER' or t.entry_count <> 2
  or not exists (select from ledger_entries e join ledger_accounts a on a.id = e.account_id
    where e.transaction_id = t.id and e.amount = -w.amount and a.code = 'user:' || w.from_user || ':wallet' and a.currency = w.currency)
  or not exists (select from ledger_entries e join ledger_accounts a on a.id = e.account_id
    where e.transaction_id = t.id and e.amount = w.amount and a.code = 'user:' || w.to_user || ':wallet' and a.currency = w.currency);

-- Each has sent no more of a currency in any 24 hours than the limit of now, unless the limit was lowered since.
select w.from_user, w.currency, w.created_at, sent.amount, l.per_day from payment_wallet_transfers w join payment_wallet_limits l on l.currency = w.currency
join lateral (
  select sum(o.amount) as amount from payment_wallet_transfers o
  where o.from_user = w.from_user and o.currency = w.currency and o.created_at > w.created_at - interval '24 hours' and o.created_at <= w.created_at
) sent on true
where sent.amount > l.per_day and l.updated_at < w.created_at;

-- What a wallet paid came out of its payer's wallet, and no provider was asked.
select a.id, a.provider_reference from payment_attempts a join payment_intents i on i.id = a.intent_id
where a.provider = 'wallet' and (a.provider_reference is not null or i.subject_type = 'WALLET_TOP_UP' or (a.status = 'CHARGED' and not exists (
  select from payment_captures c join ledger_transactions t on t.reference = 'capture:' || c.id join ledger_entries e on e.transaction_id = t.id join ledger_accounts w on w.id = e.account_id
  where c.attempt_id = a.id and e.amount = -i.amount and w.code = 'user:' || i.payer_id || ':wallet' and w.currency = i.currency)));

-- A refund goes into its payer's wallet exactly when it says so, at once, and what was paid from a wallet always does.
select r.id, r.destination, r.status from payment_refunds r join payment_intents i on i.id = r.intent_id join payment_attempts a on a.id = r.attempt_id
left join lateral (
  select e.amount from ledger_transactions t join ledger_entries e on e.transaction_id = t.id join ledger_accounts w on w.id = e.account_id
  where t.reference = 'refund:' || r.id and e.amount > 0 and w.kind = 'WALLET' and w.code = 'user:' || i.payer_id || ':wallet'
) credited on true
where (r.destination = 'WALLET') <> (credited.amount is not distinct from r.amount) or (r.destination = 'WALLET' and r.status <> 'SUCCEEDED')
  or (a.provider = 'wallet' and r.destination <> 'WALLET');

-- An attempt is in review exactly when its review is open, and then nothing was asked of its provider.
select a.id, a.status, r.status as review from payment_attempts a left join payment_reviews r on r.attempt_id = a.id
where a.in_review <> coalesce(r.status = 'OPEN', false) or (a.in_review and (a.status <> 'STARTED' or a.provider_reference is not null));

-- An attempt that was declined in review never took money.
select a.id, a.status from payment_reviews r join payment_attempts a on a.id = r.attempt_id
where r.status in ('DECLINED', 'LAPSED') and (a.status <> 'FAILED' or exists (select from payment_captures c where c.attempt_id = a.id));

-- Reconciliation of providers' books with the ledger. Each query answers the rows that break the rule named above it: none in sound data, at any moment.

-- A line of a provider is matched, or on one item, or neither while no finished run covers it; never both.
select l.id, l.provider, l.line_id, count(m.id) as matches, count(i.id) as items
from payment_settlement_lines l
left join payment_settlement_matches m on m.line_id = l.id
left join payment_reconciliation_items i on i.line_id = l.id and i.status <> 'SETTLED' and i.resolution is distinct from 'MATCH_TO'
group by l.id having count(m.id) + count(i.id) > 1 or (count(m.id) + count(i.id) = 0 and exists (
  select from payment_reconciliation_runs r where r.provider = l.provider and r.status = 'DONE' and l.at >= r.period_from and l.at < r.period_to and l.run_id = r.id
));

-- A movement of a clearing account is matched, or on an item, and never both.
select m.transaction_id, m.account_id from payment_settlement_matches m
join payment_reconciliation_items i on i.transaction_id = m.transaction_id and i.account_id = m.account_id and i.status <> 'SETTLED'
where i.id is distinct from m.item_id;

-- What is matched is the same amount of the same currency: the line's, with its fee where the line is without it, nothing where it moves nothing.
select m.id, m.rule, l.amount, l.currency, e.amount as moved
from payment_settlement_matches m join payment_settlement_lines l on l.id = m.line_id
left join lateral (select -sum(e.amount) as amount from ledger_entries e where e.transaction_id = m.transaction_id and e.account_id = m.account_id) e on true
left join ledger_accounts a on a.id = m.account_id
where case m.rule
  when 'NOTHING' then l.amount <> 0 and l.kind <> 'FEE'
  when 'NET_OF_FEE' then l.amount is distinct from e.amount - l.fee
  when 'FEE' then l.amount - l.fee is distinct from e.amount
  else l.amount is distinct from e.amount end
  or (a.id is not null and (a.currency <> l.currency or a.code <> 'psp:' || l.provider || ':clearing'));

-- Two movements that cancel out take each other back to nothing, on one account.
select m.transaction_id, m.cancels from payment_settlement_matches m
where m.rule = 'CANCELS_OUT' and (
  not exists (select from payment_settlement_matches o where o.transaction_id = m.cancels and o.account_id = m.account_id and o.cancels = m.transaction_id)
  or (select sum(e.amount) from ledger_entries e where e.account_id = m.account_id and e.transaction_id in (m.transaction_id, m.cancels)) <> 0);

-- The fee of a line whose subject is known is in the books, once and as the line says.
select l.id, l.provider, l.line_id, l.fee, f.amount
from payment_settlement_lines l
left join payment_settlement_matches m on m.line_id = l.id
left join payment_reconciliation_items i on i.line_id = l.id and i.status <> 'SETTLED' and i.kind in ('AMOUNT_DIFFERS', 'CURRENCY_DIFFERS')
left join payment_provider_fees f on f.provider = l.provider and f.reference = l.line_id
where (m.id is not null or i.id is not null)
  and coalesce(f.amount, 0) <> case l.kind when 'FEE' then l.fee - l.amount else l.fee end;

-- An item has put into suspense what differs, out of the provider's clearing account, and nothing else.
select i.id, i.kind, d.currency, d.amount, e.amount as in_suspense
from payment_reconciliation_items i
cross join lateral (
  select currency, sum(amount) as amount from (
    select i.provider_currency as currency, i.provider_amount - case when i.kind in ('MISSING_IN_LEDGER', 'DUPLICATE') then i.provider_fee else 0 end as amount
    where i.provider_amount is not null
    union all
    select i.ledger_currency, -i.ledger_amount where i.ledger_amount is not null
  ) parts group by currency
) d
left join lateral (
  select sum(e.amount) filter (where a.code = 'platform:suspense') as amount, sum(e.amount) filter (where a.code = 'psp:' || i.provider || ':clearing') as cleared
  from ledger_transactions t join ledger_entries e on e.transaction_id = t.id join ledger_accounts a on a.id = e.account_id
  where t.reference = 'reconciliation:' || i.id and a.currency = d.currency
) e on true
where d.amount <> coalesce(e.amount, 0) or d.amount <> -coalesce(e.cleared, 0);

-- An open item's money is in suspense; a settled, ignored or paired one's was taken back; a written-off or moved one's went out of suspense, all of it, once.
select i.id, i.status, i.resolution, o.id as opened, r.id as reversed, x.id as resolved
from payment_reconciliation_items i
left join ledger_transactions o on o.reference = 'reconciliation:' || i.id
left join ledger_transactions r on r.reverses = o.id
left join ledger_transactions x on x.reference = 'reconciliation-resolved:' || i.id
where (r.id is not null) <> (o.id is not null and (i.status = 'SETTLED' or (i.status = 'RESOLVED' and i.resolution in ('IGNORE', 'MATCH_TO'))))
  or (x.id is not null) <> (o.id is not null and i.status = 'RESOLVED' and i.resolution in ('WRITE_OFF', 'MOVE_FROM_SUSPENSE'))
  or (x.id is not null and exists (
    select from ledger_entries e join ledger_accounts a on a.id = e.account_id where e.transaction_id in (o.id, x.id) and a.code = 'platform:suspense'
    group by a.id having sum(e.amount) <> 0
  ));

-- Who proposed a resolution did not decide on it, and nobody else resolved anything.
select id, status, proposed_by, decided_by from payment_reconciliation_items
where (status = 'RESOLVED') <> (decided_by is not null) or decided_by = proposed_by
  or (status in ('PROPOSED', 'RESOLVED') and resolution is null) or (status = 'OPEN' and (resolution is not null or closed_at is not null));

-- Every correction of the ledger belongs to an item.
select t.id, t.reference from ledger_transactions t
where t.kind = 'RECONCILIATION' and not exists (
  select from payment_reconciliation_items i where t.reference in ('reconciliation:' || i.id, 'reconciliation-resolved:' || i.id)
);

-- Suspense holds what open items differ by, refunds that failed and for which nothing was done, what came back of disputes too late, and what people moved by hand.
select a.currency, b.balance, coalesce(i.amount, 0) as items, coalesce(r.amount, 0) as refunds, coalesce(d.amount, 0) as disputes, coalesce(h.amount, 0) as by_hand
from ledger_accounts a
cross join lateral (select coalesce(sum(e.amount), 0) as balance from ledger_entries e where e.account_id = a.id) b
left join lateral (
  select sum(e.amount) as amount from payment_reconciliation_items i join ledger_transactions t on t.reference = 'reconciliation:' || i.id
  join ledger_entries e on e.transaction_id = t.id and e.account_id = a.id where i.status in ('OPEN', 'PROPOSED')
) i on true
left join lateral (
  select sum(r.amount) as amount from payment_refunds r
  where r.currency = a.currency and r.status = 'FAILED' and not exists (select from payment_refund_remedies m where m.refund_id = r.id)
) r on true
left join lateral (select sum(surplus) as amount from payment_disputes d where d.currency = a.currency) d on true
left join lateral (
  select sum(e.amount) as amount from ledger_entries e join ledger_transactions t on t.id = e.transaction_id left join ledger_transactions o on o.id = t.reverses
  where e.account_id = a.id and coalesce(o.kind, t.kind) in ('ADJUSTMENT', 'TRANSFER', 'EXCHANGE')
) h on true
where a.code = 'platform:suspense'
  and b.balance <> coalesce(i.amount, 0) + coalesce(r.amount, 0) + coalesce(d.amount, 0) + coalesce(h.amount, 0);

-- A failed refund was tried again or paid into a wallet as its remedy says, with all of its amount.
select r.id, m.kind, x.id as retry, t.id as to_wallet from payment_refunds r
left join payment_refund_remedies m on m.refund_id = r.id
left join payment_refunds x on x.retry_of = r.id
left join ledger_transactions t on t.reference = 'refund-wallet:' || r.id
where (x.id is not null) <> (m.kind is not distinct from 'RETRIED') or (t.id is not null) <> (m.kind is not distinct from 'PAID_TO_WALLET')
  or (m.refund_id is not null and r.status <> 'FAILED') or (x.id is not null and (x.amount <> r.amount or x.currency <> r.currency or x.attempt_id <> r.attempt_id));

-- A run is done exactly when it is finished, and only one of a provider is running.
select id, status, stage, finished_at from payment_reconciliation_runs where (status = 'DONE') <> (stage = 'FINISHED') or (status = 'DONE') <> (finished_at is not null)
  or (status = 'FAILED') <> (failure is not null);

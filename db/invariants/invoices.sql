-- Documents: each query answers the rows that break the rule named above it: none in sound data, at any moment.

-- The numbers of a series count from 1 without gaps, up to its last one.
select s.issuer, s.kind, s.year, s.last, count(i.id) as issued, max(i.sequence) as highest
from payment_invoice_series s left join payment_invoices i on i.issuer = s.issuer and i.kind = s.kind and i.year = s.year
group by s.issuer, s.kind, s.year having s.last <> count(i.id) or s.last <> coalesce(max(i.sequence), 0);

-- Every numbered document is of a series.
select i.id, i.number from payment_invoices i
where i.kind <> 'RECEIPT' and not exists (select from payment_invoice_series s where s.issuer = i.issuer and s.kind = i.kind and s.year = i.year and s.last >= i.sequence);

-- A document was issued in the year of its number.
select id, number, issued_at from payment_invoices where extract(year from issued_at at time zone 'UTC') <> year;

-- The lines of a document add up to it, and none is below zero or has more tax than it costs.
select i.id, i.number from payment_invoices i
cross join lateral (
  select sum((l ->> 'amount')::bigint) as amount, sum((l ->> 'tax')::bigint) as tax, bool_or((l ->> 'tax')::bigint not between 0 and (l ->> 'amount')::bigint) as odd
  from jsonb_array_elements(i.lines) l
) lines
where lines.amount <> i.total or lines.tax <> i.tax or lines.odd;

-- An invoice is over what was captured of its split, between its payer and payee, in its currency.
select i.id, i.total, s.captured from payment_invoices i join payment_splits s on s.id = i.split_id join payment_intents p on p.id = s.intent_id
where i.kind = 'INVOICE' and (i.total <> s.captured or i.payee_id <> s.payee_id or i.payer_id <> p.payer_id or i.currency <> s.currency or i.intent_id <> s.intent_id);

-- A credit note is over its refund, and corrects the invoice of its split.
select i.id, i.total, r.amount from payment_invoices i join payment_refunds r on r.id = i.refund_id join payment_invoices c on c.id = i.corrects
where i.kind = 'CREDIT_NOTE' and (i.total <> r.amount or r.split_id <> i.split_id or r.dispute_id is not null or c.kind <> 'INVOICE' or c.split_id <> i.split_id or i.currency <> r.currency);

-- Credit notes never give back more than their invoice, nor more of its tax.
select c.id, c.total, c.tax, sum(n.total) as credited, sum(n.tax) as credited_tax from payment_invoices c join payment_invoices n on n.corrects = c.id
group by c.id having sum(n.total) > c.total or sum(n.tax) > c.tax or (sum(n.total) = c.total and sum(n.tax) <> c.tax);

-- A receipt is over what was captured of its payment.
select i.id, i.total, p.captured from payment_invoices i join payment_intents p on p.id = i.intent_id
where i.kind = 'RECEIPT' and (i.total <> p.captured or i.payer_id <> p.payer_id or i.currency <> p.currency);

-- A month's commission documents are what the ledger booked in it for the vendor.
select i.id, i.number, i.total, i.tax, books.total as booked, books.tax as booked_tax from payment_invoices i
cross join lateral (
  select abs(coalesce(sum(e.amount), 0)) as total, abs(coalesce(sum(e.amount) filter (where a.code = 'platform:tax:commission'), 0)) as tax
  from ledger_transactions t join ledger_entries e on e.transaction_id = t.id join ledger_accounts a on a.id = e.account_id
  where t.at >= ((i.month || '-01')::timestamp at time zone 'UTC') and t.at < ((i.month || '-01')::timestamp + interval '1 month') at time zone 'UTC'
    and a.code in ('platform:revenue:commission', 'platform:tax:commission') and e.currency = i.currency
    and (i.kind = 'COMMISSION_INVOICE' and t.kind = 'RELEASE' and t.reference in (select 'release:' || s.id from payment_splits s where s.payee_id = i.payee_id)
      or i.kind = 'COMMISSION_CREDIT_NOTE' and t.kind = 'REFUND'
        and t.reference in (select 'refund:' || r.id from payment_refunds r join payment_splits s on s.id = r.split_id where s.payee_id = i.payee_id))
) books
where i.month is not null and (i.total <> books.total or i.tax <> books.tax);
